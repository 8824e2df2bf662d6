//! R022: rows that the form does not have.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::report::ExtraRow;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(22),
    severity: Severity::Hint,
    what: Words { zh: "表中有格式以外的行。", en: "A table has rows that the form does not have." },
    why: Words {
        zh: "地方可以加行，但全国汇总不读这些行；有关数量不能只填在加行里。",
        en: "A local form may add rows, but national totals do not read them; no figure may stand in such a row alone.",
    },
    example: "表二多一行“其他主动公开文件”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let rows = &subject.report.source.extra_rows;
    if rows.is_empty() {
        return Vec::new();
    }
    let printed = |row: &ExtraRow| row.label.split_whitespace().collect::<String>();
    let named: Vec<String> = rows.iter().take(5).map(|row| format!("“{}”", printed(row))).collect();
    let named = named.join("、");
    vec![CHECK.find(
        format!("表中有{}行不在格式之内：{named}；没有读入，也不参加勾稽。", rows.len()),
        format!(
            "{} rows are not in the form: {named}. They were not read and take part in no equation.",
            rows.len()
        ),
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, sound};
    use crate::form::Table;

    #[test]
    fn a_local_row_is_a_hint() {
        let mut report = sound();
        let label = "其他主动\n公开文件".into();
        report.source.extra_rows.push(ExtraRow { table: Table::Two, label });
        let hint = only(&report, 22);
        assert_eq!(hint.severity, Severity::Hint);
        assert!(hint.sentence.zh.contains("“其他主动公开文件”"), "{}", hint.sentence.zh);
    }
}
