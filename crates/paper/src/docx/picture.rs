//! A QR code as a bitmap of two colours: the one picture that every word processor shows and that needs no library to write.

use crate::letter::Square;

/// Dots along the side of a square.
const SCALE: usize = 8;
/// Squares of quiet around the code.
const MARGIN: usize = 4;

/// The code as BMP; none where there is no code.
pub(super) fn bitmap(squares: &[Vec<Square>]) -> Option<Vec<u8>> {
    if squares.is_empty() {
        return None;
    }
    let side = (squares.len() + 2 * MARGIN) * SCALE;
    let rows: Vec<u8> = (0..side).rev().flat_map(|y| row(squares, side, y)).collect();
    let mut bytes = header(side, rows.len());
    bytes.extend(rows);
    Some(bytes)
}

/// A row of dots, eight a byte, filled up to four bytes; a set bit is white.
fn row(squares: &[Vec<Square>], side: usize, y: usize) -> Vec<u8> {
    let is_white = |x: usize| x >= side || square(squares, x, y) == Square::Light;
    let bytes = side.div_ceil(32) * 4;
    let byte = |at: usize| (0..8).fold(0, |byte, bit| byte << 1 | u8::from(is_white(at * 8 + bit)));
    (0..bytes).map(byte).collect()
}

fn square(squares: &[Vec<Square>], x: usize, y: usize) -> Square {
    let at = |dot: usize| (dot / SCALE).checked_sub(MARGIN);
    let found = at(y).and_then(|y| squares.get(y)).zip(at(x)).and_then(|(row, x)| row.get(x));
    found.copied().unwrap_or(Square::Light)
}

fn header(side: usize, dots: usize) -> Vec<u8> {
    const HEADERS: u32 = 14 + 40 + 8;
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut bytes = b"BM".to_vec();
    let mut put = |word: u32| bytes.extend(word.to_le_bytes());
    put(HEADERS.saturating_add(number(dots)));
    put(0);
    put(HEADERS);
    put(40);
    put(number(side));
    put(number(side));
    // One plane, one bit a dot.
    put(1 | 1 << 16);
    put(0);
    put(number(dots));
    // 300 dots an inch, both ways.
    put(11_811);
    put(11_811);
    put(2);
    put(0);
    // Black, white.
    put(0);
    put(0x00ff_ffff);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_bitmap_with_a_white_margin() {
        let bytes = bitmap(&[vec![Square::Dark]]).unwrap();
        let side = 9 * 8;
        assert_eq!(&bytes[..2], b"BM");
        assert_eq!(u32::from_le_bytes(bytes[2..6].try_into().unwrap()), u32::try_from(bytes.len()).unwrap());
        let rows = bytes[62..].chunks(12).map(|row| &row[..9]).collect::<Vec<_>>();
        assert_eq!(rows.len(), side);
        assert_eq!(rows[0], [255; 9]);
        assert_eq!(rows[4 * 8], [255, 255, 255, 255, 0, 255, 255, 255, 255]);
        assert_eq!(bitmap(&[]), None);
    }
}
