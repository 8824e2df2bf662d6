//! What a template is told, by name.

use std::collections::BTreeMap;

use law::outcome::Outcome;
use law::remedy::petition_channel;
use minijinja::Value as Told;
use serde::Serialize;

use super::super::draft::{Filled, Value};
use super::super::facts::{Delivery, Facts};
use super::super::field::Kind;
use super::super::fields::fields;
use super::super::number::Number;
use super::super::told;
use super::super::words;

/// Values by name.
pub(super) type Values = BTreeMap<String, Told>;

/// What every template may name, whatever the letter.
const KNOWN: [&str; 38] = [
    "address",
    "addressee",
    "applicant",
    "approver",
    "arrived",
    "article",
    "articles",
    "asked_for",
    "body",
    "case_no",
    "contact",
    "dated",
    "deferred_until",
    "delivery",
    "document_no",
    "due_on",
    "enclosures",
    "evidence",
    "extended_by",
    "extended_from",
    "extended_to",
    "fee_lines",
    "fee_total",
    "grounds",
    "outcome",
    "outcome_key",
    "phone",
    "received_on",
    "reconsider_at",
    "petition",
    "provisional",
    "remedy",
    "short_name",
    "title",
    "with_secret",
    "year",
    "you",
    "number",
];

/// Every name that may stand in the template of a letter.
pub(super) fn names(number: Number) -> Vec<&'static str> {
    let typed = fields(number).iter().map(|field| field.key);
    KNOWN.into_iter().chain(typed).collect()
}

pub(super) fn of(filled: &Filled, facts: &Facts, told: &told::Told) -> Values {
    let mut values = Values::new();
    let number = filled.number();
    of_office(&mut values, number, facts);
    of_case(&mut values, facts);
    of_decision(&mut values, number, facts, told);
    for field in fields(number) {
        let value = filled.value(field.key).map(typed);
        set(&mut values, field.key, value);
        if let Kind::Choice(_) = field.kind {
            let key = match filled.value(field.key) {
                Some(Value::Choice(choice)) => Some(choice.key),
                Some(_) | None => None,
            };
            set(&mut values, &format!("{}_key", field.key), key);
        }
    }
    set(&mut values, "petition", petition(filled));
    values
}

fn set(values: &mut Values, name: &str, value: impl Into<Told>) {
    values.insert(name.to_owned(), value.into());
}

fn typed(value: &Value) -> Told {
    match value {
        Value::Text(text) => Told::from(text.as_str()),
        Value::Lines(lines) => Told::from(lines.clone()),
        Value::Date(date) => Told::from(words::date(*date)),
        Value::WorkingDays(days) => Told::from(*days),
        Value::Yuan(yuan) => Told::from(yuan.to_string()),
        Value::Choice(choice) => Told::from(choice.zh),
    }
}

fn of_office(values: &mut Values, number: Number, facts: &Facts) {
    let body = &facts.body;
    set(values, "body", body.name.as_str());
    set(values, "short_name", body.short_name.as_str());
    set(values, "contact", body.contact.as_str());
    set(values, "phone", body.phone.as_str());
    set(values, "address", body.address.as_str());
    set(values, "addressee", facts.addressee.name());
    set(values, "you", facts.addressee.you());
    set(values, "document_no", facts.document_no.as_deref());
    set(values, "dated", words::date(facts.dated));
    set(values, "year", facts.dated.year());
    set(values, "number", number.key());
    set(values, "title", number.title());
    set(values, "delivery", facts.delivery.words());
    set(values, "enclosures", facts.enclosures.clone());
    let reconsider_at = match &facts.delivery {
        Delivery::Electronic { reconsider_at } => Some(reconsider_at.as_str()),
        Delivery::InPerson | Delivery::Post => None,
    };
    set(values, "reconsider_at", reconsider_at);
}

fn of_case(values: &mut Values, facts: &Facts) {
    let request = &facts.request;
    set(values, "case_no", request.case_no.as_str());
    set(values, "applicant", request.applicant.name());
    set(values, "received_on", words::date(request.arrived.on));
    set(values, "arrived", request.arrived.by_words());
    set(values, "asked_for", request.asked_for.clone());
    set(values, "due_on", facts.due_on.map(words::date));
    set(values, "provisional", facts.provisional.is_some());
    set(values, "deferred_until", facts.deferred_until_on.map(words::date));
    let extended = facts.extended.as_ref();
    set(values, "extended_by", extended.map(|extended| extended.working_days));
    set(values, "extended_from", extended.map(|extended| words::date(extended.from_due_on)));
    set(values, "extended_to", extended.map(|extended| words::date(extended.to_due_on)));
    set(values, "approver", extended.map(|extended| extended.approver.as_str()));
    let fee = facts.charged.map(law::fee::Charged::fee);
    let lines = fee.iter().flat_map(law::fee::Fee::lines).map(ToString::to_string);
    set(values, "fee_lines", lines.collect::<Vec<_>>());
    set(values, "fee_total", fee.as_ref().map(|fee| fee.total().to_string()));
    set(values, "evidence", evidence(facts));
    let secret = facts.evidence.iter().any(|piece| !piece.kept.remark().is_empty());
    set(values, "with_secret", secret);
}

#[derive(Serialize)]
struct Evidence<'a> {
    number: usize,
    name: &'a str,
    proves: &'a str,
    pages: String,
    remark: &'static str,
}

fn evidence(facts: &Facts) -> Vec<Told> {
    let pieces = facts.evidence.iter().enumerate().map(|(at, piece)| Evidence {
        number: at + 1,
        name: &piece.name,
        proves: &piece.proves,
        pages: piece.pages.told(),
        remark: piece.kept.remark(),
    });
    pieces.map(Told::from_serialize).collect()
}

#[derive(Serialize)]
struct Ground {
    name: &'static str,
    article: String,
}

fn of_decision(values: &mut Values, number: Number, facts: &Facts, told: &told::Told) {
    let decided = facts.decided.filter(|outcome| number.outcomes().contains(outcome));
    let own = number.articles().iter().map(|basis| words::cite(basis.cite));
    let article_of = |outcome: Outcome| words::cite(outcome.basis().cite);
    let articles: Vec<String> = decided.map(article_of).into_iter().chain(own).collect();
    set(values, "article", articles.first().map(String::as_str));
    set(values, "articles", articles.join("、"));
    set(values, "outcome", decided.map(Outcome::chinese));
    set(values, "outcome_key", decided.map(key));
    let grounds = facts.grounds.iter();
    let grounds = grounds.map(|ground| Ground { name: ground.chinese(), article: article_of(*ground) });
    set(values, "grounds", grounds.map(Told::from_serialize).collect::<Vec<_>>());
    set(values, "remedy", told.text.as_deref());
}

/// Where petitions, complaints and reports go, in the words of the law's own sentence.
fn petition(filled: &Filled) -> Option<String> {
    match (filled.number(), filled.value("channel")) {
        (Number::D34, Some(Value::Text(channel))) => Some(petition_channel(channel)),
        (_, Some(_) | None) => None,
    }
}

/// The name of an outcome in data.
fn key(outcome: Outcome) -> Told {
    Told::from_serialize(outcome)
}
