//! The same report in the layouts that real reports have.

use law::outcome::OutcomeRow;
use report::form::{Block4, Column3, Row2, Row3, Verdict4};
use report::{CellId, Edition};

use crate::sample::Sample;

/// How a value is printed.
pub(crate) type Print = fn(i64) -> String;

/// A cell of a table to be rendered: its text and how many rows and columns it covers.
#[derive(Clone, Debug)]
pub(crate) struct Box {
    pub(crate) text: String,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

fn cell(text: impl Into<String>, rows: usize, columns: usize) -> Box {
    Box { text: text.into(), rows, columns }
}

/// The three tables with their headings, as rows of boxes.
pub(crate) fn tables(sample: &Sample, print: Print) -> [(&'static str, Vec<Vec<Box>>); 3] {
    [
        ("二、主动公开政府信息情况", table2(sample, print)),
        ("三、收到和处理政府信息公开申请情况", table3(sample, print)),
        ("四、政府信息公开行政复议、行政诉讼情况", table4(sample, print)),
    ]
}

fn table2(sample: &Sample, print: Print) -> Vec<Vec<Box>> {
    let item = |row: Row2| match row {
        Row2::Rules | Row2::NormativeDocuments => "第二十条第（一）项",
        Row2::Licences | Row2::OtherServices => "第二十条第（五）项",
        Row2::Penalties | Row2::Coercion => "第二十条第（六）项",
        Row2::Charges => "第二十条第（八）项",
        Row2::Procurement => "第二十条第（九）项",
    };
    let mut rows = Vec::new();
    let mut last = "";
    for row in sample.rows2() {
        let columns = row.columns(sample.edition);
        if item(row) != last {
            last = item(row);
            rows.push(vec![cell(last, 1, 4)]);
            let heads = columns.iter().map(|c| cell(c.label(sample.edition), 1, 3 / columns.len()));
            rows.push([cell("信息内容", 1, 1)].into_iter().chain(heads).collect());
        }
        let values =
            columns.iter().map(|c| cell(print(sample.get(CellId::T2(row, *c))), 1, 3 / columns.len()));
        rows.push([cell(row.label(sample.edition), 1, 1)].into_iter().chain(values).collect());
    }
    rows
}

fn table3(sample: &Sample, print: Print) -> Vec<Vec<Box>> {
    let kinds = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
    let mut rows = vec![
        vec![
            cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
            cell("申请人情况", 1, 7),
        ],
        vec![cell("自然人", 2, 1), cell("法人或其他组织", 1, 5), cell("总计", 2, 1)],
        kinds.iter().map(|kind| cell(*kind, 1, 1)).collect(),
    ];
    let all = sample.rows3();
    let handled = all.iter().filter(|row| row.is_outcome()).count() + 1;
    let mut last_group = None;
    for row in all {
        let mut boxes = Vec::new();
        if row == Row3::Outcome(OutcomeRow::Granted) {
            boxes.push(cell("三、本年度办理结果", handled, 1));
        }
        if matches!(row, Row3::NewReceived | Row3::CarriedIn | Row3::CarriedOut) {
            boxes.push(cell(row.label(), 1, 3));
        } else if let Some(group) = row.group() {
            if last_group != Some(group) {
                last_group = Some(group);
                let size = sample.rows3().iter().filter(|r| r.group() == Some(group)).count();
                boxes.push(cell(group, size, 1));
            }
            boxes.push(cell(row.label(), 1, 1));
        } else {
            boxes.push(cell(row.label(), 1, 2));
        }
        boxes.extend(Column3::ALL.map(|c| cell(print(sample.get(CellId::T3(row, c))), 1, 1)));
        rows.push(boxes);
    }
    rows
}

fn table4(sample: &Sample, print: Print) -> Vec<Vec<Box>> {
    let verdicts = || Verdict4::ALL.into_iter().map(|v| cell(v.label(), 1, 1));
    let litigation = Block4::ALL.into_iter().skip(1).map(|b| cell(b.label(), 1, 5));
    vec![
        vec![cell("行政复议", 1, 5), cell("行政诉讼", 1, 10)],
        Verdict4::ALL.into_iter().map(|v| cell(v.label(), 2, 1)).chain(litigation).collect(),
        verdicts().chain(verdicts()).collect(),
        sample.table4().into_iter().map(|n| cell(print(n), 1, 1)).collect(),
    ]
}

/// A whole report around its tables, each rendered by `table`.
pub(crate) fn page(sample: &Sample, print: Print, table: &dyn Fn(&[Vec<Box>]) -> String) -> String {
    let year = if sample.edition == Edition::Form2021 { 2024 } else { 2020 };
    let mut text = format!(
        "云溪县人民政府{year}年政府信息公开工作年度报告\n一、总体情况\n{year}年，本机关收到政府信息公开申请12件，均按期办结。\n"
    );
    for (heading, rows) in tables(sample, print) {
        text.push_str(&format!("{heading}\n{}\n", table(&rows)));
    }
    text + "五、存在的主要问题及改进情况\n一是公开形式单一。下一步将拓宽渠道。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n"
}

/// Layout 1: a cell a line, indented by a tab, an empty line behind each row; a covered cell is an empty line.
pub(crate) fn cell_a_line_with_tabs(rows: &[Vec<Box>]) -> String {
    let mut text = String::new();
    for row in rows {
        for cell in row {
            text.push_str(&format!("\t{}\n", cell.text));
        }
        text.push('\n');
    }
    text
}

/// Layout 1 without tabs and without empty lines between rows.
pub(crate) fn cell_a_line(rows: &[Vec<Box>]) -> String {
    rows.iter().flatten().map(|cell| format!("{}\n", cell.text)).collect()
}

/// Layout 1 with a bar behind each cell and filler lines between rows.
pub(crate) fn cell_a_line_with_bars(rows: &[Vec<Box>]) -> String {
    let row =
        |row: &Vec<Box>| row.iter().map(|c| format!("{} |\n", c.text)).collect::<String>() + "||\n|||\n";
    rows.iter().map(row).collect()
}

/// Layout 2: pipe rows with merged cells dropped.
pub(crate) fn pipe_rows(rows: &[Vec<Box>]) -> String {
    let row = |row: &Vec<Box>| format!("| {} |\n", texts(row).join(" | "));
    rows.iter().map(row).collect()
}

/// Layout 2 without a leading pipe and padded on the right.
pub(crate) fn padded_pipe_rows(rows: &[Vec<Box>]) -> String {
    let row = |row: &Vec<Box>| format!("{}{}\n", texts(row).join("|"), "|".repeat(40));
    rows.iter().map(row).collect()
}

fn texts(row: &[Box]) -> Vec<&str> {
    row.iter().map(|cell| cell.text.as_str()).collect()
}

/// Layout 3: nothing between the cells.
pub(crate) fn glued(rows: &[Vec<Box>]) -> String {
    rows.iter().flatten().map(|cell| cell.text.as_str()).collect()
}

/// Layout 4: columns by spaces; a long label is wrapped, its numbers in the middle line.
pub(crate) fn aligned(rows: &[Vec<Box>]) -> String {
    let mut text = String::new();
    for row in rows {
        let is_value = |cell: &&Box| !cell.text.is_empty() && cell.text.bytes().all(|b| b.is_ascii_digit());
        let (values, labels): (Vec<&Box>, Vec<&Box>) = row.iter().partition(is_value);
        let label: String = labels.iter().map(|c| c.text.as_str()).collect::<Vec<_>>().join("  ");
        let numbers: Vec<String> = values.iter().map(|c| format!("{:>6}", c.text)).collect();
        let chars: Vec<char> = label.chars().collect();
        if values.len() == 7 && chars.len() > 18 {
            let (head, tail) = chars.split_at(18);
            let (head, tail) = (head.iter().collect::<String>(), tail.iter().collect::<String>());
            text.push_str(&format!("      {head}\n{:40}{}\n      {tail}\n", "", numbers.join("   ")));
        } else {
            text.push_str(&format!("      {label:34}{}\n", numbers.join("   ")));
        }
    }
    text.replacen("4.保护第三方", "            - 3 -\n      4.保护第三方", 1)
}

/// Which line of a wrapped label the numbers stand on.
#[derive(Clone, Copy)]
pub(crate) enum NumbersOn {
    First,
    Middle,
    Last,
}

/// Layout 4 in a narrow column: labels wrapped after a few characters, so that the long ones take six lines.
pub(crate) fn narrow(rows: &[Vec<Box>], on: NumbersOn) -> String {
    const WRAP: usize = 7;
    let mut text = String::new();
    for row in rows {
        let is_value = |cell: &&Box| !cell.text.is_empty() && cell.text.bytes().all(|b| b.is_ascii_digit());
        let (values, labels): (Vec<&Box>, Vec<&Box>) = row.iter().partition(is_value);
        let numbers = values.iter().map(|c| format!("{:>6}", c.text)).collect::<String>();
        let Some((label, groups)) = labels.split_last().filter(|_| values.len() == 7) else {
            text.push_str(&format!(
                "{}{numbers}\n",
                labels.iter().map(|c| c.text.as_str()).collect::<Vec<_>>().join("  ")
            ));
            continue;
        };
        for group in groups {
            text.push_str(&format!(" {}\n", group.text));
        }
        let chars: Vec<char> = label.text.chars().collect();
        let lines: Vec<String> = chars.chunks(WRAP).map(|line| line.iter().collect()).collect();
        let at = match on {
            NumbersOn::First => 0,
            NumbersOn::Middle => (lines.len() - 1) / 2,
            NumbersOn::Last => lines.len() - 1,
        };
        for (i, line) in lines.iter().enumerate() {
            text.push_str(&format!("   {line}{}\n", if i == at { numbers.as_str() } else { "" }));
        }
    }
    text
}

pub(crate) fn narrow_numbers_first(rows: &[Vec<Box>]) -> String {
    narrow(rows, NumbersOn::First)
}

pub(crate) fn narrow_numbers_in_the_middle(rows: &[Vec<Box>]) -> String {
    narrow(rows, NumbersOn::Middle)
}

pub(crate) fn narrow_numbers_last(rows: &[Vec<Box>]) -> String {
    narrow(rows, NumbersOn::Last)
}

/// HTML by hand: the rows of one value lack their colspan, and so does a label of table three; a column of remarks.
pub(crate) fn html_by_hand(rows: &[Vec<Box>]) -> String {
    let careless = |row: &Vec<Box>| -> Vec<Box> {
        let cells = row.iter().enumerate();
        let careless = cells.map(|(i, cell)| match (i, cell.text.as_str()) {
            (0, "二、上年结转政府信息公开申请数量") => Box { columns: 1, ..cell.clone() },
            _ if row.len() == 2 => Box { columns: 1, ..cell.clone() },
            _ => cell.clone(),
        });
        careless.collect()
    };
    html(&rows.iter().map(careless).collect::<Vec<_>>())
}

/// HTML with empty columns beside the tables, and a stray number in them.
pub(crate) fn html_with_columns_beside(rows: &[Vec<Box>]) -> String {
    fn wider((at, row): (usize, &Vec<Box>)) -> Vec<Box> {
        let stray = if at == 6 { "3" } else { "" };
        row.iter().cloned().chain([cell("", 1, 1), cell(stray, 1, 1), cell("", 1, 1)]).collect()
    }
    html(&rows.iter().enumerate().map(wider).collect::<Vec<Vec<Box>>>())
}

/// HTML with a column of remarks behind the values of table three, said in one row.
pub(crate) fn html_with_remarks(rows: &[Vec<Box>]) -> String {
    fn remarked((at, row): (usize, &Vec<Box>)) -> Vec<Box> {
        let remark = if at == 4 { "含转办件" } else { "" };
        let values = row.iter().rev().take_while(|c| c.text.bytes().all(|b| b.is_ascii_digit())).count();
        let tail = (values == 7).then(|| cell(remark, 1, 1));
        row.iter().cloned().chain(tail).collect()
    }
    html(&rows.iter().enumerate().map(remarked).collect::<Vec<Vec<Box>>>())
}

/// Layout 4 with the label of the results a character a line between the rows.
pub(crate) fn aligned_with_a_vertical_label(rows: &[Vec<Box>]) -> String {
    let vertical = "三、本年度办理结果";
    let bare: Vec<Vec<Box>> =
        rows.iter().map(|row| row.iter().filter(|c| c.text != vertical).cloned().collect()).collect();
    let text = aligned(&bare);
    let lines = text.lines().collect::<Vec<_>>();
    let from = if rows.iter().flatten().any(|c| c.text == vertical) { 8 } else { lines.len() };
    let mut letters = vertical.chars();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at >= from
            && let Some(letter) = letters.next()
        {
            out.push_str(&format!("  {letter}\n\n"));
        }
        out.push_str(&format!("{line}\n"));
    }
    out
}

/// Layout 4 with the words of a table before all its numbers, which keep the order of the form.
pub(crate) fn labels_torn_off(rows: &[Vec<Box>]) -> String {
    let is_value = |cell: &&Box| cell.text.bytes().all(|b| b.is_ascii_digit());
    let is_table3 = rows.iter().any(|row| row.iter().filter(is_value).count() == 7);
    if !is_table3 {
        return aligned(rows);
    }
    let words = rows.iter().flatten().filter(|c| !is_value(c)).map(|c| format!("{}\n", c.text));
    let numbers =
        rows.iter().map(|row| row.iter().filter(is_value).map(|c| c.text.clone()).collect::<Vec<_>>());
    let lines = numbers.filter(|n| !n.is_empty()).map(|n| format!("{}\n", n.join(" ")));
    words.chain(lines).collect()
}

/// Layout 6: HTML, empty cells as `&nbsp;`.
pub(crate) fn html(rows: &[Vec<Box>]) -> String {
    let mut text = String::from("<table border=1><tbody>");
    for row in rows {
        text.push_str("<tr>");
        for cell in row {
            let shown = if cell.text.is_empty() { "&nbsp;" } else { &cell.text };
            let spans = format!("rowspan=\"{}\" colspan=\"{}\"", cell.rows, cell.columns);
            text.push_str(&format!("<td {spans}><p><span style=\"x\">{shown}</span></p></td>"));
        }
        text.push_str("</tr>");
    }
    text + "</tbody></table>"
}

/// A page of paragraphs around HTML tables.
pub(crate) fn html_page(text: &str) -> String {
    let line =
        |line: &str| if line.starts_with("<table") { line.to_owned() } else { format!("<p>{line}</p>") };
    format!("<!doctype html><meta charset=utf-8>{}", text.lines().map(line).collect::<String>())
}

/// The whole page inside one layout table.
pub(crate) fn page_in_a_table(text: &str) -> String {
    format!("<html><body><table><tr><td>导航</td><td>{}</td></tr></table>", html_page(text))
}

/// Layout 5: model markdown, one table a row with an invented head.
pub(crate) fn one_table_a_row(rows: &[Vec<Box>]) -> String {
    let mut text = String::new();
    for row in rows {
        let numbered = row.iter().filter(|c| c.text.bytes().all(|b| b.is_ascii_digit())).count();
        if numbered >= 15 {
            let groups =
                row.chunks(5).zip(["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"]);
            for (five, name) in groups {
                text.push_str(&format!("### {name}\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n"));
                text.push_str(&format!("| {} |\n\n", texts(five).join(" | ")));
            }
        } else if numbered > 0 {
            let labels: Vec<&Box> = row.iter().take(row.len() - numbered).collect();
            let (label, groups) = labels.split_last().expect("a label");
            for group in groups {
                text.push_str(&format!("### {}\n", group.text));
            }
            let heads: Vec<String> = (1..=numbered).map(|n| format!("数据{n}")).collect();
            let values = &row[row.len() - numbered..];
            text.push_str(&format!("| 类别 | {} |\n|{}\n", heads.join(" | "), "---|".repeat(numbered + 1)));
            text.push_str(&format!("| {} | {} |\n\n", label.text, texts(values).join(" | ")));
        } else if row.len() == 1 {
            text.push_str(&format!("### {}\n", row[0].text));
        }
    }
    text
}
