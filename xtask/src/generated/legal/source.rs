//! Whether the source has what the index names.

use crate::tidy::{File, Tree};

const KINDS: [&str; 7] = ["fn", "struct", "enum", "const", "static", "type", "trait"];
/// Lines above a test that may stand between its attribute and its name.
const ATTRIBUTES: usize = 8;

/// The file in which `law::receipt::Arrival::receipt` stands: the module with the longest path, in it the item, in that its
/// method, variant or constant.
pub(super) fn function<'a>(tree: &'a Tree, path: &str) -> Result<&'a str, String> {
    let parts: Vec<&str> = path.split("::").collect();
    let Some((file, rest)) = module(tree, &parts) else {
        return Err(format!("names {path}, which is in no module of ours"));
    };
    let code = code(&file.text);
    let stands = match rest {
        // A function that is called as its module, and is re-exported.
        [] => parts.last().is_some_and(|name| declares(&code, name)),
        [name] => declares(&code, name),
        [owner, member] => has_member(&code, owner, member),
        [..] => false,
    };
    let named =
        if rest.is_empty() { parts.last().map_or(path, |name| name).to_owned() } else { rest.join("::") };
    if stands { Ok(&file.path) } else { Err(format!("names {path}, and {} has no {named}", file.path)) }
}

/// The file of a test `crates/law/tests/art33.rs::name`, or of a story.
pub(super) fn test<'a>(tree: &'a Tree, path: &str) -> Result<&'a str, String> {
    let (place, name) = path.split_once("::").map_or((path, None), |(place, name)| (place, Some(name)));
    let Some(file) = tree.file(place) else {
        return Err(format!("names {path}, and there is no file {place}"));
    };
    let is_there = match name {
        Some(name) => is_test(&file.text, name),
        None => place.starts_with("stories/"),
    };
    if is_there { Ok(&file.path) } else { Err(format!("names {path}, and the file has no such test")) }
}

fn module<'a, 'p>(tree: &'a Tree, parts: &'p [&'p str]) -> Option<(&'a File, &'p [&'p str])> {
    let (name, inner) = parts.split_first()?;
    (0..=inner.len()).rev().find_map(|length| {
        let (modules, rest) = inner.split_at_checked(length)?;
        let stem = if modules.is_empty() { "lib".to_owned() } else { modules.join("/") };
        tree.file(&format!("crates/{name}/src/{stem}.rs")).map(|file| (file, rest))
    })
}

/// The lines that are neither empty nor comments.
fn code(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.is_empty() && !line.trim_start().starts_with("//")).collect()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

fn declares(code: &[&str], name: &str) -> bool {
    code.iter().any(|line| {
        let (kinds, names) = (words(line), words(line).skip(1));
        kinds.zip(names).any(|(kind, named)| KINDS.contains(&kind) && named == name)
    })
}

/// Whether a block of the owner, its own or one that implements it, has the member.
fn has_member(code: &[&str], owner: &str, member: &str) -> bool {
    let mut is_inside = false;
    for line in code {
        let is_outermost = !line.starts_with(char::is_whitespace);
        if is_outermost {
            is_inside = line.ends_with('{') && words(line).any(|word| word == owner);
        } else if is_inside && (declares(&[line], member) || starts_variant(line, member)) {
            return true;
        }
    }
    false
}

/// `Astray {`, `Online,`: a variant begins its line.
fn starts_variant(line: &str, name: &str) -> bool {
    let is_variant = name.starts_with(|c: char| c.is_ascii_uppercase());
    is_variant && words(line).next() == Some(name) && line.trim_start().starts_with(name)
}

/// Whether a test of this name stands there, by its attribute or by the macro that writes it.
fn is_test(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let row = format!("{name}: [");
    lines.iter().enumerate().any(|(at, line)| {
        let above = || lines.iter().take(at);
        let is_within = |maker: &str| above().any(|line| line.starts_with(maker));
        let is_marked = || {
            let attributes = above().rev().take(ATTRIBUTES).take_while(|line| !line.ends_with('}'));
            attributes.filter(|line| line.trim_start().starts_with("#[")).any(|line| line.contains("test]"))
        };
        (declares(&[line], name) && (is_marked() || is_within("on_both!")))
            || (line.trim_start().starts_with(&row) && is_within("rows!"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECEIPT: &str = "/// fn gone\npub enum Arrival {\n    Astray {\n    },\n}\n\nimpl Arrival {\n    pub const ALL: u8 = 1;\n\n    \
                           pub fn receipt(self) {}\n}\n\npub struct Other;\n\nimpl Other {\n    fn lone(self) {}\n}\n";

    fn tree() -> Tree {
        Tree::of(&[
            ("crates/law/src/lib.rs", "pub mod receipt;\n"),
            ("crates/law/src/receipt.rs", RECEIPT),
            ("crates/casework/src/decide.rs", "mod extend;\n"),
            ("crates/casework/src/decide/extend.rs", "pub fn extend() {}\n"),
            ("crates/law/tests/a.rs", "#[test]\nfn proves() {}\n\nfn helps() {}\n"),
            (
                "crates/office/tests/b.rs",
                "fn helps() {}\n\non_both! {\n    async fn proves(at: Place) {\n    }\n}\n",
            ),
            ("crates/casework/tests/c.rs", "rows! {\n    proves: [\n    ];\n}\n"),
            ("stories/late.toml", ""),
        ])
    }

    #[test]
    fn functions_methods_variants_and_constants_are_found() {
        let tree = tree();
        for path in [
            "law::receipt::Arrival",
            "law::receipt::Arrival::receipt",
            "law::receipt::Arrival::Astray",
            "law::receipt::Arrival::ALL",
            "law::receipt::Other::lone",
        ] {
            assert_eq!(function(&tree, path), Ok("crates/law/src/receipt.rs"), "{path}");
        }
        assert_eq!(function(&tree, "casework::decide::extend"), Ok("crates/casework/src/decide/extend.rs"));
    }

    #[test]
    fn what_is_another_s_or_only_in_a_comment_is_not_found() {
        let tree = tree();
        for path in [
            "law::receipt::gone",
            "law::receipt::Arrival::lone",
            "law::receipt::Other::Astray",
            "law::receipt::Arrival::receipt::x",
        ] {
            assert!(function(&tree, path).is_err(), "{path}");
        }
        let said = function(&tree, "report::check").unwrap_err();
        assert_eq!(said, "names report::check, which is in no module of ours");
    }

    #[test]
    fn tests_of_every_making_and_stories_are_found_and_helpers_are_not() {
        let tree = tree();
        for path in [
            "crates/law/tests/a.rs::proves",
            "crates/office/tests/b.rs::proves",
            "crates/casework/tests/c.rs::proves",
            "stories/late.toml",
        ] {
            assert!(test(&tree, path).is_ok(), "{path}");
        }
        for path in [
            "crates/law/tests/a.rs::helps",
            "crates/office/tests/b.rs::helps",
            "stories/x.toml",
            "crates/law/tests/a.rs",
        ] {
            assert!(test(&tree, path).is_err(), "{path}");
        }
    }
}
