//! What a reader process is told once, before its first file.

use std::ffi::OsString;

use law::body::{BodyKind, Level};
use serde::{Deserialize, Serialize};

use crate::args::LimitArgs;
use crate::bodies::Bodies;
use crate::lang::Lang;
use crate::mapping::MappingFile;

/// What is to be done with every file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Settings {
    /// The language of everything printed.
    #[serde(with = "LangName")]
    pub(crate) lang: Lang,
    /// What is asked.
    pub(crate) task: Task,
    /// The decisions of a person, as written.
    pub(crate) set: Vec<String>,
    /// Last year's report.
    pub(crate) previous: Option<Previous>,
    /// Where a workbook keeps what, if it is somebody's own.
    pub(crate) mapping: Option<MappingFile>,
    /// How long a file may take.
    pub(crate) seconds: u64,
    /// How much memory a reader may take.
    pub(crate) memory_mib: u64,
}

impl Settings {
    /// A task within limits, and nothing to help with it.
    pub(crate) fn new(lang: Lang, task: Task, limits: &LimitArgs) -> Self {
        let LimitArgs { seconds, memory_mib, .. } = *limits;
        Self { lang, task, set: Vec::new(), previous: None, mapping: None, seconds, memory_mib }
    }
}

/// Last year's report.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Previous {
    /// Where it is.
    pub(crate) path: OsString,
    /// What a person decided in it, as written.
    pub(crate) set: Vec<String>,
}

/// What is asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Task {
    /// Show a report.
    Read(View),
    /// Check a report.
    Check(Checking),
}

/// How a report is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum View {
    /// For people, the texts shortened.
    Short,
    /// For people, the texts in full.
    Full,
    /// The schema.
    Json,
    /// The flat form.
    Cells,
}

/// How a report is checked, and its findings printed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Checking {
    /// The shape of the output.
    pub(crate) shape: Shape,
    /// What makes a report fail.
    pub(crate) bar: Bar,
    /// What is known of the bodies that report.
    pub(crate) bodies: Knowledge,
}

/// The shape of the output of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Shape {
    Human,
    Json,
    Sarif,
}

/// What makes a report fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Bar {
    /// Errors.
    Errors,
    /// Warnings too (`--strict`).
    Warnings,
}

/// What is known of the bodies that report.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Knowledge {
    /// Nothing: kind and level are inferred from the name.
    None,
    /// It is said for all files (`--body-kind`, `--level`).
    Said { kind: Option<BodyKind>, level: Option<Level> },
    /// A table of bodies (`--bodies`).
    Table(Bodies),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Lang", rename_all = "snake_case")]
enum LangName {
    Zh,
    En,
}
