//! Where something stands, in words.

use files::{Format, Place, letters};

use crate::lang::Lang;

/// What is needed to say where something stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ground {
    /// The format of the file.
    pub(crate) format: Option<Format>,
    /// Names of the sheets of a workbook by their number.
    pub(crate) sheets: Vec<(u32, String)>,
    /// The line of the JSON file that the report itself was read from; places are those of the document before that.
    pub(crate) json_line: Option<usize>,
}

impl Ground {
    /// A place in words: `第 12 行`, `第 3 页第 8 行`, `表 1 第 4 行第 7 列`, `表三!D7`.
    pub(crate) fn words(&self, place: Place, lang: Lang) -> Option<String> {
        if self.format == Some(Format::Xlsx)
            && let Some(address) = self.address(place, lang)
        {
            return Some(address);
        }
        let unit = match self.format {
            Some(Format::Docx) => ("段", "paragraph"),
            _ => ("行", "line"),
        };
        let mut steps: Vec<String> = Vec::new();
        let mut step = |zh: String, en: String| steps.push(lang.pick(zh, en));
        if let Some(page) = place.page {
            step(format!("第 {page} 页"), format!("page {page}"));
        }
        match (place.table, place.row) {
            (Some(table), Some(row)) => {
                step(format!("表 {table} 第 {row} 行"), format!("table {table} row {row}"));
                if let Some(column) = place.column {
                    step(format!("第 {column} 列"), format!("column {column}"));
                }
            }
            (Some(table), None) => step(format!("表 {table}"), format!("table {table}")),
            (None, _) => {}
        }
        if let (Some(line), None) = (place.line, place.row) {
            step(format!("第 {line} {}", unit.0), format!("{} {line}", unit.1));
        }
        (!steps.is_empty()).then(|| lang.pick(steps.concat(), steps.join(", ")))
    }

    /// `表三!D7`.
    fn address(&self, place: Place, lang: Lang) -> Option<String> {
        let number = place.table?.get();
        let sheet = match self.sheets.iter().find(|(at, _)| *at == number) {
            Some((_, name)) => name.clone(),
            None => lang.pick(format!("第{number}张工作表"), format!("sheet {number}")),
        };
        Some(match (place.column, place.row) {
            (Some(column), Some(row)) => format!("{sheet}!{}{row}", letters(column.get())),
            (None, Some(row)) => format!("{sheet}!{row}:{row}"),
            (Some(column), None) => format!("{sheet}!{0}:{0}", letters(column.get())),
            (None, None) => sheet,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::*;

    fn place(page: u32, line: u32, table: u32, row: u32, column: u32) -> Place {
        let n = NonZeroU32::new;
        Place { page: n(page), line: n(line), table: n(table), row: n(row), column: n(column) }
    }

    fn ground(format: Format) -> Ground {
        Ground { format: Some(format), sheets: vec![(3, "表三".into())], json_line: None }
    }

    #[test]
    fn each_format_names_places_in_its_own_way() {
        let said = |format, place| ground(format).words(place, Lang::Zh).unwrap_or_default();
        assert_eq!(said(Format::Text, place(0, 12, 0, 0, 0)), "第 12 行");
        assert_eq!(said(Format::Pdf, place(3, 8, 0, 0, 0)), "第 3 页第 8 行");
        assert_eq!(said(Format::Docx, place(0, 5, 0, 0, 0)), "第 5 段");
        assert_eq!(said(Format::Html, place(0, 90, 1, 4, 7)), "表 1 第 4 行第 7 列");
        assert_eq!(said(Format::Xlsx, place(0, 0, 3, 7, 4)), "表三!D7");
        assert_eq!(said(Format::Xlsx, place(0, 0, 2, 7, 28)), "第2张工作表!AB7");
        assert_eq!(said(Format::Text, Place::default()), "");
    }

    #[test]
    fn english_has_words_of_its_own() {
        let said = ground(Format::Html).words(place(0, 0, 2, 4, 7), Lang::En);
        assert_eq!(said.as_deref(), Some("table 2 row 4, column 7"));
    }
}
