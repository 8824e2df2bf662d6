//! What holds of every file that the deciders let come about.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod files;

use std::collections::BTreeMap;

use casework::act::{Act, Circumstance};
use casework::case::{Came, Case, Ended, Ending, Register};
use casework::decide::{Rules, When, retell};
use casework::entry::{Entry, Mode};
use files::{CALENDAR, a_file, some_files};
use jiff::civil::Date;
use law::Year;
use law::applicant;
use law::reading::Readings;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

const BOTH: [Readings; 2] = [Readings::STATUTORY, Readings::PRUDENT];

fn due(case: &Case, readings: Readings) -> Option<Date> {
    case.clock(&CALENDAR, readings)?.due().map(|due| due.on())
}

/// Every file of one entry, of two, up to the whole.
fn growing(entries: &[Entry]) -> impl Iterator<Item = (Case, &Entry, Case)> {
    let fold = |to: usize| Case::from_acts(&entries[..to]).unwrap();
    (1..entries.len()).map(move |to| (fold(to), &entries[to], fold(to + 1)))
}

/// Whether an act may move the day on which the reply is due.
fn may_move(act: &Act, entries: &[Entry]) -> bool {
    match act {
        Act::ReceiptConfirmed
        | Act::SupplementAsked { .. }
        | Act::Supplemented
        | Act::Consulted { .. }
        | Act::ConsultationReceived { .. }
        | Act::OpinionGiven { .. }
        | Act::Extended { .. }
        | Act::Deferred { .. }
        | Act::FeeNoticed { .. }
        | Act::FeePaid
        | Act::Reopened { .. } => true,
        Act::Struck { seq, .. } => {
            let struck = entries.iter().find(|entry| entry.seq == *seq);
            struck.is_some_and(|entry| may_move(&entry.act, entries))
        }
        Act::Registered { .. }
        | Act::HandedOver { .. }
        | Act::PassedOn { .. }
        | Act::SplitOff { .. }
        | Act::SilenceNoted { .. }
        | Act::PublicInterestFound { .. }
        | Act::ThirdPartyTold { .. }
        | Act::NoticeServed { .. }
        | Act::ReasonsAsked { .. }
        | Act::ReasonsGiven
        | Act::ReasonsJudged { .. }
        | Act::Searched { .. }
        | Act::UnitAsked { .. }
        | Act::UnitAnswered { .. }
        | Act::KeptOffline { .. }
        | Act::Drafted { .. }
        | Act::Reviewed { .. }
        | Act::Signed { .. }
        | Act::Sealed { .. }
        | Act::Replied { .. }
        | Act::DeliveryKnown { .. }
        | Act::SupplementLapsed { .. }
        | Act::FeeLapsed
        | Act::Withdrawn
        | Act::CorrectionAnswered { .. }
        | Act::PublicationProposed
        | Act::PublicationDecided { .. }
        | Act::Challenged { .. }
        | Act::Defended { .. }
        | Act::Ruled { .. }
        | Act::Noted { .. }
        | Act::Archived { .. } => false,
    }
}

