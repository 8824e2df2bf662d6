//! `gongkai story`: the stories of the repository are played, and what a script gets wrong is said.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod program;

use std::collections::BTreeSet;
use std::path::PathBuf;

use law::consultation::Consulted;
use law::outcome::{OutcomeRow, Remedy};
use program::{Folder, run, run_on};
use toml::{Table, Value};

fn stories() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../stories")
}

#[test]
fn every_story_comes_as_it_is_told() {
    let said = run_on("story", &stories(), ["--quiet"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.lines().all(|line| line.starts_with("✓ ")), "{}", said.out);
}

/// Every story of the repository, as it is written.
fn written() -> Vec<Table> {
    let files = std::fs::read_dir(stories()).unwrap().map(|entry| entry.unwrap().path());
    files.map(|file| std::fs::read_to_string(file).unwrap().parse().unwrap()).collect()
}

/// The steps that are done.
fn done(story: &Table) -> impl Iterator<Item = &Table> {
    let steps = story["step"].as_array().unwrap().iter().filter_map(Value::as_table);
    steps.filter(|step| !step.contains_key("refused"))
}

/// The ends of the files of a story.
fn ends(story: &Table) -> Vec<&Table> {
    let end = story["end"].as_table().unwrap();
    if end.contains_key("stage") { vec![end] } else { end.values().filter_map(Value::as_table).collect() }
}

/// What is told of the ends of files under a key.
fn told(key: &str) -> BTreeSet<String> {
    let stories = written();
    stories.iter().flat_map(ends).filter_map(|end| Some(end.get(key)?.as_str()?.to_owned())).collect()
}

/// The values of a key in all steps that are done.
fn in_steps(key: &str) -> BTreeSet<String> {
    let stories = written();
    let steps = stories.iter().flat_map(done);
    steps.filter_map(|step| Some(step.get(key)?.as_str()?.to_owned())).collect()
}

fn set<'a>(words: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_stories_do_every_kind_of_act() {
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../casework/tests/golden");
    let records = std::fs::read_dir(golden).unwrap().map(|entry| entry.unwrap().file_name());
    let kinds = records.map(|name| name.to_str().unwrap().split('.').next().unwrap().to_owned());
    assert_eq!(in_steps("kind"), kinds.collect());
}

#[test]
fn the_stories_end_in_every_row_and_in_every_remedy() {
    let mut rows = BTreeSet::new();
    for story in written() {
        for end in ends(&story) {
            let report = end.get("report").and_then(Value::as_table);
            let years = report.into_iter().flat_map(|report| report.values());
            rows.extend(
                years.flat_map(|rows| rows.as_array().unwrap()).map(|row| row.as_str().unwrap().to_owned()),
            );
        }
    }
    let all = OutcomeRow::ALL.map(OutcomeRow::key);
    assert_eq!(rows, set(all.into_iter().chain(["new_received", "carried_in", "carried_out"])));
    assert_eq!(told("remedy"), set(Remedy::ALL.map(Remedy::key)));
}

#[test]
fn the_stories_know_the_silence_of_each_who_is_asked_and_both_ways_to_charge() {
    assert_eq!(in_steps("whom"), set(Consulted::ALL.map(Consulted::key)));
    let mut silent = BTreeSet::new();
    for story in written() {
        let asked: Vec<&str> = done(&story).filter_map(|step| step.get("whom")?.as_str()).collect();
        let noted = done(&story).filter(|step| step["kind"].as_str() == Some("silence_noted"));
        silent.extend(noted.map(|step| {
            let of = usize::try_from(step["of"].as_integer().unwrap()).unwrap();
            asked[of].to_owned()
        }));
    }
    assert_eq!(silent, set(Consulted::ALL.map(Consulted::key)));
    let charged: BTreeSet<String> = written()
        .iter()
        .flat_map(|story| {
            done(story).filter_map(|step| step.get("charged")?.as_table()).cloned().collect::<Vec<_>>()
        })
        .flat_map(|charged| charged.keys().cloned().collect::<Vec<_>>())
        .collect();
    assert_eq!(charged, set(["pages", "requests"]));
    assert_eq!(
        in_steps("channel"),
        set(["counter", "email", "fax", "online", "oral", "ordinary_post", "signed_post"])
    );
}

const STORY: &str = r#"
title = "一件"
shows = "一件申请"
articles = ["第三十三条"]
case = "2025-0001"

[[step]]
on = "2025-09-22"
by = "收发"
kind = "registered"
channel = "online"
applicant = "申请人"
column = "natural_person"
matters = ["某文件"]
due = "2025-10-24"

