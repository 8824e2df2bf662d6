//! Checks of a report that has been read: one file a check, each with its code, reason, article and example.
//!
//! [`check`] runs all of them and gives findings; nothing here fails. `R001`–`R009`, `R025` and `R028` come from the reader and
//! the command line, `R026` from totals; they stand in the list so that they can be explained.

mod body;
pub(crate) mod of_totals;
mod part1;
mod part2;
mod part3;
mod part4;
mod part5;
mod part6;
mod prose;
mod reader;
mod subject;
#[cfg(test)]
mod testing;
mod whole;

use law::cite::{Cite, Instrument};

use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Edition};
use crate::report::Report;

pub use body::Body;
pub(crate) use prose::likeness::{containment, masked};
pub(crate) use prose::names::{conflict, core};
pub(crate) use prose::text::Text;
use subject::Subject;
pub(crate) use subject::follows;

/// What a check may know besides the report.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// What sort of body reports; whatever is not stated is inferred from its name.
    pub body: Body,
    /// Last year's report of the same body.
    pub previous: Option<&'a Report>,
    /// Names of other bodies, which must not stand where this one names itself.
    pub others: &'a [&'a str],
}

/// A few words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// One check, as documentation and as code.
#[derive(Debug)]
pub struct Check {
    /// Its number, never used again.
    pub code: Code,
    /// The heaviest finding it gives.
    pub severity: Severity,
    /// What it looks for.
    pub what: Words,
    /// Why that matters.
    pub why: Words,
    /// An invented example of what it finds.
    pub example: &'static str,
    /// What it rests on.
    pub basis: Option<Cite>,
    /// The first form it holds for; none where it always held.
    pub since: Option<Edition>,
    /// The last form it holds for; none where it still holds.
    pub until: Option<Edition>,
    /// The rules of the list C1–C17 it covers.
    pub rules: &'static [u8],
    /// What runs it; none where the reader or the command line finds it.
    run: Option<Run>,
}

type Run = fn(&Subject<'_>) -> Vec<Finding>;

/// The notice that prescribes the form of 2021; a finding on a report of the trial form names the notice of that one.
const FORM: Option<Cite> = Some(Cite::whole(Instrument::ReportForm2021));

impl Check {
    /// A finding of this check at its full weight.
    fn find(&self, zh: impl Into<String>, en: impl Into<String>) -> Finding {
        self.find_as(self.severity, zh, en)
    }

    /// A finding of this check at another weight.
    fn find_as(&self, severity: Severity, zh: impl Into<String>, en: impl Into<String>) -> Finding {
        let finding = Finding::new(self.code, severity, zh, en);
        match self.basis {
            Some(basis) => finding.resting_on(basis),
            None => finding,
        }
    }

    /// Whether the check holds for a form.
    pub fn holds_for(&self, edition: Edition) -> bool {
        self.since.is_none_or(|since| edition >= since) && self.until.is_none_or(|until| edition <= until)
    }
}

/// All checks in the order of their codes.
pub static CHECKS: &[&Check] = &[
    &reader::R001,
    &reader::R002,
    &reader::R003,
    &reader::R004,
    &reader::R005,
    &reader::R006,
    &reader::R007,
    &whole::r008::CHECK,
    &reader::R009,
    &whole::r010::CHECK,
    &whole::r011::CHECK,
    &whole::r012::CHECK,
    &whole::r013::CHECK,
    &whole::r014::CHECK,
    &whole::r015::CHECK,
    &whole::r016::CHECK,
    &whole::r017::CHECK,
    &whole::r018::CHECK,
    &whole::r019::CHECK,
    &whole::r020::CHECK,
    &whole::r021::CHECK,
    &whole::r022::CHECK,
    &whole::r023::CHECK,
    &whole::r024::CHECK,
    &reader::R025,
    &of_totals::CHECK,
    &whole::r027::CHECK,
    &reader::R028,
    &part1::r101::CHECK,
    &part1::r102::CHECK,
    &part1::r103::CHECK,
    &part1::r104::CHECK,
    &part1::r110::CHECK,
    &part1::r111::CHECK,
    &part1::r112::CHECK,
    &part1::r113::CHECK,
    &part1::r114::CHECK,
    &part1::r115::CHECK,
    &part1::r116::CHECK,
    &part1::r117::CHECK,
    &part1::r118::CHECK,
    &part2::r201::CHECK,
    &part2::r202::CHECK,
    &part2::r203::CHECK,
    &part3::r301::CHECK,
    &part3::r302::CHECK,
    &part3::r303::CHECK,
    &part3::r304::CHECK,
    &part3::r305::CHECK,
    &part4::r401::CHECK,
    &part4::r402::CHECK,
    &part5::r502::CHECK,
    &part6::r601::CHECK,
    &part6::r602::CHECK,
];

/// Runs all checks over a report. The findings follow the parts of the report and, within a part, its lines.
pub fn check(report: &Report, context: &Context<'_>) -> Vec<Finding> {
    let subject = Subject::new(report, context);
    let held = CHECKS.iter().filter(|check| check.holds_for(report.edition));
    let found = held.filter_map(|check| check.run).flat_map(|run| run(&subject));
    let mut findings: Vec<Finding> = found.map(|finding| on_its_form(finding, report.edition)).collect();
    findings.sort_by_key(order);
    findings
}

/// What rests on the form rests on the notice that issued the form at hand.
fn on_its_form(finding: Finding, edition: Edition) -> Finding {
    if finding.basis == FORM { finding.resting_on(edition.basis().cite) } else { finding }
}

/// What the reader had to say of a report and what all checks say, the heaviest first and, within a severity, in the order of
/// the page. Of `read`, what a check runs for is left out: it is found anew.
pub fn check_after_reading(read: &[Finding], report: &Report, context: &Context<'_>) -> Vec<Finding> {
    let is_run = |finding: &Finding| explain(finding.code).is_some_and(|check| check.run.is_some());
    let mut findings: Vec<Finding> = read.iter().filter(|finding| !is_run(finding)).cloned().collect();
    findings.extend(check(report, context));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}

/// The checks that set a report beside last year's: carry-over, documents in force, likeness of text.
pub static ACROSS_YEARS: [&Check; 3] = [&whole::r021::CHECK, &part2::r202::CHECK, &part3::r304::CHECK];

/// Runs only the checks that set a report beside last year's.
pub fn check_across_years(report: &Report, previous: &Report) -> Vec<Finding> {
    let subject = Subject::new(report, &Context { previous: Some(previous), ..Context::default() });
    let held = ACROSS_YEARS.iter().filter(|check| check.holds_for(report.edition));
    let found = held.filter_map(|check| check.run).flat_map(|run| run(&subject));
    found.map(|finding| on_its_form(finding, report.edition)).collect()
}

/// The check behind a code.
pub fn explain(code: Code) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.code == code).copied()
}

