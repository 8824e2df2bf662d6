//! R116: percentages that do not follow from their numbers.

use crate::check::prose::claim::{Claim, Kind};
use crate::check::prose::number::{Number, Unit, numbers};
use crate::check::prose::text::{has, plain_sentences};
use crate::check::subject::{Section, Subject, section_en, section_zh};
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{PartNo, Row3};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(116),
    severity: Severity::Warning,
    what: Words {
        zh: "文字中的百分比与件数算出来的不符（允许末位差1）。",
        en: "A percentage in the text is not what its numbers give (one in the last place is allowed).",
    },
    why: Words {
        zh: "百分比由件数除以办结或收到的总数得出；不符时，件数或百分比有一个是错的。",
        en: "It is the number over all requests answered or received; where it does not fit, one of the two is wrong.",
    },
    example: "“答复805件……不予公开35件，占5.34%”，应为4.35%",
    basis: FORM,
    since: None,
    until: None,
    rules: &[9],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for section in [Some(PartNo::One), Some(PartNo::Three), Some(PartNo::Six)] {
        let text = subject.text(section);
        if text.contains('%') {
            for range in plain_sentences(text) {
                let sentence = text.get(range.clone()).unwrap_or_default();
                if sentence.contains('%') {
                    findings.extend(in_sentence(subject, section, range.start, sentence));
                }
            }
        }
    }
    findings
}

fn in_sentence(subject: &Subject<'_>, section: Section, at: usize, sentence: &str) -> Vec<Finding> {
    let numbers = numbers(sentence);
    let pairs = numbers.iter().zip(numbers.iter().skip(1));
    let pairs = pairs.filter(|(part, share)| {
        let between = sentence.get(part.end..share.start).unwrap_or_default();
        part.unit == Unit::Case && share.unit == Unit::Percent && !share.rough && is_share(between)
    });
    pairs.filter_map(|(part, share)| fault(subject, section, at, part, share)).collect()
}

/// What stands between a number and its share: `(`, `,占`, `,占总数的`.
fn is_share(between: &str) -> bool {
    let words = between.trim_start_matches([',', '(', '、', ':']);
    let bare = words.is_empty() && between.contains('(');
    let named = words.starts_with('占') || words.starts_with("约占") || words.starts_with("比例为");
    (bare || named) && words.chars().count() <= 14 && !has(words, &["同比", "增", "降"])
}

fn fault(
    subject: &Subject<'_>,
    section: Section,
    at: usize,
    part: &Number,
    share: &Number,
) -> Option<Finding> {
    let value = part.exact()?;
    let here = subject.claims().iter().find(|claim| claim.section == section && claim.to == at + part.end)?;
    let bases = bases(subject, here)?;
    if bases.iter().any(|base| fits(value, *base, share)) {
        return None;
    }
    let base = *bases.first()?;
    let quote = subject.quote(section, at + part.start..at + share.end);
    let computed = percent(value, base, share.decimals);
    let (zh, en) = (section_zh(section), section_en(section));
    let finding = CHECK.find(
        format!("{zh}写“{quote}”，按总数{base}件算应为{computed}%；请核对件数和百分比。"),
        format!("In {en}, “{quote}” would be {computed}% of {base}; check number and percentage."),
    );
    Some(finding.at(subject.place(section, at + part.start)))
}

/// The wholes that a share of requests can be of, the likeliest first; nothing for other things.
fn bases(subject: &Subject<'_>, claim: &Claim) -> Option<Vec<i64>> {
    let table = |row| subject.total3(row);
    let said = |wanted: Kind| {
        subject.claims().iter().filter(move |claim| claim.kind == wanted).map(|claim| claim.value)
    };
    let mut bases: Vec<i64> = match claim.kind {
        Kind::Outcome(_) | Kind::Persons | Kind::Organisations => said(Kind::Handled).collect(),
        Kind::Received
        | Kind::Dealt
        | Kind::Handled
        | Kind::CarriedIn
        | Kind::CarriedOut
        | Kind::Cases(..)
        | Kind::Documents(..) => return None,
    };
    bases.extend(table(Row3::TotalHandled));
    bases.extend(said(Kind::Received).chain(said(Kind::Dealt)));
    bases.extend(table(Row3::NewReceived));
    bases.extend(table(Row3::NewReceived).zip(table(Row3::CarriedIn)).map(|(new, carried)| new + carried));
    bases.retain(|base| *base >= claim.value && *base > 0);
    Some(bases)
}

/// Whether a share is right within one of its last place.
fn fits(part: i64, base: i64, share: &Number) -> bool {
    let power = 10_i128.pow(share.decimals.min(6));
    let exact = i128::from(part) * 100 * power;
    (exact - i128::from(share.digits) * i128::from(base)).abs() <= i128::from(base)
}

fn percent(part: i64, base: i64, decimals: u32) -> String {
    let power = 10_i128.pow(decimals.min(6));
    let rounded = (i128::from(part) * 100 * power * 2 + i128::from(base)) / (i128::from(base) * 2);
    match decimals {
        0 => rounded.to_string(),
        places => format!("{}.{:0width$}", rounded / power, rounded % power, width = places as usize),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{codes, instead, only};

    #[test]
    fn a_share_that_its_numbers_do_not_give_is_found() {
        let text = "答复政府信息公开申请12件，予以公开8件，占76.67%。";
        assert!(only(&instead(text), 116).sentence.zh.contains("应为66.67%"));
        only(&instead("答复政府信息公开申请12件，无法提供4件（43.3%）。"), 116);
        only(&instead("收到政府信息公开申请12件，其中自然人申请10件，占73.3%。"), 116);
    }

    #[test]
    fn right_rounded_and_other_percentages_are_left_alone() {
        for text in [
            "答复政府信息公开申请12件，予以公开8件，占66.67%，无法提供4件（33.33%）。",
            "答复政府信息公开申请12件，予以公开8件，占66.66%。",
            "答复政府信息公开申请12件，予以公开8件，占67%。",
            "答复政府信息公开申请12件，按时答复率100%，同比增长40%。",
            "收到政府信息公开申请12件，其中自然人申请10件，占83.3%。",
        ] {
            assert_eq!(codes(&instead(text)), [0_u16; 0], "{text}");
        }
    }
}
