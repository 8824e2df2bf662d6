//! 页数: how many pages a piece of a bundle has, or why they are not counted.

use paper::letter::{Paged, Unpaged};
use store::MediaType;

/// How many pages a piece has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheets {
    /// As many.
    Counted(u32),
    /// 不计页.
    Not(Unpaged),
}

/// Those of an attachment, by what it is.
pub(super) fn of(media_type: &str, pdf: impl FnOnce() -> Option<u32>) -> Sheets {
    match MediaType::parse(media_type) {
        Some(MediaType::Pdf) => {
            pdf().filter(|pages| *pages > 0).map_or(Sheets::Not(Unpaged::Unreadable), Sheets::Counted)
        }
        Some(MediaType::Jpeg | MediaType::Png) => Sheets::Counted(1),
        Some(MediaType::Text) => Sheets::Not(Unpaged::Text),
        Some(MediaType::Docx | MediaType::Xlsx | MediaType::Compound) => Sheets::Not(Unpaged::Flowing),
        Some(MediaType::Ofd | MediaType::Zip | MediaType::Tiff) | None => Sheets::Not(Unpaged::Uncounted),
    }
}

/// 起止页码 of pieces in their order, counted on from one to the next.
pub(super) fn numbered(sheets: impl IntoIterator<Item = Sheets>) -> Vec<Paged> {
    let mut before = 0_u32;
    let place = |sheets| match sheets {
        Sheets::Not(why) => Paged::Not(why),
        Sheets::Counted(count) => {
            let first = before.saturating_add(1);
            before = before.saturating_add(count);
            Paged::Of { first, last: before }
        }
    };
    sheets.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_on_and_what_has_none_says_why() {
        let known = |media_type, pdf| of(media_type, || pdf);
        let sheets = [
            known("text/plain", None),
            known("application/pdf", Some(3)),
            known("image/png", None),
            known("application/pdf", None),
            known("image/tiff", None),
            known("application/pdf", Some(2)),
        ];
        assert_eq!(
            numbered(sheets),
            [
                Paged::Not(Unpaged::Text),
                Paged::Of { first: 1, last: 3 },
                Paged::Of { first: 4, last: 4 },
                Paged::Not(Unpaged::Unreadable),
                Paged::Not(Unpaged::Uncounted),
                Paged::Of { first: 5, last: 6 },
            ]
        );
    }
}
