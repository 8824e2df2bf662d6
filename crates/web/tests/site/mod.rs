//! A site of two townships, and browsers that look at it.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "each test file uses its own part, and a test may fail by panic"
)]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use casework::act::{Asks, Channel, Matter};
use jiff::Timestamp;
use law::applicant;
use law::fee::Means;
use office::account::{Password, Terms};
use office::authority::Role;
use office::{Application, BodyId, By, Contact, Identity, LastRead, Office, Way};
use store::account::{self, Account};
use store::attachment::Attachments;
use store::{Algorithm, Db, Vault, VaultKey};
use tower::ServiceExt;
use web::{House, Site};

pub(crate) const OURS: BodyId = BodyId(2);
pub(crate) const OTHER: BodyId = BodyId(3);
pub(crate) const PASSWORD: &str = "correct horse battery";

/// Wednesday, 24 September 2025, ten in the morning in China.
const NOW: i64 = 1_758_679_200;

/// A site whose clock is the test's.
pub(crate) struct Town {
    pub(crate) router: Router,
    pub(crate) office: Office,
    clock: Arc<AtomicI64>,
}

/// Somebody's browser.
pub(crate) struct Browser {
    router: Router,
    cookies: Vec<(String, String)>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// What it says; of what is no text, what of it could be read as such.
    pub(crate) text: String,
    pub(crate) bytes: Vec<u8>,
}

impl Town {
    pub(crate) async fn of(db: Db) -> Self {
        Self::with_folder(db, &std::env::temp_dir().join("gongkai-no-attachments")).await
    }

    /// One that keeps attachments.
    pub(crate) async fn with_folder(db: Db, folder: &Path) -> Self {
        settle(&db).await;
        let vault = Vault::new(VaultKey { name: "2025".to_owned(), bytes: [7; 32] }, Vec::new());
        let attachments = Some(Attachments::folder(folder, 1000).unwrap());
        let office = Office {
            db,
            days: LastRead::default(),
            algorithm: Algorithm::Sha256,
            vault: Some(vault),
            attachments,
            pdf_pages: |_| Some(7),
        };
        let clock = Arc::new(AtomicI64::new(NOW));
        let site = Site {
            body: OURS,
            name: "云溪县城关镇人民政府".to_owned(),
            address_on_line: "https://xxgk.example".to_owned(),
            is_secure: true,
            proxy_header: None,
            terms: Terms::default(),
            is_demo: false,
        };
        let hands = Arc::clone(&clock);
        let tells = Arc::new(move || Timestamp::from_second(hands.load(Ordering::SeqCst)).unwrap());
        let house = House::new(office.clone(), site, tells, Box::new(|_| ()));
        Self { router: web::site(house), office, clock }
    }

