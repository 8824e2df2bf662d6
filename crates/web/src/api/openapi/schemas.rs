//! The shapes of what is read and written. A test holds every act that was ever shipped, and what is answered, against them.

use casework::act::Channel;
use casework::case::Stage;
use law::applicant;
use law::fee::Means;
use law::outcome::{Outcome, OutcomeRow};
use office::Way;
use serde_json::{Map, Value, json};

use super::{day, named, one_of, text};

/// A field: its name, and what it holds in few words: `Name` another schema, `Name?` or null, `[Name]` several, `name|name` one of these.
type Part = (&'static str, &'static str);

/// Every kind of act, and what it holds.
const ACTS: &[(&str, &[Part])] = &[
    (
        "registered",
        &[
            ("channel", "Channel"),
            ("applicant", "Number"),
            ("column", "Column"),
            ("matters", "[Text]"),
            ("~asks", "Asks"),
            ("received_on", "Day?"),
            ("split_from", "Text?"),
        ],
    ),
    ("receipt_confirmed", &[]),
    ("handed_over", &[("to", "Number")]),
    ("passed_on", &[("to", "Text"), ("approved", "Signature")]),
    ("split_off", &[("matters", "[Number]"), ("into", "Text"), ("approved", "Signature")]),
    ("supplement_asked", &[("gaps", "[Element]"), ("working_days", "Number")]),
    ("supplemented", &[]),
    ("consulted", &[("whom", "third_party|joint_producer|other_body|determining"), ("party", "Number")]),
    ("consultation_received", &[("of", "Number")]),
    (
        "opinion_given",
        &[("of", "Number"), ("opinion", "agrees|objects_with_reason|objects_without_reason|objects")],
    ),
    ("silence_noted", &[("of", "Number")]),
    ("public_interest_found", &[("of", "Number"), ("because", "Text")]),
    ("third_party_told", &[("of", "Number")]),
    ("extended", &[("working_days", "Number"), ("approved", "Signature")]),
    ("reasons_asked", &[("working_days", "Number")]),
    ("reasons_given", &[]),
    ("reasons_judged", &[("judged", "reasonable|unreasonable"), ("because", "Text")]),
    ("deferred", &[("until_on", "Day")]),
    ("fee_noticed", &[("amount", "Number"), ("charged", "Charged")]),
    ("notice_served", &[("notice", "supplement|fee")]),
    ("fee_paid", &[]),
    ("searched", &[("places", "[Text]"), ("words", "[Text]"), ("found", "Number")]),
    ("unit_asked", &[("unit", "Text"), ("contact", "Number"), ("what", "Text"), ("by_on", "Day")]),
    (
        "unit_answered",
        &[
            ("order", "Number"),
            ("found", "found|partly|nothing"),
            ("papers", "[Text]"),
            ("means", "UnitMeans"),
        ],
    ),
    ("kept_offline", &[("reference", "Text")]),
    ("drafted", &[("decision", "Decision"), ("~confirmed_by", "Text")]),
    ("reviewed", &[("verdict", "Verdict")]),
    ("signed", &[("signature", "Signature")]),
    ("sealed", &[("document_no", "Text"), ("register_no", "Text")]),
    ("replied", &[("delivery", "Delivery")]),
    ("delivery_known", &[("outcome", "Delivered")]),
    ("supplement_lapsed", &[("~checked", "Text")]),
    ("fee_lapsed", &[]),
    ("withdrawn", &[]),
    ("correction_answered", &[("correction", "Correction")]),
    ("publication_proposed", &[]),
    ("publication_decided", &[("publication", "to_be_published|not_in_scope")]),
    ("challenged", &[("forum", "reconsideration|litigation|litigation_after_reconsideration")]),
    ("defended", &[("of", "Number")]),
    ("ruled", &[("of", "Number"), ("ruling", "upheld|corrected|other")]),
    ("reopened", &[("of", "Number"), ("until_on", "Day?")]),
    ("noted", &[("circumstance", "Circumstance")]),
    ("archived", &[("item", "ArchiveItem")]),
    ("struck", &[("seq", "Number"), ("because", "Text")]),
];

