//! `--labels`: a template's own labels, in TOML.
//!
//! A row of a table by its name in the schema, or the heading of a part:
//!
//! ```toml
//! table2.normative_documents = "规范性文件"
//! part_six = "六、其他需要报告的事项"
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use report::Sentence;
use report::write::{Labels, UnknownLabel};
use serde::Deserialize;

use crate::load;

#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Label(String),
    Rows(BTreeMap<String, String>),
}

/// Reads a file of labels, or says what is wrong in it.
pub(crate) fn read(path: &Path) -> Result<Labels, Sentence> {
    let bytes = load::named(path)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| not_labels(path, "UTF-8"))?;
    let entries: BTreeMap<String, Entry> =
        toml::from_str(text).map_err(|error| not_labels(path, error.message()))?;
    let mut overlay = BTreeMap::new();
    for (name, entry) in entries {
        match entry {
            Entry::Label(label) => drop(overlay.insert(name, label)),
            Entry::Rows(rows) => {
                overlay.extend(rows.into_iter().map(|(row, label)| (format!("{name}.{row}"), label)));
            }
        }
    }
    Labels::new(overlay).map_err(|unknown| no_such_name(path, &unknown))
}

fn not_labels(path: &Path, why: &str) -> Sentence {
    let shown = path.display();
    Sentence::new(
        format!(
            "{shown} 不是名称文件（{why}）。每行写一个，如 table2.normative_documents = \"规范性文件\"。"
        ),
        format!(
            "{shown} is no file of labels ({why}). Write one a line, as in table2.normative_documents = \"规范性文件\"."
        ),
    )
}

fn no_such_name(path: &Path, UnknownLabel { name }: &UnknownLabel) -> Sentence {
    let shown = path.display();
    Sentence::new(
        format!(
            "{shown}：格式里没有“{name}”。可以写 part_one 至 part_six，或 table2、table3、table4 加行名（见 gongkai report schema），如 table3.granted。"
        ),
        format!(
            "{shown}: the form has no “{name}”. There are part_one to part_six, and the rows of table2, table3 and table4 (see gongkai report schema), as table3.granted."
        ),
    )
}
