//! The page of letters that did not arrive.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use casework::act::{Actor, Asks, Channel, Matter};
use engines::on_both;
use jiff::Timestamp;
use law::applicant;
use office::authority::Role;
use office::mail::{Carrier, Failure, Quiet, Sending};
use office::{Application, By, Contact};
use site::{OURS, Town};

const NOW: i64 = 1_758_679_200;

/// A request whose applicant gave an address that there is not.
async fn unreached(town: &Town) -> String {
    let at = Timestamp::from_second(NOW).unwrap();
    let application = Application {
        body: OURS,
        form: "form".to_owned(),
        on: "2025-09-24".parse().unwrap(),
        channel: Channel::Counter,
        column: applicant::Kind::NaturalPerson,
        name: "张示例".to_owned(),
        identity: None,
        contact: Contact { phone: None, email: Some("zhang@mail.example".to_owned()), address: None },
        asks: Asks::Information,
        matters: vec![Matter("农田水利".to_owned())],
        means: None,
        way: None,
        help: None,
        papers: Vec::new(),
    };
    let by = By { actor: Actor(1), duties: vec![(OURS, Role::Clerk)], at };
    let case_no = town.office.register(&by, application).await.unwrap().case_no;
    let sending = Sending {
        carriers: vec![Carrier::Email],
        quiet: Quiet::default(),
        portal: "https://xxgk.example".to_owned(),
    };
    town.office.sort_mail(at).await.unwrap();
    let outgoing = town.office.next_letter(&sending, at).await.unwrap().unwrap();
    town.office.letter_failed(&outgoing, Failure::BadAddress, at).await.unwrap();
    case_no.0
}

on_both! {
    async fn a_clerk_sees_what_did_not_arrive_and_sends_it_again(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = unreached(&town).await;
        let mut clerk = town.signed_in("clerk").await;
        assert!(clerk.get(&format!("/desk/requests/{case_no}")).await.says("有通知没有送到申请人，请另行告知。"));
        let page = clerk.get("/desk/mail").await;
        assert!(page.says("没有这个邮箱或者号码") && page.says(&case_no) && !page.says("zhang"));
        let (token, id) = (page.hidden("token").to_owned(), page.hidden("id").to_owned());
        for (login, status) in [("neighbour", StatusCode::SEE_OTHER), ("auditor", StatusCode::FORBIDDEN)] {
            let mut other = town.signed_in(login).await;
            let token = other.get("/desk/mail").await.hidden("token").to_owned();
            let answer = other.post("/desk/mail/again", &[("token", &token), ("id", &id)]).await;
            assert_eq!(answer.status, status, "{login}");
        }
        assert!(clerk.get("/desk/mail").await.says(&case_no), "neither has sent it");
        let answer = clerk.post("/desk/mail/again", &[("token", &token), ("id", &id)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/desk/mail"));
        assert!(!clerk.get("/desk/mail").await.says(&case_no));
    }

    async fn somebody_says_where_they_are_reminded(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut clerk = town.signed_in("clerk").await;
        let token = clerk.get("/desk/mail").await.hidden("token").to_owned();
        let wrong = clerk.post("/desk/mail", &[("token", &token), ("email", "clerk@town")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("邮箱写成 name@example.cn 的样子。") && wrong.says("value=\"clerk@town\""));
        clerk.post("/desk/mail", &[("token", &token), ("email", "clerk@town.example")]).await;
        assert!(clerk.get("/desk/mail").await.says("value=\"clerk@town.example\""));
        clerk.post("/desk/mail", &[("token", &token), ("email", "")]).await;
        assert!(!clerk.get("/desk/mail").await.says("clerk@town"));
    }
}
