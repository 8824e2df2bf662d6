//! The measures of a page by GB/T 9704—2012, and the columns of the official form.

use report::form::PartNo;

/// 版心: how wide the text is, in twentieths of a point (156 mm).
pub(crate) const TEXT_WIDTH: u32 = 8844;

/// How wide the columns of a part's table are in the official form, in twentieths of a point.
pub(crate) fn columns(part: PartNo) -> Vec<u32> {
    match part {
        PartNo::Two => vec![2435; 4],
        PartNo::Three => [754, 921, 3271].into_iter().chain([685; 7]).collect(),
        PartNo::Four => [649; 7].into_iter().chain([650; 8]).collect(),
        PartNo::One | PartNo::Five | PartNo::Six => Vec::new(),
    }
}

/// The same columns no wider together than the text.
pub(crate) fn columns_within_text(part: PartNo) -> Vec<u32> {
    let columns = columns(part);
    let all = columns.iter().sum::<u32>().max(TEXT_WIDTH);
    columns.into_iter().map(|column| column * TEXT_WIDTH / all).collect()
}

/// Whether the table of a part may break over pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Breaking {
    /// It is short and stays whole.
    Never,
    /// It may break between rows; its heads come again.
    BetweenRows,
}

/// Whether the table of a part may break over pages.
pub(crate) fn breaking(part: PartNo) -> Breaking {
    match part {
        PartNo::Three => Breaking::BetweenRows,
        PartNo::One | PartNo::Two | PartNo::Four | PartNo::Five | PartNo::Six => Breaking::Never,
    }
}
