//! 国办函〔2020〕109号: the fee, once, while the term runs.

use casework::act::{Act, Notice};
use law::outcome::Outcome;

use super::acts::{draft, notice_fee, overcharge, served};
use super::{on, row};

rows! {
    article_6_it_is_noticed_while_the_term_runs: [
        row("on the last day", [], on("2025-10-24", notice_fee(31)), &[]),
        row("after it, of nothing", [], on("2025-10-27", notice_fee(30)), &["past_due", "no_amount"]),
    ];
    article_3_it_is_what_the_tiers_come_to: [
        row("one yuan more", [], on("2025-10-09", overcharge(11)), &["fee_not_by_tiers"]),
        row("less", [], on("2025-10-09", overcharge(9)), &["fee_not_by_tiers"]),
    ];
    article_3_it_is_noticed_once: [
        row("again, when it was paid", [on("2025-09-23", notice_fee(31)), on("2025-09-24", Act::FeePaid)], on("2025-09-25", notice_fee(31)), &["fee_noticed_again"]),
        row("and a second notice that went out is not what lapses",
            [on("2025-09-23", notice_fee(31)), on("2025-09-24", Act::FeePaid), on("2025-09-25", notice_fee(31))],
            on("2025-11-24", Act::FeeLapsed), &["no_payment_awaited"]),
    ];
    article_6_it_is_paid_or_the_request_is_given_up: [
        row("paid", [on("2025-09-23", notice_fee(31))], on("2025-10-09", Act::FeePaid), &[]),
        row("nothing to pay", [], on("2025-10-09", Act::FeePaid), &["no_payment_awaited"]),
        row("before the notice", [on("2025-09-24", notice_fee(31))], on("2025-09-23", Act::FeePaid), &["before_receipt"]),
        row("on the twentieth day", [on("2025-09-23", notice_fee(31)), on("2025-09-23", served(Notice::Fee))],
            on("2025-10-27", Act::FeeLapsed), &["fee_not_lapsed"]),
        row("on the twenty-first", [on("2025-09-23", notice_fee(31)), on("2025-09-23", served(Notice::Fee))],
            on("2025-10-28", Act::FeeLapsed), &[]),
        row("nothing proves its receipt", [on("2025-09-23", notice_fee(31))], on("2025-10-28", Act::FeeLapsed), &["notice_not_served"]),
        row("the receipt of none", [], on("2025-10-20", served(Notice::Fee)), &["no_payment_awaited"]),
        row("nothing to lapse", [], on("2025-10-28", Act::FeeLapsed), &["no_payment_awaited"]),
        row("while it is awaited nothing is decided", [on("2025-09-23", notice_fee(31))], on("2025-09-24", draft(Outcome::Provided)), &["awaiting_payment"]),
    ];
}
