//! `gongkai report write` and `gongkai report new`.

mod program;

use std::ffi::OsString;
use std::path::Path;

use program::{Folder, run, run_on, run_with_input, sound};
use serde_json::Value;

fn write(file: &Path, out: &Path, options: &[&str]) -> program::Said {
    let words = ["report", "write"].map(OsString::from).into_iter();
    let files = [file.as_os_str().to_owned(), "-o".into(), out.as_os_str().to_owned()];
    run(words.chain(files).chain(options.iter().map(Into::into)).collect::<Vec<OsString>>())
}

fn new(options: &[&str]) -> program::Said {
    run(["report", "new"].iter().chain(options).collect::<Vec<_>>())
}

#[test]
fn a_report_is_written_in_the_format_of_the_ending_and_read_back_with_the_same_cells() {
    let folder = Folder::new();
    let page = folder.file("a.html", sound());
    let cells = run_on("report read", &page, ["--cells"]).out;
    for name in ["b.html", "b.xlsx", "b.md", "b.txt", "b.json"] {
        let out = folder.path().join(name);
        let said = write(&page, &out, &[]);
        assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""), "{name}");
        assert_eq!(run_on("report read", &out, ["--cells"]).out, cells, "{name}");
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 6, "nothing half-written is left");
}

#[cfg(feature = "paper")]
#[test]
fn a_report_is_written_as_docx_and_pdf_and_read_back_with_the_same_cells() {
    let folder = Folder::new();
    let page = folder.file("a.html", sound());
    let cells = run_on("report read", &page, ["--cells"]).out;
    let docx = folder.path().join("b.docx");
    let said = write(&page, &docx, &[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(run_on("report read", &docx, ["--cells"]).out, cells);
    let (pdf, fonts) = (folder.path().join("b.pdf"), folder.path().join("fonts"));
    let said = write(&page, &pdf, &["--fonts", fonts.to_str().unwrap()]);
    assert!(said.code == 0 && said.err.starts_with("字体文件夹 "), "{}", said.err);
    assert_eq!(run_on("report read", &pdf, ["--cells"]).out, cells);
    let odd = write(&page, &docx, &["--force", "--fonts", "fonts"]);
    assert!(odd.code == 64 && odd.err.contains("只用于 PDF"), "{}", odd.err);
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked_and_never_the_source() {
    let folder = Folder::new();
    let page = folder.file("a.html", sound());
    let out = folder.file("b.txt", "有人写的");
    let refused = write(&page, &out, &[]);
    assert_eq!(refused.code, 64);
    assert!(refused.err.contains("已经存在，没有写"), "{}", refused.err);
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "有人写的");
    assert_eq!(write(&page, &out, &["--force"]).code, 0);
    assert!(std::fs::read_to_string(&out).unwrap().contains("青石乡人民政府2025年"));
    let over = write(&page, &page, &["--force"]);
    assert!(over.code == 64 && over.err.contains("就是要读的文件"), "{}", over.err);
    let nowhere = write(&page, &folder.path().join("no/b.txt"), &[]);
    assert!(nowhere.code == 74 && nowhere.err.contains("写不进去"), "{}", nowhere.err);
}

#[test]
fn text_goes_to_standard_output_and_a_workbook_does_not() {
    let said = run_with_input(["report", "write", "-", "--to", "html", "--fragment"], sound().as_bytes());
    assert!(said.code == 0 && said.out.starts_with("<article"), "{}", said.err);
    let folder = Folder::new();
    let page = folder.file("a.html", sound());
    let sheet = run_on("report write", &page, ["--to", "xlsx"]);
    assert!(sheet.code == 64 && sheet.err.contains("-o"), "{}", sheet.err);
    let none = run_on("report write", &page, []);
    assert!(none.code == 64 && none.err.contains("--to"), "{}", none.err);
    let odd = run_on("report write", &page, ["--to", "txt", "--fragment"]);
    assert!(odd.code == 64 && odd.err.contains("只用于 HTML"), "{}", odd.err);
}

#[test]
fn labels_of_a_template_are_printed_and_recorded() {
    let folder = Folder::new();
    let page = folder.file("a.html", sound());
    let labels =
        folder.file("labels.toml", "table2.normative_documents = \"规范性文件\"\npart_six = \"六、其他\"\n");
    let out = folder.path().join("b.json");
    let with = ["--labels", labels.to_str().unwrap()];
    assert_eq!(write(&page, &out, &with).code, 0);
    let json: Value = serde_json::from_str(&std::fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(json["source"]["labels"]["table2.normative_documents"], "规范性文件");
    let text = folder.path().join("b.txt");
    assert_eq!(write(&page, &text, &with).code, 0);
    let text = std::fs::read_to_string(text).unwrap();
    assert!(text.contains("| 规范性文件 ") && text.contains("\n六、其他\n"), "{text}");
    for (name, content, word) in [
        ("x.toml", "table2.normative = \"规范性文件\"", "格式里没有“table2.normative”"),
        ("y.toml", "table2 = 3", "不是名称文件"),
        ("z.toml", "= =", "不是名称文件"),
    ] {
        let file = folder.file(name, content);
        let said = write(&page, &folder.path().join("c.txt"), &["--labels", file.to_str().unwrap()]);
        assert!(said.code == 64 && said.err.contains(word), "{}", said.err);
    }
}

#[test]
fn cells_that_are_open_are_left_empty_and_named() {
    let folder = Folder::new();
    let json = run_on("report read", &folder.file("a.html", sound()), ["--json"]).out;
    let mut report: Value = serde_json::from_str(&json).unwrap();
    report["table2"]["normative_documents"]["issued"] = Value::Null;
    let file = folder.file("a.json", report.to_string());
    let said = write(&file, &folder.path().join("b.txt"), &[]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("有 1 格没有读出，写出时留空：表二“行政规范性文件”"), "{}", said.err);
    let kept = write(&file, &folder.path().join("b.json"), &[]);
    assert_eq!((kept.code, kept.err.as_str()), (0, ""));
    let two = folder.file("two.jsonl", [json.as_str(), json.as_str()].concat());
    let many = write(&two, &folder.path().join("c.txt"), &[]);
    assert!(many.code == 64 && many.err.contains("里面有2份报告"), "{}", many.err);
    let nothing = write(&folder.file("n.txt", "会议通知"), &folder.path().join("c.txt"), &[]);
    assert_eq!(nothing.code, 2);
}

#[test]
fn a_blank_report_carries_in_what_last_year_carried_out_and_is_checked_for_what_is_left() {
    let folder = Folder::new();
    let json = run_on("report read", &folder.file("a.html", sound()), ["--json"]).out;
    let mut last: Value = serde_json::from_str(&json).unwrap();
    last["table3"]["carried_out"]["natural_person"] = 2.into();
    last["table3"]["carried_out"]["total"] = 2.into();
    let last = folder.file("last.json", last.to_string());
    let of = ["--body", "青石乡人民政府", "--year", "2026", "--previous", last.to_str().unwrap()];
    let said = new(&of);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let blank: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(blank["title"], "青石乡人民政府2026年政府信息公开工作年度报告");
    assert_eq!(blank["table3"]["carried_in"]["natural_person"], 2);
    assert_eq!(blank["table3"]["new_received"]["total"], "");
    let checked = run_on("report check", &folder.file("new.json", &said.out), []);
    assert!(checked.out.contains("R027") && checked.out.contains("【填写："), "{}", checked.out);
    let wrong = new(&["--body", "青石乡人民政府", "--year", "2027", "--previous", last.to_str().unwrap()]);
    assert!(wrong.code == 64 && wrong.err.contains("2025年的报告"), "{}", wrong.err);
    let early = new(&["--body", "青石乡人民政府", "--year", "2015"]);
    assert!(early.code == 64 && early.err.contains("2019"), "{}", early.err);
}
