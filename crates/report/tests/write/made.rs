//! Invented reports with everything that may stand in a cell or a text.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::date;
use law::year::Year;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use report::form::PartNo;
use report::write::Labels;
use report::{Cell, CellId, Edition, Evidence, Part, Report};
use rust_decimal::Decimal;

use crate::sample::{Sample, sample};

/// What is put into a cell in place of its number.
#[derive(Clone, Debug)]
enum Put {
    Blank,
    Dash,
    Text(&'static str),
    Remark(&'static str),
    Negative(i64),
    Amount(i64, u32),
}

/// A sample with its surprises and its texts.
#[derive(Clone)]
pub(crate) struct Turn {
    sample: Sample,
    puts: Vec<(Index, Put)>,
    texts: Vec<Vec<String>>,
    body: &'static str,
    signed: bool,
    own_label: bool,
}

impl fmt::Debug for Turn {
    /// The report as JSON says more than the numbers it was made of.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&report::to_json(&self.report(), &[]))
    }
}

/// Pieces of text that a writer may trip over, none of which is a sentence.
const PIECES: [&str; 18] = [
    "全年公开信息12条",
    "<b>“重点”</b>&amp;",
    "A&B<C>D",
    "a_b*c*d#e",
    "表格|分隔",
    "😀👍🏽",
    "𠮷野家和𫟹村、㐂",
    "ئۇيغۇر تىلى",
    "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ",
    "约3.5万人次",
    "`代码`与$符号$",
    "[链接](https://example.gov.cn/?a=1&b=2)",
    "~~删除~~",
    "\\n反斜杠\\",
    "1. 序号",
    "+增加",
    "①②③",
    "“三安全一稳定”",
];

fn paragraph() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(&PIECES[..]), 1..6).prop_map(|pieces| pieces.concat() + "，已办理完毕。")
}

fn put() -> impl Strategy<Value = Put> {
    prop_oneof![
        3 => Just(Put::Blank),
        2 => Just(Put::Dash),
        1 => select(&["见附件", "略", "不适用"][..]).prop_map(Put::Text),
        2 => select(&["（其中修订16件）", "（含上年 3 件）", "件", "（A&B<2>）"][..]).prop_map(Put::Remark),
        1 => (1i64..400).prop_map(|n| Put::Negative(-n)),
        2 => (1i64..2_000_000_000_000, 1u32..7).prop_map(|(n, scale)| Put::Amount(n, scale)),
        1 => (1i64 << 60..i64::MAX, 6u32..8).prop_map(|(n, scale)| Put::Amount(n, scale)),
    ]
}

/// An invented report on a form.
pub(crate) fn made(edition: Edition, one_row: bool) -> impl Strategy<Value = Turn> {
    let texts = proptest::collection::vec(proptest::collection::vec(paragraph(), 1..4), 7);
    let puts = proptest::collection::vec((any::<Index>(), put()), 0..12);
    let body = select(&["云溪县人民政府", "喀什噶尔·艾提尕街道办事处", "𬇙水市财政局"][..]);
    (sample(edition, one_row), puts, texts, body, any::<bool>(), any::<bool>()).prop_map(
        |(sample, puts, texts, body, signed, own_label)| Turn {
            sample,
            puts,
            texts,
            body,
            signed,
            own_label,
        },
    )
}

impl Turn {
    /// The report.
    pub(crate) fn report(&self) -> Report {
        let mut report = Report::new(self.sample.edition);
        let year = if self.sample.edition == Edition::Form2021 { 2024 } else { 2020 };
        report.year = Year::new(year);
        report.body = Some(self.body.to_owned());
        for id in self.sample.ids() {
            report.cells.set(id, Cell::Count(self.sample.get(id)));
        }
        let ids = self.sample.ids();
        let puts: BTreeMap<CellId, &Put> =
            self.puts.iter().map(|(index, put)| (*index.get(&ids), put)).collect();
        for (id, put) in puts {
            self.put(id, put, &mut report);
        }
        let basis = "根据《中华人民共和国政府信息公开条例》编制本报告，";
        let mut texts = self.texts.iter();
        report.preamble = texts.next().map(|text| format!("{basis}{}", text.join("\n")).as_str().into());
        for (part, text) in PartNo::ALL.into_iter().zip(texts) {
            let heading = format!("{}、{}", part.numeral(), part.title());
            report.parts.insert(part, Part { heading, prose: text.join("\n").as_str().into() });
        }
        if self.signed {
            report.signature = Some(self.body.to_owned());
            report.dated_on = Some(date(year + 1, 1, 12));
        }
        if self.own_label && self.sample.edition == Edition::Form2021 {
            let label = ("table2.normative_documents".to_owned(), "规范性文件".to_owned());
            Labels::new([label].into()).unwrap().record(&mut report);
        }
        report
    }

    fn put(&self, id: CellId, put: &Put, report: &mut Report) {
        let cell = match put {
            Put::Blank => Cell::Blank,
            Put::Dash => Cell::Dash,
            Put::Text(text) => Cell::Text((*text).to_owned()),
            Put::Remark(_) => Cell::Count(self.sample.get(id)),
            Put::Negative(n) if id.may_be_negative() => Cell::Count(*n),
            Put::Amount(n, scale) if id.is_money() => Cell::Amount(Decimal::new(*n, *scale)),
            Put::Negative(_) | Put::Amount(..) => return,
        };
        if let Put::Remark(remark) = put {
            let remark = Some((*remark).to_owned());
            report.source.cells.insert(id, Evidence { remark, ..Evidence::default() });
        }
        report.cells.set(id, cell);
    }
}
