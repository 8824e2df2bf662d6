//! `gongkai migrate`, `rebuild` and `verify`: what keeps a database as it should be.

use std::ffi::OsString;
use std::process::ExitCode;

use casework::act::Actor;
use jiff::Timestamp;
use office::authority::Role;
use office::{By, Denied, Differs, LastRead, Office};
use store::verify::{self, Break, Loss, Lost, Wrong};
use store::{Algorithm, BodyId, Db, Fault};

use crate::attachments;
use crate::lang::Lang;
use crate::print;
use crate::work::Ending;

/// Which database.
#[derive(Debug, clap::Args)]
pub(crate) struct DatabaseArgs {
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

impl DatabaseArgs {
    /// The one named here, else in the environment, else the file beside us.
    #[expect(clippy::disallowed_methods, reason = "the command line reads the environment")]
    fn url(&self) -> String {
        let named = self.database.clone().or_else(|| std::env::var("GONGKAI_DATABASE").ok());
        named.unwrap_or_else(|| "sqlite:gongkai.db".to_owned())
    }
}

/// `gongkai verify`.
#[derive(Debug, clap::Args)]
pub(crate) struct VerifyArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    #[arg(long, value_name = "PLACE")]
    attachments: Option<OsString>,
}

/// Brings the tables to this program's version.
pub(crate) fn migrate(args: &DatabaseArgs, lang: Lang) -> ExitCode {
    run(lang, async |_| {
        let url = args.url();
        store::migrate(&url, now()).await?.close().await;
        say(
            lang,
            &format!("数据库已是本程序的版本：{url}\n"),
            &format!("The database is of this version: {url}\n"),
        );
        Ok(Ending::Fine)
    })
}

/// Folds every case anew and says what differed.
pub(crate) fn rebuild(args: &DatabaseArgs, lang: Lang) -> ExitCode {
    run(lang, async |lang| {
        let db = Db::open(&args.url()).await?;
        let (mut cases, mut mended) = (0, 0);
        for body in store::body::all(&db).await? {
            let by = operator(body.body_id);
            let office = office(&db);
            let rebuilt = office.rebuild(&by, body.body_id, |differs| told(&differs, lang)).await;
            let rebuilt = rebuilt.map_err(|denied| fault_of(denied, lang))?;
            cases += rebuilt.cases;
            mended += rebuilt.mended;
        }
        say(
            lang,
            &format!("重建 {cases} 件，改正 {mended} 件。\n"),
            &format!("{cases} cases folded anew, {mended} put right.\n"),
        );
        Ok(if mended == 0 { Ending::Fine } else { Ending::Faulty })
    })
}

/// Walks every chain and every attachment and names the first break of each.
pub(crate) fn verify(args: &VerifyArgs, lang: Lang) -> ExitCode {
    run(lang, async |lang| {
        let db = Db::open(&args.database.url()).await?;
        let bytes = attachments::open(args.attachments.as_ref())?;
        let (mut cases, mut acts, mut wrong, mut files) = (0, 0, 0, 0);
        for body in store::body::all(&db).await? {
            let walked = verify::acts(&db, body.body_id, |broken| say_break(&broken, lang)).await?;
            (cases, acts, wrong) = (cases + walked.cases, acts + walked.acts, wrong + walked.breaks);
            if let Some(bytes) = &bytes {
                files += verify::attachments(&db, bytes, body.body_id, |lost| {
                    wrong += 1;
                    say_lost(&lost, lang);
                })
                .await?;
            }
        }
        say(
            lang,
            &format!("核验 {cases} 件、{acts} 条记录、{files} 个附件，{wrong} 处不符。\n"),
            &format!("{cases} cases, {acts} acts and {files} attachments verified, {wrong} breaks.\n"),
        );
        Ok(if wrong == 0 { Ending::Fine } else { Ending::Faulty })
    })
}

fn office(db: &Db) -> Office {
    Office {
        db: db.clone(),
        days: LastRead::default(),
        algorithm: Algorithm::Sha256,
        vault: None,
        attachments: None,
        pdf_pages: |_| None,
    }
}

