//! Bytes into characters: UTF-8, UTF-16 and the Chinese encodings.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes the statistics of zero bytes and the search for a declared charset look at.
const SAMPLE: usize = 4096;
/// How many bytes a guess looks at.
const GUESSED: usize = 1 << 16;

/// Text and the name of the encoding it was in.
pub(crate) struct Decoded<'b> {
    /// The text, without a byte order mark.
    pub(crate) text: Cow<'b, str>,
    /// The name of the encoding.
    pub(crate) name: &'static str,
}

/// Decodes by byte order mark, then as UTF-8 when it is valid or nearly so, then by the charset an HTML page
/// declares, then by guess. GBK and GB2312 are read as GB18030, which contains them.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_as(bytes.get(mark..).unwrap_or_default(), encoding);
    }
    if let Some(encoding) = utf16_by_zero_bytes(bytes) {
        return decode_as(bytes, encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), name: UTF_8.name() },
        Err(_) if is_nearly_utf8(bytes) => decode_as(bytes, UTF_8),
        Err(_) => decode_legacy(bytes),
    }
}

fn decode_as<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Decoded<'b> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text, name: encoding.name() }
}

/// Neither Unicode form fits: the declared charset, else the guess, unless GB18030 breaks less.
fn decode_legacy(bytes: &[u8]) -> Decoded<'_> {
    let first = declared(bytes).unwrap_or_else(|| guess(bytes));
    let decoded = decode_as(bytes, first);
    if first == GB18030 {
        return decoded;
    }
    let chinese = decode_as(bytes, GB18030);
    if replacements(&chinese.text) < replacements(&decoded.text) { chinese } else { decoded }
}

/// Guesses from the first stretch that is not plain Latin: the guess is slow, and more would not change it.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let rest = bytes.get(start..).unwrap_or_default();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(rest.get(..rest.len().min(GUESSED)).unwrap_or_default(), rest.len() <= GUESSED);
    widened(detector.guess(Some(b"cn"), Utf8Detection::Deny))
}

fn widened(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

/// The charset named near the top of a page, unless it is a Unicode form, which the bytes have refuted.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: Vec<u8> = bytes.iter().take(SAMPLE).map(u8::to_ascii_lowercase).collect();
    let mut rest = head.as_slice();
    while let Some(at) = find(rest, b"charset") {
        rest = rest.get(at + b"charset".len()..)?;
        let label = charset_label(rest);
        match Encoding::for_label(&label) {
            Some(encoding) if ![UTF_8, UTF_16LE, UTF_16BE].contains(&encoding) => {
                return Some(widened(encoding));
            }
            _ => {}
        }
    }
    None
}

/// The label in `="gb2312"`, `=gb2312>` and the like.
fn charset_label(rest: &[u8]) -> Vec<u8> {
    let padding = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'');
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':');
    rest.iter().copied().skip_while(padding).take_while(name).take(40).collect()
}

/// The position of `needle` in `haystack`.
pub(crate) fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(haystack, needle)
}

/// UTF-16 without a byte order mark: line ends, digits and Latin letters leave a zero in every second byte, and
/// what comes out is text that occurs in Chinese documents.
fn utf16_by_zero_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    if !bytes.len().is_multiple_of(2) || !sample.contains(&0) {
        return None;
    }
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let encoding = if odd > even { UTF_16LE } else { UTF_16BE };
    // Zeros in UTF-8 are dirt, unless they are nearly every second byte of Latin text.
    if std::str::from_utf8(sample).is_ok() && even.max(odd) * 4 < sample.len() {
        return None;
    }
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let usual = text.chars().filter(|&character| is_usual(character)).count();
    (usual * 10 >= text.chars().count() * 9).then_some(encoding)
}

/// Characters that Chinese documents are made of.
fn is_usual(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}' | '\u{b7}' | '\u{2010}'..='\u{203b}' | '\u{2460}'..='\u{2473}'
        | '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}')
}

/// Whether the bytes are UTF-8 but for a few broken ones. Chinese text in another encoding is broken nearly everywhere.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut sound) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        sound += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
    }
    broken * 5 <= sound
}

fn replacements(text: &str) -> usize {
    text.chars().filter(|&character| character == char::REPLACEMENT_CHARACTER).count()
}
