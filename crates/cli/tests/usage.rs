//! Help, misuse, and the commands around the reports.

mod program;

use program::{command, run};
use serde_json::Value;

#[test]
fn help_is_chinese_unless_english_is_asked_for() {
    for words in [vec!["--help"], vec!["report", "check", "-h"], vec!["calendar", "add", "--help"]] {
        let chinese = run(words.clone());
        assert_eq!(chinese.code, 0);
        assert!(chinese.out.contains("用法：gongkai") && chinese.out.contains("选项"), "{}", chinese.out);
        assert!(!chinese.out.contains("Usage") && !chinese.out.contains("OPTIONS"), "{}", chinese.out);
        let english = run([words, vec!["--lang", "en"]].concat());
        assert_eq!(english.code, 0);
        assert!(
            english.out.contains("Usage: gongkai") && english.out.contains("Options:"),
            "{}",
            english.out
        );
    }
    let by_environment = command(["--help"]).env("GONGKAI_LANG", "en").output().unwrap();
    assert!(String::from_utf8(by_environment.stdout).unwrap().contains("Usage:"));
}

#[test]
fn what_is_not_understood_ends_in_64_and_a_sentence() {
    for (words, sentence) in [
        (vec!["report", "chekc"], "没有这个命令：chekc"),
        (vec!["report", "check"], "缺少：<文件>"),
        (vec!["report", "check", "--fast", "a"], "不认识的选项：--fast"),
        (vec!["report", "check", "--format=xml", "a"], "可以写：human、json、sarif"),
        (vec!["report", "read", "--json", "--cells", "a"], "不能与"),
        (vec!["report", "check", "--body-kind=school", "a"], "--body-kind 不能写“school”"),
        (vec!["report", "check", "--level=street", "a"], "--level 不能写“street”"),
        (vec!["report", "explain", "R999"], "没有编号为 R999 的核对"),
        (vec!["report", "check", "--explain", "x"], "没有编号为 x 的核对"),
        (vec![], "用法：gongkai"),
    ] {
        let said = run(words.clone());
        assert_eq!((said.code, said.out.as_str()), (64, ""), "{words:?}");
        assert!(said.err.contains(sentence), "{words:?}: {}", said.err);
    }
    let english = run(["report", "chekc", "--lang", "en"]);
    assert!(english.err.contains("unrecognized subcommand"), "{}", english.err);
}

#[test]
fn the_schema_is_json() {
    let said = run(["report", "schema"]);
    let schema: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, schema["type"].as_str()), (0, Some("object")));
}

#[test]
fn the_twentieth_working_day_and_the_year_are_answered() {
    let due = run(["calendar", "add", "2025-09-22", "20"]);
    assert_eq!(due.code, 0);
    assert!(due.out.contains("2025-10-24"), "{}", due.out);
    let ledger = run(["calendar", "add", "2025-09-22", "20", "--ledger"]);
    assert!(ledger.out.contains("2025-10-11"), "{}", ledger.out);
    let json = run(["calendar", "add", "2025-09-22", "20", "--json"]);
    assert!(serde_json::from_str::<Value>(&json.out).unwrap().to_string().contains("2025-10-24"));
    let year = run(["calendar", "year", "2026"]);
    assert_eq!(year.code, 0);
    assert!(year.out.contains("2026"), "{}", year.out);
    assert_eq!(run(["calendar", "add", "2025-13-01", "20"]).code, 64);
}
