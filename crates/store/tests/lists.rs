//! Lists of cases: every filter in every order gives what a walk over all of them gives.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod engines;

use engines::cases::{act, file};
use engines::{OURS, moment, on_both};
use jiff::ToSpan;
use jiff::civil::date;
use store::act::{Append, Appended, Head, append};
use store::case_file::CaseFile;
use store::list::{Filter, Order, list};
use store::{Algorithm, BodyId, CaseNo, Day};

const OTHERS: BodyId = BodyId(9);

/// Two hundred cases of no pattern.
fn all() -> Vec<CaseFile> {
    let pick = |number: usize, of: &[&str]| of[number % of.len()].to_owned();
    (0..200_usize)
        .map(|number| {
            let mixed = number * 7919 % 200;
            let on =
                |days: usize| Day(date(2025, 1, 2).checked_add(i64::try_from(days).unwrap().days()).unwrap());
            let is_closed = mixed % 3 == 0;
            CaseFile {
                case_no: CaseNo(format!("2025-{number:06}")),
                state: if is_closed {
                    "closed".to_owned()
                } else {
                    pick(mixed, &["open", "awaiting_payment"])
                },
                received_on: on(mixed / 4),
                prudent_due_on: (!is_closed && mixed % 5 != 0).then(|| on(mixed / 3 + 20)),
                due_on: None,
                closed_on: is_closed.then(|| on(mixed + 30)),
                outcome: is_closed.then(|| pick(mixed / 3, &["granted", "partial", "repeat"])),
                channel: pick(mixed / 2, &["online", "counter", "fax"]),
                applicant_kind: pick(mixed / 7, &["natural_person", "other"]),
                hand: (mixed % 4 != 0).then(|| pick(mixed / 5, &["3", "7"])),
                ..file("x", 1)
            }
        })
        .collect()
}

fn filters() -> Vec<Filter> {
    let some = |text: &str| Some(text.to_owned());
    let days = [None, Some(Day(date(2025, 1, 20)))];
    let mut filters = Vec::new();
    for state in [None, some("closed"), some("awaiting_payment"), some("archived")] {
        for outcome in [None, some("partial")] {
            for channel in [None, some("counter")] {
                for applicant_kind in [None, some("other")] {
                    for (hand, from, through) in
                        [(None, days[0], days[0]), (some("7"), days[1], days[0]), (None, days[0], days[1])]
                    {
                        let (state, outcome) = (state.clone(), outcome.clone());
                        let (channel, applicant_kind) = (channel.clone(), applicant_kind.clone());
                        filters.push(Filter { state, outcome, channel, applicant_kind, hand, from, through });
                    }
                }
            }
        }
    }
    filters
}

fn walked(all: &[CaseFile], filter: &Filter, order: Order) -> Vec<CaseNo> {
    let is_asked = |asked: &Option<String>, is: Option<&String>| asked.is_none() || asked.as_ref() == is;
    let mut found: Vec<&CaseFile> = all
        .iter()
        .filter(|file| {
            is_asked(&filter.state, Some(&file.state)) && is_asked(&filter.outcome, file.outcome.as_ref())
        })
        .filter(|file| is_asked(&filter.channel, Some(&file.channel)))
        .filter(|file| is_asked(&filter.applicant_kind, Some(&file.applicant_kind)))
        .filter(|file| is_asked(&filter.hand, file.hand.as_ref()))
        .filter(|file| filter.from.is_none_or(|from| file.received_on >= from))
        .filter(|file| filter.through.is_none_or(|through| file.received_on <= through))
        .filter(|file| {
            order != Order::MostPressing || file.closed_on.is_none() && file.prudent_due_on.is_some()
        })
        .collect();
    found.sort_by_key(|file| {
        let on = if order == Order::MostPressing { file.prudent_due_on } else { Some(file.received_on) };
        (on, file.case_no.clone())
    });
    if order == Order::Newest {
        found.reverse();
    }
    found.into_iter().map(|file| file.case_no.clone()).collect()
}

on_both! {
    async fn every_filter_in_every_order_gives_what_a_walk_gives(at: Place) {
        let db = at.db().await;
        let all = all();
        let mut tx = db.begin().await.unwrap();
        store::body::add(&mut tx, &engines::body(OTHERS, None)).await.unwrap();
        tx.commit().await.unwrap();
        for file in &all {
            for body_id in [OURS, OTHERS] {
                let command = Append {
                    command_key: file.case_no.0.clone(),
                    recorded_at: moment(0),
                    algorithm: Algorithm::Sha256,
                    after: Head::default(),
                    acts: vec![act("noted", "{}")],
                    file: CaseFile { body_id, ..file.clone() },
                    messages: Vec::new(),
                };
                assert!(matches!(append(&db, command).await.unwrap(), Appended::Done { .. }));
            }
        }
        let mut seen = 0;
        for filter in filters() {
            for order in [Order::Newest, Order::Oldest, Order::MostPressing] {
                let (mut found, mut after) = (Vec::new(), None);
                loop {
                    let page = list(&db, OURS, &filter, (order, after), 40).await.unwrap();
                    assert!(page.iter().all(|file| file.body_id == OURS));
                    let Some(last) = page.last() else { break };
                    after = Some(order.after(last).unwrap());
                    found.extend(page.into_iter().map(|file| file.case_no));
                }
                assert_eq!(found, walked(&all, &filter, order), "{filter:?} {order:?}");
                seen += found.len();
            }
        }
        assert!(seen > 1000, "{seen}");
    }
}
