use clap::Parser;

use super::*;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    calendar: CalendarArgs,
}

fn say(words: &str, lang: Lang) -> Result<String, Fault> {
    let words = std::iter::once("gongkai").chain(words.split_whitespace());
    answer(&Line::try_parse_from(words).expect("words clap knows").calendar, lang)
}

fn zh(words: &str) -> String {
    say(words, Lang::Zh).expect("an answer")
}

fn en(words: &str) -> String {
    say(words, Lang::En).expect("an answer")
}

fn data(words: &str) -> serde_json::Value {
    serde_json::from_str(&zh(words)).expect("JSON")
}

#[test]
fn add_says_the_day_the_articles_and_the_notices() {
    assert_eq!(
        zh("add 2025-09-22 20"),
        "2025-10-24 星期五\n\
         2025-09-22 星期一起算（当日不计），第 20 个工作日。\n\
         依据：《民法典》第二百零一条（推论）；《行政许可法》第八十二条（推论）\n\
         放假通知：国办发明电〔2024〕12号（文号凭记忆）\n"
    );
    assert_eq!(
        en("add 2025-09-22 20"),
        "2025-10-24 Fri\n\
         Working day 20 after 2025-09-22 Mon, which is not counted.\n\
         Basis: Civil Code, art. 201 (inference); Administrative Licensing Law, art. 82 (inference)\n\
         Notices: 国办发明电〔2024〕12号 (number from memory)\n"
    );
}

#[test]
fn the_ledger_has_a_line_for_every_day() {
    let text = zh("add 2026-09-24 3 --ledger");
    let lines: Vec<&str> = text.lines().skip_while(|line| !line.starts_with("日期")).collect();
    assert_eq!(
        lines,
        [
            "日期        星期    计数  规则",
            "2026-09-25  星期五        放假（中秋节，国办发明电〔2025〕7号）",
            "2026-09-26  星期六        放假（中秋节，国办发明电〔2025〕7号）",
            "2026-09-27  星期日        放假（中秋节，国办发明电〔2025〕7号）",
            "2026-09-28  星期一     1  工作日",
            "2026-09-29  星期二     2  工作日",
            "2026-09-30  星期三     3  工作日",
        ]
    );
}

#[test]
fn a_date_in_a_year_without_a_notice_is_called_provisional() {
    assert!(zh("add 2026-12-20 20").contains("\n暂定：2027 年尚无国务院办公厅放假通知"));
    assert!(en("add 2028-01-03 5").contains("\nProvisional: there is no notice and no list for 2028"));
    let answer = data("add 2026-12-20 20 --json");
    let expected = serde_json::json!([{"year": 2027, "reason": "statutory_days_only"}]);
    assert_eq!(answer["provisional"], expected);
}

#[test]
fn json_carries_the_same_answer() {
    let answer = data("add 2025-09-26 2 --ledger --json");
    assert_eq!(answer["due_on"], "2025-09-29");
    assert_eq!(answer["because"][0]["cite"], "《民法典》第二百零一条");
    assert_eq!(answer["because"][0]["certainty"], "inference");
    assert_eq!(answer["notices"][0]["number_certainty"], "memory");
    let ledger = answer["ledger"].as_array().expect("a ledger");
    assert_eq!(ledger.len(), 3);
    assert_eq!(ledger[0], serde_json::json!({"ordinal": null, "on": "2025-09-27", "rule": "weekend"}));
    assert_eq!(
        ledger[1],
        serde_json::json!({
            "ordinal": 1, "on": "2025-09-28", "rule": "make_up_day",
            "festival": "国庆节、中秋节", "notice": "国办发明电〔2024〕12号"
        })
    );
    assert_eq!(data("add 2025-09-26 2 --json").get("ledger"), None);
}

#[test]
fn between_counts_the_last_day_and_not_the_first() {
    assert!(zh("between 2025-09-25 2025-10-15").starts_with("10 个工作日\n"));
    assert_eq!(data("between 2025-09-25 2025-10-15 --json")["working_days"], 10);
}

