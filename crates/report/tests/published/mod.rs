//! Where the published reports lie.

#![allow(clippy::disallowed_methods, reason = "a test asks whether it runs in CI")]

use std::path::{Path, PathBuf};

/// A folder of those beside the clone; none where it is missing, which in CI is a failure.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var("CI").is_err(), "no reports at {}", folder.display());
    eprintln!("skipped: no reports at {}", folder.display());
    None
}
