//! 复议机关与管辖法院: against whom, before which organ and in which court a reply is contested (《行政复议法》第二十四条至第二十八条,
//! 《行政诉讼法》第十四条、第十五条, 法释〔2025〕8号第四条).
//!
//! Everything is said relative to the one that is contested; whoever knows the tree of bodies puts names to it. A court that hears
//! cases of several districts (《行政诉讼法》第十八条第二款) goes before what is found here: it is set for each body.

use serde::{Deserialize, Serialize};

use crate::body::{BodyKind, Level};
use crate::{Article, Basis, Cite, Instrument};

const fn reconsideration(article: Article) -> Cite {
    Cite::new(Instrument::ReconsiderationLaw, article)
}

const fn of_local_governments(item: u8) -> Cite {
    reconsideration(Article::new(24).paragraph(1).item(item))
}

const BASIC: Cite = Cite::new(Instrument::LitigationLaw, Article::new(14));
const INTERMEDIATE: Cite = Cite::new(Instrument::LitigationLaw, Article::new(15).item(1));
const DEFENDANT: Cite = Cite::new(Instrument::Interpretation2025, Article::new(4));
const OF_ITSELF: Cite = reconsideration(Article::new(24).paragraph(2));
const OF_ADMINISTRATIVE_OFFICES: Cite = reconsideration(Article::new(24).paragraph(3));
const OF_STATE_COUNCIL_DEPARTMENTS: Cite = reconsideration(Article::new(25));
const RULING: Basis = Basis::stated(reconsideration(Article::new(26)));
const OF_VERTICAL_BODIES: Cite = reconsideration(Article::new(27));
const OF_JUSTICE_DEPARTMENTS: Cite = reconsideration(Article::new(28));

/// 以谁的名义: who signed the reply; the seal for disclosure matters is the organ's own (法释〔2025〕8号第四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signed {
    /// 以机关的名义.
    AsTheOrgan,
    /// 以政府信息公开工作机构自己的名义.
    AsTheWorkBody,
}

/// 被诉的行为: a reply, or that there was none (法释〔2025〕8号第四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Conduct {
    /// 作出了答复.
    Replied(Signed),
    /// 逾期未答复.
    Silent,
}

/// 机关的特别之处 that changes who reconsiders (《行政复议法》第二十四条第三款、第二十八条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// 没有.
    Ordinary,
    /// 隶属于行政公署（地区、盟）, as its counties and its departments are.
    UnderAdministrativeOffice,
    /// 司法行政部门, which itself prepares its government's decisions on reconsideration.
    Justice,
}

/// 作出答复的机关 as far as its forum depends on it (《行政复议法》第二十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seat {
    /// 机关种类; a 派出机构 that acts in its own name is read as its department.
    pub kind: BodyKind,
    /// 层级.
    pub level: Level,
    /// What is special about it.
    pub position: Position,
}

/// 被申请人、被告, relative to the body the request was made to (法释〔2025〕8号第四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// 本机关.
    TheBody,
    /// 本级人民政府, for which its office replied.
    ItsGovernment,
    /// 政府信息公开工作机构.
    ItsWorkBody,
}

/// 行政复议机关, relative to the respondent (《行政复议法》第二十四条至第二十八条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Organ {
    /// 本机关自己.
    Itself,
    /// 本级人民政府.
    OwnGovernment,
    /// 上一级人民政府.
    GovernmentAbove,
    /// 所隶属的行政公署.
    AdministrativeOffice,
    /// 设立它的人民政府.
    FoundingGovernment,
    /// 管理它的县级以上人民政府, or that of the department which manages it.
    ManagingGovernment,
    /// 管理它的国务院部门.
    ManagingDepartment,
    /// 上一级主管部门.
    DepartmentAbove,
}

/// 一审法院的级别 (《行政诉讼法》第十四条、第十五条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Court {
    /// 基层人民法院.
    Basic,
    /// 中级人民法院.
    Intermediate,
}

impl Court {
    /// 法院级别的名称 (《行政诉讼法》第十四条、第十五条).
    pub const fn label(self) -> &'static str {
        match self {
            Self::Basic => "基层人民法院",
            Self::Intermediate => "中级人民法院",
        }
    }
}

