//! The answer as one line of JSON.

use casework::clock::{Breach, State};
use jiff::civil::Date;
use law::calendar::Due;
use law::{Basis, Instrument};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::input::Malformed;
use super::{Answered, Asked, Shape};
use crate::calendar::ledger::{Line, lines};
use crate::lang::Lang;

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    due_on: Option<Day>,
    prudent_due_on: Option<Day>,
    state: &'static str,
    provisional: bool,
    because: Vec<String>,
    breaches: Vec<Broke>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<Vec<Line>>,
}

#[derive(Serialize)]
struct Broke {
    act: usize,
    kind: &'static str,
    article: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<Day>,
    sentence: &'static str,
}

#[derive(Serialize)]
struct Refused<'a> {
    error: Why<'a>,
}

#[derive(Serialize)]
struct Why<'a> {
    line: usize,
    zh: &'a str,
    en: &'a str,
}

/// A date, written without the detours of a formatter.
#[derive(Clone, Copy)]
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (year, month, day) = (self.0.year(), i16::from(self.0.month()), i16::from(self.0.day()));
        let digit = |number: i16| char::from(b'0' + u8::try_from(number % 10).unwrap_or_default());
        let mut text = String::with_capacity(10);
        text.extend([year / 1000, year / 100, year / 10, year].map(digit));
        text.push('-');
        text.extend([month / 10, month].map(digit));
        text.push('-');
        text.extend([day / 10, day].map(digit));
        serializer.serialize_str(&text)
    }
}

/// Writes one answer.
pub(super) fn write(answered: &Answered<'_, '_>, asked: &Asked<'_>, out: &mut Vec<u8>) {
    let due = answered.clock.due();
    let breaches = answered.breaches.iter();
    let answer = Answer {
        id: answered.case.id,
        due_on: due.as_ref().map(|due| Day(due.on())),
        prudent_due_on: answered.prudent.due().map(|due| Day(due.on())),
        state: state(answered.clock.state()),
        provisional: due.as_ref().is_some_and(|due| due.provisional().is_some()),
        because: due.as_ref().map(because).unwrap_or_default(),
        breaches: breaches.map(|(act, breach)| broke(*act, *breach, asked.lang)).collect(),
        ledger: (asked.shape == Shape::WithLedger)
            .then(|| due.as_ref().map(|due| lines(due.ledger())).unwrap_or_default()),
    };
    line(&answer, out);
}

/// Writes that a line was malformed.
pub(super) fn refuse(why: &Malformed, number: usize, out: &mut Vec<u8>) {
    line(&Refused { error: Why { line: number, zh: &why.zh, en: &why.en } }, out);
}

/// Strings, numbers and lists have no way of failing to become JSON.
fn line(answer: &impl Serialize, out: &mut Vec<u8>) {
    if serde_json::to_writer(&mut *out, answer).is_ok() {
        out.push(b'\n');
    }
}

pub(super) const fn state(state: State) -> &'static str {
    match state {
        State::Running => "running",
        State::AwaitingSupplement | State::AwaitingPayment => "stopped",
        State::Closed => "closed",
    }
}

/// The articles that set the date; how days are counted is the same for all.
fn because(due: &Due<'_>) -> Vec<String> {
    let sets =
        |basis: &&Basis| !matches!(basis.cite.instrument, Instrument::CivilCode | Instrument::LicensingLaw);
    due.because().iter().filter(sets).map(compact).collect()
}

/// 第三十三条第二款 of the Regulation is `33.2`; another instrument goes before its article.
fn compact(basis: &Basis) -> String {
    let article = basis.cite.article.map(law::Article::compact).unwrap_or_default();
    match basis.cite.instrument {
        Instrument::Regulation => article,
        other => format!("{} {article}", other.number().unwrap_or(other.title())).trim_end().to_owned(),
    }
}

fn broke(act: usize, breach: Breach, lang: Lang) -> Broke {
    let Breach { broken, on } = breach;
    Broke {
        act,
        kind: broken.key(),
        article: compact(&broken.basis()),
        on: on.map(Day),
        sentence: lang.pick(broken.chinese(), broken.english()),
    }
}
