//! `gongkai clock`: a case a line, an answer a line.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod program;

use std::io::Write as _;
use std::process::Stdio;

use program::{Said, command};
use serde_json::{Value, json};

fn clock(arguments: &[&str], lines: &str) -> Said {
    let mut asked = command(["clock"].iter().chain(arguments));
    let mut child =
        asked.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    Said::of(&child.wait_with_output().unwrap())
}

fn answers(said: &Said) -> Vec<Value> {
    said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const CONSULTED: &str = r#"{"received_on":"2025-09-22","acts":[{"kind":"consulted","whom":"third_party","on":"2025-09-25"},{"kind":"opinion","on":"2025-10-15"}]}"#;

#[test]
fn a_consultation_moves_both_dates_and_every_day_says_why() {
    let said = clock(&[], CONSULTED);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let answer = &answers(&said)[0];
    let short: Vec<&Value> = ["due_on", "prudent_due_on", "state", "provisional", "because", "breaches"]
        .iter()
        .map(|key| &answer[key])
        .collect();
    assert_eq!(
        short,
        [
            &json!("2025-11-07"),
            &json!("2025-11-06"),
            &json!("running"),
            &json!(false),
            &json!(["33.2", "33.3"]),
            &json!([])
        ]
    );
    let ledger = answer["ledger"].as_array().unwrap();
    assert_eq!(ledger.len(), 46);
    assert_eq!(ledger[0], json!({"ordinal": 1, "on": "2025-09-23", "rule": "weekday"}));
    assert_eq!(
        ledger[3],
        json!({"ordinal": null, "on": "2025-09-26", "rule": "weekday", "excluded": "《政府信息公开条例》第三十三条第三款"})
    );
    assert_eq!(ledger[45]["ordinal"], 20);
}

#[test]
fn a_malformed_line_says_what_is_wrong_and_the_next_goes_on() {
    let lines = [
        "nonsense",
        r#"{"received_on":"2025-9-22"}"#,
        r#"{"received_on":"2025-09-22","acts":[{"kind":"opinion","on":"2025-10-15"}]}"#,
        r#"{"received_on":"2025-09-22","acts":[{"kind":"extended","told_on":"2025-10-15"}]}"#,
        r#"{"received_on":"2025-09-22","acts":[{"kind":"replied","on":"2025-09-19"}]}"#,
        r#"{"received_on":"2025-09-22","acts":[{"kind":"replied","at":"2025-09-25"}]}"#,
        "",
        r#"{"id":7,"received_on":"2025-09-22"}"#,
    ];
    let said = clock(&["--no-ledger"], &lines.join("\n"));
    assert_eq!(said.code, 2);
    let answers = answers(&said);
    assert_eq!(answers.len(), 7);
    let why = |number: usize, text: &str| {
        assert_eq!(answers[number]["error"]["line"], number + 1);
        let sentence = answers[number]["error"]["zh"].as_str().unwrap();
        assert!(sentence.contains(text), "{sentence}");
    };
    why(0, "不是一件申请的 JSON");
    why(1, "2025-09-22");
    why(2, "没有相应的征求意见");
    why(3, "缺少 working_days");
    why(4, "早于收到申请之日");
    why(5, "unknown field `at`");
    assert_eq!((&answers[6]["id"], &answers[6]["due_on"]), (&json!(7), &json!("2025-10-24")));
}

#[test]
fn acts_out_of_order_are_put_in_order_and_what_broke_a_rule_keeps_its_number() {
    let line = r#"{"received_on":"2025-09-22","acts":[{"kind":"replied","on":"2025-11-12"},{"kind":"extended","told_on":"2025-10-20","working_days":5},{"kind":"extended","told_on":"2025-10-22","working_days":5}]}"#;
    let answer = &answers(&clock(&["--no-ledger"], line))[0];
    assert_eq!((&answer["due_on"], &answer["state"]), (&json!("2025-10-31"), &json!("closed")));
    let kinds: Vec<_> = answer["breaches"]
        .as_array()
        .unwrap()
        .iter()
        .map(|broke| (&broke["act"], &broke["kind"], &broke["article"]))
        .collect();
    assert_eq!(
        kinds,
        [
            (&json!(2), &json!("extended_again"), &json!("33.2")),
            (&json!(0), &json!("replied_late"), &json!("33.2"))
        ]
    );
}

#[test]
fn an_opinion_is_on_the_consultation_it_names() {
    let of = |of: &str| {
        let line = [
            r#"{"received_on":"2025-09-22","acts":[{"kind":"consulted","whom":"third_party","on":"2025-09-25"},{"kind":"consulted","whom":"joint_producer","on":"2025-09-28"},{"kind":"opinion","on":"2025-09-30""#,
            of,
            "}]}",
        ]
        .concat();
        answers(&clock(&["--no-ledger"], &line))[0]["due_on"].clone()
    };
    // The joint producer has until 24 October, the third party until the 22nd.
    assert_eq!(of(""), "2025-11-18");
    assert_eq!(of(r#","of":0"#), "2025-11-18");
    assert_eq!(of(r#","of":"joint_producer""#), "2025-11-14");
    assert_eq!(of(r#","of":1"#), "2025-11-14");
}

#[test]
fn people_get_a_table_in_their_language() {
    let zh = clock(&["--explain"], CONSULTED);
    assert!(
        zh.out.contains("法定到期日：2025-11-07") && zh.out.contains("谨慎到期日：2025-11-06"),
        "{}",
        zh.out
    );
    assert!(zh.out.contains("不计入期限（《政府信息公开条例》第三十三条第三款）"), "{}", zh.out);
    let en = clock(&["--explain", "--lang", "en"], CONSULTED);
    assert!(
        en.out.contains("Due: 2025-11-07") && en.out.contains("not counted (Regulation on OGI"),
        "{}",
        en.out
    );
}
