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

    async fn a_password_that_was_given_opens_nothing_but_the_page_on_which_it_is_changed(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut guard = town.signed_in("guard").await;
        let reset = submit(&mut guard, "/desk/people/1", &[("reset", "yes")]).await;
        let given = reset.text.split_once("class=\"number\">").unwrap().1.split_once('<').unwrap().0.to_owned();
        let mut clerk = town.browser();
        let answer = clerk.post("/desk/sign-in", &[("login", "clerk"), ("password", &given)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/desk"));
        for path in ["/desk", "/desk/requests", "/desk/requests/new", "/desk/account", "/desk/account/second-factor", "/desk/mail"] {
            assert_eq!(clerk.get(path).await.location(), "/desk/account/password", "{path}");
        }
        let page = clerk.get("/desk/account/password").await;
        assert!(page.says("现在的口令是管理员设的") && !page.says("href=\"/desk/requests\"") && page.says("/desk/sign-out"));
        let token = page.hidden("token").to_owned();
        let answer = clerk.post("/desk/requests/new/check", &[("token", &token)]).await;
        assert_eq!(answer.location(), "/desk/account/password", "nothing is done either");
        let kept = submit(&mut clerk, "/desk/account/password", &[("old", &given), ("new", &given), ("again", &given)]).await;
        assert!(kept.status == StatusCode::UNPROCESSABLE_ENTITY && kept.says("新口令和现在的口令一样"), "{}", kept.text);
        let answer = submit(&mut clerk, "/desk/account/password", &[("old", &given), ("new", NEW), ("again", NEW)]).await;
        assert_eq!(answer.location(), "/desk");
        assert_eq!(clerk.get("/desk/requests").await.status, StatusCode::OK);
    }

    async fn the_navigation_leads_to_what_one_may_open_and_every_page_of_it_opens(at: Place) {
        let town = Town::of(at.db().await).await;
        for (login, lacks) in [
            ("clerk", &["/desk/tokens"][..]),
            ("reviewer", &["/desk/tokens", "/desk/requests/new"]),
            ("head", &["/desk/tokens", "/desk/requests/new"]),
            ("auditor", &["/desk/tokens", "/desk/requests/new"]),
            ("keeper", &["/desk", "/desk/requests", "/desk/tokens"]),
            ("guard", &["/desk", "/desk/requests", "/desk/requests/new", "/desk/queue", "/desk/deadlines", "/desk/mail"]),
        ] {
            let mut browser = town.signed_in(login).await;
            let page = browser.get("/desk/account").await;
            let nav = page.text.split_once("<nav").unwrap().1.split_once("</nav>").unwrap().0;
            let links: Vec<&str> = nav.split("href=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
            assert!(lacks.iter().all(|path| !links.contains(path)), "{login}: {links:?}");
            assert!(!links.is_empty() && nav.contains("aria-current=\"page\">账号和设置"), "{login}: {nav}");
            for path in links {
                assert_eq!(browser.get(path).await.status, StatusCode::OK, "{login} {path}");
            }
        }
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
        assert_eq!((status, new.get("/desk/requests").await.location()), (StatusCode::SEE_OTHER, "/desk/account/password"));
        submit(&mut new, "/desk/account/password", &[("old", &password), ("new", NEW), ("again", NEW)]).await;
        assert_eq!(new.get("/desk/requests").await.status, StatusCode::OK);
        let page = format!("/desk/people/{account}");
        submit(&mut guard, &page, &[("withdraw", "clerk")]).await;
        assert_eq!(new.get("/desk/requests").await.status, StatusCode::FORBIDDEN, "what is withdrawn is gone at once");
        submit(&mut guard, &page, &[("grant", "auditor")]).await;
        assert_eq!(new.get("/desk/requests").await.status, StatusCode::OK);
        let reset = submit(&mut guard, &page, &[("reset", "yes")]).await;
        let again = reset.text.split_once("class=\"number\">").unwrap().1.split_once('<').unwrap().0.to_owned();
        assert_eq!(new.get("/desk").await.location(), "/desk/sign-in", "a reset ends every session");
        assert_eq!((sign_in(NEW).await.1, sign_in(&again).await.1), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::SEE_OTHER));
        submit(&mut guard, &page, &[("close", "yes")]).await;
        assert_eq!(sign_in(&again).await.1, StatusCode::UNPROCESSABLE_ENTITY);
        let told = store::audit::of_subject(&town.office.db, OURS, &format!("account/{account}")).await.unwrap();
        let mut what: Vec<&str> = told.iter().map(|entry| entry.what.as_str()).collect();
        what.sort_unstable();
        assert_eq!(what, ["account_closed", "account_opened", "account_reset", "password_changed", "role_granted", "role_granted", "role_withdrawn"]);
        let by_others = told.iter().filter(|entry| entry.what != "password_changed");
        assert!(by_others.clone().all(|entry| entry.done_by == "5" && !entry.detail.contains("示例")));
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
        for path in ["/desk/settings", "/desk/settings/readings", "/desk/settings/outcomes", "/desk/settings/templates", "/desk/settings/templates/D19"] {
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
            ("competent", "云溪县人民政府办公室"),
            ("phone", "0990-1234567"),
            ("address", "文化街1号"),
            ("office_hours", "工作日9:00至12:00"),
        ];
        let answer = submit(&mut head, "/desk/settings", &fields).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("18位数字") && answer.says("城政公开"));
        let mut right = fields;
        right[3] = ("credit_code", "11330000000000000X");
        let answer = submit(&mut head, "/desk/settings", &right).await;
        assert_eq!(answer.location(), "/desk/account", "{}", answer.text);
        assert!(head.get("/desk/settings").await.says("value=\"11330000000000000X\""));
        let home = town.browser().get("/").await;
        assert!(home.says("gk@chengguan.example"));
        assert!(home.says("投诉、举报") && home.says("云溪县人民政府办公室"), "whom one complains to is named");
        let foot = home.text.split_once("<footer>").unwrap().1;
        assert!(foot.contains("文化街1号") && foot.contains("0990-1234567") && foot.contains("工作日9:00至12:00"), "{foot}");
        assert!(town.browser().get("/nowhere").await.says("0990-1234567"), "a page about a failure says it too");
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
