//! The JSON Schema of a report, made from the form itself.

use serde_json::{Map, Value, json};

use crate::form::{Block4, Column3, Edition, PartNo, Row2, Row3, Verdict4};

/// An object of cells.
fn row(keys: &[&'static str]) -> Value {
    let cells: Map<String, Value> =
        keys.iter().map(|k| ((*k).to_owned(), json!({"$ref": "#/$defs/cell"}))).collect();
    json!({"type": "object", "properties": cells, "additionalProperties": false})
}

/// An object of rows.
fn table(rows: impl Iterator<Item = (&'static str, Vec<&'static str>)>) -> Value {
    let rows: Map<String, Value> = rows.map(|(key, columns)| (key.to_owned(), row(&columns))).collect();
    json!({"type": "object", "properties": rows, "additionalProperties": false})
}

/// The columns of a row of table two in either edition.
fn columns2(row: Row2) -> Vec<&'static str> {
    let both = [Edition::Form2021, Edition::Trial2019];
    let mut keys: Vec<&str> = both.iter().flat_map(|e| row.columns(*e).iter().map(|c| c.key())).collect();
    keys.dedup();
    keys
}

fn properties() -> Map<String, Value> {
    let text = json!({"type": ["string", "null"]});
    let date = json!({"type": ["string", "null"], "format": "date"});
    let edition = json!({"enum": ["2021", "2019"], "description": "国办公开办函〔2021〕30号 or 国办公开办函〔2019〕60号"});
    let part = |part: PartNo| {
        let title = format!("{}、{}", part.numeral(), part.title());
        (part.key().to_owned(), json!({"$ref": "#/$defs/part", "description": title}))
    };
    let named = [
        ("edition", edition),
        ("year", json!({"type": ["integer", "null"], "description": "the year reported on"})),
        ("scope", json!({"enum": ["organ", "government", null], "description": "本机关 or 本级政府"})),
        ("body", text.clone()),
        ("title", text.clone()),
        ("preamble", json!({"type": ["string", "null"], "description": "the paragraph before part one"})),
        ("signature", text),
        ("dated_on", date.clone()),
        ("published_on", date),
        ("table2", table(Row2::ALL.into_iter().map(|r| (r.key(), columns2(r))))),
        ("table3", table(Row3::ALL.into_iter().map(|r| (r.key(), Column3::ALL.map(Column3::key).to_vec())))),
        (
            "table4",
            table(Block4::ALL.into_iter().map(|b| (b.key(), Verdict4::ALL.map(Verdict4::key).to_vec()))),
        ),
        ("source", json!({"type": "object", "description": "evidence: where each value comes from"})),
        ("findings", json!({"type": "array", "items": {"$ref": "#/$defs/finding"}})),
    ];
    named.into_iter().map(|(key, value)| (key.to_owned(), value)).chain(PartNo::ALL.map(part)).collect()
}

fn finding() -> Value {
    let sentence =
        json!({"type": "object", "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}});
    json!({
        "type": "object",
        "required": ["code", "severity", "sentence"],
        "properties": {
            "code": {"type": "string", "pattern": "^R[0-9]{3}$"},
            "severity": {"enum": ["hint", "warning", "error"]},
            "sentence": sentence,
            "place": {"type": "object"},
            "basis": {},
            "cells": {"type": "array", "items": {"type": "string"}},
            "sum": {"type": "object"},
            "solutions": {"type": "array", "items": {"type": "array", "items": {"$ref": "#/$defs/cell"}}},
        },
    })
}

/// The JSON Schema (2020-12) of a report as [`crate::to_json`] writes it.
pub fn schema() -> Value {
    let cell = json!({
        "description": "a count or an amount; \"\" blank; \"-\" dash; any other string is text; null: no such cell, or several solutions fit it",
        "type": ["number", "string", "null"],
    });
    let part = json!({
        "type": "object",
        "properties": {"heading": {"type": "string"}, "text": {"type": "string"}},
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "政府信息公开工作年度报告",
        "type": "object",
        "required": ["edition"],
        "properties": properties(),
        "$defs": {"cell": cell, "part": part, "finding": finding()},
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_schema_is_the_one_made_here() {
        let committed = include_str!("../../../schema/annual-report.json");
        let made = serde_json::to_string_pretty(&super::schema()).unwrap();
        assert_eq!(committed.trim_end(), made, "write it again: cargo xtask gen");
    }
}
