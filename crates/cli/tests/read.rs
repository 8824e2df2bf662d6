//! `gongkai report read`.

mod program;

use program::{Folder, run, run_on, run_with_input, sound};
use serde_json::Value;

#[test]
fn a_report_is_shown_with_its_tables_under_the_prescribed_labels() {
    let folder = Folder::new();
    let said = run_on("report read", &folder.file("a.html", sound()), []);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for line in [
        "青石乡人民政府2025年政府信息公开工作年度报告",
        "年度：2025",
        "机关：青石乡人民政府",
        "一、总体情况",
        "一、本年新收政府信息公开申请数量",
        "（六）其他处理",
        "五、存在的主要问题及改进情况",
    ] {
        assert!(said.out.contains(line), "{line}\n{}", said.out);
    }
    let english = run_on("report read", &folder.file("a.html", sound()), ["--lang=en"]);
    assert!(english.out.contains("year: 2025\nbody: 青石乡人民政府\n"), "{}", english.out);
}

#[test]
fn the_text_of_a_part_is_shortened_unless_all_is_asked_for() {
    let folder = Folder::new();
    let long = format!("全年公开政府信息12条。{}完。", "坚持应公开尽公开。".repeat(60));
    let file = folder.file("a.html", sound().replace("全年公开政府信息12条。", &long));
    let short = run_on("report read", &file, []).out;
    assert!(short.contains('…') && !short.contains("完。"), "{short}");
    let full = run_on("report read", &file, ["--full"]).out;
    assert!(!full.contains('…') && full.contains("完。"), "{full}");
}

#[test]
fn the_flat_form_has_the_numbers_alone() {
    let folder = Folder::new();
    let said = run_on("report read", &folder.file("a.html", sound()), ["--cells"]);
    let flat: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(flat["year"], 2025);
    assert_eq!(flat["edition"], "2021");
    assert_eq!(flat["table3"]["granted"], serde_json::json!([3, 0, 0, 0, 0, 0, 3]));
    assert_eq!(flat["table3_columns"][6], "total");
    assert_eq!(flat["table4"]["reconsideration.total"], 0);
}

#[test]
fn json_read_again_is_the_same_report() {
    let folder = Folder::new();
    let page = folder.file("a.html", sound());
    let first = run_on("report read", &page, ["--json"]);
    let again = run_on("report read", &folder.file("a.json", &first.out), ["--json"]);
    assert_eq!((again.code, &again.out), (0, &first.out));
    let cells = run_on("report read", &page, ["--cells"]).out;
    assert_eq!(run_with_input(["report", "read", "-", "--cells"], first.out.as_bytes()).out, cells);
    let lines = folder.file("two.jsonl", [first.out.as_str(), first.out.as_str()].concat());
    assert_eq!(
        run_on("report read", &lines, ["--json"]).out,
        [first.out.as_str(), first.out.as_str()].concat()
    );
}

#[test]
fn a_broken_line_of_json_is_named_and_the_others_are_read() {
    let folder = Folder::new();
    let line = run_on("report read", &folder.file("a.html", sound()), ["--json"]).out;
    let file = folder.file("b.jsonl", format!("{line}{{\"year\": 2025}}\n{line}"));
    let said = run_on("report read", &file, ["--cells"]);
    assert_eq!((said.code, said.out.lines().count()), (2, 2));
    assert!(said.err.contains("b.jsonl 第 2 行：不是本程序的年度报告 JSON"), "{}", said.err);
}

#[test]
fn standard_input_and_a_folder_stand_for_files() {
    let folder = Folder::new();
    let said = run_with_input(["report", "read", "-"], sound().as_bytes());
    assert_eq!(said.code, 0);
    folder.file("b.htm", sound().replace("青石乡", "白石乡"));
    folder.file("a.html", sound());
    folder.file("notes.csv", "a,b");
    folder.file(".hidden.html", "");
    let said = run_on("report read", folder.path(), []);
    let bodies: Vec<&str> = said.out.lines().filter(|line| line.starts_with("机关：")).collect();
    assert_eq!((said.code, bodies), (0, vec!["机关：青石乡人民政府", "机关：白石乡人民政府"]));
}

