//! `gongkai report collect`: a county of thirty-three bodies.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::format_push_string,
    reason = "a test may fail by panic, and tables are built line by line"
)]

mod program;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use files::{Filling, Fills, Limits, fill_xlsx};
use program::{Folder, Said, command};

const DEPARTMENTS: [&str; 20] = [
    "发展和改革局",
    "教育局",
    "工业和信息化局",
    "公安局",
    "民政局",
    "司法局",
    "财政局",
    "人力资源和社会保障局",
    "自然资源局",
    "生态环境局",
    "住房和城乡建设局",
    "交通运输局",
    "水利局",
    "农业农村局",
    "商务局",
    "文化和旅游局",
    "卫生健康委员会",
    "应急管理局",
    "审计局",
    "市场监督管理局",
];
const TOWNSHIPS: [&str; 12] =
    ["青石", "白杨", "黑水", "红柳", "大泉", "小泉", "东川", "西川", "南坪", "北坪", "上河", "下河"];

/// The county's own organ, twenty departments and twelve townships.
fn bodies() -> Vec<(String, &'static str, &'static str)> {
    let county = [("云岭县人民政府".to_owned(), "政府", "县级")];
    let departments = DEPARTMENTS.map(|name| (format!("云岭县{name}"), "部门", "县级"));
    let townships = TOWNSHIPS.map(|name| (format!("{name}乡人民政府"), "政府", "乡镇级"));
    county.into_iter().chain(departments).chain(townships).collect()
}

fn tree(folder: &Folder) -> PathBuf {
    let mut csv = String::from("name,kind,level,parent,code,reports,contact,phone\n");
    for (number, (name, kind, level)) in bodies().iter().enumerate() {
        let parent = if number == 0 { "" } else { "云岭县人民政府" };
        csv.push_str(&format!(
            "{name},{kind},{level},{parent},9901{number:02},,联系人{number},0000-{number:04}\n"
        ));
    }
    folder.file("bodies.csv", csv)
}

fn collect(verb: &str, tree: &Path, arguments: &[&Path]) -> Said {
    let mut all = command(["report", "collect", verb, "--year", "2025", "--tree"]);
    Said::of(&all.arg(tree).args(arguments).output().unwrap())
}

/// What a body writes into the form: so many requests from natural persons, all granted but `lost` of them.
fn filled(form: &[u8], new: u32, lost: u32) -> Vec<u8> {
    let number = |n: u32| Filling::Number(n.to_string());
    let text = |text: &str| Filling::Text(text.to_owned());
    let mut requests = Fills::new();
    // Twenty-five rows from the fifth on, six kinds of applicants from the fourth column on; row 28 is the sum.
    for row in (5..30).filter(|row| *row != 28) {
        requests.extend((4..10).map(|column| ((row, column), number(0))));
    }
    requests.insert((5, 4), number(new));
    requests.insert((7, 4), number(new - lost));
    let cases = (1..16).filter(|column| column % 5 != 0).map(|column| ((5, column), number(0))).collect();
    let proactive = [(4, 2), (4, 3), (4, 4), (5, 2), (5, 3), (5, 4), (8, 2), (11, 2), (12, 2), (15, 2)];
    let proactive = proactive.into_iter().map(|at| (at, number(0))).collect();
    let first = "2025年，本机关通过政府网站主动公开信息12条，解读1条；收到申请均按期办结。";
    let sheets = BTreeMap::from([
        // The county's own form names nobody who collects: its question stands a row higher and is left open.
        ("填写说明".to_owned(), Fills::from([((9, 2), text("是"))])),
        ("总体情况".to_owned(), Fills::from([((4, 1), text(first))])),
        ("主动公开".to_owned(), proactive),
        ("申请办理".to_owned(), requests),
        ("复议诉讼".to_owned(), cases),
        (
            "问题改进和其他".to_owned(),
            Fills::from([
                ((2, 1), text("公开形式还不够多样，今年在村务公开栏和广播中同步公开。")),
                ((4, 1), text("2025年度没有收取信息处理费。")),
            ]),
        ),
    ]);
    fill_xlsx(form, &sheets, &Limits::default()).unwrap().bytes
}

/// The county's forms as they went out, and the folder they come back in.
struct County {
    folder: Folder,
    tree: PathBuf,
    forms: Vec<PathBuf>,
    back: PathBuf,
}

