//! A county, two townships below it, and people with duties.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses its own part, and a test may fail by panic"
)]

use casework::act::{Actor, Asks, Channel, Matter};
use jiff::Timestamp;
use jiff::civil::Date;
use law::applicant;
use law::fee::Means;
use office::authority::Role;
use office::{Application, At, By, Contact, LastRead, Office};
use store::account::{self, Account};
use store::{Algorithm, BodyId, CaseNo, Db, Vault, VaultKey};

pub(crate) const COUNTY: BodyId = BodyId(1);
pub(crate) const OURS: BodyId = BodyId(2);
pub(crate) const OTHER: BodyId = BodyId(3);

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn now() -> Timestamp {
    Timestamp::from_second(1_760_000_000).unwrap()
}

/// Somebody with one duty at one body.
pub(crate) fn by(actor: u64, role: Role, at: BodyId) -> By {
    By { actor: Actor(actor), duties: vec![(at, role)], at: now() }
}

/// The office of the county and its townships; account 9 is a leader of ours who never signs in, 8 its head.
pub(crate) async fn house(db: Db) -> Office {
    let mut tx = db.begin().await.unwrap();
    for (id, parent) in [(COUNTY, None), (OURS, Some(COUNTY)), (OTHER, Some(COUNTY))] {
        store::body::add(&mut tx, &super::engines::body(id, parent)).await.unwrap();
    }
    for (id, role) in [("9", Role::Leader), ("8", Role::Head), ("1", Role::Clerk)] {
        let account = Account {
            account_id: id.to_owned(),
            body_id: OURS,
            unit_id: None,
            login: format!("user{id}"),
            name: format!("用户{id}"),
            password_hash: None,
            password_given_at: None,
            failures: 0,
            locked_until: None,
            closed_at: None,
        };
        account::add(&mut tx, &account).await.unwrap();
        let role = account::Role { body_id: OURS, account_id: id.to_owned(), role: role.key().to_owned() };
        account::grant(&mut tx, &role).await.unwrap();
    }
    tx.commit().await.unwrap();
    let vault = Some(vault());
    Office {
        db,
        days: LastRead::default(),
        algorithm: Algorithm::Sha256,
        vault,
        attachments: None,
        pdf_pages: |_| None,
    }
}

pub(crate) fn vault() -> Vault {
    Vault::new(VaultKey { name: "2025".to_owned(), bytes: [7; 32] }, Vec::new())
}

pub(crate) fn arrived(key: &str) -> Application {
    Application {
        body: OURS,
        form: key.to_owned(),
        on: day("2025-09-22"),
        channel: Channel::Online,
        column: applicant::Kind::NaturalPerson,
        name: "张示例".to_owned(),
        identity: None,
        contact: Contact { phone: Some("13800000000".to_owned()), email: None, address: None },
        asks: Asks::Information,
        matters: vec![Matter("2024年农田水利工程建设情况".to_owned())],
        means: Some(Means::Paper),
        way: None,
        help: None,
        papers: Vec::new(),
    }
}

pub(crate) fn at<'a>(case_no: &'a CaseNo, seen: u32, key: &'a str, on: &str) -> At<'a> {
    At { body: OURS, case_no, seen, key, on: day(on) }
}
