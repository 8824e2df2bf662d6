//! A body with as many cases as asked for: filled, opened, listed, rebuilt and verified.

use std::time::{Duration, Instant};

use casework::act::{Act, Actor, Asks, Channel, Matter, PartyNo};
use casework::case::Case;
use casework::entry::{Entry, Mode};
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use law::applicant::Kind;
use law::calendar::Calendar;
use law::outcome::Outcome;
use law::reading::Readings;
use office::authority::Role;
use office::{By, Filter, LastRead, Office, Order};
use store::act::{Append, Appended, Head, NewAct, append};
use store::case_file::CaseFile;
use store::{Algorithm, BodyId, CaseNo, Day, Db, body};

use crate::appending::government;

const BODY: BodyId = BodyId(2);
const WITHDRAWN: Outcome = Outcome::Withdrawn;
/// How often each question is asked.
const TIMES: u32 = 200;
/// So many write at once while the body is filled.
const WRITERS: u32 = 64;
/// One case in so many is open.
const OPEN: u32 = 50;

pub(crate) async fn measure(db: &Db, cases: u32) {
    let mut tx = db.begin().await.unwrap();
    body::add(&mut tx, &government(BODY)).await.unwrap();
    tx.commit().await.unwrap();
    let began = Instant::now();
    fill(db, cases).await;
    println!("filled with {cases} cases in {:.0} s", began.elapsed().as_secs_f64());
    store::testing::settle(db).await.unwrap();
    let office = Office {
        db: db.clone(),
        days: LastRead::default(),
        algorithm: Algorithm::Sha256,
        vault: None,
        attachments: None,
        pdf_pages: |_| None,
    };
    questions(&office, cases).await;
    walks(&office, cases).await;
}

