//! 年度报告的编制主体、报送与公布: who reports to whom and by when (第四十九条), and what must be said (第五十条).

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::body::{BodyKind, Level};
use crate::edition::Edition;
use crate::{Article, Basis, Cite, Instrument, Year};

const DEPARTMENTS: Cite = Cite::new(Instrument::Regulation, Article::new(49).paragraph(1));
const GOVERNMENTS: Cite = Cite::new(Instrument::Regulation, Article::new(49).paragraph(2));
const STAGES: Cite = Cite::whole(Instrument::ReportForm2021);

/// 口径: an office writes one report on its own work and its government's office another on the whole (国办公开办函〔2021〕30号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// 本机关: the body's own work; for a government, what is done in its name and its office's.
    Organ,
    /// 本级政府: the government with its departments and the governments below, summed up.
    Government,
}

/// 报送对象: whom a report is handed to (第四十九条第一款; 国办公开办函〔2021〕30号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// 本级政府信息公开工作主管部门.
    CompetentDepartmentOfLevel,
    /// 所属县级政府的主管部门.
    CompetentDepartmentOfCounty,
    /// 上一级政府的主管部门.
    CompetentDepartmentAbove,
    /// 本系统的主管部门, and no local one.
    OwnSystem,
}

/// 年度报告期限: the day by which a report is handed in and published, and where that is said (第四十九条).
///
/// The day itself is in time: 1 月 31 日前 is read as up to and including 31 January.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// 报送对象; none where the body only publishes.
    pub submit_to: Option<Recipient>,
    /// 报送并公布的最后一日.
    pub by: Date,
    /// Where `by` is said.
    pub basis: Basis,
    /// 法定底线: the day the Regulation itself sets, past which the report is unlawfully late.
    pub bottom_line: Date,
    /// Where `bottom_line` is said, or which rule is read across.
    pub bottom_line_basis: Basis,
}

/// 年度报告期限 of one body's report on one year: departments and townships by 1-31, counties by 2-20, prefectures by
/// 3-10, provinces and vertical systems by 3-31 (第四十九条; 国办公开办函〔2021〕30号).
///
/// `None` where no such report is due: before 2019, and for a whole government where there is none.
pub fn duty(kind: BodyKind, level: Level, scope: Scope, year: Year) -> Option<Duty> {
    let edition = Edition::of(year)?;
    let due_in = year.get().checked_add(1)?;
    let day = |month, day| date(due_in, month, day);
    let line = match (kind, scope) {
        (BodyKind::Government | BodyKind::GovernmentOffice, Scope::Government) => {
            of_government(level, edition)?
        }
        (BodyKind::Government | BodyKind::GovernmentOffice, Scope::Organ) => {
            of_its_own_organ(level, edition)?
        }
        (BodyKind::Dispatched, Scope::Government) => of_dispatched_government(level, edition)?,
        (BodyKind::Dispatched, Scope::Organ) => of_dispatched(level),
        (BodyKind::Department | BodyKind::ManagementCommittee | BodyKind::Authorised, Scope::Organ) => {
            of_department(kind, level)?
        }
        (BodyKind::Vertical, Scope::Organ) => of_vertical(level),
        (
            BodyKind::Department | BodyKind::ManagementCommittee | BodyKind::Authorised | BodyKind::Vertical,
            Scope::Government,
        ) => return None,
    };
    let (bottom_line, bottom_line_basis) = line.bottom;
    Some(Duty {
        submit_to: line.submit_to,
        by: day(line.by.0, line.by.1),
        basis: line.basis,
        bottom_line: day(bottom_line.0, bottom_line.1),
        bottom_line_basis,
    })
}

/// One line of the timetable: month and day, before a year is put to them.
struct Timetable {
    submit_to: Option<Recipient>,
    by: (i8, i8),
    basis: Basis,
    bottom: ((i8, i8), Basis),
}

const JANUARY: (i8, i8) = (1, 31);
const MARCH: (i8, i8) = (3, 31);

/// 第四十九条第二款, and the stages 30号 set from the report on 2021 on.
fn of_government(level: Level, edition: Edition) -> Option<Timetable> {
    let (by, above) = match level {
        Level::Nation => return None,
        Level::Province => (MARCH, Recipient::CompetentDepartmentAbove),
        Level::Prefecture => ((3, 10), Recipient::CompetentDepartmentAbove),
        Level::County => ((2, 20), Recipient::CompetentDepartmentAbove),
        Level::Township => return of_its_own_organ(level, edition),
    };
    let bottom = (MARCH, Basis::stated(GOVERNMENTS));
    Some(match edition {
        Edition::Trial2019 => {
            Timetable { submit_to: None, by: MARCH, basis: Basis::stated(GOVERNMENTS), bottom }
        }
        Edition::Form2021 => Timetable { submit_to: Some(above), by, basis: Basis::stated(STAGES), bottom },
    })
}

/// 本政府机关的年度报告: 30号 asks for it without a day of its own, so the departments' day is read across. A
/// township's only report is this one, with a day.
fn of_its_own_organ(level: Level, edition: Edition) -> Option<Timetable> {
    let bottom = (MARCH, Basis::inferred(GOVERNMENTS));
    match (level, edition) {
        (Level::Nation, _) => None,
        (Level::Township, Edition::Form2021) => Some(Timetable {
            submit_to: Some(Recipient::CompetentDepartmentOfCounty),
            by: JANUARY,
            basis: Basis::stated(STAGES),
            bottom,
        }),
        (Level::Township, Edition::Trial2019) => Some(Timetable {
            submit_to: Some(Recipient::CompetentDepartmentOfCounty),
            by: JANUARY,
            basis: Basis::inferred(DEPARTMENTS),
            bottom,
        }),
        (Level::Province | Level::Prefecture | Level::County, _) => {
            Some(Timetable { submit_to: None, by: JANUARY, basis: Basis::inferred(STAGES), bottom })
        }
    }
}

