//! R117: rules and normative documents, in prose against table two.

use crate::check::prose::against::{Table, compare};
use crate::check::prose::claim::{Fate, Kind};
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column2, Edition, Row2};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(117),
    severity: Severity::Warning,
    what: Words {
        zh: "文字中规章、行政规范性文件的制发、废止、现行有效件数与表二不符；只写“公开”“发布”件数的，是提示。",
        en: "The rules or normative documents issued, repealed or in force in the text are not those of table two; where the text only says published, it is a hint.",
    },
    why: Words {
        zh: "文件数量由表二第（一）项统计，文字应与之一致。",
        en: "Documents are counted in item (1) of table two, and the text should agree.",
    },
    example: "“制发行政规范性文件5件”，表二本年制发3",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in [Row2::Rules, Row2::NormativeDocuments] {
        for fate in [Fate::Issued, Fate::Published, Fate::Repealed, Fate::InForce] {
            let wanted = Kind::Documents(row, fate);
            findings.extend(compare(subject, &CHECK, |kind| kind == wanted, || table(subject, row, fate)));
        }
    }
    findings
}

fn table(subject: &Subject<'_>, row: Row2, fate: Fate) -> Option<Table> {
    use Column2 as C;
    let columns: &[Column2] = match (subject.report.edition, fate) {
        (Edition::Form2021, Fate::Issued) => &[C::Issued],
        (Edition::Form2021, Fate::Published) => &[C::Issued, C::InForce],
        (Edition::Form2021, Fate::Repealed) => &[C::Repealed],
        (Edition::Form2021, Fate::InForce) => &[C::InForce],
        (Edition::Trial2019, Fate::Issued | Fate::Published) => &[C::Made, C::Published, C::PublishedTotal],
        (Edition::Trial2019, Fate::Repealed | Fate::InForce) => return None,
    };
    let values = columns.iter().map(|column| subject.report.t2(row, *column).count_or_zero());
    let values: Vec<i64> = values.collect::<Option<_>>()?;
    let id = CellId::T2(row, *columns.first()?);
    let severity = if fate == Fate::Published { Severity::Hint } else { Severity::Warning };
    Some(Table {
        zh: subject.name(id),
        en: id.to_string(),
        values,
        cells: vec![id],
        note: String::new(),
        severity,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{add, codes, only};

    #[test]
    fn another_number_of_documents_is_found() {
        for (text, severity) in [
            ("全年制发行政规范性文件5件。", Severity::Warning),
            ("废止规范性文件3件。", Severity::Warning),
            ("主动公开行政规范性文件4件。", Severity::Hint),
        ] {
            assert_eq!(only(&add(text), 117).severity, severity, "{text}");
        }
    }

    #[test]
    fn the_table_s_numbers_and_other_work_on_documents_are_left_alone() {
        for text in [
            "全年制发行政规范性文件2件，废止1件，现行有效行政规范性文件9件。",
            "审查规范性文件20件，解读规范性文件5件，清理规范性文件30件。",
            "健全规章制度12项，公开其他文件41件。",
        ] {
            assert_eq!(codes(&add(text)), [0_u16; 0], "{text}");
        }
    }
}
