//! R019: the report given as last year's is not one of last year.

use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(19),
    severity: Severity::Hint,
    what: Words {
        zh: "作为上年报告给出的文件不是同一机关、同一口径上一年度的，跨年比较没有做。",
        en: "The report given as last year's is of another year, body or scope; nothing was compared with it.",
    },
    why: Words {
        zh: "结转、现行有效件数和文字雷同只能与上一年度比较。",
        en: "What is carried over, what is in force and likeness of text can be compared with last year's report alone.",
    },
    example: "检查2023年度报告时给出了2021年度报告",
    basis: None,
    since: None,
    until: None,
    rules: &[4, 6, 15],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let (Some(given), None) = (subject.given, subject.previous) else { return Vec::new() };
    let body = given.body.as_deref().unwrap_or_default();
    let year = given.year.map_or_else(String::new, |year| year.to_string());
    vec![CHECK.find(
        format!("作为上年报告给出的是“{body}”{year}年度报告，与本报告不相衔接，跨年比较没有做；请给出同一机关、同一口径上一年度的报告。"),
        format!("The report given as last year's ({body}, {year}) is not the one before this; nothing was compared. Give the one of the same body and scope on the year before."),
    )]
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{last_year, only_against, sound};
    use law::Year;

    #[test]
    fn a_report_of_two_years_ago_is_not_compared() {
        let mut previous = last_year();
        previous.year = Year::new(2021);
        only_against(&sound(), &previous, 19);
        previous = last_year();
        previous.body = Some("示例县绿水镇人民政府".into());
        only_against(&sound(), &previous, 19);
    }
}
