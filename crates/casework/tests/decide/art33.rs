//! 第三十三条: the term, extended once.

use law::outcome::Outcome;

use super::acts::{draft, extend, extend_by, extend_without_scan, hand_in_person, pass, post, seal, sign};
use super::{on, row};

rows! {
    paragraph_2_it_is_extended_with_consent_before_it_is_over: [
        row("on the last day", [], on("2025-10-24", extend()), &[]),
        row("on the day after", [], on("2025-10-27", extend()), &["past_due"]),
        row("with no consent to be seen", [], on("2025-10-24", extend_without_scan()), &["no_scan"]),
        row("by more than twenty days", [], on("2025-10-24", extend_by(21)), &["extended_too_long"]),
        row("late, with no consent to be seen", [], on("2025-10-27", extend_without_scan()), &["past_due", "no_scan"]),
    ];
    paragraph_2_it_is_extended_once: [
        row("again", [on("2025-10-09", extend())], on("2025-10-10", extend()), &["extended_again"]),
        row("again, late and without consent", [on("2025-10-09", extend())], on("2025-11-24", extend_without_scan()),
            &["extended_again", "past_due", "no_scan"]),
        row("again after one on paper that was late", [on("2025-10-27", extend())], on("2025-10-28", extend()), &["extended_again", "past_due"]),
    ];
    paragraph_2_a_late_reply_is_still_given: [
        row("late", [on("2025-09-23", draft(Outcome::Provided)), on("2025-09-23", pass()), on("2025-09-24", sign()), on("2025-09-24", seal("1号"))],
            on("2025-10-27", post("1234567890123")), &[]),
        row("not as of a day before its seal",
            [on("2025-10-27", draft(Outcome::Provided)), on("2025-10-27", pass()), on("2025-10-28", sign()), on("2025-10-28", seal("1号"))],
            on("2025-10-24", hand_in_person()), &["before_receipt"]),
    ];
}