#[test]
fn reading_here_and_in_a_process_apart_says_the_same() {
    let folder = Folder::new();
    let file = folder.file("a.html", sound());
    let apart = run_on("report read", &file, ["--json"]);
    let here = run_on("report read", &file, ["--json", "--in-process"]);
    assert_eq!((apart.out, apart.code), (here.out, here.code));
}

/// The text of a page from which all tags were lost: `6233440` may be cut in fifteen ways and nothing decides.
fn glued() -> String {
    let page = sound().replacen(
        "<td>行政规范性文件</td><td colspan=1>0",
        "<td>行政规范性文件</td><td colspan=1>62334",
        1,
    );
    let lines = ["</tr>", "</p>", "</h1>", "</h2>"].iter().fold(page, |page, end| page.replace(end, "\n"));
    let mut text = String::new();
    let mut in_tag = false;
    for character in lines.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(character),
            _ => {}
        }
    }
    let text = text.replace("行政规范性文件6233400", "行政规范性文件6233440");
    assert!(text.contains("行政规范性文件6233440"), "{text}");
    text
}

#[test]
fn a_person_decides_what_the_page_leaves_open_and_the_decision_is_recorded() {
    let folder = Folder::new();
    let file = folder.file("a.txt", glued());
    let open = run_on("report read", &file, []);
    assert!(open.out.contains("R006") && open.out.contains("--set"), "{}", open.out);
    let option = "--set=table2.normative_documents=62,33,440";
    let decided = run_on("report read", &file, [option]);
    assert_eq!(decided.code, 0, "{}", decided.err);
    assert!(decided.out.contains("62!") && decided.out.contains("由人确定（--set）"), "{}", decided.out);
    let json: Value = serde_json::from_str(&run_on("report read", &file, [option, "--json"]).out).unwrap();
    let how = &json["source"]["cells"]["table2.normative_documents.in_force"]["how"];
    assert_eq!(how, "decided", "{json}");
    let one = run_on("report read", &file, ["--set", "table2.normative_documents.issued=62", "--cells"]);
    assert!(one.out.contains("\"normative_documents\":[62,null,null]"), "{}", one.out);
}

#[test]
fn a_printed_cell_and_digits_that_are_not_there_are_not_decided() {
    let folder = Folder::new();
    let file = folder.file("a.txt", glued());
    for (set, sentence) in [
        ("table3.granted.total=5", "原文已写明（3），不能改动"),
        ("table2.normative_documents=1,2,3", "与原文的数字不符"),
        ("table2.normative_documents=62,33", "此处有 3 格，给了 2 个数"),
        ("table2.nothing=1", "格式里没有“table2.nothing”"),
        ("table2.licences=many", "应当是数字"),
        ("table2.licences", "应当写成 格名=数值"),
    ] {
        let said = run_on("report read", &file, ["--set", set]);
        assert_eq!((said.code, said.out.as_str()), (64, ""), "{set}");
        assert!(said.err.contains(sentence), "{set}: {}", said.err);
    }
}

#[test]
fn last_years_report_is_read_apart_and_its_troubles_are_told() {
    let folder = Folder::new();
    let file = folder.file("a.html", sound());
    let last = folder.file("last.html", sound().replace("2025", "2024"));
    let previous = format!("--previous={}", last.display());
    assert_eq!(run_on("report read", &file, [&previous]).code, 0);
    let empty = format!("--previous={}", folder.file("empty.html", "").display());
    let said = run_on("report read", &file, [&empty]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("上年报告不能用：文件是空的"), "{}", said.err);
    let two =
        run(["report".as_ref(), "read".as_ref(), previous.as_ref(), file.as_os_str(), file.as_os_str()]);
    assert_eq!(two.code, 64);
    assert!(two.err.contains("--previous 只能配一个年度报告文件"), "{}", two.err);
}
