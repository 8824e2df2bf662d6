//! `cargo xtask tidy`: what people forget to keep true, said in one sentence a fault.

mod citations;
mod edges;
mod glossary;
mod lengths;
mod paths;
mod shared;
mod tree;

use std::fmt;
use std::path::Path;

use anyhow::Result;

pub(crate) use tree::{File, Tree};

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    /// File, from the root of the repository.
    pub(crate) file: String,
    /// Line, from 1.
    pub(crate) line: usize,
    /// What is wrong and, where it helps, what to do.
    pub(crate) says: String,
}

impl Fault {
    pub(crate) fn new(file: &str, line: usize, says: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, says: says.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.says)
    }
}

/// Applies every rule to the repository at `root`; `false` when one of them found fault.
pub(crate) fn run(root: &Path) -> Result<bool> {
    let tree = Tree::read(root)?;
    let mut faults = edges::check(&tree, &edges::of_workspace(root)?);
    faults.extend(paths::check(&tree));
    faults.extend(glossary::check(&tree));
    faults.extend(citations::check(&tree));
    faults.extend(lengths::check(&tree));
    faults.extend(shared::check(&tree));
    faults.extend(crate::generated::stale(root)?);
    faults.sort();
    for fault in &faults {
        println!("{fault}");
    }
    println!("tidy: {} files looked at, {} faults", tree.files().len(), faults.len());
    Ok(faults.is_empty())
}
