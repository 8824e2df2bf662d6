//! The interface for programs: who gets in, what it does, and that its description is true.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panic"
)]

#[path = "../../../store/tests/engines/mod.rs"]
mod engines;
mod schema;
#[path = "../site/mod.rs"]
mod site;

use axum::body::{Body, to_bytes};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use casework::act::Actor;
use engines::on_both;
use jiff::Timestamp;
use office::authority::{Role, Scope};
use office::token::NewToken;
use office::{BodyId, By};
use serde_json::{Value, json};
use site::{OTHER, OURS, Town};
use tower::ServiceExt;

/// A program that holds a token.
struct Program<'t> {
    town: &'t Town,
    token: String,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {} {}", self.status, self.text))
    }
}

async fn token(town: &Town, (body, account): (BodyId, u64), scopes: &[Scope]) -> String {
    let at = Timestamp::from_second(1_758_679_200).unwrap();
    let by = By { actor: Actor(5), duties: vec![(body, Role::SecurityAdministrator)], at };
    let new = NewToken { body, account: Actor(account), name: "平台".to_owned(), scopes: scopes.to_vec() };
    town.office.make_token(&by, new).await.unwrap()
}

/// A program of our clerk's that may do everything.
async fn ours(town: &Town) -> Program<'_> {
    Program { town, token: token(town, (OURS, 1), Scope::ALL).await }
}

impl Program<'_> {
    async fn send(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = request.header(AUTHORIZATION, format!("Bearer {}", self.token)).body(body).unwrap();
        let (parts, body) = self.town.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, 1 << 24).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, text }
    }

    async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    async fn post(&self, path: &str, key: &str, said: &Value) -> Answer {
        let request =
            Request::post(path).header("idempotency-key", key).header(CONTENT_TYPE, "application/json");
        self.send(request, Body::from(said.to_string())).await
    }
}

fn application() -> Value {
    json!({
        "on": "2025-09-22",
        "channel": "counter",
        "column": "natural_person",
        "name": "张示例",
        "identity": { "kind": "id_card", "number": "11010119900307123X" },
        "contact": { "phone": "13800138000" },
        "matters": ["2024年农田水利工程建设情况"],
        "means": "paper",
        "way": "post",
    })
}

fn supplement() -> Value {
    json!({
        "seen": 1,
        "on": "2025-09-24",
        "act": { "kind": "supplement_asked", "gaps": ["information"], "working_days": 15 },
    })
}

/// Whether an answer is what the description says of it.
async fn as_described(program: &Program<'_>, (method, path): (&str, &str), answer: &Answer) {
    let description = program.get("/api/v1/openapi.json").await.json();
    let responses = &description["paths"][path][method]["responses"];
    let status = answer.status.as_u16().to_string();
    let response =
        responses.get(&status).or_else(|| responses.get("4XX").filter(|_| answer.status.is_client_error()));
    let response =
        response.unwrap_or_else(|| panic!("{method} {path} does not speak of {status}: {}", answer.text));
    let kind = answer.headers[CONTENT_TYPE].to_str().unwrap();
    let schema = &response["content"][kind]["schema"];
    assert!(schema.is_object(), "{method} {path} {status} is no {kind}");
    let faults = schema::faults(&description, schema, &answer.json());
    assert!(faults.is_empty(), "{method} {path} {status}: {faults:#?}");
}

const CASES: &str = "/api/v1/cases";
const CASE: &str = "/api/v1/cases/{case_no}";
const ACTS: &str = "/api/v1/cases/{case_no}/acts";

