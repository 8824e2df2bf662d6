//! What was sent in is there for those who work on it, and for nobody else.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use casework::act::{Asks, Channel, Matter};
use engines::on_both;
use law::applicant;
use law::fee::Means;
use office::authority::Role;
use office::{Application, Applied, BodyId, By, Contact, Identity, Way};
use site::{OTHER, OURS, Town};

const NUMBER: &str = "11010119900307123X";

/// An application at the portal of a body, with an attachment.
async fn applied(town: &Town, body: BodyId) -> Applied {
    let files = vec![("说明<1>.txt".to_owned(), b"<script>alert(1)</script>".to_vec())];
    let papers = town.office.keep(body, files).await.unwrap().unwrap();
    let application = Application {
        body,
        form: "form".to_owned(),
        on: "2025-09-22".parse().unwrap(),
        channel: Channel::Online,
        column: applicant::Kind::NaturalPerson,
        name: "张示例".to_owned(),
        identity: Some(Identity { kind: "id_card".to_owned(), number: NUMBER.to_owned() }),
        contact: Contact {
            phone: Some("13800001234".to_owned()),
            email: Some("shili@example.cn".to_owned()),
            address: Some("云溪县城关镇文化街2号".to_owned()),
        },
        asks: Asks::Information,
        matters: vec![Matter("农田水利".to_owned())],
        means: Some(Means::Email),
        way: Some(Way::Electronic),
        help: Some("大字".to_owned()),
        papers,
    };
    town.office.apply(application, jiff::Timestamp::from_second(1_758_679_200).unwrap()).await.unwrap()
}

async fn paper_id(town: &Town, body: BodyId, case_no: &store::CaseNo) -> String {
    store::attachment::of_case(&town.office.db, body, case_no).await.unwrap()[0].attachment_id.clone()
}

on_both! {
    async fn staff_see_what_was_sent_in_and_reach_the_applicant_for_a_reason(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let Applied { case_no, .. } = applied(&town, OURS).await;
        let path = format!("/desk/requests/{case_no}");
        let mut clerk = town.signed_in("clerk").await;
        let page = clerk.get(&path).await;
        for sentence in ["张示例", "居民身份证 110*************3X", "*******1234", "s***@example.cn", "云溪县城关镇****", "电子邮件", "电子送达", "大字", "说明&#60;1&#62;.txt"] {
            assert!(page.says(sentence), "{sentence}: {}", page.text);
        }
        for secret in [NUMBER, "13800001234", "shili@", "文化街2号"] {
            assert!(!page.says(secret), "{secret}");
        }
        let asking = format!("{path}/applicant");
        let form = clerk.get(&asking).await;
        let token = form.hidden("token").to_owned();
        let unsaid = clerk.post(&asking, &[("token", &token), ("why", " ")]).await;
        assert!(unsaid.status == StatusCode::UNPROCESSABLE_ENTITY && !unsaid.says(NUMBER));
        let seen = clerk.post(&asking, &[("token", &token), ("why", "寄送答复")]).await;
        assert!(seen.says(NUMBER) && seen.says("13800001234") && seen.says("文化街2号"), "{}", seen.text);
        let person = store::application::read(&town.office.db, OURS, &case_no).await.unwrap().unwrap().person_id;
        let subject = format!("person/{OURS}/{person}");
        let audit = store::audit::of_subject(&town.office.db, OURS, &subject).await.unwrap();
        assert_eq!(audit.iter().map(|one| (one.done_by.as_str(), one.detail.as_str())).collect::<Vec<_>>(), [("1", "寄送答复")]);
        for (login, expected) in [("auditor", StatusCode::FORBIDDEN), ("neighbour", StatusCode::NOT_FOUND)] {
            let mut browser = town.signed_in(login).await;
            assert_eq!(browser.get(&asking).await.status, expected, "{login}");
        }
    }

    async fn an_attachment_is_kept_and_not_shown_and_stays_with_its_body(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let Applied { case_no, .. } = applied(&town, OURS).await;
        let theirs = applied(&town, OTHER).await;
        assert_eq!(case_no, theirs.case_no, "each body counts for itself");
        let id = paper_id(&town, OURS, &case_no).await;
        let path = format!("/desk/requests/{case_no}/papers/{id}");
        let second = town.request(OURS, "second").await;
        let mut clerk = town.signed_in("clerk").await;
        let kept = clerk.get(&path).await;
        let header = |name: &str| kept.headers.get(name).unwrap().to_str().unwrap();
        assert_eq!((kept.status, kept.text.as_str()), (StatusCode::OK, "<script>alert(1)</script>"));
        assert_eq!(header("content-disposition"), "attachment; filename*=UTF-8''%E8%AF%B4%E6%98%8E%3C1%3E.txt");
        assert_eq!((header("content-type"), header("x-content-type-options")), ("application/octet-stream", "nosniff"));
        assert_eq!(clerk.get(&format!("/desk/requests/{second}/papers/{id}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(clerk.get(&format!("/desk/requests/{case_no}/papers/none")).await.status, StatusCode::NOT_FOUND);
        let by = By { actor: casework::act::Actor(6), duties: vec![(OTHER, Role::Clerk)], at: jiff::Timestamp::UNIX_EPOCH };
        let reached = town.office.download(&by, (OURS, &case_no), &id).await;
        assert!(matches!(reached, Err(office::Denied::NotAllowed(_))));
        let wrongly = town.office.download(&by, (OTHER, &case_no), &format!("{id}x")).await;
        assert!(matches!(wrongly, Err(office::Denied::NoSuchPaper)));
        let mut guard = town.signed_in("guard").await;
        assert_eq!(guard.get(&path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(town.browser().get(&path).await.location(), "/desk/sign-in");
    }

    async fn an_applicant_gets_their_own_attachments_and_no_other(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let Applied { case_no, code, .. } = applied(&town, OURS).await;
        let id = paper_id(&town, OURS, &case_no).await;
        let mut browser = town.browser();
        assert_eq!(browser.get(&format!("/follow/papers/{id}")).await.location(), "/follow");
        browser.post("/follow", &[("number", &case_no.0), ("code", &code.shown())]).await;
        assert!(browser.get("/follow/request").await.says(&format!("/follow/papers/{id}")));
        assert_eq!(browser.get(&format!("/follow/papers/{id}")).await.text, "<script>alert(1)</script>");
        let staff = town.office.keep(OURS, vec![("内部.txt".to_owned(), b"internal".to_vec())]).await.unwrap().unwrap();
        let clerk = By { actor: casework::act::Actor(1), duties: vec![(OURS, Role::Clerk)], at: jiff::Timestamp::UNIX_EPOCH };
        let at = office::At { body: OURS, case_no: &case_no, seen: 1, key: "s", on: "2025-09-23".parse().unwrap() };
        let searched = casework::act::Act::Searched { places: vec!["档案室".to_owned()], words: vec!["水利".to_owned()], found: 0 };
        town.office.act_with(&clerk, &at, (searched, office::How::InSystem), &staff).await.unwrap();
        let papers = store::attachment::of_case(&town.office.db, OURS, &case_no).await.unwrap();
        let internal = papers.iter().find(|paper| paper.name == "内部.txt").unwrap();
        assert_eq!(browser.get(&format!("/follow/papers/{}", internal.attachment_id)).await.status, StatusCode::NOT_FOUND);
        assert!(!browser.get("/follow/request").await.says("内部.txt"));
    }
}
