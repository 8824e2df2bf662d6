//! A source file of more than 400 lines is two files.

use super::{Fault, Tree};

const LINES: usize = 400;

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let sources = tree.files().iter().filter(|file| file.is("rs") && !file.text.contains("@generated"));
    let long = sources.map(|file| (file, file.text.lines().count())).filter(|(_, lines)| *lines > LINES);
    long.map(|(file, lines)| {
        Fault::new(&file.path, LINES + 1, format!("{lines} lines; a file over {LINES} is two"))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_after_the_four_hundredth_is_one_too_many() {
        let (fits, long) = ("x\n".repeat(LINES), "x\n".repeat(LINES + 1));
        let tree = Tree::of(&[("a.rs", &fits), ("b.rs", &long), ("c.md", &long)]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["b.rs:401: 401 lines; a file over 400 is two"]);
    }
}
