//! R304: what was carried in is not what last year carried out.

use crate::check::prose::text::{has, sentences};
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, PartNo, Row3};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(304),
    severity: Severity::Error,
    what: Words {
        zh: "本年“上年结转”与上年报告“结转下年度继续办理”逐列不符。",
        en: "In a column, 上年结转 is not what last year's report carried out.",
    },
    why: Words {
        zh: "同一批申请，上年结转出来多少，本年就接过多少。文中说明了更正的，是警告。需要上年报告。",
        en: "They are the same requests. Where the text explains a correction it is a warning. Needs last year's report.",
    },
    example: "上年结转下年度1，本年“上年结转”填了0",
    basis: FORM,
    since: None,
    until: None,
    rules: &[4],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(previous) = subject.previous else { return Vec::new() };
    let differing: Vec<(Column3, i64, i64)> = Column3::ALL
        .into_iter()
        .filter_map(|column| {
            let now = subject.value3(Row3::CarriedIn, column)?;
            let was = previous.t3(Row3::CarriedOut, column);
            // A blank total of a row that has numbers says nothing.
            let was = if column == Column3::Total { was.count()? } else { was.count_or_zero()? };
            (now != was).then_some((column, now, was))
        })
        .collect();
    let severity = if is_explained(subject) { Severity::Warning } else { Severity::Error };
    differing
        .into_iter()
        .map(|(column, now, was)| {
            let (id, label) = (CellId::T3(Row3::CarriedIn, column), column.label());
            CHECK
                .find_as(
                    severity,
                    format!("表三“{label}”列：上年结转填{now}，上年报告结转下年度为{was}；请核对，确需更正的在报告中说明。"),
                    format!("Column {} of table three: {now} carried in, but last year's report carried {was} out; check, and explain a correction in the report.", column.key()),
                )
                .at(subject.report.place_of(id))
                .about([id])
                .summing("本年上年结转＝上年结转下年度", now, was)
        })
        .collect()
}

/// Whether a sentence speaks of what was carried over and of a correction.
fn is_explained(subject: &Subject<'_>) -> bool {
    PartNo::ALL.into_iter().any(|part| {
        let text = subject.text(Some(part));
        text.contains("结转")
            && sentences(text).filter_map(|range| text.get(range)).any(|sentence| {
                sentence.contains("结转")
                    && has(sentence, &["更正", "订正", "调整", "口径", "不一致", "差异", "核减"])
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found_against, last_year, say, sound, t3};
    use law::applicant::Kind as Applicant;

    #[test]
    fn another_number_carried_in_is_an_error_in_each_column() {
        let mut previous = last_year();
        t3(&mut previous, Row3::CarriedOut, Column3::Applicant(Applicant::NaturalPerson), 2);
        t3(&mut previous, Row3::CarriedOut, Column3::Total, 2);
        let findings = found_against(&sound(), &previous);
        assert_eq!(
            findings.iter().map(|f| (f.code.0, f.severity)).collect::<Vec<_>>(),
            [(304, Severity::Error); 2]
        );
        let mut report = sound();
        say(&mut report, PartNo::Three, "注：上年结转数因重复登记更正为1件。");
        let findings = found_against(&report, &previous);
        assert!(findings.iter().all(|finding| finding.severity == Severity::Warning), "{findings:?}");
    }

    #[test]
    fn what_last_year_carried_out_is_fine() {
        assert_eq!(found_against(&sound(), &last_year()), Vec::new());
    }
}
