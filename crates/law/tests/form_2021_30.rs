//! 国办公开办函〔2021〕30号: the six kinds of applicant.

use law::Certainty;
use law::applicant::{Kind, Lawyer};

#[test]
fn applicants_stand_in_six_columns() {
    let columns = [
        ("natural_person", "自然人"),
        ("commercial", "商业企业"),
        ("research", "科研机构"),
        ("public_welfare", "社会公益组织"),
        ("legal_service", "法律服务机构"),
        ("other", "其他"),
    ];
    assert_eq!(Kind::ALL.map(|kind| (kind.key(), kind.label())), columns);
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.key()), Some(kind));
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.key()));
    }
    assert_eq!(Kind::parse("lawyer"), None);
}

#[test]
fn a_lawyer_is_a_natural_person_unless_the_firm_applies() {
    assert_eq!(Kind::of_lawyer(Lawyer::InOwnName), Kind::NaturalPerson);
    assert_eq!(Kind::of_lawyer(Lawyer::ForTheFirm), Kind::LegalService);
    assert_eq!(Lawyer::BASIS.certainty, Certainty::Inference);
}
