//! What helps at the desk: the fee calculator, the guide, the hand-over, the archive.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use office::Identity;
use site::{OTHER, OURS, Town};

on_both! {
    async fn the_fee_is_told_by_tiers_and_carried_into_the_notice(at: Place) {
        let town = Town::of(at.db().await).await;
        let identity = |number: &str| Some(Identity { kind: "id_card".to_owned(), number: number.to_owned() });
        town.request_of(OTHER, "elsewhere", identity("11010119900307123X")).await;
        let mut case_no = String::new();
        for number in 0..12 {
            town.request_of(OURS, &format!("b{number}"), identity("110101199003071111")).await;
            case_no = town.request_of(OURS, &format!("a{number}"), identity("11010119900307123x")).await;
        }
        let mut clerk = town.signed_in("clerk").await;
        let page = format!("/desk/requests/{case_no}/fee");
        assert!(clerk.get(&page).await.says("当月向本机关提出12件申请，这是第12件"));
        let costs = clerk.get(&format!("{page}?method=requests")).await;
        assert!(costs.says("<strong>100元</strong>") && costs.says("notice-fee?method=requests&#38;quantity=12"), "{}", costs.text);
        let costs = clerk.get(&format!("{page}?method=pages&pages=130")).await;
        for cell in ["1—30", "31—100", "700元", "101—130", "600元", "<strong>1300元</strong>"] {
            assert!(costs.says(cell), "{cell}: {}", costs.text);
        }
        let form = clerk.get(&format!("/desk/requests/{case_no}/notice-fee?method=pages&quantity=130")).await;
        assert!(form.says("value=\"130\"") && form.says("value=\"pages\" checked"), "{}", form.text);
        assert!(clerk.get(&format!("{page}?method=pages&pages=many")).await.says("请填写整数"));
        assert!(clerk.get(&format!("{page}?method=pages&pages=30")).await.says("不收费"));
    }

    async fn the_guide_leads_to_an_outcome_and_its_draft(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let mut page = format!("/desk/requests/{case_no}/guide");
        for answer in ["yes", "information", "no", "no", "ours", "creation"] {
            let asked = clerk.get(&page).await;
            assert_eq!(asked.status, StatusCode::OK, "{page}");
            let (before, _) = asked.text.split_once(&format!("{answer}\"")).unwrap_or_else(|| panic!("{answer}: {}", asked.text));
            page = format!("{}{answer}", before.rsplit_once("href=\"").unwrap().1);
        }
        let end = clerk.get(&page).await;
        for words in ["需加工分析不予提供告知书", "2.没有现成信息需要另行制作", "有争议", "draft?outcome=requires_creation"] {
            assert!(end.says(words), "{words}: {}", end.text);
        }
        let form = clerk.get(&format!("/desk/requests/{case_no}/draft?outcome=requires_creation")).await;
        assert!(form.says("value=\"requires_creation\" checked"), "{}", form.text);
        let first = clerk.get(&format!("/desk/requests/{case_no}/guide?answers=no.not_asked")).await;
        assert!(first.says(&format!("/desk/requests/{case_no}/ask-supplement")), "{}", first.text);
        assert_eq!(clerk.get(&format!("/desk/requests/{case_no}/guide?answers=maybe")).await.status, StatusCode::NOT_FOUND);
    }
}
