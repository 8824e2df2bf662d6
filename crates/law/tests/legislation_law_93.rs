//! 《立法法》第九十一条、第九十三条: who may make 规章.

use law::Certainty;
use law::body::{BodyKind, Level, RuleMaking, may_make_rules};

fn answer(kind: BodyKind, level: Level) -> (bool, String) {
    match may_make_rules(kind, level) {
        RuleMaking::May(basis) => (true, basis.cite.to_string()),
        RuleMaking::MayNot(basis) => (false, basis.cite.to_string()),
    }
}

#[test]
fn departments_of_the_state_council_provinces_and_cities_may_and_others_may_not() {
    let (art91, art93) = ("《立法法》第九十一条", "《立法法》第九十三条");
    let cases = [
        (BodyKind::Department, Level::Nation, true, art91),
        (BodyKind::Vertical, Level::Nation, true, art91),
        (BodyKind::Government, Level::Nation, false, art91),
        (BodyKind::Government, Level::Province, true, art93),
        (BodyKind::GovernmentOffice, Level::Province, true, art93),
        (BodyKind::Department, Level::Province, false, art93),
        (BodyKind::Government, Level::Prefecture, true, art93),
        (BodyKind::GovernmentOffice, Level::Prefecture, true, art93),
        (BodyKind::Dispatched, Level::Prefecture, false, art93),
        (BodyKind::ManagementCommittee, Level::Prefecture, false, art93),
        (BodyKind::Vertical, Level::Province, false, art93),
        (BodyKind::Government, Level::County, false, art93),
        (BodyKind::Government, Level::Township, false, art93),
        (BodyKind::Department, Level::County, false, art93),
        (BodyKind::Authorised, Level::County, false, art93),
    ];
    for (kind, level, may, article) in cases {
        assert_eq!(answer(kind, level), (may, article.to_owned()), "{kind:?} {level:?}");
    }
}

#[test]
fn that_an_office_is_read_as_its_government_is_an_inference() {
    let RuleMaking::May(basis) = may_make_rules(BodyKind::GovernmentOffice, Level::Province) else {
        panic!("the office acts for its government")
    };
    assert_eq!(basis.certainty, Certainty::Inference);
}

#[test]
fn levels_and_kinds_are_read_from_their_names() {
    for key in ["nation", "province", "prefecture", "county", "township"] {
        assert_eq!(Level::parse(key).map(Level::key), Some(key));
        assert_eq!(serde_json::from_str::<Level>(&format!("\"{key}\"")).unwrap().key(), key);
    }
    for key in [
        "government",
        "government_office",
        "department",
        "management_committee",
        "authorised",
        "dispatched",
        "vertical",
    ] {
        assert_eq!(BodyKind::parse(key).map(BodyKind::key), Some(key));
        assert_eq!(serde_json::from_str::<BodyKind>(&format!("\"{key}\"")).unwrap().key(), key);
    }
    assert_eq!((Level::parse("village"), BodyKind::parse("")), (None, None));
}