async fn fill(db: &Db, cases: u32) {
    let tasks: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let db = db.clone();
            tokio::spawn(async move {
                let calendar = Calendar::national();
                for number in (writer..cases).step_by(usize::try_from(WRITERS).unwrap()) {
                    one(&db, number, &calendar).await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

/// A case as the office writes it: registered, and mostly withdrawn later. `rebuild` finds nothing to mend in it.
async fn one(db: &Db, number: u32, calendar: &Calendar) {
    let year = 2016 + i16::try_from(number % 10).unwrap();
    let case_no = CaseNo(format!("{year}-{:06}", number / 10 + 1));
    let on = date(year, 1, 4).checked_add(i64::from(number / 10 % 360).days()).unwrap();
    let channel = Channel::ALL[usize::try_from(number / 7 % 7).unwrap()];
    let channel =
        if matches!(channel, Channel::Counter | Channel::Online) { channel } else { Channel::SignedPost };
    let registered = Act::Registered {
        channel,
        applicant: PartyNo(u64::from(number)),
        column: Kind::ALL[usize::try_from(number / 11 % 6).unwrap()],
        matters: vec![Matter("2024年农田水利工程建设情况".to_owned())],
        asks: Asks::Information,
        received_on: Some(on),
        split_from: None,
    };
    let acts = [
        Some((on, registered)),
        (!number.is_multiple_of(OPEN)).then(|| (on.checked_add(9.days()).unwrap(), Act::Withdrawn)),
    ];
    let (mut entries, mut head) = (Vec::new(), Head::default());
    for (seq, (on, act)) in (1..).zip(acts.into_iter().flatten()) {
        entries.push(Entry { seq, done_on: on, by: Actor(1), mode: Mode::InSystem, act: act.clone() });
        let command = Append {
            command_key: format!("{case_no}/{seq}"),
            recorded_at: Timestamp::UNIX_EPOCH.into(),
            algorithm: Algorithm::Sha256,
            after: head,
            file: file(&case_no, &Case::from_acts(&entries).unwrap(), calendar),
            acts: vec![NewAct {
                kind: act.key().to_owned(),
                done_on: Day(on),
                done_by: "1".to_owned(),
                content: serde_json::json!({ "act": act }).to_string(),
            }],
            messages: Vec::new(),
        };
        head = command.head();
        assert!(matches!(append(db, command).await.unwrap(), Appended::Done { .. }));
    }
}

fn file(case_no: &CaseNo, case: &Case, calendar: &Calendar) -> CaseFile {
    let is_open = case.closed.is_none();
    let due = |readings| case.clock(calendar, readings).filter(|_| is_open)?.due().map(|due| Day(due.on()));
    CaseFile {
        body_id: BODY,
        case_no: case_no.clone(),
        state: case.stage(calendar).key().to_owned(),
        received_on: Day(case.arrived_on),
        due_on: due(Readings::STATUTORY),
        prudent_due_on: due(Readings::PRUDENT),
        closed_on: case.closed.as_ref().map(|closed| Day(closed.on)),
        outcome: (!is_open).then(|| WITHDRAWN.row().key().to_owned()),
        channel: case.channel.key().to_owned(),
        applicant_kind: case.column.key().to_owned(),
        hand: Some(case.hand.0.to_string()),
        archive_no: None,
        archive_place: None,
        last_seq: i64::from(case.last_seq),
    }
}

async fn questions(office: &Office, cases: u32) {
    let by = By { actor: Actor(1), duties: vec![(BODY, Role::Clerk)], at: Timestamp::UNIX_EPOCH };
    let mut took = Vec::new();
    for time in 0..TIMES {
        let number = time.wrapping_mul(2_654_435_761) % cases;
        let case_no = CaseNo(format!("{}-{:06}", 2016 + number % 10, number / 10 + 1));
        let began = Instant::now();
        office.open(&by, BODY, &case_no).await.unwrap();
        took.push(began.elapsed());
    }
    say("open a case", took);
    let mut took = Vec::new();
    for time in 0..TIMES {
        let began = Instant::now();
        let through = date(2016, 3, 1).checked_add(i64::from(time * 15).days()).unwrap();
        assert!(!office.due(&by, BODY, through, 50).await.unwrap().is_empty());
        took.push(began.elapsed());
    }
    say("deadlines board", took);
    let some = |text: &str| Some(text.to_owned());
    let year = |filter: Filter, time: u32| {
        let on = |month, day| Some(Day(Date::constant(2016 + i16::try_from(time % 10).unwrap(), month, day)));
        Filter { from: on(1, 1), through: on(6, 30), ..filter }
    };
    let plain = Filter::default();
    let filters = [
        ("no filter", plain.clone()),
        ("open", Filter { state: some("open"), ..plain.clone() }),
        (
            "closed, at the counter",
            Filter { state: some("closed"), channel: some("counter"), ..plain.clone() },
        ),
        (
            "withdrawn by research institutions",
            Filter {
                outcome: some(WITHDRAWN.row().key()),
                applicant_kind: some("research"),
                ..plain.clone()
            },
        ),
        ("a state that no case has", Filter { state: some("awaiting_payment"), ..plain }),
    ];
    let by_fax = Filter { channel: some("fax"), ..Filter::default() };
    let mut took = Vec::new();
    for _ in 0..20 {
        let began = Instant::now();
        assert!(office.list(&by, BODY, &by_fax, (Order::Newest, None, 50)).await.unwrap().files.is_empty());
        took.push(began.elapsed());
    }
    say("list, all years, a channel that no case has", took);
    for (name, filter) in &filters {
        for (word, order) in
            [("newest", Order::Newest), ("oldest", Order::Oldest), ("most pressing", Order::MostPressing)]
        {
            let mut took = Vec::new();
            for time in 0..TIMES {
                let filter = year(filter.clone(), time);
                let began = Instant::now();
                office.list(&by, BODY, &filter, (order, None, 50)).await.unwrap();
                took.push(began.elapsed());
            }
            say(&format!("list, half a year, {name}, {word}"), took);
        }
    }
}

async fn walks(office: &Office, cases: u32) {
    let by =
        By { actor: Actor(0), duties: vec![(BODY, Role::SystemAdministrator)], at: Timestamp::UNIX_EPOCH };
    forget_peak();
    let began = Instant::now();
    let rebuilt = office.rebuild(&by, BODY, |differs| panic!("{differs:?}")).await.unwrap();
    assert_eq!((rebuilt.cases, rebuilt.mended), (u64::from(cases), 0));
    rate("rebuild", u64::from(cases), "cases", began);
    forget_peak();
    let began = Instant::now();
    let walked = store::verify::acts(&office.db, BODY, |broken| panic!("{broken:?}")).await.unwrap();
    rate("verify", walked.acts, "acts", began);
}

fn rate(what: &str, many: u64, of: &str, began: Instant) {
    let seconds = began.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a rate is shown in three digits")]
    let rate = many as f64 / seconds;
    println!("{what}: {many} {of} in {seconds:.1} s, {rate:.0} a second, {} MiB at most", peak());
}

/// From here on the most memory is that of what follows.
fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").ok();
}

/// The most memory this process has held, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn say(what: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |hundredth: usize| took[(took.len() - 1) * hundredth / 100].as_secs_f64() * 1000.0;
    println!("{what}: {:.2} ms median, {:.2} ms p95", at(50), at(95));
}
