//! A case as one line of JSON.

use std::fmt;

use casework::clock::{Asked, Step};
use jiff::civil::Date;
use law::Year;
use law::consultation::Consulted;
use report::Sentence;
use serde::Deserialize;
use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde_json::value::RawValue;

/// Why a line is no case.
pub(super) type Malformed = Sentence;

/// A request and what happened to it, in the order in which it happened.
#[derive(Debug)]
pub(super) struct Case<'a> {
    /// What the caller knows the case by; given back as it came.
    pub(super) id: Option<&'a RawValue>,
    pub(super) received_on: Date,
    /// Each with its number in the line, from 0.
    pub(super) steps: Vec<(usize, Step)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    received_on: Day,
    #[serde(default)]
    acts: Vec<Act>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    SupplementAsked,
    Supplemented,
    Consulted,
    Opinion,
    Extended,
    FeeNoticed,
    FeePaid,
    Deferred,
    Replied,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Act {
    kind: Kind,
    on: Option<Day>,
    whom: Option<Consulted>,
    received_on: Option<Day>,
    of: Option<Of>,
    told_on: Option<Day>,
    working_days: Option<u32>,
    until_on: Option<Day>,
}

/// Which consultation an opinion is on: its number among them, from 0, or whom it asked.
#[derive(Clone, Copy)]
enum Of {
    Number(usize),
    Whom(Consulted),
}

impl<'a> Case<'a> {
    /// Reads one line.
    pub(super) fn parse(line: &'a [u8]) -> Result<Self, Malformed> {
        let line: Line<'a> = serde_json::from_slice(line).map_err(|error| not_json(&error))?;
        let received_on = line.received_on.0;
        let mut steps = Vec::with_capacity(line.acts.len());
        let mut asked = Vec::new();
        let mut last = received_on;
        let mut in_order = true;
        for (number, act) in line.acts.iter().enumerate() {
            let step = step(act, &mut asked).map_err(|why| why.about(format!("acts[{number}]")))?;
            if let Some(on) = step.on() {
                if on < received_on {
                    return Err(before_receipt(on, received_on).about(format!("acts[{number}]")));
                }
                in_order &= on >= last;
                last = on;
            }
            steps.push((number, step));
        }
        if !in_order {
            sort(&mut steps, received_on);
        }
        Ok(Self { id: line.id, received_on, steps })
    }
}

/// By the day; what has none of its own stays behind what stood before it.
fn sort(steps: &mut [(usize, Step)], received_on: Date) {
    let mut last = received_on;
    let mut dated: Vec<(Date, (usize, Step))> = Vec::with_capacity(steps.len());
    for step in steps.iter() {
        last = step.1.on().unwrap_or(last);
        dated.push((last, *step));
    }
    dated.sort_by_key(|(on, _)| *on);
    for (place, (_, step)) in steps.iter_mut().zip(dated) {
        *place = step;
    }
}

/// One act; `asked` are those consulted so far, and whether an opinion came.
fn step(act: &Act, asked: &mut Vec<(Consulted, bool)>) -> Result<Step, Malformed> {
    let on = |day: Option<Day>, name: &str| day.map(|day| day.0).ok_or_else(|| missing(name));
    Ok(match act.kind {
        Kind::SupplementAsked => Step::SupplementAsked { on: on(act.on, "on")? },
        Kind::Supplemented => Step::Supplemented { on: on(act.on, "on")? },
        Kind::Consulted => {
            let whom = act.whom.ok_or_else(|| missing("whom"))?;
            let (on, received_on) = (on(act.on, "on")?, act.received_on.map(|day| day.0));
            if let Some(early) = received_on.filter(|received| *received < on) {
                return Err(received_before_sent(early, on));
            }
            asked.push((whom, false));
            Step::Consulted(Asked { whom, on, received_on })
        }
        Kind::Opinion => Step::Opinion { on: on(act.on, "on")?, of: Some(answered(act.of, asked)?) },
        Kind::Extended => Step::Extended {
            told_on: on(act.told_on, "told_on")?,
            working_days: act.working_days.ok_or_else(|| missing("working_days"))?,
        },
        Kind::FeeNoticed => Step::FeeNoticed { on: on(act.on, "on")? },
        Kind::FeePaid => Step::FeePaid { on: on(act.on, "on")? },
        Kind::Deferred => Step::Deferred { until_on: on(act.until_on, "until_on")? },
        Kind::Replied => Step::Replied { on: on(act.on, "on")? },
    })
}

/// The number of the consultation that an opinion is on.
fn answered(of: Option<Of>, asked: &mut [(Consulted, bool)]) -> Result<usize, Malformed> {
    let number = match of {
        Some(Of::Number(number)) => Some(number).filter(|number| *number < asked.len()),
        Some(Of::Whom(whom)) => {
            let open = asked.iter().position(|(known, answered)| *known == whom && !answered);
            open.or_else(|| asked.iter().position(|(known, _)| *known == whom))
        }
        None => asked.iter().position(|(_, answered)| !answered).or_else(|| asked.len().checked_sub(1)),
    };
    let number = number.ok_or_else(not_consulted)?;
    if let Some((_, answered)) = asked.get_mut(number) {
        *answered = true;
    }
    Ok(number)
}

/// A day written as `2025-09-22`, between 1949 and 2100.
#[derive(Clone, Copy)]
struct Day(Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;
        impl Visitor<'_> for Written {
            type Value = Day;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as 2025-09-22, between 1949 and 2100")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
                day(text.as_bytes()).map(Day).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Written)
    }
}

fn day(text: &[u8]) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| i16::from(byte - b'0'));
    let two = |tens: &u8, ones: &u8| Some(digit(tens)? * 10 + digit(ones)?);
    let year = two(y1, y2)? * 100 + two(y3, y4)?;
    let (month, day) = (i8::try_from(two(m1, m2)?).ok()?, i8::try_from(two(d1, d2)?).ok()?);
    Date::new(year, month, day).ok().filter(|day| Year::of(*day).is_some())
}

impl<'de> Deserialize<'de> for Of {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl Visitor<'_> for Either {
            type Value = Of;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the number of a consultation, from 0, or whom it asked")
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Of, E> {
                Ok(Of::Number(usize::try_from(number).unwrap_or(usize::MAX)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Of, E> {
                let whom = Consulted::ALL.into_iter().find(|whom| whom.key() == text);
                whom.map(Of::Whom).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

fn not_json(error: &serde_json::Error) -> Malformed {
    Sentence::new(
        format!("不是一件申请的 JSON：{error}。应有 received_on 和 acts，写法见 gongkai clock --help。"),
        format!("not the JSON of a case: {error}. It has received_on and acts; see gongkai clock --help."),
    )
}

fn missing(name: &str) -> Malformed {
    Sentence::new(format!("缺少 {name}。"), format!("{name} is missing."))
}

fn before_receipt(on: Date, received_on: Date) -> Malformed {
    Sentence::new(
        format!("{on} 早于收到申请之日 {received_on}；请核对日期。"),
        format!("{on} is before the request was received on {received_on}; check the dates."),
    )
}

fn received_before_sent(received_on: Date, on: Date) -> Malformed {
    Sentence::new(
        format!("征求意见书 {received_on} 收到，早于发出之日 {on}；请核对日期。"),
        format!("the letter was received on {received_on}, before it was sent on {on}; check the dates."),
    )
}

fn not_consulted() -> Malformed {
    Sentence::new(
        "收到意见之前没有相应的征求意见（consulted）；请补上，或核对 of。",
        "no consultation comes before this opinion; add it, or check of.",
    )
}
