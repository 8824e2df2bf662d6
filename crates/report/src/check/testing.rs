//! An invented report in which nothing is wrong, and what the tests of the checks do with it.

use jiff::civil::date;
use law::Year;
use law::applicant::Kind as Applicant;
use law::outcome::OutcomeRow;

use super::{Context, check};
use crate::cell::Cell;
use crate::finding::Finding;
use crate::form::{Block4, CellId, Column2, Column3, Edition, PartNo, Row2, Row3, Verdict4};
use crate::report::{Part, Prose, Report};

pub(super) const PART_ONE: &str = "2023年，我镇主动公开政府信息120条，解读政策6篇。\
全年共收到政府信息公开申请12件，上年结转1件，办结12件，结转下年1件，其中予以公开8件。\
加强政府信息管理，落实先审查后公开；依托县政府门户网站建设信息公开专栏。\
把政务公开纳入年度考核，考核结果为良好；开展社会评议，群众满意度较高；全年没有需要责任追究的情形。";
pub(super) const PART_FIVE: &str =
    "存在的主要问题：栏目更新不够及时，解读形式较为单一。\n改进情况：按月巡查栏目，增加图解，组织业务培训。";
const PREAMBLE: &str = "本报告由示例县青山镇人民政府根据《中华人民共和国政府信息公开条例》编制，\
所列数据的统计期限自2023年1月1日起至2023年12月31日止。电子版可在示例县人民政府网站下载。\
如有疑问，请与青山镇党政办公室联系（电话：0000-1234567）。";

/// The report of a township on 2023: all checks pass.
pub(super) fn sound() -> Report {
    let mut report = Report::new(Edition::Form2021);
    report.year = Year::new(2023);
    report.body = Some("示例县青山镇人民政府".into());
    report.title = Some(Prose::from("示例县青山镇人民政府2023年政府信息公开工作年度报告"));
    report.preamble = Some(Prose::from(PREAMBLE));
    report.signature = Some("示例县青山镇人民政府".into());
    report.dated_on = Some(date(2024, 1, 20));
    for part in PartNo::ALL {
        let heading = format!("{}、{}", part.numeral(), part.title());
        let prose = Prose::from(match part {
            PartNo::One => PART_ONE,
            PartNo::Five => PART_FIVE,
            PartNo::Six => "2023年未收取政府信息公开信息处理费。",
            PartNo::Two | PartNo::Three | PartNo::Four => "",
        });
        report.parts.insert(part, Part { heading, prose });
    }
    for id in CellId::all(Edition::Form2021).filter(|id| !matches!(id, CellId::T3(Row3::OtherHandling, _))) {
        report.cells.set(id, Cell::Count(0));
    }
    fill_tables(&mut report);
    report
}

fn fill_tables(report: &mut Report) {
    for (column, n) in [(Column2::Issued, 2), (Column2::Repealed, 1), (Column2::InForce, 9)] {
        set(report, CellId::T2(Row2::NormativeDocuments, column), n);
    }
    set(report, CellId::T2(Row2::Penalties, Column2::Decisions), 7);
    for (row, persons, firms) in [
        (Row3::NewReceived, 10, 2),
        (Row3::CarriedIn, 1, 0),
        (Row3::Outcome(OutcomeRow::Granted), 6, 2),
        (Row3::Outcome(OutcomeRow::UnableNotHeld), 4, 0),
        (Row3::TotalHandled, 10, 2),
        (Row3::CarriedOut, 1, 0),
    ] {
        set(report, CellId::T3(row, Column3::Applicant(Applicant::NaturalPerson)), persons);
        set(report, CellId::T3(row, Column3::Applicant(Applicant::CommercialEnterprise)), firms);
        set(report, CellId::T3(row, Column3::Total), persons + firms);
    }
    set(report, CellId::T4(Block4::Reconsideration, Verdict4::Upheld), 1);
    set(report, CellId::T4(Block4::Reconsideration, Verdict4::Total), 1);
}

/// The report of the same township on 2022, which the one on 2023 continues.
pub(super) fn last_year() -> Report {
    let mut report = sound();
    report.year = Year::new(2022);
    for part in [PartNo::One, PartNo::Five] {
        say(&mut report, part, "2022年另写了一段话。");
    }
    for (column, n) in [(Column2::Issued, 1), (Column2::Repealed, 0), (Column2::InForce, 8)] {
        set(&mut report, CellId::T2(Row2::NormativeDocuments, column), n);
    }
    report
}

pub(super) fn set(report: &mut Report, id: CellId, n: i64) {
    report.cells.set(id, Cell::Count(n));
}

pub(super) fn t3(report: &mut Report, row: Row3, column: Column3, n: i64) {
    set(report, CellId::T3(row, column), n);
}

/// Puts another text into a part.
pub(super) fn say(report: &mut Report, part: PartNo, text: &str) {
    let heading = format!("{}、{}", part.numeral(), part.title());
    report.parts.insert(part, Part { heading, prose: Prose::from(text) });
}

/// Adds a sentence to part one.
pub(super) fn add(text: &str) -> Report {
    let mut report = sound();
    say(&mut report, PartNo::One, &format!("{PART_ONE}{text}"));
    report
}

/// Puts another sentence in the place of the one about requests.
pub(super) fn instead(text: &str) -> Report {
    let mut report = sound();
    let from = PART_ONE.find("全年共收到").unwrap();
    let to = from + PART_ONE[from..].find('。').unwrap() + '。'.len_utf8();
    say(&mut report, PartNo::One, &format!("{}{text}{}", &PART_ONE[..from], &PART_ONE[to..]));
    report
}

pub(super) fn found(report: &Report) -> Vec<Finding> {
    check(report, &Context::default())
}

pub(super) fn found_against(report: &Report, previous: &Report) -> Vec<Finding> {
    check(report, &Context { previous: Some(previous), ..Context::default() })
}

pub(super) fn codes(report: &Report) -> Vec<u16> {
    found(report).iter().map(|finding| finding.code.0).collect()
}

/// The one finding there is, which must be of that code.
pub(super) fn only(report: &Report, code: u16) -> Finding {
    one(found(report), code)
}

pub(super) fn only_against(report: &Report, previous: &Report, code: u16) -> Finding {
    one(found_against(report, previous), code)
}

fn one(findings: Vec<Finding>, code: u16) -> Finding {
    let said: Vec<&str> = findings.iter().map(|finding| finding.sentence.zh.as_str()).collect();
    assert_eq!(findings.iter().map(|f| f.code.0).collect::<Vec<_>>(), [code], "{said:#?}");
    findings.into_iter().next().unwrap()
}
