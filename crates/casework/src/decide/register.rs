//! 登记 (第二十九条、第三十一条、第四十五条).

use law::applicant;

use super::{Decided, Objections, When};
use crate::act::{Act, Asks, CaseNo, Channel, Matter, PartyNo};
use crate::refusal::Refusal;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Register {
    /// How it came.
    pub channel: Channel,
    /// Who applied.
    pub applicant: PartyNo,
    /// 申请人情况.
    pub column: applicant::Kind,
    /// What is asked for.
    pub matters: Vec<Matter>,
    /// Whether it is information that is asked for.
    pub asks: Asks,
    /// The case it is split off.
    pub split_from: Option<CaseNo>,
}

/// Opens a file. The channel decides whether the day of receipt is known: it is that of handing in, of signature and of
/// submission online; else both sides confirm it.
pub fn register(asked: Register, when: When) -> Decided {
    let Register { channel, applicant, column, matters, asks, split_from } = asked;
    let mut objections = Objections::none();
    let is_named = |matter: &Matter| !matter.0.trim().is_empty();
    objections.unless(!matters.is_empty() && matters.iter().all(is_named), Refusal::NoMatter);
    let received_on = match split_from {
        Some(_) => Some(when.on),
        None => channel.arrival(when.on).receipt().on,
    };
    objections.or(Act::Registered { channel, applicant, column, matters, asks, received_on, split_from })
}
