//! 登记簿: the seal, reconsideration and litigation, year by year.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use casework::act::{Act, Actor, Delivery, DocumentNo, Forum, Ruling, Signature, Verdict};
use casework::decision::Decision;
use engines::on_both;
use jiff::Timestamp;
use law::outcome::Outcome;
use office::authority::Role;
use office::{At, By, CaseNo, How};
use site::{OURS, Town};

/// A request that was answered, taken to reconsideration and upheld; its first seal was struck and put again.
async fn contested(town: &Town) -> String {
    let number = town.request(OURS, "a").await;
    let case_no = CaseNo(number.clone());
    let decision = Decision::of(Outcome::NotResponsible).unwrap();
    let sealed = |no: &str| Act::Sealed {
        document_no: DocumentNo("云镇依复〔2025〕1号".to_owned()),
        register_no: no.to_owned(),
    };
    let acts = [
        (1, Role::Clerk, "2025-09-24", Act::Drafted { decision, confirmed_by: None }),
        (2, Role::SecrecyReviewer, "2025-09-24", Act::Reviewed { verdict: Verdict::Passed }),
        (3, Role::Head, "2025-09-24", Act::Signed { signature: Signature::OnScreen }),
        (1, Role::Clerk, "2025-09-24", sealed("=31")),
        (1, Role::Clerk, "2025-09-24", Act::Struck { seq: 5, because: "登记号写错".to_owned() }),
        (1, Role::Clerk, "2025-09-24", sealed("32")),
        (1, Role::Clerk, "2025-09-24", Act::Replied { delivery: Delivery::InPerson }),
        (1, Role::Clerk, "2025-10-13", Act::Challenged { forum: Forum::Reconsideration }),
        (1, Role::Clerk, "2025-10-20", Act::Defended { of: 0 }),
        (1, Role::Clerk, "2025-11-10", Act::Ruled { of: 0, ruling: Ruling::Upheld }),
    ];
    for (seen, (who, role, on, act)) in (1..).zip(acts) {
        let by = By { actor: Actor(who), duties: vec![(OURS, role)], at: Timestamp::UNIX_EPOCH };
        let key = format!("book {seen}");
        let at = At { body: OURS, case_no: &case_no, seen, key: &key, on: on.parse().unwrap() };
        town.office.act(&by, &at, act, How::InSystem).await.unwrap();
    }
    number
}

on_both! {
    async fn the_registers_of_a_year_are_read_from_what_was_done(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = contested(&town).await;
        let mut clerk = town.signed_in("clerk").await;
        let seals = clerk.get("/desk/books/seals?year=2025").await;
        assert_eq!(seals.status, StatusCode::OK);
        for said in ["用印登记簿", "云镇依复〔2025〕1号", "=31", "已更正，作废", ">32<", &case_no, "用户0"] {
            assert!(seals.says(said), "{said}: {}", seals.text);
        }
        let disputes = clerk.get("/desk/books/disputes?year=2025").await;
        for said in ["申请人申请行政复议", "2025-10-27（简易程序2025-10-20）", "2025-10-20", "2025-11-10 结果维持", &case_no] {
            assert!(disputes.says(said), "{said}: {}", disputes.text);
        }
        let csv = clerk.get("/desk/books/seals?year=2025&as=csv").await;
        assert!(csv.text.contains("\"'=31\""), "no cell is a formula: {}", csv.text);
        assert!(clerk.get("/desk/books/disputes?year=2025&as=xlsx").await.text.starts_with("PK"));
        clerk.set_cookie("lang", "en");
        for book in ["seals", "disputes"] {
            let file = clerk.get(&format!("/desk/books/{book}?year=2025&as=xlsx")).await;
            assert!(file.status == StatusCode::OK && file.text.starts_with("PK"), "{}", file.text);
        }
        clerk.set_cookie("lang", "zh");
        assert!(clerk.get("/desk/books/disputes?year=2024").await.says("这一年没有登记"));
        for nowhere in ["/desk/books/disputes?year=0", "/desk/books/seals?year=x", "/desk/books/others"] {
            assert_eq!(clerk.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        let mut neighbour = town.signed_in("neighbour").await;
        assert!(!neighbour.get("/desk/books/seals?year=2025").await.says("云镇依复"), "another body's book is another");
    }
}
