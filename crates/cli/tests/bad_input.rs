//! What others may send us: each ends in a sentence and an exit code, whatever it is.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::format_push_string,
    reason = "what makes the files is also a test"
)]

mod program;

use program::{Folder, Said, command, run, run_on, sound};

/// Says what it must and nothing else: exit 2, the sentence in Chinese, and another in English.
fn gives_no_report(name: &str, content: impl AsRef<[u8]>, sentence: &str) {
    let folder = Folder::new();
    let file = folder.file(name, content);
    let said = run_on("report check", &file, []);
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    assert!(said.out.replace(['\n', ' '], "").contains(sentence), "{}", said.out);
    assert!(said.err.is_empty(), "{}", said.err);
    let english = run_on("report read", &file, ["--lang", "en"]);
    assert_eq!((english.code, english.out.as_str()), (2, ""));
    let start = format!("{}: ", file.display());
    assert!(english.err.strip_prefix(&start).is_some_and(str::is_ascii), "{}", english.err);
}

fn ends(said: &Said, allowed: &[i32]) {
    assert!(allowed.contains(&said.code), "{}\n{}{}", said.code, said.out, said.err);
    assert!(!said.out.is_empty());
    assert!(!said.err.contains("panicked"), "{}", said.err);
}

#[test]
fn an_empty_file() {
    gives_no_report("空.html", "", "文件是空的");
    gives_no_report("blank.txt", " \n\n ", "文件是空的");
    gives_no_report("empty.json", "", "文件是空的");
}

#[test]
fn a_random_file() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let bytes: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    })
    .take(300_000)
    .collect();
    gives_no_report("random.bin", bytes, "不认识这种文件");
}

#[test]
fn headings_without_a_table() {
    let text = "某乡2025年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n\
                四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";
    gives_no_report("headings.txt", text, "没有找到表格");
}

#[test]
fn a_page_of_twenty_megabytes() {
    let folder = Folder::new();
    let filler = "<div class=a><span style='color:red'>公</span><b>开</b></div>".repeat(400_000);
    assert!(filler.len() > 20 << 20);
    let said = run_on("report check", &folder.file("large.html", sound() + &filler), []);
    ends(&said, &[0, 2]);
}

#[test]
fn a_column_that_spans_the_world() {
    let folder = Folder::new();
    let page = sound()
        .replace("<td colspan=3>（勾稽关系）", "<td colspan=4294967295 rowspan=4294967295>（勾稽关系）");
    ends(&run_on("report check", &folder.file("span.html", page), []), &[0, 1, 2]);
}

#[test]
fn ten_thousand_nested_tables() {
    let folder = Folder::new();
    let page = format!("{}{}", "<table><tr><td>".repeat(10_000), sound());
    ends(&run_on("report check", &folder.file("nested.html", page), []), &[0, 1, 2]);
}

#[test]
fn a_zip_bomb() {
    gives_no_report("bomb.docx", bomb("word/document.xml", 400 << 20), "展开后过大");
    gives_no_report("bomb.xlsx", bomb("xl/workbook.xml", 400 << 20), "展开后过大");
}

#[test]
fn an_encrypted_pdf() {
    let guard = "<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <OWNER> /U <USER> >>"
        .replace("OWNER", &"ab".repeat(32))
        .replace("USER", &"cd".repeat(32));
    let pdf = pdf(&[&guard], "/Encrypt 3 0 R /ID [<00112233> <00112233>]", 1, "BT (x) Tj ET");
    gives_no_report("locked.pdf", pdf, "有密码保护或已加密");
}

#[test]
fn a_scanned_pdf_and_a_long_one() {
    gives_no_report("scan.pdf", pdf(&[], "", 3, "q 100 0 0 100 0 0 cm /Im0 Do Q"), "这是扫描件");
    let folder = Folder::new();
    let long = pdf(&[], "", 500, "BT /F1 12 Tf 72 700 Td (page) Tj ET");
    ends(&run_on("report check", &folder.file("long.pdf", long), []), &[2]);
}

#[test]
fn word_and_excel_before_2007() {
    gives_no_report("old.doc", old("WordDocument"), "另存为.docx");
    gives_no_report("old.xls", old("Workbook"), "另存为.xlsx");
    gives_no_report("locked.docx", old("EncryptedPackage"), "有密码保护或已加密");
}

/// What stands in for `LibreOffice`: it makes of any file the page beside it, or fails.
#[cfg(unix)]
fn office(folder: &Folder, script: &str) -> Said {
    use std::os::unix::fs::PermissionsExt;
    let program = folder.file("soffice", format!("#!/bin/sh\nfor last; do :; done\n{script}\n"));
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
    let page = folder.file("page", sound());
    let mut command = command(["report", "check"]);
    command.arg(folder.file("old.doc", old("WordDocument"))).env("PATH", folder.path()).env("PAGE", page);
    Said::of(&command.output().unwrap())
}

#[cfg(unix)]
#[test]
fn old_word_is_converted_where_libre_office_is_on_the_machine() {
    let folder = Folder::new();
    let said = office(&folder, "/bin/cp \"$PAGE\" \"${last%/*}/old.docx\"");
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.contains("old.doc\n  青石乡人民政府"), "{}", said.out);
    let failed = office(&folder, "exit 3");
    assert_eq!(failed.code, 2);
    assert!(failed.out.replace(['\n', ' '], "").contains("转换没有成功（exitstatus:3）"), "{}", failed.out);
}

#[test]
fn a_damaged_document_and_json_that_is_none() {
    gives_no_report("torn.docx", &bomb("word/document.xml", 1 << 20)[..900], "已损坏");
    gives_no_report("other.json", "{\"name\": \"x\"}", "不是本程序的年度报告JSON");
}

