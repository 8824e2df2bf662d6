//! R118: administrative charges, in prose against table two.

use rust_decimal::Decimal;

use crate::check::prose::number::{Number, Unit, numbers};
use crate::check::prose::text::{clause_start, has, sentences};
use crate::check::subject::{Section, Subject, section_en, section_zh};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column2, Edition, PartNo, Row2};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(118),
    severity: Severity::Warning,
    what: Words {
        zh: "文字中的行政事业性收费金额与表二不符（按文字的精度比较）。",
        en: "The administrative charges in the text are not those of table two (compared as precisely as the text).",
    },
    why: Words {
        zh: "表二以万元为单位，常有把元当万元填写的。",
        en: "Table two counts in 10,000 yuan; yuan are often filled in instead.",
    },
    example: "“行政事业性收费38.2万元”，表二填了382000",
    basis: FORM,
    since: Some(Edition::Form2021),
    until: None,
    rules: &[9],
    run: Some(run),
};

const CHARGES: CellId = CellId::T2(Row2::Charges, Column2::AmountWan);

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(table) = subject.report.cell(CHARGES).amount() else { return Vec::new() };
    let sections = [PartNo::One, PartNo::Two, PartNo::Six].map(Some);
    sections.into_iter().filter_map(|section| in_section(subject, section, table)).collect()
}

fn in_section(subject: &Subject<'_>, section: Section, table: Decimal) -> Option<Finding> {
    let text = subject.text(section);
    if !text.contains("行政事业性收费") {
        return None;
    }
    sentences(text).find_map(|range| {
        let sentence = text.get(range.clone())?;
        let all = numbers(sentence);
        let amount = all.iter().find(|n| is_of_charges(sentence, n))?;
        let (said, step) = in_wan(amount)?;
        if said.checked_sub(table)?.abs() <= step {
            return None;
        }
        let from = range.start + clause_start(sentence, amount.start);
        let quote = subject.quote(section, from..range.start + amount.end);
        let finding = CHECK.find(
            format!("{}写“{quote}”，表二“行政事业性收费”为{table}万元；请核对金额和单位。", section_zh(section)),
            format!("In {}, “{quote}”, but 行政事业性收费 of table two is {table} (10,000 yuan); check amount and unit.", section_en(section)),
        );
        Some(finding.at(subject.place(section, from)).about([CHARGES]))
    })
}

fn is_of_charges(sentence: &str, number: &Number) -> bool {
    let from = clause_start(sentence, number.start);
    let clause = sentence.get(from..number.start).unwrap_or_default();
    let money = matches!(number.unit, Unit::Yuan | Unit::WanYuan) && !number.rough;
    money
        && clause.contains("行政事业性收费")
        && !has(clause, &["减免", "上年", "同比", "其中", "项目", "取消", "停征"])
}

/// The amount in 万元 and one of its last place.
fn in_wan(number: &Number) -> Option<(Decimal, Decimal)> {
    let scale = match number.unit {
        Unit::WanYuan => number.decimals,
        Unit::Yuan => number.decimals.checked_add(4)?,
        Unit::Year | Unit::Case | Unit::Thing | Unit::Percent | Unit::None => return None,
    };
    let amount = Decimal::try_new(number.digits, scale).ok()?;
    Some((amount, Decimal::try_new(1, scale).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::check::testing::{add, codes, only};

    fn with(text: &str, table: &str) -> crate::Report {
        let mut report = add(text);
        report.cells.set(CHARGES, Cell::Amount(Decimal::from_str_exact(table).unwrap()));
        report
    }

    #[test]
    fn yuan_filled_in_for_ten_thousand_yuan_is_found() {
        only(&with("全年行政事业性收费38.2万元。", "382000"), 118);
        only(&with("行政事业性收费金额5000元。", "5000"), 118);
        only(&with("行政事业性收费12.4万元。", "14.2"), 118);
    }

    #[test]
    fn the_same_amount_in_any_unit_and_other_amounts_are_left_alone() {
        for text in [
            "全年行政事业性收费38.2万元。",
            "行政事业性收费38.19万元。",
            "行政事业性收费381900元。",
            "减免行政事业性收费12万元。",
        ] {
            assert_eq!(codes(&with(text, "38.19")), [0_u16; 0], "{text}");
        }
    }
}
