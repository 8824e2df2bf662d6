//! `gongkai report check`.

mod program;

use program::{Folder, Said, faulty, run, run_on, run_with_input, sound};
use report::form::Row3;
use serde_json::Value;

fn check_all(options: &[&str], files: &[&std::path::Path]) -> Said {
    let words = ["report", "check"].iter().chain(options).map(std::ffi::OsString::from);
    run(words.chain(files.iter().map(|file| file.as_os_str().to_owned())).collect::<Vec<_>>())
}

#[test]
fn a_sound_report_passes_and_one_that_does_not_add_up_fails() {
    let folder = Folder::new();
    let sound = run_on("report check", &folder.file("sound.html", sound()), []);
    assert_eq!(sound.code, 0, "{}", sound.out);
    assert!(sound.out.contains("✓ 没有错误：错误 0，"), "{}", sound.out);
    let faulty = run_on("report check", &folder.file("faulty.html", faulty()), []);
    assert_eq!(faulty.code, 1, "{}", faulty.out);
    assert!(faulty.out.contains("  错误（") && faulty.out.contains("✗ R3"), "{}", faulty.out);
    assert!(faulty.out.contains("表 2 第 ") && faulty.out.contains("✗ 有错误：错误 "), "{}", faulty.out);
    let english = run_on("report check", &folder.file("faulty.html", program::faulty()), ["--lang=en"]);
    assert!(english.out.contains("Errors (") && english.out.contains("table 2 row "), "{}", english.out);
}

#[test]
fn a_row_that_was_not_found_is_named() {
    let folder = Folder::new();
    let page = sound();
    let label = page.find("（二）部分公开").unwrap();
    let (from, to) = (page[..label].rfind("<tr>").unwrap(), label + page[label..].find("</tr>").unwrap());
    let page = [&page[..from], &page[to + "</tr>".len()..]].concat();
    let said = run_on("report check", &folder.file("short.html", page), []);
    assert!(said.out.contains("! R025 表三有1行没有读到：“（二）部分公开"), "{}", said.out);
}

#[test]
fn warnings_fail_only_under_strict() {
    let folder = Folder::new();
    let page = sound().replace("政府信息公开行政复议、行政诉讼情况", "复议诉讼情况");
    let file = folder.file("warned.html", page);
    let mild = run_on("report check", &file, []);
    assert_eq!(mild.code, 0, "{}", mild.out);
    assert!(!mild.out.contains("警告 0，"), "{}", mild.out);
    let strict = run_on("report check", &file, ["--strict"]);
    assert_eq!(strict.code, 1);
    assert!(strict.out.contains("有警告，按 --strict 不通过"), "{}", strict.out);
}

#[test]
fn many_files_end_in_a_table_and_the_heaviest_exit_code() {
    let folder = Folder::new();
    let good = folder.file("a.html", sound());
    let bad = folder.file("b.html", faulty());
    let empty = folder.file("c.html", "");
    let two = check_all(&[], &[&good, &bad]);
    assert_eq!(two.code, 1);
    assert!(
        two.out.contains("共 2 份：读到 2 份，其中有错误的 1 份；没有读到年度报告的 0 份。"),
        "{}",
        two.out
    );
    let three = run_on("report check", folder.path(), []);
    assert_eq!((three.code, three.err.as_str()), (2, ""));
    let at = |name: &std::path::Path| three.out.find(&name.display().to_string()).unwrap();
    assert!(at(&good) < at(&bad) && at(&bad) < at(&empty), "{}", three.out);
    assert!(three.out.contains("没有读到年度报告的 1 份"), "{}", three.out);
    assert!(!check_all(&[], &[&good]).out.contains("汇总"));
}

#[test]
fn json_is_one_object_a_file() {
    let folder = Folder::new();
    let said = check_all(&["--format=json"], &[&folder.file("a.html", faulty()), &folder.file("b.html", "")]);
    let lines: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((said.code, lines.len()), (2, 2));
    assert_eq!(lines[0]["outcome"], "report");
    assert_eq!(lines[0]["body"], "青石乡人民政府");
    let errors = lines[0]["findings"].as_array().unwrap().iter().filter(|f| f["severity"] == "error").count();
    assert_eq!(lines[0]["errors"], errors);
    assert!(lines[0]["findings"][0]["sentence"]["en"].is_string());
    assert_eq!((&lines[1]["outcome"], &lines[1]["code"]), (&"empty".into(), &"R001".into()));
}

