//! The container of a DOCX and the parts that say what is in it.

use report::markup::Markup;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(super) fn content_types() -> String {
    let mut xml = Markup::xml();
    let namespace = format!("{PACKAGE}content-types");
    xml.element("Types", &[("xmlns", &namespace)], |types| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        types.void("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        types.void("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        types.void("Default", &[("Extension", "bmp"), ("ContentType", "image/bmp")]);
        let mut part = |name: &str, content: &str| {
            types.void("Override", &[("PartName", name), ("ContentType", content)]);
        };
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part("/word/document.xml", &format!("{WORD}.document.main+xml"));
        part("/word/styles.xml", &format!("{WORD}.styles+xml"));
        part("/word/settings.xml", &format!("{WORD}.settings+xml"));
        part("/word/footer1.xml", &format!("{WORD}.footer+xml"));
        part("/word/footer2.xml", &format!("{WORD}.footer+xml"));
        part("/word/footer3.xml", &format!("{WORD}.footer+xml"));
    });
    xml.finish()
}

pub(super) fn root_relations() -> String {
    let properties = format!("{PACKAGE}relationships/metadata/core-properties");
    relations(&[
        ("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
        ("rId2", &properties, "docProps/core.xml"),
    ])
}

/// The parts a document is made with. A picture comes last, where there is one.
pub(super) fn document_relations(picture: Option<&str>) -> String {
    let [styles, settings, footer] = ["styles", "settings", "footer"].map(|kind| format!("{OFFICE}/{kind}"));
    let mut parts = vec![
        ("rId1", &*styles, "styles.xml"),
        ("rId2", &*settings, "settings.xml"),
        (super::body::FOOTER_ODD, &*footer, "footer1.xml"),
        (super::body::FOOTER_EVEN, &*footer, "footer2.xml"),
        (super::body::FOOTER_FIRST, &*footer, "footer3.xml"),
    ];
    let image = format!("{OFFICE}/image");
    parts.extend(picture.map(|name| (super::body::PICTURE, image.as_str(), name)));
    relations(&parts)
}

fn relations(list: &[(&str, &str, &str)]) -> String {
    let mut xml = Markup::xml();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}relationships"))], |relations| {
        for (id, kind, target) in list {
            relations.void("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.finish()
}

/// What the file says of itself: its title, and who wrote it.
pub(super) fn properties(title: &str, creator: Option<&str>) -> String {
    let mut xml = Markup::xml();
    let namespaces = [
        ("xmlns:cp", &*format!("{PACKAGE}metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.element("cp:coreProperties", &namespaces, |core| {
        core.leaf("dc:title", &[], title);
        if let Some(creator) = creator {
            core.leaf("dc:creator", &[], creator);
        }
        core.leaf("dc:language", &[], "zh-CN");
    });
    xml.finish()
}