fn county() -> County {
    let folder = Folder::new();
    let tree = tree(&folder);
    let out = folder.path().join("forms");
    let said = collect("new", &tree, &[Path::new("-o"), &out]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let mut forms: Vec<PathBuf> =
        std::fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path()).collect();
    forms.sort();
    let back = folder.path().join("back");
    std::fs::create_dir(&back).unwrap();
    County { folder, tree, forms, back }
}

impl County {
    fn returns(&self, body: usize, as_file: &str, new: u32, lost: u32) {
        let form = std::fs::read(&self.forms[body]).unwrap();
        std::fs::write(self.back.join(as_file), filled(&form, new, lost)).unwrap();
    }
}

#[test]
fn every_body_of_the_table_gets_a_form_of_its_own_and_none_is_replaced_unasked() {
    let county = county();
    assert_eq!(county.forms.len(), 33);
    let name = county.forms[1].file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name, "02-云岭县发展和改革局-2025年度报告报送表.xlsx");
    let out = county.folder.path().join("forms");
    let again = collect("new", &county.tree, &[Path::new("-o"), &out]);
    assert_eq!(again.code, 64);
    assert!(again.err.contains("已经存在"), "{}", again.err);
    assert_eq!(collect("new", &county.tree, &[Path::new("-o"), &out, Path::new("--force")]).code, 0);
}

