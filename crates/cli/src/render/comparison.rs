//! Two reports side by side, as people read them on a terminal.

use report::compare::{Comparison, Extent, Link, Pair, Piece, State, TextPair};
use report::form::Table;
use report::{Language, Severity};

use super::finding::{hanging, sign};
use super::table::{TableRow, table};

/// Notes, the checks that link years, the tables and the texts.
pub(crate) fn render(comparison: &Comparison<'_>, extent: Extent, language: Language) -> String {
    let mut printer = Printer { comparison, extent, language, names: comparison.names(), out: String::new() };
    printer.head();
    printer.links();
    for (part, heading) in [
        (Table::Two, "二、主动公开政府信息情况"),
        (Table::Three, "三、收到和处理政府信息公开申请情况"),
        (Table::Four, "四、政府信息公开行政复议、行政诉讼情况"),
    ] {
        printer.cells(part, heading);
    }
    for pair in &comparison.texts {
        printer.text(pair);
    }
    printer.out
}

struct Printer<'a> {
    comparison: &'a Comparison<'a>,
    extent: Extent,
    language: Language,
    names: [String; 2],
    out: String,
}

impl Printer<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.language.pick(zh, en)
    }

    fn heading(&mut self, text: &str) {
        self.out.push('\n');
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn item(&mut self, head: &str, text: &str) {
        self.out.push_str(&hanging(head, text));
    }

    fn head(&mut self) {
        for (name, report) in self.names.iter().zip([self.comparison.first, self.comparison.second]) {
            let body = report.body.as_deref().unwrap_or(self.language.pick("机关未见", "body not found"));
            let year = report.year.map_or_else(
                || self.language.pick("年度未见", "year not found").to_owned(),
                |year| self.language.pick(format!("{year} 年度"), year.to_string()),
            );
            self.out.push_str(
                &self.language.pick(format!("{name}：{body}　{year}\n"), format!("{name}: {body}, {year}\n")),
            );
        }
        for note in &self.comparison.notes {
            let note = note.in_language(self.language);
            self.item("· ", note);
        }
    }

    fn links(&mut self) {
        if self.comparison.links.is_empty() {
            return;
        }
        self.heading(self.say("跨年核对", "Checks that link the years"));
        for link in &self.comparison.links {
            self.link(link);
        }
    }

    fn link(&mut self, link: &Link) {
        let what = link.what.in_language(self.language);
        match &link.state {
            State::Holds(sentence) | State::Open(sentence) => {
                let mark = if matches!(link.state, State::Holds(_)) { '✓' } else { '?' };
                let sentence = sentence.in_language(self.language);
                let text =
                    self.language.pick(format!("{what}：{sentence}。"), format!("{what}: {sentence}."));
                self.item(&format!("  {mark} {} ", link.code), &text);
            }
            State::Broken(findings) => {
                for finding in findings {
                    let weight = match finding.severity {
                        Severity::Error => self.say("错误：", "error: "),
                        Severity::Warning => self.say("警告：", "warning: "),
                        Severity::Hint => self.say("提示：", "hint: "),
                    };
                    let sentence = finding.sentence.in_language(self.language);
                    let head = format!("  {} {} ", sign(finding.severity), finding.code);
                    self.item(&head, &format!("{weight}{sentence}"));
                }
            }
        }
    }

    fn cells(&mut self, part: Table, heading: &str) {
        let pairs = self.comparison.pairs.iter().filter(|pair| pair.table() == part);
        let shown: Vec<&Pair> = pairs.filter(|pair| self.extent.shows(pair)).collect();
        self.heading(heading);
        if shown.is_empty() {
            let none = self.say("  各格都没有变化。\n", "  No cell changed.\n");
            self.out.push_str(none);
            return;
        }
        let mut rows = Vec::new();
        let mut above = String::new();
        for pair in shown {
            let (row, column) = pair.labels(self.comparison.edition_of(pair));
            if row != above {
                rows.push(TableRow::Group(row.clone()));
                above = row;
            }
            let [first, second] = pair.values(self.language);
            let change = pair.change;
            let values = vec![first, second, change.difference(self.language), change.share(self.language)];
            rows.push(TableRow::Values(format!("  {column}"), values));
        }
        let [first, second] = &self.names;
        let heads = [
            first.clone(),
            second.clone(),
            self.say("增减", "difference").to_owned(),
            self.say("变化", "change").to_owned(),
        ];
        self.out.push_str(&table(&heads, &rows));
    }

    fn text(&mut self, pair: &TextPair) {
        self.heading(&format!("{}、{}", pair.part.numeral(), pair.part.title()));
        let (kept, all) = (pair.kept(), pair.pieces.len());
        let mut counts = self.language.pick(
            format!("共 {all} 句，两份都有的 {kept} 句（数字可不同）"),
            format!("{all} sentences, {kept} of them in both (numbers may differ)"),
        );
        if let Some(percent) = pair.likeness {
            counts.push_str(
                &self.language.pick(
                    format!("；文字有 {percent}% 相同"),
                    format!("; {percent}% of the text is the same"),
                ),
            );
        }
        self.item("  ", &(counts + self.say("。", ".")));
        for piece in &pair.pieces {
            match piece {
                Piece::Same(text) if self.extent == Extent::All => self.item("  = ", text),
                Piece::Same(_) => {}
                Piece::Renumbered { first, second } => {
                    self.item("  ~ ", first);
                    self.item("  → ", second);
                }
                Piece::Removed(text) => self.item("  - ", text),
                Piece::Added(text) => self.item("  + ", text),
            }
        }
    }
}
