//! 第四十一条、第四十四条: records corrected, and published for all.

use casework::act::Act;

use law::outcome::Outcome;

use super::acts::{archive, ask_correction, correct, draft, publish};
use super::{from_start, on, row};

rows! {
    article_41_a_record_about_oneself_is_corrected: [
        from_start("answered", [on("2025-09-22", ask_correction())], on("2025-09-24", correct()), &[]),
        from_start("after the end", [on("2025-09-22", ask_correction()), on("2025-09-24", Act::Withdrawn)],
            on("2025-09-25", correct()), &["already_closed"]),
        from_start("not by a reply to a request", [on("2025-09-22", ask_correction())],
            on("2025-09-24", draft(Outcome::Provided)), &["asks_correction"]),
        row("where information was asked for", [], on("2025-09-24", correct()), &["asks_information"]),
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
