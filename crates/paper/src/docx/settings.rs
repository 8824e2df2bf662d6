//! The part that holds the styles, and the settings of a file.

use report::markup::Markup;

use super::styles::{NAMESPACE, Style, typeface, write_typeface};

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
