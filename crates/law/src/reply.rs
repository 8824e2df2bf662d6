//! 答复期限: by when a body must reply to a request (第三十三条、第三十五条).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Due, Exclusion, add_without};
use crate::{Article, Basis, Cite, Instrument};

/// 答复期限: a reply that cannot be given at once is given within 20 working days (第三十三条第二款).
pub const WORKING_DAYS: u32 = 20;

const REPLY: Basis = Basis::stated(Cite::new(Instrument::Regulation, Article::new(33).paragraph(2)));
const DEFERRAL: Basis = Basis::stated(Cite::new(Instrument::Regulation, Article::new(35)));

/// 延期: by how many working days the term of a reply is extended, at most 20 (第三十三条第二款).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Extension(u32);

impl Extension {
    /// 延长的期限最长不得超过20个工作日 (第三十三条第二款).
    pub const LONGEST: u32 = 20;

    /// 延期 by 1 to 20 working days; none for any other number (第三十三条第二款).
    pub const fn of(working_days: u32) -> Option<Self> {
        if working_days >= 1 && working_days <= Self::LONGEST { Some(Self(working_days)) } else { None }
    }

    /// 延长的工作日数 (第三十三条第二款).
    pub const fn working_days(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Extension {
    type Error = &'static str;

    fn try_from(working_days: u32) -> Result<Self, Self::Error> {
        Self::of(working_days).ok_or("an extension has 1 to 20 working days")
    }
}

impl From<Extension> for u32 {
    fn from(extension: Extension) -> Self {
        extension.0
    }
}

/// 起算: what the term of a reply starts from (第三十条、第三十三条第二款).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Begun {
    /// 收到申请之日 (第三十三条第二款).
    Received,
    /// 收到补正的申请之日 (第三十条).
    Supplemented,
    /// 完成缴费之日 (国办函〔2020〕109号).
    Paid,
    /// 法院判决、复议决定责令重新答复之日 (法释〔2025〕8号第十一条).
    Reopened,
}

impl Begun {
    /// 起算的依据, where it is another than that of the term: 第三十条 for a supplement.
    const fn basis(self) -> Option<Basis> {
        match self {
            Self::Received => None,
            Self::Supplemented => Some(Basis::stated(Cite::new(Instrument::Regulation, Article::new(30)))),
            Self::Paid => Some(Basis::remembered(Cite::new(Instrument::FeeMeasures, Article::new(6)))),
            Self::Reopened => {
                Some(Basis::stated(Cite::new(Instrument::Interpretation2025, Article::new(11))))
            }
        }
    }
}

/// 答复期限的各项事实: what the date of a reply depends on, and nothing else (第三十条、第三十三条、第三十五条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// 起算日, which is not counted.
    pub from: Date,
    /// What happened on it.
    pub begun: Begun,
    /// 延期.
    pub extension: Option<Extension>,
    /// 不计入期限的时间, in any order; what lies before the start or overlaps is left out once.
    pub excluded: Vec<Exclusion>,
    /// 延迟答复的合理期限, as the body set it.
    pub deferred_until: Option<Date>,
}

/// 答复期限的届满日: 20 working days after the start, longer by an extension (第三十三条第二款) and by what consultations took (第三款);
/// a deferral puts its own date in place of both (第三十五条).
///
/// `None` outside the years 1949 to 2100.
pub fn reply_due<'c>(calendar: &'c Calendar, term: &Term) -> Option<Due<'c>> {
    if let Some(until) = term.deferred_until {
        return Due::fixed(calendar, term.from, until, DEFERRAL);
    }
    let excluded = Exclusion::union(term.excluded.clone(), term.from);
    let working_days = WORKING_DAYS + term.extension.map_or(0, Extension::working_days);
    let why: Vec<Basis> = excluded.iter().map(|one| one.because).collect();
    let mut due = add_without(calendar, term.from, working_days, excluded)?;
    for basis in why.into_iter().rev().chain(term.begun.basis()).chain([REPLY]) {
        if due.because().first() != Some(&basis) {
            due = due.under(basis);
        }
    }
    Some(due)
}
