//! 第四十一条、第四十四条: records corrected, and published for all.

use casework::act::Act;

use super::acts::{archive, correct, publish};
use super::{on, row};

rows! {
    article_41_a_record_about_oneself_is_corrected: [
        row("answered", [], on("2025-09-24", correct()), &[]),
        row("after the end", [on("2025-09-24", Act::Withdrawn)], on("2025-09-25", correct()), &["already_closed"]),
    ];
    article_44_what_was_asked_for_may_be_published: [
        row("proposed", [], on("2025-09-24", Act::PublicationProposed), &[]),
        row("decided", [on("2025-09-24", Act::PublicationProposed)], on("2025-09-25", publish()), &[]),
        row("decided when nobody proposed it", [], on("2025-09-25", publish()), &["not_proposed"]),
        row("decided twice", [on("2025-09-24", Act::PublicationProposed), on("2025-09-25", publish())], on("2025-09-25", publish()), &["not_proposed"]),
        row("proposed in the archive", [on("2025-09-24", Act::Withdrawn), on("2025-09-25", archive("30-12"))],
            on("2025-09-26", Act::PublicationProposed), &["already_archived"]),
    ];
}
