//! An office's own template, tried before it is taken.

use std::collections::BTreeMap;

use jiff::civil::date;
use law::fee::{Charged, Pages};
use law::receipt::Arrival;
use law::remedy::OnContested;
use minijinja::Environment;
use report::Sentence;

use super::{environment, fault, filled_in, values};
use crate::letter::draft::{Draft, Filled};
use crate::letter::facts::{
    Addressee, Arrived, Body, Delivery, Evidence, Extended, Facts, Forums, Kept, Layout, Paged, Request,
};
use crate::letter::field::{Field, Kind, Need};
use crate::letter::fields::fields;
use crate::letter::number::Number;
use crate::letter::told;

/// Fills a template twice: with every field, and with those alone that it cannot do without.
pub(super) fn run(number: Number, text: &str) -> Result<(), Sentence> {
    names(number, text, &environment())?;
    let facts = facts(number);
    let told = told::of(number, facts.decided, &facts);
    for filled in [filled(number, |_| true), filled(number, |field| field.need == Need::Required)] {
        let Some(filled) = filled else { continue };
        filled_in(number, text, &values::of(&filled, &facts, &told))?;
    }
    Ok(())
}

/// Whether every name in a template is one that it is told.
fn names(number: Number, text: &str, environment: &Environment<'_>) -> Result<(), Sentence> {
    let template = environment.template_from_str(text).map_err(|why| fault(number, &why))?;
    let known = values::names(number);
    let is_known = |name: &str| {
        known.contains(&name) || name.strip_suffix("_key").is_some_and(|name| known.contains(&name))
    };
    let provided = |name: &str| environment.globals().any(|(global, _)| global == name);
    let used = template.undeclared_variables(false);
    let mut strange: Vec<&String> = used.iter().filter(|name| !is_known(name) && !provided(name)).collect();
    strange.sort();
    strange.first().map_or(Ok(()), |name| Err(no_such(number, text, name)))
}

fn no_such(number: Number, text: &str, name: &str) -> Sentence {
    let key = number.key();
    let line = text.lines().position(|line| line.contains(name)).map_or(1, |at| at + 1);
    Sentence::new(
        format!("文书模板 {key} 第{line}行的“{name}”不是这份文书的栏目。请改成已有的栏目，或者删去。"),
        format!(
            "“{name}” in line {line} of the template {key} is no field of this letter. Use one that is, or leave it out."
        ),
    )
}

fn filled(number: Number, wanted: impl Fn(&Field) -> bool) -> Option<Filled> {
    let typed = fields(number).iter().filter(|field| wanted(field));
    let typed = typed.map(|field| (field.key.to_owned(), sample(field.kind).to_owned()));
    Draft::check(number, &typed.collect::<BTreeMap<_, _>>()).ok()
}

fn sample(kind: Kind) -> &'static str {
    match kind {
        Kind::Line | Kind::Paragraph => "某某",
        Kind::Lines => "某某\n某某",
        Kind::Date => "2026-11-24",
        Kind::WorkingDays => "15",
        Kind::Yuan => "100",
        Kind::Choice(choices) => choices.first().map_or("", |choice| choice.key),
    }
}

fn facts(number: Number) -> Facts {
    let (day, some) = (date(2026, 11, 24), || "某某".to_owned());
    Facts {
        body: Body {
            name: some(),
            short_name: some(),
            contact: some(),
            phone: some(),
            address: some(),
            layout: Layout::Letter,
        },
        addressee: Addressee::Person(some()),
        document_no: Some(some()),
        dated: day,
        request: Request {
            case_no: some(),
            applicant: Addressee::Person(some()),
            arrived: Arrived { on: day, by: Arrival::Counter { submitted_on: day } },
            asked_for: vec![some(), some()],
        },
        decided: number.outcomes().first().copied(),
        grounds: number.outcomes(),
        forums: Forums {
            organ: some(),
            other_organ: None,
            court: some(),
            on_contested: OnContested::default(),
        },
        delivery: Delivery::Electronic { reconsider_at: some() },
        enclosures: vec![some()],
        due_on: Some(day),
        provisional: None,
        extended: Some(Extended { working_days: 20, from_due_on: day, to_due_on: day, approver: some() }),
        deferred_until_on: Some(day),
        charged: Some(Charged::Pages(Pages(31))),
        evidence: vec![Evidence {
            name: some(),
            proves: some(),
            pages: Paged::Of { first: 1, last: 2 },
            kept: Kept::InFile,
        }],
    }
}
