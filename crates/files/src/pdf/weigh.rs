//! A look at the streams of a file before the library unpacks them without asking how large they grow.
//!
//! pdfplumber 0.4.1 inflates a stream as a whole, spends twenty times its size on it, and descends one call for
//! every `[` in it. So each packed stream outside pictures (which it never opens) is inflated here first, piece
//! by piece and kept nowhere. Streams packed twice or encrypted pass unweighed: whoever reads files from
//! strangers should do so in a process of its own with limits of memory and time.

use std::io::Read;

use flate2::bufread::ZlibDecoder;
use memchr::memmem;

use crate::{Limits, Unreadable};

/// No page, font or table of characters unpacks to more than this.
pub(super) const MAX_STREAM: u64 = 32 << 20;
/// Arrays in each other. No program writes more than three, but a font may by chance have hundreds of open
/// brackets, and a font cannot be told from a page for certain. The stack of the reader has room for this many.
const MAX_NESTING: usize = 20_000;
/// How far before its stream a dictionary is looked for.
const DICTIONARY: usize = 1_000;

/// Refuses a file with streams that grow or nest too much.
pub(super) fn weigh(bytes: &[u8], limits: &Limits) -> Result<(), Unreadable> {
    let mut left = limits.unpacked;
    for at in memmem::find_iter(bytes, b"stream") {
        let (before, rest) = bytes.split_at(at);
        let Some(data) = after_line(rest.get(b"stream".len()..).unwrap_or_default()) else { continue };
        if before.ends_with(b"end") || is_picture(before) {
            continue;
        }
        let weight = if data.first().is_some_and(|byte| byte & 0x0f == 8) {
            measure(ZlibDecoder::new(data), left)?
        } else {
            let end = memmem::find(data, b"endstream").unwrap_or(data.len());
            measure(data.get(..end).unwrap_or_default(), left)?
        };
        left = left.saturating_sub(weight);
    }
    Ok(())
}

pub(super) fn after_line(rest: &[u8]) -> Option<&[u8]> {
    rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).or_else(|| rest.strip_prefix(b"\r"))
}

fn is_picture(before: &[u8]) -> bool {
    let near = before.get(before.len().saturating_sub(DICTIONARY)..).unwrap_or_default();
    let dictionary = memmem::rfind(near, b" obj").and_then(|at| near.get(at..)).unwrap_or(near);
    memmem::find(dictionary, b"/Image").is_some()
}

/// How much comes out of a stream; what cannot be unpacked ends there.
fn measure(mut stream: impl Read, left: u64) -> Result<u64, Unreadable> {
    let mut weight = 0_u64;
    let mut piece = [0_u8; 16 << 10];
    let mut nesting = Nesting::default();
    while let Ok(length @ 1..) = stream.read(&mut piece) {
        weight += length as u64;
        nesting.follow(piece.get(..length).unwrap_or_default());
        if weight > MAX_STREAM.min(left) || nesting.deepest > MAX_NESTING {
            return Err(Unreadable::Bomb);
        }
    }
    Ok(weight)
}

/// How deep brackets stand in each other, outside strings.
#[derive(Default)]
struct Nesting {
    open: usize,
    deepest: usize,
    in_string: bool,
    escaped: bool,
}

impl Nesting {
    fn follow(&mut self, piece: &[u8]) {
        for byte in piece {
            if std::mem::take(&mut self.escaped) {
                continue;
            }
            match byte {
                b'\\' if self.in_string => self.escaped = true,
                b')' => self.in_string = false,
                _ if self.in_string => {}
                b'(' => self.in_string = true,
                b'[' => {
                    self.open += 1;
                    self.deepest = self.deepest.max(self.open);
                }
                b']' => self.open = self.open.saturating_sub(1),
                _ => {}
            }
        }
    }
}
