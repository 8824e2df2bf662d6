//! R203: fewer documents in force than the year alone left.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::Edition;

use super::documents::{Documents, documents};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(203),
    severity: Severity::Hint,
    what: Words {
        zh: "现行有效件数小于本年制发减本年废止。",
        en: "Fewer documents are in force than were issued this year less those repealed.",
    },
    why: Words {
        zh: "上年的有效件数不会小于0，所以现行有效至少是这个差；例外是当年制发当年失效。",
        en: "Last year's cannot have been below 0, so at least the difference is in force, unless a document expired in its first year.",
    },
    example: "本年制发5、废止0，现行有效填了3",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[6],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    // With last year's report the whole equation is looked at.
    if subject.previous.is_some() {
        return Vec::new();
    }
    let short = |documents: Documents| {
        let Documents { issued, repealed, in_force, .. } = documents;
        let (id, label, least) = (documents.id(), documents.label(), issued - repealed);
        (in_force < least).then(|| {
            CHECK
                .find(
                    format!("“{label}”现行有效{in_force}件，少于本年制发{issued}减废止{repealed}；请核对。"),
                    format!("{label}: {in_force} in force, fewer than {issued} issued less {repealed} repealed; check them."),
                )
                .at(subject.report.place_of(id))
                .about([id])
                .summing("现行有效≥本年制发－本年废止", in_force, least)
        })
    };
    documents(subject).filter_map(short).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, set, sound};
    use crate::form::{CellId, Column2, Row2};

    #[test]
    fn fewer_in_force_than_issued_is_a_hint() {
        let mut report = sound();
        set(&mut report, CellId::T2(Row2::NormativeDocuments, Column2::InForce), 0);
        assert_eq!(only(&report, 203).severity, Severity::Hint);
    }
}
