//! Accounts and settings: who may change what, and what follows.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::{Answer, Browser, OURS, PASSWORD, Town};

/// A form of the desk, opened and filled in; what it carries is carried.
async fn submit(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.get(path).await;
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let token = form.hidden("token").to_owned();
    browser.post(path, &[&[("token", token.as_str())], fields].concat()).await
}

const NEW: &str = "a longer horse 2025";

on_both! {
    async fn one_ends_one_s_other_sessions_and_nobody_else_s(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut first = town.signed_in("clerk").await;
        let mut second = town.signed_in("clerk").await;
        let mut head = town.signed_in("head").await;
        let page = first.get("/desk/account").await;
        assert_eq!(page.text.matches("name=\"session\"").count(), 2, "{}", page.text);
        let key = page.text.split_once("name=\"session\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
        let token = head.get("/desk/account").await.hidden("token").to_owned();
        head.post("/desk/account/sessions", &[("token", &token), ("session", &key)]).await;
        assert_eq!(second.get("/desk").await.status, StatusCode::OK, "the key of another's session opens nothing");
        let token = page.hidden("token").to_owned();
        first.post("/desk/account/sessions", &[("token", &token), ("session", &key)]).await;
        assert_eq!(second.get("/desk").await.location(), "/desk/sign-in");
        town.wait(1);
        let mut third = town.signed_in("clerk").await;
        first.post("/desk/account/sessions", &[("token", &token), ("session", "others")]).await;
        assert_eq!(third.get("/desk").await.location(), "/desk/sign-in");
        assert_eq!(first.get("/desk").await.status, StatusCode::OK);
        let told = store::audit::of_subject(&town.office.db, OURS, "account/1").await.unwrap();
        assert_eq!(told.iter().map(|entry| entry.what.as_str()).collect::<Vec<_>>(), ["session_ended", "other_sessions_ended"]);
    }

    async fn a_password_is_changed_by_who_knows_it(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut clerk = town.signed_in("clerk").await;
        let mut other = town.signed_in("clerk").await;
        for (old, new, again, says) in [
            ("wrong", NEW, NEW, "现在的口令不对"),
            (PASSWORD, "short", "short", "口令至少12个字符"),
            (PASSWORD, NEW, "else", "两次输入的新口令不一样"),
        ] {
            let answer = submit(&mut clerk, "/desk/account/password", &[("old", old), ("new", new), ("again", again)]).await;
            assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says(says), "{says}: {}", answer.text);
            assert!(!answer.says(NEW) && !answer.says(PASSWORD), "no password comes back");
        }
        let answer = submit(&mut clerk, "/desk/account/password", &[("old", PASSWORD), ("new", NEW), ("again", NEW)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/desk/account"));
        assert_eq!(other.get("/desk").await.location(), "/desk/sign-in", "it ends the other sessions");
        assert_eq!(clerk.get("/desk").await.status, StatusCode::OK);
        let with = async |password: &str| town.browser().post("/desk/sign-in", &[("login", "clerk"), ("password", password)]).await.status;
        assert_eq!((with(PASSWORD).await, with(NEW).await), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::SEE_OTHER));
    }

    async fn who_guesses_at_an_open_desk_locks_the_account_and_is_out(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut clerk = town.signed_in("clerk").await;
        for _ in 0..5 {
            let token = clerk.get("/desk/account/password").await.hidden("token").to_owned();
            clerk.post("/desk/account/password", &[("token", token.as_str()), ("old", "guess"), ("new", NEW), ("again", NEW)]).await;
        }
        assert_eq!(clerk.get("/desk").await.location(), "/desk/sign-in");
        let answer = town.browser().post("/desk/sign-in", &[("login", "clerk"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_second_step_is_set_up_with_a_picture_and_refused_without_its_code(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut clerk = town.signed_in("clerk").await;
        let form = clerk.get("/desk/account/second-factor").await;
        assert!(form.says("<svg") && form.headers.get("content-security-policy").is_some());
        let (token, factor) = (form.hidden("token").to_owned(), form.hidden("factor").to_owned());
        let fields = [("token", token.as_str()), ("factor", factor.as_str()), ("code", "000000"), ("password", PASSWORD)];
        let answer = clerk.post("/desk/account/second-factor", &fields).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("动态码不对"), "{}", answer.text);
        assert_eq!(answer.hidden("factor"), factor, "the authenticator that was set up is still the one");
        town.signed_in("clerk").await;
    }

    async fn the_security_administrator_keeps_accounts_and_nobody_else_does(at: Place) {
        let town = Town::of(at.db().await).await;
        for login in ["clerk", "head", "auditor", "reviewer"] {
            assert_eq!(town.signed_in(login).await.get("/desk/people").await.status, StatusCode::FORBIDDEN, "{login}");
        }
        let mut guard = town.signed_in("guard").await;
        for (fields, says) in [
            ([("login", "X Y"), ("name", "新示例"), ("roles", "clerk")], "登录名用2到32个小写字母"),
            ([("login", "clerk"), ("name", "新示例"), ("roles", "clerk")], "已经有人用这个登录名"),
            ([("login", "new"), ("name", ""), ("roles", "clerk")], "请填写“姓名”"),
        ] {
            let answer = submit(&mut guard, "/desk/people", &fields).await;
            assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says(says), "{says}: {}", answer.text);
        }
        let answer = submit(&mut guard, "/desk/people", &[("login", "new"), ("name", "新示例"), ("roles", "clerk")]).await;
        let password = answer.text.split_once("class=\"number\">").unwrap().1.split_once('<').unwrap().0.to_owned();
        let account = answer.text.split_once("/desk/people/").unwrap().1.split_once('"').unwrap().0.to_owned();
        let sign_in = async |password: &str| {
            let mut browser = town.browser();
            let status = browser.post("/desk/sign-in", &[("login", "new"), ("password", password)]).await.status;
            (browser, status)
        };
        let (mut new, status) = sign_in(&password).await;
        assert_eq!((status, new.get("/desk/requests").await.status), (StatusCode::SEE_OTHER, StatusCode::OK));
        let page = format!("/desk/people/{account}");
        submit(&mut guard, &page, &[("withdraw", "clerk")]).await;
        assert_eq!(new.get("/desk/requests").await.status, StatusCode::FORBIDDEN, "what is withdrawn is gone at once");
        submit(&mut guard, &page, &[("grant", "auditor")]).await;
        assert_eq!(new.get("/desk/requests").await.status, StatusCode::OK);
        let reset = submit(&mut guard, &page, &[("reset", "yes")]).await;
        let again = reset.text.split_once("class=\"number\">").unwrap().1.split_once('<').unwrap().0.to_owned();
        assert_eq!(new.get("/desk").await.location(), "/desk/sign-in", "a reset ends every session");
        assert_eq!((sign_in(&password).await.1, sign_in(&again).await.1), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::SEE_OTHER));
        submit(&mut guard, &page, &[("close", "yes")]).await;
        assert_eq!(sign_in(&again).await.1, StatusCode::UNPROCESSABLE_ENTITY);
        let told = store::audit::of_subject(&town.office.db, OURS, &format!("account/{account}")).await.unwrap();
        let mut what: Vec<&str> = told.iter().map(|entry| entry.what.as_str()).collect();
        what.sort_unstable();
        assert_eq!(what, ["account_closed", "account_opened", "account_reset", "role_granted", "role_granted", "role_withdrawn"]);
        assert!(told.iter().all(|entry| entry.done_by == "5" && !entry.detail.contains("示例")));
    }

    async fn nobody_grants_to_themselves_or_reaches_another_body_s_accounts(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut guard = town.signed_in("guard").await;
        let answer = submit(&mut guard, "/desk/people/5", &[("grant", "clerk")]).await;
        assert!(answer.status == StatusCode::CONFLICT && answer.says("不能给自己授予"), "{}", answer.text);
        assert_eq!(guard.get("/desk/people/6").await.status, StatusCode::NOT_FOUND, "the neighbour's");
        let token = guard.get("/desk/people").await.hidden("token").to_owned();
        for button in [("reset", "yes"), ("close", "yes"), ("grant", "clerk")] {
            assert_eq!(guard.post("/desk/people/6", &[("token", token.as_str()), button]).await.status, StatusCode::NOT_FOUND);
        }
        town.signed_in("neighbour").await;
    }

    async fn settings_are_the_head_s_and_the_portal_says_what_was_settled(at: Place) {
        let town = Town::of(at.db().await).await;
        for path in ["/desk/settings", "/desk/settings/readings", "/desk/settings/templates", "/desk/settings/templates/D19"] {
            for login in ["clerk", "auditor", "guard"] {
                assert_eq!(town.signed_in(login).await.get(path).await.status, StatusCode::FORBIDDEN, "{login} {path}");
            }
        }
        let mut head = town.signed_in("head").await;
        let fields = [
            ("name", "云溪县城关镇人民政府"),
            ("short_name", "城关镇"),
            ("level", "township"),
            ("credit_code", "11X"),
            ("reconsideration", "云溪县人民政府"),
            ("document_code", "城政公开"),
            ("email_at", "gk@chengguan.example"),
        ];
        let answer = submit(&mut head, "/desk/settings", &fields).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("18位数字") && answer.says("城政公开"));
        let mut right = fields;
        right[3] = ("credit_code", "11330000000000000X");
        let answer = submit(&mut head, "/desk/settings", &right).await;
        assert_eq!(answer.location(), "/desk/account", "{}", answer.text);
        assert!(head.get("/desk/settings").await.says("value=\"11330000000000000X\""));
        assert!(town.browser().get("/").await.says("gk@chengguan.example"));
        let told = store::audit::of_subject(&town.office.db, OURS, "body/2").await.unwrap();
        assert!(told.iter().any(|entry| entry.what == "body_changed") && told.iter().all(|entry| !entry.detail.contains("云溪")));
    }

    async fn a_reading_is_settled_with_its_source_and_the_dates_it_moves(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let mut head = town.signed_in("head").await;
        let fields = [("point", "confirmation"), ("stance", "usual"), ("confirmed_by", "云溪县政府办公室，云政办函〔2025〕3号")];
        let answer = submit(&mut head, "/desk/settings/readings", &fields).await;
        assert!(answer.status == StatusCode::OK && answer.says("没有一件在办的申请因此改变日期"), "{}", answer.text);
        assert!(answer.says("云政办函〔2025〕3号") && answer.says("（推论）"), "{}", answer.text);
        let answer = submit(&mut head, "/desk/settings/readings", &[("point", "x"), ("stance", "usual")]).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && !answer.says(&case_no));
    }

    async fn a_wording_is_tried_before_it_is_saved_and_can_be_taken_back(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut head = town.signed_in("head").await;
        let path = "/desk/settings/templates/D19";
        let form = head.get(path).await;
        let text = form.text.split_once("rows=\"24\" required>").unwrap().1.split_once("</textarea>").unwrap().0;
        let text = text.replace("&#34;", "\"").replace("&#39;", "'").replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&");
        let answer = submit(&mut head, path, &[("text", "{{ nothing_of_ours }}")]).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("没有保存") && answer.says("nothing_of_ours"), "{}", answer.text);
        let own = text.replacen("。", "（示例改动）。", 1);
        assert_eq!(submit(&mut head, path, &[("text", &own)]).await.location(), path);
        assert!(head.get(path).await.says("（示例改动）") && head.get("/desk/settings/templates").await.says("本机关的"));
        submit(&mut head, path, &[("text", &own), ("reset", "yes")]).await;
        assert!(!head.get(path).await.says("（示例改动）"));
    }
}
