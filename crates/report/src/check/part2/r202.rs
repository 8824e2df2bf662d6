//! R202: in force is not last year's, plus issued, less repealed.

use crate::check::subject::{Subject, count};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::Edition;

use super::documents::{Documents, documents};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(202),
    severity: Severity::Warning,
    what: Words {
        zh: "现行有效件数不等于上年现行有效件数加本年制发、减本年废止（规章、行政规范性文件各算）。",
        en: "What is in force is not last year's, plus issued, less repealed (rules and normative documents each).",
    },
    why: Words {
        zh: "自然失效、重新公布、职能划转会打破这个关系，所以是警告；请能说明原因。需要上年报告。",
        en: "Expiry, re-issue and transferred functions break the equation, so it is a warning; be able to say why. Needs last year's report.",
    },
    example: "上年有效8，本年制发2、废止1，现行有效填了12",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[6],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(previous) = subject.previous.filter(|previous| previous.edition == Edition::Form2021) else {
        return Vec::new();
    };
    let broken = |documents: Documents| {
        let Documents { issued, repealed, in_force, .. } = documents;
        let (id, label) = (documents.id(), documents.label());
        let was = count(previous.cell(id))?;
        let computed = was + issued - repealed;
        (computed != in_force).then(|| {
            CHECK
                .find(
                    format!("“{label}”现行有效{in_force}件，而上年{was}＋本年制发{issued}－本年废止{repealed}＝{computed}；请核对，或能说明失效、重新公布等原因。"),
                    format!("{label}: {in_force} in force, but {was} last year + {issued} issued − {repealed} repealed = {computed}; check, or be able to say why."),
                )
                .at(subject.report.place_of(id))
                .about([id])
                .summing("现行有效＝上年现行有效＋本年制发－本年废止", in_force, computed)
        })
    };
    documents(subject).filter_map(broken).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found_against, last_year, only_against, set, sound};
    use crate::form::{CellId, Column2, Row2};

    #[test]
    fn a_broken_continuity_is_a_warning_with_its_numbers() {
        let mut report = sound();
        set(&mut report, CellId::T2(Row2::NormativeDocuments, Column2::InForce), 12);
        let finding = only_against(&report, &last_year(), 202);
        assert_eq!(finding.severity, Severity::Warning);
        let sum = finding.sum.unwrap();
        assert_eq!((sum.printed, sum.computed), (12, 9));
    }

    #[test]
    fn a_kept_continuity_is_left_alone() {
        assert_eq!(found_against(&sound(), &last_year()), Vec::new());
    }
}
