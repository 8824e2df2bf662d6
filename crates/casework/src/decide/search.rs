//! 检索 (第三十六条第四项).

use super::{Decided, Objections, When};
use crate::act::Act;
use crate::case::Case;
use crate::refusal::Refusal;

/// Where and how it was searched, and how much was found.
#[derive(Clone, Debug)]
pub struct Search {
    /// Registers, rooms, systems.
    pub places: Vec<String>,
    /// Words.
    pub words: Vec<String>,
    /// How many records were found.
    pub found: u32,
}

/// Records a search, without which nothing can be said not to exist.
pub fn search(case: &Case, when: When, search: Search) -> Decided {
    let Search { places, words, found } = search;
    let mut objections = Objections::open(case, when);
    objections.unless(!places.is_empty() && !words.is_empty(), Refusal::NowhereSearched);
    objections.or(Act::Searched { places, words, found })
}
