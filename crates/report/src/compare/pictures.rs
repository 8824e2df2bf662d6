//! What is drawn of a comparison: the totals of table three, its outcomes by group, table two and table four.

use law::outcome::{OutcomeRow, RowGroup};
use rust_decimal::Decimal;

use super::Comparison;
use crate::chart::Bar;
use crate::finding::Sentence;
use crate::form::{Block4, CellId, Column2, Column3, Row2, Row3, Verdict4};

/// A chart and the table of its numbers.
pub(super) struct Picture {
    pub(super) id: &'static str,
    pub(super) title: Sentence,
    pub(super) rows: Vec<Bar>,
}

pub(super) fn all(comparison: &Comparison<'_>) -> Vec<Picture> {
    let picture = |id, zh: &str, en: &str, rows: Vec<Bar>| Picture { id, title: Sentence::new(zh, en), rows };
    let total = |row: Row3| bar(comparison, row.label(), &[CellId::T3(row, Column3::Total)]);
    let requests = [Row3::NewReceived, Row3::CarriedIn, Row3::TotalHandled, Row3::CarriedOut].map(total);
    let mut pictures = vec![
        picture("chart-requests", "收到和处理的申请", "Requests received and handled", requests.into()),
        picture("chart-outcomes", "办理结果（按类）", "Outcomes by group", outcomes(comparison)),
        picture(
            "chart-documents",
            "规章和行政规范性文件",
            "Rules and normative documents",
            documents(comparison),
        ),
        picture(
            "chart-decisions",
            "许可、处罚和强制决定",
            "Licences, penalties and coercion",
            decisions(comparison),
        ),
        picture("chart-charges", "行政事业性收费（万元）", "Charges (10,000 yuan)", charges(comparison)),
        picture(
            "chart-disputes",
            "行政复议和行政诉讼",
            "Reconsideration and litigation",
            disputes(comparison),
        ),
    ];
    pictures.retain(|picture| !picture.rows.is_empty());
    pictures
}

fn outcomes(comparison: &Comparison<'_>) -> Vec<Bar> {
    const GROUPS: [RowGroup; 6] = [
        RowGroup::Granted,
        RowGroup::Partial,
        RowGroup::Withheld,
        RowGroup::UnableToProvide,
        RowGroup::NotProcessed,
        RowGroup::OtherHandling,
    ];
    let cell = |row| CellId::T3(row, Column3::Total);
    let one_row = comparison.pairs.iter().any(|pair| pair.id == cell(Row3::OtherHandling));
    let bars = GROUPS.into_iter().map(|group| {
        let ids: Vec<CellId> = match group {
            RowGroup::OtherHandling if one_row => vec![cell(Row3::OtherHandling)],
            _ => Row3::of_group(group).map(cell).collect(),
        };
        let label = match group {
            RowGroup::Granted => OutcomeRow::Granted.label(),
            RowGroup::Partial => "（二）部分公开",
            RowGroup::Withheld
            | RowGroup::UnableToProvide
            | RowGroup::NotProcessed
            | RowGroup::OtherHandling => group.label(),
        };
        bar(comparison, label, &ids)
    });
    bars.collect()
}

fn documents(comparison: &Comparison<'_>) -> Vec<Bar> {
    of_table2(comparison, &[Row2::Rules, Row2::NormativeDocuments])
}

fn decisions(comparison: &Comparison<'_>) -> Vec<Bar> {
    let rows = [Row2::Licences, Row2::Penalties, Row2::Coercion];
    let bars = rows.into_iter().map(|row| {
        bar(comparison, row.label(comparison.second.edition), &[CellId::T2(row, Column2::Decisions)])
    });
    bars.collect()
}

fn charges(comparison: &Comparison<'_>) -> Vec<Bar> {
    of_table2(comparison, &[Row2::Charges])
}

/// The cells of rows of table two, where the two forms count the same.
fn of_table2(comparison: &Comparison<'_>, rows: &[Row2]) -> Vec<Bar> {
    let (first, edition) = (comparison.first.edition, comparison.second.edition);
    if first != edition {
        return Vec::new();
    }
    let cells = rows.iter().flat_map(|row| row.columns(edition).iter().map(move |column| (*row, *column)));
    cells
        .map(|(row, column)| {
            let label = format!("{}：{}", row.label(edition), column.label(edition));
            bar(comparison, &label, &[CellId::T2(row, column)])
        })
        .collect()
}

fn disputes(comparison: &Comparison<'_>) -> Vec<Bar> {
    let cells = Block4::ALL.into_iter().flat_map(|block| Verdict4::ALL.map(|verdict| (block, verdict)));
    cells
        .map(|(block, verdict)| {
            let label = format!("{}：{}", block.label(), verdict.label());
            bar(comparison, &label, &[CellId::T4(block, verdict)])
        })
        .filter(|bar| bar.values.iter().any(|value| *value != Some(Decimal::ZERO)))
        .collect()
}

/// A group of bars for the sum of some cells; open where one of them is.
fn bar(comparison: &Comparison<'_>, label: &str, ids: &[CellId]) -> Bar {
    let pairs: Vec<_> = comparison.pairs.iter().filter(|pair| ids.contains(&pair.id)).collect();
    let sum = |pick: fn(&super::Pair) -> &crate::Cell| {
        pairs.iter().try_fold(Decimal::ZERO, |sum, pair| {
            let cell = pick(pair);
            let number = if cell.is_empty() { Some(Decimal::ZERO) } else { cell.amount() };
            sum.checked_add(number?)
        })
    };
    Bar { label: label.to_owned(), values: [sum(|pair| &pair.first), sum(|pair| &pair.second)] }
}
