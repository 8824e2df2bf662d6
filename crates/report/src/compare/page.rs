//! A comparison as one whole page, without a script and without anything fetched: to be read, printed, and heard.

mod tables;
mod text;

use super::links::{Link, State};
use super::pictures;
use super::{Comparison, Pair};
use crate::chart::Bars;
use crate::finding::{Language, Severity};
use crate::form::{Edition, Table};
use crate::markup::Markup;
use crate::report::Report;

/// How much of a comparison is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What is not the same in both, and what is open.
    Changed,
    /// Every cell and every sentence.
    All,
}

impl Extent {
    /// Whether a cell is shown.
    pub fn shows(self, pair: &Pair) -> bool {
        match self {
            Self::All => true,
            Self::Changed => pair.is_changed() || pair.is_open(),
        }
    }
}

const STYLE: &str = include_str!("page.css");

impl Comparison<'_> {
    /// The page.
    pub fn to_page(&self, extent: Extent, language: Language) -> String {
        let page = Page { comparison: self, names: self.names(), extent, language };
        page.write()
    }
}

struct Page<'a> {
    comparison: &'a Comparison<'a>,
    names: [String; 2],
    extent: Extent,
    language: Language,
}

impl Page<'_> {
    /// The one of two texts that is in the language of the page.
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.language.pick(zh, en)
    }

    fn write(&self) -> String {
        let title = self.title();
        Markup::page(
            (self.language.tag(), &title),
            STYLE,
            |_| {},
            |body| {
                body.element("header", &[], |header| self.header(header, &title));
                body.line();
                body.element("main", &[], |main| self.main(main));
                body.line();
                let footer = self.say(
                    "由 Gongkai（公开）生成；数字取自两份报告。",
                    "Made by Gongkai (公开) from the two reports.",
                );
                body.leaf("footer", &[], footer);
            },
        )
    }

    fn title(&self) -> String {
        let [a, b] = &self.names;
        let body = self.comparison.second.body.as_deref().or(self.comparison.first.body.as_deref());
        let body = body.filter(|body| body != b).unwrap_or_default();
        let both = self.language.pick(
            format!("{body}政府信息公开工作年度报告比较：{a}与{b}"),
            format!("Annual reports compared: {body} {a} and {b}"),
        );
        both.replace("  ", " ")
    }

    fn header(&self, out: &mut Markup, title: &str) {
        out.leaf("h1", &[], title.trim());
        out.element("ul", &[], |list| {
            for (name, report) in self.names.iter().zip([self.comparison.first, self.comparison.second]) {
                let facts = self.facts(name, report);
                list.leaf(
                    "li",
                    &[],
                    &self.language.pick(format!("{name}：{facts}"), format!("{name}: {facts}")),
                );
            }
        });
    }

    /// Body, year and form of a report, as far as its name does not say it.
    fn facts(&self, name: &str, report: &Report) -> String {
        let body = report.body.as_deref().unwrap_or(self.say("机关未见", "body not found"));
        let year = report.year.map_or_else(
            || self.say("年度未见", "year not found").to_owned(),
            |year| self.language.pick(format!("{year}年度"), year.to_string()),
        );
        let form = match report.edition {
            Edition::Form2021 => self.say("2021年格式", "form of 2021"),
            Edition::Trial2019 => self.say("2019年试行格式", "trial form of 2019"),
        };
        let known = |fact: &&str| *fact != name;
        let facts: Vec<&str> = [body, year.as_str(), form].into_iter().filter(known).collect();
        facts.join(self.say("，", ", "))
    }

    fn main(&self, out: &mut Markup) {
        self.section(out, "summary", self.say("比较说明", "What is compared"), Self::summary);
        if !self.comparison.links.is_empty() {
            self.section(out, "links", self.say("跨年核对", "Checks that link the years"), Self::links);
        }
        self.section(out, "charts", self.say("图表", "Charts"), Self::charts);
        for (id, table, zh, en) in [
            ("table-two", Table::Two, "二、主动公开政府信息情况", "Table two: 主动公开政府信息情况"),
            (
                "table-three",
                Table::Three,
                "三、收到和处理政府信息公开申请情况",
                "Table three: 收到和处理政府信息公开申请情况",
            ),
            (
                "table-four",
                Table::Four,
                "四、政府信息公开行政复议、行政诉讼情况",
                "Table four: 政府信息公开行政复议、行政诉讼情况",
            ),
        ] {
            self.section(out, id, self.say(zh, en), |page, out| page.cells(out, table, id));
        }
        self.section(
            out,
            "texts",
            self.say("第一、第五部分的文字", "The texts of parts one and five"),
            Self::texts,
        );
    }

    /// A region of the page, named by its heading.
    fn section(&self, out: &mut Markup, id: &str, heading: &str, inside: impl FnOnce(&Self, &mut Markup)) {
        let label = format!("{id}-heading");
        out.element("section", &[("aria-labelledby", &label)], |section| {
            section.leaf("h2", &[("id", &label)], heading);
            inside(self, section);
        });
        out.line();
    }

    fn summary(&self, out: &mut Markup) {
        for note in &self.comparison.notes {
            out.leaf("p", &[], note.in_language(self.language));
        }
        let count =
            |is_one: fn(&Pair) -> bool| self.comparison.pairs.iter().filter(|pair| is_one(pair)).count();
        let (all, changed, open) =
            (self.comparison.pairs.len(), count(Pair::is_changed), count(Pair::is_open));
        let counts = self.language.pick(
            format!("共{all}格，有变化的{changed}格，不能比较（没有数或不能确定）的{open}格。"),
            format!("{all} cells: {changed} changed, {open} open or absent."),
        );
        out.leaf("p", &[], &counts);
    }

    fn links(&self, out: &mut Markup) {
        out.element("ul", &[], |list| {
            for link in &self.comparison.links {
                list.element("li", &[], |item| self.link(item, link));
            }
        });
    }

    fn link(&self, out: &mut Markup, link: &Link) {
        let what = link.what.in_language(self.language);
        let (class, state) = match &link.state {
            State::Holds(_) => ("state holds", self.say("✓ 相符", "✓ holds")),
            State::Broken(_) if link.is_error() => ("state broken", self.say("✗ 不符", "✗ does not hold")),
            State::Broken(_) => ("state", self.say("! 请核对", "! look at it")),
            State::Open(_) => ("state", self.say("? 未能核对", "? open")),
        };
        out.leaf("span", &[("class", class)], state);
        out.text(
            &self.language.pick(format!("　{what}（{}）", link.code), format!(" {what} ({})", link.code)),
        );
        match &link.state {
            State::Holds(sentence) | State::Open(sentence) => {
                out.text(self.say("：", ": "));
                out.text(sentence.in_language(self.language));
                out.text(self.say("。", "."));
            }
            State::Broken(findings) => out.element("ul", &[], |list| {
                for finding in findings {
                    let weight = match finding.severity {
                        Severity::Error => self.say("错误：", "Error: "),
                        Severity::Warning => self.say("警告：", "Warning: "),
                        Severity::Hint => self.say("提示：", "Hint: "),
                    };
                    let sentence = finding.sentence.in_language(self.language);
                    list.leaf("li", &[], &format!("{weight}{sentence}"));
                }
            }),
        }
    }

    fn charts(&self, out: &mut Markup) {
        out.element("div", &[("class", "charts")], |grid| {
            for picture in pictures::all(self.comparison) {
                let title = picture.title.in_language(self.language);
                let [a, b] = &self.names;
                let description = self.language.pick(
                    format!("条形图，{a}为空心条，{b}为实心条，数值写在条后，也列在下面的表里。"),
                    format!("Bars, outlined for {a} and filled for {b}; the values are written behind them and stand in the table below."),
                );
                grid.element("figure", &[], |figure| {
                    figure.leaf("figcaption", &[], title);
                    let bars = Bars {
                        id: picture.id,
                        title,
                        description: &description,
                        series: &self.names,
                        rows: &picture.rows,
                        open: self.say("不能确定", "open"),
                    };
                    bars.write(figure);
                    self.numbers(figure, title, &picture);
                });
            }
        });
    }
}