#[test]
fn names_that_lead_nowhere() {
    let folder = Folder::new();
    let missing = run_on("report check", &folder.path().join("no such file.html"), []);
    assert_eq!(missing.code, 2);
    assert!(missing.out.contains("没有这个文件"), "{}", missing.out);
    let empty = run_on("report check", folder.path(), []);
    assert_eq!(empty.code, 2);
    assert!(empty.out.contains("文件夹里没有年度报告文件"), "{}", empty.out);
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text() {
    use std::os::unix::ffi::OsStringExt;
    let folder = Folder::new();
    let name = std::ffi::OsString::from_vec(b"\xb9\xab\xbf\xaa.html".to_vec());
    let path = folder.path().join(name);
    std::fs::write(&path, sound()).unwrap();
    let said = run_on("report read", &path, ["--cells"]);
    assert_eq!(said.code, 0, "{}", said.err);
}

/// A pipe into which nobody writes stands for a reader that hangs.
#[cfg(unix)]
#[test]
fn a_reader_that_hangs_is_ended_and_the_others_go_on() {
    let folder = Folder::new();
    let pipe = folder.path().join("a pipe.html");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let sound = folder.file("sound.html", sound());
    let said = run([
        "report".as_ref(),
        "check".as_ref(),
        "--seconds=1".as_ref(),
        pipe.as_os_str(),
        sound.as_os_str(),
        sound.as_os_str(),
    ]);
    assert_eq!(said.code, 2);
    assert!(said.out.contains("达到时间上限"), "{}", said.out);
    assert!(said.out.contains("读到 2 份"), "{}", said.out);
}

#[cfg(unix)]
#[test]
fn a_reader_without_memory_ends_alone() {
    let folder = Folder::new();
    let large = folder.file("large.html", "<p>公开</p>".repeat(3_000_000));
    let sound = folder.file("sound.html", sound());
    let said = run([
        "report".as_ref(),
        "check".as_ref(),
        "--memory-mib=150".as_ref(),
        large.as_os_str(),
        sound.as_os_str(),
        sound.as_os_str(),
    ]);
    assert_eq!(said.code, 2);
    assert!(said.out.contains("达到内存上限"), "{}", said.out);
    assert!(said.out.contains("读到 2 份"), "{}", said.out);
}

#[test]
fn a_reader_of_our_output_that_goes_away_is_no_failure() {
    let folder = Folder::new();
    let file = folder.file("sound.html", sound());
    let mut command = command(["report", "read"]);
    let mut child = command.arg(&file).stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

/// A packed file with one part that unpacks to so many zero bytes.
fn bomb(name: &str, size: usize) -> Vec<u8> {
    let packed = zeros(size);
    let sizes: Vec<u8> = [0_u32, u32::try_from(packed.len()).unwrap(), u32::try_from(size).unwrap()]
        .into_iter()
        .flat_map(u32::to_le_bytes)
        .collect();
    let name_length = u16::try_from(name.len()).unwrap().to_le_bytes();
    let common = [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0][..], &sizes, &name_length, &[0, 0]].concat();
    let mut file = [b"PK\x03\x04", &common[..], name.as_bytes(), &packed].concat();
    let directory = u32::try_from(file.len()).unwrap();
    file.extend([b"PK\x01\x02\x14\x00", &common[..], &[0; 10], &0_u32.to_le_bytes()].concat());
    file.extend(name.as_bytes());
    let length = u32::try_from(file.len()).unwrap() - directory;
    file.extend([b"PK\x05\x06", &[0, 0, 0, 0, 1, 0, 1, 0][..]].concat());
    file.extend([length.to_le_bytes(), directory.to_le_bytes()].concat());
    file.extend([0, 0]);
    file
}

/// Zero bytes as one block of deflate: one literal, then copies of 258 bytes at distance one.
fn zeros(size: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.put(0b011, 3);
    bits.put_code(0b0011_0000, 8);
    for _ in 0..size / 258 {
        bits.put_code(0b1100_0101, 8);
        bits.put_code(0, 5);
    }
    bits.put_code(0, 7);
    bits.put(0, 7);
    bits.bytes
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    /// Numbers go low bit first.
    fn put(&mut self, value: u32, count: u32) {
        self.held |= value << self.count;
        self.count += count;
        while self.count >= 8 {
            self.bytes.push(u8::try_from(self.held & 255).unwrap());
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// Codes go high bit first.
    fn put_code(&mut self, code: u32, count: u32) {
        self.put(code.reverse_bits() >> (32 - count), count);
    }
}

/// The signature of an old Office file, and the name of its stream.
fn old(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

/// A PDF of so many pages that all show the same; `objects` stand at 3 and after.
fn pdf(objects: &[&str], trailer: &str, pages: usize, content: &str) -> Vec<u8> {
    let shared = objects.len() + 3;
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", shared + 2 + page)).collect();
    let mut all = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {pages} /Kids [{}] >>", kids.join(" ")),
    ];
    all.extend(objects.iter().map(ToString::to_string));
    all.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    all.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned());
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {shared} 0 R \
         /Resources << /Font << /F1 {} 0 R >> >> >>",
        shared + 1
    );
    all.extend(std::iter::repeat_n(page, pages));
    let mut file = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (number, object) in (1..).zip(&all) {
        offsets.push(file.len());
        file += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", all.len() + 1);
    for offset in offsets {
        file += &format!("{offset:010} 00000 n \n");
    }
    let size = all.len() + 1;
    file += &format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
    file.into_bytes()
}
