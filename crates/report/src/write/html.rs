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
    let style = include_str!("html/style.css");
    Markup::page(
        ("zh-CN", &laid.title),
        style,
        |head| name_values(report, &laid, head),
        |body| {
            body.element("main", &[], |main| article(report, &laid, main));
        },
    )
}

fn name_values(report: &Report, laid: &Laid, head: &mut Markup) {
    let published_on = report.published_on.map(|date| date.to_string());
    let named = [
        ("ArticleTitle", Some(laid.title.as_str())),
        ("PubDate", published_on.as_deref()),
        ("ContentSource", report.body.as_deref()),
    ];
    for (name, value) in named {
        if let Some(value) = value {
            head.void("meta", &[("name", name), ("content", value)]);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Edition;
    use crate::write::{DrawnCell, Role};

    /// The values of all attributes of that name.
    fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
        let opening = format!(" {attribute}=\"");
        html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn every_value_names_heads_that_are_there_and_ids_stand_once() {
        for edition in [Edition::Form2021, Edition::Trial2019] {
            let html = fragment(&Report::new(edition), &Labels::default());
            let mut ids = values(&html, "id");
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all);
            let named = values(&html, "headers");
            let tables = crate::write::draw(&Report::new(edition), &Labels::default());
            let cells = tables.iter().flat_map(|table| table.rows.iter().flatten());
            let is_value = |cell: &&DrawnCell| matches!(cell.role, Role::Value(_));
            assert_eq!(named.len(), cells.filter(is_value).count());
            for heads in named {
                assert!(heads.split(' ').count() >= 2, "{heads}");
                assert!(heads.split(' ').all(|head| ids.binary_search(&head).is_ok()), "{heads}");
            }
        }
    }

    #[test]
    fn a_page_has_the_prescribed_names_of_what_is_known_alone() {
        let mut report = Report::new(Edition::Form2021);
        report.body = Some("青山镇<人民>政府".into());
        let html = page(&report, &Labels::default());
        assert!(html.contains("<meta name=\"ContentSource\" content=\"青山镇&lt;人民&gt;政府\"/>"), "{html}");
        assert!(html.contains("lang=\"zh-CN\"") && !html.contains("PubDate"));
    }
}
