//! Every address there is, as nobody, as somebody of the body without the duty, as somebody of another body, and as who may.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use engines::on_both;
use site::{Browser, OTHER, OURS, Town};

/// Sent to sign in, as the answer to whoever has not, or has signed out.
const SIGN_IN: u16 = 401;

/// Where a line is missing, the address is not asked for in this way.
const NOT_ASKED_SO: u16 = 405;

/// How an address is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    Get,
    Post,
}

use Ask::{Get, Post};

/// What is answered: nobody, the security administrator, a clerk of another body, the clerk. A POST is a form with its token and
/// nothing typed in it; an address of a program knows no session, and a page behind a code sends whoever has none to its door.
type Line = (&'static str, Ask, [u16; 4]);

#[rustfmt::skip]
const LINES: &[Line] = &[
    ("/", Get, [200, 200, 200, 200]),
    ("/style.css", Get, [200, 200, 200, 200]),
    ("/language", Post, [303, 303, 303, 303]),
    ("/apply", Get, [200, 200, 200, 200]),
    ("/apply", Post, [200, 200, 200, 200]),
    ("/apply/as/{who}", Get, [200, 200, 200, 200]),
    ("/apply/check", Post, [422, 422, 422, 422]),
    ("/apply/send", Post, [422, 422, 422, 422]),
    ("/receipt", Get, [303, 303, 303, 303]),
    ("/follow", Get, [200, 200, 200, 200]),
    ("/follow", Post, [422, 422, 422, 422]),
    ("/follow/request", Get, [303, 303, 303, 303]),
    ("/follow/supplement", Post, [303, 303, 303, 303]),
    ("/follow/reply", Get, [303, 303, 303, 303]),
    ("/follow/reply", Post, [303, 303, 303, 303]),
    ("/follow/withdraw", Get, [303, 303, 303, 303]),
    ("/follow/withdraw", Post, [303, 303, 303, 303]),
    ("/follow/contact", Get, [303, 303, 303, 303]),
    ("/follow/contact", Post, [303, 303, 303, 303]),
    ("/follow/papers/{paper}", Get, [303, 303, 303, 303]),
    ("/follow/leave", Post, [303, 303, 303, 303]),
    ("/order", Get, [200, 200, 200, 200]),
    ("/order", Post, [422, 422, 422, 422]),
    ("/order/answer", Get, [303, 303, 303, 303]),
    ("/order/answer", Post, [303, 303, 303, 303]),
    ("/order/papers/{paper}", Get, [303, 303, 303, 303]),
    ("/order/leave", Post, [303, 303, 303, 303]),
    ("/consultation", Get, [200, 200, 200, 200]),
    ("/consultation", Post, [422, 422, 422, 422]),
    ("/consultation/answer", Get, [303, 303, 303, 303]),
    ("/consultation/answer", Post, [303, 303, 303, 303]),
    ("/consultation/papers/{paper}", Get, [303, 303, 303, 303]),
    ("/consultation/leave", Post, [303, 303, 303, 303]),
    ("/desk", Get, [401, 303, 200, 200]),
    ("/desk/sign-in", Get, [200, 200, 200, 200]),
    ("/desk/sign-in", Post, [422, 422, 422, 422]),
    ("/desk/sign-out", Post, [401, 401, 401, 401]),
    ("/desk/requests", Get, [401, 403, 200, 200]),
    ("/desk/requests/new", Get, [401, 403, 200, 200]),
    ("/desk/requests/new", Post, [401, 403, 200, 200]),
    ("/desk/requests/new/check", Post, [401, 403, 422, 422]),
    ("/desk/requests/new/registered", Post, [401, 403, 422, 422]),
    ("/desk/requests/{case_no}", Get, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/applicant", Get, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/applicant", Post, [401, 403, 404, 422]),
    ("/desk/requests/{case_no}/papers/{paper}", Get, [401, 403, 404, 404]),
    ("/desk/requests/{case_no}/{verb}", Get, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/{verb}", Post, [401, 403, 404, 422]),
    ("/desk/requests/{case_no}/letters", Get, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/letters", Post, [401, 404, 404, 404]),
    ("/desk/requests/{case_no}/letters/{letter_no}", Get, [401, 403, 404, 404]),
    ("/desk/requests/{case_no}/letters/{letter_no}", Post, [401, 403, 404, 404]),
    ("/desk/requests/{case_no}/letters/{letter_no}/number", Post, [401, 403, 404, 404]),
    ("/desk/requests/{case_no}/letters/{letter_no}/pdf", Get, [401, 403, 404, 404]),
    ("/desk/requests/{case_no}/letters/{letter_no}/docx", Get, [401, 403, 404, 404]),
    ("/desk/requests/{case_no}/contents", Get, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/evidence", Get, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/evidence", Post, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/approval-form", Get, [401, 403, 404, 404]),
    ("/desk/requests/{case_no}/fee", Get, [401, 403, 404, 200]),
    ("/desk/requests/{case_no}/guide", Get, [401, 403, 404, 200]),
    ("/desk/account", Get, [401, 200, 200, 200]),
    ("/desk/account/sessions", Post, [401, 303, 303, 303]),
    ("/desk/account/password", Get, [401, 200, 200, 200]),
    ("/desk/account/password", Post, [401, 422, 422, 422]),
    ("/desk/account/second-factor", Get, [401, 200, 200, 200]),
    ("/desk/account/second-factor", Post, [401, 403, 403, 403]),
    ("/desk/people", Get, [401, 200, 403, 403]),
    ("/desk/people", Post, [401, 422, 403, 403]),
    ("/desk/people/{account}", Get, [401, 404, 403, 403]),
    ("/desk/people/{account}", Post, [401, 404, 403, 403]),
    ("/desk/settings", Get, [401, 403, 403, 403]),
    ("/desk/settings", Post, [401, 403, 403, 403]),
    ("/desk/settings/outcomes", Get, [401, 403, 403, 403]),
    ("/desk/settings/outcomes", Post, [401, 403, 403, 403]),
    ("/desk/settings/readings", Get, [401, 403, 403, 403]),
    ("/desk/settings/readings", Post, [401, 403, 403, 403]),
    ("/desk/settings/holidays", Get, [401, 200, 200, 200]),
    ("/desk/settings/holidays", Post, [401, 403, 403, 403]),
    ("/desk/settings/holidays/check", Post, [401, 403, 403, 403]),
    ("/desk/settings/templates", Get, [401, 403, 403, 403]),
    ("/desk/settings/templates/{number}", Get, [401, 403, 403, 403]),
    ("/desk/settings/templates/{number}", Post, [401, 403, 403, 403]),
    ("/desk/queue", Get, [401, 403, 200, 200]),
    ("/desk/books/{book}", Get, [401, 403, 200, 200]),
    ("/desk/archive", Get, [401, 403, 200, 200]),
    ("/desk/archive/{year}", Get, [401, 403, 200, 200]),
    ("/desk/handover", Get, [401, 403, 200, 200]),
    ("/desk/handover", Post, [401, 403, 422, 422]),
    ("/desk/handover/sheet", Get, [401, 404, 404, 404]),
    ("/desk/handover/sheet/pdf", Get, [401, 404, 404, 404]),
    ("/desk/deadlines", Get, [401, 403, 200, 200]),
    ("/desk/mail", Get, [401, 403, 200, 200]),
    ("/desk/mail", Post, [401, 303, 303, 303]),
    ("/desk/mail/again", Post, [401, 403, 303, 303]),
    ("/desk/tokens", Get, [401, 200, 403, 403]),
    ("/desk/tokens", Post, [401, 422, 403, 403]),
    ("/desk/tokens/end", Post, [401, 303, 403, 403]),
    ("/api/v1", Get, [404, 404, 404, 404]),
    ("/api/v1", Post, [404, 404, 404, 404]),
    ("/api/v1/openapi.json", Get, [200, 200, 200, 200]),
    ("/api/v1/cases", Get, [401, 401, 401, 401]),
    ("/api/v1/cases", Post, [401, 401, 401, 401]),
    ("/api/v1/cases/{case_no}", Get, [401, 401, 401, 401]),
    ("/api/v1/cases/{case_no}", Post, [401, 401, 401, 401]),
    ("/api/v1/cases/{case_no}/acts", Get, [401, 401, 401, 401]),
    ("/api/v1/cases/{case_no}/acts", Post, [401, 401, 401, 401]),
    ("/api/v1/cases/{case_no}/attachments/{attachment_id}", Get, [401, 401, 401, 401]),
    ("/api/v1/cases/{case_no}/attachments/{attachment_id}", Post, [401, 401, 401, 401]),
    ("/api/v1/due", Get, [401, 401, 401, 401]),
    ("/api/v1/due", Post, [401, 401, 401, 401]),
    ("/api/v1/clock", Get, [401, 401, 401, 401]),
    ("/api/v1/clock", Post, [401, 401, 401, 401]),
];

/// The addresses of the source, as they stand there.
fn addresses() -> Vec<&'static str> {
    let lines = include_str!("../src/url.rs").lines().filter(|line| line.starts_with("pub const "));
    lines.map(|line| line.split('"').nth(1).unwrap()).collect()
}

#[test]
fn every_address_has_its_lines_and_every_line_its_address() {
    for address in addresses() {
        assert!(
            LINES.iter().any(|(known, ..)| *known == address),
            "{address} has no line here: say who is answered how"
        );
    }
    for (known, ..) in LINES {
        assert!(addresses().contains(known), "{known} is no address any more");
    }
}

async fn asked(browser: &mut Browser, path: &str, ask: Ask) -> u16 {
    let answer = match ask {
        Get => browser.get(path).await,
        Post => {
            let secret = browser.cookie("gongkai").unwrap_or_default();
            let token = office::digest(&format!("form {secret}"));
            browser.post(path, &[("token", &token), ("challenge_no", "（2025）行复1号")]).await
        }
    };
    if answer.location() == "/desk/sign-in" { SIGN_IN } else { answer.status.as_u16() }
}

on_both! {
    async fn each_is_answered_as_it_should_be(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        town.request(OTHER, "a").await;
        town.request(OURS, "a").await;
        // The other body has no case of this number.
        let case_no = town.request(OURS, "b").await;
        let mut browsers = ["guard", "neighbour", "clerk"].map(|login| (login, town.browser()));
        let mut wrong = Vec::new();
        for (address, ask) in addresses().into_iter().flat_map(|address| [(address, Get), (address, Post)]) {
            let line = LINES.iter().find(|(known, how, _)| (*known, *how) == (address, ask));
            let expected = line.map_or([NOT_ASKED_SO; 4], |line| line.2);
            let path = [("{case_no}", case_no.as_str()), ("{verb}", "search"), ("{who}", "organisation")];
            let path = path.iter().fold(address.to_owned(), |path, (name, value)| path.replace(name, value));
            let path = ["{paper}", "{attachment_id}"].iter().fold(path, |path, name| path.replace(name, "none"));
            let path = path.replace("{letter_no}", "1").replace("{year}", "2025").replace("{book}", "seals");
            let mut answers = [asked(&mut town.browser(), &path, ask).await, 0, 0, 0];
            for (place, (login, browser)) in browsers.iter_mut().enumerate() {
                // Whoever has signed out signs in again.
                if browser.cookie("gongkai").is_none() {
                    *browser = town.signed_in(login).await;
                }
                answers[place + 1] = asked(browser, &path, ask).await;
            }
            if answers != expected {
                wrong.push(format!("(\"{address}\", {ask:?}, {answers:?}),"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}
