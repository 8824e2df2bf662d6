//! R018: the form does not fit the year.

use crate::check::subject::Subject;
use crate::check::{Check, FORM, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::Edition;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(18),
    severity: Severity::Warning,
    what: Words {
        zh: "表格的版本与报告年度不符。",
        en: "The tables are not those of the form for the year.",
    },
    why: Words {
        zh: "2019、2020年度用试行格式，2021年度起用现行格式；版本由列名判断。",
        en: "The reports on 2019 and 2020 are written on the trial form, those on 2021 and after on the present one; the form is told by its columns.",
    },
    example: "2022年度报告的表二列名是“本年新制作数量”",
    basis: FORM,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let report = subject.report;
    let Some(year) = report.year else { return Vec::new() };
    let (used, due) = (report.edition, Edition::of(year));
    if due == Some(used) {
        return Vec::new();
    }
    let name = |edition: Edition| match edition {
        Edition::Trial2019 => "2019年试行格式",
        Edition::Form2021 => "2021年格式",
    };
    let wanted = due.map_or("旧格式", name);
    vec![CHECK.find(
        format!("{year}年度报告应当用{wanted}，而表格是{}；请核对年度，或改用相应格式。", name(used)),
        format!(
            "A report on {year} is written on another form ({wanted}); its tables are of {}. Check the year or use that form.",
            used.key()
        ),
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, only, sound};
    use law::Year;

    #[test]
    fn the_present_form_for_2020_is_found() {
        let mut report = sound();
        let preamble = &mut report.preamble.as_mut().unwrap().text;
        *preamble = preamble.replace("2023", "2020");
        report.year = Year::new(2020);
        report.dated_on = None;
        assert!(found(&report).iter().any(|finding| finding.code == Code(18)));
    }

    #[test]
    fn the_trial_form_for_2023_is_found() {
        let mut report = sound();
        report.edition = Edition::Trial2019;
        assert_eq!(only(&report, 18).severity, Severity::Warning);
    }
}
