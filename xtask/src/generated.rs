//! Files that a program writes and people read: written by `cargo xtask gen`, compared by `cargo xtask tidy`.

mod checks;
mod legal;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::tidy::Fault;

/// One generated file.
struct Generated {
    /// Where it stands, from the root.
    path: &'static str,
    /// What it must hold.
    make: fn(&Path) -> Result<String>,
}

/// All of them. A new one is one line here.
const ALL: &[Generated] = &[
    Generated { path: "crates/law/src/calendar/table.rs", make: crate::holidays::table },
    Generated { path: "docs/checks.md", make: |_| Ok(checks::page()) },
    Generated { path: "docs/legal-index.md", make: legal::page },
    Generated { path: "schema/annual-report.json", make: |_| schema() },
];

fn schema() -> Result<String> {
    Ok(serde_json::to_string_pretty(&report::schema())? + "\n")
}

/// Writes those that are stale and says which.
pub(crate) fn write(root: &Path) -> Result<()> {
    for generated in ALL {
        let wanted = (generated.make)(root)?;
        let path = root.join(generated.path);
        if fs::read_to_string(&path).ok().as_ref() != Some(&wanted) {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, wanted).with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote {}", generated.path);
        }
    }
    Ok(())
}

/// Those that are not what their generator makes.
pub(crate) fn stale(root: &Path) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for generated in ALL {
        let wanted = (generated.make)(root).with_context(|| format!("cannot generate {}", generated.path))?;
        let found = fs::read_to_string(root.join(generated.path)).unwrap_or_default();
        if let Some(line) = first_difference(&found, &wanted) {
            faults.push(Fault::new(generated.path, line, "is stale: run cargo xtask gen"));
        }
    }
    Ok(faults)
}

/// The first line in which two texts differ, from 1.
fn first_difference(found: &str, wanted: &str) -> Option<usize> {
    if found == wanted {
        return None;
    }
    let same = found.lines().zip(wanted.lines()).take_while(|(found, wanted)| found == wanted).count();
    Some(same + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_as_made_does_not_differ() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    }

    #[test]
    fn the_first_line_that_differs_is_named() {
        assert_eq!(first_difference("a\nx\n", "a\nb\n"), Some(2));
        assert_eq!(first_difference("", "a\n"), Some(1));
        assert_eq!(first_difference("a\n", "a\nb\n"), Some(2));
    }
}
