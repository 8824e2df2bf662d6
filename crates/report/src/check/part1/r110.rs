//! R110: requests received, in prose against table three.

use crate::check::prose::against::{Table, compare};
use crate::check::prose::claim::Kind;
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Row3};
use law::applicant::Kind as Applicant;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(110),
    severity: Severity::Warning,
    what: Words {
        zh: "文字中收到的申请件数与表三不符：应为本年新收，或本年新收加上年结转。",
        en: "The requests received in the text are not those of table three: new, or new and carried in.",
    },
    why: Words {
        zh: "同一份报告前后数量不一，是最常见的通报问题。写明另一口径（如只算办公室收到的）的，是提示。",
        en: "Figures that differ within one report are what supervisors report most. Where the sentence names another scope (the office alone), it is a hint.",
    },
    example: "第一部分“共收到申请17件”，表三新收95、结转0",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

const NEW: CellId = CellId::T3(Row3::NewReceived, Column3::Total);
const CARRIED: CellId = CellId::T3(Row3::CarriedIn, Column3::Total);

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let received = compare(subject, &CHECK, |kind| kind == Kind::Received, || received(subject));
    let dealt = compare(subject, &CHECK, |kind| kind == Kind::Dealt, || dealt(subject));
    let persons = compare(subject, &CHECK, |kind| kind == Kind::Persons, || of_persons(subject));
    let others = compare(subject, &CHECK, |kind| kind == Kind::Organisations, || of_organisations(subject));
    [received, dealt, persons, others].into_iter().flatten().collect()
}

fn received(subject: &Subject<'_>) -> Option<Table> {
    let new = subject.total3(Row3::NewReceived)?;
    let carried = subject.total3(Row3::CarriedIn);
    let mut values = vec![new];
    values.extend(carried.map(|carried| new + carried));
    values.extend(subject.readings3(&[Row3::NewReceived]));
    values.extend(subject.readings3(&[Row3::NewReceived, Row3::CarriedIn]));
    let with = carried.filter(|carried| *carried > 0);
    let note = with.map_or_else(String::new, |carried| format!("，加上年结转为{}", new + carried));
    Some(Table {
        zh: "表三“本年新收”总计".into(),
        note,
        en: "本年新收 of table three".into(),
        values,
        cells: vec![NEW, CARRIED],
        severity: Severity::Warning,
    })
}

/// 办理 may mean received or answered.
fn dealt(subject: &Subject<'_>) -> Option<Table> {
    let mut table = received(subject)?;
    table.values.extend(subject.readings3(&[Row3::TotalHandled]));
    Some(table)
}

fn of_persons(subject: &Subject<'_>) -> Option<Table> {
    let value = |row| subject.value3(row, Column3::Applicant(Applicant::NaturalPerson));
    let (new, carried) = (value(Row3::NewReceived)?, value(Row3::CarriedIn)?);
    let column = Column3::Applicant(Applicant::NaturalPerson);
    Some(Table {
        zh: "表三“本年新收”自然人列".into(),
        note: String::new(),
        en: "本年新收 of natural persons in table three".into(),
        values: vec![new, new + carried],
        cells: vec![CellId::T3(Row3::NewReceived, column), CellId::T3(Row3::CarriedIn, column)],
        severity: Severity::Warning,
    })
}

fn of_organisations(subject: &Subject<'_>) -> Option<Table> {
    let of = |row| {
        Some(subject.details3(row)? - subject.value3(row, Column3::Applicant(Applicant::NaturalPerson))?)
    };
    let (new, carried) = (of(Row3::NewReceived)?, of(Row3::CarriedIn)?);
    let cells = Column3::APPLICANTS.iter().skip(1).map(|column| CellId::T3(Row3::NewReceived, *column));
    Some(Table {
        zh: "表三“本年新收”法人或其他组织各列之和".into(),
        note: String::new(),
        en: "本年新收 of organisations in table three".into(),
        values: vec![new, new + carried],
        cells: cells.collect(),
        severity: Severity::Warning,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, instead, only};

    #[test]
    fn a_number_that_is_neither_new_nor_new_and_carried_in_is_found() {
        for text in [
            "全年共收到政府信息公开申请15件。",
            "共受理依申请公开政府信息申请20件。",
            "全年新收政府信息公开申请11件。",
            "未收到政府信息公开申请。",
        ] {
            let finding = only(&instead(text), 110);
            assert_eq!(finding.severity, Severity::Warning, "{text}");
        }
        let sum = only(&instead("全年共收到政府信息公开申请15件。"), 110).sum.unwrap();
        assert_eq!((sum.printed, sum.computed), (15, 12));
    }

    #[test]
    fn the_table_s_numbers_parts_other_years_and_other_matters_are_left_alone() {
        for text in [
            "全年共收到政府信息公开申请12件。",
            "共受理政府信息公开申请13件（含上年结转1件）。",
            "收到信函申请5件、网上申请3件，均为政府信息公开申请。",
            "2022年收到政府信息公开申请20件。",
            "政府信息公开申请较上年增加4件。",
            "受理行政许可申请300件。",
            "受理政府信息公开申请，同时收到来信25件。",
            "办理政府信息公开申请12件，收到群众咨询30件。",
            "其中涉及征地补偿的政府信息公开申请5件。",
            "自然人申请10件，法人或其他组织申请2件，均为政府信息公开申请。",
        ] {
            assert_eq!(codes(&instead(text)), [0_u16; 0], "{text}");
        }
    }

    #[test]
    fn another_scope_makes_it_a_hint() {
        for text in [
            "镇党政办公室收到政府信息公开申请3件。",
            "县直部门共收到政府信息公开申请40件。",
            "党政办代表镇政府受理政府信息公开申请3件。",
        ] {
            assert_eq!(only(&instead(text), 110).severity, Severity::Hint, "{text}");
        }
    }

    #[test]
    fn applicants_are_compared_with_their_columns() {
        only(&instead("政府信息公开申请中，自然人申请9件。"), 110);
        only(&instead("政府信息公开申请中，法人或其他组织申请4件。"), 110);
    }
}
