//! A report as HTML: a fragment for the page of a site, or a page of its own.

mod table;

use super::labels::Labels;
use super::laid::{Laid, lay};
use crate::form::PartNo;
use crate::markup::Markup;
use crate::report::Report;

/// Writes a report as an `article` to be put into a page. It brings no style of its own.
pub fn fragment(report: &Report, labels: &Labels) -> String {
    let mut html = Markup::default();
    article(report, &lay(report, labels), &mut html);
    html.finish()
}

/// Writes a report as a whole page with a small style sheet and, where their values are known, the prescribed `meta` names
/// (国办发〔2017〕47号).
pub fn page(report: &Report, labels: &Labels) -> String {
    let laid = lay(report, labels);
    let mut html = Markup::page();
    html.element("html", &[("lang", "zh-CN")], |html| {
        html.element("head", &[], |head| write_head(report, &laid, head));
        html.line();
        html.element("body", &[], |body| {
            body.element("main", &[], |main| article(report, &laid, main));
        });
    });
    html.line();
    html.finish()
}

fn write_head(report: &Report, laid: &Laid, head: &mut Markup) {
    let published_on = report.published_on.map(|date| date.to_string());
    let named = [
        ("ArticleTitle", Some(laid.title.as_str())),
        ("PubDate", published_on.as_deref()),
        ("ContentSource", report.body.as_deref()),
    ];
    head.line();
    head.void("meta", &[("charset", "utf-8")]);
    head.line();
    head.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    head.line();
    head.leaf("title", &[], &laid.title);
    head.line();
    for (name, value) in named {
        if let Some(value) = value {
            head.void("meta", &[("name", name), ("content", value)]);
            head.line();
        }
    }
    head.style(include_str!("html/style.css"));
    head.line();
}

fn article(report: &Report, laid: &Laid, html: &mut Markup) {
    html.element("article", &[("class", "gongkai-report"), ("lang", "zh-CN")], |article| {
        article.line();
        article.leaf("h1", &[], &laid.title);
        article.line();
        paragraphs(&laid.preamble, article);
        for part in &laid.parts {
            article.element("section", &[], |section| {
                section.line();
                section.leaf("h2", &[], &part.heading);
                section.line();
                paragraphs(&part.paragraphs, section);
                if let Some(drawn) = &part.table {
                    table::write(drawn, caption(report, part.number), section);
                }
            });
            article.line();
        }
        sign(report, laid, article);
    });
    html.line();
}

fn paragraphs(paragraphs: &[String], html: &mut Markup) {
    for paragraph in paragraphs {
        html.leaf("p", &[], paragraph);
        html.line();
    }
}

fn sign(report: &Report, laid: &Laid, html: &mut Markup) {
    let class = [("class", "gongkai-signature")];
    if let Some(signature) = &laid.signature {
        html.leaf("p", &class, signature);
        html.line();
    }
    if let (Some(dated), Some(on)) = (&laid.dated, report.dated_on) {
        html.element("p", &class, |p| p.leaf("time", &[("datetime", &on.to_string())], dated));
        html.line();
    }
}

/// What a table is about, for its caption.
fn caption(report: &Report, part: PartNo) -> &'static str {
    use crate::form::Edition;
    match (part, report.edition) {
        (PartNo::Two, Edition::Form2021) => {
            "《中华人民共和国政府信息公开条例》第二十条第（一）（五）（六）（八）项信息"
        }
        (PartNo::Two, Edition::Trial2019) => {
            "《中华人民共和国政府信息公开条例》第二十条第（一）（五）（六）（八）（九）项信息"
        }
        (PartNo::Three, _) => "申请数量、办理结果和申请人情况",
        (PartNo::Four, _) => "行政复议、行政诉讼案件数量",
        (PartNo::One | PartNo::Five | PartNo::Six, _) => "",
    }
}
