//! The desk: who gets in, who does not, and what a form does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::{Answer, Browser, OTHER, OURS, PASSWORD, Town};

/// A form of the desk, opened and filled in.
async fn submit(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.get(path).await;
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let (token, seen, key) = (form.hidden("token"), form.hidden("seen"), form.hidden("key"));
    let carried = [("token", token), ("seen", seen), ("key", key)];
    browser.post(path, &[&carried, fields].concat()).await
}

const SUPPLEMENT: [(&str, &str); 3] = [("gaps", "information"), ("working_days", "15"), ("on", "2025-09-24")];

on_both! {
    async fn what_is_a_key_in_data_is_in_words_on_pages_in_both_languages(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let page = format!("/desk/requests/{case_no}");
        assert!(clerk.get(&page).await.says("<dd>自然人</dd>"));
        clerk.set_cookie("lang", "en");
        assert!(clerk.get(&page).await.says("<dd>natural person</dd>"));
        let list = clerk.get("/desk/requests").await;
        assert!(list.says(">natural person</option>") && list.says(">withheld: state secret</option>"), "{}", list.text);
    }

    async fn every_page_of_the_desk_asks_who_is_there(at: Place) {
        let town = Town::of(at.db().await).await;
        let ours = town.request(OURS, "a").await;
        let theirs = town.request(OTHER, "b").await;
        assert_eq!(ours, theirs, "each body counts for itself");
        let pages = [
            "/desk".to_owned(),
            "/desk/requests".to_owned(),
            "/desk/requests?as=csv".to_owned(),
            "/desk/deadlines".to_owned(),
            "/desk/mail".to_owned(),
            format!("/desk/requests/{ours}"),
            format!("/desk/requests/{ours}/extend"),
            format!("/desk/requests/{ours}/fee"),
            format!("/desk/requests/{ours}/guide"),
        ];
        for page in &pages {
            let answer = town.browser().get(page).await;
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/desk/sign-in"), "{page}");
            let posted = town.browser().post(page, &[]).await;
            assert!(matches!(posted.status, StatusCode::SEE_OTHER | StatusCode::METHOD_NOT_ALLOWED), "{page}");
        }
        for (login, expected) in [
            ("clerk", 200),
            ("head", 200),
            ("auditor", 200),
            ("guard", 403),
        ] {
            let mut browser = town.signed_in(login).await;
            for page in &pages {
                let expected = if (login, page.as_str()) == ("guard", "/desk") { 303 } else { expected };
                assert_eq!(browser.get(page).await.status.as_u16(), expected, "{login} {page}");
            }
        }
    }

    async fn one_body_s_people_never_reach_another_s(at: Place) {
        let town = Town::of(at.db().await).await;
        town.request(OURS, "a").await;
        let second = town.request(OURS, "b").await;
        let mut neighbour = town.signed_in("neighbour").await;
        for verb in ["", "/extend", "/fee", "/guide"] {
            let page = format!("/desk/requests/{second}{verb}");
            assert_eq!(neighbour.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        for list in ["/desk", "/desk/requests", "/desk/requests?as=csv", "/desk/deadlines"] {
            assert!(!neighbour.get(list).await.says(&second), "{list}");
        }
    }

    async fn a_list_is_filtered_and_its_faults_are_said(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let second = town.request(OURS, "b").await;
        let mut clerk = town.signed_in("clerk").await;
        for (query, is_there) in
            [("", true), ("?state=open&channel=online", true), ("?state=closed", false), ("?through=2025-09-21", false)]
        {
            assert_eq!(clerk.get(&format!("/desk/requests{query}")).await.says(&case_no), is_there, "{query}");
        }
        let answer = clerk.get("/desk/requests?state=lost&from=yesterday").await;
        assert!(answer.says("请从列出的选项中选择") && answer.says("请按 2026-11-24 的样子填写日期"));
        let csv = clerk.get("/desk/requests?as=csv").await;
        let xlsx = clerk.get("/desk/requests?as=xlsx").await;
        assert_eq!((xlsx.status, &xlsx.bytes[..2]), (StatusCode::OK, &b"PK"[..]));
        for (order, is_first) in [("newest", false), ("oldest", true), ("pressing", true)] {
            let page = clerk.get(&format!("/desk/requests?order={order}")).await;
            assert_eq!(page.text.find(&case_no) < page.text.find(&second), is_first, "{order}");
            assert!(page.says("aria-sort=\"ascending\"") != (order == "newest") && page.says("?order="), "{order}");
        }
        assert!(csv.text.starts_with('\u{feff}') && csv.says(&format!("\"{case_no}\",\"办理中\",\"用户0\",\"2025-09-22\"")), "{}", csv.text);
    }

    async fn the_board_tells_what_is_due_soon_overdue_and_answered_late(at: Place) {
        let town = Town::of(at.db().await).await;
        let open = town.request(OURS, "a").await;
        let closed = town.request(OURS, "b").await;
        let mut clerk = town.signed_in("clerk").await;
        let board = clerk.get("/desk/deadlines").await;
        assert!(board.says("其他办理中的（2）") && board.says("今年答复了，但是超期（0）"), "{}", board.text);
        let decision = ("outcome", "requires_creation");
        for (verb, fields) in [
            ("draft", vec![decision, ("on", "2025-10-30")]),
            ("reply", vec![("delivery", "in_person"), ("on", "2025-10-30")]),
        ] {
            let path = format!("/desk/requests/{closed}/{verb}");
            let answer = submit(&mut clerk, &path, &[&fields[..], &[("on_paper", "yes")]].concat()).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{verb}: {}", answer.text);
        }
        let board = clerk.get("/desk/deadlines").await;
        assert!(board.says("今年答复了，但是超期（1）") && board.says("超期4个工作日") && board.says(&open), "{}", board.text);
    }

    async fn nothing_tells_which_accounts_there_are(at: Place) {
        let town = Town::of(at.db().await).await;
        let tried = async |login: &str, password: &str| {
            let answer = town.browser().post("/desk/sign-in", &[("login", login), ("password", password)]).await;
            (answer.status, answer.text.replace(login, "NAME"))
        };
        let wrong = tried("clerk", "wrong password 1").await;
        assert_eq!(wrong.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong, tried("nobody", "wrong password 1").await);
        for _ in 0..4 {
            tried("clerk", "wrong password 1").await;
        }
        assert_eq!(wrong.1, tried("clerk", PASSWORD).await.1, "locked, and not said");
        town.wait(16);
        town.signed_in("clerk").await;
    }

    async fn a_session_is_new_at_every_sign_in_and_ends_by_itself(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut browser = town.browser();
        browser.set_cookie("gongkai", "0".repeat(48).as_str());
        browser.post("/desk/sign-in", &[("login", "clerk"), ("password", PASSWORD)]).await;
        let first = browser.cookie("gongkai").unwrap().to_owned();
        assert_ne!(first, "0".repeat(48));
        town.wait(29);
        assert_eq!(browser.get("/desk").await.status, StatusCode::OK);
        town.wait(29);
        assert_eq!(browser.get("/desk").await.status, StatusCode::OK);
        town.wait(31);
        assert_eq!(browser.get("/desk").await.location(), "/desk/sign-in");
        let mut other = town.signed_in("clerk").await;
        for _ in 0..24 {
            town.wait(25);
            other.get("/desk").await;
        }
        assert_eq!(other.get("/desk").await.location(), "/desk/sign-in", "ten hours are the most");
        let mut third = town.signed_in("clerk").await;
        let token = third.get("/desk").await.hidden("token").to_owned();
        let secret = third.cookie("gongkai").unwrap().to_owned();
        third.post("/desk/sign-out", &[("token", &token)]).await;
        third.set_cookie("gongkai", &secret);
        assert_eq!(third.get("/desk").await.location(), "/desk/sign-in");
    }

    async fn cookies_are_kept_from_scripts_and_from_plain_http(at: Place) {
        let town = Town::of(at.db().await).await;
        let answer = town.browser().post("/desk/sign-in", &[("login", "clerk"), ("password", PASSWORD)]).await;
        let line = answer.headers.get("set-cookie").unwrap().to_str().unwrap();
        for word in ["HttpOnly", "Secure", "SameSite=Lax"] {
            assert!(line.contains(word), "{line}");
        }
        let policy = answer.headers.get("content-security-policy").unwrap().to_str().unwrap();
        assert!(!policy.contains("unsafe") && policy.contains("default-src 'none'"), "{policy}");
    }

    async fn a_form_from_elsewhere_or_without_its_token_does_nothing(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let path = format!("/desk/requests/{case_no}/ask-supplement");
        let mut clerk = town.signed_in("clerk").await;
        let form = clerk.get(&path).await;
        let carried = [("token", form.hidden("token")), ("seen", "1"), ("key", form.hidden("key"))];
        let fields = [&carried[..], &SUPPLEMENT].concat();
        assert_eq!(clerk.post_from(&path, &fields, "cross-site").await.status, StatusCode::FORBIDDEN);
        assert_eq!(clerk.post(&path, &fields[1..]).await.status, StatusCode::FORBIDDEN);
        let mut head = town.signed_in("head").await;
        assert_eq!(head.post(&path, &fields).await.status, StatusCode::FORBIDDEN, "the token of another");
        assert!(!clerk.get(&format!("/desk/requests/{case_no}")).await.says("告知补正，限"));
    }

    async fn what_is_submitted_twice_acts_once(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let path = format!("/desk/requests/{case_no}/ask-supplement");
        let mut clerk = town.signed_in("clerk").await;
        let form = clerk.get(&path).await;
        let carried = [("token", form.hidden("token")), ("seen", "1"), ("key", form.hidden("key"))];
        let fields = [&carried[..], &SUPPLEMENT].concat();
        for _ in 0..2 {
            let answer = clerk.post(&path, &fields).await;
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, format!("/desk/requests/{case_no}").as_str()));
        }
        let page = clerk.get(&format!("/desk/requests/{case_no}")).await;
        assert_eq!(page.text.matches("告知补正，限15个工作日").count(), 1);
    }

    async fn who_comes_second_sees_how_it_stands_and_loses_nothing_typed(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let path = format!("/desk/requests/{case_no}/search");
        let mut clerk = town.signed_in("clerk").await;
        let form = clerk.get(&path).await;
        let carried = [("token", form.hidden("token")), ("seen", "1"), ("key", form.hidden("key"))];
        submit(&mut clerk, &format!("/desk/requests/{case_no}/ask-supplement"), &SUPPLEMENT).await;
        let typed = [("places", "综合档案室<三楼>"), ("words", "水利"), ("found", "2"), ("on", "2025-09-24")];
        let answer = clerk.post(&path, &[&carried[..], &typed].concat()).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.says("其他人刚刚办理了这件申请") && answer.says("综合档案室&#60;三楼&#62;"), "{}", answer.text);
        let again = [("token", answer.hidden("token")), ("seen", answer.hidden("seen")), ("key", answer.hidden("key"))];
        let answer = clerk.post(&path, &[&again[..], &typed].concat()).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }

    async fn what_the_law_refuses_comes_back_with_its_article(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let late = [("gaps", "information"), ("working_days", "15"), ("on", "2025-10-09")];
        let path = format!("/desk/requests/{case_no}/ask-supplement");
        let answer = submit(&mut clerk, &path, &late).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("《政府信息公开条例》第三十条"), "{}", answer.text);
        let on_paper = [&late[..], &[("on_paper", "yes")]].concat();
        assert_eq!(submit(&mut clerk, &path, &on_paper).await.status, StatusCode::SEE_OTHER);
        assert!(clerk.get(&format!("/desk/requests/{case_no}")).await.says("补录"));
    }

    async fn an_act_is_done_by_who_may(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let path = format!("/desk/requests/{case_no}/extend");
        let fields = [("working_days", "20"), ("on", "2025-10-20")];
        for login in ["clerk", "auditor", "reviewer"] {
            let mut browser = town.signed_in(login).await;
            assert_eq!(submit(&mut browser, &path, &fields).await.status, StatusCode::FORBIDDEN, "{login}");
        }
        let mut head = town.signed_in("head").await;
        assert_eq!(submit(&mut head, &path, &fields).await.status, StatusCode::SEE_OTHER);
    }

    async fn a_field_that_is_wrong_says_what_and_how_to_mend_it(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let path = format!("/desk/requests/{case_no}/ask-supplement");
        let answer = submit(&mut clerk, &path, &[("gaps", "x"), ("working_days", "many"), ("on", "tomorrow")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for sentence in ["请从列出的选项中选择", "请填写整数", "请按 2026-11-24 的样子填写日期", "href=\"#working_days\"", "value=\"many\""] {
            assert!(answer.says(sentence), "{sentence}: {}", answer.text);
        }
        let long = "字".repeat(4001);
        let answer = submit(&mut clerk, &format!("/desk/requests/{case_no}/search"), &[("places", &long), ("words", "水"), ("found", "0"), ("on", "2025-09-24")]).await;
        assert!(answer.says("最多4000个字"));
    }
}
