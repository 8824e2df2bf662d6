//! 附件格式, told by the first bytes and never by the name.

/// What may be attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// OFD (GB/T 33190—2016).
    Ofd,
    /// DOCX.
    Docx,
    /// XLSX.
    Xlsx,
    /// Another ZIP.
    Zip,
    /// DOC, XLS or WPS: the old container.
    Compound,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// TIFF.
    Tiff,
    /// Text in UTF-8.
    Text,
}

impl MediaType {
    const ALL: [Self; 10] = [
        Self::Pdf,
        Self::Ofd,
        Self::Docx,
        Self::Xlsx,
        Self::Zip,
        Self::Compound,
        Self::Jpeg,
        Self::Png,
        Self::Tiff,
        Self::Text,
    ];

    /// Its registered name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Ofd => "application/ofd",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Zip => "application/zip",
            Self::Compound => "application/x-ole-storage",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Tiff => "image/tiff",
            Self::Text => "text/plain",
        }
    }

    /// The type of this name.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media_type| media_type.key() == key)
    }

    /// What the bytes are; none where they are nothing that may be attached.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const STARTS: [(&[u8], MediaType); 7] = [
            (b"%PDF-", MediaType::Pdf),
            (b"\x89PNG\r\n\x1a\n", MediaType::Png),
            (b"\xff\xd8\xff", MediaType::Jpeg),
            (b"II*\0", MediaType::Tiff),
            (b"MM\0*", MediaType::Tiff),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", MediaType::Compound),
            (b"PK\x03\x04", MediaType::Zip),
        ];
        let known = STARTS.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, found)| found);
        match known {
            Some(Self::Zip) => Some(zipped(bytes)),
            Some(other) => Some(other),
            None => std::str::from_utf8(bytes).ok().filter(|text| is_text(text)).map(|_| Self::Text),
        }
    }
}

/// Names of parts stand in a ZIP as they are; the directory at its end has them all.
fn zipped(bytes: &[u8]) -> MediaType {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if has(b"OFD.xml") {
        MediaType::Ofd
    } else if has(b"word/document.xml") {
        MediaType::Docx
    } else if has(b"xl/workbook.xml") {
        MediaType::Xlsx
    } else {
        MediaType::Zip
    }
}

fn is_text(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_say_what_it_is() {
        let cases: [(&[u8], Option<MediaType>); 9] = [
            (b"%PDF-1.7\n\x00\x01", Some(MediaType::Pdf)),
            (b"\x89PNG\r\n\x1a\n....", Some(MediaType::Png)),
            (b"\xff\xd8\xff\xe0", Some(MediaType::Jpeg)),
            (b"PK\x03\x04....word/document.xml", Some(MediaType::Docx)),
            (b"PK\x03\x04....OFD.xml", Some(MediaType::Ofd)),
            (b"PK\x03\x04....readme", Some(MediaType::Zip)),
            ("申请书\r\n".as_bytes(), Some(MediaType::Text)),
            (b"\x7fELF\x02\x01\x01\x00", None),
            (b"MZ\x90\x00", None),
        ];
        for (bytes, found) in cases {
            assert_eq!(MediaType::of(bytes), found, "{bytes:?}");
        }
    }

    #[test]
    fn every_type_has_a_name_of_its_own() {
        for media_type in MediaType::ALL {
            assert_eq!(MediaType::parse(media_type.key()), Some(media_type));
        }
    }
}