/// Part, then place, then code.
fn order(finding: &Finding) -> (u16, Option<files::Place>, Code) {
    let part = match finding.cells.first() {
        _ if finding.code.0 >= 100 => finding.code.0 / 100,
        Some(CellId::T2(..)) => 2,
        Some(CellId::T3(..)) => 3,
        Some(CellId::T4(..)) => 4,
        None => 0,
    };
    (part, finding.place, finding.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Column3, PartNo, Row3};
    use proptest::prelude::*;
    use testing::{found, found_against, last_year, say, sound};

    const PIECES: &[&str] = &[
        "政府信息公开",
        "申请",
        "收到",
        "答复",
        "其中",
        "结转",
        "上年",
        "下年",
        "复议",
        "诉讼",
        "维持",
        "予以公开",
        "无法提供",
        "自然人",
        "法人或其他组织",
        "规范性文件",
        "规章",
        "制发",
        "行政事业性收费",
        "未收到",
        "未发生",
        "12",
        "2023",
        "3.5",
        "9223372036854775807",
        "1,234",
        "件",
        "年",
        "%",
        "万元",
        "余",
        "占",
        "，",
        "。",
        "；",
        "：",
        "、",
        "（",
        "）",
        "\n",
        "“",
        "截至",
        "底",
        "我乡",
        "本报告由",
        "根据",
        "统计期限",
        " ",
        "x",
        "鎮",
    ];

    #[test]
    fn every_code_stands_in_the_list_once_and_in_order() {
        assert!(CHECKS.windows(2).all(|pair| matches!(pair, [a, b] if a.code < b.code)));
    }

    #[test]
    fn every_check_says_what_why_and_gives_an_example() {
        for check in CHECKS {
            let words = [check.what.zh, check.what.en, check.why.zh, check.why.en, check.example];
            assert!(words.iter().all(|w| !w.is_empty()), "{}", check.code);
            assert_eq!(explain(check.code).unwrap().code, check.code);
        }
    }

    proptest! {
        #[test]
        fn no_prose_makes_a_check_panic(
            one in prop::collection::vec(prop::sample::select(PIECES), 0..120),
            other in prop::collection::vec(prop::sample::select(PIECES), 0..60),
        ) {
            let mut report = sound();
            say(&mut report, PartNo::One, &one.concat());
            for part in [PartNo::Three, PartNo::Four, PartNo::Five, PartNo::Six] {
                say(&mut report, part, &other.concat());
            }
            report.preamble = Some(other.concat().as_str().into());
            report.signature = Some(other.concat());
            found_against(&report, &last_year());
        }
    }

    #[test]
    fn text_without_end_is_looked_at_in_bounds() {
        for piece in ["共收到政府信息公开申请1件", "1件其中2件", "本报告由", "行政复议1件，占3%。", "未收到"]
        {
            let mut report = sound();
            let text = piece.repeat(40_000);
            for part in PartNo::ALL {
                say(&mut report, part, &text);
            }
            report.preamble = Some(text.as_str().into());
            assert!(found(&report).len() < 200, "{piece}");
        }
    }

    #[test]
    fn numbers_too_large_to_be_added_are_not_added() {
        let mut report = sound();
        for id in CellId::all(Edition::Form2021) {
            report.cells.set(id, crate::Cell::Count(i64::MAX));
        }
        say(
            &mut report,
            PartNo::One,
            "收到政府信息公开申请9223372036854775807件，其中网上9223372036854775807件。",
        );
        found_against(&report, &report);
    }

    #[test]
    fn a_fault_in_a_report_of_the_trial_form_names_the_notice_of_that_form() {
        let mut report = sound();
        report.edition = Edition::Trial2019;
        testing::t3(&mut report, Row3::NewReceived, Column3::Total, 99);
        let sum = found(&report).into_iter().find(|finding| finding.code == Code(301)).unwrap();
        assert_eq!(sum.basis.map(|basis| basis.to_string()).as_deref(), Some("国办公开办函〔2019〕60号"));
    }

    #[test]
    fn a_sound_report_gives_no_finding() {
        assert_eq!(found(&sound()), Vec::new());
    }
}
