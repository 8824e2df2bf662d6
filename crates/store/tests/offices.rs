//! Bodies, their units and settings, and who signs in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use engines::{OURS, body, moment, on_both};
use store::account::{self, Account, Role};
use store::session::{self, Session, SessionId};
use store::setting::{self, Setting};
use store::unit::{self, Unit};
use store::{BodyId, Db, FaultKind, Tx, Vault, VaultKey};

fn holder(account_id: &str, login: &str) -> Account {
    Account {
        account_id: account_id.to_owned(),
        body_id: OURS,
        unit_id: None,
        login: login.to_owned(),
        name: "李某".to_owned(),
        password_hash: None,
        password_given_at: None,
        failures: 0,
        locked_until: None,
        closed_at: None,
    }
}

async fn with_account(db: &Db) -> Tx {
    let mut tx = db.begin().await.unwrap();
    account::add(&mut tx, &holder("a1", "li")).await.unwrap();
    tx
}

fn session(secret: &str) -> Session {
    Session {
        session_id: SessionId::of(secret),
        account_id: "a1".to_owned(),
        made_at: moment(0),
        seen_at: moment(0),
        ends_at: moment(100),
        ended_at: None,
        device: "Firefox".to_owned(),
    }
}

on_both! {
    async fn a_tree_of_bodies_is_read_downwards(at: Place) {
        let db = at.db().await;
        let mut tx = db.begin().await.unwrap();
        for (id, above) in [(1, OURS), (2, BodyId(1)), (3, OURS)] {
            store::body::add(&mut tx, &body(BodyId(id), Some(above))).await.unwrap();
        }
        store::body::add(&mut tx, &body(BodyId(9), None)).await.unwrap();
        let mut renamed = body(BodyId(3), Some(BodyId(2)));
        renamed.court = Some("云溪县人民法院".to_owned());
        assert!(store::body::change(&mut tx, &renamed).await.unwrap());
        tx.commit().await.unwrap();
        let ids = |bodies: Vec<store::body::Body>| bodies.iter().map(|body| body.body_id.0).collect::<Vec<_>>();
        assert_eq!(ids(store::body::at_and_below(&db, BodyId(1)).await.unwrap()), [1, 2, 3]);
        assert_eq!(ids(store::body::at_and_below(&db, OURS).await.unwrap()), [1, 2, 3, 3208]);
        assert_eq!(ids(store::body::all(&db).await.unwrap()), [1, 2, 3, 3208, 9]);
        assert_eq!(store::body::read(&db, BodyId(3)).await.unwrap(), Some(renamed));
    }

    async fn a_setting_tells_who_confirmed_it(at: Place) {
        let db = at.db().await;
        let mut open = Setting {
            body_id: OURS,
            name: "consultation_counts".to_owned(),
            value: "prudent".to_owned(),
            confirmed_by: None,
            confirmed_at: None,
        };
        for _ in 0..2 {
            let mut tx = db.begin().await.unwrap();
            setting::put(&mut tx, &open).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(setting::read(&db, OURS, &open.name).await.unwrap().as_ref(), Some(&open));
            (open.confirmed_by, open.confirmed_at) = (Some("a1".to_owned()), Some(moment(7)));
        }
        assert_eq!(setting::of_body(&db, OURS).await.unwrap().len(), 1);
    }

    async fn units_stand_in_their_order(at: Place) {
        let db = at.db().await;
        let mut tx = db.begin().await.unwrap();
        for (unit_id, sort_key) in [("u1", "b"), ("u2", "a")] {
            let unit = Unit {
                body_id: OURS,
                unit_id: unit_id.to_owned(),
                name: "法制科".to_owned(),
                sort_key: sort_key.to_owned(),
                contact: None,
                phone: None,
            };
            unit::add(&mut tx, &unit).await.unwrap();
            assert!(unit::change(&mut tx, &Unit { contact: Some("王某".to_owned()), ..unit }).await.unwrap());
        }
        tx.commit().await.unwrap();
        let units = unit::of_body(&db, OURS).await.unwrap();
        assert_eq!(units.iter().map(|unit| unit.unit_id.as_str()).collect::<Vec<_>>(), ["u2", "u1"]);
        assert_eq!(units[0].contact.as_deref(), Some("王某"));
    }

    async fn a_login_is_one_accounts(at: Place) {
        let db = at.db().await;
        let mut tx = with_account(&db).await;
        let taken = account::add(&mut tx, &holder("a2", "li")).await.unwrap_err();
        assert_eq!(taken.kind(), FaultKind::Conflict);
        drop(tx);
        with_account(&db).await.commit().await.unwrap();
        assert_eq!(account::by_login(&db, "li").await.unwrap(), Some(holder("a1", "li")));
        assert_eq!(account::of_body(&db, OURS).await.unwrap().len(), 1);
    }

    async fn wrong_passwords_are_counted_until_a_right_one(at: Place) {
        let db = at.db().await;
        let mut tx = with_account(&db).await;
        account::set_password(&mut tx, "a1", ("$argon2id$…", None)).await.unwrap();
        account::failed(&mut tx, "a1", None).await.unwrap();
        account::failed(&mut tx, "a1", Some(moment(60))).await.unwrap();
        tx.commit().await.unwrap();
        let found = account::read(&db, "a1").await.unwrap().unwrap();
        assert_eq!((found.failures, found.locked_until), (2, Some(moment(60))));
        let mut tx = db.begin().await.unwrap();
        account::succeeded(&mut tx, "a1").await.unwrap();
        tx.commit().await.unwrap();
        let found = account::read(&db, "a1").await.unwrap().unwrap();
        assert_eq!((found.failures, found.locked_until), (0, None));
        assert_eq!(found.password_hash.as_deref(), Some("$argon2id$…"));
    }

    async fn the_second_factor_is_sealed(at: Place) {
        let db = at.db().await;
        let vault = Vault::new(VaultKey { name: "2025".to_owned(), bytes: [7; 32] }, Vec::new());
        let mut tx = with_account(&db).await;
        account::set_totp(&mut tx, &vault, "a1", "JBSWY3DPEHPK3PXP").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(account::totp(&db, &vault, "a1").await.unwrap().as_deref(), Some("JBSWY3DPEHPK3PXP"));
        assert_eq!(account::totp(&db, &vault, "a2").await.unwrap(), None);
    }

    async fn roles_are_held_at_a_body(at: Place) {
        let db = at.db().await;
        let mut tx = with_account(&db).await;
        let role = |role: &str| Role { body_id: OURS, account_id: "a1".to_owned(), role: role.to_owned() };
        for name in ["officer", "reviewer", "officer"] {
            account::grant(&mut tx, &role(name)).await.unwrap();
        }
        assert!(account::withdraw(&mut tx, &role("reviewer")).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(account::roles(&db, "a1").await.unwrap(), [role("officer")]);
    }

    async fn a_session_lives_until_it_ends_or_idles_or_its_time_is_up(at: Place) {
        let db = at.db().await;
        let mut tx = with_account(&db).await;
        session::begin(&mut tx, &session("s1")).await.unwrap();
        session::begin(&mut tx, &session("s2")).await.unwrap();
        session::seen(&mut tx, &SessionId::of("s1"), moment(40)).await.unwrap();
        tx.commit().await.unwrap();
        let alive = async |secret, now, idle_since| {
            let id = SessionId::of(secret);
            session::live(&db, &id, moment(now), moment(idle_since)).await.unwrap().is_some()
        };
        assert!(alive("s1", 50, 20).await);
        assert!(!alive("s2", 50, 20).await, "idle");
        assert!(!alive("s1", 100, 20).await, "its time is up");
        assert!(!alive("nobody's", 50, 20).await);
        let mut tx = db.begin().await.unwrap();
        assert!(session::end(&mut tx, &SessionId::of("s1"), moment(50)).await.unwrap());
        assert!(account::close(&mut tx, "a1", moment(51)).await.unwrap());
        tx.commit().await.unwrap();
        assert!(!alive("s1", 50, 0).await);
        let ended: Vec<_> = session::of_account(&db, "a1").await.unwrap().iter().map(|it| it.ended_at).collect();
        assert!(ended.contains(&Some(moment(50))) && ended.contains(&Some(moment(51))), "{ended:?}");
    }
}
