//! The portal: somebody without an account applies, follows, supplements and withdraws.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::{Answer, Browser, OURS, Town};
use store::CaseNo;

type Form = Vec<(&'static str, String)>;

/// An application as it is typed, with the stamp of a form that was just opened.
async fn typed(browser: &mut Browser) -> Form {
    let opened = browser.get("/apply").await;
    assert_eq!(opened.status, StatusCode::OK);
    let fields = [
        ("who", "person"),
        ("matters", "1"),
        ("website", ""),
        ("name", "张示例<b>"),
        ("document", "id_card"),
        ("number", "11010119900307123x"),
        ("phone", "13800000000"),
        ("address", "文化街2号\"><script>"),
        ("email", ""),
        ("asks", "information"),
        ("matter1", "2024年<script>alert(1)</script>农田水利"),
        ("means", "paper"),
        ("way", "post"),
        ("help", "'\"><img src=x>"),
    ];
    let mut form: Form = fields.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    form.push(("stamp", opened.hidden("stamp").to_owned()));
    form
}

fn with(form: &Form, name: &'static str, value: &str) -> Form {
    let others = form.iter().filter(|(known, _)| *known != name).cloned();
    others.chain([(name, value.to_owned())]).collect()
}

fn pairs(form: &Form) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

async fn send(browser: &mut Browser, form: &Form) -> Answer {
    browser.upload("/apply/send", &pairs(form), &[]).await
}

/// Somebody who applied, and the number and the code of their receipt.
async fn applied(town: &Town) -> (Browser, String, String) {
    let mut browser = town.browser();
    let form = typed(&mut browser).await;
    town.wait(1);
    let sent = send(&mut browser, &form).await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/receipt"), "{}", sent.text);
    let receipt = browser.get("/receipt").await;
    let mut numbers =
        receipt.text.split("class=\"number\">").skip(1).map(|rest| rest.split('<').next().unwrap());
    let (number, code) = (numbers.next().unwrap().to_owned(), numbers.next().unwrap().to_owned());
    assert_eq!(browser.get("/receipt").await.text, receipt.text, "it shows the same again");
    (browser, number, code)
}

async fn follow(browser: &mut Browser, number: &str, code: &str) -> Answer {
    browser.post("/follow", &[("number", number), ("code", code)]).await
}

on_both! {
    async fn an_application_is_followed_supplemented_and_withdrawn(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let (_, number, code) = applied(&town).await;
        let mut browser = town.browser();
        let found = follow(&mut browser, &number, &code.to_lowercase()).await;
        assert_eq!((found.status, found.location()), (StatusCode::SEE_OTHER, "/follow/request"));
        let line = found.headers.get("set-cookie").unwrap().to_str().unwrap();
        assert!(["HttpOnly", "Secure", "SameSite"].iter().all(|word| line.contains(word)) && !line.contains(&code), "{line}");
        let page = browser.get("/follow/request").await;
        assert!(page.says("办理中") && page.says("收到申请（") && !page.says("推定") && !page.says("凭记忆"), "{}", page.text);
        let mut clerk = town.signed_in("clerk").await;
        let asking = format!("/desk/requests/{number}/ask-supplement");
        let form = clerk.get(&asking).await;
        assert!(form.says("value=\"15\""), "the usual term stands there: {}", form.text);
        let (token, seen, key) = (form.hidden("token"), form.hidden("seen"), form.hidden("key"));
        let carried = [("token", token), ("seen", seen), ("key", key), ("gaps", "information"), ("working_days", "15"), ("on", "2025-09-24")];
        assert_eq!(clerk.post(&asking, &carried).await.status, StatusCode::SEE_OTHER);
        let page = browser.get("/follow/request").await;
        let (key, token) = (page.hidden("key").to_owned(), page.hidden("token").to_owned());
        let foreign = browser.upload("/follow/supplement", &[("token", "x"), ("key", &key), ("words", "外来")], &[]).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN, "a form from elsewhere does nothing");
        let refused = browser.upload("/follow/supplement", &[("token", &token), ("key", &key), ("words", "补充")], &[("a.exe", b"MZ\x90\x00\x03")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says(">补充</textarea>"), "nothing typed is lost");
        for _ in 0..2 {
            let sent = browser.upload("/follow/supplement", &[("token", &token), ("key", &key), ("words", "在东村")], &[("../图.png", b"\x89PNG\r\n\x1a\n....")]).await;
            assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/follow/request"), "{}", sent.text);
        }
        let case_no = CaseNo(number.clone());
        let said = store::submission::of_case(&town.office.db, OURS, &case_no).await.unwrap();
        assert_eq!(said.iter().map(|one| one.words.as_str()).collect::<Vec<_>>(), ["在东村"]);
        let papers = store::attachment::of_case(&town.office.db, OURS, &case_no).await.unwrap();
        assert_eq!(papers.iter().map(|one| (one.name.as_str(), one.added_by.as_str())).collect::<Vec<_>>(), [("图.png", "applicant")]);
        let changed = browser.post("/follow/contact", &[("token", &token), ("phone", "13900000000")]).await;
        assert_eq!(changed.location(), "/follow/request");
        assert!(browser.get("/follow/contact").await.says("13900000000"));
        let asked = browser.get("/follow/withdraw").await;
        let withdrawn = browser.post("/follow/withdraw", &[("token", asked.hidden("token")), ("key", asked.hidden("key"))]).await;
        assert_eq!(withdrawn.location(), "/follow/request");
        assert!(browser.get("/follow/request").await.says("申请人撤回申请"));
        browser.post("/follow/leave", &[("token", &token)]).await;
        assert_eq!(browser.get("/follow/request").await.location(), "/follow");
    }

    async fn a_form_sent_twice_is_one_application_with_one_receipt(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let (mut one, mut other) = (town.browser(), town.browser());
        let form = typed(&mut one).await;
        town.wait(1);
        let (first, second) = tokio::join!(send(&mut one, &form), send(&mut other, &form));
        assert_eq!([first.location(), second.location()], ["/receipt", "/receipt"], "{}{}", first.text, second.text);
        assert_eq!(one.get("/receipt").await.text, other.get("/receipt").await.text);
        let last = store::case_file::last_of_year(&town.office.db, OURS, 2025).await.unwrap();
        assert_eq!(last, Some(CaseNo::from("2025-000001")));
        let changed = send(&mut one, &with(&form, "matter1", "别的")).await;
        assert_eq!(changed.status, StatusCode::CONFLICT);
        assert!(changed.says("已经提交过一次"));
    }

    async fn wrong_numbers_and_codes_are_answered_alike(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let (_, number, code) = applied(&town).await;
        let body = |answer: &Answer| answer.text.replace(&code, "").replace(&number, "").replace("2025-000009", "").replace("2-ZZZZZ", "");
        let mut browser = town.browser();
        let wrong_code = follow(&mut browser, &number, "2-ZZZZZ").await;
        let wrong_number = follow(&mut browser, "2025-000009", &code).await;
        assert_eq!((wrong_code.status, wrong_number.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
        assert_eq!(body(&wrong_code), body(&wrong_number));
        browser.set_cookie("code", "2-ZZZZZ");
        assert_eq!(browser.get("/follow/request").await.location(), "/follow");
    }

    async fn whoever_guesses_is_told_to_wait_and_may_go_on_later(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let mut browser = town.browser();
        for _ in 0..20 {
            assert_eq!(follow(&mut browser, "2025-000001", "2-0").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let refused = follow(&mut browser, "2025-000001", "2-0").await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(refused.says("请过10分钟再试"));
        assert_eq!(browser.get("/follow").await.status, StatusCode::OK, "looking costs nothing");
        town.wait(10);
        assert_eq!(follow(&mut browser, "2025-000001", "2-0").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn machines_and_other_sites_send_nothing_and_nobody_loses_what_was_typed(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let mut browser = town.browser();
        let form = typed(&mut browser).await;
        let hurried = send(&mut browser, &form).await;
        assert_eq!(hurried.status, StatusCode::UNPROCESSABLE_ENTITY);
        town.wait(1);
        assert_eq!(send(&mut browser, &with(&form, "website", "x")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(send(&mut browser, &with(&form, "stamp", "1.a.b")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let foreign = browser.post_from("/apply/check", &pairs(&form), "cross-site").await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let unfit = browser.upload("/apply/send", &pairs(&form), &[("big.txt", &[b'a'; 1001])]).await;
        assert!(unfit.status == StatusCode::UNPROCESSABLE_ENTITY && unfit.says("big.txt") && unfit.says("农田水利"));
        assert_eq!(store::case_file::last_of_year(&town.office.db, OURS, 2025).await.unwrap(), None);
    }

    async fn what_is_typed_is_text_on_every_page_and_wrong_fields_are_named(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let mut browser = town.browser();
        let form = typed(&mut browser).await;
        let checked = browser.post("/apply/check", &pairs(&form)).await;
        assert!(checked.status == StatusCode::OK && checked.says("居民身份证") && checked.says("还没有提交"), "{}", checked.text);
        let more = browser.post("/apply", &pairs(&with(&form, "more", "1"))).await;
        assert!(more.says("id=\"matter2\"") && more.says("农田水利"));
        let wrong = with(&with(&with(&form, "number", "12"), "address", ""), "means", "email");
        let mended = browser.post("/apply/check", &pairs(&wrong)).await;
        assert_eq!(mended.status, StatusCode::UNPROCESSABLE_ENTITY);
        for link in ["href=\"#number\"", "href=\"#address\"", "href=\"#email\""] {
            assert!(mended.says(link), "{link}");
        }
        town.wait(1);
        send(&mut browser, &form).await;
        let receipt = browser.get("/receipt").await;
        for page in [&checked, &more, &mended, &receipt] {
            assert!(!page.says("<script>") && !page.says("<img src=x>") && !page.says("示例<b>"), "{}", page.text);
        }
        assert!(!receipt.says("张示例") && !receipt.says("13800000000"), "a receipt that lies about names nobody");
    }
}
