//! 第二十九条: what a request holds.

use super::acts::{by_letter, for_nothing, online};
use super::{from_start, on};

rows! {
    paragraph_1_a_request_may_come_in_writing_or_by_word_of_mouth: [
        from_start("online", [], on("2025-09-22", online()), &[]),
        from_start("by letter", [], on("2025-09-22", by_letter()), &[]),
    ];
    paragraph_2_a_request_says_what_is_asked_for: [
        from_start("a matter without words", [], on("2025-09-22", for_nothing()), &["no_matter"]),
        from_start("a file is opened once", [on("2025-09-22", online())], on("2025-09-23", online()), &["receipt_known"]),
    ];
}