[[step]]
on = "2025-10-27"
by = "负责人"
kind = "extended"
working_days = 10
approved = "on_screen"
refused = ["past_due"]

[[step]]
on = "2025-10-28"
by = "收发"
kind = "withdrawn"
stage = "closed"

[end]
stage = "closed"
report.2025 = ["new_received", "other_other"]
column = "natural_person"
letter = "D41"
remedy = "no_remedy"
"#;

#[test]
fn a_story_is_printed_with_its_refusals_its_days_and_its_cell_in_both_languages() {
    let folder = Folder::new();
    let file = folder.file("one.toml", STORY);
    let zh = run_on("story", &file, []);
    assert_eq!((zh.code, zh.err.as_str()), (0, ""), "{}", zh.out);
    for words in [
        "== 一件",
        "案卷 2025-0001",
        "× 答复期限已于2025-10-24届满，期满以后不能再作。",
        "法定到期日：2025-10-24 星期五（已办结）",
        "2025-10-24  星期五    20  工作日",
        "文书：撤回申请确认书（D41）",
        "年报：2025年，一、本年新收；三、（六）其他处理3.其他，“自然人”一栏",
    ] {
        assert!(zh.out.contains(words), "{words}\n{}", zh.out);
    }
    let en = run_on("story", &file, ["--lang", "en"]);
    for words in
        ["Due: 2025-10-24 Fri (closed)", "× The term of the reply ended on", "Report of 2025: new_received"]
    {
        assert!(en.out.contains(words), "{words}\n{}", en.out);
    }
}

#[test]
fn what_comes_otherwise_is_said_with_the_number_of_its_step() {
    let folder = Folder::new();
    for (from, to, sentence) in [
        (
            "due = \"2025-10-24\"",
            "due = \"2025-10-23\"",
            "第1步：法定到期日应为 2025-10-23，实为 2025-10-24。",
        ),
        ("refused = [\"past_due\"]", "", "第2步：没有办成（past_due）："),
        ("\"past_due\"", "\"extended_again\"", "第2步：拒绝的理由应为 extended_again，实为 past_due。"),
        ("2025-10-27", "2025-10-23", "第2步：应当拒绝（past_due），却办成了。"),
        ("stage = \"closed\"\n\n", "stage = \"open\"\n\n", "第3步：状态应为 open，实为 closed。"),
        (
            "other_other",
            "granted",
            "2025-0001：年报应为 2025: new_received, granted，实为 2025: new_received, other_other。",
        ),
        ("no_remedy", "either", "2025-0001：救济应为 either，实为 no_remedy。"),
        ("D41", "D19", "2025-0001：文书应为 D19，实为 D41。"),
    ] {
        let file = folder.file("one.toml", STORY.replacen(from, to, 1));
        for quiet in [&["--quiet"][..], &[]] {
            let words = ["story".as_ref(), file.as_os_str()];
            let said = run(words.into_iter().chain(quiet.iter().map(AsRef::as_ref)));
            assert_eq!(said.code, 1, "{}{}", said.out, said.err);
            assert!(said.out.replace("\n    ", "").contains(sentence), "{sentence}\n{}", said.out);
        }
    }
}

#[test]
fn a_malformed_script_says_what_and_where() {
    let folder = Folder::new();
    for (from, to, sentences) in [
        ("title = \"一件\"", "title = ", ["第2行：", "不是一则故事"]),
        ("shows", "show", ["第3行：", "show"]),
        ("by = \"负责人\"", "by = \"局长\"", ["第2步（第17行）：", "没有“局长”这个人"]),
        ("kind = \"extended\"", "kind = \"prolonged\"", ["第2步（第17行）：", "prolonged"]),
        ("kind = \"extended\"\n", "", ["第2步（第17行）：", "没有写明办理行为"]),
        ("working_days = 10", "working_days = 0", ["第2步（第17行）：", "nonzero"]),
        ("working_days = 10\n", "", ["第2步（第17行）：", "working_days"]),
        ("refused", "broke = []\nrefused", ["第2步（第17行）：", "on_paper"]),
        ("D41", "D41\"\nletters = \"D41", ["结局（第31行）：", "letters"]),
        ("[end]", "[end.2025-0002]", ["案卷 2025-0001 没有写明结局", "[end.2025-0001]"]),
    ] {
        let file = folder.file("one.toml", STORY.replacen(from, to, 1));
        let said = run_on("story", &file, []);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
        for sentence in sentences {
            assert!(said.err.contains(sentence), "{sentence}\n{}", said.err);
        }
    }
    assert_eq!(run(["story", "/nowhere/at/all.toml"]).code, 2);
}
