//! `cargo xtask fuzz`.

/// One reader.
pub(crate) struct Target {
    /// Its name on the command line.
    pub(crate) name: &'static str,
}

/// All readers.
pub(crate) const TARGETS: &[Target] = &[];
