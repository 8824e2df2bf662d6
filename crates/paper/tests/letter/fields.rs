//! Fields: what is asked for, and what is said of what was typed.

use std::collections::{BTreeMap, BTreeSet};

use paper::letter::{Draft, Kind, Letter, Need, Number, Templates, fields};

use crate::sample::{facts, filled, typed};

#[test]
fn every_field_has_a_name_of_its_own_words_in_both_languages_and_a_place_in_its_template() {
    for number in Number::ALL {
        let keys: BTreeSet<&str> = fields(number).iter().map(|field| field.key).collect();
        assert_eq!(keys.len(), fields(number).len(), "{number}");
        for field in fields(number) {
            assert!(!field.zh.is_empty() && !field.en.is_empty(), "{number} {}", field.key);
            assert!(
                Templates::built_in().text(number).contains(field.key) || field.key == "channel",
                "{number} {}",
                field.key
            );
        }
        let names = Templates::names(number);
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{number}: {names:?}");
    }
}

#[test]
fn every_letter_has_a_key_a_title_and_a_name_in_english() {
    for number in Number::ALL {
        assert_eq!(Number::parse(number.key()), Some(number));
        assert!(!number.title().is_empty() && number.english().is_ascii(), "{number}");
        assert!(!number.to().chinese().is_empty() && number.to().english().is_ascii());
        assert!(number.outcomes().iter().all(|outcome| Number::from(outcome.letter()) == number));
    }
    assert_eq!((Number::ALL.len(), Number::parse("D47")), (49, None));
}

fn problems(number: Number, changed: &[(&str, &str)]) -> Vec<[String; 3]> {
    let mut typed = typed(number);
    typed.extend(changed.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
    let problems = Draft::check(number, &typed).unwrap_err();
    problems.into_iter().map(|problem| [problem.key, problem.sentence.zh, problem.sentence.en]).collect()
}

#[test]
fn what_is_wrong_is_said_field_by_field_with_how_to_mend_it() {
    let said = problems(Number::D05, &[("gaps", " \n\t "), ("working_days", "两周"), ("note", "x")]);
    let expected = [
        [
            "gaps",
            "“补正事项”还没有填写，文书里不能缺少，请填写。",
            "“what to supplement” is empty; the letter is not whole without it. Fill it in.",
        ],
        [
            "working_days",
            "“补正期限（工作日）”里的“两周”不是工作日数，请填写1到250的整数。",
            "“两周” in “term in working days” is no number of working days. Write a whole number from 1 to 250.",
        ],
        [
            "note",
            "《补正告知书》没有“note”这一栏，其中的内容不会印在文书上，请移到别的栏目。",
            "“Notice to supplement” has no field “note”; what is in it would not be printed. Move it to another field.",
        ],
    ];
    assert_eq!(said, expected);
    let said = problems(Number::D18, &[("served_on", "去年"), ("amount", "两千")]);
    assert_eq!(said[0][1], "“收费通知书送达日期”里的“去年”不是日期，请写成2026-11-24或者2026年11月24日。");
    assert_eq!(said[1][1], "“应缴纳金额（元）”里的“两千”不是金额，请填写以元为单位的整数，例如2000。");
    let said = problems(Number::D26, &[("sort", "其他")]);
    assert_eq!(
        said[0][1],
        "“属于哪一类”里没有“其他”这一项，请从以下各项中选择：人事管理；后勤管理；内部工作流程。"
    );
    let said = problems(Number::D44, &[("place", &"路".repeat(301))]);
    assert_eq!(said[0][1], "“送达地点”有301个字，超过300个字，请缩短，或者作为附件。");
}

#[test]
fn nothing_typed_is_a_problem_for_each_field_that_is_needed() {
    for number in Number::ALL {
        let needed = fields(number).iter().filter(|field| field.need == Need::Required).count();
        match Draft::check(number, &BTreeMap::new()) {
            Ok(_) => assert_eq!(needed, 0, "{number}"),
            Err(problems) => assert_eq!(problems.len(), needed, "{number}"),
        }
    }
}

#[test]
fn a_letter_is_written_with_its_needed_fields_alone() {
    for number in Number::ALL {
        let needed = fields(number).iter().filter(|field| field.need == Need::Required);
        let given = typed(number);
        let typed = needed.map(|field| (field.key.to_owned(), given[field.key].clone())).collect();
        let filled = Draft::check(number, &typed).unwrap();
        Letter::write(&facts(number), &filled, &Templates::built_in()).unwrap();
    }
}

#[test]
fn what_the_case_file_does_not_say_yet_is_named() {
    let mut facts = facts(Number::D08);
    facts.extended = None;
    let said = Letter::write(&facts, &filled(Number::D08), &Templates::built_in()).unwrap_err();
    assert_eq!(
        said.sentences[0].zh,
        "案卷里还没有经批准的延期，不能写《延期答复告知书》，请先在案卷里办理。"
    );
    let said = Letter::write(&facts, &filled(Number::D30), &Templates::built_in()).unwrap_err();
    assert!(said.sentences[0].zh.contains("与本文书相符的处理决定"), "{said:?}");
}

#[test]
fn choices_have_keys_of_their_own() {
    for field in Number::ALL.into_iter().flat_map(fields) {
        if let Kind::Choice(choices) = field.kind {
            let keys: BTreeSet<&str> = choices.iter().map(|choice| choice.key).collect();
            assert_eq!(keys.len(), choices.len(), "{}", field.key);
        }
    }
}

#[test]
fn the_cover_names_the_number_and_the_paper_and_nothing_of_the_request() {
    let cover = {
        let facts = facts(Number::D22);
        paper::letter::cover_text(Number::D22, facts.document_no.as_deref(), &facts.request.case_no)
    };
    let expected = "文号：苏木府信公答〔2026〕17号\n内件品名：不予公开告知书（苏木府信公答〔2026〕17号）1份\n申请编号：2026-0017";
    assert_eq!(cover, expected);
}
