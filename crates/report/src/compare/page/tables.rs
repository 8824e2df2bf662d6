//! The tables of the page.

use rust_decimal::Decimal;

use super::Page;
use crate::compare::pictures::Picture;
use crate::compare::{Change, Pair};
use crate::form::{CellId, Column3, Row3, Table, Verdict4};
use crate::markup::Markup;

impl Page<'_> {
    /// The cells of a table of the form that are to be shown.
    pub(super) fn cells(&self, out: &mut Markup, of: Table, id: &str) {
        let pairs = self.comparison.pairs.iter();
        let shown: Vec<&Pair> = pairs.filter(|pair| pair.table() == of && self.extent.shows(pair)).collect();
        if shown.is_empty() {
            out.leaf("p", &[], self.say("各格都没有变化。", "No cell changed."));
            return;
        }
        let heads = [
            (self.say("项目", "Row"), ""),
            (self.say("栏目", "Column"), ""),
            (self.names[0].as_str(), "n"),
            (self.names[1].as_str(), "n"),
            (self.say("增减", "Difference"), "n"),
            (self.say("变化", "Change"), "n"),
        ];
        let caption = match self.extent {
            super::Extent::Changed => self.say("有变化或不能确定的各格", "Cells that changed or are open"),
            super::Extent::All => self.say("全部各格", "All cells"),
        };
        // Three tables have the same caption; the heading above tells their regions apart.
        let of = Named { id: &format!("{id}-cells"), by: &format!("{id}-heading {id}-cells"), caption };
        table(out, of, &heads, |body| {
            for pair in &shown {
                self.row(body, pair);
            }
        });
        self.reasons(out, &shown);
    }

    fn row(&self, body: &mut Markup, pair: &Pair) {
        let (row, column) = pair.labels(self.comparison.edition_of(pair));
        let class = if is_total(pair.id) { "total" } else { "cell" };
        let cell = pair.id.to_string();
        body.element("tr", &[("class", class), ("data-cell", &cell)], |tr| {
            tr.leaf("th", &[("scope", "row"), ("lang", "zh-CN")], &row);
            tr.leaf("td", &[("lang", "zh-CN")], column);
            let [first, second] = pair.values(self.language);
            let (difference, share) =
                (pair.change.difference(self.language), pair.change.share(self.language));
            for value in [first, second, difference, share] {
                tr.leaf("td", &[("class", "n")], &value);
            }
        });
        body.line();
    }

    /// Why some of them cannot be compared, each reason once.
    fn reasons(&self, out: &mut Markup, shown: &[&Pair]) {
        let mut said = Vec::new();
        for pair in shown {
            if let Change::Incomparable(why) = pair.change
                && !said.contains(&why)
            {
                said.push(why);
                out.leaf("p", &[("class", "note")], why.sentence().in_language(self.language));
            }
        }
    }

    /// The numbers of a chart.
    pub(super) fn numbers(&self, out: &mut Markup, title: &str, picture: &Picture) {
        let heads = [
            (self.say("项目", "Row"), ""),
            (self.names[0].as_str(), "n"),
            (self.names[1].as_str(), "n"),
            (self.say("增减", "Difference"), "n"),
        ];
        let caption = self.language.pick(format!("{title}：数值"), format!("{title}: numbers"));
        let id = format!("{}-numbers", picture.id);
        table(out, Named { id: &id, by: &id, caption: &caption }, &heads, |body| {
            for bar in &picture.rows {
                let [first, second] = bar.values;
                let difference = first.zip(second).and_then(|(a, b)| b.checked_sub(a));
                body.element("tr", &[], |tr| {
                    tr.leaf("th", &[("scope", "row"), ("lang", "zh-CN")], &bar.label);
                    for value in [first, second] {
                        let open = || self.say("不能确定", "open").to_owned();
                        let words = value.map_or_else(open, |n| n.normalize().to_string());
                        tr.leaf("td", &[("class", "n")], &words);
                    }
                    let change = difference.map_or(Change::Open, |difference| {
                        if difference == Decimal::ZERO {
                            Change::Same
                        } else {
                            Change::By { difference, percent: None }
                        }
                    });
                    tr.leaf("td", &[("class", "n")], &change.difference(self.language));
                });
                body.line();
            }
        });
    }
}

/// What a table and its region are called.
#[derive(Clone, Copy)]
struct Named<'a> {
    /// The caption's.
    id: &'a str,
    /// What names the region; regions of one name cannot be told apart in a list of them.
    by: &'a str,
    caption: &'a str,
}

/// A table in a region of its own, which scrolls sideways where it must.
fn table(out: &mut Markup, named: Named<'_>, heads: &[(&str, &str)], rows: impl FnOnce(&mut Markup)) {
    let region = [("class", "region"), ("role", "region"), ("aria-labelledby", named.by), ("tabindex", "0")];
    out.element("div", &region, |region| {
        region.element("table", &[], |table| {
            table.leaf("caption", &[("id", named.id)], named.caption);
            table.element("thead", &[], |head| {
                head.element("tr", &[], |tr| {
                    for (label, class) in heads {
                        tr.leaf("th", &[("scope", "col"), ("class", class)], label);
                    }
                });
            });
            table.line();
            table.element("tbody", &[], rows);
        });
    });
    out.line();
}

fn is_total(id: CellId) -> bool {
    match id {
        CellId::T2(..) => false,
        CellId::T3(row, column) => column == Column3::Total || row == Row3::TotalHandled,
        CellId::T4(_, verdict) => verdict == Verdict4::Total,
    }
}