#[test]
fn two_are_missing_one_is_wrong_one_came_twice_and_the_rest_is_added_up() {
    let county = county();
    // Bodies 31 and 32 send nothing; 5 loses a request; 9 sends two forms that do not say the same; 10 the same one twice.
    for body in (0..31).filter(|body| ![5, 9, 10, 12].contains(body)) {
        county.returns(body, &format!("回复 ({body}).xlsx"), 3, 0);
    }
    // The townships' came in a folder of their own.
    std::fs::create_dir(county.back.join("乡镇")).unwrap();
    std::fs::rename(county.back.join("回复 (30).xlsx"), county.back.join("乡镇/回复 (30).xlsx")).unwrap();
    county.returns(5, "民政.xlsx", 4, 1);
    // One was saved with macros and with notes beside the table.
    let form = std::fs::read(&county.forms[12]).unwrap();
    let notes =
        Fills::from([((1, 13), Filling::Text("2025年已核".into())), ((7, 12), Filling::Number("3".into()))]);
    let beside = BTreeMap::from([("申请办理".to_owned(), notes)]);
    let saved = fill_xlsx(&filled(&form, 3, 0), &beside, &Limits::default()).unwrap().bytes;
    std::fs::write(county.back.join("交通.xlsm"), saved).unwrap();
    county.returns(9, "自然资源局.xlsx", 3, 0);
    county.returns(9, "自然资源局最终版.xlsx", 5, 0);
    county.returns(10, "生态.xlsx", 3, 0);
    county.returns(10, "生态 - 副本.xlsx", 3, 0);
    std::fs::write(county.back.join("说明.txt"), "都在这里了。").unwrap();
    let out = county.back.join("结果");
    let said = collect("take", &county.tree, &[&county.back, Path::new("-o"), &out]);
    assert_eq!((said.code, said.err.as_str()), (1, ""), "{}", said.out);
    let has = |text: &str| assert!(said.out.contains(text), "{text}\n{}", said.out);
    has("应报 33，合格 29，有错误 1，报来多份且不一致 1，未报 2");
    has("没有写明已经分管领导审定（1）\n  云岭县人民政府\n");
    has("上河乡人民政府　联系人31 0000-0031");
    has("下河乡人民政府　联系人32 0000-0032");
    has("云岭县民政局：");
    has("R302");
    has("自然资源局最终版.xlsx");
    has("生态 - 副本.xlsx");
    has("说明.txt：");
    // 29 fit ones of three requests each.
    let new = said.out.lines().find(|line| line.contains("一、本年新收")).unwrap();
    assert!(new.split_whitespace().any(|n| n.trim_start_matches('≥') == "87"), "{new}");
    let lines = std::fs::read_to_string(out.join("可汇总的报告.jsonl")).unwrap();
    assert_eq!(lines.lines().count(), 29);
    let call = std::fs::read_to_string(out.join("催报名单.html")).unwrap();
    assert!(call.contains("上河乡人民政府") && call.contains("0000-0032"), "{call}");
    let notes: Vec<String> = std::fs::read_dir(out.join("审核意见"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let page = notes.iter().find(|name| name.contains("民政局")).unwrap();
    let page = std::fs::read_to_string(out.join("审核意见").join(page)).unwrap();
    assert!(page.contains("须改正") && page.contains("改正情况"), "{page}");
}

#[test]
fn last_years_reports_check_what_was_carried_over_and_results_stay_apart_from_returns() {
    let county = county();
    county.returns(1, "一.xlsx", 3, 0);
    let last = |year: u32| {
        format!(
            r#"{{"edition":"2021","year":{year},"body":"云岭县发展和改革局","table3":{{"carried_out":{{"natural_person":2,"commercial":0,"research":0,"public_welfare":0,"legal_service":0,"other":0,"total":2}}}}}}"#
        )
    };
    let take = |previous: &Path, out: &Path| {
        collect(
            "take",
            &county.tree,
            &[&county.back, Path::new("--previous"), previous, Path::new("-o"), out],
        )
    };
    let out = county.back.join("结果");
    let of_2024 = county.folder.file("2024.jsonl", last(2024));
    for _ in 0..2 {
        let said = take(&of_2024, &out);
        assert!(said.out.contains("有错误 1，") && said.out.contains("R304"), "{}", said.out);
    }
    let of_2023 = county.folder.file("2023.jsonl", last(2023));
    let said = take(&of_2023, &out);
    assert_eq!(said.code, 64);
    assert!(said.err.contains("不是2024年度的"), "{}", said.err);
    let said = take(&of_2024, &county.back);
    assert_eq!(said.code, 64);
    assert!(said.err.contains("另写一个文件夹"), "{}", said.err);
}

#[test]
fn what_is_not_of_the_year_or_not_of_the_table_is_put_aside_with_the_reason() {
    let county = county();
    county.returns(1, "一.xlsx", 1, 0);
    let other = "name,kind,level,parent\n示例县人民政府,政府,县级,\n示例县林业局,部门,县级,示例县人民政府\n";
    let other = county.folder.file("other.csv", other);
    let said = collect("take", &other, &[&county.back]);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(said.out.contains("名单里没有“云岭县发展和改革局”"), "{}", said.out);
}

#[test]
fn a_report_is_filled_into_a_workbook_of_somebody_elses_and_read_out_of_it() {
    let county = county();
    let folder = county.folder.path();
    let mapping = county.folder.file(
        "province.toml",
        "edition = \"2021\"\n[cells.\"申请办理\"]\nL2 = \"body\"\nL3 = \"year\"\n\"D5:I5\" = \"table3.granted\"\n",
    );
    let asked = |verb: &[&str]| {
        let mut all = command(["report"].iter().chain(verb));
        Said::of(&all.arg("--mapping").arg(&mapping).output().unwrap())
    };
    let template = county.forms[0].to_string_lossy().into_owned();
    let out = folder.join("filled.xlsx").to_string_lossy().into_owned();
    let report = r#"{"edition":"2021","year":2025,"body":"云岭县财政局","table3":{"granted":{"natural_person":4,"commercial":1,"research":"","public_welfare":0,"legal_service":"-","other":2,"total":7}}}"#;
    let input = county.folder.file("report.json", report).to_string_lossy().into_owned();
    let short = asked(&["collect", "fill", &input, "--template", &template, "-o", &out]);
    assert_eq!(short.code, 64);
    assert!(short.err.contains("D5:I5 有 6 格，对应的内容有 7 格"), "{}", short.err);
    let text = std::fs::read_to_string(&mapping).unwrap().replace("D5:I5", "D5:J5");
    std::fs::write(&mapping, text).unwrap();
    let filled = asked(&["collect", "fill", &input, "--template", &template, "-o", &out]);
    assert_eq!(filled.code, 0, "{}", filled.err);
    assert!(filled.err.contains("有 1 格是公式") && filled.err.contains("第5行第10列"), "{}", filled.err);
    let read = asked(&["read", "--cells", &out]);
    let cells: serde_json::Value = serde_json::from_str(&read.out).unwrap();
    // The last is the form's own formula, which no program has computed yet.
    assert_eq!(cells["table3"]["granted"], serde_json::json!([4, 1, "", 0, "-", 2, 7]));
    assert_eq!(cells["year"], 2025);
}
