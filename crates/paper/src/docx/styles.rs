//! Styles, typefaces and settings by GB/T 9704—2012.

use report::markup::Markup;

pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// 每面22行: from line to line (225 mm ÷ 22).
pub(super) const LINE: &str = "579";

/// What 三号 is set closer by, in twentieths of a point, so that 28 characters have room in 156 mm. A grid of characters
/// would say the same, but not to every word processor.
const CLOSER: &str = "-5";

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
}

impl Style {
    const ALL: [Self; 10] = [
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
        }
    }

    pub(super) fn typeface(self) -> &'static str {
        match self {
            Self::Text | Self::Signature => typeface::TEXT,
            Self::Title => typeface::TITLE,
            Self::Heading1 => typeface::HEADING,
            Self::Heading2 => typeface::LEAD,
            Self::TableHead | Self::TableLabel | Self::TableValue | Self::FooterOdd | Self::FooterEven => {
                typeface::TABLE
            }
        }
    }

    /// In half points: 三号 32, 二号 44, 四号 28.
    fn size(self) -> &'static str {
        match self {
            Self::Text | Self::Heading1 | Self::Heading2 | Self::Signature => "32",
            Self::Title => "44",
            Self::TableHead | Self::TableLabel | Self::TableValue => "20",
            Self::FooterOdd | Self::FooterEven => "28",
        }
    }

    fn alignment(self) -> &'static str {
        match self {
            Self::Text | Self::Heading1 | Self::Heading2 => "both",
            Self::Title | Self::TableHead | Self::TableValue => "center",
            Self::TableLabel | Self::FooterEven => "left",
            Self::Signature | Self::FooterOdd => "right",
        }
    }

    /// Indents in hundredths of a character and twentieths of a point.
    fn indent(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Text | Self::Heading1 | Self::Heading2 => {
                &[("w:firstLineChars", "200"), ("w:firstLine", "640")]
            }
            Self::Title | Self::TableHead | Self::TableLabel | Self::TableValue => {
                &[("w:firstLineChars", "0"), ("w:firstLine", "0")]
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
            | Self::FooterEven => None,
        }
    }

    /// From line to line, in twentieths of a point.
    fn spacing(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Title => &[("w:after", LINE), ("w:line", "660"), ("w:lineRule", "exact")],
            Self::TableHead | Self::TableLabel | Self::TableValue => {
                &[("w:line", "240"), ("w:lineRule", "auto")]
            }
            Self::Text
            | Self::Heading1
            | Self::Heading2
            | Self::Signature
            | Self::FooterOdd
            | Self::FooterEven => &[("w:line", LINE), ("w:lineRule", "exact")],
        }
    }

    fn is_in_table(self) -> bool {
        matches!(self, Self::TableHead | Self::TableLabel | Self::TableValue)
    }

    fn write(self, xml: &mut Markup) {
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

pub(super) fn styles() -> String {
    let mut xml = Markup::xml();
    xml.element("w:styles", &[("xmlns:w", NAMESPACE)], |styles| {
        styles.element("w:docDefaults", &[], |defaults| {
            defaults.element("w:rPrDefault", &[], |run| {
                run.element("w:rPr", &[], |properties| {
                    write_typeface(properties, typeface::TEXT);
                    properties.void("w:sz", &[("w:val", "32")]);
                    properties.void("w:szCs", &[("w:val", "32")]);
                    properties.void("w:lang", &[("w:val", "en-US"), ("w:eastAsia", "zh-CN")]);
                });
            });
            defaults.element("w:pPrDefault", &[], |paragraph| paragraph.element("w:pPr", &[], |_| {}));
        });
        for style in Style::ALL {
            style.write(styles);
        }
    });
    xml.finish()
}

/// Pages are bound at the inner margin, and page numbers stand outside.
pub(super) fn settings() -> String {
    let mut xml = Markup::xml();
    xml.element("w:settings", &[("xmlns:w", NAMESPACE)], |settings| {
        settings.void("w:mirrorMargins", &[]);
        settings.void("w:evenAndOddHeaders", &[]);
        settings.void("w:characterSpacingControl", &[("w:val", "compressPunctuation")]);
        settings.element("w:compat", &[], |compat| {
            let uri = ("w:uri", "http://schemas.microsoft.com/office/word");
            compat.void("w:compatSetting", &[("w:name", "compatibilityMode"), uri, ("w:val", "15")]);
        });
        settings.void("w:themeFontLang", &[("w:val", "en-US"), ("w:eastAsia", "zh-CN")]);
    });
    xml.finish()
}
