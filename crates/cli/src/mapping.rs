//! `--mapping`: which cell of which sheet of somebody else's workbook keeps what, in TOML.
//!
//! ```toml
//! edition = "2021"
//! [cells."附表"]
//! B2 = "body"
//! B3 = "year"
//! "D6:J6" = "table3.new_received"
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use report::mapping::{Mapping, MappingError};
use report::{Edition, Sentence};
use serde::{Deserialize, Serialize};

use crate::load;

/// A file of `--mapping`, known to make a mapping.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct MappingFile {
    edition: String,
    cells: BTreeMap<String, BTreeMap<String, String>>,
}

impl MappingFile {
    /// Reads a file, or says what is wrong in it and where.
    pub(crate) fn read(path: &Path) -> Result<Self, Sentence> {
        let shown = path.display();
        let bytes = load::named(path)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| no_mapping("UTF-8").about(&shown))?;
        let file: Self = toml::from_str(text).map_err(|error| no_mapping(error.message()).about(&shown))?;
        file.mapping().map_err(|why| why.about(&shown))?;
        Ok(file)
    }

    /// The mapping it makes.
    pub(crate) fn mapping(&self) -> Result<Mapping, Sentence> {
        let edition = match self.edition.as_str() {
            "2021" => Edition::Form2021,
            "2019" => Edition::Trial2019,
            other => {
                return Err(Sentence::new(
                    format!("edition 不能写“{other}”，请写 \"2021\" 或 \"2019\"。"),
                    format!("edition cannot be “{other}”; write \"2021\" or \"2019\"."),
                ));
            }
        };
        Mapping::new(edition, &self.cells).map_err(|error| sentence(&error))
    }
}

fn no_mapping(why: &str) -> Sentence {
    Sentence::new(
        format!(
            "不是对应表（{why}）。要有 edition = \"2021\"，以及 [cells.\"工作表名\"] 下的 单元格 = \"名称\"。"
        ),
        format!(
            "this is no mapping ({why}). It has edition = \"2021\", and under [cells.\"SHEET\"] lines like D6 = \"NAME\"."
        ),
    )
}

fn sentence(error: &MappingError) -> Sentence {
    match error {
        MappingError::Address { sheet, address } => Sentence::new(
            format!("“{sheet}”下的“{address}”不是单元格地址，请写成 D6 或 D6:J6。"),
            format!("“{address}” under “{sheet}” is no address; write D6 or D6:J6."),
        ),
        MappingError::Name { sheet, address, name } => Sentence::new(
            format!(
                "“{sheet}”的 {address}：格式里没有“{name}”。可以写 table3.granted.total 这样的格、table3.granted 这样的行、part_one 至 part_six、body、year、title、preamble、signature、dated_on。"
            ),
            format!(
                "{address} of “{sheet}”: the form has no “{name}”. There are cells as table3.granted.total, rows as table3.granted, part_one to part_six, body, year, title, preamble, signature and dated_on."
            ),
        ),
        MappingError::Count { sheet, address, addressed, named } => Sentence::new(
            format!("“{sheet}”的 {address} 有 {addressed} 格，对应的内容有 {named} 格。"),
            format!("{address} of “{sheet}” has {addressed} cells, and what it is to keep has {named}."),
        ),
        MappingError::Twice(id) => Sentence::new(
            format!("{id} 对应了两处，只能有一处。"),
            format!("{id} is kept in two places; there can be one."),
        ),
    }
}