/// Whoever runs the program on the machine keeps its database.
fn operator(body: BodyId) -> By {
    By { actor: Actor(0), duties: vec![(body, Role::SystemAdministrator)], at: now() }
}

#[expect(clippy::disallowed_methods, reason = "the command line reads the clock")]
fn now() -> Timestamp {
    Timestamp::now()
}

pub(crate) fn run(lang: Lang, work: impl AsyncFnOnce(Lang) -> Result<Ending, Trouble>) -> ExitCode {
    const UNUSABLE: u8 = 2;
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            print::err(&format!("{error}\n"));
            return ExitCode::from(UNUSABLE);
        }
    };
    match runtime.block_on(work(lang)) {
        Ok(ending) => ExitCode::from(ending.code()),
        Err(Trouble { zh, en, detail }) => {
            print::err(&format!("{}（{detail}）\n", lang.pick(zh, en)));
            ExitCode::from(UNUSABLE)
        }
    }
}

/// Why there is no answer, with what the operator needs to know.
pub(crate) struct Trouble {
    pub(crate) zh: String,
    pub(crate) en: String,
    pub(crate) detail: String,
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self { zh: fault.zh().to_owned(), en: fault.en().to_owned(), detail: fault.detail().to_owned() }
    }
}

fn fault_of(denied: Denied, lang: Lang) -> Trouble {
    match denied {
        Denied::Fault(fault) => fault.into(),
        other => {
            let detail = lang.pick("重建", "rebuilding").to_owned();
            Trouble { zh: other.chinese(), en: other.english(), detail }
        }
    }
}

fn say(lang: Lang, zh: &str, en: &str) {
    print::out(lang.pick(zh, en)).ok();
}

fn told(differs: &Differs, lang: Lang) {
    let (body, case) = (differs.folded.body_id, &differs.folded.case_no);
    let stood = if differs.stood.is_some() {
        lang.pick("与记录不符，已改正", "did not agree with its acts and was put right")
    } else {
        lang.pick("没有案卷行，已补上", "had no row and has one now")
    };
    let line =
        lang.pick(format!("机关 {body}　{case}：{stood}。\n"), format!("body {body}, {case} {stood}.\n"));
    print::out(&line).ok();
}

fn say_break(broken: &Break, lang: Lang) {
    let Break { body_id, case_no, seq, what } = broken;
    let (zh, en) = match what {
        Wrong::Changed => {
            ("内容与摘要不符，被改动过".to_owned(), "was changed: it does not give its hash".to_owned())
        }
        Wrong::Unlinked => ("与前一条接不上".to_owned(), "does not follow the act before it".to_owned()),
        Wrong::Gap { expected } => {
            (format!("前面缺第 {expected} 条"), format!("comes where act {expected} should be"))
        }
        Wrong::UnknownAlgorithm => {
            ("用了不认识的摘要算法".to_owned(), "names an unknown algorithm".to_owned())
        }
        Wrong::End { file_seq: Some(seq) } => (
            format!("记录到此为止，案卷却写着 {seq} 条"),
            format!("is the last, and the case file speaks of {seq}"),
        ),
        Wrong::End { file_seq: None } => ("没有案卷行".to_owned(), "belongs to no case file".to_owned()),
    };
    let line = lang.pick(
        format!("机关 {body_id}　{case_no}　第 {seq} 条：{zh}。\n"),
        format!("body {body_id}, {case_no}, act {seq} {en}.\n"),
    );
    print::out(&line).ok();
}

fn say_lost(lost: &Lost, lang: Lang) {
    let Lost { body_id, attachment_id, how, .. } = lost;
    let (zh, en) = match how {
        Loss::Missing => ("文件不在了", "is gone"),
        Loss::Changed => ("文件被改动过", "was changed"),
    };
    let line = lang.pick(
        format!("机关 {body_id}　附件 {attachment_id}：{zh}。\n"),
        format!("body {body_id}, attachment {attachment_id} {en}.\n"),
    );
    print::out(&line).ok();
}
