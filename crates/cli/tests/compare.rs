//! `gongkai report compare`.

mod program;

use std::path::Path;

use program::{Folder, Said, run, run_with_input, sound};
use serde_json::Value;

/// The sound report with another year, other numbers of requests, and a carry-over.
fn earlier() -> String {
    let page = sound().replace("2025", "2024");
    assert_ne!(page, sound());
    page.replace("<td>3</td>", "<td>2</td>")
}

fn compare(a: &Path, b: &Path, options: &[&str]) -> Said {
    let words = ["report", "compare"].iter().chain(options).map(std::ffi::OsString::from);
    run(words.chain([a, b].map(|file| file.as_os_str().to_owned())).collect::<Vec<_>>())
}

#[test]
fn two_years_of_an_invented_township_look_like_this() {
    let folder = Folder::new();
    let (a, b) = (folder.file("a.html", earlier()), folder.file("b.html", sound()));
    let said = compare(&b, &a, &[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let expected = "\
        2024：青石乡人民政府\u{3000}2024 年度\n\
        2025：青石乡人民政府\u{3000}2025 年度\n\
        · 两份报告是同一机关相邻两年的，已作跨年核对。\n\
        · 给出时较晚的一年在前，已按年度先后排列。\n\
        \n\
        跨年核对\n\
        \x20 ✓ R304 上年“结转下年度继续办理”与本年“上年结转”：逐列相符，总计0件。\n\
        \x20 ✓ R202 “规章”现行有效件数的衔接：0＋0－0＝0。\n\
        \x20 ✓ R202 “行政规范性文件”现行有效件数的衔接：0＋0－0＝0。\n\
        \x20 ? R021 第一部分文字与上年的雷同：文字过短或缺此部分，没有比较。\n\
        \x20 ? R021 第五部分文字与上年的雷同：文字过短或缺此部分，没有比较。\n\
        \n\
        二、主动公开政府信息情况\n\
        \x20 各格都没有变化。\n\
        \n\
        三、收到和处理政府信息公开申请情况\n\
        \x20         2024  2025  增减  变化\n\
        --------------------------------\n\
        一、本年新收政府信息公开申请数量\n\
        \x20 自然人     2     3    +1  +50%\n\
        \x20 总计       2     3    +1  +50%\n\
        （一）予以公开\n\
        \x20 自然人     2     3    +1  +50%\n\
        \x20 总计       2     3    +1  +50%\n\
        （七）总计\n\
        \x20 自然人     2     3    +1  +50%\n\
        \x20 总计       2     3    +1  +50%\n\
        \n\
        四、政府信息公开行政复议、行政诉讼情况\n\
        \x20 各格都没有变化。\n\
        \n\
        一、总体情况\n\
        \x20 共 1 句，两份都有的 1 句（数字可不同）。\n\
        \n\
        五、存在的主要问题及改进情况\n\
        \x20 共 1 句，两份都有的 1 句（数字可不同）。\n";
    assert_eq!(said.out, expected);
}

/// A page as running text, its tables without anything between the cells.
fn glued(page: &str) -> String {
    let lines =
        page.replace("</h1>", "\n").replace("</h2>", "\n").replace("</p>", "\n").replace("</table>", "\n");
    lines.split('<').map(|piece| piece.rsplit_once('>').map_or(piece, |(_, text)| text)).collect()
}

#[test]
fn what_runs_together_in_the_later_year_is_decided_by_the_earlier_with_what_was_decided_there() {
    let documents = "<td>行政规范性文件</td><td colspan=1>0</td><td colspan=1>0</td><td colspan=1>0</td>";
    let row = |n: &str| documents.replace("<td colspan=1>0</td>", "") + "<td colspan=3>" + n + "</td>";
    let folder = Folder::new();
    let text = |page: String, n: &str| glued(&page.replacen(documents, &row(n), 1));
    let a = folder.file("a.txt", text(earlier(), "1018"));
    let b = folder.file("b.txt", text(sound(), "12317"));
    let open = compare(&a, &b, &[]);
    assert!(open.out.contains("? R202 “行政规范性文件”"), "{}", open.out);
    let decided = compare(&a, &b, &["--set-a=table2.normative_documents=1,0,18"]);
    assert!(decided.out.contains("? R202"), "{}", decided.out);
    let decided = compare(&a, &b, &["--set-a=table2.normative_documents=10,1,8"]);
    assert!(
        decided.out.contains("R202 “行政规范性文件”现行有效件数的衔接：8＋12－3＝17。"),
        "{}",
        decided.out
    );
    assert!(decided.out.contains("由前一份报告确定：表二“行政规范性文件”本年制发件数"), "{}", decided.out);
}

#[test]
fn a_folder_is_no_report() {
    let folder = Folder::new();
    let a = folder.file("a.html", sound());
    let said = compare(folder.path(), &a, &[]);
    assert_eq!(said.code, 64);
    assert!(said.err.contains("是文件夹"), "{}", said.err);
}

#[test]
fn carry_over_that_does_not_hold_ends_with_one() {
    let folder = Folder::new();
    let carried = earlier().replacen(
        "四、结转下年度继续办理</td><td>0</td>",
        "四、结转下年度继续办理</td><td>1</td>",
        1,
    );
    assert_ne!(carried, earlier());
    let (a, b) = (folder.file("a.html", carried), folder.file("b.html", sound()));
    let said = compare(&a, &b, &[]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("✗ R304 错误：表三“自然人”列"), "{}", said.out);
}

#[test]
fn json_has_every_cell_and_the_order_of_the_years() {
    let folder = Folder::new();
    let (a, b) = (folder.file("a.html", earlier()), folder.file("b.html", sound()));
    let said = compare(&b, &a, &["--format=json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&json["first"]["year"], &json["second"]["year"]), (&2024.into(), &2025.into()));
    assert_eq!((&json["swapped"], &json["relation"]), (&true.into(), &"following".into()));
    let cells = json["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 200);
    let granted = cells.iter().find(|cell| cell["cell"] == "table3.granted.total").unwrap();
    assert_eq!((&granted["difference"], &granted["percent"]), (&1.into(), &50.into()));
    assert_eq!(json["links"].as_array().unwrap().len(), 5);
}

#[test]
fn a_page_is_written_to_a_file_and_never_over_a_report() {
    let folder = Folder::new();
    let (a, b) = (folder.file("a.html", earlier()), folder.file("b.html", sound()));
    let out = folder.path().join("比较.html");
    let said = compare(&a, &b, &["--format=html", &format!("-o{}", out.display()), "--lang=en"]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""));
    let page = std::fs::read_to_string(&out).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && page.contains("<svg "));
    let said = compare(&a, &b, &["--format=html", &format!("-o{}", b.display())]);
    assert_eq!(said.code, 64);
    assert!(said.err.contains("会把它盖掉"), "{}", said.err);
    assert_eq!(std::fs::read_to_string(&b).unwrap(), sound());
    let said = compare(&a, &b, &[&format!("-o{}/no/such", folder.path().display())]);
    assert_eq!(said.code, 74);
    assert!(said.err.contains("写不进去"), "{}", said.err);
}

#[test]
fn what_cannot_be_compared_is_said_with_the_code_of_the_command() {
    let folder = Folder::new();
    let (a, b) = (folder.file("a.html", earlier()), folder.file("empty.html", ""));
    let empty = compare(&a, &b, &[]);
    assert_eq!(empty.code, 2);
    assert!(empty.err.contains("empty.html"), "{}", empty.err);
    let missing = compare(&folder.path().join("none.html"), &a, &[]);
    assert_eq!(missing.code, 2, "{}", missing.err);
    let stdin = run_with_input(["report", "compare", "-", "x.html"], b"");
    assert_eq!(stdin.code, 64);
    assert!(stdin.err.contains("要两个文件"), "{}", stdin.err);
    let edit = compare(&a, &a, &["--set-a", "table3.granted.total=9"]);
    assert_eq!(edit.code, 64);
    assert!(edit.err.contains("原文已写明"), "{}", edit.err);
    let unknown = compare(&a, &a, &["--set-b", "table9.x=9"]);
    assert_eq!(unknown.code, 64);
    let line = run(["report".as_ref(), "read".as_ref(), "--json".as_ref(), a.as_os_str()]).out;
    let lines = folder.file("two.jsonl", line.repeat(2));
    let many = compare(&lines, &a, &[]);
    assert_eq!(many.code, 64);
    assert!(many.err.contains("里面有2份报告"), "{}", many.err);
}

#[test]
fn a_report_beside_itself_has_nothing_to_say_but_all_shows_every_cell() {
    let folder = Folder::new();
    let a = folder.file("a.html", sound());
    let same = compare(&a, &a, &[]);
    assert_eq!(same.out.matches("各格都没有变化。").count(), 3, "{}", same.out);
    assert!(same.out.contains("同一机关同一年度"), "{}", same.out);
    let all = compare(&a, &a, &["--all"]);
    assert!(all.out.contains("规章") && all.out.contains("  = "), "{}", all.out);
}
