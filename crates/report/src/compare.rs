//! Two reports side by side: one body in two years, or two bodies in one year.
//!
//! [`compare`] gives values: every cell with both numbers and what they differ by, the checks that link two years, and
//! the sentences of parts one and five that came, went or stayed. [`Comparison::to_json`] and [`Comparison::to_page`]
//! write them down.

mod cells;
mod json;
mod links;
mod page;
mod pictures;
mod relation;
mod texts;
mod words;

pub use cells::{Change, Incomparable, Pair};
pub use links::{Link, State};
pub use page::Extent;
pub use relation::{Order, Relation};
pub use texts::{Piece, TextPair};

use crate::finding::Sentence;
use crate::form::PartNo;
use crate::read::Reading;
use crate::report::Report;

/// What two reports have in common and what not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// The earlier of the two, or the one given first.
    pub first: &'a Report,
    /// The later of the two, or the one given second.
    pub second: &'a Report,
    /// Whether they stand as they were given.
    pub order: Order,
    /// What the two are to each other.
    pub relation: Relation,
    /// What a reader of the comparison must know: what the two are to each other, and what cannot be compared.
    pub notes: Vec<Sentence>,
    /// Every cell that one of the two forms has.
    pub pairs: Vec<Pair>,
    /// The checks that link two years; none where the two do not follow each other.
    pub links: Vec<Link>,
    /// Parts one and five.
    pub texts: Vec<TextPair>,
}

/// Compares two reports; of two years the earlier comes first, whatever the order they are given in.
pub fn compare<'a>(one: &'a Reading, other: &'a Reading) -> Comparison<'a> {
    let order = relation::order(&one.report, &other.report);
    let (first, second) = match order {
        Order::AsGiven => (one, other),
        Order::ByYear => (other, one),
    };
    let relation = relation::of(&first.report, &second.report);
    let links = match relation {
        Relation::Following => links::of(first, second),
        Relation::Apart { .. }
        | Relation::Bodies
        | Relation::Versions
        | Relation::Strangers
        | Relation::Scopes
        | Relation::Undated => Vec::new(),
    };
    let (first, second) = (&first.report, &second.report);
    Comparison {
        first,
        second,
        order,
        relation,
        notes: relation::notes(first, second, order, relation),
        pairs: cells::pairs(first, second),
        links,
        texts: [PartNo::One, PartNo::Five].map(|part| texts::of(part, first, second)).into(),
    }
}

impl Comparison<'_> {
    /// What the two are called: by their years, else by their bodies, else A and B.
    pub fn names(&self) -> [String; 2] {
        let both = [self.first, self.second];
        let [a, b] = both.map(|report| report.year.map(|year| year.to_string()));
        if let (Some(a), Some(b)) = (a, b)
            && a != b
        {
            return [a, b];
        }
        match both.map(|report| report.body.clone()) {
            [Some(a), Some(b)] if a != b => [a, b],
            [..] => ["A".to_owned(), "B".to_owned()],
        }
    }

    /// Whether a check that links two years found an error.
    pub fn has_errors(&self) -> bool {
        self.links.iter().any(Link::is_error)
    }
}

#[cfg(test)]
mod tests;
