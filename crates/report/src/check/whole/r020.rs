//! R020: a row has another label than the form prescribes.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{Edition, Row2, Row3};
use law::applicant::Kind as Applicant;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(20),
    severity: Severity::Warning,
    what: Words {
        zh: "行名与格式规定的不同。", en: "A row has another label than the form prescribes."
    },
    why: Words {
        zh: "改了行名，统计口径就可能变：“规范性文件”比“行政规范性文件”宽。",
        en: "Another label may be another measure: 规范性文件 is wider than 行政规范性文件.",
    },
    example: "表二写“规范性文件”，应为“行政规范性文件”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let report = subject.report;
    let different = report.source.labels.iter();
    different
        .map(|(key, printed)| {
            let (table, row) = key.split_once('.').unwrap_or(("", key));
            let (label, place) = match table {
                "table2" => of_table2(subject, row),
                "table3" => of_table3(subject, row),
                _ => (None, None),
            };
            let label = label.unwrap_or(key.as_str());
            CHECK
                .find(
                    format!("行名“{printed}”与格式不同，应为“{label}”；请改行名，并核对数量是否按规定口径统计。"),
                    format!("The label “{printed}” differs from the form's “{label}”; correct it and see whether the figures follow the form's measure."),
                )
                .at(place)
        })
        .collect()
}

type Label = (Option<&'static str>, Option<files::Place>);

fn of_table2(subject: &Subject<'_>, key: &str) -> Label {
    let edition: Edition = subject.report.edition;
    let Some(row) = Row2::ALL.into_iter().find(|row| row.key() == key) else { return (None, None) };
    let first = row.columns(edition).first().map(|column| crate::form::CellId::T2(row, *column));
    (Some(row.label(edition)), first.and_then(|id| subject.report.place_of(id)))
}

fn of_table3(subject: &Subject<'_>, key: &str) -> Label {
    let Some(row) = Row3::ALL.into_iter().find(|row| row.key() == key) else { return (None, None) };
    let first = crate::form::CellId::T3(row, crate::form::Column3::Applicant(Applicant::NaturalPerson));
    (Some(row.label()), subject.report.place_of(first))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{only, sound};

    #[test]
    fn another_label_is_named_with_the_prescribed_one() {
        let mut report = sound();
        report.source.labels.insert("table2.normative_documents".into(), "规范性文件".into());
        let finding = only(&report, 20);
        assert!(finding.sentence.zh.contains("应为“行政规范性文件”"));
    }
}
