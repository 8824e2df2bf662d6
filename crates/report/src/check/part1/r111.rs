//! R111: requests answered and carried over, in prose against table three.

use crate::check::prose::against::{Table, compare};
use crate::check::prose::claim::Kind;
use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column3, Row3};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(111),
    severity: Severity::Warning,
    what: Words {
        zh: "文字中答复（办结）、上年结转或结转下年的件数与表三不符。",
        en: "The requests answered, carried in or carried out in the text are not those of table three.",
    },
    why: Words {
        zh: "同一份报告前后数量不一，读者无从判断哪个是对的。",
        en: "Where figures differ within one report, nobody can tell which is right.",
    },
    example: "第一部分“答复申请800件”，表三（七）总计805",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    [
        (Kind::Handled, Row3::TotalHandled, "表三“（七）总计”", "（七）总计 of table three"),
        (Kind::CarriedIn, Row3::CarriedIn, "表三“上年结转”总计", "上年结转 of table three"),
        (Kind::CarriedOut, Row3::CarriedOut, "表三“结转下年度继续办理”总计", "结转下年度 of table three"),
    ]
    .into_iter()
    .filter_map(|(wanted, row, zh, en)| {
        compare(
            subject,
            &CHECK,
            |kind| kind == wanted,
            || {
                Some(Table {
                    zh: zh.into(),
                    note: String::new(),
                    en: en.into(),
                    values: subject.readings3(&[row]),
                    cells: vec![CellId::T3(row, Column3::Total)],
                    severity: Severity::Warning,
                })
            },
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{codes, instead, only};

    #[test]
    fn another_number_answered_or_carried_over_is_found() {
        for text in [
            "全年答复政府信息公开申请11件。",
            "收到政府信息公开申请12件，办结10件。",
            "答复政府信息公开申请12件（含上年度结转申请3件）。",
            "办结政府信息公开申请12件，结转至2024年5件。",
            "办结政府信息公开申请12件，另有4件申请按规定顺延到下年度答复。",
        ] {
            only(&instead(text), 111);
        }
    }

    #[test]
    fn the_table_s_numbers_and_other_answers_are_left_alone() {
        for text in [
            "答复政府信息公开申请12件（含上年度结转申请1件，另有1件申请按规定顺延到下年度答复）。",
            "收到政府信息公开申请12件，办结12件，结转至2024年1件。",
            "办结人大代表建议30件，答复政协提案12件，受理政府信息公开申请12件。",
            "在受理政府信息公开申请方面，逾期答复0件，答复群众留言80件。",
        ] {
            assert_eq!(codes(&instead(text)), [0_u16; 0], "{text}");
        }
    }
}
