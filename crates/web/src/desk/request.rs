//! 一件申请: how it stands, what may be done next, what was done, and the account of its days.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use casework::entry::Entry;
use jiff::civil::Date;
use office::visible::Viewer;
use office::{CaseNo, Open, SentIn};

use super::act::{VERBS, Verb};
use super::contest::Terms;
use super::sent_in::Sent;
use crate::fail::Failure;
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::{Account, article, dated, mark};
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::words::until;

#[derive(Template)]
#[template(path = "desk/request.html")]
struct Request {
    visit: Visit,
    case_no: String,
    matters: Vec<String>,
    channel: String,
    column: &'static str,
    received: Option<String>,
    stage: &'static str,
    pressing: Option<(&'static str, String, String)>,
    account: Option<Account>,
    contest: Option<Terms>,
    lines: Vec<Line>,
    next: Vec<Next>,
    refused: Vec<Next>,
    sent: Sent,
    /// In whose hands it is; none where nobody has taken it.
    hand: Option<String>,
    /// Whether the applicant was to be told of something and was not reached.
    is_unreached: bool,
}

/// What was done, as a line of the timeline.
struct Line {
    seq: u32,
    on: String,
    what: String,
    basis: String,
    is_on_paper: bool,
}

/// What may be done next, or why not.
struct Next {
    key: &'static str,
    title: &'static str,
    why: Vec<(String, String)>,
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path(number): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let case_no = CaseNo(number);
    let open = house.office().open(&seat.by, seat.body, &case_no).await?;
    let (next, refused): (Vec<Next>, Vec<Next>) = VERBS
        .iter()
        .map(|verb| considered(verb, &open, house.today(), visit.lang))
        .partition(|next| next.why.is_empty());
    let came = house.office().sent_in(&seat.by, seat.body, &case_no).await?;
    let unreached = house.office().undelivered_of(&seat.by, (seat.body, &case_no)).await?;
    let hand = house.office().holder(&seat.by, seat.body, open.case.hand).await?;
    let request = page(&house, (visit, came), (&case_no, &open), (next, refused));
    Ok(Page(Request { is_unreached: !unreached.is_empty(), hand, ..request }))
}

fn considered(verb: &Verb, open: &Open, today: Date, lang: Lang) -> Next {
    let Open { case, known, .. } = open;
    let refusals = known.would_refuse((verb.probe)(case), case, today);
    let why = refusals
        .iter()
        .map(|refusal| (lang.pick(refusal.chinese(), refusal.english()), article(&refusal.basis(), lang)));
    Next { key: verb.key, title: lang.pick(verb.title.0, verb.title.1), why: why.collect() }
}

fn page(
    house: &House,
    (visit, came): (Visit, SentIn),
    (case_no, Open { case, entries, known }): (&CaseNo, &Open),
    (next, refused): (Vec<Next>, Vec<Next>),
) -> Request {
    let (lang, today, calendar) = (visit.lang, house.today(), known.calendar());
    let is_open = case.closed.is_none();
    let due = |readings| case.clock(calendar, readings).filter(|_| is_open)?.due();
    let pressing = due(known.prudent).map(|due| {
        let (class, words) = until(calendar, today, due.on(), lang);
        (class, words, [dated(due.on(), lang).as_str(), mark(due.provisional(), lang)].concat())
    });
    let stage = case.stage(calendar);
    Request {
        case_no: case_no.0.clone(),
        matters: case.matters.iter().map(|matter| matter.0.clone()).collect(),
        channel: lang.pick(case.channel.chinese(), case.channel.english()).to_owned(),
        column: lang.pick(case.column.label(), case.column.english()),
        received: case.received_on.map(|on| dated(on, lang)),
        stage: lang.pick(stage.chinese(), stage.english()),
        pressing,
        account: due(known.statutory).map(|due| Account::of(&due, today, (Viewer::Staff, lang))),
        contest: Terms::of(case, known.rules(), today, lang),
        lines: entries.iter().map(|entry| line(entry, lang)).collect(),
        next,
        refused,
        sent: Sent::of(came, lang),
        is_unreached: false,
        hand: None,
        visit,
    }
}

fn line(entry: &Entry, lang: Lang) -> Line {
    Line {
        seq: entry.seq,
        on: dated(entry.done_on, lang),
        what: lang.pick(entry.act.chinese(), entry.act.english()),
        basis: article(&entry.act.basis(), lang),
        is_on_paper: !entry.mode.is_in_system(),
    }
}