on_both! {
    async fn nobody_gets_in_without_a_token_that_allows_it(at: Place) {
        let town = Town::of(at.db().await).await;
        let description = ours(&town).await.get("/api/v1/openapi.json").await.json();
        let mut tried = 0;
        for (path, methods) in description["paths"].as_object().unwrap() {
            let there = path.replace("{case_no}", "2025-000001").replace("{attachment_id}", "a");
            for method in methods.as_object().unwrap().keys().filter(|_| path != "/api/v1/openapi.json") {
                let needs = methods[method]["description"].as_str().unwrap().split('`').nth(1).unwrap().to_owned();
                let others: Vec<Scope> = Scope::ALL.iter().copied().filter(|scope| scope.key() != needs).collect();
                let wrong = token(&town, (OURS, 1), &others).await;
                for (token, status) in [("", StatusCode::UNAUTHORIZED), ("gongkai-2-0", StatusCode::UNAUTHORIZED), (&wrong, StatusCode::FORBIDDEN)] {
                    let program = Program { town: &town, token: token.to_owned() };
                    let request = Request::builder().method(method.to_uppercase().as_str()).uri(&there);
                    let answer = program.send(request, Body::from("{}")).await;
                    assert_eq!(answer.status, status, "{method} {path} {token}");
                    as_described(&program, (method, path), &answer).await;
                }
                tried += 1;
            }
        }
        assert_eq!(tried, 7, "every endpoint but the description");
    }

    async fn a_session_opens_no_interface_and_a_token_no_page(at: Place) {
        let town = Town::of(at.db().await).await;
        let clerk = town.signed_in("clerk").await;
        let session = clerk.cookie("gongkai").unwrap();
        let stranger = Program { town: &town, token: String::new() };
        let request = Request::get(CASES).header(COOKIE, format!("gongkai={session}"));
        assert_eq!(stranger.send(request, Body::empty()).await.status, StatusCode::UNAUTHORIZED);
        let as_token = Program { town: &town, token: session.to_owned() };
        assert_eq!(as_token.get(CASES).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(ours(&town).await.get("/desk").await.status, StatusCode::SEE_OTHER);
    }

    async fn one_body_s_program_never_reaches_another_s_cases(at: Place) {
        let town = Town::of(at.db().await).await;
        town.request(OURS, "a").await;
        let second = town.request(OURS, "b").await;
        let program = Program { town: &town, token: token(&town, (OTHER, 6), Scope::ALL).await };
        assert_eq!(program.get(&format!("{CASES}/{second}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(program.get(CASES).await.json(), json!({ "cases": [] }));
        let answer = program.post(&format!("{CASES}/{second}/acts"), "k", &supplement()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let auditor = Program { town: &town, token: token(&town, (OURS, 4), Scope::ALL).await };
        let answer = auditor.post(&format!("{CASES}/{second}/acts"), "k", &supplement()).await;
        assert_eq!((answer.status, answer.json()["title"].as_str()), (StatusCode::FORBIDDEN, Some("not_allowed")));
        assert_eq!(auditor.get(&format!("{CASES}/{second}")).await.status, StatusCode::OK);
    }

    async fn an_application_is_registered_once_and_acted_on_once(at: Place) {
        let town = Town::of(at.db().await).await;
        let program = ours(&town).await;
        let first = program.post(CASES, "a-1", &application()).await;
        assert_eq!(first.status, StatusCode::CREATED, "{}", first.text);
        as_described(&program, ("post", CASES), &first).await;
        assert_eq!(first.headers["location"], "/api/v1/cases/2025-000001");
        assert_eq!(program.post(CASES, "a-1", &application()).await.json(), first.json());
        let other = json!({ "channel": "counter", "column": "natural_person", "name": "李示例", "matters": ["别的"] });
        let taken = program.post(CASES, "a-1", &other).await;
        assert_eq!((taken.status, taken.json()["title"].as_str()), (StatusCode::CONFLICT, Some("key_taken")));

        let acts = format!("{CASES}/2025-000001/acts");
        let done = program.post(&acts, "s-1", &supplement()).await;
        assert_eq!((done.status, done.json()["state"].as_str()), (StatusCode::OK, Some("awaiting_supplement")));
        as_described(&program, ("post", ACTS), &done).await;
        assert_eq!(program.post(&acts, "s-1", &supplement()).await.json(), done.json(), "the same command again");
        let late = program.post(&acts, "s-2", &supplement()).await;
        assert_eq!((late.status, &late.json()["last_seq"]), (StatusCode::CONFLICT, &json!(2)));
        as_described(&program, ("post", ACTS), &late).await;
        let mut again = supplement();
        again["seen"] = json!(2);
        let refused = program.post(&acts, "s-3", &again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        as_described(&program, ("post", ACTS), &refused).await;
        assert!(refused.json()["refusals"][0]["basis"]["zh"].as_str().unwrap().contains("第三十条"), "{}", refused.text);
        let signed = json!({ "seen": 2, "act": { "kind": "signed", "signature": "on_screen" } });
        let answer = program.post(&acts, "s-4", &signed).await;
        assert_eq!((answer.status, answer.json()["title"].as_str()), (StatusCode::FORBIDDEN, Some("not_by_program")));

        let case = program.get(&format!("{CASES}/2025-000001")).await;
        as_described(&program, ("get", CASE), &case).await;
        for name in ["张示例", "13800138000", "307123"] {
            assert!(!case.text.contains(name), "nobody is named");
        }
    }

    async fn what_is_wrong_is_said_with_its_place(at: Place) {
        let town = Town::of(at.db().await).await;
        let program = ours(&town).await;
        let mut wrong = application();
        wrong["way"] = json!("pigeon");
        let mut nul = application();
        nul["name"] = json!("张\0示例");
        for (key, said, status, title) in [
            ("", application(), StatusCode::BAD_REQUEST, "no_key"),
            ("k", json!({ "name": "张示例" }), StatusCode::BAD_REQUEST, "unreadable"),
            ("k", nul, StatusCode::BAD_REQUEST, "unreadable"),
            ("k", wrong, StatusCode::UNPROCESSABLE_ENTITY, "wrong"),
        ] {
            let answer = program.post(CASES, key, &said).await;
            assert_eq!((answer.status, answer.json()["title"].as_str()), (status, Some(title)), "{}", answer.text);
            as_described(&program, ("post", CASES), &answer).await;
        }
        for query in ["?state=lost", "?limit=0", "?limit=201", "?after=x", "?from=yesterday"] {
            let answer = program.get(&format!("{CASES}{query}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        }
        let nowhere = program.get("/api/v1/nothing").await;
        assert_eq!((nowhere.status, nowhere.json()["title"].as_str()), (StatusCode::NOT_FOUND, Some("nowhere")));
    }

    async fn a_list_is_turned_by_its_links(at: Place) {
        let town = Town::of(at.db().await).await;
        for key in ["a", "b", "c"] {
            town.request(OURS, key).await;
        }
        let program = ours(&town).await;
        let (mut path, mut seen) = (format!("{CASES}?limit=2&channel=online"), Vec::new());
        loop {
            let answer = program.get(&path).await;
            as_described(&program, ("get", CASES), &answer).await;
            for case in answer.json()["cases"].as_array().unwrap() {
                seen.push(case["case_no"].as_str().unwrap().to_owned());
            }
            let Some(link) = answer.headers.get("link").map(|link| link.to_str().unwrap().to_owned()) else { break };
            let next = link.split_once("https://xxgk.example").unwrap().1;
            path = next.replace(">; rel=\"next\"", "");
        }
        assert_eq!(seen, ["2025-000003", "2025-000002", "2025-000001"]);
        let due = program.get("/api/v1/due?through=2025-12-31").await;
        as_described(&program, ("get", "/api/v1/due"), &due).await;
        assert_eq!(due.json()["cases"].as_array().unwrap().len(), 3);
        assert_eq!(program.get("/api/v1/due?through=2025-09-30").await.json(), json!({ "cases": [] }));
    }

    async fn a_clock_is_asked_about_no_case(at: Place) {
        let town = Town::of(at.db().await).await;
        let program = ours(&town).await;
        let question = json!({
            "received_on": "2025-09-22",
            "acts": [{ "on": "2025-10-09", "act": { "kind": "extended", "working_days": 20, "approved": "on_screen" } }],
        });
        let answer = program.post("/api/v1/clock", "", &question).await;
        as_described(&program, ("post", "/api/v1/clock"), &answer).await;
        let due = &answer.json()["due"];
        assert_eq!((&due["on"], &due["from"]), (&json!("2025-11-21"), &json!("2025-09-22")));
        assert_eq!(due["days"].as_array().unwrap().last().unwrap()["ordinal"], 40);
        assert!(due["because"].to_string().contains("第三十三条"));
        assert_eq!(program.get(CASES).await.json(), json!({ "cases": [] }), "nothing is written down");
    }

    async fn a_file_goes_up_with_its_act_and_comes_down_as_it_was(at: Place) {
        let town = Town::with_folder(at.db().await, &at.folder.join("files")).await;
        let case_no = town.request(OURS, "a").await;
        let program = ours(&town).await;
        let bytes = "%PDF-1.7\n示例";
        let scan = office::digest(bytes);
        let act = |scan: &str| json!({
            "seen": 1,
            "on": "2025-09-24",
            "act": { "kind": "extended", "working_days": 5, "approved": { "on_paper": { "leader": 3, "scan": scan } } },
        });
        let form = |act: Value| format!(
            "--b\r\ncontent-disposition: form-data; name=\"request\"\r\n\r\n{act}\r\n--b\r\ncontent-disposition: form-data; name=\"papers\"; filename=\"延期.pdf\"\r\n\r\n{bytes}\r\n--b--\r\n"
        );
        let acts = format!("{CASES}/{case_no}/acts");
        let sent = async |program: &Program<'_>, act: Value, key: &str| {
            let request = Request::post(&acts).header("idempotency-key", key).header(CONTENT_TYPE, "multipart/form-data; boundary=b");
            program.send(request, Body::from(form(act))).await
        };
        let bare = Program { town: &town, token: token(&town, (OURS, 1), &[Scope::ReadCases, Scope::WriteCases]).await };
        assert_eq!(sent(&bare, act(&scan), "k").await.json()["scope"], "attachments:write");
        let other = sent(&program, act("5f3a"), "k").await;
        assert_eq!((other.status, other.json()["refusals"][0]["key"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some("no_scan")), "{}", other.text);
        let done = sent(&program, act(&scan), "k").await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
        let case = program.get(&format!("{CASES}/{case_no}")).await;
        as_described(&program, ("get", CASE), &case).await;
        let attachment = &case.json()["attachments"][0];
        assert_eq!((&attachment["name"], &attachment["sha256"]), (&json!("延期.pdf"), &json!(scan)));
        let file = format!("{CASES}/{case_no}/attachments/{}", attachment["id"].as_str().unwrap());
        let answer = program.get(&file).await;
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, bytes));
        assert_eq!(bare.get(&file).await.status, StatusCode::FORBIDDEN);
    }

    async fn a_token_asks_so_often_and_no_more(at: Place) {
        let town = Town::of(at.db().await).await;
        let program = ours(&town).await;
        for _ in 0..600 {
            assert_eq!(program.get("/api/v1/cases/none").await.status, StatusCode::NOT_FOUND);
        }
        let answer = program.get("/api/v1/cases/none").await;
        assert_eq!((answer.status, &answer.headers["retry-after"]), (StatusCode::TOO_MANY_REQUESTS, &"60".parse().unwrap()));
        as_described(&program, ("get", CASE), &answer).await;
        town.wait(1);
        assert_eq!(program.get("/api/v1/cases/none").await.status, StatusCode::NOT_FOUND);
    }

    async fn every_act_ever_shipped_is_described(at: Place) {
        let town = Town::of(at.db().await).await;
        let description = ours(&town).await.get("/api/v1/openapi.json").await.json();
        let entry = &description["components"]["schemas"]["Entry"];
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../casework/tests/golden");
        let mut kinds = std::collections::BTreeSet::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let golden: Value = serde_json::from_str(&text).unwrap();
            let faults = schema::faults(&description, entry, &golden);
            assert!(faults.is_empty(), "{golden}: {faults:#?}");
            kinds.insert(golden["act"]["kind"].as_str().unwrap().to_owned());
        }
        let described = description["components"]["schemas"]["Act"]["oneOf"].as_array().unwrap().len();
        assert_eq!(kinds.len(), described, "no kind is described that there is not");
    }
}
