//! Remedies: the words of the law's own sentence and no others, for every outcome, body and reading.

use law::body::{BodyKind, Level};
use law::forum::{Conduct, Forum, Organ, Position, Seat, Signed, forum};
use law::outcome::{Outcome, Remedy};
use law::remedy::{Called, Grievance, OnContested, Served, Venue, Way, told};
use paper::letter::{Carries, Delivery, Facts, Number};

use crate::on_paper::{in_docx, in_pdf, packed};
use crate::sample;

/// What must be told, found apart from the letter.
fn expected(number: Number, outcome: Option<Outcome>, facts: &Facts) -> Option<String> {
    let forums = &facts.forums;
    let served = match &facts.delivery {
        Delivery::Electronic { reconsider_at } => Served::Online { reconsider_at },
        Delivery::InPerson | Delivery::Post => Served::OnPaper,
    };
    let venue = Venue {
        organ: &forums.organ,
        other_organ: forums.other_organ.as_deref(),
        court: &forums.court,
        served,
    };
    let (remedy, called) = match (number.carries(), outcome) {
        (Carries::Reply(letter), Some(outcome)) => (outcome.remedy(), Called::of(letter)),
        (Carries::Grievance(Grievance::Correction | Grievance::HarmfulDisclosure), _) => {
            (Remedy::Either, Called::Notice)
        }
        _ => return None,
    };
    told(remedy, called, venue, forums.on_contested)
}

fn says(facts: &Facts, number: Number, outcome: Option<Outcome>) {
    let letter = sample::written(facts, number);
    let text = letter.text();
    match expected(number, outcome, facts) {
        Some(remedy) => assert!(text.contains(&remedy), "{number} {outcome:?}: {text}"),
        None => assert!(is_silent(number, &text), "{number} {outcome:?}: {text}"),
    }
}

fn is_silent(number: Number, text: &str) -> bool {
    // The papers of a dispute speak of reconsideration themselves.
    matches!(number, Number::D48A | Number::D48B | Number::D48C)
        || !(text.contains("复议") || text.contains("提起行政诉讼"))
}

#[test]
fn every_outcome_is_told_with_its_remedy_under_every_reading_and_way_of_delivery() {
    let readings = [
        OnContested::ReconsiderationOnly,
        OnContested::Either,
        OnContested::ReconsiderFirst,
        OnContested::Nothing,
    ];
    for outcome in Outcome::ALL {
        let number = Number::from(outcome.letter());
        for on_contested in readings {
            for delivery in
                [Delivery::Post, Delivery::Electronic { reconsider_at: "https://a.example".into() }]
            {
                let mut facts = sample::facts(number);
                (facts.decided, facts.delivery) = (Some(outcome), delivery);
                facts.forums.on_contested = on_contested;
                says(&facts, number, Some(outcome));
            }
        }
    }
}

#[test]
fn letters_on_the_way_to_a_reply_name_no_remedy_and_those_to_others_only_theirs() {
    for number in Number::ALL.into_iter().filter(|number| number.outcomes().is_empty()) {
        says(&sample::facts(number), number, None);
        if let Carries::Grievance(grievance) = number.carries() {
            let open = matches!(grievance.way().0, Way::Open(_));
            assert_eq!(open, matches!(number, Number::D13 | Number::D42), "{number}");
        }
    }
}

const KINDS: [BodyKind; 7] = [
    BodyKind::Government,
    BodyKind::GovernmentOffice,
    BodyKind::Department,
    BodyKind::ManagementCommittee,
    BodyKind::Authorised,
    BodyKind::Dispatched,
    BodyKind::Vertical,
];
const LEVELS: [Level; 5] =
    [Level::Nation, Level::Province, Level::Prefecture, Level::County, Level::Township];
const POSITIONS: [Position; 3] = [Position::Ordinary, Position::UnderAdministrativeOffice, Position::Justice];

fn seats() -> impl Iterator<Item = Seat> {
    KINDS.into_iter().flat_map(|kind| {
        let levels = LEVELS.into_iter();
        levels.flat_map(move |level| POSITIONS.map(|position| Seat { kind, level, position }))
    })
}

fn organ_name(organ: Organ) -> &'static str {
    match organ {
        Organ::Itself => "云岭省人民政府",
        Organ::OwnGovernment | Organ::FoundingGovernment | Organ::ManagingGovernment => "苏木河县人民政府",
        Organ::GovernmentAbove => "云岭市人民政府",
        Organ::AdministrativeOffice => "云岭地区行政公署",
        Organ::ManagingDepartment => "某某部",
        Organ::DepartmentAbove => "云岭市司法局",
    }
}

/// The organs and the court of a body, by invented names.
fn name(facts: &mut Facts, Forum { organs, court, .. }: Forum) {
    organ_name(organs[0]).clone_into(&mut facts.forums.organ);
    facts.forums.other_organ = organs.get(1).map(|organ| organ_name(*organ).to_owned());
    facts.forums.court = format!("云岭{}", court.label());
}

#[test]
fn every_kind_of_body_names_its_own_organs_and_court() {
    let mut seen = 0;
    for seat in seats() {
        for signed in [Signed::AsTheOrgan, Signed::AsTheWorkBody] {
            let Some(found) = forum(seat, Conduct::Replied(signed)) else { continue };
            for outcome in Outcome::ALL {
                let number = Number::from(outcome.letter());
                let mut facts = sample::facts(number);
                facts.decided = Some(outcome);
                name(&mut facts, found);
                says(&facts, number, Some(outcome));
                seen += 1;
            }
        }
    }
    assert!(seen > 2_000, "{seen}");
}

#[test]
fn the_sentence_stands_whole_on_paper_for_every_outcome_and_two_organs() {
    let justice = Seat { kind: BodyKind::Department, level: Level::County, position: Position::Justice };
    for outcome in Outcome::ALL {
        let number = Number::from(outcome.letter());
        let mut facts = sample::facts(number);
        facts.decided = Some(outcome);
        facts.delivery =
            Delivery::Electronic { reconsider_at: "https://a.example/apply?from=ogi&id=1".into() };
        name(&mut facts, forum(justice, Conduct::Replied(Signed::AsTheOrgan)).unwrap());
        let letter = sample::written(&facts, number);
        for text in [in_pdf(&letter), in_docx(&letter)] {
            if let Some(remedy) = expected(number, Some(outcome), &facts) {
                assert!(text.contains(&packed(&remedy)), "{number} {outcome:?}: {text}");
                assert!(text.contains("提交行政复议申请书的互联网渠道"), "{text}");
            } else {
                assert!(!text.contains("行政复议"), "{text}");
            }
        }
    }
}

#[test]
fn what_rests_on_memory_or_inference_needs_a_second_signature_and_does_not_say_so() {
    let flagged = |number| {
        let letter = sample::letter(number);
        assert!(!letter.text().contains("凭记忆") && !letter.text().contains("推论"), "{number}");
        letter.needs_second_signature()
    };
    let flagged: Vec<String> =
        Number::ALL.into_iter().filter(|number| flagged(*number)).map(|number| number.to_string()).collect();
    assert_eq!(flagged, FLAGGED);
}

const FLAGGED: [&str; 17] = [
    "D07", "D09", "D10", "D12", "D17", "D18", "D21", "D29", "D32", "D33", "D34", "D35", "D36", "D38", "D39",
    "D41", "D42",
];
