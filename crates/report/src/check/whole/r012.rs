//! R012: part one or five is empty, or says only 无.

use law::Article;
use law::cite::{Cite, Instrument};

use crate::check::prose::text::is_a_text;
use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(12),
    severity: Severity::Error,
    what: Words {
        zh: "第一部分或第五部分只写了“无”（错误），或者没有文字（警告）。",
        en: "Part one or five says only 无 (error) or has no text (warning).",
    },
    why: Words {
        zh: "条例要求报告工作情况、存在的主要问题及改进情况；格式不许敷衍。第六部分写“无”的，见R601。",
        en: "The Regulation asks for the work done, the main problems and what is done about them; the form forbids going through the motions. For 无 in part six see R601.",
    },
    example: "“五、存在的主要问题及改进情况　无。”",
    basis: Some(Cite::new(Instrument::Regulation, Article::new(50).paragraph(1).item(4))),
    since: None,
    until: None,
    rules: &[14],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    [PartNo::One, PartNo::Five].into_iter().filter_map(|part| of_part(subject, part)).collect()
}

fn of_part(subject: &Subject<'_>, part: PartNo) -> Option<Finding> {
    let prose = &subject.report.parts.get(&part)?.prose;
    let text = subject.text(Some(part));
    if is_a_text(text, 10) {
        return None;
    }
    let text: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let (numeral, title) = (part.numeral(), part.title());
    let finding = match text.as_str() {
        "无" | "暂无" | "没有" | "无问题" | "不存在问题" | "无主要问题" => CHECK.find(
            format!("“{numeral}、{title}”只写了“{text}”；请写明实际情况。"),
            format!("Part {numeral} ({title}) says only “{text}”; report what there is."),
        ),
        "" => CHECK.find_as(
            Severity::Warning,
            format!("“{numeral}、{title}”下面没有读到文字；请补写，文字是图片的请改为文字。"),
            format!("No text was found in part {numeral} ({title}); write it, as text and not as a picture."),
        ),
        _ => return None,
    };
    Some(finding.at(prose.place_at(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{found, say, sound};

    fn worst(part: PartNo, text: &str) -> Option<Severity> {
        let mut report = sound();
        say(&mut report, part, text);
        found(&report).into_iter().filter(|f| f.code == Code(12)).map(|f| f.severity).max()
    }

    #[test]
    fn nothing_but_none_is_an_error() {
        for text in ["无", "无。", " 暂无。"] {
            assert_eq!(worst(PartNo::Five, text), Some(Severity::Error), "{text}");
        }
    }

    #[test]
    fn no_text_is_a_warning() {
        assert_eq!(worst(PartNo::One, " \n"), Some(Severity::Warning));
    }

    #[test]
    fn text_and_part_six_are_left_alone() {
        assert_eq!(worst(PartNo::Five, "问题是栏目更新慢。将改进巡查。"), None);
        assert_eq!(worst(PartNo::One, "无线网络信息公开点建成3处。"), None);
        assert_eq!(worst(PartNo::Six, "无"), None);
    }
}
