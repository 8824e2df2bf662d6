//! What every act looks like in the record. A file here is what a body has on disk: it may be added to, never changed.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use casework::act::{
    Act, Asks, Channel, Charged, Element, Forum, Found, Judged, Opinion, Publication, Retention, Ruling,
    Undelivered,
};
use casework::decision::Decision;
use casework::entry::Entry;
use law::consultation::Consulted;
use law::fee::{Pages, Place};
use law::outcome::Outcome;
use law::{applicant, outcome::Letter, outcome::OutcomeRow, outcome::Remedy};
use serde::Serialize;
use serde_json::{Value, json};

/// Every kind of act, from one list, and what it is called: an act that is not in it does not compile.
macro_rules! kinds {
    ($($act:ident $name:literal)*) => {
        const KINDS: &[&str] = &[$($name),*];

        const fn kind(act: &Act) -> &'static str {
            match act {
                $(Act::$act { .. } => $name,)*
            }
        }
    };
}

kinds! {
    Registered "registered"
    ReceiptConfirmed "receipt_confirmed"
    HandedOver "handed_over"
    PassedOn "passed_on"
    SplitOff "split_off"
    SupplementAsked "supplement_asked"
    Supplemented "supplemented"
    Consulted "consulted"
    ConsultationReceived "consultation_received"
    OpinionGiven "opinion_given"
    SilenceNoted "silence_noted"
    PublicInterestFound "public_interest_found"
    ThirdPartyTold "third_party_told"
    Extended "extended"
    ReasonsAsked "reasons_asked"
    ReasonsGiven "reasons_given"
    ReasonsJudged "reasons_judged"
    Deferred "deferred"
    FeeNoticed "fee_noticed"
    NoticeServed "notice_served"
    FeePaid "fee_paid"
    Searched "searched"
    UnitAsked "unit_asked"
    UnitAnswered "unit_answered"
    KeptOffline "kept_offline"
    Drafted "drafted"
    Reviewed "reviewed"
    Signed "signed"
    Sealed "sealed"
    Replied "replied"
    DeliveryKnown "delivery_known"
    SupplementLapsed "supplement_lapsed"
    FeeLapsed "fee_lapsed"
    Withdrawn "withdrawn"
    CorrectionAnswered "correction_answered"
    PublicationProposed "publication_proposed"
    PublicationDecided "publication_decided"
    Challenged "challenged"
    Defended "defended"
    Ruled "ruled"
    Reopened "reopened"
    Noted "noted"
    Archived "archived"
    Struck "struck"
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The files by name, without their ending.
fn files() -> BTreeMap<String, String> {
    fs::read_dir(folder())
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

fn written(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap() + "\n"
}

#[test]
fn every_file_is_read_and_written_again_to_the_letter() {
    for (name, text) in files() {
        let entry: Entry = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(written(&entry), text, "{name}");
        assert_eq!(kind(&entry.act), name.split('.').next().unwrap(), "{name}");
    }
}

#[test]
fn every_kind_of_act_has_a_file() {
    let seen: BTreeSet<String> =
        files().keys().map(|name| name.split('.').next().unwrap().to_owned()).collect();
    let missing: Vec<&&str> = KINDS.iter().filter(|name| !seen.contains(**name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The names in which a closed list is written, in its order.
fn names<T: Serialize>(all: &[T]) -> Value {
    serde_json::to_value(all).unwrap()
}

#[test]
fn what_an_act_chooses_from_is_written_by_name() {
    let channels = [
        Channel::Counter,
        Channel::Oral,
        Channel::SignedPost,
        Channel::OrdinaryPost,
        Channel::Online,
        Channel::Email,
        Channel::Fax,
    ];
    assert_eq!(
        names(&channels),
        json!(["counter", "oral", "signed_post", "ordinary_post", "online", "email", "fax"])
    );
    let columns =
        json!(["natural_person", "commercial", "research", "public_welfare", "legal_service", "other"]);
    assert_eq!(names(&applicant::Kind::ALL), columns);
    assert_eq!(names(&Consulted::ALL), json!(["third_party", "joint_producer", "other_body", "determining"]));
    assert_eq!(
        names(&[Element::Applicant, Element::Information, Element::Form]),
        json!(["applicant", "information", "form"])
    );
    let opinions =
        [Opinion::Agrees, Opinion::ObjectsWithReason, Opinion::ObjectsWithoutReason, Opinion::Objects];
    assert_eq!(
        names(&opinions),
        json!(["agrees", "objects_with_reason", "objects_without_reason", "objects"])
    );
    assert_eq!(names(&[Judged::Reasonable, Judged::Unreasonable]), json!(["reasonable", "unreasonable"]));
    let place = Place::between(11, 12).unwrap();
    let charged = json!([{ "requests": { "first": 11, "last": 12 } }, { "pages": 31 }]);
    assert_eq!(names(&[Charged::Requests(place), Charged::Pages(Pages(31))]), charged);
    assert_eq!(names(&[Asks::Information, Asks::Correction]), json!(["information", "correction"]));
    let found = [Found::Found, Found::Partly, Found::Nothing];
    assert_eq!(names(&found), json!(["found", "partly", "nothing"]));
    let undelivered = [Undelivered::Refused, Undelivered::Returned, Undelivered::NotFound];
    assert_eq!(names(&undelivered), json!(["refused", "returned", "not_found"]));
    let publications = [Publication::ToBePublished, Publication::NotInScope];
    assert_eq!(names(&publications), json!(["to_be_published", "not_in_scope"]));
    let forums = [Forum::Reconsideration, Forum::Litigation, Forum::LitigationAfterReconsideration];
    assert_eq!(names(&forums), json!(["reconsideration", "litigation", "litigation_after_reconsideration"]));
    let rulings = [Ruling::Upheld, Ruling::Corrected, Ruling::Other];
    assert_eq!(names(&rulings), json!(["upheld", "corrected", "other"]));
    let retentions = [Retention::Permanent, Retention::ThirtyYears, Retention::TenYears];
    assert_eq!(names(&retentions), json!(["permanent", "thirty_years", "ten_years"]));
}

/// A decision as it stands in a record.
fn recorded(outcome: Outcome, grounds: &[Outcome]) -> Value {
    json!({
        "outcome": outcome, "grounds": grounds,
        "letter": outcome.letter(), "row": outcome.row(), "remedy": outcome.remedy(),
    })
}

fn refused(record: Value) -> String {
    serde_json::from_value::<Decision>(record).unwrap_err().to_string()
}

#[test]
fn a_record_whose_letter_row_or_remedy_is_not_that_of_its_outcome_is_refused() {
    let apart = "the letter, the row or the remedy is not that of the outcome";
    for outcome in Outcome::ALL {
        let record =
            recorded(outcome, if outcome == Outcome::Partial { &[Outcome::StateSecret] } else { &[] });
        assert!(serde_json::from_value::<Decision>(record.clone()).is_ok(), "{outcome:?}");
        let changed = |field: &str, value: Value| {
            let mut record = record.clone();
            let fields = record.as_object_mut().unwrap();
            fields.insert(field.to_owned(), value);
            record
        };
        let other = |of: Letter| if of == Letter::D19 { Letter::D20 } else { Letter::D19 };
        assert_eq!(refused(changed("letter", json!(other(outcome.letter())))), apart, "{outcome:?}");
        let row =
            if outcome.row() == OutcomeRow::Partial { OutcomeRow::Granted } else { OutcomeRow::Partial };
        assert_eq!(refused(changed("row", json!(row))), apart, "{outcome:?}");
        let remedy = if outcome.remedy() == Remedy::Either { Remedy::NoRemedy } else { Remedy::Either };
        assert_eq!(refused(changed("remedy", json!(remedy))), apart, "{outcome:?}");
        assert_eq!(
            refused(changed("grounds", json!([outcome]))),
            "a ground is neither the outcome again nor a partial disclosure"
        );
    }
}

#[test]
fn a_partial_disclosure_that_withholds_nothing_is_refused() {
    assert_eq!(refused(recorded(Outcome::Partial, &[])), "a partial disclosure names what it withholds");
    assert_eq!(Decision::of(Outcome::Partial), None);
}

#[test]
fn an_extension_of_no_day_is_refused() {
    let text = files().remove("extended").unwrap();
    assert!(
        serde_json::from_str::<Entry>(&text.replace("\"working_days\": 20", "\"working_days\": 0")).is_err()
    );
}

#[test]
fn a_field_that_no_act_has_is_refused_wherever_it_stands() {
    for (name, after) in [
        ("noted", "\"what\": \"机房断电，网上申请无法办理\","),
        ("archived", "\"item_no\": 12,"),
        ("signed.on_paper", "\"leader\": 5,"),
        ("fee_noticed", "\"amount\": 5500,"),
        ("fee_noticed", "\"first\": 11,"),
        ("drafted", "\"letter\": \"D19\","),
    ] {
        let text = files().remove(name).unwrap();
        let longer = text.replace(after, &format!("{after} \"more\": 1,"));
        assert_ne!(longer, text, "{name}");
        assert!(serde_json::from_str::<Entry>(&longer).is_err(), "{name}");
    }
}
