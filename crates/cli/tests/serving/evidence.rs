//! 证据目录 in the wording of the body, with pages that are counted in the files themselves.

use std::num::NonZeroU32;
use std::process::Command;

use files::{Block, Limits};

use crate::killed::register;
use crate::server::{Browser, Folder, Server};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

/// A PDF of several pages: an annual report with nothing in it.
fn report(folder: &Folder) -> Vec<u8> {
    let pdf = folder.0.join("report.pdf");
    let words =
        ["report", "new", "--body", "云岭县示例镇人民政府", "--year", "2025", "--to", "pdf", "--output"];
    let done = Command::new(env!("CARGO_BIN_EXE_gongkai")).args(words).arg(&pdf).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    std::fs::read(pdf).unwrap()
}

/// Asks somebody at the desk, and answers by the code of the slip with a file.
fn asked_and_answered(
    (clerk, other): (&mut Browser, &mut Browser),
    (path, asks): (&str, &[(&str, &str)]),
    (door, says, file): (&str, (&str, &str), (&str, &[u8])),
) {
    let form = clerk.get(path).unwrap();
    let carried = ["token", "seen", "key"].map(|name| (name, form.hidden(name)));
    let carried = carried.iter().map(|(name, value)| (*name, value.as_str()));
    let slip = clerk.post(path, &carried.chain(asks.iter().copied()).collect::<Vec<_>>()).unwrap();
    let text = slip.text();
    let (_, rest) = text.split_once("class=\"number\">").expect(&text);
    let opened = other.post(door, &[("code", rest.split('<').next().unwrap())]).unwrap();
    let answer = opened.location;
    let token = other.get(&answer).unwrap().hidden("token");
    let done =
        other.upload(&answer, &[("token", &token), says, ("words", "见附件"), ("list", "")], file).unwrap();
    assert_eq!(done.status, 303, "{}", done.text());
}

/// The lines of a PDF, and how many pages it has.
fn read(pdf: &[u8]) -> (String, u32) {
    let document = files::read(pdf, None, &Limits::default()).unwrap();
    let mut text = String::new();
    let mut last = 1;
    for block in &document.blocks {
        match block {
            Block::Line(line) => {
                text += &format!("{}\n", line.text);
                last = line.place.page.map_or(last, NonZeroU32::get);
            }
            Block::Grid(grid) => {
                for row in &grid.rows {
                    let cells: Vec<String> =
                        row.cells.iter().map(|cell| cell.text.split_whitespace().collect()).collect();
                    text += &format!("{}\n", cells.join("|"));
                }
                last = grid.place.page.map_or(last, NonZeroU32::get);
            }
        }
    }
    (text, last)
}

/// The catalogue of a bundle, in which a PDF lies as it is.
fn catalogue(clerk: &mut Browser, case_no: &str) -> String {
    let path = format!("/desk/requests/{case_no}/evidence");
    let token = clerk.get(&path).unwrap().hidden("token");
    let bundle =
        clerk.post(&path, &[("token", &token), ("challenge_no", "（2026）云行复1号")]).unwrap().bytes;
    let find = |mark: &[u8]| bundle.windows(mark.len()).position(|bytes| bytes == mark).unwrap();
    let (begins, ends) = (find(b"%PDF"), find(b"%%EOF"));
    read(&bundle[begins..ends + 5]).0
}

#[test]
fn the_catalogue_of_evidence_counts_the_pages_of_what_is_in_the_bundle() {
    let folder = Folder::new("evidence");
    let server = Server::start(&folder.0);
    let mut clerk = server.signed_in("chengban");
    let case_no = register(&mut clerk).unwrap();
    let pdf = report(&folder);
    let pages = read(&pdf).1;
    assert!(pages > 1);
    let request = format!("/desk/requests/{case_no}");
    let consult = [
        ("whom", "third_party"),
        ("kind", "other"),
        ("name", "示例公司"),
        ("about", "示例合同"),
        ("on", "2026-11-24"),
    ];
    let answers = [
        ("合同.pdf", pdf.as_slice()),
        ("扫描.png", PNG),
        ("坏的.pdf", b"%PDF-1.7 torn".as_slice()),
        ("续.pdf", pdf.as_slice()),
    ];
    for (name, bytes) in answers {
        asked_and_answered(
            (&mut clerk, &mut server.browser()),
            (&format!("{request}/consult"), &consult),
            ("/consultation", ("says", "agrees"), (name, bytes)),
        );
    }
    let text = catalogue(&mut clerk, &case_no);
    let rows = [
        "|办理经过.txt|收到时间和办理程序|不计页（电子文本）|".to_owned(),
        format!("|合同.pdf|第三方意见|1—{pages}|"),
        format!("|扫描.png|第三方意见|{}|", pages + 1),
        "|坏的.pdf|第三方意见|不计页（无法读取）|".to_owned(),
        format!("|续.pdf|第三方意见|{}—{}|", pages + 2, 2 * pages + 1),
    ];
    for row in rows {
        assert!(text.contains(&row), "{row} in {text}");
    }
    let mut head = server.signed_in("fuzeren");
    let settings = "/desk/settings/templates/D48B";
    let form = head.get(settings).unwrap();
    let own = "# 证据目录\n案号：{{ challenge_no }}\n提交人：{{ body }}（示例改动）\n|= 3 9 9 4 6\n| * 序号 | * 证据名称 | * 证明对象 | * 页码 | * 备注 |\n{% for piece in evidence %}\n| {{ piece.number }} | {{ piece.name }} | {{ piece.proves }} | {{ piece.pages }} | {{ piece.remark }} |\n{% endfor %}\n{% if with_secret %}\n另交。\n{% endif %}\n~ {{ body }}\n~ {{ dated }}\n";
    let saved = head.post(settings, &[("token", &form.hidden("token")), ("text", own)]).unwrap();
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert!(catalogue(&mut clerk, &case_no).contains("（示例改动）"), "the body's own wording");
}
