//! R014: another body's name, left in by copying.

use crate::check::prose::names::{conflict, core, unit};
use crate::check::prose::text::paragraphs;
use crate::check::subject::{Section, Subject, section_en, section_zh};
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::PartNo;
use crate::read::fold::fold;

pub(in crate::check) static CHECK: Check = Check {
    code: Code(14),
    severity: Severity::Warning,
    what: Words {
        zh: "落款、编制说明或段首的机关名称与标题不是同一个机关；乡写成“我镇”之类。",
        en: "The signature, the paragraph before part one or the beginning of a paragraph names another body than the title; a township (乡) that calls itself a town (我镇).",
    },
    why: Words {
        zh: "借用别处文本时常留下原机关的名称。只比较同类名称，简称、办公室和上下级名称不算。",
        en: "A text borrowed from elsewhere keeps the name of its body. Only names of the same sort are compared; short forms, offices and bodies above or below do not count.",
    },
    example: "标题是“示例县青山镇人民政府”，落款是“示例县绿水镇人民政府”",
    basis: None,
    since: None,
    until: None,
    rules: &[],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(body) = subject.report.body.as_deref() else { return Vec::new() };
    let mut findings: Vec<Finding> = signature(subject, body).into_iter().collect();
    findings.extend(in_preamble(subject, body));
    findings.extend(at_beginnings(subject, body));
    findings.extend(pronoun(subject, body));
    findings
}

fn signature(subject: &Subject<'_>, body: &str) -> Option<Finding> {
    let signature = subject.report.signature.as_deref()?;
    let other = conflict(signature, body) || is_another(subject, signature, body);
    other.then(|| named(signature, body, "落款", "The signature"))
}

/// A name from the list of other bodies that is not this one's.
fn is_another(subject: &Subject<'_>, name: &str, body: &str) -> bool {
    subject.others.iter().any(|other| fold(other) == fold(name) && core(&fold(other)) != core(&fold(body)))
}

fn named(name: &str, body: &str, zh: &str, en: &str) -> Finding {
    CHECK.find(
        format!("{zh}写的是“{name}”，标题是“{body}”；请核对是否留下了别处的名称。"),
        format!("{en} names “{name}”, the title “{body}”; see whether another body's name was left in."),
    )
}

/// `本报告由……根据`, `现将……2023年政府信息公开`.
fn in_preamble(subject: &Subject<'_>, body: &str) -> Option<Finding> {
    const OPENERS: [&str; 4] = ["本报告由", "报告由", "现将", "现公布"];
    const CLOSERS: [&str; 9] = ["根据", "依据", "按照", "编制", "20", "政府信息公开", "负责", ",", "《"];
    let text = subject.text(None);
    OPENERS.iter().flat_map(|opener| text.match_indices(opener)).find_map(|(at, opener)| {
        let from = at + opener.len();
        let name = name_before(text.get(from..)?, &CLOSERS)?;
        let other = conflict(name, body) || is_another(subject, name, body);
        other.then(|| {
            named(name, body, "文首说明", "The paragraph before part one").at(subject.place(None, from))
        })
    })
}

/// Bytes within which a name ends.
const NAME: usize = 100;

/// What stands before the first of some words, if it is as long as a name.
fn name_before<'t>(text: &'t str, closers: &[&str]) -> Option<&'t str> {
    let text = text.get(..text.floor_char_boundary(NAME))?;
    let end = closers.iter().filter_map(|closer| text.find(closer)).min()?;
    let name = text.get(..end)?;
    (2..=25).contains(&name.chars().count()).then_some(name)
}

/// `2023年,绿水镇认真落实……` at the beginning of a paragraph.
fn at_beginnings(subject: &Subject<'_>, body: &str) -> Option<Finding> {
    const VERBS: [&str; 12] =
        ["坚持", "认真", "严格", "深入", "高度", "积极", "紧紧", "始终", "扎实", "全面", "按照", "切实"];
    [PartNo::One, PartNo::Five].into_iter().map(Some).find_map(|section: Section| {
        let text = subject.text(section);
        paragraphs(text).find_map(|(at, paragraph)| {
            let rest = paragraph.get(4..)?.strip_prefix('年')?;
            let rest = rest.strip_prefix('度').unwrap_or(rest).strip_prefix(',')?;
            let name = name_before(rest, &VERBS)?;
            if name.contains([',', '。', '的', '、', '我', '本', '全', '各']) || !conflict(name, body)
            {
                return None;
            }
            let finding = named(name, body, &section_zh(section), section_en(section));
            Some(finding.at(subject.place(section, at)))
        })
    })
}

