//! The glossary against the code: a term in use is found where the glossary says, and a term of later work is not
//! in the code yet.

use std::collections::BTreeSet;

use super::{Fault, Tree};

const PAGE: &str = "docs/glossary.md";

/// One row of a table: Chinese, English, code name, where.
struct Term<'a> {
    names: Vec<&'a str>,
    places: Vec<&'a str>,
}

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let Some(page) = tree.file(PAGE) else { return vec![Fault::new(PAGE, 1, "the file is missing")] };
    let mut faults = Vec::new();
    let mut later = false;
    for (line, text) in page.lines() {
        if text.starts_with('#') {
            later = text.to_lowercase().contains("not yet");
        } else if let Some(term) = term(text) {
            let found = if later { too_late(tree, &term) } else { missing(tree, &term) };
            faults.extend(found.into_iter().map(|says| Fault::new(PAGE, line, says)));
        }
    }
    faults
}

/// The term of a table row; a heading row and its rule have no name in backticks.
fn term(text: &str) -> Option<Term<'_>> {
    let cells: Vec<&str> = text.strip_prefix('|')?.split('|').collect();
    let [_chinese, _english, code, rest @ ..] = cells.as_slice() else { return None };
    let names = backticked(code);
    let places = rest.first().map_or_else(Vec::new, |place| backticked(place));
    (!names.is_empty()).then_some(Term { names, places })
}

fn backticked(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn missing(tree: &Tree, term: &Term<'_>) -> Vec<String> {
    if term.places.is_empty() {
        return vec![format!("{} has no place in the code", term.names.join(", "))];
    }
    let words = words(tree, &term.places);
    let gone = term.names.iter().filter(|name| !words.contains(**name));
    gone.map(|name| format!("{name} is not found in {}", term.places.join(", "))).collect()
}

fn too_late(tree: &Tree, term: &Term<'_>) -> Vec<String> {
    let words = words(tree, &["crates"]);
    let here = term.names.iter().filter(|name| words.contains(**name));
    here.map(|name| format!("{name} is in the code: move its row to the table of terms in use")).collect()
}

/// The words of all Rust files at or under some paths.
fn words<'a>(tree: &'a Tree, places: &[&str]) -> BTreeSet<&'a str> {
    let within = |path: &str| {
        places.iter().any(|place| {
            path.strip_prefix(place.trim_end_matches('/'))
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let files = tree.files().iter().filter(|file| file.is("rs") && within(&file.path));
    files.flat_map(|file| file.text.split(|c: char| !c.is_alphanumeric() && c != '_')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(page: &str) -> Vec<String> {
        let code = "pub fn working_day() {}\nstruct Due;\n";
        let tree = Tree::of(&[(PAGE, page), ("crates/law/src/calendar.rs", code)]);
        check(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn terms_found_in_their_place_are_no_fault() {
        let page = "| 中文 | English | code | where |\n|---|---|---|---|\n| 工作日 | working day | `working_day`, `Due` | `crates/law` |\n";
        assert_eq!(faults(page), [""; 0]);
    }

    #[test]
    fn a_term_not_found_or_without_a_place_is_a_fault() {
        let page = "| 延期 | extension | `extend` | `crates/law/src/calendar.rs` |\n| 工作日 | working day | `working_day` | |\n";
        assert_eq!(
            faults(page),
            [
                "docs/glossary.md:1: extend is not found in crates/law/src/calendar.rs",
                "docs/glossary.md:2: working_day has no place in the code",
            ]
        );
    }

    #[test]
    fn half_a_word_is_not_the_word() {
        assert_eq!(faults("| 日 | day | `working` | `crates/law` |\n").len(), 1);
    }

    #[test]
    fn a_later_term_that_has_come_must_be_moved() {
        let page = "## Not yet in the code\n\n| 工作日 | working day | `working_day` |\n| 延期 | extension | `extend` |\n";
        assert_eq!(
            faults(page),
            ["docs/glossary.md:3: working_day is in the code: move its row to the table of terms in use"]
        );
    }
}
