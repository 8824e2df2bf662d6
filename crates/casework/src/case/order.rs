//! 派单 in the fold: given, answered, or over with the request.

use jiff::civil::Date;

use super::Case;
use crate::act::{Act, Actor, Found, OrderNo, UnitNo};
use crate::entry::Entry;

/// 一次派单.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Which.
    pub no: OrderNo,
    /// The unit that is asked.
    pub unit: UnitNo,
    /// Who is asked there.
    pub contact: Actor,
    /// What is asked for.
    pub what: String,
    /// The day it was given.
    pub on: Date,
    /// By when it is to be answered.
    pub by_on: Date,
    /// What has become of it.
    pub state: OrderState,
}

/// What has become of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderState {
    /// Nobody has answered yet.
    Open,
    /// It was answered on a day.
    Answered(Date, Found),
    /// The request ended before anybody answered.
    Over,
}

impl Case {
    /// An order of this file.
    pub fn order(&self, no: OrderNo) -> Option<&Order> {
        self.orders.iter().find(|order| order.no == no)
    }

    pub(super) fn take_order(&mut self, entry: &Entry) {
        match &entry.act {
            Act::UnitAsked { unit, contact, what, by_on } => self.orders.push(Order {
                no: OrderNo(entry.seq),
                unit: unit.clone(),
                contact: *contact,
                what: what.clone(),
                on: entry.done_on,
                by_on: *by_on,
                state: OrderState::Open,
            }),
            Act::UnitAnswered { order, found, .. } => {
                if let Some(asked) = self.orders.iter_mut().find(|asked| asked.no == *order) {
                    asked.state = OrderState::Answered(entry.done_on, *found);
                }
            }
            _ => {}
        }
    }

    /// Nothing is asked of anybody for a request that has ended; opened anew, it asks anew.
    pub(super) fn end_orders(&mut self) {
        for order in &mut self.orders {
            if order.state == OrderState::Open {
                order.state = OrderState::Over;
            }
        }
    }
}