/// 我镇 in the report of a 乡, 我局 in that of a government.
fn pronoun(subject: &Subject<'_>, body: &str) -> Option<Finding> {
    const PLACES: [&str; 3] = ["乡", "镇", "街道"];
    const OTHERS: [&str; 3] = ["局", "厅", "委"];
    let own = unit(&core(&fold(body))).unwrap_or_default();
    let own = if fold(body).contains("街道") { "街道" } else { own };
    let of_places = PLACES.contains(&own);
    let is_government = of_places || ["省", "市", "县", "区", "旗"].contains(&own);
    let is_known = is_government || OTHERS.contains(&own);
    let is_foreign = |said: &str| is_known && said != own;
    for section in [Some(PartNo::One), Some(PartNo::Five), Some(PartNo::Six)] {
        let text = subject.text(section);
        for said in PLACES.into_iter().chain(OTHERS).filter(|said| is_foreign(said)) {
            let word = format!("我{said}");
            let Some(at) = text.find(&word).filter(|at| begins_a_phrase(text, *at)) else { continue };
            let severity =
                if of_places && PLACES.contains(&said) { Severity::Warning } else { Severity::Hint };
            let zh = section_zh(section);
            return Some(
                CHECK
                    .find_as(
                        severity,
                        format!("{zh}自称“{word}”，标题是“{body}”；请核对是否留下了别处的文字。"),
                        format!(
                            "In {} the body calls itself “{word}”, but the title names “{body}”; see whether a text was copied.",
                            section_en(section)
                        ),
                    )
                    .at(subject.place(section, at)),
            );
        }
    }
    None
}

/// `自我委托` is no 我委.
fn begins_a_phrase(text: &str, at: usize) -> bool {
    !text.get(..at).unwrap_or_default().ends_with('自')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, say, sound};
    use crate::check::{Context, check};

    #[test]
    fn a_signature_of_another_town_is_found() {
        let mut report = sound();
        report.signature = Some("示例县绿水镇人民政府".into());
        assert!(only(&report, 14).sentence.zh.contains("绿水镇"));
        for fine in ["青山镇人民政府", "示例县青山镇党政办公室", "示例县人民政府"] {
            report.signature = Some(fine.into());
            assert_eq!(codes(&report), [0_u16; 0], "{fine}");
        }
    }

    #[test]
    fn another_name_where_the_body_names_itself_is_found() {
        let mut report = sound();
        let preamble = &mut report.preamble.as_mut().unwrap().text;
        *preamble = preamble.replace("由示例县青山镇", "由示例县绿水镇");
        only(&report, 14);
        for text in ["2023年，绿水镇认真落实各项要求。", "2023年，我乡认真落实各项要求。", "我街道加强公开。"]
        {
            let mut report = sound();
            let own = report.prose(PartNo::One).to_owned();
            say(&mut report, PartNo::One, &format!("{own}\n{text}"));
            assert_eq!(codes(&report), [14], "{text}");
        }
    }

    #[test]
    fn other_bodies_in_passing_are_left_alone() {
        for text in [
            "2023年，我县深入推进政务公开，我镇积极落实。",
            "2023年，示例县高度重视公开工作。",
            "组织到绿水镇交流学习，开展自我委托评估。",
        ] {
            let mut report = sound();
            let own = report.prose(PartNo::One).to_owned();
            say(&mut report, PartNo::One, &format!("{own}\n{text}"));
            assert_eq!(codes(&report), [0_u16; 0], "{text}");
        }
    }

    #[test]
    fn a_name_from_the_list_of_others_is_found_in_the_signature() {
        let mut report = sound();
        report.signature = Some("示例县财政局".into());
        assert_eq!(codes(&report), [0_u16; 0]);
        let context = Context { others: &["示例县财政局"], ..Context::default() };
        let findings = check(&report, &context);
        assert!(findings.iter().any(|finding| finding.code == Code(14)));
    }
}
