//! Files of a collection, each written whole or not at all.

use std::path::Path;

use report::Sentence;

use crate::output;

/// Makes a folder, and those above it.
pub(super) fn folder(path: &Path) -> Result<(), Sentence> {
    std::fs::create_dir_all(path).map_err(|error| output::not_written(path, &error))
}

/// Writes a file; one that is there already only with `force`.
pub(super) fn write(path: &Path, bytes: &[u8], force: bool) -> Result<(), Sentence> {
    if path.exists() && !force {
        return Err(output::there_already(path));
    }
    output::replace(path, bytes).map_err(|error| output::not_written(path, &error))
}
