//! A report to be filled in: the form of its year, its headings, and in `【填写：…】` what the law asks to be said there.

use law::annual::{Scope, Statement, must_contain};
use law::body::{BodyKind, RuleMaking, may_make_rules};
use law::year::Year;

use crate::cell::Cell;
use crate::check::{Body, conflict};
use crate::finding::Sentence;
use crate::form::{CellId, Column2, Column3, Edition, PartNo, Row2, Row3};
use crate::report::{Part, Prose, Report};
use crate::write::{Labels, usual_title};

/// What a blank report is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Blank<'a> {
    /// The body that reports.
    pub name: &'a str,
    /// The year it reports on.
    pub year: Year,
    /// 本机关 or 本级政府.
    pub scope: Option<Scope>,
    /// Its kind and level, as far as they are known.
    pub body: Body,
    /// Last year's report, whose open requests are carried in.
    pub previous: Option<&'a Report>,
}

/// A blank report; or why there is none.
pub fn blank(asked: &Blank<'_>) -> Result<Report, Sentence> {
    let edition = Edition::of(asked.year).ok_or_else(|| no_form(asked.year))?;
    if let Some(year) = asked.previous.and_then(|report| report.year)
        && year.get() + 1 != asked.year.get()
    {
        return Err(not_last_year(year, asked.year));
    }
    if let Some(name) = asked.previous.and_then(|report| report.body.as_deref())
        && conflict(name, asked.name)
    {
        return Err(not_this_body(name, asked.name));
    }
    let mut report = Report::new(edition);
    report.year = Some(asked.year);
    report.scope = asked.scope;
    report.body = Some(asked.name.to_owned());
    report.title = Some(Prose::from(usual_title(asked.name, Some(asked.year)).as_str()));
    report.preamble = Some(Prose::from(preamble(asked, edition).as_str()));
    report.signature = Some(asked.name.to_owned());
    let printed = |id: &CellId| match id {
        CellId::T3(Row3::OtherHandling, _) => edition == Edition::Trial2019,
        CellId::T2(..) | CellId::T3(..) | CellId::T4(..) => true,
    };
    for id in CellId::all(edition).filter(printed) {
        report.cells.set(id, Cell::Blank);
    }
    carry_in(asked, &mut report);
    for part in PartNo::ALL {
        let text = text_of(part, asked, edition);
        let heading = Labels::default().heading(part);
        report.parts.insert(part, Part { heading, prose: Prose::from(text.as_str()) });
    }
    Ok(report)
}

/// What last year carried out, this year carries in, column by column.
fn carry_in(asked: &Blank<'_>, report: &mut Report) {
    let Some(previous) = asked.previous else { return };
    for column in Column3::ALL {
        if let Some(count) = previous.t3(Row3::CarriedOut, column).count_or_zero() {
            report.cells.set(CellId::T3(Row3::CarriedIn, column), Cell::Count(count));
        }
    }
}

fn preamble(asked: &Blank<'_>, edition: Edition) -> String {
    let (name, year, form) = (asked.name, asked.year, edition.basis().cite);
    format!(
        "本报告由{name}根据《中华人民共和国政府信息公开条例》和{form}规定的格式编制。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。\
         本报告电子版可在【填写：网站名称和网址】查阅、下载。如有疑问，请与【填写：机构名称、地址、电话】联系。"
    )
}

fn text_of(part: PartNo, asked: &Blank<'_>, edition: Edition) -> String {
    match part {
        PartNo::One => part_one(asked),
        PartNo::Two => part_two(asked, edition),
        PartNo::Three | PartNo::Four => String::new(),
        PartNo::Five => "存在的主要问题：【填写：本年度存在的主要问题，逐条写】\n\
                         改进情况：【填写：改进情况，与问题逐条对应】"
            .to_owned(),
        PartNo::Six => "收取信息处理费的情况：【填写：有没有收取；收取的，写明金额】\n\
                        【填写：其他需要报告的事项；没有的删去本段】"
            .to_owned(),
    }
}

/// The five aspects of the notice of 2021, and of a government the three results that 第五十条 adds.
fn part_one(asked: &Blank<'_>) -> String {
    let mut lines = vec![
        "（一）主动公开。【填写：各渠道发布数量，解读、回应数量，重点领域信息数量】".to_owned(),
        "（二）依申请公开。【填写：本年新收、上年结转、办结、结转下年度的件数，与表三一致】".to_owned(),
        "（三）政府信息管理。【填写：规范性文件制发、废止和现行有效件数，与表二一致；公开前的审查情况】"
            .to_owned(),
        "（四）政府信息公开平台建设。【填写：网站专栏、政务新媒体、公报等】".to_owned(),
    ];
    let due = results(asked);
    let results = if due.is_empty() {
        String::new()
    } else {
        format!("；{}结果，没有发生的也要写明", due.join("、"))
    };
    lines.push(format!("（五）监督保障。【填写：机构、人员、培训和监督情况{results}】"));
    lines.join("\n")
}

