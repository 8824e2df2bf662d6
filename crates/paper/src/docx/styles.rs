//! Styles and typefaces by GB/T 9704—2012.

use report::markup::Markup;

pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// 每面22行: from line to line (225 mm ÷ 22).
pub(super) const LINE: &str = "579";

/// What 三号 is set closer by, in twentieths of a point, so that 28 characters have room in 156 mm. A grid of characters
/// would say the same, but not to every word processor.
const CLOSER: &str = "-5";

/// 红色 of heads.
const RED: &str = "E60012";

/// A typeface by the name it has on the machines of offices.
pub(super) mod typeface {
    pub(in crate::docx) const TEXT: &str = "仿宋_GB2312";
    pub(in crate::docx) const TITLE: &str = "方正小标宋简体";
    pub(in crate::docx) const HEADING: &str = "黑体";
    pub(in crate::docx) const LEAD: &str = "楷体_GB2312";
    pub(in crate::docx) const TABLE: &str = "宋体";
}

/// A style of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Text,
    Title,
    Heading1,
    Heading2,
    TableHead,
    TableLabel,
    TableValue,
    Signature,
    FooterOdd,
    FooterEven,
    /// At the margin: whom a letter is written to.
    Flush,
    /// 发文机关标志, in red, with the rules of 信函格式 under it.
    Organ,
    /// 发文机关标志 of a 红头.
    RedHead,
    /// 发文字号 at the right.
    DocumentNo,
    /// 发文字号 of a 红头, over its rule.
    DocumentNoOverRule,
    /// 署名 and 成文日期 where a seal is put.
    Seal,
    /// 附件说明.
    Enclosure,
    /// A label in a form.
    FormLabel,
    /// What is filled in.
    FormText,
    /// What stands under a form.
    FormNote,
    /// The rules at the foot of the first page of 信函格式.
    FooterRules,
}