    pub(crate) fn wait(&self, minutes: i64) {
        self.clock.fetch_add(minutes * 60, Ordering::SeqCst);
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: Vec::new() }
    }

    /// Somebody who has signed in.
    pub(crate) async fn signed_in(&self, login: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post("/desk/sign-in", &[("login", login), ("password", PASSWORD)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/desk"), "{login}");
        browser
    }

    /// A request that came online today, and its number.
    pub(crate) async fn request(&self, body: BodyId, key: &str) -> String {
        self.request_of(body, key, None).await
    }

    /// The same of somebody whose identity is known.
    pub(crate) async fn request_of(&self, body: BodyId, key: &str, identity: Option<Identity>) -> String {
        self.registered(body, key, identity).await.0
    }

    /// The number of a request and its code.
    pub(crate) async fn registered(
        &self,
        body: BodyId,
        key: &str,
        identity: Option<Identity>,
    ) -> (String, String) {
        let at = Timestamp::from_second(NOW).unwrap();
        let by = By { actor: casework::act::Actor(1), duties: vec![(body, Role::Clerk)], at };
        let application = Application {
            body,
            form: key.to_owned(),
            on: "2025-09-22".parse().unwrap(),
            channel: Channel::Online,
            column: applicant::Kind::NaturalPerson,
            name: "张示例".to_owned(),
            identity,
            contact: Contact { phone: Some("13800000000".to_owned()), email: None, address: None },
            asks: Asks::Information,
            matters: vec![Matter("2024年农田水利<工程>建设情况".to_owned())],
            means: Some(Means::Paper),
            way: Some(Way::Post),
            help: None,
            papers: Vec::new(),
        };
        let applied = self.office.register(&by, application).await.unwrap();
        (applied.case_no.0, applied.code.shown())
    }
}

/// What somebody types who applies on the portal, but for how they want it.
pub(crate) const PERSON: [(&str, &str); 10] = [
    ("who", "person"),
    ("matters", "1"),
    ("website", ""),
    ("name", "张示例"),
    ("document", "id_card"),
    ("number", "11010119900307123X"),
    ("phone", "13800000000"),
    ("address", "文化街2号"),
    ("asks", "information"),
    ("matter1", "2024年农田水利工程建设情况"),
];

async fn settle(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    for (id, parent) in [(BodyId(1), None), (OURS, Some(BodyId(1))), (OTHER, Some(BodyId(1)))] {
        store::body::add(&mut tx, &super::engines::body(id, parent)).await.unwrap();
    }
    let hash = Password::new(PASSWORD.to_owned()).hashed().unwrap();
    for (number, (login, body, role)) in [
        ("clerk", OURS, Role::Clerk),
        ("reviewer", OURS, Role::SecrecyReviewer),
        ("head", OURS, Role::Head),
        ("auditor", OURS, Role::Auditor),
        ("guard", OURS, Role::SecurityAdministrator),
        ("neighbour", OTHER, Role::Clerk),
        ("leader", OURS, Role::Leader),
        ("keeper", OURS, Role::SystemAdministrator),
        ("local", OURS, Role::SystemAdministrator),
    ]
    .into_iter()
    .enumerate()
    {
        let account_id = (number + 1).to_string();
        let account = Account {
            account_id: account_id.clone(),
            body_id: body,
            unit_id: None,
            login: login.to_owned(),
            name: format!("用户{number}"),
            password_hash: Some(hash.clone()),
            password_given_at: None,
            failures: 0,
            locked_until: None,
            closed_at: None,
        };
        account::add(&mut tx, &account).await.unwrap();
        let role = account::Role { body_id: body, account_id, role: role.key().to_owned() };
        account::grant(&mut tx, &role).await.unwrap();
    }
    // The keeper keeps the whole installation, with the body that every database of a test has; the local one the township alone.
    for body_id in [BodyId(1), super::engines::OURS] {
        let (account_id, role) = ("8".to_owned(), Role::SystemAdministrator.key().to_owned());
        account::grant(&mut tx, &account::Role { body_id, account_id, role }).await.unwrap();
    }
    for body in [OURS, OTHER] {
        let unit = store::unit::Unit {
            body_id: body,
            unit_id: "u3".to_owned(),
            name: "农机站".to_owned(),
            sort_key: "njz".to_owned(),
            contact: None,
            phone: None,
        };
        store::unit::add(&mut tx, &unit).await.unwrap();
    }
    tx.commit().await.unwrap();
}

impl Browser {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = self.request(Method::GET, path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_from(path, fields, "same-origin").await
    }

    /// A form that says where it was opened.
    pub(crate) async fn post_from(&mut self, path: &str, fields: &[(&str, &str)], from: &str) -> Answer {
        let pairs: Vec<String> =
            fields.iter().map(|(key, value)| format!("{}={}", encoded(key), encoded(value))).collect();
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", from)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(pairs.join("&")))
            .unwrap();
        self.send(request).await
    }

    /// A form with files.
    pub(crate) async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Answer {
        self.upload_as(path, fields, ("papers", files)).await
    }

    /// A form whose files are chosen in a field of a certain name.
    pub(crate) async fn upload_as(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (field, files): (&str, &[(&str, &[u8])]),
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        for (name, bytes) in files {
            let head = format!(
                "--b\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\ncontent-type: application/octet-stream\r\n\r\n"
            );
            body.extend(head.into_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--b--\r\n");
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "multipart/form-data; boundary=b")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let jar: Vec<String> = self.cookies.iter().map(|(key, value)| format!("{key}={value}")).collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, "xxgk.example")
            .header(COOKIE, jar.join("; "))
    }

    async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(SET_COOKIE) {
            let (pair, _) = line.to_str().unwrap().split_once(';').unwrap();
            let (key, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != key);
            if !value.is_empty() {
                self.cookies.push((key.to_owned(), value.to_owned()));
            }
        }
        let bytes = to_bytes(body, 1 << 24).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, text, bytes: bytes.to_vec() }
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.retain(|(known, _)| known != name);
        self.cookies.push((name.to_owned(), value.to_owned()));
    }
}

impl Answer {
    pub(crate) fn location(&self) -> &str {
        self.headers.get(LOCATION).map_or("", |place| place.to_str().unwrap())
    }

    /// The value of a hidden field of the page.
    pub(crate) fn hidden(&self, name: &str) -> &str {
        let mark = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.text.split_once(&mark).unwrap_or_else(|| panic!("no {name} in {}", self.text));
        rest.split_once('"').unwrap().0
    }

    pub(crate) fn says(&self, sentence: &str) -> bool {
        self.text.contains(sentence)
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}
