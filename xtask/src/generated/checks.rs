//! `docs/checks.md`: every check, from what stands beside its code.

use std::fmt::Write as _;

use report::check::{CHECKS, Check};
use report::{Edition, Severity};

const HEAD: &str = "# Checks of annual reports

Written by `cargo xtask gen` from the checks themselves. `gongkai report explain R301` says the same on the command line.

An error is wrong by the form or the law, a warning is probably wrong, a hint is worth a look. The weight given here is the
heaviest a check gives; a finding may weigh less, as where the kind of body is only inferred.
";

/// The list of equations and rules that the checks must cover, and where it is covered.
const RULES: [(u8, &str); 17] = [
    (1, "newly received + carried in = total handled + carried out, in every column"),
    (2, "total handled = the sum of the outcomes, in every column"),
    (3, "a row's total = the sum of its applicants"),
    (4, "carried in = carried out of last year, column by column"),
    (5, "each total of table four = its four results"),
    (6, "in force = in force last year + issued − repealed"),
    (7, "counts are whole and not negative; money is not negative"),
    (8, "no 规章 of a body that cannot make them"),
    (9, "numbers in the prose = numbers in the tables"),
    (10, "part six speaks of information processing fees, and does not contradict table three"),
    (11, "a government's sums = the sums of the bodies below it"),
    (12, "table four fits what could be reconsidered or sued over"),
    (13, "published in time"),
    (14, "all six parts, by their titles, and part five not empty"),
    (15, "prose is not last year's prose"),
    (16, "a government reports assessment, appraisal and accountability"),
    (17, "carried out and newly received agree with the register of requests"),
];

/// The whole page.
pub(super) fn page() -> String {
    let mut page = String::from(HEAD);
    overview(&mut page);
    for check in CHECKS {
        section(&mut page, check);
    }
    rules(&mut page);
    page
}

fn overview(page: &mut String) {
    page.push_str("\n| code | weight | what it looks for | 查什么 |\n|---|---|---|---|\n");
    for Check { code, severity, what, .. } in CHECKS {
        let row = format!("| {code} | {} | {} | {} |", weight(*severity), what.en, what.zh);
        line(page, &row);
    }
}

fn section(page: &mut String, check: &Check) {
    line(page, &format!("\n## {}\n", check.code));
    line(page, &format!("{}\n\n{}\n", check.what.en, check.what.zh));
    line(page, &format!("- Why: {}", check.why.en));
    line(page, &format!("- 为什么：{}", check.why.zh));
    if let Some(basis) = check.basis {
        line(page, &format!("- Rests on: {basis}"));
    }
    line(page, &format!("- Example: {}", check.example));
    line(page, &format!("- Holds for: {}", forms(check)));
}

fn rules(page: &mut String) {
    page.push_str("\n## The rules and their checks\n\n| rule | | checks |\n|---|---|---|\n");
    for (number, says) in RULES {
        let codes: Vec<String> = covering(number).map(|check| check.code.to_string()).collect();
        let by = if codes.is_empty() { waits_for(number).to_owned() } else { codes.join(", ") };
        line(page, &format!("| C{number} | {says} | {by} |"));
    }
}

/// What a rule without checks waits for.
const fn waits_for(rule: u8) -> &'static str {
    match rule {
        11 => "comes with totals over a tree of bodies",
        17 => "comes with the register of requests",
        _ => "not yet",
    }
}

fn covering(rule: u8) -> impl Iterator<Item = &'static &'static Check> {
    CHECKS.iter().filter(move |check| check.rules.contains(&rule))
}

fn line(page: &mut String, text: &str) {
    // Writing to a string does not fail.
    let _written = writeln!(page, "{text}");
}

const fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => "hint",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn forms(check: &Check) -> String {
    let form = |edition| match edition {
        Edition::Form2021 => "the form of 2021",
        Edition::Trial2019 => "the trial form of 2019",
    };
    match (check.since, check.until) {
        (None, None) => "both forms".to_owned(),
        (Some(only), Some(last)) if only == last => format!("{} alone", form(only)),
        (Some(since), _) => format!("{} and later ones", form(since)),
        (None, Some(until)) => format!("forms up to {}", form(until)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_its_section_and_every_rule_its_row() {
        let page = page();
        assert!(CHECKS.iter().all(|check| page.contains(&format!("\n## {}\n", check.code))));
        assert!(RULES.iter().all(|(number, _)| page.contains(&format!("\n| C{number} | "))));
    }

    #[test]
    fn only_the_rule_of_the_register_waits_for_later_work() {
        let waiting: Vec<u8> = (1..=17).filter(|rule| covering(*rule).next().is_none()).collect();
        assert_eq!(waiting, [17]);
    }
}
