//! 第三十五条: too many requests, or too often.

use casework::act::{Act, Judged};
use law::outcome::Outcome;

use super::acts::{ask_reasons, ask_reasons_within, ask_supplement, defer, draft, judge};
use super::{on, row};

rows! {
    sentence_1_the_body_may_ask_for_reasons: [
        row("while the term runs", [], on("2025-10-24", ask_reasons()), &[]),
        row("after it", [], on("2025-10-27", ask_reasons()), &["past_due"]),
        row("at once", [], on("2025-10-24", ask_reasons_within(0)), &["no_time_for_reasons"]),
        row("they came", [on("2025-09-23", ask_reasons())], on("2025-09-25", Act::ReasonsGiven), &[]),
        row("nobody asked", [], on("2025-09-25", Act::ReasonsGiven), &["no_reasons_asked"]),
        row("before they were asked for", [on("2025-09-24", ask_reasons())], on("2025-09-23", Act::ReasonsGiven), &["before_receipt"]),
    ];
    sentence_2_unreasonable_ones_end_the_request: [
        row("nobody asked, and no word why", [], on("2025-09-25", judge(Judged::Unreasonable, "")), &["no_reasons_asked", "no_reason"]),
        row("they may still come", [on("2025-09-23", ask_reasons())], on("2025-09-29", judge(Judged::Unreasonable, "内容重复")), &["reasons_not_due"]),
        row("they did not come", [on("2025-09-23", ask_reasons())], on("2025-09-30", judge(Judged::Unreasonable, "逾期未说明")), &[]),
        row("none cannot be reasonable", [on("2025-09-23", ask_reasons())], on("2025-09-30", judge(Judged::Reasonable, "科研需要")), &["no_reasons_given"]),
        row("judged before they came", [on("2025-09-23", ask_reasons()), on("2025-09-26", Act::ReasonsGiven)],
            on("2025-09-25", judge(Judged::Reasonable, "科研需要")), &["before_receipt"]),
        row("not judged", [], on("2025-09-30", draft(Outcome::Excessive)), &["reasons_not_unreasonable"]),
        row("judged", [on("2025-09-23", ask_reasons()), on("2025-09-30", judge(Judged::Unreasonable, "逾期未说明"))],
            on("2025-09-30", draft(Outcome::Excessive)), &[]),
    ];
    sentence_3_reasonable_ones_allow_a_term_of_its_own: [
        row("judged", [on("2025-09-23", ask_reasons()), on("2025-09-26", Act::ReasonsGiven), on("2025-09-26", judge(Judged::Reasonable, "科研需要"))],
            on("2025-10-24", defer("2025-12-31")), &[]),
        row("not judged, backwards", [], on("2025-10-09", defer("2025-10-24")), &["reasons_not_reasonable", "deferred_backwards"]),
        row("not judged, late", [], on("2025-10-27", defer("2025-12-31")), &["reasons_not_reasonable", "past_due"]),
        row("while a supplement is awaited", [on("2025-09-23", ask_supplement())], on("2025-09-24", defer("2025-12-31")),
            &["reasons_not_reasonable", "awaiting_supplement"]),
    ];
}