/// Objects; what is marked with `~` may be left out.
const OBJECTS: &[(&str, &[Part])] = &[
    ("Both", &[("zh", "Text"), ("en", "Text")]),
    ("OnPaper", &[("leader", "Number"), ("scan", "Text")]),
    ("UnitOnPaper", &[("contact", "Number"), ("scan", "Text")]),
    ("Range", &[("first", "Number"), ("last", "Number")]),
    (
        "Decision",
        &[
            ("outcome", "Outcome"),
            ("~grounds", "[Outcome]"),
            ("letter", "Text"),
            ("row", "Row"),
            ("remedy", "Text"),
        ],
    ),
    ("Circumstance", &[("what", "Text"), ("from_on", "Day"), ("through_on", "Day")]),
    (
        "ArchiveItem",
        &[("archive_no", "Text"), ("item_no", "Number"), ("retention", "permanent|thirty_years|ten_years")],
    ),
    ("Entry", &[("seq", "Number"), ("done_on", "Day"), ("by", "Number"), ("mode", "Mode"), ("act", "Act")]),
    ("Broke", &[("broke", "[Text]")]),
    (
        "Summary",
        &[
            ("case_no", "Text"),
            ("state", "State"),
            ("received_on", "Day"),
            ("due_on", "Day?"),
            ("prudent_due_on", "Day?"),
            ("closed_on", "Day?"),
            ("outcome", "Text?"),
            ("channel", "Channel"),
            ("column", "Column"),
            ("last_seq", "Number"),
        ],
    ),
    ("Cases", &[("cases", "[Summary]")]),
    ("Counted", &[("on", "Day"), ("ordinal", "Number?"), ("why", "Both")]),
    (
        "Term",
        &[
            ("on", "Day"),
            ("from", "Day"),
            ("because", "[Both]"),
            ("provisional_years", "[Number]"),
            ("days", "[Counted]"),
        ],
    ),
    ("Terms", &[("due", "Term?"), ("prudent_due", "Term?")]),
    (
        "Attachment",
        &[("id", "Text"), ("name", "Text"), ("size", "Number"), ("sha256", "Text"), ("by", "Text")],
    ),
    (
        "Case",
        &[
            ("case_no", "Text"),
            ("state", "State"),
            ("arrived_on", "Day"),
            ("received_on", "Day?"),
            ("closed_on", "Day?"),
            ("channel", "Channel"),
            ("column", "Column"),
            ("asks", "Asks"),
            ("matters", "[Text]"),
            ("is_extended", "Flag"),
            ("last_seq", "Number"),
            ("due", "Term?"),
            ("prudent_due", "Term?"),
            ("entries", "[Entry]"),
            ("attachments", "[Attachment]"),
        ],
    ),
    ("Identity", &[("kind", "Text"), ("number", "Text")]),
    ("Contact", &[("~phone", "Text?"), ("~email", "Text?"), ("~address", "Text?")]),
    (
        "NewApplication",
        &[
            ("~on", "Day?"),
            ("channel", "Channel"),
            ("column", "Column"),
            ("name", "Text"),
            ("~identity", "Identity?"),
            ("~contact", "Contact"),
            ("~asks", "Asks"),
            ("matters", "[Text]"),
            ("~means", "Means?"),
            ("~way", "Way?"),
            ("~help", "Text?"),
        ],
    ),
    (
        "Registered",
        &[
            ("case_no", "Text"),
            ("code", "Text"),
            ("state", "State"),
            ("last_seq", "Number"),
            ("due_on", "Day?"),
        ],
    ),
    ("NewAct", &[("seen", "Number"), ("~on", "Day?"), ("~how", "in_system|on_paper"), ("act", "Act")]),
    ("Acted", &[("entry", "Entry"), ("state", "State"), ("last_seq", "Number"), ("due_on", "Day?")]),
    ("Imagined", &[("on", "Day"), ("act", "Act")]),
    ("Question", &[("received_on", "Day"), ("~acts", "[Imagined]")]),
    ("Wrong", &[("name", "Text"), ("zh", "Text"), ("en", "Text")]),
    ("Refusal", &[("key", "Text"), ("zh", "Text"), ("en", "Text"), ("basis", "Both")]),
    (
        "Problem",
        &[
            ("type", "Text"),
            ("title", "Text"),
            ("status", "Number"),
            ("detail", "Text"),
            ("detail_zh", "Text"),
            ("~scope", "Text"),
            ("~where", "Text"),
            ("~number", "Text"),
            ("~problems", "[Wrong]"),
            ("~refusals", "[Refusal]"),
            ("~last_seq", "Number"),
            ("~is_closed", "Flag"),
        ],
    ),
];

