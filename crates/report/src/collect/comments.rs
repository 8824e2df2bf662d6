//! Papers of a collection: the comments a body gets back, and the list of those who are to be called.

use files::{Format, Place, letters};
use jiff::civil::Date;
use law::year::Year;

use super::take::{Came, Standing};
use crate::finding::{Finding, Severity};
use crate::markup::Markup;
use crate::report::Report;
use crate::tree::Member;
use crate::write::in_words;

const STYLE: &str = include_str!("comments.css");

/// The sheet of comments that a body gets back, as a page to be printed: each with its place, what is wrong and how to mend
/// it, what it rests on, and room to say what was done.
pub fn comments(member: &Member, year: Year, standing: Standing, files: &[Came], on: Date) -> String {
    let title = format!("{}{year}年政府信息公开工作年度报告审核意见", member.name);
    page(&title, |main| {
        main.leaf("h1", &[], &title);
        main.line();
        if standing == Standing::Twice {
            main.leaf("p", &[("class", "lead")], &twice(files));
            main.line();
        }
        for came in files {
            one(came, files.len() > 1, main);
        }
        main.element("p", &[("class", "sign")], |p| {
            p.text(&format!("审核日期：{}", in_words(on)));
            p.text("　审核人：＿＿＿＿＿＿＿＿　填报人：＿＿＿＿＿＿＿＿");
        });
    })
}

/// The list of bodies that sent nothing, with whom to call, as a page to be printed.
pub fn to_be_called(year: Year, missing: &[&Member], on: Date) -> String {
    let title = format!("{year}年政府信息公开工作年度报告催报名单");
    page(&title, |main| {
        main.leaf("h1", &[], &title);
        main.line();
        let lead = format!("截至{}，以下{}个机关尚未报送。", in_words(on), missing.len());
        main.leaf("p", &[("class", "lead")], &lead);
        main.line();
        let rows = missing.iter().map(|member| {
            let said = |text: &Option<String>| text.clone().unwrap_or_default();
            [member.name.clone(), said(&member.contact), said(&member.phone), String::new()]
        });
        table("尚未报送的机关", ["机关", "联系人", "电话", "催报记录"], rows, main);
    })
}

fn page(title: &str, inside: impl FnOnce(&mut Markup)) -> String {
    Markup::page(("zh-CN", title), STYLE, |_| {}, |body| body.element("main", &[], inside))
}

fn twice(files: &[Came]) -> String {
    let names: Vec<String> = files.iter().map(|came| format!("“{}”", file_name(came))).collect();
    format!(
        "收到{}份，数字不一致：{}。请明确以哪一份为准；在此之前都不计入汇总。",
        files.len(),
        names.join("、")
    )
}

/// The last step of a path is what the body called its file.
fn file_name(came: &Came) -> &str {
    came.origin.file.rsplit(['/', '\\']).next().unwrap_or_default()
}

fn one(came: &Came, named: bool, main: &mut Markup) {
    if named {
        main.leaf("h2", &[], file_name(came));
        main.line();
    }
    let [errors, warnings, hints] =
        [Severity::Error, Severity::Warning, Severity::Hint].map(|severity| came.count(severity));
    let lead = match (errors, warnings, hints) {
        (0, 0, 0) => "没有意见。".to_owned(),
        (0, _, _) => format!("没有错误；{warnings}处请核实，{hints}处供参考。"),
        (_, _, _) => format!("{errors}处错误须改正后重新报送；{warnings}处请核实，{hints}处供参考。"),
    };
    main.leaf("p", &[("class", "lead")], &lead);
    main.line();
    if came.findings.is_empty() {
        return;
    }
    let rows = came.findings.iter().map(|finding| {
        [
            kind(finding.severity).to_owned(),
            place(finding, &came.report),
            finding.sentence.zh.clone(),
            finding.basis.map(|basis| basis.to_string()).unwrap_or_default(),
            String::new(),
        ]
    });
    table("意见", ["类别", "位置", "问题和办法", "依据", "改正情况"], rows, main);
}

fn kind(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "须改正",
        Severity::Warning => "请核实",
        Severity::Hint => "供参考",
    }
}

/// The first cell by name, else the place in the file.
fn place(finding: &Finding, report: &Report) -> String {
    let (edition, format) = (report.edition, report.source.format);
    match (finding.cells.as_slice(), finding.place) {
        ([only], _) => only.chinese(edition),
        ([first, ..], _) => first.chinese(edition) + "等",
        ([], Some(place)) if format == Some(Format::Xlsx) => address(place),
        ([], Some(place)) => steps(place),
        ([], None) => "全文".to_owned(),
    }
}

/// `第2张工作表 C7`.
fn address(place: Place) -> String {
    let sheet = place.table.map(|number| format!("第{number}张工作表"));
    let column = place.column.map(|column| letters(column.get()));
    let row = place.row.map(|row| row.to_string());
    let cell: String = column.into_iter().chain(row).collect();
    sheet.into_iter().chain((!cell.is_empty()).then_some(cell)).collect::<Vec<_>>().join(" ")
}

fn steps(place: Place) -> String {
    let step = |number: Option<std::num::NonZeroU32>, unit: &str| number.map(|n| format!("第{n}{unit}"));
    let steps = match place.table {
        Some(_) => [step(place.table, "张表"), step(place.row, "行"), step(place.column, "列")],
        None => [step(place.page, "页"), step(place.line, "行"), None],
    };
    steps.into_iter().flatten().collect()
}

fn table<const N: usize>(
    caption: &str,
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
    out: &mut Markup,
) {
    out.element("table", &[], |table| {
        table.leaf("caption", &[], caption);
        table.element("thead", &[], |head| {
            head.element("tr", &[], |tr| {
                for text in ["序号"].into_iter().chain(heads) {
                    tr.leaf("th", &[("scope", "col")], text);
                }
            });
        });
        table.element("tbody", &[], |body| {
            for (number, row) in (1..).zip(rows) {
                body.element("tr", &[], |tr| {
                    tr.leaf("td", &[], &number.to_string());
                    for text in &row {
                        tr.leaf("td", &[], text);
                    }
                });
                body.line();
            }
        });
    });
    out.line();
}
