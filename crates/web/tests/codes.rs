//! Whoever is asked by the desk answers by a code, once, and learns nothing of who applied.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::{Answer, Browser, OURS, Town};
use store::CaseNo;
use store::attachment::NewAttachment;

/// A form of the desk, opened, filled in, and sent as often as told.
async fn submit(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.get(path).await;
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let carried =
        [("token", form.hidden("token")), ("seen", form.hidden("seen")), ("key", form.hidden("key"))];
    let all = [&carried[..], fields].concat();
    let first = browser.post(path, &all).await;
    let again = browser.post(path, &all).await;
    assert_eq!((first.status, number(&first)), (again.status, number(&again)), "clicked twice, done once");
    first
}

/// A paper that somebody else added to a case.
async fn add_paper(town: &Town, case_no: &CaseNo, added_by: &str) {
    let kept =
        town.office.attachments.as_ref().unwrap().keep(OURS, b"theirs".to_vec()).await.unwrap().unwrap();
    let new = NewAttachment {
        attachment_id: &added_by.replace('/', "-"),
        case_no: Some(case_no),
        name: "别人的.txt",
        added_at: jiff::Timestamp::UNIX_EPOCH.into(),
        added_by,
        kept: &kept,
    };
    let mut tx = town.office.db.begin().await.unwrap();
    store::attachment::add(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
}

/// What was answered by a code is shown again to whoever types it, attachments too, and nothing of what others sent.
async fn sees_own_answer_alone(
    holder: &mut Browser,
    town: &Town,
    (door, code): (&str, &str),
    sentences: &[&str],
) {
    let case_no = CaseNo("2025-000001".to_owned());
    for added_by in ["staff", "applicant", "reply", "third_party/7", "unit/99"] {
        add_paper(town, &case_no, added_by).await;
    }
    let papers = store::attachment::of_case(&town.office.db, OURS, &case_no).await.unwrap();
    let mut again = town.browser();
    assert_eq!(again.post(door, &[("code", code)]).await.location(), format!("{door}/answer"));
    for browser in [holder, &mut again] {
        let page = browser.get(&format!("{door}/answer")).await;
        for sentence in sentences {
            assert!(page.says(sentence), "{sentence}: {}", page.text);
        }
        for secret in ["张示例", "13800000000", code, "农田水利", "呈批单"] {
            assert!(!page.says(secret), "{secret}: {}", page.text);
        }
        for paper in &papers {
            let got = browser.get(&format!("{door}/papers/{}", paper.attachment_id)).await;
            let is_own = page.says(&paper.attachment_id);
            assert_eq!(got.status == StatusCode::OK, is_own, "{}", paper.name);
            assert_eq!(is_own, paper.name != "别人的.txt", "{}", paper.name);
        }
    }
    let token = again.get(&format!("{door}/answer")).await.hidden("token").to_owned();
    assert_eq!(again.post(&format!("{door}/leave"), &[("token", &token)]).await.location(), door);
    assert_eq!(again.get(&format!("{door}/answer")).await.location(), door);
}

/// The code on a slip.
fn number(answer: &Answer) -> String {
    answer
        .text
        .split_once("class=\"number\">")
        .map_or("", |(_, rest)| rest.split('<').next().unwrap())
        .to_owned()
}

const CONSULT: [(&str, &str); 5] = [
    ("whom", "third_party"),
    ("kind", "other"),
    ("name", "示例建筑<公司>"),
    ("about", "水利工程<施工>合同"),
    ("on", "2025-09-24"),
];

const ORDER: [(&str, &str); 4] =
    [("unit", "u3"), ("what", "1987年<转让>协议"), ("by_on", "2025-09-30"), ("on", "2025-09-24")];

on_both! {
    async fn a_third_party_answers_by_its_code_and_never_learns_who_applied(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let case_no = town.request(OURS, "a").await;
        let path = format!("/desk/requests/{case_no}/consult");
        let mut clerk = town.signed_in("clerk").await;
        let slip = submit(&mut clerk, &path, &CONSULT).await;
        assert!(slip.status == StatusCode::OK && slip.says("https://xxgk.example/consultation"), "{}", slip.text);
        let code = number(&slip);
        let mut party = town.browser();
        assert_eq!(party.get("/consultation/answer").await.location(), "/consultation");
        let opened = party.post("/consultation", &[("code", &code.to_lowercase())]).await;
        assert_eq!(opened.location(), "/consultation/answer", "{}", opened.text);
        let letter = party.get("/consultation/answer").await;
        for sentence in ["示例建筑&#60;公司&#62;", "水利工程&#60;施工&#62;合同", "2025年10月21日", "还有15个工作日", "第三十二条"] {
            assert!(letter.says(sentence), "{sentence}: {}", letter.text);
        }
        for secret in ["张示例", "13800000000", &code, "农田水利"] {
            assert!(!letter.says(secret), "{secret}");
        }
        let token = letter.hidden("token").to_owned();
        let bare = party.upload("/consultation/answer", &[("token", &token), ("says", "objects"), ("words", "")], &[]).await;
        assert!(bare.status == StatusCode::UNPROCESSABLE_ENTITY && bare.says("请说明理由"));
        let unfit = party.upload("/consultation/answer", &[("token", &token), ("says", "objects"), ("words", "涉及报价")], &[("a.exe", b"MZ\x90\x00\x03")]).await;
        assert!(unfit.status == StatusCode::UNPROCESSABLE_ENTITY && unfit.says("涉及报价"), "nothing typed is lost");
        let foreign = party.upload("/consultation/answer", &[("token", "x"), ("says", "agrees"), ("words", "")], &[]).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let given = party.upload("/consultation/answer", &[("token", &token), ("says", "objects"), ("words", "涉及<报价>")], &[("证明.txt", b"proof")]).await;
        assert_eq!((given.status, given.location()), (StatusCode::SEE_OTHER, "/consultation/answer"), "{}", given.text);
        let page = clerk.get(&format!("/desk/requests/{case_no}")).await;
        for sentence in ["征求意见书送达", "理由是否合理待认定", "第1次征求意见的对方", "涉及&#60;报价&#62;", "证明.txt"] {
            assert!(page.says(sentence), "{sentence}: {}", page.text);
        }
        sees_own_answer_alone(&mut party, &town, ("/consultation", &code), &["已经收到", "不同意公开", "涉及&#60;报价&#62;", "证明.txt"]).await;
        let judge = format!("/desk/requests/{case_no}/opinion");
        let judged = [("of", "0"), ("opinion", "with_reason"), ("on", "2025-09-24")];
        assert_eq!(submit(&mut clerk, &judge, &judged).await.status, StatusCode::SEE_OTHER);
    }

    async fn a_letter_that_names_the_applicant_is_not_sent_and_not_lost(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let naming: Vec<_> = CONSULT.into_iter().map(|(name, value)| (name, if name == "about" { "张示例要的合同" } else { value })).collect();
        let refused = submit(&mut clerk, &format!("/desk/requests/{case_no}/consult"), &naming).await;
        assert!(refused.says("不能让对方知道是谁申请的") && refused.says(">张示例要的合同</textarea>"), "{}", refused.text);
    }

    async fn a_unit_answers_its_order_by_its_code(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let slip = submit(&mut clerk, &format!("/desk/requests/{case_no}/ask-unit"), &ORDER).await;
        assert!(slip.says("农机站") && slip.says("https://xxgk.example/order"), "{}", slip.text);
        let code = number(&slip);
        let mut unit = town.browser();
        assert_eq!(unit.post("/order", &[("code", &code)]).await.location(), "/order/answer");
        let order = unit.get("/order/answer").await;
        assert!(order.says("农机站") && order.says("1987年&#60;转让&#62;协议") && order.says("2025年9月30日") && !order.says("张示例"));
        let token = order.hidden("token").to_owned();
        let empty = unit.upload("/order/answer", &[("token", &token), ("found", "found"), ("list", ""), ("words", "在三楼")], &[]).await;
        assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.says("在三楼"), "found and nothing handed over");
        let given = unit.upload("/order/answer", &[("token", &token), ("found", "found"), ("list", "目录"), ("words", "在三楼")], &[("协议.txt", b"text")]).await;
        assert_eq!(given.location(), "/order/answer", "{}", given.text);
        sees_own_answer_alone(&mut unit, &town, ("/order", &code), &["承办人会看到", "全部找到", "目录", "在三楼", "协议.txt"]).await;
        let page = clerk.get(&format!("/desk/requests/{case_no}")).await;
        for sentence in ["：找到，材料2份", "第2条派单的机构", "在三楼", "协议.txt"] {
            assert!(page.says(sentence), "{sentence}: {}", page.text);
        }
    }

    async fn wrong_codes_are_answered_alike_at_every_door_and_guesses_are_few(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let consulted = number(&submit(&mut clerk, &format!("/desk/requests/{case_no}/consult"), &CONSULT).await);
        let ordered = number(&submit(&mut clerk, &format!("/desk/requests/{case_no}/ask-unit"), &ORDER).await);
        let mut browser = town.browser();
        for (door, other) in [("/order", &consulted), ("/consultation", &ordered)] {
            let wrong = browser.post(door, &[("code", "2-ZZZZZ")]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            let theirs = browser.post(door, &[("code", other)]).await;
            assert_eq!(wrong.text.replace("2-ZZZZZ", ""), theirs.text.replace(other.as_str(), ""), "{door}");
        }
        for _ in 4..20 {
            browser.post("/follow", &[("number", "2025-000001"), ("code", "2-0")]).await;
        }
        for door in ["/order", "/consultation", "/follow"] {
            assert_eq!(browser.post(door, &[("code", &consulted)]).await.status, StatusCode::TOO_MANY_REQUESTS, "{door}");
        }
    }

    async fn matters_are_split_off_with_consent_and_a_file_is_handed_over(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let mut clerk = town.signed_in("clerk").await;
        let form = clerk.get("/desk/requests/new").await;
        let (token, key) = (form.hidden("token"), form.hidden("key"));
        let typed = [
            ("token", token), ("key", key), ("channel", "counter"), ("on", "2025-09-22"), ("column", "natural_person"),
            ("name", "李示例"), ("asks", "information"), ("matters", "转让协议\n登记资料"),
        ];
        let case_no = number(&clerk.post("/desk/requests/new/registered", &typed).await);
        let path = format!("/desk/requests/{case_no}/split");
        let page = clerk.get(&path).await;
        assert!(page.says("登记资料") && !page.says("补录"), "{}", page.text);
        let carried = [("token", page.hidden("token")), ("seen", "1"), ("key", page.hidden("key"))];
        let split = [("matters", "1"), ("leader", "3"), ("on", "2025-09-24")];
        let unproven = clerk.post(&path, &[&carried[..], &split].concat()).await;
        assert!(unproven.says("请上传签批件的扫描件"), "{}", unproven.text);
        let done = clerk.upload(&path, &[&carried[..], &split].concat(), &[("签批件.png", b"\x89PNG\r\n\x1a\n....")]).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/desk/requests/2025-000002"), "{}", done.text);
        let papers = store::attachment::of_case(&town.office.db, OURS, &CaseNo(case_no.clone())).await.unwrap();
        assert_eq!(papers.iter().map(|paper| paper.added_by.as_str()).collect::<Vec<_>>(), ["staff"]);
        assert!(clerk.get("/desk/requests/2025-000002").await.says("李示例"), "who applied goes with it");
        let given = submit(&mut clerk, "/desk/requests/2025-000002/hand-over", &[("to", "1"), ("on", "2025-09-24")]).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER);
        let stranger = submit(&mut clerk, "/desk/requests/2025-000002/hand-over", &[("to", "6"), ("on", "2025-09-24")]).await;
        assert!(stranger.says("请从列出的选项中选择"), "somebody of another body");
    }
}
