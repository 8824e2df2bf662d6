//! R402: more reconsiderations than requests.

use crate::check::subject::{Subject, count};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Block4, CellId, Column3, Row3, Verdict4};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(402),
    severity: Severity::Hint,
    what: Words {
        zh: "表四行政复议总计多于表三新收与结转的申请。",
        en: "Table four has more reconsiderations than table three has requests, new and carried in.",
    },
    why: Words {
        zh: "复议由申请的办理引起，通常不会比申请还多；上年办结、本年复议的除外。是否填了全部复议案件？",
        en: "Reconsideration follows on a request, so there are rarely more of them, save on requests answered last year. Are these all cases of the body?",
    },
    example: "收到申请12件，行政复议61件",
    basis: FORM,
    since: None,
    until: None,
    rules: &[12],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    finding(subject).into_iter().collect()
}

fn finding(subject: &Subject<'_>) -> Option<Finding> {
    let cases = subject.value4(Block4::Reconsideration, Verdict4::Total)?;
    let requests = subject.total3(Row3::NewReceived)? + subject.total3(Row3::CarriedIn)?;
    // What last year answered may be reconsidered this year.
    let earlier = match subject.previous {
        Some(previous) => count(previous.t3(Row3::TotalHandled, Column3::Total))?,
        None => 0,
    };
    if cases <= requests + earlier {
        return None;
    }
    let id = CellId::T4(Block4::Reconsideration, Verdict4::Total);
    Some(
        CHECK
            .find(
                format!("表四行政复议{cases}件，多于表三的申请{requests}件；请核对是否只填了政府信息公开案件。"),
                format!("Table four has {cases} reconsiderations, table three {requests} requests; see whether only disclosure cases were counted."),
            )
            .at(subject.report.place_of(id))
            .about([id]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, set, sound};

    #[test]
    fn more_reconsiderations_than_requests_are_a_hint() {
        let mut report = sound();
        set(&mut report, CellId::T4(Block4::Reconsideration, Verdict4::Upheld), 61);
        set(&mut report, CellId::T4(Block4::Reconsideration, Verdict4::Total), 61);
        assert_eq!(only(&report, 402).severity, Severity::Hint);
    }
}
