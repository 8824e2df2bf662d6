//! 导出: a list as a file that a spreadsheet opens. Nothing in it is typed by an applicant, and no cell is a formula.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use office::handover::Hand;
use office::{CaseFile, Day, Rows, workbook};

use crate::desk::handover::held;
use crate::desk::today::outcome;
use crate::fail::Failure;
use crate::lang::Lang;
use crate::words::stage;
use casework::act::Channel;
use law::applicant;

/// As which file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::desk) enum Export {
    Csv,
    Xlsx,
}

impl Export {
    /// The one of a name in an address.
    pub(in crate::desk) fn parse(key: &str) -> Option<Self> {
        match key {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

const HEADS: [(&str, &str); 10] = [
    ("编号", "number"),
    ("情况", "state"),
    ("承办人", "in the hands of"),
    ("收到", "received"),
    ("法定到期日", "statutory date"),
    ("谨慎到期日", "prudent date"),
    ("办结", "closed"),
    ("处理结果", "outcome"),
    ("渠道", "channel"),
    ("申请人类别", "applicant"),
];

/// The cases as a file, made on a day.
pub(super) fn exported(
    export: Export,
    (files, hands): (&[CaseFile], &[Hand]),
    (lang, made_on): (Lang, Date),
) -> Result<Response, Failure> {
    let list = Rows {
        name: lang.pick("申请", "requests").to_owned(),
        heads: HEADS.map(|(zh, en)| lang.pick(zh, en).to_owned()).into(),
        rows: files.iter().map(|file| cells(file, hands, lang).into()).collect(),
    };
    answered(export, (&list, "requests"), made_on)
}

/// A list as a file of a name, made on a day.
pub(in crate::desk) fn answered(
    export: Export,
    (list, name): (&Rows, &str),
    made_on: Date,
) -> Result<Response, Failure> {
    let (kind, ending, bytes) = match export {
        Export::Csv => ("text/csv; charset=utf-8", "csv", csv(list).into_bytes()),
        Export::Xlsx => {
            let bytes = workbook(list, made_on).map_err(|detail| Failure::Machine {
                zh: "表格没有生成。".to_owned(),
                en: "The workbook could not be written.".to_owned(),
                detail,
            })?;
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", bytes)
        }
    };
    let named = format!("attachment; filename=\"{name}.{ending}\"");
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, named)];
    Ok((headers, bytes).into_response())
}

fn cells(file: &CaseFile, hands: &[Hand], lang: Lang) -> [String; 10] {
    let on = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let channel = Channel::ALL.into_iter().find(|one| one.key() == file.channel);
    let column = applicant::Kind::ALL.into_iter().find(|one| one.key() == file.applicant_kind);
    [
        file.case_no.0.clone(),
        stage(&file.state, lang).to_owned(),
        held(hands, file, lang),
        file.received_on.to_string(),
        on(file.due_on),
        on(file.prudent_due_on),
        on(file.closed_on),
        outcome(file, lang),
        channel.map_or("", |one| lang.pick(one.chinese(), one.english())).to_owned(),
        column.map_or("", |one| lang.pick(one.label(), one.english())).to_owned(),
    ]
}

/// With the mark that tells a spreadsheet the encoding.
fn csv(list: &Rows) -> String {
    let lines = std::iter::once(&list.heads).chain(&list.rows).map(|cells| line(cells));
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}

/// A line; what a spreadsheet would take for a formula is taken for text.
fn line(cells: &[String]) -> String {
    let quoted = cells.iter().map(|cell| {
        let harmless = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            format!("'{cell}")
        } else {
            cell.clone()
        };
        format!("\"{}\"", harmless.replace('"', "\"\""))
    });
    quoted.collect::<Vec<_>>().join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_an_export_is_a_formula() {
        let cells = ["=1+1", "+1", "-1", "@x", "a\"b"].map(str::to_owned);
        assert_eq!(line(&cells), "\"'=1+1\",\"'+1\",\"'-1\",\"'@x\",\"a\"\"b\"\r\n");
    }
}