#[test]
fn a_year_is_shown_month_by_month_with_its_days_off() {
    let text = zh("year 2026");
    assert!(text.starts_with("2026 年：248 个工作日\n放假通知：国办发明电〔2025〕7号（文号凭记忆）\n"));
    assert!(text.contains("\n   2      16\n"), "{text}");
    assert!(text.contains("\n放假 33 天\n  2026-01-01 至 2026-01-03   3 天  元旦\n"), "{text}");
    assert!(text.ends_with("  2026-10-10 星期六  国庆节\n"), "{text}");
    let answer = data("year 2026 --json");
    assert_eq!((&answer["working_days"], &answer["months"][1]["working_days"]), (&248.into(), &16.into()));
}

#[test]
fn the_make_up_days_of_a_year_without_a_notice_are_unknown_not_none() {
    let text = zh("year 2027");
    assert!(text.starts_with("2027 年：248 个工作日\n暂定："), "{text}");
    assert!(text.ends_with("\n调休上班日未知\n"), "{text}");
}

#[test]
fn what_is_wrong_is_said_with_how_to_mend_it() {
    let cases = [
        ("add 2025-9-22 20", "“2025-9-22”不是日期。请写成年-月-日，如 2025-09-22。"),
        ("add 2025-02-30 20", "“2025-02-30”不是日期。请写成年-月-日，如 2025-09-22。"),
        ("add 2025-09-22 二十", "“二十”不是工作日数。请写大于 0 的整数，如 20。"),
        ("add 2025-09-22 0", "“0”不是工作日数。请写大于 0 的整数，如 20。"),
        ("add 2100-12-30 20", "期限超出 1949 至 2100 年，日历算不到。请检查日期和工作日数。"),
        ("between 2026-01-02 2026-01-01", "末日 2026-01-01 早于首日 2026-01-02。请把较早的日期写在前面。"),
        ("year 1900", "“1900”不是可查的年份。请写 1949 至 2100 之间的年份，如 2026。"),
    ];
    for (words, sentence) in cases {
        assert_eq!(say(words, Lang::Zh), Err(Fault::usage(sentence.to_owned())), "{words}");
    }
}

/// An invented region, written to a file of this test's own.
fn region(name: &str, table: &str) -> String {
    let path = std::env::temp_dir().join(format!("gongkai-{}-{name}.toml", std::process::id()));
    std::fs::write(&path, table).expect("a file in the folder for such files");
    path.display().to_string()
}

#[test]
fn a_region_lays_its_own_holidays_over_the_nation() {
    let table = "name = \"火把节\"\nregion = \"虚构州\"\nsource = \"虚构州〔2026〕9号\"\nholidays = [\"2026-08-05\"]\n";
    let path = region("good", table);
    let text = zh(&format!("add 2026-08-04 1 --ledger --overlay {path}"));
    assert!(text.starts_with("2026-08-06 星期四\n"), "{text}");
    assert!(
        text.contains("2026-08-05  星期三        地区放假（虚构州，火把节，虚构州〔2026〕9号）\n"),
        "{text}"
    );
    std::fs::remove_file(path).expect("the file");
}

#[test]
fn a_regional_table_that_cannot_be_used_is_named() {
    let missing = say("year 2026 --overlay nowhere.toml", Lang::Zh).expect_err("no such file");
    assert!(missing.sentence.starts_with("读不到地区附加表 nowhere.toml："), "{}", missing.sentence);
    let path = region("bad", "name = \"n\"\nregion = \"r\"\nsource = \"s\"\nholiday = []\n");
    let fault = say(&format!("year 2026 --overlay {path}"), Lang::En).expect_err("a misspelt key");
    assert!(fault.sentence.contains("line 4"), "{}", fault.sentence);
    assert_eq!(fault.code, UNUSABLE);
    let both = "holidays = [\"2026-08-05\"]\nworkdays = [\"2026-08-05\"]\n";
    std::fs::write(&path, format!("name = \"n\"\nregion = \"r\"\nsource = \"s\"\n{both}")).expect("the file");
    let fault = say(&format!("year 2026 --overlay {path}"), Lang::En).expect_err("a contradiction");
    assert!(fault.sentence.contains("2026-08-05 is in holidays and in workdays"), "{}", fault.sentence);
    std::fs::remove_file(path).expect("the file");
}
