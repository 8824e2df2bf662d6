//! 归档 at the desk: suggested, numbered, one after the other, and the catalogue of the year.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::{Answer, Browser, OURS, Town};

/// A year, in minutes.
const YEAR: i64 = 365 * 24 * 60;

async fn withdrawn(town: &Town, clerk: &mut Browser, key: &str) -> String {
    let case_no = town.request(OURS, key).await;
    done(clerk, (&case_no, "withdraw"), ("1", "2025-09-24"), &[]).await;
    case_no
}

/// An act, typed into its form.
async fn done(
    browser: &mut Browser,
    (case_no, verb): (&str, &str),
    (seen, on): (&str, &str),
    typed: &[(&str, &str)],
) -> Answer {
    let page = format!("/desk/requests/{case_no}/{verb}");
    let form = browser.get(&page).await;
    let (token, key) = (form.hidden("token").to_owned(), form.hidden("key").to_owned());
    let common = [("token", token.as_str()), ("key", key.as_str()), ("seen", seen), ("on", on)];
    let fields: Vec<(&str, &str)> = common.into_iter().chain(typed.iter().copied()).collect();
    browser.post(&page, &fields).await
}

on_both! {
    async fn one_after_the_other_goes_into_the_archive_and_its_catalogue(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut clerk = town.signed_in("clerk").await;
        let (one, two) = (withdrawn(&town, &mut clerk, "a").await, withdrawn(&town, &mut clerk, "b").await);
        assert!(clerk.get("/desk/archive").await.says("没有等待归档的申请"));
        town.wait(YEAR);
        let mut clerk = town.signed_in("clerk").await;
        assert!(clerk.get("/desk").await.says("可以归档的申请：2件"));
        let list = clerk.get("/desk/archive").await;
        assert!(list.says(&format!("/desk/requests/{one}/archive")) && list.says("还没有归档的申请"), "{}", list.text);
        let form = clerk.get(&format!("/desk/requests/{one}/archive")).await;
        for words in ["10年 10 years：WS·2025-D10-0001", "永久 for ever：WS·2025-Y-0001", "value=\"ten\" checked", "预选的是建议"] {
            assert!(form.says(words), "{words}: {}", form.text);
        }
        let on = ("2", "2026-09-24");
        let answer = done(&mut clerk, (&one, "archive"), on, &[("retention", "ten")]).await;
        assert_eq!(answer.location(), format!("/desk/archive?done={one}"), "{}", answer.text);
        let next = clerk.get(answer.location()).await;
        assert!(next.says("<strong>WS·2025-D10-0001</strong>") && next.says(&format!("/desk/requests/{two}/archive")), "{}", next.text);
        assert!(!next.says(&format!("/desk/requests/{one}/archive")));

        // Half a number is told beside its field; one that is taken keeps what was typed.
        let half = done(&mut clerk, (&two, "archive"), on, &[("retention", "ten"), ("archive_no", "自编")]).await;
        assert!(half.status == StatusCode::UNPROCESSABLE_ENTITY && half.says("请也填写件号"), "{}", half.text);
        let same = [("retention", "ten"), ("archive_no", "WS·2025-D10-0001"), ("item_no", "7")];
        let taken = done(&mut clerk, (&two, "archive"), on, &same).await;
        assert_eq!(taken.status, StatusCode::CONFLICT);
        assert!(taken.says("已经给了另一件申请") && taken.says("value=\"WS·2025-D10-0001\""), "{}", taken.text);
        let own = [("retention", "ten"), ("archive_no", "自编-7"), ("item_no", "7")];
        assert_eq!(done(&mut clerk, (&two, "archive"), on, &own).await.status, StatusCode::SEE_OTHER);

        assert!(clerk.get("/desk/archive").await.says("href=\"/desk/archive/2025\""));
        let year = clerk.get("/desk/archive/2025").await;
        for words in ["归档文件目录", "WS·2025-D10-0001", "自编-7", "20250924", "农田水利&#60;工程&#62;"] {
            assert!(year.says(words), "{words}: {}", year.text);
        }
        let csv = clerk.get("/desk/archive/2025?as=csv").await;
        assert!(csv.says("\"序号\",\"档号\"") && csv.says("自编-7"), "{}", csv.text);
        assert!(clerk.get("/desk/archive/2025?as=xlsx").await.bytes.starts_with(b"PK"));
        assert!(clerk.get("/desk/archive/2025?as=pdf").await.bytes.starts_with(b"%PDF"));
        assert!(clerk.get("/desk/archive/2024").await.says("没有归档的申请"));
        assert_eq!(clerk.get("/desk/archive/last").await.status, StatusCode::NOT_FOUND);
    }

    async fn the_fonds_is_set_once_and_stands_in_every_number(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut head = town.signed_in("head").await;
        let form = head.get("/desk/settings").await;
        assert!(form.says("全宗号") && form.says("name=\"archive_unit\""), "{}", form.text);
        let details = [(office::profile::Detail::FondsNo, "0031".to_owned())];
        let by = office::By { actor: casework::act::Actor(3), duties: vec![(OURS, office::authority::Role::Head)], at: jiff::Timestamp::UNIX_EPOCH };
        town.office.change_profile(&by, OURS, &details).await.unwrap();
        let mut clerk = town.signed_in("clerk").await;
        let case_no = withdrawn(&town, &mut clerk, "a").await;
        let form = clerk.get(&format!("/desk/requests/{case_no}/archive")).await;
        assert!(form.says("0031-WS·2025-D30-0001"), "{}", form.text);
    }
}
