//! QR codes.

use qrcode::{Color, QrCode};

use super::block::{Code, Square};

/// The code of an address. One too long for a code stands there in words alone.
pub(super) fn code(caption: String, address: String) -> Code {
    let squares = QrCode::new(&address).map(|made| squares(&made)).unwrap_or_default();
    Code { caption, address, squares }
}

fn squares(made: &QrCode) -> Vec<Vec<Square>> {
    let dark = |color: &Color| if *color == Color::Dark { Square::Dark } else { Square::Light };
    made.to_colors().chunks(made.width()).map(|row| row.iter().map(dark).collect()).collect()
}
