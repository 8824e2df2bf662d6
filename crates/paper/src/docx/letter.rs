//! A letter as DOCX.

use report::markup::Markup;

use super::body::{FirstPage, PICTURE, RELATIONS, footer, open, page, paragraph, paragraph_kept_with_next};
use super::styles::{NAMESPACE, Style};
use super::{package, picture, whole};
use crate::letter::{Block, Code, Head, Layout, Letter, Table, enclosures};
use crate::sheet::TEXT_WIDTH;

/// Writes a letter as DOCX. It names the typefaces of GB/T 9704—2012 and carries none of them.
pub fn letter_docx(letter: &Letter) -> Vec<u8> {
    let creator = letter.head().map(|head| head.body.as_str());
    let first = match letter.head().map(|head| head.layout) {
        Some(Layout::Letter) => rules(),
        Some(Layout::RedHead) | None => footer(Style::FooterOdd),
    };
    let parts = [
        ("word/document.xml", document(letter)),
        ("docProps/core.xml", package::properties(&letter.title(), creator)),
        ("word/footer3.xml", first),
    ];
    whole(&parts, code(letter).and_then(|code| picture::bitmap(&code.squares)).as_deref())
}

fn code(letter: &Letter) -> Option<&Code> {
    letter.blocks().iter().find_map(|block| match block {
        Block::Code(code) => Some(code),
        Block::Title(_)
        | Block::Addressee(_)
        | Block::Heading(_)
        | Block::Paragraph(_)
        | Block::Item { .. }
        | Block::Table(_)
        | Block::Enclosures(_)
        | Block::Signature(_)
        | Block::Note(_)
        | Block::Cut(_) => None,
    })
}

/// The foot of the first page of 信函格式: its rules, and no number.
fn rules() -> String {
    let mut xml = Markup::xml();
    xml.element("w:ftr", &[("xmlns:w", NAMESPACE)], |footer| paragraph(footer, Style::FooterRules, ""));
    xml.finish()
}

fn document(letter: &Letter) -> String {
    let mut xml = Markup::xml();
    xml.element("w:document", &[("xmlns:w", NAMESPACE), ("xmlns:r", RELATIONS)], |document| {
        document.element("w:body", &[], |body| {
            let first = letter.head().map_or(FirstPage::AsOthers, |head| write_head(body, head));
            let mut blocks = letter.blocks().iter().peekable();
            while let Some(block) = blocks.next() {
                let signed = matches!(blocks.peek(), Some(Block::Signature(_) | Block::Enclosures(_)));
                write_block(body, block, letter, if signed { Next::Signature } else { Next::Other });
            }
            page(body, first);
        });
    });
    xml.finish()
}

fn write_head(body: &mut Markup, head: &Head) -> FirstPage {
    match head.layout {
        Layout::Letter => {
            paragraph(body, Style::Organ, &head.body);
            paragraph(body, Style::DocumentNo, &head.document_no);
            paragraph(body, Style::Flush, "");
            FirstPage::ItsOwn
        }
        Layout::RedHead => {
            paragraph(body, Style::RedHead, &head.body);
            paragraph(body, Style::DocumentNoOverRule, &head.document_no);
            FirstPage::AsOthers
        }
    }
}

/// What comes behind a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// The signature, which never stands alone on a page.
    Signature,
    Other,
}

fn write_block(body: &mut Markup, block: &Block, letter: &Letter, next: Next) {
    let write = match next {
        Next::Signature => paragraph_kept_with_next,
        Next::Other => paragraph,
    };
    match block {
        Block::Title(lines) => paragraph(body, Style::Title, &lines.join("\n")),
        Block::Addressee(text) => paragraph(body, Style::Flush, text),
        Block::Heading(text) => paragraph(body, Style::Heading1, text),
        Block::Paragraph(text) => write(body, Style::Text, text),
        Block::Item { number, text } => write(body, Style::Text, &format!("{number}{text}")),
        Block::Table(table) => write_table(body, table, &letter.title()),
        Block::Enclosures(all) => {
            paragraph_kept_with_next(body, Style::Text, "");
            for line in enclosures(all) {
                paragraph_kept_with_next(body, Style::Enclosure, &line);
            }
        }
        Block::Signature(lines) => {
            paragraph_kept_with_next(body, Style::Text, "");
            paragraph_kept_with_next(body, Style::Text, "");
            for line in lines {
                paragraph_kept_with_next(body, Style::Seal, line);
            }
        }
        Block::Note(text) => {
            paragraph(body, if letter.is_form() { Style::FormNote } else { Style::Text }, text);
        }
        Block::Cut(text) => paragraph(body, Style::FormLabel, &format!("—— —— {text} —— ——")),
        Block::Code(code) => write_code(body, code),
    }
}

