//! 法释〔2025〕8号第四条: who is the respondent; 《行政复议法》第二十四条至第二十八条, 《行政诉讼法》第十四条、第十五条: where it is contested.

use law::body::{BodyKind as K, Level as L};
use law::forum::{Conduct, Court, Organ, Party, Position, Seat, Signed, forum, party};

const REPLIED: Conduct = Conduct::Replied(Signed::AsTheOrgan);
const IN_ITS_OWN_NAME: Conduct = Conduct::Replied(Signed::AsTheWorkBody);

type Row = (K, L, Position, &'static [Organ], &'static str, Court, &'static str);

#[rustfmt::skip]
const FORUMS: [Row; 25] = [
    (K::Government, L::Township, Position::Ordinary, &[Organ::GovernmentAbove], "第二十四条第一款第（二）项", Court::Basic, "第十四条"),
    (K::Dispatched, L::Township, Position::Ordinary, &[Organ::FoundingGovernment], "第二十四条第一款第（三）项", Court::Basic, "第十四条"),
    (K::Department, L::County, Position::Ordinary, &[Organ::OwnGovernment], "第二十四条第一款第（一）项", Court::Basic, "第十四条"),
    (K::Government, L::County, Position::UnderAdministrativeOffice, &[Organ::AdministrativeOffice], "第二十四条第三款", Court::Intermediate, "第十五条第（一）项"),
    (K::Government, L::County, Position::Ordinary, &[Organ::GovernmentAbove], "第二十四条第一款第（二）项", Court::Intermediate, "第十五条第（一）项"),
    (K::Department, L::Prefecture, Position::Ordinary, &[Organ::OwnGovernment], "第二十四条第一款第（一）项", Court::Basic, "第十四条"),
    (K::Department, L::Prefecture, Position::UnderAdministrativeOffice, &[Organ::AdministrativeOffice], "第二十四条第三款", Court::Basic, "第十四条"),
    (K::Government, L::Prefecture, Position::Ordinary, &[Organ::GovernmentAbove], "第二十四条第一款第（二）项", Court::Intermediate, "第十五条第（一）项"),
    (K::Dispatched, L::Prefecture, Position::Ordinary, &[Organ::FoundingGovernment], "第二十四条第一款第（三）项", Court::Intermediate, "第十五条第（一）项（推论）"),
    (K::Department, L::Province, Position::Ordinary, &[Organ::OwnGovernment], "第二十四条第一款第（一）项", Court::Basic, "第十四条"),
    (K::Government, L::Province, Position::Ordinary, &[Organ::Itself], "第二十四条第二款", Court::Intermediate, "第十五条第（一）项"),
    (K::GovernmentOffice, L::Province, Position::Ordinary, &[Organ::Itself], "第二十四条第二款", Court::Intermediate, "第十五条第（一）项"),
    (K::GovernmentOffice, L::County, Position::Ordinary, &[Organ::GovernmentAbove], "第二十四条第一款第（二）项", Court::Intermediate, "第十五条第（一）项"),
    (K::Department, L::Nation, Position::Ordinary, &[Organ::Itself], "第二十五条", Court::Intermediate, "第十五条第（一）项"),
    (K::Department, L::Nation, Position::Justice, &[Organ::Itself], "第二十五条", Court::Intermediate, "第十五条第（一）项"),
    (K::Vertical, L::Nation, Position::Ordinary, &[Organ::Itself], "第二十五条", Court::Intermediate, "第十五条第（一）项"),
    (K::Vertical, L::Province, Position::Ordinary, &[Organ::DepartmentAbove], "第二十七条", Court::Basic, "第十四条"),
    (K::Vertical, L::County, Position::Ordinary, &[Organ::DepartmentAbove], "第二十七条", Court::Basic, "第十四条"),
    (K::Vertical, L::Township, Position::Ordinary, &[Organ::DepartmentAbove], "第二十七条", Court::Basic, "第十四条"),
    (K::Department, L::County, Position::Justice, &[Organ::OwnGovernment, Organ::DepartmentAbove], "第二十八条", Court::Basic, "第十四条"),
    (K::Department, L::Province, Position::Justice, &[Organ::OwnGovernment, Organ::DepartmentAbove], "第二十八条", Court::Basic, "第十四条"),
    (K::ManagementCommittee, L::Prefecture, Position::Ordinary, &[Organ::FoundingGovernment], "第二十四条第一款第（三）项（推论）", Court::Basic, "第十四条（推论）"),
    (K::Authorised, L::County, Position::Ordinary, &[Organ::ManagingGovernment], "第二十四条第一款第（四）项（推论）", Court::Basic, "第十四条（推论）"),
    (K::Authorised, L::Nation, Position::Ordinary, &[Organ::ManagingDepartment], "第二十五条（推论）", Court::Basic, "第十四条（推论）"),
    (K::Dispatched, L::County, Position::Ordinary, &[Organ::FoundingGovernment], "第二十四条第一款第（三）项", Court::Basic, "第十四条"),
];

#[test]
fn reconsideration_law_24_to_28_each_body_has_its_organ_and_its_court() {
    for (kind, level, position, organs, article, court, court_article) in FORUMS {
        let found = forum(Seat { kind, level, position }, REPLIED).map(|forum| {
            let organ_basis = forum.organ_basis.to_string().replace("《行政复议法》", "");
            let court_basis = forum.court_basis.to_string().replace("《行政诉讼法》", "");
            (forum.organs, organ_basis, forum.court, court_basis)
        });
        let expected = (organs, article.to_owned(), court, court_article.to_owned());
        assert_eq!(found, Some(expected), "{kind:?} {level:?} {position:?}");
    }
}

#[test]
fn reconsideration_law_26_who_reconsiders_its_own_acts_may_be_taken_to_the_state_council() {
    for (kind, level, position, organs, ..) in FORUMS {
        let ruling = forum(Seat { kind, level, position }, REPLIED).and_then(|forum| forum.ruling);
        let expected = (organs == [Organ::Itself]).then(|| "《行政复议法》第二十六条".to_owned());
        assert_eq!(ruling.map(|basis| basis.to_string()), expected, "{kind:?} {level:?}");
    }
}

#[test]
fn a_body_that_cannot_be_contested_has_no_forum() {
    let cases = [
        (K::Government, L::Nation),
        (K::GovernmentOffice, L::Nation),
        (K::Department, L::Township),
        (K::Dispatched, L::Province),
        (K::ManagementCommittee, L::Nation),
    ];
    for (kind, level) in cases {
        for conduct in [REPLIED, IN_ITS_OWN_NAME, Conduct::Silent] {
            let seat = Seat { kind, level, position: Position::Ordinary };
            assert_eq!(forum(seat, conduct), None, "{kind:?} {level:?} {conduct:?}");
        }
    }
}

#[test]
fn a_work_body_of_a_county_or_above_that_signs_in_its_own_name_is_the_respondent() {
    let (said, read) = ("法释〔2025〕8号第四条", "法释〔2025〕8号第四条（推论）");
    let cases = [
        (K::Government, L::County, IN_ITS_OWN_NAME, Party::ItsWorkBody, said),
        (K::Government, L::Province, IN_ITS_OWN_NAME, Party::ItsWorkBody, said),
        (K::Government, L::Township, IN_ITS_OWN_NAME, Party::TheBody, read),
        (K::GovernmentOffice, L::County, IN_ITS_OWN_NAME, Party::TheBody, said),
        (K::Department, L::County, IN_ITS_OWN_NAME, Party::TheBody, read),
        (K::Government, L::County, REPLIED, Party::TheBody, said),
        (K::GovernmentOffice, L::County, REPLIED, Party::ItsGovernment, read),
        (K::Department, L::County, REPLIED, Party::TheBody, said),
    ];
    for (kind, level, conduct, who, basis) in cases {
        let (found, why) = party(kind, level, conduct);
        assert_eq!((found, why.to_string()), (who, basis.to_owned()), "{kind:?} {level:?} {conduct:?}");
    }
}

#[test]
fn without_a_reply_the_body_that_received_the_request_is_the_respondent() {
    for kind in
        [K::Government, K::Department, K::Vertical, K::Dispatched, K::ManagementCommittee, K::Authorised]
    {
        let (found, why) = party(kind, L::County, Conduct::Silent);
        assert_eq!(
            (found, why.to_string()),
            (Party::TheBody, "法释〔2025〕8号第四条".to_owned()),
            "{kind:?}"
        );
    }
    assert_eq!(party(K::GovernmentOffice, L::County, Conduct::Silent).0, Party::ItsGovernment);
}

#[test]
fn a_work_body_is_contested_before_its_own_government_and_in_the_basic_court() {
    for kind in [K::Government, K::GovernmentOffice] {
        for level in [L::County, L::Prefecture, L::Province] {
            let seat = Seat { kind, level, position: Position::Ordinary };
            let found = forum(seat, IN_ITS_OWN_NAME).map(|forum| (forum.organs, forum.court, forum.ruling));
            assert_eq!(found, Some((&[Organ::OwnGovernment][..], Court::Basic, None)), "{kind:?} {level:?}");
        }
    }
}

#[test]
fn courts_are_called_by_their_level() {
    assert_eq!([Court::Basic, Court::Intermediate].map(Court::label), ["基层人民法院", "中级人民法院"]);
}
