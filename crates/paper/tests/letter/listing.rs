//! Lists on paper.

use jiff::civil::date;
use paper::{Fonts, Listing, listing_pdf};

use crate::on_paper::{packed, read};
use crate::unpacked::unpacked;

fn listing(rows: usize) -> Listing {
    Listing {
        title: "交接单".to_owned(),
        above: vec!["苏木河镇人民政府的案卷。".to_owned()],
        heads: vec![("序号".to_owned(), 6), ("申请编号".to_owned(), 14), ("申请事项".to_owned(), 40)],
        rows: (1..=rows)
            .map(|row| {
                vec![row.to_string(), format!("2025-{row:06}"), "2024年农田水利工程\n建设情况".to_owned()]
            })
            .collect(),
        below: vec!["账号应当关闭。".to_owned()],
        signers: vec![("移交人".to_owned(), "甲".to_owned()), ("接交人".to_owned(), String::new())],
    }
}

#[test]
fn a_list_is_read_back_row_by_row_with_room_to_sign() {
    let pdf = listing_pdf(&listing(60), &Fonts::carried(), date(2026, 1, 12)).unwrap();
    let text = read(&pdf.bytes, "a.pdf");
    let mut rest = text.as_str();
    for row in 1..=60 {
        let number = format!("2025-{row:06}");
        rest = rest.split_once(&number).unwrap_or_else(|| panic!("no {number} after the one before")).1;
    }
    for words in ["账号应当关闭。", "移交人", "甲", "接交人", "签字", "日期"] {
        assert!(rest.contains(&packed(words)), "{words}: {rest}");
    }
    let inside = unpacked(&pdf.bytes);
    assert!(inside.contains("841.8898 595.2756"), "it stands across the page");
    assert!(inside.matches("/S/TH").count() + inside.matches("/S /TH").count() > 3, "its heads are heads");
}

#[test]
fn a_list_nobody_signs_has_no_room_for_it() {
    let unsigned = Listing { signers: Vec::new(), ..listing(1) };
    let pdf = listing_pdf(&unsigned, &Fonts::carried(), date(2026, 1, 12)).unwrap();
    assert!(!read(&pdf.bytes, "a.pdf").contains("签字"));
}
