//! R602: requests ended for want of payment, but part six knows of no fee.

use crate::check::prose::number::{Unit, numbers};
use crate::check::prose::text::has;
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Edition, PartNo, Row3};
use law::outcome::OutcomeRow;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(602),
    severity: Severity::Warning,
    what: Words {
        zh: "表三有“逾期未按收费通知要求缴纳费用”的申请，第六部分却说没有收费的情况。",
        en: "Table three has requests that ended for want of payment, but part six knows of no fee.",
    },
    why: Words {
        zh: "发过收费通知就应当说明；只写“未收取”“0元”的可以成立（通知了没有缴），是提示。",
        en: "Where payment was asked for, part six says so; “none taken” or 0 yuan may be true, since nobody paid, and is a hint.",
    },
    example: "表三该行为6，第六部分写“无信息处理费情况”",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[10],
    run: Some(run),
};

const NONE: [&str; 8] =
    ["不涉及", "未发生", "未产生", "没有发生", "未发出", "未开展", "无信息处理费", "未制发"];
const NOT_TAKEN: [&str; 7] = ["未收取", "没有收取", "无收取", "不收取", "未收费", "零收费", "未向"];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(count) = subject.total3(Row3::Outcome(OutcomeRow::OtherNoPayment)).filter(|count| *count > 0)
    else {
        return Vec::new();
    };
    let part = Some(PartNo::Six);
    let text = subject.text(part);
    let notified = has(text, &["通知", "逾期", "缴"]);
    let severity = if has(text, &NONE) {
        Severity::Warning
    } else if (has(text, &NOT_TAKEN) || says_zero(text)) && !notified {
        Severity::Hint
    } else {
        return Vec::new();
    };
    let id = CellId::T3(Row3::Outcome(OutcomeRow::OtherNoPayment), Column3::Total);
    let finding = CHECK.find_as(
        severity,
        format!("表三有{count}件因逾期未按收费通知缴费而不再处理，第六部分没有说明收费通知的情况；请补写。"),
        format!("Table three has {count} requests that ended for want of payment, but part six says nothing of the notices to pay; add it."),
    );
    vec![finding.at(subject.place(part, 0)).about([id])]
}

/// `收取0元`.
fn says_zero(text: &str) -> bool {
    numbers(text).iter().any(|n| n.digits == 0 && matches!(n.unit, Unit::Yuan | Unit::WanYuan))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, say, sound, t3};
    use law::applicant::Kind as Applicant;

    fn weighed(six: &str) -> Option<Severity> {
        let mut report = sound();
        for column in [Column3::Applicant(Applicant::NaturalPerson), Column3::Total] {
            t3(&mut report, Row3::Outcome(OutcomeRow::OtherNoPayment), column, 1);
        }
        say(&mut report, PartNo::Six, six);
        found(&report).into_iter().find(|finding| finding.code == Code(602)).map(|finding| finding.severity)
    }

    #[test]
    fn a_fee_asked_for_and_not_told_is_found() {
        assert_eq!(weighed("2023年未发生收取信息处理费的情况。"), Some(Severity::Warning));
        assert_eq!(weighed("不涉及信息处理费。"), Some(Severity::Warning));
        assert_eq!(weighed("2023年未收取信息处理费。"), Some(Severity::Hint));
    }

    #[test]
    fn a_fee_told_or_no_such_request_is_left_alone() {
        assert_eq!(weighed("发出收费通知1件，逾期未缴，未收取信息处理费。"), None);
        assert_eq!(weighed("共收取信息处理费30元。"), None);
        assert_eq!(found(&sound()), Vec::new());
    }
}
