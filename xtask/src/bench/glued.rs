//! The solver on text without separators: each generated report with its cells glued together.

use law::outcome::OutcomeRow;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use files::{Block, Document, Format, Line, Place};
use report::form::{Column3, Row3};
use report::{Cell, CellId};
use serde_json::Value;

use super::ours;

/// Reads the glued reports and prints how long each took and what became of their rows.
pub(crate) fn run(reports: &Path) -> Result<()> {
    let mut times: Vec<Duration> = Vec::new();
    let (mut solved, mut open, mut wrong) = (0, 0, 0);
    for line in ours::as_json(&ours::load(&reports.join("html"))?) {
        let Ok((truth, _)) = report::from_json(&line) else { continue };
        let document = glued(&line)?;
        let start = Instant::now();
        let reading = report::read(document, None);
        times.push(start.elapsed());
        let Ok(reading) = reading else { continue };
        for row in truth.rows3() {
            let ids = Column3::ALL.map(|column| CellId::T3(row, column));
            let same =
                |id: &CellId| reading.report.cell(*id).count_or_zero() == truth.cell(*id).count_or_zero();
            match ids.iter().all(|id| reading.report.cell(*id).is_absent()) {
                true => open += 1,
                false if ids.iter().all(same) => solved += 1,
                false => wrong += 1,
            }
        }
    }
    times.sort();
    let at = |share: usize| times.get((times.len() * share / 1000).min(times.len().saturating_sub(1)));
    let ms = |time: Option<&Duration>| time.map_or(0.0, |t| t.as_secs_f64() * 1000.0);
    println!(
        "\nglued text, a whole report each: p50 {:.2} ms, p99 {:.2} ms, worst {:.2} ms",
        ms(at(500)),
        ms(at(990)),
        ms(times.last())
    );
    println!("  rows of table three solved {solved}, left open {open}, read as other than the truth {wrong}");
    Ok(())
}

/// A page of one line in which nothing stands between the cells.
fn glued(json: &str) -> Result<Document> {
    let report: Value = serde_json::from_str(json)?;
    let (truth, _) = report::from_json(json).map_err(anyhow::Error::msg)?;
    let mut text = String::from(
        "示例县2023年政府信息公开工作年度报告一、总体情况本年收到申请。二、主动公开政府信息情况",
    );
    text.push_str("第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件000");
    text.push_str("三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他");
    let mut group = None;
    for row in truth.rows3() {
        if row == Row3::Outcome(OutcomeRow::Granted) {
            text.push_str("三、本年度办理结果");
        }
        if row.group() != group {
            group = row.group();
            text.push_str(group.unwrap_or_default());
        }
        text.push_str(row.label());
        let values = Column3::ALL.map(|column| truth.t3(row, column));
        text.extend(values.iter().map(|cell| number(cell)));
    }
    text.push_str("四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持");
    let four = report.get("table4").and_then(Value::as_object);
    for block in ["reconsideration", "litigation_direct", "litigation_after_reconsideration"] {
        for verdict in ["upheld", "corrected", "other", "pending", "total"] {
            let value = four.and_then(|t| t.get(block)?.get(verdict)).and_then(Value::as_i64);
            text.push_str(&value.unwrap_or_default().to_string());
        }
    }
    text.push_str("五、存在的主要问题及改进情况无。六、其他需要报告的事项无。");
    let line = Line { text, heading: false, place: Place::default() };
    Ok(Document {
        format: Format::Text,
        encoding: None,
        blocks: vec![Block::Line(line)],
        metadata: vec![],
        hidden: vec![],
        cut: vec![],
    })
}

fn number(cell: &Cell) -> String {
    cell.count_or_zero().unwrap_or_default().to_string()
}