/// 救济的去处: whom to name and whither to go (《行政复议法》第二十四条至第二十八条, 《行政诉讼法》第十四条、第十五条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forum {
    /// 被申请人、被告.
    pub party: Party,
    /// Why it is the one.
    pub party_basis: Basis,
    /// 行政复议机关; the applicant chooses where there are two.
    pub organs: &'static [Organ],
    /// Why it is they.
    pub organ_basis: Basis,
    /// 一审法院的级别.
    pub court: Court,
    /// Why of that level.
    pub court_basis: Basis,
    /// 对自己作出的复议决定，也可以向国务院申请裁决 in place of the court, where the respondent reconsiders its own acts.
    pub ruling: Option<Basis>,
}

/// 被申请人、被告: who replied in its own name, among them the work body of a government of a county or above; after silence, who
/// received the request (法释〔2025〕8号第四条).
pub const fn party(kind: BodyKind, level: Level, conduct: Conduct) -> (Party, Basis) {
    use BodyKind::{
        Authorised, Department, Dispatched, Government, GovernmentOffice, ManagementCommittee, Vertical,
    };
    let said = Basis::stated(DEFENDANT);
    let read = Basis::inferred(DEFENDANT);
    match (kind, conduct) {
        (Government, Conduct::Replied(Signed::AsTheWorkBody)) => match level {
            Level::Nation | Level::Province | Level::Prefecture | Level::County => (Party::ItsWorkBody, said),
            Level::Township => (Party::TheBody, read),
        },
        (GovernmentOffice, Conduct::Replied(Signed::AsTheWorkBody)) => match level {
            Level::Nation | Level::Province | Level::Prefecture | Level::County => (Party::TheBody, said),
            Level::Township => (Party::ItsGovernment, read),
        },
        // An office that signs as the organ signs for its government.
        (GovernmentOffice, Conduct::Replied(Signed::AsTheOrgan) | Conduct::Silent) => {
            (Party::ItsGovernment, read)
        }
        (
            Government | Department | ManagementCommittee | Authorised | Dispatched | Vertical,
            Conduct::Replied(Signed::AsTheOrgan) | Conduct::Silent,
        ) => (Party::TheBody, said),
        // The rule is for governments; what a unit inside another body signs is that body's.
        (
            Department | ManagementCommittee | Authorised | Dispatched | Vertical,
            Conduct::Replied(Signed::AsTheWorkBody),
        ) => (Party::TheBody, read),
    }
}

/// 救济的去处 of what a body did on a request (《行政复议法》第二十四条至第二十八条, 《行政诉讼法》第十四条、第十五条).
///
/// `None` where no such body is contested: the State Council and its office, a department of a township.
pub fn forum(seat: Seat, conduct: Conduct) -> Option<Forum> {
    let (party, party_basis) = party(seat.kind, seat.level, conduct);
    let place = match (party, seat.kind) {
        (Party::ItsWorkBody, _) | (Party::TheBody, BodyKind::GovernmentOffice) => of_work_body(seat.level),
        (Party::ItsGovernment, _) | (Party::TheBody, BodyKind::Government) => of_government(seat),
        (Party::TheBody, BodyKind::Department) => of_department(seat),
        (Party::TheBody, BodyKind::Vertical) => Some(of_vertical(seat.level)),
        (Party::TheBody, BodyKind::Dispatched) => of_dispatched(seat.level),
        (Party::TheBody, BodyKind::ManagementCommittee) => of_management_committee(seat.level),
        (Party::TheBody, BodyKind::Authorised) => Some(of_authorised(seat.level)),
    }?;
    let (organs, organ_basis) = place.before;
    let (court, court_basis) = place.court;
    let ruling = (organs == [Organ::Itself]).then_some(RULING);
    Some(Forum { party, party_basis, organs, organ_basis, court, court_basis, ruling })
}

