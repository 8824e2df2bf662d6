//! `gongkai report total`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod program;

use std::path::{Path, PathBuf};

use program::{Folder, Said, command, page, run, run_with_input};
use report::form::Row3;
use serde_json::{Value, json};

const TREE: &str = "name,kind,level,parent,code,reports,contact,phone\n\
    云岭县人民政府,政府,县级,,,,,\n\
    云岭县财政局,部门,县级,云岭县人民政府,,,张三,0000-1\n\
    云岭县教育局,部门,县级,云岭县人民政府,,,李四,0000-2\n\
    青石乡人民政府,政府,乡镇级,云岭县人民政府,,,王五,0000-3\n\
    云岭县税务局,垂直管理部门,县级,云岭县人民政府,,,,\n";

/// The sound report as JSON, of another body and with another number of requests.
fn line(folder: &Folder, body: &str, scope: &str, new: i64) -> String {
    let page = folder.file("zeros.html", page(|_| 0));
    let said = run([Path::new("report"), Path::new("read"), Path::new("--json"), &page]);
    let mut report: Value = serde_json::from_str(&said.out).unwrap();
    report["body"] = json!(body);
    report["scope"] = json!(scope);
    report["table3"]["new_received"]["natural_person"] = json!(new);
    report["table3"]["new_received"]["total"] = json!(new);
    std::fs::remove_file(page).unwrap();
    report.to_string()
}

fn total<const N: usize>(folder: &Folder, inputs: &[PathBuf], options: [&str; N]) -> Said {
    let tree = folder.path().join("bodies.csv");
    std::fs::write(&tree, TREE).unwrap();
    let mut all = command(["report", "total", "--year", "2025", "--tree"]);
    Said::of(&all.arg(tree).args(options).args(inputs).output().unwrap())
}

fn county(folder: &Folder) -> PathBuf {
    let lines = [
        line(folder, "云岭县人民政府办公室", "organ", 10),
        line(folder, "云岭县财政局", "organ", 5),
        line(folder, "云岭县教育局", "organ", 3),
        line(folder, "云岭县人民政府", "government", 21),
    ];
    folder.file("reports.jsonl", lines.join("\n"))
}

#[test]
fn a_county_is_totalled_from_a_page_and_lines_of_json() {
    let folder = Folder::new();
    let inputs =
        [county(&folder), folder.file("town.html", page(|row| i64::from(row == Row3::NewReceived) * 3))];
    let said = total(&folder, &inputs, []);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(
        said.out.contains("云岭县人民政府　应报 4，计入 4，缺 0；与本级政府报告没有矛盾"),
        "{}",
        said.out
    );
    assert!(said.out.contains("✓ 齐全，没有差异。"), "{}", said.out);
    assert!(said.out.contains("垂直管理部门，不计入地方汇总（1）\n  · 云岭县税务局"), "{}", said.out);
}

#[test]
fn what_is_missing_wrong_or_sent_twice_is_listed_and_the_exit_code_is_one() {
    let folder = Folder::new();
    let again = folder.file("again.json", line(&folder, "云岭县财政局", "organ", 6));
    let stray = folder.file("stray.json", line(&folder, "白河县财政局", "organ", 6));
    let torn = folder.file("torn.jsonl", "{\"table3\":{}}\n{\"table3\":\n");
    let empty = folder.file("empty.html", "");
    let said = total(&folder, &[county(&folder), again, stray, torn, empty], []);
    assert_eq!(said.code, 1, "{}", said.out);
    for wanted in [
        "缺报（1）\n  · 青石乡人民政府　王五 0000-3",
        "重报（1）\n  · 云岭县财政局（本机关）：",
        "reports.jsonl:2；数字不同，一份也没有计入",
        "白河县财政局（",
        "torn.jsonl:2：",
        "empty.html：",
        "≥13",
    ] {
        let flat = said.out.replace("\n    ", "");
        assert!(flat.contains(wanted) || said.out.contains(wanted), "{wanted}\n{}", said.out);
    }
    let english = total(&folder, &[county(&folder)], ["--lang", "en"]);
    assert!(english.out.contains("Missing (1)"), "{}", english.out);
}

#[test]
fn a_difference_from_the_printed_report_is_shown_with_who_explains_it() {
    let folder = Folder::new();
    let printed = folder.file("printed.json", line(&folder, "云岭县人民政府", "government", 18));
    let own = folder.file("own.json", line(&folder, "云岭县人民政府", "organ", 10));
    let rest = [("云岭县财政局", 5), ("云岭县教育局", 4), ("青石乡人民政府", 3)];
    let rest = rest.map(|(name, new)| line(&folder, name, "organ", new)).join("\n");
    let rest = folder.file("rest.jsonl", rest);
    let said = total(&folder, &[printed, own, rest], ["--format", "json"]);
    assert_eq!(said.code, 1);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["totals"][0]["cells"]["table3.new_received.total"], 22);
    let difference = &told["differences"][0];
    assert_eq!((&difference["printed"], &difference["computed"]), (&json!(18), &json!(22)));
    assert_eq!(difference["finding"]["code"], "R026");
    assert_eq!(difference["shares"], json!([{"body": "云岭县教育局", "value": 4, "explains": true}]));
}

#[test]
fn totals_come_out_as_reports_that_can_be_totalled_again() {
    let folder = Folder::new();
    let out = folder.path().join("total.jsonl");
    let reports = county(&folder);
    let said = total(&folder, &[reports], ["--format", "jsonl", "-o", out.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    let tree = "name,kind,level,parent\n甲市,政府,地市级,\n云岭县人民政府,政府,县级,甲市\n";
    let tree = folder.file("above.csv", tree);
    let above =
        ["report", "total", "--year", "2025", "--format", "json", "--tree", tree.to_str().unwrap(), "-"];
    let said = run_with_input(above, &std::fs::read(out).unwrap());
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["totals"][0]["cells"]["table3.new_received.total"]["at_least"], 18);
    assert_eq!(told["missing"][0]["body"], "甲市");
}

#[test]
fn what_cannot_be_totalled_is_said_in_a_sentence() {
    let folder = Folder::new();
    let reports = county(&folder);
    let wrong = total(&folder, std::slice::from_ref(&reports), ["--node", "白河县"]);
    assert_eq!(wrong.code, 64);
    assert!(wrong.err.contains("--node“白河县”：名单里没有这个机关"), "{}", wrong.err);
    let none = total(&folder, &[folder.file("none.jsonl", "\n")], []);
    assert_eq!(none.code, 2, "{}", none.out);
    let flat = folder.file("flat.csv", "name,kind,level\n云岭县财政局,部门,县级\n");
    let with = |year: &str, tree: &Path| {
        run(["report", "total", "--year", year, "--tree"]
            .map(Path::new)
            .into_iter()
            .chain([tree, &reports])
            .collect::<Vec<_>>())
    };
    let said = with("2025", &flat);
    assert_eq!(said.code, 64);
    assert!(said.err.contains("没有一个机关写了上级"), "{}", said.err);
    let said = with("2018", &folder.path().join("bodies.csv"));
    assert!(said.code == 64 && said.err.contains("不能汇总2018年度"), "{}", said.err);
    let cut = folder.file("cut.csv", "name,kind,level,parent\n甲局,部门,县级,乙县\n");
    let said = with("2025", &cut);
    assert!(said.err.contains("机关名单第 2 行：“甲局”的上级“乙县”不在名单里"), "{}", said.err);
}
