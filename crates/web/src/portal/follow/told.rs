//! 办理经过, as the applicant is told it.

use casework::act::Act;
use casework::case::Case;
use casework::entry::Entry;
use office::visible::Viewer;

use crate::lang::Lang;
use crate::ledger::{cited, dated};

/// One line.
pub(super) struct Line {
    pub(super) on: String,
    pub(super) what: String,
    pub(super) basis: String,
}

/// 缴费通知.
pub(super) struct Pay {
    pub(super) amount: u64,
    pub(super) noticed: String,
}

impl Line {
    pub(super) fn of(entry: &Entry, lang: Lang) -> Self {
        Self {
            on: dated(entry.done_on, lang),
            what: told(&entry.act, lang),
            basis: cited(&entry.act.basis(), Viewer::Applicant, lang),
        }
    }
}

/// What an act says, without who consented and how.
fn told(act: &Act, lang: Lang) -> String {
    match act {
        Act::Registered { channel, .. } => lang.pick(
            format!("收到申请（{}）", channel.chinese()),
            format!("application received ({})", channel.english()),
        ),
        Act::PassedOn { to, .. } => lang.pick(
            format!("不是政府信息公开申请，转{to}"),
            format!("no request for information; passed on to {to}"),
        ),
        Act::SplitOff { into, .. } => lang.pick(
            format!("其中部分内容另立一件办理，编号{}", into.0),
            format!("a part of it is handled as request {}", into.0),
        ),
        Act::Extended { working_days, .. } => lang.pick(
            format!("延长答复期限{working_days}个工作日"),
            format!("the term for the reply extended by {working_days} working days"),
        ),
        act => lang.pick(act.chinese(), act.english()),
    }
}

/// What is to be supplemented.
pub(super) fn gaps(entries: &[Entry], lang: Lang) -> String {
    let asked = entries.iter().rev().find(|entry| matches!(entry.act, Act::SupplementAsked { .. }));
    asked.map(|entry| told(&entry.act, lang)).unwrap_or_default()
}

impl Pay {
    /// Where a fee is noticed and not paid.
    pub(super) fn of(case: &Case, lang: Lang) -> Option<Self> {
        let fee = case.fee.filter(|fee| fee.paid_on.is_none() && case.closed.is_none())?;
        Some(Self { amount: fee.amount.get(), noticed: dated(fee.noticed_on, lang) })
    }
}
