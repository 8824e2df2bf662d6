//! The tables and the statements, on both engines.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use std::fs;
use std::path::Path;

use engines::cases::three;
use engines::on_both;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};
use store::{Db, FaultKind, migrate};

/// Tables that are no body's work: what spans bodies, or stands before one is known.
const NOT_OF_A_BODY: [&str; 5] = ["account", "holiday_notice", "job", "schema_version", "session"];

fn statements() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("sql")).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            found.push((path.display().to_string(), fs::read_to_string(path).unwrap()));
        }
    }
    found.sort();
    assert!(found.len() > 10);
    found
}

on_both! {
    async fn every_statement_is_understood(at: Place) {
        let _db = at.db().await;
        for (path, text) in statements() {
            let text = AssertSqlSafe(text).into_sql_str();
            let prepared = if at.url.starts_with("sqlite") {
                let mut c = SqliteConnection::connect(&at.url).await.unwrap();
                (&mut c).prepare(text).await.map(|_| ())
            } else {
                let mut c = PgConnection::connect(&at.url).await.unwrap();
                (&mut c).prepare(text).await.map(|_| ())
            };
            assert!(prepared.is_ok(), "{path}: {prepared:?}");
        }
    }

    async fn every_key_of_a_bodys_work_begins_with_the_body(at: Place) {
        let _db = at.db().await;
        let sqlite = "select t.name, i.name, c.name from sqlite_schema t, pragma_index_list(t.name) i, \
            pragma_index_info(i.name) c where t.type = 'table' and i.\"unique\" = 1 and c.seqno = 0";
        let postgres = "select t.relname::text, i.relname::text, a.attname::text from pg_index x \
            join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid \
            join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0] \
            where x.indisunique and t.relnamespace = current_schema()::regnamespace";
        let keys: Vec<(String, String, String)> = if at.url.starts_with("sqlite") {
            let mut c = SqliteConnection::connect(&at.url).await.unwrap();
            sqlx::query_as(sqlite).fetch_all(&mut c).await.unwrap()
        } else {
            let mut c = PgConnection::connect(&at.url).await.unwrap();
            sqlx::query_as(postgres).fetch_all(&mut c).await.unwrap()
        };
        assert!(keys.len() >= 15, "{keys:?}");
        for (table, key, column) in keys {
            if !NOT_OF_A_BODY.contains(&table.as_str()) {
                assert_eq!(column, "body_id", "{table}, {key}");
            }
        }
    }

    async fn a_database_without_tables_or_of_another_version_is_not_opened(at: Place) {
        if at.url.starts_with("sqlite") {
            fs::write(at.folder.join("gongkai.db"), b"").unwrap();
        }
        assert_eq!(Db::open(&at.url).await.unwrap_err().kind(), FaultKind::Schema);
        let db = migrate(&at.url, Timestamp::UNIX_EPOCH).await.unwrap();
        db.close().await;
        Db::open(&at.url).await.unwrap();
        migrate(&at.url, Timestamp::UNIX_EPOCH).await.unwrap();
        let newer = "insert into schema_version values (99, 'later', 0)";
        at.meddle(newer, newer).await;
        let fault = Db::open(&at.url).await.unwrap_err();
        assert_eq!(fault.kind(), FaultKind::Schema);
        assert_eq!(fault.detail(), "the tables are version 99, the program wants 2");
    }

    async fn acts_are_never_updated_and_never_deleted(at: Place) {
        let db = at.db().await;
        three(&db, "2025-1").await;
        for change in ["update act set content = '{}' where seq = 1", "delete from act"] {
            let refused = at.try_meddle(change).await;
            assert!(refused.unwrap_err().to_string().contains("append-only"));
        }
    }
}

#[test]
fn an_address_of_neither_engine_is_a_defect() {
    let fault = engines::block_on(Db::open("mysql://localhost")).unwrap_err();
    assert_eq!(fault.kind(), FaultKind::Defect);
}