#[test]
fn sarif_has_rules_results_and_places() {
    let folder = Folder::new();
    let said = check_all(
        &["--format=sarif"],
        &[&folder.file("a b.html", faulty()), &folder.file("c.html", ""), &folder.file("d.html", faulty())],
    );
    let log: Value = serde_json::from_str(&said.out).unwrap();
    let run = &log["runs"][0];
    assert_eq!((said.code, log["version"].as_str()), (2, Some("2.1.0")));
    let rules: Vec<&str> = run["tool"]["driver"]["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["id"].as_str().unwrap())
        .collect();
    let results = run["results"].as_array().unwrap();
    assert!(results.iter().all(|result| rules.contains(&result["ruleId"].as_str().unwrap())));
    let sum = results.iter().find(|result| result["ruleId"] == "R302").or(results.first()).unwrap();
    let location = &sum["locations"][0];
    let uri = location["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.starts_with("file:///") && uri.contains("%20"), "{uri}");
    assert!(location["physicalLocation"]["region"]["startLine"].is_number(), "{location}");
    let names = location["logicalLocations"].as_array().unwrap();
    assert!(names.iter().any(|n| n["fullyQualifiedName"].as_str().is_some_and(|n| n.starts_with("table3."))));
    assert!(results.iter().any(|result| result["ruleId"] == "R001"));
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
}

#[test]
fn what_the_body_is_comes_from_options_or_a_table() {
    let folder = Folder::new();
    let rules = "<td>规章</td><td colspan=1>0</td>";
    let page = sound();
    assert!(page.contains(rules));
    let file = folder.file("a.html", page.replacen(rules, "<td>规章</td><td colspan=1>2</td>", 1));
    let inferred = run_on("report check", &file, []);
    assert_eq!(inferred.code, 0, "{}", inferred.out);
    let said = run_on("report check", &file, ["--body-kind=government", "--level=township"]);
    assert_eq!(said.code, 1, "{}", said.out);
    let table = folder.file("bodies.csv", "name,kind,level\n青石乡,人民政府,乡镇级\n");
    let listed = run_on("report check", &file, [&format!("--bodies={}", table.display())]);
    assert_eq!(listed.out, said.out);
    let city = run_on("report check", &file, ["--body-kind=government", "--level=prefecture"]);
    assert_eq!(city.code, 0, "{}", city.out);
}

#[test]
fn a_bad_line_in_the_table_of_bodies_is_named() {
    let folder = Folder::new();
    let file = folder.file("a.html", sound());
    let table = folder.file("bodies.csv", "name,kind,level\n青石乡,学校,乡镇级\n");
    let said = run_on("report check", &file, [&format!("--bodies={}", table.display())]);
    assert_eq!((said.code, said.out.as_str()), (64, ""));
    assert!(said.err.contains("机关名单第 2 行：不认识的机关类别“学校”"), "{}", said.err);
    let missing = run_on("report check", &file, ["--bodies=nowhere.csv"]);
    assert_eq!(missing.code, 64);
    assert!(missing.err.contains("没有这个文件"), "{}", missing.err);
}

#[test]
fn last_years_report_is_compared_with() {
    let folder = Folder::new();
    let file = folder.file("a.html", sound());
    let last = program::page(|row| i64::from(matches!(row, Row3::NewReceived | Row3::CarriedOut)) * 4);
    let last = folder.file("last.html", last.replace("2025", "2024").replace("2026", "2025"));
    let said = run_on("report check", &file, [&format!("--previous={}", last.display())]);
    assert!(said.out.contains("上年"), "{}", said.out);
    assert!(said.out.len() > run_on("report check", &file, []).out.len());
}

#[test]
fn a_report_in_json_is_checked_like_its_page() {
    let folder = Folder::new();
    let page = folder.file("a.html", faulty());
    let json = run_on("report read", &page, ["--json"]).out;
    let findings = |said: Said| -> Value {
        let line: Value = serde_json::from_str(&said.out).unwrap();
        line["findings"].clone()
    };
    let of_page = findings(run_on("report check", &page, ["--format=json"]));
    let of_json = findings(run_with_input(["report", "check", "--format=json", "-"], json.as_bytes()));
    assert_eq!(of_page, of_json);
}

#[test]
fn every_check_explains_itself_in_both_languages() {
    let list = run(["report", "explain"]);
    assert_eq!(list.code, 0);
    let codes: Vec<&str> =
        list.out.lines().filter_map(|line| line.split(' ').next()).filter(|c| c.starts_with('R')).collect();
    assert!(codes.contains(&"R301") && codes.len() > 30, "{codes:?}");
    let chinese = run(["report", "check", "--explain", "R301"]);
    assert_eq!((chinese.code, &chinese.out), (0, &run(["report", "explain", "r301"]).out));
    assert!(chinese.out.contains("查什么：") && chinese.out.contains("为什么："), "{}", chinese.out);
    let english = run(["report", "explain", "R301", "--lang=en"]);
    assert!(english.out.contains("What: ") && english.out.contains("Why: "), "{}", english.out);
}