/// The years in which a file may count.
fn years() -> impl Iterator<Item = Year> {
    (2020..2032).map(|year| Year::new(year).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_file_folds_and_knows_its_last_entry(entries in a_file()) {
        for to in 1..=entries.len() {
            let case = Case::from_acts(&entries[..to]);
            prop_assert_eq!(case.map(|case| case.last_seq), Some(u32::try_from(to).unwrap()));
        }
    }

    #[test]
    fn the_due_date_moves_by_acts_that_may_move_it_alone(entries in a_file()) {
        for (before, entry, after) in growing(&entries) {
            for readings in BOTH.into_iter().filter(|_| !may_move(&entry.act, &entries)) {
                prop_assert_eq!(due(&before, readings), due(&after, readings), "{:?}", entry);
            }
        }
    }

    #[test]
    fn what_broke_a_rule_on_paper_gains_the_body_no_time(entries in a_file()) {
        for (before, entry, after) in growing(&entries).filter(|(_, entry, _)| !entry.mode.broke().is_empty()) {
            for readings in BOTH {
                let (before, after) = (due(&before, readings), due(&after, readings));
                let gained = before.is_some_and(|before| after.is_none_or(|after| after > before));
                prop_assert!(!gained, "{:?} {:?} {:?}", before, after, entry);
            }
        }
    }

    #[test]
    fn the_prudent_date_is_never_after_the_statutory_one(entries in a_file()) {
        for (_, entry, case) in growing(&entries) {
            if let Some(statutory) = due(&case, Readings::STATUTORY) {
                let prudent = due(&case, Readings::PRUDENT);
                prop_assert!(prudent.is_some_and(|prudent| prudent <= statutory), "{:?} {:?}", prudent, entry);
            }
        }
    }

    #[test]
    fn a_file_that_ended_as_a_request_lies_in_one_row_of_one_year_and_no_other_lies_in_any(entries in a_file()) {
        let case = Case::from_acts(&entries).unwrap();
        let counted: Vec<_> = years().filter_map(|year| case.counted(year)).collect();
        let rows = counted.iter().filter(|counted| matches!(counted.ended, Ended::Row(_))).count();
        match case.first_closed.as_ref().map(|closed| &closed.ending) {
            Some(Ending::Decided(_)) => {
                prop_assert_eq!(rows, 1);
                prop_assert_eq!(counted.iter().filter(|counted| counted.came == Came::New).count(), 1);
            }
            Some(Ending::NoRequest | Ending::CorrectionAnswered) => prop_assert!(counted.is_empty()),
            None => prop_assert_eq!(rows, 0),
        }
    }

    #[test]
    fn a_file_is_the_same_after_it_was_written_and_read(entries in a_file()) {
        let written = serde_json::to_string(&entries).unwrap();
        let read: Vec<Entry> = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(&read, &entries);
        prop_assert_eq!(Case::from_acts(&read), Case::from_acts(&entries));
    }

    #[test]
    fn an_outage_moves_nothing(entries in a_file(), at in any::<prop::sample::Index>()) {
        let at = 1 + at.index(entries.len());
        let (before, last) = (Case::from_acts(&entries[..at]).unwrap(), &entries[at - 1]);
        let what = "停电".to_owned();
        let circumstance = Circumstance { what, from_on: last.done_on, through_on: last.done_on };
        let noted = Entry { seq: last.seq + 1, act: Act::Noted { circumstance }, ..last.clone() };
        let longer: Vec<Entry> = entries[..at].iter().cloned().chain([noted]).collect();
        let after = Case::from_acts(&longer).unwrap();
        prop_assert_eq!(BOTH.map(|readings| due(&before, readings)), BOTH.map(|readings| due(&after, readings)));
        prop_assert_eq!(before.stage(&CALENDAR), after.stage(&CALENDAR));
        prop_assert_eq!((&before.steps, before.starts, &before.closed), (&after.steps, after.starts, &after.closed));
        for year in years() {
            prop_assert_eq!(before.counted(year), after.counted(year));
        }
    }

    #[test]
    fn what_is_left_when_entries_are_struck_could_have_happened(entries in a_file()) {
        let struck: Vec<u32> = entries
            .iter()
            .filter_map(|entry| match entry.act {
                Act::Struck { seq, .. } => Some(seq),
                _ => None,
            })
            .collect();
        let stands = |entry: &&Entry| !struck.contains(&entry.seq) && !matches!(entry.act, Act::Struck { .. });
        let mut left: Vec<Entry> = Vec::new();
        for entry in entries.iter().filter(stands) {
            let case = Case::from_acts(&left);
            let when = When { on: entry.done_on, by: entry.by };
            let told = retell(case.as_ref(), when, entry.act.clone(), Rules::usual(&CALENDAR));
            prop_assert!(told.is_ok(), "{:?} {:?}", entry, told);
            // An entry keeps its number, by which an order is known.
            left.push(Entry { mode: Mode::InSystem, seq: entry.seq, ..told.unwrap() });
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_came_and_was_carried_in_ended_or_is_carried_out_in_every_column_of_every_year(files in some_files()) {
        let cases: Vec<Case> = files.iter().map(|entries| Case::from_acts(entries).unwrap()).collect();
        for year in years() {
            let Register { new, carried_in, rows, carried_out } = Register::of(&cases, year);
            for column in applicant::Kind::ALL {
                let of = |counts: &BTreeMap<applicant::Kind, u64>| counts.get(&column).copied().unwrap_or(0);
                let ended: u64 = rows.iter().filter(|((_, kind), _)| *kind == column).map(|(_, count)| count).sum();
                prop_assert_eq!(of(&new) + of(&carried_in), ended + of(&carried_out), "{:?} {:?}", year, column);
            }
        }
    }

    #[test]
    fn what_a_year_carries_in_is_what_the_year_before_carried_out_case_by_case(files in some_files()) {
        let cases: Vec<Case> = files.iter().map(|entries| Case::from_acts(entries).unwrap()).collect();
        for (before, year) in years().zip(years().skip(1)) {
            for case in &cases {
                let out = case.counted(before).is_some_and(|counted| counted.ended == Ended::CarriedOut);
                let back = case.counted(year).is_some_and(|counted| counted.came == Came::CarriedIn);
                prop_assert_eq!(out, back, "{:?} {:?}", year, case);
            }
        }
    }
}

#[test]
fn the_files_hold_every_act_there_is() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<&'static str, u32> = BTreeMap::new();
    for _ in 0..300 {
        for entry in a_file().new_tree(&mut runner).unwrap().current() {
            *seen.entry(entry.act.key()).or_default() += 1;
        }
    }
    assert_eq!(seen.len(), 44, "{seen:?}");
}
