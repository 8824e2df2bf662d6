//! 答复: written, numbered, reviewed, signed on paper, sealed, delivered, and fetched by whom it is for.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use casework::act::Actor;
use engines::on_both;
use jiff::Timestamp;
use office::By;
use office::authority::Role;
use office::profile::Detail;
use site::{Answer, Browser, OURS, PERSON, Town};

const PDF: &[u8] = b"%PDF-1.7 a scan";

/// A form of the desk, opened, filled in and sent, with files where it takes them.
async fn submit(
    browser: &mut Browser,
    path: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Answer {
    let form = browser.get(path).await;
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let (token, seen, key) = (form.hidden("token"), form.hidden("seen"), form.hidden("key"));
    let carried = [("token", token), ("seen", seen), ("key", key)];
    browser.upload(path, &[&carried, fields].concat(), files).await
}

/// A town whose letters have numbers, an application to be answered electronically, its number and its code.
async fn applied(at: &engines::Place) -> (Town, String, String) {
    let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
    let head = By { actor: Actor(3), duties: vec![(OURS, Role::Head)], at: Timestamp::UNIX_EPOCH };
    let details = [
        (Detail::DocumentCode, "云镇"),
        (Detail::Contact, "陈示例"),
        (Detail::ReconsiderAt, "https://xzfy.example"),
    ];
    let details = details.map(|(detail, value)| (detail, value.to_owned()));
    town.office.change_profile(&head, OURS, &details).await.unwrap();
    let mut browser = town.browser();
    let opened = browser.get("/apply").await;
    town.wait(1);
    let own = [
        ("email", "a@example.com"),
        ("means", "email"),
        ("way", "electronic"),
        ("stamp", opened.hidden("stamp")),
    ];
    let fields = [&PERSON[..], &own].concat();
    let sent = browser.upload("/apply/send", &fields, &[]).await;
    assert_eq!(sent.location(), "/receipt", "{}", sent.text);
    let receipt = browser.get("/receipt").await;
    let mut shown =
        receipt.text.split("class=\"number\">").skip(1).map(|rest| rest.split('<').next().unwrap());
    let (number, code) = (shown.next().unwrap().to_owned(), shown.next().unwrap().to_owned());
    (town, number, code)
}

/// The draft of a reply and its letter, which is the first of the request.
async fn drafted(clerk: &mut Browser, request: &str) -> String {
    let draft =
        submit(clerk, &format!("{request}/draft"), &[("outcome", "provided"), ("on", "2025-09-24")], &[])
            .await;
    assert_eq!(draft.location(), request, "{}", draft.text);
    let letters = clerk.get(&format!("{request}/letters")).await;
    assert!(letters.says("予以公开答复书") && letters.says("呈批单"), "{}", letters.text);
    let begun = [("token", letters.hidden("token")), ("key", letters.hidden("key")), ("number", "D19")];
    let editor = clerk.post(&format!("{request}/letters"), &begun).await;
    assert_eq!(editor.location(), format!("{request}/letters/1"), "{}", editor.text);
    let again = clerk.post(&format!("{request}/letters"), &begun).await;
    assert_eq!(again.location(), editor.location(), "a double click begins one letter");
    editor.location().to_owned()
}

const TYPED: [(&str, &str); 3] = [
    ("provided", "2024年农田水利工程建设情况统计表"),
    ("dated_on", "2025-09-24"),
    ("enclosures", "统计表\n说明"),
];

on_both! {
    async fn a_reply_goes_from_its_draft_to_the_applicant(at: Place) {
        let (town, number, code) = applied(&at).await;
        let request = format!("/desk/requests/{number}");
        let (mut clerk, mut reviewer) = (town.signed_in("clerk").await, town.signed_in("reviewer").await);
        let letter = drafted(&mut clerk, &request).await;
        assert_eq!(clerk.get(&format!("{letter}/pdf")).await.status, StatusCode::NOT_FOUND, "it is not whole yet");
        let half = submit(&mut clerk, &letter, &[("dated_on", "2025-09-24")], &[]).await;
        assert_eq!(half.location(), letter, "what is not whole is saved too");
        assert!(clerk.get(&letter).await.says("还没有填写"));
        let saved = submit(&mut clerk, &letter, &TYPED, &[]).await;
        assert_eq!(saved.location(), letter, "{}", saved.text);
        let page = clerk.get(&letter).await;
        assert!(page.says("张示例") && page.says("说明") && page.says("行政复议") && page.says("https://xzfy.example"), "{}", page.text);
        for _ in 0..2 {
            let page = clerk.get(&letter).await;
            let numbered = clerk.post(&format!("{letter}/number"), &[("token", page.hidden("token"))]).await;
            assert_eq!(numbered.location(), letter);
        }
        assert!(clerk.get(&letter).await.says("云镇依复〔2025〕1号"));
        for (form, starts) in [("pdf", "%PDF-"), ("docx", "PK")] {
            let paper = clerk.get(&format!("{letter}/{form}")).await;
            assert!(paper.status == StatusCode::OK && paper.text.starts_with(starts), "{form}");
            assert!(paper.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        }
        assert!(clerk.get(&format!("{request}/approval-form")).await.text.starts_with("%PDF-"));
        assert!(reviewer.get("/desk/queue").await.says(&format!("{request}/review")));
        let passed = submit(&mut reviewer, &format!("{request}/review"), &[("verdict", "passed"), ("on", "2025-09-24")], &[]).await;
        assert_eq!(passed.location(), request, "{}", passed.text);
        let sign = format!("{request}/sign");
        let by_hand = [("leader", "3"), ("on", "2025-09-24")];
        let without = submit(&mut clerk, &sign, &by_hand, &[]).await;
        assert!(without.status == StatusCode::UNPROCESSABLE_ENTITY && without.says("请上传签批件的扫描件"), "{}", without.text);
        let signed = submit(&mut clerk, &sign, &by_hand, &[("呈批单.pdf", PDF)]).await;
        assert_eq!(signed.location(), request, "{}", signed.text);
        let seal = format!("{request}/seal");
        assert!(clerk.get(&seal).await.says("value=\"云镇依复〔2025〕1号\""), "the number is filled in");
        let typed = [("document_no", "云镇依复〔2025〕1号"), ("register_no", "31"), ("on", "2025-09-24")];
        assert!(submit(&mut clerk, &seal, &typed, &[]).await.says("请填写“盖章件”"));
        let form = clerk.get(&seal).await;
        let carried = [("token", form.hidden("token")), ("seen", form.hidden("seen")), ("key", form.hidden("key"))];
        for _ in 0..2 {
            let sealed = clerk.upload(&seal, &[&carried[..], &typed].concat(), &[("答复书.pdf", PDF)]).await;
            assert_eq!(sealed.location(), request, "{}", sealed.text);
        }
        assert_eq!(clerk.get("/desk/books/seals").await.text.matches("云镇依复〔2025〕1号").count(), 1, "a double click seals once");
        let mut applicant = town.browser();
        applicant.post("/follow", &[("number", &number), ("code", &code)]).await;
        assert!(applicant.get("/follow/request").await.says("办理中"), "how far a reply has come is the body's affair");
        assert!(applicant.get("/follow/reply").await.says("没有可以在网上领取的答复"));
        let delivered = submit(&mut clerk, &format!("{request}/reply"), &[("delivery", "electronic"), ("on", "2025-09-24")], &[]).await;
        assert_eq!(delivered.location(), request, "{}", delivered.text);
        assert!(applicant.get("/follow/request").await.says("/follow/reply"));
        let shown = applicant.get("/follow/reply").await;
        assert_eq!(shown.text.matches("SHA-256").count(), 1, "one paper, once");
        assert!(shown.says("答复书.pdf") && !shown.says("呈批单"), "the signed form stays in the file");
        let wrong = applicant.post("/follow/reply", &[("token", shown.hidden("token")), ("proof", "110101199003071238"), ("place", "0")]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("核验没有通过"));
        let fetched = applicant.post("/follow/reply", &[("token", shown.hidden("token")), ("proof", "11010119900307123x"), ("place", "0")]).await;
        assert_eq!((fetched.status, fetched.text.as_bytes()), (StatusCode::OK, PDF));
        let after = clerk.get(&request).await;
        assert!(after.says("送达结果：妥投") && after.says("申请行政复议到2025年11月"), "what was fetched has arrived, and the terms run: {}", after.text);
        let contents = clerk.get(&format!("{request}/contents")).await;
        assert!(contents.says("云镇依复〔2025〕1号") && contents.says("呈批单.pdf") && contents.says("答复书.pdf"), "{}", contents.text);
        let evidence = format!("{request}/evidence");
        let page = clerk.get(&evidence).await;
        let nameless = clerk.post(&evidence, &[("token", page.hidden("token"))]).await;
        assert!(nameless.status == StatusCode::UNPROCESSABLE_ENTITY && nameless.says("请填写“案号”"));
        let bound = clerk.post(&evidence, &[("token", page.hidden("token")), ("challenge_no", "（2025）行复1号")]).await;
        assert_eq!(bound.status, StatusCode::OK, "{}", bound.text);
        for name in ["00 证据目录.pdf", "01 办理经过.txt", "02 期限账.txt", "云镇依复〔2025〕1号）.pdf", "答复书.pdf", "呈批单.pdf", "99 校验值"] {
            assert!(bound.says(name), "{name}");
        }
        assert_eq!(reviewer.get(&evidence).await.status, StatusCode::OK);
        let token = reviewer.get(&evidence).await.hidden("token").to_owned();
        let refused = reviewer.post(&evidence, &[("token", &token), ("challenge_no", "1")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "the bundle is the clerk's");
        let beyond = applicant.post("/follow/reply", &[("token", shown.hidden("token")), ("proof", "11010119900307123x"), ("place", "1")]).await;
        assert_eq!(beyond.status, StatusCode::NOT_FOUND);
    }

    async fn what_nobody_has_confirmed_is_signed_by_two_and_what_is_confirmed_by_one(at: Place) {
        let (town, number, _) = applied(&at).await;
        let request = format!("/desk/requests/{number}");
        let [mut clerk, mut reviewer, mut head, mut leader] =
            [town.signed_in("clerk").await, town.signed_in("reviewer").await, town.signed_in("head").await, town.signed_in("leader").await];
        let on = ("on", "2025-09-24");
        let (sign, seal) = (format!("{request}/sign"), format!("{request}/seal"));
        let draft = async |clerk: &mut Browser, reviewer: &mut Browser| {
            submit(clerk, &format!("{request}/draft"), &[("outcome", "repeat"), on], &[]).await;
            let passed = submit(reviewer, &format!("{request}/review"), &[("verdict", "passed"), on], &[]).await;
            assert_eq!(passed.location(), request, "{}", passed.text);
        };
        draft(&mut clerk, &mut reviewer).await;
        assert_eq!(submit(&mut leader, &sign, &[on], &[]).await.location(), request);
        let sealed = [("document_no", "云镇依复〔2025〕1号"), ("register_no", "31"), on];
        let refused = submit(&mut clerk, &seal, &sealed, &[("答复书.pdf", PDF)]).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says("须两人签发"), "{}", refused.text);
        let again = submit(&mut leader, &sign, &[on], &[]).await;
        assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.says("第二个签名须由另一人签"), "{}", again.text);
        assert!(head.get("/desk/queue").await.says(&sign), "it still waits for a signature");
        // The head would rather have the reading confirmed: what is drafted after that takes one signature.
        let outcomes = "/desk/settings/outcomes";
        let token = head.get(outcomes).await.hidden("token").to_owned();
        let confirmed = async |head: &mut Browser, by: &str| {
            let entered = head.post(outcomes, &[("token", token.as_str()), ("outcome", "repeat"), ("confirmed_by", by)]).await;
            assert_eq!(entered.location(), outcomes, "{}", entered.text);
        };
        confirmed(&mut head, "云溪县司法局，云司函〔2025〕5号").await;
        assert!(head.get(outcomes).await.says("云司函〔2025〕5号"));
        draft(&mut clerk, &mut reviewer).await;
        assert!(clerk.get(&request).await.says("口径由云溪县司法局，云司函〔2025〕5号确认"));
        assert_eq!(submit(&mut leader, &sign, &[on], &[]).await.location(), request);
        assert_eq!(submit(&mut clerk, &seal, &sealed, &[("答复书.pdf", PDF)]).await.location(), request);
        // A confirmation that is taken back is none.
        confirmed(&mut head, "").await;
        assert!(!head.get(outcomes).await.says("云司函〔2025〕5号"));
    }

    async fn of_two_who_write_the_same_letter_one_is_saved_and_the_other_loses_nothing(at: Place) {
        let (town, number, _) = applied(&at).await;
        let (mut clerk, mut other) = (town.signed_in("clerk").await, town.signed_in("clerk").await);
        let letter = drafted(&mut clerk, &format!("/desk/requests/{number}")).await;
        let opened = other.get(&letter).await;
        assert_eq!(submit(&mut clerk, &letter, &TYPED, &[]).await.location(), letter);
        let carried = [("token", opened.hidden("token")), ("seen", opened.hidden("seen")), ("key", opened.hidden("key"))];
        let late = other.post(&letter, &[&carried[..], &[("provided", "另一份"), ("dated_on", "2025-09-24")]].concat()).await;
        assert!(late.status == StatusCode::CONFLICT && late.says("另一份") && late.says("刚刚改过"), "{}", late.text);
    }

    async fn letters_are_their_body_s_and_written_by_its_clerks(at: Place) {
        let (town, number, _) = applied(&at).await;
        let mut clerk = town.signed_in("clerk").await;
        let letter = drafted(&mut clerk, &format!("/desk/requests/{number}")).await;
        assert_eq!(town.signed_in("neighbour").await.get(&letter).await.status, StatusCode::NOT_FOUND);
        assert_eq!(town.signed_in("guard").await.get(&letter).await.status, StatusCode::FORBIDDEN);
        let mut reviewer = town.signed_in("reviewer").await;
        assert_eq!(submit(&mut reviewer, &letter, &TYPED, &[]).await.status, StatusCode::FORBIDDEN);
        let stranger = town.browser().get(&letter).await;
        assert_eq!(stranger.location(), "/desk/sign-in");
    }

    async fn nobody_is_answered_electronically_who_has_not_chosen_it(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let number = town.request(OURS, "a").await;
        let request = format!("/desk/requests/{number}");
        let (mut clerk, mut reviewer, mut head) =
            (town.signed_in("clerk").await, town.signed_in("reviewer").await, town.signed_in("head").await);
        let on = ("on", "2025-09-24");
        submit(&mut clerk, &format!("{request}/draft"), &[("outcome", "provided"), on], &[]).await;
        submit(&mut reviewer, &format!("{request}/review"), &[("verdict", "passed"), on], &[]).await;
        submit(&mut head, &format!("{request}/sign"), &[on], &[]).await;
        let typed = [("document_no", "1号"), ("register_no", "31"), on];
        submit(&mut clerk, &format!("{request}/seal"), &typed, &[("答复书.pdf", PDF)]).await;
        let refused = submit(&mut clerk, &format!("{request}/reply"), &[("delivery", "electronic"), on], &[]).await;
        assert!(refused.status == StatusCode::CONFLICT && refused.says("没有选择电子送达"), "{}", refused.text);
        let posted = submit(&mut clerk, &format!("{request}/reply"), &[("delivery", "in_person"), on], &[]).await;
        assert_eq!(posted.location(), request, "{}", posted.text);
    }
}
