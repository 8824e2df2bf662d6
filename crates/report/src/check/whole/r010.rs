//! R010: one of the six parts is missing.

use law::Article;
use law::cite::{Cite, Instrument};

use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, PartNo};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(10),
    severity: Severity::Error,
    what: Words { zh: "六个部分缺一不可。", en: "One of the six parts is missing." },
    why: Words {
        zh: "条例列明报告必须包括的内容，格式要求各部分不得遗漏；没有内容的部分也要写明没有。",
        en: "The Regulation lists what a report contains, and the form lets no part be left out; a part with nothing to say says so.",
    },
    example: "报告到第五部分为止，没有“六、其他需要报告的事项”",
    basis: Some(Cite::new(Instrument::Regulation, Article::new(50).paragraph(1))),
    since: None,
    until: None,
    rules: &[14],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let missing: Vec<PartNo> =
        PartNo::ALL.into_iter().filter(|part| !subject.report.parts.contains_key(part)).collect();
    let gone: Vec<PartNo> = missing.iter().copied().filter(|part| !has_table(subject, *part)).collect();
    if gone.is_empty() {
        return Vec::new();
    }
    let in_words = [PartNo::One, PartNo::Five, PartNo::Six];
    if in_words.iter().all(|part| missing.contains(part)) {
        return vec![CHECK.find_as(
            Severity::Warning,
            "文件中只有表格，没有第一、五、六部分的文字；文字部分未检查。请用完整的报告再检查一次。",
            "The file holds tables alone, without the text of parts one, five and six; the text was not checked. Check the whole report.",
        )];
    }
    gone.into_iter()
        .map(|part| {
            let (numeral, title) = (part.numeral(), part.title());
            CHECK.find(
                format!("缺少“{numeral}、{title}”；请补上这一部分，没有内容的写明没有。"),
                format!(
                    "Part {numeral} ({title}) is missing; add it, and say so where it has nothing to report."
                ),
            )
        })
        .collect()
}

/// Whether a part whose heading was not found is there all the same, as its table.
fn has_table(subject: &Subject<'_>, part: PartNo) -> bool {
    let table = match part {
        PartNo::Two => 2,
        PartNo::Three => 3,
        PartNo::Four => 4,
        PartNo::One | PartNo::Five | PartNo::Six => return false,
    };
    CellId::all(subject.report.edition).any(|id| {
        let own = match id {
            CellId::T2(..) => 2,
            CellId::T3(..) => 3,
            CellId::T4(..) => 4,
        };
        own == table && !subject.report.cell(id).is_absent()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, only, sound};

    #[test]
    fn a_part_that_is_missing_is_an_error_that_names_it() {
        let mut report = sound();
        report.parts.remove(&PartNo::Six);
        let finding = only(&report, 10);
        assert_eq!(finding.severity, Severity::Error);
        assert!(finding.sentence.zh.contains("六、其他需要报告的事项"));
    }

    #[test]
    fn a_part_whose_table_is_there_lacks_only_its_heading() {
        let mut report = sound();
        report.parts.remove(&PartNo::Three);
        assert!(found(&report).iter().all(|finding| finding.code == Code(11)));
    }

    #[test]
    fn a_file_of_tables_alone_is_one_warning() {
        let mut report = sound();
        report.parts.clear();
        let findings: Vec<Finding> = found(&report).into_iter().filter(|f| f.code == Code(10)).collect();
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].severity, Severity::Warning);
    }
}
