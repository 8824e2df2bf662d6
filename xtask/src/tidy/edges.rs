//! The crates and who knows whom: the diagram of ARCHITECTURE.md against `cargo metadata`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::{Fault, Tree};

const PAGE: &str = "ARCHITECTURE.md";
const FENCE: &str = "```edges";

/// Every crate of the workspace and those of the workspace it depends on.
pub(super) type Edges = BTreeMap<String, BTreeSet<String>>;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// Set for a dependency on a folder, which in this workspace is one of its own crates.
    path: Option<String>,
}

/// What cargo says.
pub(super) fn of_workspace(root: &Path) -> Result<Edges> {
    let output = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root)
        .output()
        .context("cargo metadata does not start")?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Metadata =
        serde_json::from_slice(&output.stdout).context("cargo metadata is not as expected")?;
    Ok(metadata.packages.into_iter().map(others).collect())
}

/// A crate may name itself, to have a feature in its tests; that is no edge.
fn others(Package { name, dependencies }: Package) -> (String, BTreeSet<String>) {
    let ours = dependencies.into_iter().filter(|dependency| dependency.path.is_some());
    let known = ours.map(|found| found.name).filter(|other| *other != name).collect();
    (name, known)
}

/// The diagram is a block fenced as `edges`, one line a crate: `report -> law files`.
pub(super) fn check(tree: &Tree, cargo: &Edges) -> Vec<Fault> {
    let Some(page) = tree.file(PAGE) else { return vec![Fault::new(PAGE, 1, "the file is missing")] };
    let mut faults = Vec::new();
    let mut drawn = Edges::new();
    let mut last = 1;
    let block = page.lines().skip_while(|(_, line)| line.trim() != FENCE).skip(1);
    for (number, line) in block.take_while(|(_, line)| line.trim() != "```") {
        last = number;
        let (name, known) = line.split_once("->").unwrap_or((line, ""));
        let known: BTreeSet<String> = known.split_whitespace().map(str::to_owned).collect();
        faults.extend(line_faults(name.trim(), &known, cargo, number));
        drawn.insert(name.trim().to_owned(), known);
    }
    if drawn.is_empty() {
        return vec![Fault::new(PAGE, 1, "there is no block fenced as `edges`")];
    }
    for name in cargo.keys().filter(|name| !drawn.contains_key(*name)) {
        faults.push(Fault::new(PAGE, last, format!("the crate {name} is missing from the diagram")));
    }
    faults
}

fn line_faults(name: &str, drawn: &BTreeSet<String>, cargo: &Edges, line: usize) -> Vec<Fault> {
    let Some(real) = cargo.get(name) else {
        return vec![Fault::new(
            PAGE,
            line,
            format!("the diagram draws {name}, which is no crate of the workspace"),
        )];
    };
    let undrawn =
        real.difference(drawn).map(|to| format!("{name} depends on {to}, which the diagram does not allow"));
    let unreal = drawn
        .difference(real)
        .map(|to| format!("the diagram draws {name} -> {to}, which cargo does not know"));
    undrawn.chain(unreal).map(|says| Fault::new(PAGE, line, says)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(lines: &[(&str, &[&str])]) -> Edges {
        lines
            .iter()
            .map(|(name, to)| ((*name).to_owned(), to.iter().map(|to| (*to).to_owned()).collect()))
            .collect()
    }

    fn faults(diagram: &str, cargo: &Edges) -> Vec<String> {
        let page = format!("# A\n\n```edges\n{diagram}\n```\n");
        check(&Tree::of(&[(PAGE, &page)]), cargo).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_diagram_that_agrees_with_cargo_has_no_fault() {
        let cargo = edges(&[("law", &[]), ("report", &["law"])]);
        assert_eq!(faults("law\nreport -> law", &cargo), Vec::<String>::new());
    }

    #[test]
    fn an_edge_on_one_side_only_is_a_fault() {
        let cargo = edges(&[("law", &["files"]), ("files", &[])]);
        let found = faults("law ->\nfiles -> law\nstore", &cargo);
        assert_eq!(
            found,
            [
                "ARCHITECTURE.md:4: law depends on files, which the diagram does not allow",
                "ARCHITECTURE.md:5: the diagram draws files -> law, which cargo does not know",
                "ARCHITECTURE.md:6: the diagram draws store, which is no crate of the workspace",
            ]
        );
    }

    #[test]
    fn a_crate_left_out_of_the_diagram_is_a_fault() {
        let cargo = edges(&[("law", &[]), ("files", &[])]);
        assert_eq!(faults("law", &cargo), ["ARCHITECTURE.md:4: the crate files is missing from the diagram"]);
    }

    #[test]
    fn a_page_without_a_diagram_is_a_fault() {
        let tree = Tree::of(&[(PAGE, "# A\n")]);
        assert_eq!(check(&tree, &Edges::new()).len(), 1);
    }
}
