//! Every public item of `law` says which article it restates.

use super::{Fault, File, Tree};

const LAW: &str = "crates/law/src/";
const KINDS: [&str; 8] = ["fn", "struct", "enum", "trait", "const", "static", "type", "mod"];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let sources = tree.files().iter().filter(|file| file.path.starts_with(LAW) && file.is("rs"));
    sources.flat_map(|file| uncited(tree, file)).collect()
}

/// The public items of one file whose doc comment cites nothing.
fn uncited(tree: &Tree, file: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut doc = String::new();
    let mut open_brackets = 0;
    for (number, line) in file.lines() {
        let line = line.trim();
        if line.starts_with("mod tests") {
            break;
        }
        if let Some(text) = line.strip_prefix("///") {
            doc.push_str(text);
            doc.push('\n');
        } else if open_brackets > 0 || line.starts_with("#[") {
            open_brackets += balance(line);
        } else {
            if let Some((kind, name)) = public_item(line)
                && !cites(&doc)
                && !(kind == "mod" && cites(&head_of_module(tree, &file.path, name)))
            {
                faults.push(Fault::new(
                    &file.path,
                    number,
                    format!("the public {kind} {name} cites no article"),
                ));
            }
            doc.clear();
        }
    }
    faults
}

/// How many more brackets a line of an attribute opens than it closes.
fn balance(line: &str) -> i32 {
    line.chars().fold(0, |open, c| match c {
        '[' => open + 1,
        ']' => open - 1,
        _ => open,
    })
}

/// The kind and name of the public item a line begins, if it begins one.
fn public_item(line: &str) -> Option<(&str, &str)> {
    let mut words = line.strip_prefix("pub ")?.split_whitespace().peekable();
    let mut kind = words.next()?;
    if matches!(kind, "const" | "async" | "unsafe") && words.peek() == Some(&"fn") {
        kind = words.next()?;
    }
    let name = words.next()?;
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    KINDS.contains(&kind).then(|| (kind, &name[..end]))
}

/// The `//!` lines of the file that holds a module.
fn head_of_module(tree: &Tree, declared_in: &str, name: &str) -> String {
    let folder = match declared_in.strip_suffix("/lib.rs") {
        Some(folder) => folder,
        None => declared_in.strip_suffix(".rs").unwrap_or(declared_in),
    };
    let file = tree.file(&format!("{folder}/{name}.rs"));
    let lines = file.into_iter().flat_map(File::lines).map(|(_, line)| line);
    lines.take_while(|line| line.starts_with("//!")).collect::<Vec<_>>().join("\n")
}

/// Whether a text names an article (第三十三条, art. 33), a law (《…》) or a notice (〔2021〕).
fn cites(text: &str) -> bool {
    text.contains('《')
        || text.contains("〔20")
        || text.split('第').skip(1).any(numeral_then_article)
        || ["art. ", "arts. "]
            .iter()
            .any(|mark| text.split(mark).skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))
}

/// 三十三条, 33条
fn numeral_then_article(text: &str) -> bool {
    let rest =
        text.trim_start_matches(|c: char| "〇零一二三四五六七八九十百".contains(c) || c.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with('条')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_article_a_law_or_a_notice_is_a_citation() {
        for text in [
            "答复期限（第三十三条第二款）",
            "《条例》",
            "国办公开办函〔2021〕30号",
            "art. 33 par. 2",
            "第33条",
        ] {
            assert!(cites(text), "{text}");
        }
    }

    #[test]
    fn a_section_or_a_word_is_no_citation() {
        for text in ["", "第三方", "第（五）项", "the art. of it", "see part 3"] {
            assert!(!cites(text), "{text}");
        }
    }

    #[test]
    fn a_public_item_without_an_article_is_a_fault() {
        let text =
            "/// 第三十三条\npub fn due() {}\n\n/// No law here.\n#[derive(\n  Debug,\n)]\npub struct Due;\n";
        let found = faults(&[("crates/law/src/reply.rs", text)]);
        assert_eq!(found, ["crates/law/src/reply.rs:8: the public struct Due cites no article"]);
    }

    #[test]
    fn the_doc_of_one_item_does_not_serve_the_next() {
        let text = "/// 第三十三条\npub const A: u8 = 1;\npub const fn b() {}\n";
        let found = faults(&[("crates/law/src/a.rs", text)]);
        assert_eq!(found, ["crates/law/src/a.rs:3: the public fn b cites no article"]);
    }

    #[test]
    fn what_is_not_public_and_what_is_a_test_need_no_article() {
        let text = "pub(crate) fn a() {}\nfn b() {}\npub use c::d;\nmod tests {\n  pub fn e() {}\n}\n";
        assert_eq!(
            faults(&[("crates/law/src/a.rs", text), ("crates/files/src/b.rs", "pub fn f() {}")]),
            [""; 0]
        );
    }

    #[test]
    fn a_module_may_cite_at_the_head_of_its_file() {
        let lib = "pub mod cited;\npub mod plain;\n";
        let files = [
            ("crates/law/src/lib.rs", lib),
            ("crates/law/src/cited.rs", "//! 第四十九条\n"),
            ("crates/law/src/plain.rs", "//! Nothing.\n"),
        ];
        assert_eq!(faults(&files), ["crates/law/src/lib.rs:2: the public mod plain cites no article"]);
    }
}
