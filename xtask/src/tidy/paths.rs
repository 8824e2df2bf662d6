//! A path named in a document exists, and a relative link leads somewhere.

use super::{Fault, File, Tree};

/// Extensions by which a bare word in backticks is taken for a file of the repository.
const EXTENSIONS: [&str; 4] = ["rs", "toml", "md", "sh"];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    tree.files().iter().filter(|file| speaks(file)).flat_map(|file| of_page(tree, file)).collect()
}

/// Documents that must be true today; what changed in the past and what tests feed to readers is another matter.
fn speaks(file: &File) -> bool {
    let elsewhere =
        ["samples/", "xtask/seeds/", "crates/"].iter().any(|prefix| file.path.starts_with(prefix));
    file.is("md") && !elsewhere && file.path != "CHANGELOG.md"
}

fn of_page(tree: &Tree, page: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fenced = false;
    for (number, line) in page.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            continue;
        }
        let named = if fenced { in_command(line) } else { in_backticks(tree, line) };
        for path in named.into_iter().filter(|path| !stands(tree, page, path)) {
            faults.push(Fault::new(&page.path, number, format!("names {path}, which does not exist")));
        }
        let links = if fenced { Vec::new() } else { links(line) };
        for link in links.into_iter().filter(|link| !tree.has(&beside(&page.path, link))) {
            faults.push(Fault::new(&page.path, number, format!("links to {link}, which does not exist")));
        }
    }
    faults
}

fn in_backticks<'a>(tree: &Tree, line: &'a str) -> Vec<&'a str> {
    let words = line.split('`').skip(1).step_by(2).flat_map(str::split_whitespace);
    words.filter(|word| looks_like_path(tree, word)).collect()
}

/// Words of a command that name a file of ours.
fn in_command(line: &str) -> Vec<&str> {
    let ours =
        |word: &&str| ["samples/", "crates/", "docs/", "xtask/"].iter().any(|start| word.starts_with(start));
    line.split_whitespace().filter(ours).filter(|word| is_plain(word)).collect()
}

/// Targets of `[text](target)` within the repository, without their anchors.
fn links(line: &str) -> Vec<&str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(target, _)| target));
    let inside = targets.filter(|target| !target.contains("://") && !target.starts_with("mailto:"));
    inside.filter_map(|target| target.split('#').next()).filter(|target| !target.is_empty()).collect()
}

fn looks_like_path(tree: &Tree, word: &str) -> bool {
    let starts_well = word.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
    if !is_plain(word) || !starts_well || word.starts_with("target/") {
        return false;
    }
    let known =
        word.rsplit_once('.').is_some_and(|(stem, end)| !stem.is_empty() && EXTENSIONS.contains(&end));
    let ours = word.split_once('/').is_some_and(|(first, _)| first == "." || tree.has(first));
    known || ours
}

/// Without wildcards, gaps or the like.
fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c))
}

fn stands(tree: &Tree, page: &File, path: &str) -> bool {
    let path = path.trim_start_matches("./");
    path.is_empty() || tree.has(path) || tree.has(&beside(&page.path, path))
}

/// A path taken from the folder of a page.
fn beside(page: &str, path: &str) -> String {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(page: &str, text: &str) -> Vec<String> {
        let tree = Tree::of(&[(page, text), ("crates/law/src/lib.rs", ""), ("docs/glossary.md", "")]);
        check(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn paths_and_links_that_lead_somewhere_are_no_fault() {
        let text =
            "`crates/law/src/lib.rs`, `crates/law/`, [words](docs/glossary.md#a), [out](https://a.b/c.md)";
        assert_eq!(faults("README.md", text), [""; 0]);
        assert_eq!(
            faults("docs/adr/0001-x.md", "[words](../glossary.md) and `glossary.md`."),
            ["docs/adr/0001-x.md:1: names glossary.md, which does not exist"]
        );
    }

    #[test]
    fn what_is_no_path_is_left_alone() {
        let text = "`text/html` `law::calendar` `--json` `crates/*/src` `/tmp/x.rs` `$HOME/a.md` `target/x.md` `R301`";
        assert_eq!(faults("README.md", text), [""; 0]);
    }

    #[test]
    fn a_path_that_is_gone_is_a_fault_with_its_line() {
        let text = "\n`crates/law/src/reply.rs` and `deny.toml`\n[x](docs/none.md)\n";
        assert_eq!(
            faults("README.md", text),
            [
                "README.md:2: names crates/law/src/reply.rs, which does not exist",
                "README.md:2: names deny.toml, which does not exist",
                "README.md:3: links to docs/none.md, which does not exist",
            ]
        );
    }

    #[test]
    fn a_command_names_files_too() {
        let text = "```\n./run report check samples/none.html --json\n```\n";
        assert_eq!(faults("README.md", text), ["README.md:2: names samples/none.html, which does not exist"]);
    }

    #[test]
    fn the_log_of_changes_may_name_what_is_gone() {
        assert_eq!(faults("CHANGELOG.md", "`deny.toml`"), [""; 0]);
    }
}
