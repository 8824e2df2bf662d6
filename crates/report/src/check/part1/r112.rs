//! R112: how requests ended, in prose against table three.

use crate::check::prose::against::{Table, compare};
use crate::check::prose::claim::{Ending, Kind};
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Row3};
use law::outcome::{OutcomeRow, RowGroup};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(112),
    severity: Severity::Warning,
    what: Words {
        zh: "文字中予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数与表三各行之和不符。",
        en: "The requests granted, withheld, impossible to meet, not processed or otherwise handled in the text are not the sums of table three.",
    },
    why: Words {
        zh: "办理结果是公众最关心的数量，文字和表格必须一致。",
        en: "How requests ended is what the public looks for; text and table must agree.",
    },
    example: "“予以公开及部分公开258件”，表三予以公开272、部分公开3",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

const GRANTED: Row3 = Row3::Outcome(OutcomeRow::Granted);
const PARTIAL: Row3 = Row3::Outcome(OutcomeRow::Partial);

const ALL: [(Ending, &str); 7] = [
    (Ending::Granted, "“（一）予以公开”"),
    (Ending::Partial, "“（二）部分公开”"),
    (Ending::GrantedOrPartial, "“予以公开”与“部分公开”之和"),
    (Ending::Withheld, "“（三）不予公开”各行之和"),
    (Ending::Unable, "“（四）无法提供”各行之和"),
    (Ending::NotProcessed, "“（五）不予处理”各行之和"),
    (Ending::Other, "“（六）其他处理”"),
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let each = ALL.into_iter().filter_map(|(ending, name)| {
        compare(subject, &CHECK, |kind| kind == Kind::Outcome(ending), || Some(table(subject, ending, name)))
    });
    each.collect()
}

fn table(subject: &Subject<'_>, ending: Ending, name: &str) -> Table {
    let rows: Vec<Row3> = match ending {
        Ending::Granted => vec![GRANTED],
        Ending::Partial => vec![PARTIAL],
        Ending::GrantedOrPartial => vec![GRANTED, PARTIAL],
        Ending::Withheld => Row3::of_group(RowGroup::Withheld).collect(),
        Ending::Unable => Row3::of_group(RowGroup::UnableToProvide).collect(),
        Ending::NotProcessed => Row3::of_group(RowGroup::NotProcessed).collect(),
        Ending::Other if subject.report.has_one_row_of_other_handling() => vec![Row3::OtherHandling],
        Ending::Other => Row3::OTHER_DETAILS.to_vec(),
    };
    let mut values = subject.readings3(&rows);
    if ending == Ending::Granted {
        // Many write 予以公开 for both.
        values.extend(subject.readings3(&[GRANTED, PARTIAL]));
    }
    let cells = rows.into_iter().map(|row| CellId::T3(row, Column3::Total)).collect();
    Table {
        zh: format!("表三{name}"),
        en: format!("table three ({name})"),
        values,
        cells,
        note: String::new(),
        severity: Severity::Warning,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{codes, instead, only};

    #[test]
    fn another_number_of_an_outcome_is_found() {
        for text in [
            "办结政府信息公开申请12件，予以公开及部分公开7件。",
            "办结政府信息公开申请12件。其中因本机关不掌握等原因无法提供5件。",
            "办结政府信息公开申请12件，不予公开2件。",
        ] {
            only(&instead(text), 112);
        }
        let sum = only(&instead("办结政府信息公开申请12件，无法提供5件。"), 112).sum.unwrap();
        assert_eq!((sum.printed, sum.computed), (5, 4));
    }

    #[test]
    fn the_table_s_numbers_and_properties_of_documents_are_left_alone() {
        for text in [
            "办结政府信息公开申请12件，予以公开8件、无法提供4件，其他处理0件。",
            "办结政府信息公开申请12件。认定公文属性，依申请公开5件，不予公开9件。",
            "办结政府信息公开申请12件，部分公开（区分处理的，只计这一情形）0件。",
        ] {
            assert_eq!(codes(&instead(text)), [0_u16; 0], "{text}");
        }
    }
}
