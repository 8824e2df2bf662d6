//! Every test of the store runs on both engines, each time in a place of its own.

#![allow(dead_code, unused_macros, unused_imports, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a helper of tests may fail like one")]

pub(crate) mod cases;
pub(crate) mod faults;

use std::future::Future;
use std::path::PathBuf;

use jiff::Timestamp;
use store::body::Body;
use store::{BodyId, Db, Fault, Instant, migrate};

/// Makes of one async function two tests, `NAME::sqlite` and `NAME::postgres`.
macro_rules! on_both {
    ($(async fn $name:ident($at:ident: Place) $does:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every test uses everything")]
            use super::*;

            async fn does($at: engines::Place) $does

            #[test]
            fn sqlite() {
                engines::run(engines::Place::sqlite(concat!(module_path!(), "::sqlite")), does);
            }

            #[test]
            fn postgres() {
                engines::run(engines::Place::postgres(concat!(module_path!(), "::postgres")), does);
            }
        }
    )*};
}
pub(crate) use on_both;

/// Some moment; tests have no clock.
pub(crate) fn moment(second: i64) -> Instant {
    Timestamp::from_second(1_760_000_000 + second).unwrap().into()
}

/// The body that tests work for.
pub(crate) const OURS: BodyId = BodyId(3208);

/// An empty database of one test.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) url: String,
    pub(crate) folder: PathBuf,
}

impl Place {
    pub(crate) fn sqlite(test: &str) -> Self {
        let folder = folder(test);
        Self { url: format!("sqlite:{}", folder.join("gongkai.db").display()), folder }
    }

    /// A schema of its own in the cluster that `scripts/postgres.sh` has started.
    #[allow(clippy::disallowed_methods, reason = "the address of the cluster comes from the script")]
    pub(crate) fn postgres(test: &str) -> Self {
        let server = std::env::var("GONGKAI_TEST_POSTGRES").expect(
            "GONGKAI_TEST_POSTGRES is not set: run scripts/postgres.sh cargo nextest run -p store, or ./test",
        );
        let schema = format!("t{}_{:.40}", std::process::id(), test.rsplit("::").nth(1).unwrap());
        let folder = folder(test);
        block_on(async {
            let make = format!("drop schema if exists {schema} cascade; create schema {schema}");
            store::testing::execute(&server, &make).await.expect("the PostgreSQL of the tests answers");
        });
        Self { url: format!("{server}&options[search_path]={schema}"), folder }
    }

    /// The tables, and our body.
    pub(crate) async fn db(&self) -> Db {
        let db = migrate(&self.url, Timestamp::from_second(1_760_000_000).unwrap()).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        store::body::add(&mut tx, &body(OURS, None)).await.unwrap();
        tx.commit().await.unwrap();
        db
    }

    /// Runs statements behind the store's back.
    pub(crate) async fn meddle(&self, sqlite: &str, postgres: &str) {
        let statements = if self.url.starts_with("sqlite") { sqlite } else { postgres };
        self.try_meddle(statements).await.unwrap();
    }

    /// Tries statements behind the store's back.
    pub(crate) async fn try_meddle(&self, statements: &str) -> Result<(), Fault> {
        store::testing::execute(&self.url, statements).await
    }
}

/// A county government of an invented name.
pub(crate) fn body(body_id: BodyId, parent_id: Option<BodyId>) -> Body {
    Body {
        body_id,
        parent_id,
        kind: law::body::BodyKind::Government,
        level: law::body::Level::County,
        name: format!("云溪县人民政府{body_id}"),
        short_name: "云溪县".to_owned(),
        sort_key: format!("yunxi {body_id}"),
        credit_code: None,
        region_code: None,
        reconsideration: None,
        court: None,
    }
}

/// Runs a test to its end, and removes what it made when it went well.
pub(crate) fn run<F: Future<Output = ()>>(place: Place, test: impl FnOnce(Place) -> F) {
    let folder = place.folder.clone();
    block_on(test(place));
    std::fs::remove_dir_all(folder).unwrap();
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn folder(test: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("gongkai-{}-{}", std::process::id(), test.replace("::", "-")));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
