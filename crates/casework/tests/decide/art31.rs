//! 第三十一条: the day of receipt.

use casework::act::Act;

use super::acts::{ask_supplement, by_letter, challenge, hand_over, pass_on, search};
use super::{from_start, on, row};

rows! {
    item_1_a_request_online_is_received_on_the_day: [
        row("it needs no confirmation", [], on("2025-09-23", Act::ReceiptConfirmed), &["receipt_known"]),
        row("nothing is done before it", [], on("2025-09-19", search(&["档案室"])), &["before_receipt"]),
        row("nor twice wrong", [], on("2025-09-19", search(&[])), &["before_receipt", "nowhere_searched"]),
    ];
    items_2_and_3_a_letter_is_received_when_both_sides_confirm_it: [
        from_start("confirmed", [on("2025-09-22", by_letter())], on("2025-09-24", Act::ReceiptConfirmed), &[]),
        from_start("before it came", [on("2025-09-22", by_letter())], on("2025-09-19", Act::ReceiptConfirmed), &["before_receipt"]),
        from_start("after it was passed on", [on("2025-09-22", by_letter()), on("2025-09-23", pass_on("12345"))],
            on("2025-09-24", Act::ReceiptConfirmed), &["already_closed"]),
        from_start("until then nothing is asked", [on("2025-09-22", by_letter())], on("2025-09-24", ask_supplement()), &["not_received"]),
        from_start("nor challenged", [on("2025-09-22", by_letter())], on("2025-09-24", challenge()), &["not_received"]),
        from_start("but handed over", [on("2025-09-22", by_letter())], on("2025-09-24", hand_over()), &[]),
    ];
}
