//! The program and its documents stand alone: the folder beside the clone is named only where tests and
//! benchmarks read it.

use super::{Fault, Tree};

/// Written in two halves so that this file does not name it.
const NEEDLES: [&str; 2] = [concat!("..", "/shared"), concat!("/work", "/shared")];
const READERS: [&str; 3] = ["crates/report/tests/", "crates/cli/tests/", "xtask/src/bench"];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.files().iter().filter(|file| !READERS.iter().any(|reader| file.path.starts_with(reader)))
    {
        for (number, line) in file.lines() {
            if NEEDLES.iter().any(|needle| names(line, needle)) {
                let says = "names the folder beside the clone; only corpus tests and benchmarks read it";
                faults.push(Fault::new(&file.path, number, says));
            }
        }
    }
    faults
}

/// Whether the line holds the needle as a whole path segment.
fn names(line: &str, needle: &str) -> bool {
    line.match_indices(needle).any(|(at, found)| {
        let next = line[at + found.len()..].chars().next();
        !next.is_some_and(|next| next.is_alphanumeric() || next == '_' || next == '-' || next == '.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_corpus_tests_and_benchmarks_may_name_the_folder() {
        let line = format!("see {}/law.md", NEEDLES[0]);
        let tree = Tree::of(&[
            ("README.md", &line),
            ("crates/report/tests/corpus.rs", &line),
            ("xtask/src/bench/run.rs", &line),
        ]);
        let found: Vec<String> = check(&tree).into_iter().map(|fault| fault.file).collect();
        assert_eq!(found, ["README.md"]);
    }

    #[test]
    fn a_longer_name_is_another_folder() {
        assert!(!names(&format!("mod x; // {}_cells.rs", NEEDLES[0]), NEEDLES[0]));
        assert!(names(&format!("`{}`", NEEDLES[1]), NEEDLES[1]));
    }
}
