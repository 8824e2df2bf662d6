//! 可以写的文书: which letters the state of a case calls for.

use casework::case::{Case, Ending};
use law::consultation::Consulted;
use paper::letter::{Carries, Number};

/// The letters that a case calls for as it stands, the most pressing first. What belongs to every case (登记表, 回执, 送达回证) comes
/// last.
pub fn suggested(case: &Case) -> Vec<Number> {
    let mut found = Vec::new();
    let mut add = |is_called_for: bool, number: Number| {
        if is_called_for {
            found.push(number);
        }
    };
    for number in reply(case) {
        add(true, number);
    }
    add(case.draft.is_some(), Number::D46);
    let supplement = case.supplement.as_ref();
    add(supplement.is_some_and(|one| one.supplemented_on.is_none()), Number::D05);
    let waits = |whom: Consulted| {
        case.consultations
            .iter()
            .any(|one| one.whom == whom && one.opinion.is_none() && one.silent_on.is_none())
    };
    add(waits(Consulted::ThirdParty), Number::D10);
    add(waits(Consulted::ThirdParty), Number::D11);
    add(waits(Consulted::JointProducer), Number::D14);
    add(waits(Consulted::OtherBody), Number::D15);
    add(waits(Consulted::Determining), Number::D16);
    add(case.consultations.iter().any(|one| one.opinion.is_none()), Number::D12);
    add(case.consultations.iter().any(|one| one.is_outweighed), Number::D13);
    add(case.is_extended, Number::D08);
    add(case.reasons.is_some(), Number::D07);
    add(case.fee.as_ref().is_some_and(|fee| fee.paid_on.is_none()), Number::D17);
    add(!case.asks.is_information(), Number::D42);
    add(case.publication.is_some(), Number::D43);
    for number in [Number::D48A, Number::D48B, Number::D48C] {
        add(!case.challenges.is_empty(), number);
    }
    for number in [Number::D03, Number::D02, Number::D44, Number::D45] {
        add(true, number);
    }
    found
}

/// The letters in which the decision of a case is told.
fn reply(case: &Case) -> Vec<Number> {
    let drafted = case.draft.as_ref().map(|draft| &draft.decision);
    let decision = drafted.or_else(|| match &case.closed.as_ref()?.ending {
        Ending::Decided(decision) => Some(decision),
        Ending::NoRequest | Ending::CorrectionAnswered => None,
    });
    let Some(decision) = decision else { return Vec::new() };
    let tells = |number: &Number| match number.carries() {
        Carries::Reply(letter) => letter == decision.letter(),
        Carries::Grievance(_) | Carries::Nothing => false,
    };
    Number::ALL.into_iter().filter(tells).collect()
}
