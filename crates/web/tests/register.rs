//! The desk: what came on paper is typed in, checked and registered once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::{Browser, OTHER, OURS, Town};
use store::CaseNo;

const FORM: &str = "/desk/requests/new";
const CHECK: &str = "/desk/requests/new/check";
const REGISTERED: &str = "/desk/requests/new/registered";

type Typed = Vec<(&'static str, String)>;

/// A paper as a clerk types it.
async fn typed(clerk: &mut Browser) -> Typed {
    let form = clerk.get(FORM).await;
    assert_eq!(form.status, StatusCode::OK);
    let fields = [
        ("channel", "signed_post"),
        ("on", "2025-09-22"),
        ("column", "natural_person"),
        ("name", "李<b>示例"),
        ("document", "id_card"),
        ("number", "11010119900307123x"),
        ("phone", ""),
        ("address", "文化街2号"),
        ("email", ""),
        ("asks", "information"),
        ("matters", "2024年农田水利工程建设情况\n\n1987年转让协议"),
        ("means", "paper"),
        ("way", ""),
        ("help", "大字"),
    ];
    let carried = [("token", form.hidden("token")), ("key", form.hidden("key"))];
    fields.into_iter().chain(carried).map(|(name, value)| (name, value.to_owned())).collect()
}

fn with(typed: &Typed, name: &'static str, value: &str) -> Typed {
    let others = typed.iter().filter(|(known, _)| *known != name).cloned();
    others.chain([(name, value.to_owned())]).collect()
}

fn pairs(typed: &Typed) -> Vec<(&str, &str)> {
    typed.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

on_both! {
    async fn what_came_on_paper_is_checked_registered_once_and_followed(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let before = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let typed = typed(&mut clerk).await;
        let check = clerk.post(CHECK, &pairs(&typed)).await;
        assert_eq!(check.status, StatusCode::OK, "{}", check.text);
        for sentence in [before.as_str(), "其他申请人", "2025年9月22日", "2025年10月24日", "第三十三条", "严禁上传涉密和工作秘密", "居民身份证"] {
            assert!(check.says(sentence), "{sentence}: {}", check.text);
        }
        assert!(!check.says("<b>示例"));
        let last = || async { store::case_file::last_of_year(&town.office.db, OURS, 2025).await.unwrap() };
        assert_eq!(last().await, Some(CaseNo(before.clone())), "nothing is registered by a check");
        let scan: &[(&str, &[u8])] = &[("申请书.png", b"\x89PNG\r\n\x1a\n....")];
        let mut again = town.signed_in("clerk").await;
        let other = with(&typed, "token", again.get(FORM).await.hidden("token"));
        let (typed_pairs, other_pairs) = (pairs(&typed), pairs(&other));
        let (first, second) =
            tokio::join!(clerk.upload(REGISTERED, &typed_pairs, scan), again.upload(REGISTERED, &other_pairs, scan));
        let numbers = |text: &str| -> Vec<String> {
            text.split("class=\"number\">").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
        };
        let receipt = numbers(&first.text);
        assert_eq!((first.status, &receipt), (StatusCode::OK, &numbers(&second.text)), "{}", first.text);
        assert_eq!(last().await, Some(CaseNo(receipt[0].clone())));
        let papers = store::attachment::of_case(&town.office.db, OURS, &CaseNo(receipt[0].clone())).await.unwrap();
        assert_eq!(papers.len(), 1);
        let found = town.browser().post("/follow", &[("number", &receipt[0]), ("code", &receipt[1])]).await;
        assert_eq!(found.location(), "/follow/request");
        let page = clerk.get(&format!("/desk/requests/{}", receipt[0])).await;
        assert!(page.says("1987年转让协议") && !page.says(&receipt[1]), "the code is on the receipt alone");
    }

    async fn a_mail_is_received_when_both_sides_say_so(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let mut clerk = town.signed_in("clerk").await;
        let mail = with(&typed(&mut clerk).await, "channel", "email");
        let check = clerk.post(CHECK, &pairs(&mail)).await;
        assert!(check.says("由双方确认") && check.says("第三十一条") && check.says("没有发现重复"), "{}", check.text);
    }

    async fn what_was_spoken_is_registered_with_what_the_applicant_signed(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let mut clerk = town.signed_in("clerk").await;
        let spoken = with(&typed(&mut clerk).await, "channel", "oral");
        assert!(clerk.post(CHECK, &pairs(&spoken)).await.says("由申请人核对签字"));
        let unsigned = clerk.upload(REGISTERED, &pairs(&spoken), &[]).await;
        assert!(unsigned.status == StatusCode::UNPROCESSABLE_ENTITY && unsigned.says("没有登记") && unsigned.says("1987年转让协议"), "{}", unsigned.text);
        let signed = clerk.upload(REGISTERED, &pairs(&spoken), &[("笔录.png", b"\x89PNG\r\n\x1a\n....")]).await;
        assert!(signed.status == StatusCode::OK && signed.says("现在拟答复"), "{}", signed.text);
    }

    async fn wrong_fields_are_named_and_nothing_typed_is_lost(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let mut clerk = town.signed_in("clerk").await;
        let form = typed(&mut clerk).await;
        let wrong = with(&with(&with(&form, "on", "2025-09-25"), "number", "12"), "email", "nobody");
        for path in [CHECK, REGISTERED] {
            let answer = clerk.post(path, &pairs(&wrong)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            for sentence in ["不能晚于今天", "18位", "name@example.cn", "1987年转让协议", "李&#60;b&#62;示例", form.last().unwrap().1.as_str()] {
                assert!(answer.says(sentence), "{sentence}: {}", answer.text);
            }
        }
        let six: Vec<(&str, &[u8])> = vec![("a.txt", b"text"); 6];
        let answer = clerk.upload(REGISTERED, &pairs(&form), &six).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("选了6个附件，一次最多5个") && answer.says("1987年转让协议"), "{}", answer.text);
        assert!(clerk.post(FORM, &pairs(&form)).await.says("1987年转让协议"), "going back loses nothing");
        assert_eq!(store::case_file::last_of_year(&town.office.db, OURS, 2025).await.unwrap(), None);
    }

    async fn what_another_body_has_is_not_told(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        town.request(OTHER, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let form = typed(&mut clerk).await;
        assert!(clerk.post(CHECK, &pairs(&form)).await.says("没有发现重复"));
        let foreign = clerk.post(CHECK, &pairs(&with(&form, "token", "x"))).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    }
}
