//! 未了事项: what a file waits for, from whom.

use std::collections::BTreeSet;

use casework::act::Forum;
use casework::case::{Case, OrderState, Proposal};
use jiff::civil::Date;
use law::consultation::Consulted;
use store::unit::Unit;
use store::{BodyId, CaseNo};

use crate::Denied;
use crate::office::Office;
use crate::readings::Known;

/// Something that a file waits for besides its term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pending {
    /// 征求意见 without an opinion.
    Consultation {
        /// Who was asked.
        whom: Consulted,
        /// The day the letter went out.
        sent_on: Date,
    },
    /// 派单 without an answer.
    Order {
        /// The unit, by name.
        unit: String,
        /// By when it is to be answered.
        by_on: Date,
    },
    /// 信息处理费 that is not paid.
    Payment {
        /// The day of the notice.
        noticed_on: Date,
    },
    /// 复议、诉讼 without a ruling.
    Challenge {
        /// Where.
        forum: Forum,
        /// Since when the body knows.
        on: Date,
    },
    /// 转为主动公开, proposed and not decided.
    Publication,
    /// 通知 that did not reach the applicant.
    Undelivered,
}

impl Pending {
    /// What it is, for whoever takes the file over.
    pub fn chinese(&self) -> String {
        match self {
            Self::Consultation { whom, sent_on } => format!("{sent_on}征求{}意见，未回复", whom.chinese()),
            Self::Order { unit, by_on } => format!("派单{unit}，应于{by_on}前回复"),
            Self::Payment { noticed_on } => format!("{noticed_on}通知缴费，未缴"),
            Self::Challenge { forum, on } => format!("{on}{}，未结", forum.chinese()),
            Self::Publication => "建议转为主动公开，未决定".to_owned(),
            Self::Undelivered => "有通知没有送到申请人".to_owned(),
        }
    }

    /// The same in English.
    pub fn english(&self) -> String {
        match self {
            Self::Consultation { sent_on, .. } => format!("consulted on {sent_on}, no opinion yet"),
            Self::Order { unit, by_on } => format!("order to {unit}, to be answered by {by_on}"),
            Self::Payment { noticed_on } => format!("fee noticed on {noticed_on}, not paid"),
            Self::Challenge { forum, on } => format!("{} since {on}, not ruled", forum.english()),
            Self::Publication => "proposed for publication, not decided".to_owned(),
            Self::Undelivered => "a letter did not reach the applicant".to_owned(),
        }
    }
}

/// What is looked at besides a file.
pub(super) struct Around {
    pub(super) known: Known,
    pub(super) units: Vec<Unit>,
    pub(super) unreached: BTreeSet<CaseNo>,
}

/// What a file waits for.
pub(super) fn pending(case_no: &CaseNo, case: &Case, around: &Around) -> Vec<Pending> {
    let is_open = case.closed.is_none();
    let consulted = case.consultations.iter().filter(|one| is_open && one.is_open());
    let consulted = consulted.map(|one| Pending::Consultation { whom: one.whom, sent_on: one.sent_on });
    let orders = case.orders.iter().filter(|order| order.state == OrderState::Open).map(|order| {
        let unit = around.units.iter().find(|unit| unit.unit_id == order.unit.0);
        let unit = unit.map_or_else(|| order.unit.0.clone(), |unit| unit.name.clone());
        Pending::Order { unit, by_on: order.by_on }
    });
    let fee = case.fee.as_ref().filter(|fee| is_open && fee.paid_on.is_none());
    let fee = fee.map(|fee| Pending::Payment { noticed_on: fee.noticed_on });
    let challenges = case.challenges.iter().filter(|one| one.ruled.is_none());
    let challenges = challenges.map(|one| Pending::Challenge { forum: one.forum, on: one.on });
    let publication = (case.publication == Some(Proposal::Open)).then_some(Pending::Publication);
    let unreached = around.unreached.contains(case_no).then_some(Pending::Undelivered);
    consulted.chain(orders).chain(fee).chain(challenges).chain(publication).chain(unreached).collect()
}

impl Office {
    /// The cases whose applicant was to be told something and was not reached.
    pub(super) async fn unreached(&self, body: BodyId) -> Result<BTreeSet<CaseNo>, Denied> {
        let letters = self.dead_letters_of(body).await?;
        Ok(letters.into_iter().filter_map(|letter| letter.case_no).collect())
    }
}
