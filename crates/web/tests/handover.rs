//! 工作交接 at the desk: chosen, looked at, done by one button, and a sheet to sign.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use office::authority::Role;
use site::{OURS, Town};
use store::account::{self, Account};

/// A second clerk, number 40.
async fn second(town: &Town) {
    let first = account::read(&town.office.db, "1").await.unwrap().unwrap();
    let name = "接手示例".to_owned();
    let account = Account { account_id: "40".to_owned(), login: "second".to_owned(), name, ..first };
    let mut tx = town.office.db.begin().await.unwrap();
    account::add(&mut tx, &account).await.unwrap();
    let role =
        account::Role { body_id: OURS, account_id: "40".to_owned(), role: Role::Clerk.key().to_owned() };
    account::grant(&mut tx, &role).await.unwrap();
    tx.commit().await.unwrap();
}

const CHOSEN: &str = "/desk/handover?from=1&to=40";

on_both! {
    async fn a_clerk_hands_the_desk_over_and_prints_the_sheet(at: Place) {
        let town = Town::of(at.db().await).await;
        second(&town).await;
        let (one, two) = (town.request(OURS, "a").await, town.request(OURS, "b").await);
        let mut clerk = town.signed_in("clerk").await;
        assert!(clerk.get("/desk/account").await.says("href=\"/desk/handover\""));
        let first = clerk.get("/desk/handover").await;
        assert!(first.says("value=\"1\" selected") && first.says("接手示例"), "{}", first.text);
        assert!(clerk.get("/desk/handover?from=1&to=1").await.says("接交人不能是移交人本人"));
        assert!(clerk.get("/desk/handover?from=1&to=3").await.says("请从列出的选项中选择"), "the head takes no file");
        let shown = clerk.get(CHOSEN).await;
        for words in [one.as_str(), two.as_str(), "农田水利&#60;工程&#62;", "移交给接手示例", "没有使用中的"] {
            assert!(shown.says(words), "{words}: {}", shown.text);
        }
        let token = shown.hidden("token").to_owned();
        let none = clerk.post("/desk/handover", &[("token", &token), ("from", "1"), ("to", "40")]).await;
        assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("一件也没有选"), "{}", none.text);
        let [a, b] = [&one, &two].map(|number| format!("{number}/1"));
        let fields = [("token", token.as_str()), ("from", "1"), ("to", "40"), ("file", &a), ("file", &b)];
        // The second file moves while the page is read.
        let mut head = town.signed_in("second").await;
        let form = head.get(&format!("/desk/requests/{two}/search")).await;
        let search = [
            ("token", form.hidden("token")), ("seen", "1"), ("key", form.hidden("key")), ("on", "2025-09-24"),
            ("places", "档案室"), ("words", "水利"), ("found", "0"),
        ];
        let searched = head.post(&format!("/desk/requests/{two}/search"), &search).await;
        assert_eq!(searched.status, StatusCode::SEE_OTHER, "{}", searched.text);
        let done = clerk.post("/desk/handover", &fields).await;
        assert!(done.says("已经移交1件。 没有移交1件：") && done.says("其他人刚刚办理了这件申请"), "{}", done.text);
        let done = clerk.post("/desk/handover", &fields).await;
        assert!(done.says("已经移交1件。"), "the same again does nothing more: {}", done.text);

        let address = "/desk/handover/sheet?on=2025-09-24&#38;from=1&#38;to=40";
        assert!(done.says(address), "{}", done.text);
        let address = address.replace("&#38;", "&");
        let sheet = clerk.get(&address).await;
        assert!(sheet.says(&one) && !sheet.says(&two), "{}", sheet.text);
        for words in ["移交人", "接交人", "监交人（可不填）", "由安全管理员按岗位变动调整职责或者关闭"] {
            assert!(sheet.says(words), "{words}: {}", sheet.text);
        }
        let pdf = clerk.get(&address.replace("sheet?", "sheet/pdf?")).await;
        assert!(pdf.bytes.starts_with(b"%PDF"), "{}", pdf.status);
        assert!(clerk.get("/desk/handover").await.says("用户0移交接手示例"), "the sheet can be had again");
        let other = clerk.get("/desk/handover/sheet?on=2025-09-23&from=1&to=40").await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
    }

    async fn whose_hands_a_file_is_in_is_told_and_asked_for(at: Place) {
        let town = Town::of(at.db().await).await;
        second(&town).await;
        let (one, two) = (town.request(OURS, "a").await, town.request(OURS, "b").await);
        let mut head = town.signed_in("head").await;
        let token = head.get(CHOSEN).await.hidden("token").to_owned();
        let file = format!("{one}/1");
        let done = head.post("/desk/handover", &[("token", &token), ("from", "1"), ("to", "40"), ("file", &file)]).await;
        assert!(done.says("已经移交1件。"), "the head of the office may: {}", done.text);
        assert!(head.get(&format!("/desk/requests/{one}")).await.says("<dd>接手示例</dd>"));
        let theirs = head.get("/desk/requests?hand=40").await;
        assert!(theirs.says(&one) && !theirs.says(&two) && theirs.says("<td>接手示例</td>"), "{}", theirs.text);
        let exported = head.get("/desk/requests?hand=40&as=csv").await;
        assert!(exported.says("接手示例") && !exported.says(&two), "{}", exported.text);
        let mut second = town.signed_in("second").await;
        assert!(second.get("/desk").await.says("/desk/requests?hand=40&#38;order=pressing"));
        let mut reviewer = town.signed_in("reviewer").await;
        assert!(!reviewer.get("/desk").await.says("只看我承办的"));
        assert!(!reviewer.get("/desk/account").await.says("/desk/handover"));
    }
}
