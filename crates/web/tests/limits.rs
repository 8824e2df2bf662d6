//! Every field of every form, filled with too much and with what no database takes: a sentence, and what was typed is kept.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use engines::on_both;
use site::{Answer, Browser, OURS, Town};

/// A form as a page has it.
#[derive(Clone, Debug)]
struct Form {
    action: String,
    fields: Vec<Field>,
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    kind: String,
    value: String,
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let value = rest.split('"').next().unwrap();
    Some(
        value
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#38;", "&"),
    )
}

fn field(tag: &str) -> Option<Field> {
    let kind = tag.split_whitespace().next().unwrap().to_owned();
    let kind = if kind == "input" { attribute(tag, "type").unwrap_or("text".to_owned()) } else { kind };
    let is_sent = !matches!(kind.as_str(), "radio" | "checkbox") || tag.contains(" checked");
    let value = if is_sent { attribute(tag, "value").unwrap_or_default() } else { String::new() };
    Some(Field { name: attribute(tag, "name")?, kind, value })
}

/// The forms of a page that write, each field once.
fn forms(page: &Answer, path: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    for part in page.text.split("<form").skip(1) {
        let (head, rest) = part.split_once('>').unwrap();
        if !head.contains("method=\"post\"") {
            continue;
        }
        let inside = rest.split("</form>").next().unwrap();
        let tags = inside
            .split('<')
            .filter(|tag| ["input ", "textarea ", "select "].iter().any(|kind| tag.starts_with(kind)));
        let mut fields: Vec<Field> = Vec::new();
        for one in tags.filter_map(field) {
            match fields.iter_mut().find(|known| known.name == one.name) {
                Some(known) if known.value.is_empty() => known.value = one.value,
                Some(_) => {}
                None => fields.push(one),
            }
        }
        let action = attribute(head, "action").unwrap_or_else(|| path.to_owned());
        forms.push(Form { action, fields });
    }
    forms
}

/// The form with one field filled so.
async fn sent(browser: &mut Browser, form: &Form, (name, value): (&str, &str)) -> Answer {
    let fields: Vec<(&str, &str)> = form
        .fields
        .iter()
        .map(|field| (field.name.as_str(), if field.name == name { value } else { field.value.as_str() }))
        .collect();
    browser.post(&form.action, &fields).await
}

/// What is wrong with the answers to one form. At the sign-in all that is wrong is one answer, and people do not see the field that
/// machines fill in.
async fn faults(browser: &mut Browser, form: &Form, wrong: &mut BTreeSet<String>) {
    let long = "长".repeat(20_001);
    let is_typed =
        |field: &&Field| matches!(field.kind.as_str(), "text" | "textarea" | "email" | "tel" | "search");
    for field in form.fields.iter().filter(is_typed).filter(|field| field.name != "website") {
        let at = format!("{} {} ({})", form.action, field.name, field.kind);
        let answer = sent(browser, form, (&field.name, &long)).await;
        if answer.status.is_success() || answer.status.is_redirection() {
            wrong.insert(format!("{at}: too much is taken: {} {}", answer.status, answer.location()));
        } else if !answer.says("最多") && form.action != "/desk/sign-in" {
            wrong.insert(format!("{at}: too much is answered {} without a sentence", answer.status));
        } else if !answer.says(&long) {
            wrong.insert(format!("{at}: too much is lost"));
        }
    }
    // What is taken may change the form; so this comes last.
    for field in form.fields.iter().filter(|field| field.name != "token" && field.kind != "file") {
        let at = format!("{} {} ({})", form.action, field.name, field.kind);
        for odd in ["a\0b", "\u{202e}<\u{7}", "-1", "99999999999999999999", "0000-00-00", &long] {
            let answer = sent(browser, form, (&field.name, odd)).await;
            if answer.status.is_server_error() {
                let odd: String = odd.chars().take(20).collect();
                wrong.insert(format!("{at}: {odd:?} is answered {}", answer.status));
            }
        }
    }
}

/// The acts that have a form, as their files name them.
fn verbs() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/desk/act");
    let files =
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    files.filter_map(|text| Some(text.split_once("key: \"")?.1.split('"').next()?.to_owned())).collect()
}