impl Style {
    pub(super) const ALL: [Self; 21] = [
        Self::Text,
        Self::Title,
        Self::Heading1,
        Self::Heading2,
        Self::TableHead,
        Self::TableLabel,
        Self::TableValue,
        Self::Signature,
        Self::FooterOdd,
        Self::FooterEven,
        Self::Flush,
        Self::Organ,
        Self::RedHead,
        Self::DocumentNo,
        Self::DocumentNoOverRule,
        Self::Seal,
        Self::Enclosure,
        Self::FormLabel,
        Self::FormText,
        Self::FormNote,
        Self::FooterRules,
    ];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Text => "Normal",
            Self::Title => "Title",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::TableHead => "TableHead",
            Self::TableLabel => "TableLabel",
            Self::TableValue => "TableValue",
            Self::Signature => "Signature",
            Self::FooterOdd => "Footer",
            Self::FooterEven => "FooterEven",
            Self::Flush => "Flush",
            Self::Organ => "Organ",
            Self::RedHead => "RedHead",
            Self::DocumentNo => "DocumentNo",
            Self::DocumentNoOverRule => "DocumentNoOverRule",
            Self::Seal => "Seal",
            Self::Enclosure => "Enclosure",
            Self::FormLabel => "FormLabel",
            Self::FormText => "FormText",
            Self::FormNote => "FormNote",
            Self::FooterRules => "FooterRules",
        }
    }

    /// The name by which a word processor knows it; headings appear in its navigation by theirs.
    fn name(self) -> &'static str {
        match self {
            Self::Text => "Normal",
            Self::Title => "Title",
            Self::Heading1 => "heading 1",
            Self::Heading2 => "heading 2",
            Self::TableHead => "Table Head",
            Self::TableLabel => "Table Label",
            Self::TableValue => "Table Value",
            Self::Signature => "Signature",
            Self::FooterOdd => "footer",
            Self::FooterEven => "Footer Even",
            Self::Flush => "Flush",
            Self::Organ => "Organ",
            Self::RedHead => "Red Head",
            Self::DocumentNo => "Document No",
            Self::DocumentNoOverRule => "Document No Over Rule",
            Self::Seal => "Seal",
            Self::Enclosure => "Enclosure",
            Self::FormLabel => "Form Label",
            Self::FormText => "Form Text",
            Self::FormNote => "Form Note",
            Self::FooterRules => "Footer Rules",
        }
    }

    pub(super) fn typeface(self) -> &'static str {
        match self {
            Self::Text
            | Self::Signature
            | Self::Flush
            | Self::DocumentNo
            | Self::DocumentNoOverRule
            | Self::Seal
            | Self::Enclosure => typeface::TEXT,
            Self::Title | Self::Organ | Self::RedHead => typeface::TITLE,
            Self::Heading1 => typeface::HEADING,
            Self::Heading2 => typeface::LEAD,
            Self::TableHead
            | Self::TableLabel
            | Self::TableValue
            | Self::FooterOdd
            | Self::FooterEven
            | Self::FormLabel
            | Self::FormText
            | Self::FormNote
            | Self::FooterRules => typeface::TABLE,
        }
    }

    /// In half points: 三号 32, 二号 44, 四号 28.
    fn size(self) -> &'static str {
        match self {
            Self::Text
            | Self::Heading1
            | Self::Heading2
            | Self::Signature
            | Self::Flush
            | Self::DocumentNo
            | Self::DocumentNoOverRule
            | Self::Seal
            | Self::Enclosure => "32",
            Self::Title => "44",
            Self::Organ => "60",
            Self::RedHead => "72",
            Self::FormLabel | Self::FormText => "24",
            Self::FormNote => "22",
            Self::FooterRules => "10",
            Self::TableHead | Self::TableLabel | Self::TableValue => "20",
            Self::FooterOdd | Self::FooterEven => "28",
        }
    }

    fn alignment(self) -> &'static str {
        match self {
            Self::Text | Self::Heading1 | Self::Heading2 | Self::Flush | Self::FormText | Self::FormNote => {
                "both"
            }
            Self::Title
            | Self::TableHead
            | Self::TableValue
            | Self::Organ
            | Self::RedHead
            | Self::DocumentNoOverRule
            | Self::Seal
            | Self::FormLabel => "center",
            Self::TableLabel | Self::FooterEven | Self::Enclosure | Self::FooterRules => "left",
            Self::Signature | Self::FooterOdd | Self::DocumentNo => "right",
        }
    }

    /// Indents in hundredths of a character and twentieths of a point.
    fn indent(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Text | Self::Heading1 | Self::Heading2 => {
                &[("w:firstLineChars", "200"), ("w:firstLine", "640")]
            }
            Self::Title
            | Self::TableHead
            | Self::TableLabel
            | Self::TableValue
            | Self::Flush
            | Self::RedHead
            | Self::DocumentNo
            | Self::DocumentNoOverRule
            | Self::FormLabel
            | Self::FormText
            | Self::FormNote => &[("w:firstLineChars", "0"), ("w:firstLine", "0")],
            // 170 mm of rule under 156 mm of text: 8 mm and 6 mm outside.
            Self::Organ | Self::FooterRules => {
                &[("w:left", "-454"), ("w:right", "-340"), ("w:firstLineChars", "0"), ("w:firstLine", "0")]
            }
            // Centred over each other, so that a date of eight characters ends four from the right.
            Self::Seal => {
                &[("w:left", "3724"), ("w:right", "0"), ("w:firstLineChars", "0"), ("w:firstLine", "0")]
            }
            Self::Enclosure => {
                &[("w:leftChars", "500"), ("w:left", "1600"), ("w:hangingChars", "300"), ("w:hanging", "960")]
            }
            Self::Signature => &[
                ("w:rightChars", "200"),
                ("w:right", "640"),
                ("w:firstLineChars", "0"),
                ("w:firstLine", "0"),
            ],
            Self::FooterOdd => &[
                ("w:rightChars", "100"),
                ("w:right", "320"),
                ("w:firstLineChars", "0"),
                ("w:firstLine", "0"),
            ],
            Self::FooterEven => {
                &[("w:leftChars", "100"), ("w:left", "320"), ("w:firstLineChars", "0"), ("w:firstLine", "0")]
            }
        }
    }

    /// The level at which it stands in the outline.
    fn outline(self) -> Option<&'static str> {
        match self {
            Self::Heading1 => Some("0"),
            Self::Heading2 => Some("1"),
            Self::Text
            | Self::Title
            | Self::TableHead
            | Self::TableLabel
            | Self::TableValue
            | Self::Signature
            | Self::FooterOdd
            | Self::FooterEven
            | Self::Flush
            | Self::Organ
            | Self::RedHead
            | Self::DocumentNo
            | Self::DocumentNoOverRule
            | Self::Seal
            | Self::Enclosure
            | Self::FormLabel
            | Self::FormText
            | Self::FormNote
            | Self::FooterRules => None,
        }
    }

    /// From line to line, in twentieths of a point.
    fn spacing(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Title => &[("w:after", LINE), ("w:line", "660"), ("w:lineRule", "exact")],
            Self::TableHead
            | Self::TableLabel
            | Self::TableValue
            | Self::FormLabel
            | Self::FormText
            | Self::FormNote
            | Self::FooterRules
            | Self::Organ => &[("w:line", "240"), ("w:lineRule", "auto")],
            Self::RedHead => &[("w:before", "1984"), ("w:line", "240"), ("w:lineRule", "auto")],
            Self::DocumentNoOverRule => {
                &[("w:before", LINE), ("w:after", LINE), ("w:line", LINE), ("w:lineRule", "exact")]
            }
            Self::Text
            | Self::Heading1
            | Self::Heading2
            | Self::Signature
            | Self::FooterOdd
            | Self::FooterEven
            | Self::Flush
            | Self::DocumentNo
            | Self::Seal
            | Self::Enclosure => &[("w:line", LINE), ("w:lineRule", "exact")],
        }
    }

    fn is_in_table(self) -> bool {
        matches!(
            self,
            Self::TableHead
                | Self::TableLabel
                | Self::TableValue
                | Self::FormLabel
                | Self::FormText
                | Self::FormNote
        )
    }

    /// 红色: the head of a paper.
    fn is_red(self) -> bool {
        matches!(self, Self::Organ | Self::RedHead)
    }

    /// The red rule of a head or a foot: its side, its kind, its width in eighths of a point.
    fn rule(self) -> Option<[&'static str; 3]> {
        match self {
            Self::Organ => Some(["w:bottom", "thickThinSmallGap", "18"]),
            Self::FooterRules => Some(["w:top", "thinThickSmallGap", "18"]),
            Self::DocumentNoOverRule => Some(["w:bottom", "single", "12"]),
            _ => None,
        }
    }

    pub(super) fn write(self, xml: &mut Markup) {
        let kind = [("w:type", "paragraph"), ("w:styleId", self.id())];
        let usual = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", self.id())];
        let is_default = self == Self::Text;
        xml.element("w:style", if is_default { &usual } else { &kind }, |style| {
            style.void("w:name", &[("w:val", self.name())]);
            if !is_default {
                style.void("w:basedOn", &[("w:val", Self::Text.id())]);
                style.void("w:next", &[("w:val", Self::Text.id())]);
            }
            style.void("w:qFormat", &[]);
            style.element("w:pPr", &[], |properties| self.write_paragraph(properties));
            style.element("w:rPr", &[], |properties| {
                write_typeface(properties, self.typeface());
                if self == Self::FormLabel {
                    properties.void("w:b", &[]);
                }
                if self.is_red() {
                    properties.void("w:color", &[("w:val", RED)]);
                }
                if matches!(self, Self::Text | Self::Heading1 | Self::Heading2) {
                    properties.void("w:spacing", &[("w:val", CLOSER)]);
                }
                properties.void("w:sz", &[("w:val", self.size())]);
                properties.void("w:szCs", &[("w:val", self.size())]);
            });
        });
    }

    fn write_paragraph(self, properties: &mut Markup) {
        if self.outline().is_some() {
            properties.void("w:keepNext", &[]);
        }
        properties.void("w:widowControl", &[("w:val", "0")]);
        if let Some([side, kind, width]) = self.rule() {
            properties.element("w:pBdr", &[], |borders| {
                let space = ("w:space", "8");
                borders.void(side, &[("w:val", kind), ("w:sz", width), space, ("w:color", RED)]);
            });
        }
        // No space between Han and digits: 28 characters a line.
        properties.void("w:autoSpaceDE", &[("w:val", "0")]);
        properties.void("w:autoSpaceDN", &[("w:val", "0")]);
        if self.is_in_table() || self == Self::Title {
            properties.void("w:snapToGrid", &[("w:val", "0")]);
        }
        properties.void("w:spacing", self.spacing());
        properties.void("w:ind", self.indent());
        properties.void("w:jc", &[("w:val", self.alignment())]);
        if let Some(level) = self.outline() {
            properties.void("w:outlineLvl", &[("w:val", level)]);
        }
    }
}

/// Writes the typeface of a run, the same for Han and for Latin.
pub(super) fn write_typeface(properties: &mut Markup, name: &str) {
    properties.void(
        "w:rFonts",
        &[("w:hint", "eastAsia"), ("w:ascii", name), ("w:hAnsi", name), ("w:eastAsia", name), ("w:cs", name)],
    );
}
