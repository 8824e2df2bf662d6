//! What the environment says.

use std::ffi::OsString;

/// What is set and not empty.
pub(crate) fn text(key: &str) -> Option<String> {
    setting(key)?.into_string().ok()
}

/// The same, as the machine has it.
#[expect(clippy::disallowed_methods, reason = "the command line reads the environment")]
pub(crate) fn setting(key: &str) -> Option<OsString> {
    std::env::var_os(key).filter(|value| !value.is_empty())
}
