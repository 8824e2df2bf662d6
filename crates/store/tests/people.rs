//! People: their numbers sealed, masked, and seen whole only with a trace.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use engines::{OURS, moment, on_both};
use sqlx::{Connection, PgConnection, SqliteConnection};
use store::person::{Identity, Looking, NewPerson, add, erase, read, reveal, same_identity};
use store::{Db, Vault, VaultKey, audit};

const NUMBER: &str = "11010119900307123X";

fn vault() -> Vault {
    Vault::new(VaultKey { name: "2025".to_owned(), bytes: [7; 32] }, Vec::new())
}

fn identity() -> Identity {
    Identity { kind: "居民身份证".to_owned(), number: NUMBER.to_owned() }
}

async fn applicant(db: &Db, person_id: &str) {
    let person = NewPerson {
        body_id: OURS,
        person_id: person_id.to_owned(),
        kind: "natural_person".to_owned(),
        name: "张某".to_owned(),
        phone: None,
        email: None,
        address: Some("云溪县城关镇".to_owned()),
        identity: Some(identity()),
    };
    let mut tx = db.begin().await.unwrap();
    add(&mut tx, &vault(), &person).await.unwrap();
    tx.commit().await.unwrap();
}

on_both! {
    async fn a_number_is_sealed_at_rest_and_masked_when_read(at: Place) {
        let db = at.db().await;
        applicant(&db, "p1").await;
        let person = read(&db, &vault(), OURS, "p1").await.unwrap().unwrap();
        assert_eq!(person.name.as_deref(), Some("张某"));
        assert_eq!(person.identity.unwrap().number, "110*************3X");
        let stored = "select identity_sealed || identity_mark from person";
        let (stored,): (String,) = if at.url.starts_with("sqlite") {
            sqlx::query_as(stored).fetch_one(&mut SqliteConnection::connect(&at.url).await.unwrap()).await.unwrap()
        } else {
            sqlx::query_as(stored).fetch_one(&mut PgConnection::connect(&at.url).await.unwrap()).await.unwrap()
        };
        assert!(!stored.contains("1990"), "{stored}");
    }

    async fn whoever_sees_a_number_whole_stands_in_the_audit(at: Place) {
        let db = at.db().await;
        applicant(&db, "p1").await;
        assert_eq!(audit::of_subject(&db, OURS, "person/3208/p1").await.unwrap(), []);
        let looking = Looking { audit_id: "a1", at: moment(5), done_by: "account-1", reason: "核对身份" };
        let seen = reveal(&db, &vault(), OURS, "p1", &looking).await.unwrap().unwrap();
        assert_eq!((seen.identity.unwrap().number.as_str(), seen.contact.address.as_deref()), (NUMBER, Some("云溪县城关镇")));
        let entries = audit::of_subject(&db, OURS, "person/3208/p1").await.unwrap();
        let told: Vec<_> = entries.iter().map(|entry| (entry.what.as_str(), entry.detail.as_str())).collect();
        assert_eq!(told, [("person_revealed", "核对身份")]);
        let again = reveal(&db, &vault(), OURS, "p1", &looking).await;
        assert!(again.is_err(), "without an entry of its own nothing is shown");
    }

    async fn the_same_person_is_found_again_without_opening_a_number(at: Place) {
        let db = at.db().await;
        applicant(&db, "p1").await;
        applicant(&db, "p2").await;
        assert_eq!(same_identity(&db, &vault(), OURS, &identity()).await.unwrap(), ["p1", "p2"]);
        let typed = Identity { number: " 11010119900307123x".to_owned(), ..identity() };
        assert_eq!(same_identity(&db, &vault(), OURS, &typed).await.unwrap(), ["p1", "p2"]);
        let other = Identity { number: "110101199003071231".to_owned(), ..identity() };
        assert_eq!(same_identity(&db, &vault(), OURS, &other).await.unwrap(), [""; 0]);
    }

    async fn an_erased_person_is_an_id_and_nothing_else(at: Place) {
        let db = at.db().await;
        applicant(&db, "p1").await;
        let mut tx = db.begin().await.unwrap();
        assert!(erase(&mut tx, OURS, "p1", moment(9)).await.unwrap());
        tx.commit().await.unwrap();
        let person = read(&db, &vault(), OURS, "p1").await.unwrap().unwrap();
        assert_eq!((person.name, person.address, person.identity.map(|it| it.number)), (None, None, None));
        assert_eq!(person.erased_at, Some(moment(9)));
        assert_eq!(same_identity(&db, &vault(), OURS, &identity()).await.unwrap(), [""; 0]);
    }

    async fn the_audit_is_never_changed(at: Place) {
        let db = at.db().await;
        applicant(&db, "p1").await;
        let looking = Looking { audit_id: "a1", at: moment(5), done_by: "account-1", reason: "核对身份" };
        reveal(&db, &vault(), OURS, "p1", &looking).await.unwrap();
        for change in ["update audit set done_by = 'nobody'", "delete from audit"] {
            assert!(at.try_meddle(change).await.unwrap_err().to_string().contains("append-only"));
        }
    }
}
