//! What a reader process is told once, before its first file.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

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
    pub(crate) previous: Option<std::ffi::OsString>,
}

/// What is asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Task {
    /// Show a report.
    Read(View),
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

#[derive(Serialize, Deserialize)]
#[serde(remote = "Lang", rename_all = "snake_case")]
enum LangName {
    Zh,
    En,
}
