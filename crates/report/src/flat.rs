//! The flat form: rows of numbers, for scripts and for judging a reader.

use serde_json::{Map, Value, json};

use crate::cell::Cell;
use crate::form::{Block4, CellId, Column3, Edition, Row2, Verdict4};
use crate::report::Report;

/// One object: `year`, `edition` (`"2021"` or `"2019"`), `scope`, `table2`, `table3_columns`, `table3` and `table4`. A
/// value is a number, `""` (blank), `"-"` (dash or slash), or `null` (no such cell, or several solutions fit it).
pub fn flat(report: &Report) -> Value {
    json!({
        "year": report.year,
        "edition": edition_name(report.edition),
        "scope": report.scope,
        "table2": table2(report),
        "table3_columns": Column3::ALL.map(Column3::key),
        "table3": table3(report),
        "table4": table4(report),
    })
}

/// `2021` or `2019`.
pub(crate) fn edition_name(edition: Edition) -> &'static str {
    match edition {
        Edition::Form2021 => "2021",
        Edition::Trial2019 => "2019",
    }
}

fn value(cell: &Cell) -> Value {
    serde_json::to_string(cell).ok().and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

fn table2(report: &Report) -> Value {
    let mut rows = Map::new();
    let wanted: &[Row2] = match report.edition {
        Edition::Trial2019 => &[Row2::Rules, Row2::NormativeDocuments],
        Edition::Form2021 => &[
            Row2::Rules,
            Row2::NormativeDocuments,
            Row2::Licences,
            Row2::Penalties,
            Row2::Coercion,
            Row2::Charges,
        ],
    };
    for row in wanted {
        let values: Vec<Value> =
            row.columns(report.edition).iter().map(|column| value(report.t2(*row, *column))).collect();
        let key = if *row == Row2::Charges { "charges_wan" } else { row.key() };
        let shape = match <[Value; 1]>::try_from(values) {
            Ok([only]) => only,
            Err(many) => Value::Array(many),
        };
        rows.insert(key.to_owned(), shape);
    }
    Value::Object(rows)
}

fn table3(report: &Report) -> Value {
    let rows = report.rows3().map(|row| {
        let values: Vec<Value> = Column3::ALL.iter().map(|column| value(report.t3(row, *column))).collect();
        (row.key().to_owned(), Value::Array(values))
    });
    Value::Object(rows.collect())
}

fn table4(report: &Report) -> Value {
    let cells = Block4::ALL.into_iter().flat_map(|block| Verdict4::ALL.map(|verdict| (block, verdict)));
    let named = cells.map(|(block, verdict)| {
        let name = format!("{}.{}", block.key(), verdict.key());
        (name, value(report.cell(CellId::T4(block, verdict))))
    });
    Value::Object(named.collect())
}
