//! The text of a DOCX: title, paragraphs, tables, signature, and the page.

use report::markup::Markup;
use report::write::Laid;

use super::styles::{LINE, NAMESPACE, Style, typeface, write_typeface};
use super::table;
use crate::level::{Levelled, levelled};

pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const FOOTER_ODD: &str = "rId3";
pub(super) const FOOTER_EVEN: &str = "rId4";
pub(super) const FOOTER_FIRST: &str = "rId5";
pub(super) const PICTURE: &str = "rId6";

/// Whether the first page has a foot of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FirstPage {
    AsOthers,
    ItsOwn,
}

pub(super) fn document(laid: &Laid) -> String {
    let mut xml = Markup::xml();
    xml.element("w:document", &[("xmlns:w", NAMESPACE), ("xmlns:r", RELATIONS)], |document| {
        document.element("w:body", &[], |body| {
            paragraph(body, Style::Title, &laid.title);
            for text in &laid.preamble {
                levelled_paragraph(body, text);
            }
            for part in &laid.parts {
                paragraph(body, Style::Heading1, &part.heading);
                for text in &part.paragraphs {
                    levelled_paragraph(body, text);
                }
                if let Some(drawn) = &part.table {
                    table::write(body, drawn, part);
                }
            }
            let signed: Vec<&String> = [&laid.signature, &laid.dated].into_iter().flatten().collect();
            if !signed.is_empty() {
                paragraph(body, Style::Text, "");
            }
            for line in signed {
                paragraph(body, Style::Signature, line);
            }
            page(body, FirstPage::AsOthers);
        });
    });
    xml.finish()
}

/// One paragraph of a style.
pub(super) fn paragraph(xml: &mut Markup, style: Style, text: &str) {
    open(xml, style, |runs| run(runs, style.typeface(), text));
}

/// One paragraph of a style on the page of what follows it.
pub(super) fn paragraph_kept_with_next(xml: &mut Markup, style: Style, text: &str) {
    xml.element("w:p", &[], |paragraph| {
        paragraph.element("w:pPr", &[], |properties| {
            properties.void("w:pStyle", &[("w:val", style.id())]);
            properties.void("w:keepNext", &[]);
        });
        run(paragraph, style.typeface(), text);
    });
}

fn levelled_paragraph(xml: &mut Markup, text: &str) {
    let Levelled { lead, rest } = levelled(text);
    if rest.is_empty() {
        return paragraph(xml, Style::Heading2, lead);
    }
    open(xml, Style::Text, |runs| {
        run(runs, typeface::LEAD, lead);
        run(runs, typeface::TEXT, rest);
    });
}

pub(super) fn open(xml: &mut Markup, style: Style, runs: impl FnOnce(&mut Markup)) {
    xml.element("w:p", &[], |paragraph| {
        paragraph.element("w:pPr", &[], |p| p.void("w:pStyle", &[("w:val", style.id())]));
        runs(paragraph);
    });
}

fn run(xml: &mut Markup, typeface: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    typed(xml, typeface, |run| {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                run.void("w:br", &[]);
            }
            run.leaf("w:t", &[("xml:space", "preserve")], line);
        }
    });
}

fn typed(xml: &mut Markup, typeface: &str, inside: impl FnOnce(&mut Markup)) {
    xml.element("w:r", &[], |run| {
        run.element("w:rPr", &[], |properties| write_typeface(properties, typeface));
        inside(run);
    });
}

/// A4 by GB/T 9704—2012: margins 37 and 28 mm, 22 lines of 28 characters.
pub(super) fn page(body: &mut Markup, first: FirstPage) {
    body.element("w:sectPr", &[], |section| {
        section.void("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER_ODD)]);
        section.void("w:footerReference", &[("w:type", "even"), ("r:id", FOOTER_EVEN)]);
        if first == FirstPage::ItsOwn {
            section.void("w:footerReference", &[("w:type", "first"), ("r:id", FOOTER_FIRST)]);
        }
        section.void("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        section.void(
            "w:pgMar",
            &[
                ("w:top", "2098"),
                ("w:right", "1474"),
                ("w:bottom", "1984"),
                ("w:left", "1588"),
                ("w:header", "851"),
                ("w:footer", "1304"),
                ("w:gutter", "0"),
            ],
        );
        if first == FirstPage::ItsOwn {
            section.void("w:titlePg", &[]);
        }
        section.void("w:docGrid", &[("w:type", "lines"), ("w:linePitch", LINE)]);
    });
}

/// `— 1 —`, outside on odd and even pages.
pub(super) fn footer(style: Style) -> String {
    let mut xml = Markup::xml();
    xml.element("w:ftr", &[("xmlns:w", NAMESPACE)], |footer| {
        open(footer, style, |runs| {
            run(runs, typeface::TABLE, "— ");
            for kind in ["begin", "separate", "end"] {
                if kind == "separate" {
                    typed(runs, typeface::TABLE, |run| run.leaf("w:instrText", &[], "PAGE"));
                }
                typed(runs, typeface::TABLE, |run| run.void("w:fldChar", &[("w:fldCharType", kind)]));
                if kind == "separate" {
                    run(runs, typeface::TABLE, "1");
                }
            }
            run(runs, typeface::TABLE, " —");
        });
    });
    xml.finish()
}
