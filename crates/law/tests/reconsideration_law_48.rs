//! 《行政复议法》第三十条至第七十六条, 《行政诉讼法》第六十七条至第八十八条: the terms of reconsideration and of court.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::collections::BTreeSet;

use jiff::civil::Date;
use law::Certainty;
use law::calendar::Calendar;
use law::respondent::{
    Decision, Procedure, SILENT_RESPONDENT, Step, Whose, decide_by, prudent_redo_after_reconsideration_by,
    redo_after_judgment_by, redo_after_reconsideration_by,
};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

const FROM: &str = "2026-03-02";

#[rustfmt::skip]
const STEPS: [(Step, Whose, &str, &str); 17] = [
    (Step::Acceptance, Whose::ReconsiderationOrgan, "2026-03-09", "《行政复议法》第三十条"),
    (Step::AskSupplement, Whose::ReconsiderationOrgan, "2026-03-09", "《行政复议法》第三十一条"),
    (Step::Supplement, Whose::Applicant, "2026-03-16", "《行政复议法》第三十一条"),
    (Step::SendCopy(Procedure::Summary), Whose::ReconsiderationOrgan, "2026-03-05", "《行政复议法》第五十四条"),
    (Step::SendCopy(Procedure::Ordinary), Whose::ReconsiderationOrgan, "2026-03-11", "《行政复议法》第四十八条"),
    (Step::Answer(Procedure::Summary), Whose::Body, "2026-03-09", "《行政复议法》第五十四条"),
    (Step::Answer(Procedure::Ordinary), Whose::Body, "2026-03-16", "《行政复议法》第四十八条"),
    (Step::ReviewDocument, Whose::ReconsiderationOrgan, "2026-04-01", "《行政复议法》第五十六条"),
    (Step::ReferDocument, Whose::ReconsiderationOrgan, "2026-03-11", "《行政复议法》第五十六条"),
    (Step::ReportRectification, Whose::Body, "2026-05-06", "《行政复议法》第七十六条"),
    (Step::SendComplaint, Whose::Court, "2026-03-09", "《行政诉讼法》第六十七条第一款"),
    (Step::Defend, Whose::Body, "2026-03-17", "《行政诉讼法》第六十七条第一款"),
    (Step::FirstInstance, Whose::Court, "2026-09-02", "《行政诉讼法》第八十一条"),
    (Step::FirstInstanceSummary, Whose::Court, "2026-04-16", "《行政诉讼法》第八十三条"),
    (Step::AppealJudgment, Whose::EitherParty, "2026-03-17", "《行政诉讼法》第八十五条"),
    (Step::AppealRuling, Whose::EitherParty, "2026-03-12", "《行政诉讼法》第八十五条"),
    (Step::SecondInstance, Whose::Court, "2026-06-02", "《行政诉讼法》第八十八条"),
];

#[test]
fn each_step_from_2_march_2026_ends_on_its_day_under_its_article() {
    let calendar = Calendar::national();
    assert_eq!(STEPS.map(|step| step.0), Step::ALL);
    for (step, whose, on, article) in STEPS {
        let due = step.by(&calendar, day(FROM)).unwrap();
        let found = (step.whose(), due.on(), due.because()[0].to_string());
        assert_eq!(found, (whose, day(on), article.to_owned()), "{step:?}");
        assert_eq!((step.basis().certainty, due.provisional()), (Certainty::Stated, None), "{step:?}");
    }
}

#[test]
fn steps_have_names_of_their_own_in_data() {
    let names: BTreeSet<_> = Step::ALL.iter().map(|step| serde_json::to_string(step).unwrap()).collect();
    assert_eq!(names.len(), 17);
    assert!(names.contains("{\"answer\":\"summary\"}") && names.contains("\"defend\""), "{names:?}");
}

#[test]
fn law_53_p1_item4_a_disclosure_case_may_be_heard_summarily() {
    assert_eq!(Procedure::SUMMARY_FOR_DISCLOSURE.to_string(), "《行政复议法》第五十三条第一款第（四）项");
}

#[test]
fn law_62_a_decision_takes_30_days_or_60_or_at_most_90_and_the_days_of_a_suspension() {
    let calendar = Calendar::national();
    let cases = [
        (Decision::Summary, 0, "2026-04-01", "《行政复议法》第六十二条第二款"),
        (Decision::Ordinary, 0, "2026-05-06", "《行政复议法》第六十二条第一款"),
        (Decision::OrdinaryExtended, 0, "2026-06-01", "《行政复议法》第六十二条第一款"),
        (Decision::Summary, 10, "2026-04-13", "《行政复议法》第六十二条第二款"),
    ];
    for (decision, suspended, on, article) in cases {
        let due = decide_by(&calendar, decision, day(FROM), suspended).unwrap();
        let because: Vec<_> = due.because().iter().map(ToString::to_string).collect();
        assert_eq!((due.on(), because[0].as_str()), (day(on), article), "{decision:?}");
        let suspension = because.contains(&"《行政复议法》第三十九条".to_owned());
        assert_eq!(suspension, suspended > 0, "{decision:?}");
    }
    assert_eq!(decide_by(&calendar, Decision::Summary, day(FROM), u16::MAX), None);
}

#[test]
fn law_70_a_respondent_that_says_nothing_has_no_evidence() {
    assert_eq!(SILENT_RESPONDENT.to_string(), "《行政复议法》第七十条");
}

#[test]
fn interpretation_2025_11_a_judgment_to_disclose_gives_20_working_days() {
    let calendar = Calendar::national();
    let due = redo_after_judgment_by(&calendar, day("2025-09-22")).unwrap();
    assert_eq!(
        (due.on(), due.because()[0].to_string()),
        (day("2025-10-24"), "法释〔2025〕8号第十一条".to_owned())
    );
}

#[test]
fn regulation_2007_49_after_reconsideration_60_days_and_20_working_days_to_be_safe() {
    let calendar = Calendar::national();
    let due = redo_after_reconsideration_by(&calendar, day("2025-11-07")).unwrap();
    assert_eq!(
        (due.on(), due.because()[0].to_string()),
        (day("2026-01-06"), "《行政复议法实施条例》第四十九条".to_owned())
    );
    let prudent = prudent_redo_after_reconsideration_by(&calendar, day("2025-09-22")).unwrap();
    let because: Vec<_> = prudent.because().iter().take(2).map(ToString::to_string).collect();
    assert_eq!(prudent.on(), day("2025-10-24"));
    assert_eq!(
        because,
        ["《政府信息公开条例》第三十三条第二款（推论）", "《行政复议法实施条例》第四十九条（推论）"]
    );
}