/// The results that a government tells; where the kind of body is not known, all of them.
fn results(asked: &Blank<'_>) -> Vec<&'static str> {
    let kind = asked.body.kind.unwrap_or(BodyKind::Government);
    let due = must_contain(kind, asked.scope.unwrap_or(Scope::Organ));
    let names = [
        (Statement::Assessment, "工作考核"),
        (Statement::PublicAppraisal, "社会评议"),
        (Statement::Accountability, "责任追究"),
    ];
    names.into_iter().filter(|(statement, _)| due.contains(statement)).map(|(_, name)| name).collect()
}

/// Who may make no 规章 fills in zeros; what was in force last year is a help for this year's figure.
fn part_two(asked: &Blank<'_>, edition: Edition) -> String {
    let mut lines = Vec::new();
    let body = asked.body.kind.zip(asked.body.level);
    if let Some((kind, level)) = body
        && matches!(may_make_rules(kind, level), RuleMaking::MayNot(_))
    {
        lines.push("【填写时注意：本机关不能制定规章，“规章”各格填0；看后删去本段】".to_owned());
    }
    if let (Some(previous), Edition::Form2021) = (asked.previous, edition) {
        for row in [Row2::Rules, Row2::NormativeDocuments] {
            let in_force = previous.t2(row, Column2::InForce).count();
            if let Some(count) = in_force.filter(|count| *count > 0) {
                lines.push(format!(
                    "【填写时注意：上年报告的{}现行有效{count}件，加本年制发、减本年废止，应当等于本年现行有效件数；看后删去本段】",
                    row.label(edition)
                ));
            }
        }
    }
    lines.join("\n")
}

fn no_form(year: Year) -> Sentence {
    Sentence::new(
        format!("{year}年的年度报告不用现行格式：2019年度起才有统一格式。请写2019或更晚的年份。"),
        format!(
            "there is no form for {year}: it begins with the reports on 2019. Give 2019 or a later year."
        ),
    )
}

fn not_last_year(previous: Year, year: Year) -> Sentence {
    Sentence::new(
        format!("--previous 是{previous}年的报告，不是{year}年的上一年；请换上年的报告。"),
        format!("--previous is a report on {previous}, not on the year before {year}; give that one."),
    )
}

fn not_this_body(previous: &str, name: &str) -> Sentence {
    Sentence::new(
        format!("--previous 是{previous}的报告，不是{name}的；请换本机关上年的报告。"),
        format!(
            "--previous is a report of {previous}, not of {name}; give last year's report of the same body."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Context, check};
    use crate::finding::Code;
    use law::body::Level;

    fn asked(year: i16) -> Blank<'static> {
        let body = Body::stated(BodyKind::Government, Level::Township);
        Blank {
            name: "青山镇人民政府", year: Year::new(year).unwrap(), scope: None, body, previous: None
        }
    }

    #[test]
    fn it_stands_on_the_form_of_its_year_and_what_is_not_filled_in_is_found() {
        let report = blank(&asked(2025)).unwrap();
        assert_eq!(report.title.as_ref().unwrap().text, "青山镇人民政府2025年政府信息公开工作年度报告");
        assert_eq!(report.edition, Edition::Form2021);
        assert_eq!(blank(&asked(2020)).unwrap().edition, Edition::Trial2019);
        assert!(blank(&asked(2018)).is_err());
        let findings = check(&report, &Context::default());
        let left = findings.iter().filter(|finding| finding.code == Code(27)).count();
        assert_eq!(left, 5, "before part one, and in parts one, two, five and six");
    }

    #[test]
    fn last_year_s_open_requests_are_carried_in_column_by_column() {
        let mut last = blank(&asked(2024)).unwrap();
        for (n, column) in (0..).zip(Column3::ALL) {
            last.cells.set(CellId::T3(Row3::CarriedOut, column), Cell::Count(n));
        }
        last.cells.set(CellId::T2(Row2::NormativeDocuments, Column2::InForce), Cell::Count(12));
        let report = blank(&Blank { previous: Some(&last), ..asked(2025) }).unwrap();
        let carried = Column3::ALL.map(|column| report.t3(Row3::CarriedIn, column).count());
        assert_eq!(carried, [0, 1, 2, 3, 4, 5, 6].map(Some));
        assert!(report.prose(PartNo::Two).contains("行政规范性文件现行有效12件"));
        let wrong = blank(&Blank { previous: Some(&last), ..asked(2026) });
        assert!(wrong.unwrap_err().zh.contains("2024年的报告"));
        let other = blank(&Blank { name: "白石镇人民政府", previous: Some(&last), ..asked(2025) });
        assert!(other.unwrap_err().zh.contains("青山镇人民政府的报告"));
    }
}