/// Pages of the desk with forms, by who sees them. What acts stands at the end.
fn pages(case_no: &str) -> BTreeMap<&'static str, Vec<String>> {
    let case = format!("/desk/requests/{case_no}");
    let acts: Vec<String> = verbs().into_iter().map(|verb| format!("{case}/{verb}")).collect();
    let clerk = [
        "/desk",
        "/desk/requests/new",
        "/desk/handover?from=1&to=1",
        "/desk/mail",
        "/desk/account",
        "/desk/account/password",
        "/desk/account/second-factor",
    ];
    let own = ["", "/applicant", "/letters", "/letters/1", "/evidence"].map(|page| format!("{case}{page}"));
    let portal =
        ["/", "/apply", "/apply/as/organisation", "/follow", "/order", "/consultation", "/desk/sign-in"];
    let head = [
        "/desk/settings",
        "/desk/settings/outcomes",
        "/desk/settings/readings",
        "/desk/settings/templates/D19",
    ];
    let owned = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>();
    BTreeMap::from([
        ("clerk", [owned(&clerk), own.to_vec(), acts.clone()].concat()),
        ("head", [owned(&head), acts].concat()),
        ("keeper", owned(&["/desk/settings/holidays"])),
        ("applicant", owned(&["/follow/request", "/follow/contact", "/follow/withdraw"])),
        ("guard", owned(&["/desk/people", "/desk/people/1", "/desk/tokens"])),
        ("", owned(&portal)),
    ])
}

/// The letter of a case, begun.
async fn begin_letter(town: &Town, case_no: &str) {
    let mut clerk = town.signed_in("clerk").await;
    let path = format!("/desk/requests/{case_no}/letters");
    let page = clerk.get(&path).await;
    let begun = [("token", page.hidden("token")), ("key", page.hidden("key")), ("number", "D05")];
    assert_eq!(clerk.post(&path, &begun).await.location(), format!("{path}/1"));
}

/// A request whose applicant is asked for a supplement: its number and its code.
async fn awaiting(town: &Town) -> [String; 2] {
    let (number, code) = town.registered(OURS, "b", None).await;
    let mut clerk = town.signed_in("clerk").await;
    let path = format!("/desk/requests/{number}/ask-supplement");
    let form = clerk.get(&path).await;
    let carried = ["token", "seen", "key"].map(|name| (name, form.hidden(name)));
    let typed = [("gaps", "information"), ("working_days", "15"), ("on", "2025-09-24")];
    assert_eq!(clerk.post(&path, &[&carried[..], &typed].concat()).await.status, StatusCode::SEE_OTHER);
    [number, code]
}

on_both! {
    async fn every_field_has_its_limit_and_its_sentence(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("papers")).await;
        let case_no = town.request(OURS, "a").await;
        begin_letter(&town, &case_no).await;
        let [number, code] = awaiting(&town).await;
        let (mut wrong, mut forms_tried) = (BTreeSet::new(), 0);
        for (login, paths) in pages(&case_no) {
            for path in paths {
                // Codes and passwords may be tried so often and no more.
                town.wait(60);
                let mut browser = match login {
                    "" => town.browser(),
                    "applicant" => {
                        let mut browser = town.browser();
                        browser.post("/follow", &[("number", &number), ("code", &code)]).await;
                        browser
                    }
                    login => town.signed_in(login).await,
                };
                let page = browser.get(&path).await;
                if page.status != StatusCode::OK {
                    continue;
                }
                for form in forms(&page, &path).into_iter().filter(|form| form.action != "/language") {
                    forms_tried += 1;
                    faults(&mut browser, &form, &mut wrong).await;
                }
            }
        }
        for path in ["/desk/requests/a%00b", "/desk/requests/a%00b/papers/1", "/desk/requests?outcome=a%00b&after=%00"] {
            let status = town.signed_in("clerk").await.get(path).await.status;
            if status.is_server_error() {
                wrong.insert(format!("{path}: {status}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
        assert!(forms_tried > 50, "{forms_tried}");
    }
}
