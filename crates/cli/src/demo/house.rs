//! The township of the demo: its bodies, its people, its keys.

use std::path::Path;

use casework::act::Actor;
use jiff::Timestamp;
use law::body::{BodyKind, Level};
use office::account::Password;
use office::authority::Role;
use office::profile::Detail;
use office::{By, LastRead, Office};
use store::account::{self, Account};
use store::attachment::Attachments;
use store::body::Body;
use store::unit::Unit;
use store::{Algorithm, BodyId, Db, Vault, VaultKey};

use super::year;
use crate::keep::Trouble;
use crate::pages;

/// The township.
pub(super) const TOWNSHIP: BodyId = BodyId(2);
/// Its name.
pub(super) const NAME: &str = "云岭县城关镇人民政府";
/// The password of everybody.
pub(super) const PASSWORD: &str = "yunling-demo-2026";

/// What the township says of itself; all invented.
const PROFILE: [(Detail, &str); 9] = [
    (Detail::Contact, "陈示例"),
    (Detail::Phone, "0990-0000000"),
    (Detail::Address, "云岭县城关镇示例路1号"),
    (Detail::CompetentDepartment, "云岭县人民政府办公室"),
    (Detail::OfficeHours, "工作日上午9:00至12:00，下午13:30至17:00"),
    (Detail::DocumentCode, "云城镇"),
    (Detail::FondsNo, "0031"),
    (Detail::ArchiveUnit, "BGS"),
    (Detail::ReconsiderAt, "https://xzfy.yunling.example/"),
];

/// How large an attachment may be.
const MOST_BYTES: u64 = 20 << 20;

/// 内设机构、站所.
const UNITS: [(&str, &str); 4] =
    [("u1", "综合档案室"), ("u2", "财政所"), ("u3", "农业农村办公室"), ("u4", "规划建设办公室")];

/// Somebody who works there.
pub(super) struct Person {
    pub(super) number: u64,
    pub(super) login: &'static str,
    pub(super) name: &'static str,
    pub(super) name_and_duty: (&'static str, &'static str),
    pub(super) duty: Role,
}

/// Everybody who works there.
pub(super) const PEOPLE: [Person; 8] = [
    Person {
        number: 1,
        login: "chengban",
        name: "陈示例",
        name_and_duty: ("陈示例，承办人", "Chen, clerk"),
        duty: Role::Clerk,
    },
    Person {
        number: 7,
        login: "jieban",
        name: "解示例",
        name_and_duty: ("解示例，承办人", "Xie, clerk"),
        duty: Role::Clerk,
    },
    Person {
        number: 2,
        login: "baomi",
        name: "鲍示例",
        name_and_duty: ("鲍示例，保密审查人", "Bao, secrecy reviewer"),
        duty: Role::SecrecyReviewer,
    },
    Person {
        number: 3,
        login: "fuzeren",
        name: "傅示例",
        name_and_duty: ("傅示例，工作机构负责人", "Fu, head of the office"),
        duty: Role::Head,
    },
    Person {
        number: 4,
        login: "lingdao",
        name: "林示例",
        name_and_duty: ("林示例，分管领导", "Lin, leader in charge"),
        duty: Role::Leader,
    },
    Person {
        number: 5,
        login: "anquan",
        name: "安示例",
        name_and_duty: ("安示例，安全管理员", "An, security administrator"),
        duty: Role::SecurityAdministrator,
    },
    Person {
        number: 6,
        login: "shenji",
        name: "沈示例",
        name_and_duty: ("沈示例，审计管理员", "Shen, auditor"),
        duty: Role::Auditor,
    },
    Person {
        number: 8,
        login: "xitong",
        name: "席示例",
        name_and_duty: ("席示例，系统管理员", "Xi, system administrator"),
        duty: Role::SystemAdministrator,
    },
];

/// Opens the demo's database, filled when it is new.
pub(super) async fn open(
    folder: &Path,
    now: Timestamp,
    progress: impl FnMut(usize, usize),
) -> Result<Office, Trouble> {
    let url = format!("sqlite:{}", folder.join("gongkai.db").display());
    let db = store::migrate(&url, now).await?;
    let vault = Vault::new(
        VaultKey { name: "demo".to_owned(), bytes: *b"not a secret: a demo's key, 32 b" },
        Vec::new(),
    );
    let office = Office {
        db,
        days: LastRead::default(),
        algorithm: Algorithm::Sha256,
        vault: Some(vault),
        attachments: Some(Attachments::folder(&folder.join("attachments"), MOST_BYTES)?),
        pdf_pages: pages::count,
    };
    if store::body::read(&office.db, TOWNSHIP).await?.is_none() {
        settle(&office.db).await?;
        let details = PROFILE.map(|(detail, value)| (detail, value.to_owned()));
        office.change_profile(&who(Role::Head, now), TOWNSHIP, &details).await.map_err(year::refused)?;
        year::fill(&office, now, progress).await?;
    }
    Ok(office)
}

async fn settle(db: &Db) -> Result<(), Trouble> {
    let mut tx = db.begin().await?;
    for body in [county(), township()] {
        store::body::add(&mut tx, &body).await?;
    }
    for (unit_id, name) in UNITS {
        let unit = Unit {
            body_id: TOWNSHIP,
            unit_id: unit_id.to_owned(),
            name: name.to_owned(),
            sort_key: unit_id.to_owned(),
            contact: Some("示例".to_owned()),
            phone: None,
        };
        store::unit::add(&mut tx, &unit).await?;
    }
    let hash = Password::new(PASSWORD.to_owned()).hashed()?;
    for person in &PEOPLE {
        let account_id = person.number.to_string();
        let account = Account {
            account_id: account_id.clone(),
            body_id: TOWNSHIP,
            unit_id: None,
            login: person.login.to_owned(),
            name: person.name.to_owned(),
            password_hash: Some(hash.clone()),
            password_given_at: None,
            failures: 0,
            locked_until: None,
            closed_at: None,
        };
        account::add(&mut tx, &account).await?;
        let role = account::Role { body_id: TOWNSHIP, account_id, role: person.duty.key().to_owned() };
        account::grant(&mut tx, &role).await?;
    }
    // Whoever keeps the system keeps it for the county too, and with it the holidays by which all of it counts.
    for keeper in PEOPLE.iter().filter(|person| person.duty == Role::SystemAdministrator) {
        let (account_id, role) = (keeper.number.to_string(), keeper.duty.key().to_owned());
        account::grant(&mut tx, &account::Role { body_id: BodyId(1), account_id, role }).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn county() -> Body {
    Body {
        body_id: BodyId(1),
        parent_id: None,
        kind: BodyKind::Government,
        level: Level::County,
        name: "云岭县人民政府".to_owned(),
        short_name: "云岭县".to_owned(),
        sort_key: "1".to_owned(),
        credit_code: None,
        region_code: None,
        reconsideration: None,
        court: None,
    }
}

fn township() -> Body {
    Body {
        body_id: TOWNSHIP,
        parent_id: Some(BodyId(1)),
        level: Level::Township,
        name: NAME.to_owned(),
        short_name: "城关镇".to_owned(),
        sort_key: "1.1".to_owned(),
        reconsideration: Some("云岭县人民政府".to_owned()),
        court: Some("云岭县人民法院".to_owned()),
        ..county()
    }
}

/// Whoever holds a duty in the demo, at a moment.
pub(super) fn who(duty: Role, at: Timestamp) -> By {
    let person = PEOPLE.iter().find(|person| person.duty == duty);
    By { actor: Actor(person.map_or(0, |person| person.number)), duties: vec![(TOWNSHIP, duty)], at }
}
