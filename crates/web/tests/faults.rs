//! A full disk, a lost database, a folder of attachments without room: a page with a number, and work goes on by itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panic"
)]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::faults::{FULL_POSTGRES, Way};
use engines::{Place, on_both};
use site::{Answer, Browser, OURS, PERSON, Town};
use store::Db;

/// A circumstance noted at the desk.
async fn note(clerk: &mut Browser, form: &Answer, path: &str, what: &str) -> Answer {
    let typed = [
        ("token", form.hidden("token")),
        ("seen", form.hidden("seen")),
        ("key", form.hidden("key")),
        ("what", what),
        ("from_on", "2025-09-23"),
        ("through_on", "2025-09-23"),
        ("on", "2025-09-24"),
    ];
    clerk.post(path, &typed).await
}

/// That it was not done stands on the page, with a number.
fn is_told(page: &Answer) {
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{}", page.text);
    assert!(page.says("没有办成") && page.says("编号：<strong>"), "{}", page.text);
}

#[test]
fn a_lost_postgresql_is_a_page_with_a_number_and_the_same_form_is_taken_when_it_is_back() {
    engines::run(Place::postgres("web_faults::lost::postgres"), async |at: Place| {
        at.db().await;
        let (mut way, url) = Way::new(&at);
        way.mend();
        let town = Town::of(Db::open(&url).await.unwrap()).await;
        let path = format!("/desk/requests/{}/note", town.request(OURS, "a").await);
        let mut clerk = town.signed_in("clerk").await;
        let form = clerk.get(&path).await;
        for _ in 0..2 {
            way.cut().await;
            is_told(&note(&mut clerk, &form, &path, "停电").await);
            is_told(&clerk.get("/desk").await);
            way.mend();
        }
        let page = note(&mut clerk, &form, &path, "停电").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        assert_eq!(clerk.get(page.location()).await.text.matches("停电").count(), 1);
    });
}

#[test]
fn a_full_postgresql_says_so_with_a_number_and_keeps_nothing_by_halves() {
    engines::run(Place::postgres("web_faults::full::postgres"), async |at: Place| {
        let town = Town::of(at.db().await).await;
        let path = format!("/desk/requests/{}/note", town.request(OURS, "a").await);
        let mut clerk = town.signed_in("clerk").await;
        let form = clerk.get(&path).await;
        at.meddle("", FULL_POSTGRES).await;
        let page = note(&mut clerk, &form, &path, "停电").await;
        is_told(&page);
        assert!(page.says("磁盘已满"), "{}", page.text);
        at.meddle("", "drop trigger full_disk on act").await;
        assert_eq!(note(&mut clerk, &form, &path, "停电").await.status, StatusCode::SEE_OTHER);
    });
}

on_both! {
    async fn what_cannot_be_kept_is_not_registered_and_comes_in_when_there_is_a_place(at: Place) {
        let folder = at.folder.join("papers");
        let town = Town::with_folder(at.db().await, &folder).await;
        let mut browser = town.browser();
        let form = browser.get("/apply").await;
        town.wait(1);
        let typed = [&PERSON[..], &[("means", "paper"), ("way", "post"), ("stamp", form.hidden("stamp"))]].concat();
        let papers: &[(&str, &[u8])] = &[("图.png", b"\x89PNG\r\n\x1a\n....")];
        // A folder that is a file takes nothing.
        std::fs::remove_dir_all(&folder).unwrap();
        std::fs::write(&folder, "").unwrap();
        is_told(&browser.upload("/apply/send", &typed, papers).await);
        assert_eq!(store::case_file::last_of_year(&town.office.db, OURS, 2025).await.unwrap(), None);
        std::fs::remove_file(&folder).unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        let sent = browser.upload("/apply/send", &typed, papers).await;
        assert_eq!(sent.location(), "/receipt", "{}", sent.text);
    }
}
