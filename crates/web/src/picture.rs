//! 二维码.

use qrcode::QrCode;
use qrcode::render::svg;

/// 二维码 of an address, as a picture in the page; none where the address is too long for one.
pub(crate) fn picture(address: &str) -> Option<String> {
    let code = QrCode::new(address).ok()?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(180, 180).build();
    drawn.split_once("?>").map(|(_, svg)| svg.to_owned())
}