/// A 地区's 行署 sums up like a city; no other 派出机关 has governments below it.
fn of_dispatched_government(level: Level, edition: Edition) -> Option<Timetable> {
    match level {
        Level::Prefecture => {
            let city = of_government(level, edition)?;
            Some(Timetable { basis: Basis::inferred(city.basis.cite), ..city })
        }
        Level::Nation | Level::Province | Level::County | Level::Township => None,
    }
}

/// 街道办事处 report as townships do, other 派出机关 as the government's own organ.
fn of_dispatched(level: Level) -> Timetable {
    let submit_to = match level {
        Level::Township => Some(Recipient::CompetentDepartmentOfCounty),
        Level::Nation | Level::Province | Level::Prefecture | Level::County => None,
    };
    let bottom = (MARCH, Basis::inferred(GOVERNMENTS));
    Timetable { submit_to, by: JANUARY, basis: Basis::inferred(STAGES), bottom }
}

/// 第四十九条第一款: the day is the Regulation's own, so it is also the bottom line.
fn of_department(kind: BodyKind, level: Level) -> Option<Timetable> {
    let basis = match (level, kind) {
        (Level::Township, _) => return None,
        (_, BodyKind::Department) => Basis::stated(DEPARTMENTS),
        _ => Basis::inferred(DEPARTMENTS),
    };
    Some(Timetable {
        submit_to: Some(Recipient::CompetentDepartmentOfLevel),
        by: JANUARY,
        basis,
        bottom: (JANUARY, basis),
    })
}

/// 垂直领导系统: handed up the system, never to the place it works in.
fn of_vertical(level: Level) -> Timetable {
    let submit_to = match level {
        Level::Nation => Recipient::CompetentDepartmentOfLevel,
        Level::Province | Level::Prefecture | Level::County | Level::Township => Recipient::OwnSystem,
    };
    let bottom = (MARCH, Basis::inferred(GOVERNMENTS));
    Timetable { submit_to: Some(submit_to), by: MARCH, basis: Basis::stated(STAGES), bottom }
}

/// 报告内容: what a report must contain (第五十条第一款; 国办公开办函〔2021〕30号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Statement {
    /// 主动公开政府信息的情况.
    ProactiveDisclosure,
    /// 收到和处理政府信息公开申请的情况.
    Requests,
    /// 被申请行政复议、提起行政诉讼的情况.
    ReconsiderationAndLitigation,
    /// 存在的主要问题及改进情况.
    ProblemsAndImprovements,
    /// 工作考核结果情况.
    Assessment,
    /// 社会评议结果情况.
    PublicAppraisal,
    /// 责任追究结果情况.
    Accountability,
    /// 收取信息处理费的情况.
    ProcessingFees,
    /// 其他需要报告的事项.
    OtherMatters,
}

impl Statement {
    const OF_ANY_BODY: [Self; 6] = [
        Self::ProactiveDisclosure,
        Self::Requests,
        Self::ReconsiderationAndLitigation,
        Self::ProblemsAndImprovements,
        Self::ProcessingFees,
        Self::OtherMatters,
    ];
    const OF_A_GOVERNMENT: [Self; 9] = [
        Self::ProactiveDisclosure,
        Self::Requests,
        Self::ReconsiderationAndLitigation,
        Self::ProblemsAndImprovements,
        Self::Assessment,
        Self::PublicAppraisal,
        Self::Accountability,
        Self::ProcessingFees,
        Self::OtherMatters,
    ];

    /// 依据: the item of 第五十条第一款 that asks for it, or 国办公开办函〔2021〕30号 for the fees.
    pub const fn basis(self) -> Basis {
        let item = match self {
            Self::ProactiveDisclosure => 1,
            Self::Requests => 2,
            Self::ReconsiderationAndLitigation => 3,
            Self::ProblemsAndImprovements
            | Self::Assessment
            | Self::PublicAppraisal
            | Self::Accountability => 4,
            Self::OtherMatters => 5,
            Self::ProcessingFees => return Basis::stated(STAGES),
        };
        Basis::stated(Cite::new(Instrument::Regulation, Article::new(50).paragraph(1).item(item)))
    }

    /// 所在部分: the part of the six-part form it belongs in, from 1 (国办公开办函〔2021〕30号).
    pub const fn part(self) -> u8 {
        match self {
            Self::Assessment | Self::PublicAppraisal | Self::Accountability => 1,
            Self::ProactiveDisclosure => 2,
            Self::Requests => 3,
            Self::ReconsiderationAndLitigation => 4,
            Self::ProblemsAndImprovements => 5,
            Self::ProcessingFees | Self::OtherMatters => 6,
        }
    }
}

/// 必备内容: every report covers the five items of 第五十条第一款; a government's of any level adds assessment, public
/// appraisal and accountability (第五十条第一款第（四）项).
pub const fn must_contain(kind: BodyKind, scope: Scope) -> &'static [Statement] {
    match (kind, scope) {
        (_, Scope::Government) | (BodyKind::Government | BodyKind::GovernmentOffice, Scope::Organ) => {
            &Statement::OF_A_GOVERNMENT
        }
        (
            BodyKind::Department
            | BodyKind::ManagementCommittee
            | BodyKind::Authorised
            | BodyKind::Dispatched
            | BodyKind::Vertical,
            Scope::Organ,
        ) => &Statement::OF_ANY_BODY,
    }
}