fn write_table(body: &mut Markup, table: &Table, caption: &str) {
    let all: u32 = table.widths.iter().map(|width| u32::from(*width)).sum::<u32>().max(1);
    let columns: Vec<u32> = table.widths.iter().map(|width| u32::from(*width) * TEXT_WIDTH / all).collect();
    body.element("w:tbl", &[], |made| {
        made.element("w:tblPr", &[], |properties| {
            super::table::write_properties(properties, columns.iter().sum(), caption);
        });
        made.element("w:tblGrid", &[], |grid| {
            for width in &columns {
                grid.void("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        for (at, row) in table.rows.iter().enumerate() {
            made.element("w:tr", &[], |tr| {
                tr.element("w:trPr", &[], |properties| {
                    properties.void("w:cantSplit", &[]);
                    let height = (u32::from(row.lines) * 420).to_string();
                    properties.void("w:trHeight", &[("w:val", &height), ("w:hRule", "atLeast")]);
                    if at < table.head_rows() {
                        properties.void("w:tblHeader", &[]);
                    }
                });
                let mut column = 0;
                for cell in &row.cells {
                    let width: u32 = columns.iter().skip(column).take(cell.columns).sum();
                    column += cell.columns;
                    tr.element("w:tc", &[], |tc| {
                        tc.element("w:tcPr", &[], |properties| {
                            properties.void("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
                            if cell.columns > 1 {
                                properties.void("w:gridSpan", &[("w:val", &cell.columns.to_string())]);
                            }
                            properties.void("w:vAlign", &[("w:val", "center")]);
                        });
                        let style = if cell.head { Style::FormLabel } else { Style::FormText };
                        paragraph(tc, style, &cell.text);
                    });
                }
            });
        }
    });
}

fn write_code(body: &mut Markup, code: &Code) {
    paragraph_kept_with_next(body, Style::Text, &format!("{}：{}", code.caption, code.address));
    if code.squares.is_empty() {
        return;
    }
    // A line of exact height would cut the picture off.
    open(body, Style::FormText, |runs| {
        runs.element("w:r", &[], |run| run.element("w:drawing", &[], |drawing| write_picture(drawing, code)));
    });
}

/// 26 mm, in units of which 36,000 are a millimetre.
const SIDE: &str = "936000";

fn write_picture(drawing: &mut Markup, code: &Code) {
    const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/";
    let (main, word, picture) =
        (format!("{DRAWING}main"), format!("{DRAWING}wordprocessingDrawing"), format!("{DRAWING}picture"));
    let alt = format!("{}：{}", code.caption, code.address);
    let no_space = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
    let attributes = [&[("xmlns:wp", word.as_str())][..], &no_space].concat();
    drawing.element("wp:inline", &attributes, |inline| {
        inline.void("wp:extent", &[("cx", SIDE), ("cy", SIDE)]);
        inline.void("wp:docPr", &[("id", "1"), ("name", "QR"), ("descr", &alt)]);
        inline.element("a:graphic", &[("xmlns:a", &main)], |graphic| {
            graphic.element("a:graphicData", &[("uri", &picture)], |data| {
                data.element("pic:pic", &[("xmlns:pic", &picture)], |pic| {
                    pic.element("pic:nvPicPr", &[], |names| {
                        names.void("pic:cNvPr", &[("id", "1"), ("name", "QR")]);
                        names.void("pic:cNvPicPr", &[]);
                    });
                    pic.element("pic:blipFill", &[], |fill| {
                        fill.void("a:blip", &[("r:embed", PICTURE)]);
                        fill.element("a:stretch", &[], |stretch| stretch.void("a:fillRect", &[]));
                    });
                    pic.element("pic:spPr", &[], |shape| {
                        shape.element("a:xfrm", &[], |place| {
                            place.void("a:off", &[("x", "0"), ("y", "0")]);
                            place.void("a:ext", &[("cx", SIDE), ("cy", SIDE)]);
                        });
                        shape.element("a:prstGeom", &[("prst", "rect")], |form| form.void("a:avLst", &[]));
                    });
                });
            });
        });
    });
}