struct Place {
    before: (&'static [Organ], Basis),
    court: (Court, Basis),
}

const fn place(before: (&'static [Organ], Basis), court: (Court, Basis)) -> Place {
    Place { before, court }
}

const IN_BASIC: (Court, Basis) = (Court::Basic, Basis::stated(BASIC));
const IN_INTERMEDIATE: (Court, Basis) = (Court::Intermediate, Basis::stated(INTERMEDIATE));
/// Where the articles name no such body.
const IN_BASIC_AS_OTHERS: (Court, Basis) = (Court::Basic, Basis::inferred(BASIC));

fn of_government(Seat { level, position, .. }: Seat) -> Option<Place> {
    let above = (&[Organ::GovernmentAbove][..], Basis::stated(of_local_governments(2)));
    match (level, position) {
        (Level::Nation, _) => None,
        (Level::Province, _) => Some(place((&[Organ::Itself], Basis::stated(OF_ITSELF)), IN_INTERMEDIATE)),
        (Level::County, Position::UnderAdministrativeOffice) => Some(place(
            (&[Organ::AdministrativeOffice], Basis::stated(OF_ADMINISTRATIVE_OFFICES)),
            IN_INTERMEDIATE,
        )),
        (Level::Prefecture, _) | (Level::County, Position::Ordinary | Position::Justice) => {
            Some(place(above, IN_INTERMEDIATE))
        }
        (Level::Township, _) => Some(place(above, IN_BASIC)),
    }
}

/// A work body in its own name is a unit of its government like a department; no article says so.
fn of_work_body(level: Level) -> Option<Place> {
    let government = (&[Organ::OwnGovernment][..], Basis::inferred(of_local_governments(1)));
    match level {
        Level::Nation => None,
        Level::Province | Level::Prefecture | Level::County | Level::Township => {
            Some(place(government, IN_BASIC_AS_OTHERS))
        }
    }
}

fn of_department(Seat { level, position, .. }: Seat) -> Option<Place> {
    match (level, position) {
        (Level::Nation, _) => Some(of_state_council_department()),
        (Level::Province | Level::Prefecture | Level::County, Position::Justice) => Some(place(
            (&[Organ::OwnGovernment, Organ::DepartmentAbove], Basis::stated(OF_JUSTICE_DEPARTMENTS)),
            IN_BASIC,
        )),
        (Level::Prefecture, Position::UnderAdministrativeOffice) => {
            Some(place((&[Organ::AdministrativeOffice], Basis::stated(OF_ADMINISTRATIVE_OFFICES)), IN_BASIC))
        }
        (Level::Province | Level::County, Position::Ordinary | Position::UnderAdministrativeOffice)
        | (Level::Prefecture, Position::Ordinary) => {
            Some(place((&[Organ::OwnGovernment], Basis::stated(of_local_governments(1))), IN_BASIC))
        }
        (Level::Township, _) => None,
    }
}

fn of_state_council_department() -> Place {
    place((&[Organ::Itself], Basis::stated(OF_STATE_COUNCIL_DEPARTMENTS)), IN_INTERMEDIATE)
}

fn of_vertical(level: Level) -> Place {
    match level {
        Level::Nation => of_state_council_department(),
        Level::Province | Level::Prefecture | Level::County | Level::Township => {
            place((&[Organ::DepartmentAbove], Basis::stated(OF_VERTICAL_BODIES)), IN_BASIC)
        }
    }
}

/// 街道办事处 and 行政公署. The court of a 行政公署, which does the work of a city's government, is our reading.
fn of_dispatched(level: Level) -> Option<Place> {
    let founder = (&[Organ::FoundingGovernment][..], Basis::stated(of_local_governments(3)));
    match level {
        Level::Nation | Level::Province => None,
        Level::Prefecture => Some(place(founder, (Court::Intermediate, Basis::inferred(INTERMEDIATE)))),
        Level::County | Level::Township => Some(place(founder, IN_BASIC)),
    }
}

/// The articles do not speak of 管委会; they are read like other organs a government has founded.
fn of_management_committee(level: Level) -> Option<Place> {
    let founder = (&[Organ::FoundingGovernment][..], Basis::inferred(of_local_governments(3)));
    match level {
        Level::Nation => None,
        Level::Province | Level::Prefecture | Level::County | Level::Township => {
            Some(place(founder, IN_BASIC_AS_OTHERS))
        }
    }
}

fn of_authorised(level: Level) -> Place {
    let managed = match level {
        Level::Nation => (&[Organ::ManagingDepartment][..], Basis::inferred(OF_STATE_COUNCIL_DEPARTMENTS)),
        Level::Province | Level::Prefecture | Level::County | Level::Township => {
            (&[Organ::ManagingGovernment][..], Basis::inferred(of_local_governments(4)))
        }
    };
    place(managed, IN_BASIC_AS_OTHERS)
}
