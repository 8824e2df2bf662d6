//! The page where tokens are made and ended.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::Town;

on_both! {
    async fn only_who_manages_accounts_sees_the_page(at: Place) {
        let town = Town::of(at.db().await).await;
        for (login, status) in [("guard", 200), ("clerk", 403), ("head", 403), ("auditor", 403)] {
            let mut browser = town.signed_in(login).await;
            assert_eq!(browser.get("/desk/tokens").await.status.as_u16(), status, "{login}");
            let token = browser.get("/desk/tokens").await;
            if status == 200 {
                assert!(token.says("还没有令牌。"));
            }
        }
        assert_eq!(town.browser().get("/desk/tokens").await.location(), "/desk/sign-in");
    }

    async fn a_token_is_shown_once_and_ended(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut guard = town.signed_in("guard").await;
        let token = guard.get("/desk/tokens").await.hidden("token").to_owned();
        let wrong = guard.post("/desk/tokens", &[("token", &token), ("name", "平台"), ("account", "77")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("value=\"平台\"") && wrong.says("请填写“权限”。"));
        let fields = [("token", token.as_str()), ("name", "平台"), ("account", "1"), ("scopes", "cases:read"), ("scopes", "clock")];
        let made = guard.post("/desk/tokens", &fields).await;
        assert!(made.status == StatusCode::OK && made.says("gongkai-2-"), "{}", made.text);
        let (_, text) = made.text.split_once("<code>").unwrap();
        let text = text.split_once('<').unwrap().0.to_owned();
        let page = guard.get("/desk/tokens").await;
        assert!(page.says("查阅案卷和期限、计算期限") && !page.says(&text), "it is shown once");
        let now = jiff::Timestamp::from_second(1_758_679_200).unwrap();
        assert!(town.office.bearer(&text, now).await.unwrap().is_some());
        guard.post("/desk/tokens/end", &[("token", &token), ("id", page.hidden("id"))]).await;
        assert!(guard.get("/desk/tokens").await.says("已停用"));
        assert!(town.office.bearer(&text, now).await.unwrap().is_none());
    }
}