/// Either a word, or an object with one field that says more.
const EITHER: &[(&str, &str, &[Part])] = &[
    ("Signature", "on_screen", &[("on_paper", "OnPaper")]),
    ("UnitMeans", "by_code", &[("on_paper", "UnitOnPaper")]),
    ("Mode", "in_system", &[("on_paper", "Broke")]),
    ("Verdict", "passed", &[("returned", "Text")]),
    ("Delivery", "in_person|electronic", &[("post", "Text")]),
    ("Delivered", "arrived", &[("failed", "refused|returned|not_found")]),
    ("Correction", "corrected|not_borne_out", &[("transferred", "Number"), ("told_where", "Number")]),
];

/// Every schema by its name.
pub(super) fn all() -> Map<String, Value> {
    let mut all = words();
    for (name, parts) in OBJECTS {
        all.insert((*name).to_owned(), object(None, parts));
    }
    for (name, keys, parts) in EITHER {
        let objects = parts.iter().map(|part| object(None, &[*part]));
        let either: Vec<Value> = std::iter::once(kind(keys)).chain(objects).collect();
        all.insert((*name).to_owned(), json!({ "oneOf": either }));
    }
    let charged = ["requests", "pages"].map(|name| object(None, &[(name, "Range")]));
    all.insert("Charged".to_owned(), json!({ "oneOf": charged.as_slice() }));
    let acts: Vec<Value> = ACTS.iter().map(|(key, parts)| object(Some(key), parts)).collect();
    all.insert("Act".to_owned(), json!({ "oneOf": acts }));
    all
}

/// Words that stand for something in data.
fn words() -> Map<String, Value> {
    let named = [
        ("State", one_of(Stage::ALL.map(Stage::key))),
        ("Channel", one_of(Channel::ALL.map(Channel::key))),
        ("Column", one_of(applicant::Kind::ALL.map(applicant::Kind::key))),
        ("Row", one_of(OutcomeRow::ALL.map(OutcomeRow::key))),
        ("Outcome", one_of(Outcome::ALL.map(Outcome::key))),
        ("Means", one_of(Means::ALL.map(Means::key))),
        ("Way", one_of(Way::ALL.map(Way::key))),
        ("Element", one_of(["applicant", "information", "form"])),
        ("Asks", one_of(["information", "correction"])),
    ];
    named.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

fn object(act: Option<&str>, parts: &[Part]) -> Value {
    let mut properties = Map::new();
    let mut required: Vec<&str> = Vec::new();
    if let Some(act) = act {
        properties.insert("kind".to_owned(), json!({ "const": act }));
        required.push("kind");
    }
    for (name, holds) in parts {
        let plain = name.trim_start_matches('~');
        properties.insert(plain.to_owned(), kind(holds));
        if plain == *name {
            required.push(plain);
        }
    }
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn kind(holds: &str) -> Value {
    if let Some(inner) = holds.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return json!({ "type": "array", "items": kind(inner) });
    }
    if let Some(inner) = holds.strip_suffix('?') {
        return json!({ "oneOf": [kind(inner), { "type": "null" }] });
    }
    match holds {
        "Text" => text(),
        "Day" => day(),
        "Number" => json!({ "type": "integer", "minimum": 0 }),
        "Flag" => json!({ "type": "boolean" }),
        // Words of data begin small, names of schemas do not.
        keys if keys.starts_with(|c: char| c.is_ascii_lowercase()) => {
            json!({ "type": "string", "enum": keys.split('|').collect::<Vec<_>>() })
        }
        name => named(name),
    }
}
