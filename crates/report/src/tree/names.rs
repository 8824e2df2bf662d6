//! Which body a name means. Reports shorten their bodies' names and lengthen them with the names of those above.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{BodyNo, Member, TreeFault};

/// What the office of a government adds to its name.
const OFFICES: [&str; 2] = ["人民政府办公厅", "人民政府办公室"];

/// What a name leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meant {
    One(BodyNo),
    Several(Vec<BodyNo>),
}

impl Meant {
    fn one(&self) -> Option<BodyNo> {
        self.one_of(|_| true)
    }

    /// The one body among those meant that is wanted.
    fn one_of(&self, is_wanted: impl Fn(BodyNo) -> bool) -> Option<BodyNo> {
        let all = match self {
            Self::One(no) => std::slice::from_ref(no),
            Self::Several(all) => all,
        };
        let mut wanted = all.iter().copied().filter(|no| is_wanted(*no));
        wanted.next().filter(|_| wanted.next().is_none())
    }
}

/// Names without white space, and codes.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Full names and codes, 人民政府 left off.
    full: HashMap<String, Meant>,
    /// Names without the place of the body above: 财政局 for 云岭市财政局.
    short: HashMap<String, Meant>,
}

impl Names {
    pub(super) fn new(members: &[Member]) -> Result<Self, TreeFault> {
        let mut names = Self { full: HashMap::with_capacity(members.len()), short: HashMap::new() };
        let mut codes = HashMap::new();
        for (at, member) in members.iter().enumerate() {
            let Some(no) = BodyNo::at(at) else { continue };
            let name = fold(&member.name);
            add(&mut names.full, place(&name), no);
            let Some(code) = member.code.as_deref().map(fold) else { continue };
            if let Some(first) = codes.insert(code.clone(), at) {
                return Err(TreeFault::SameCode(at, first));
            }
            add(&mut names.full, &code, no);
        }
        Ok(names)
    }

    /// The body above each.
    pub(super) fn parents(&self, members: &[Member]) -> Result<Vec<Option<BodyNo>>, TreeFault> {
        let above = |(at, member): (usize, &Member)| {
            let Some(wanted) = member.parent.as_deref() else { return Ok(None) };
            match self.full.get(place(&fold(wanted))) {
                Some(Meant::One(no)) => Ok(Some(*no)),
                Some(Meant::Several(_)) => Err(TreeFault::UnclearParent(at)),
                None => Err(TreeFault::UnknownParent(at)),
            }
        };
        members.iter().enumerate().map(above).collect()
    }

    pub(super) fn add_short_names(&mut self, members: &[Member], parents: &[Option<BodyNo>]) {
        for (at, (member, parent)) in members.iter().zip(parents).enumerate() {
            let above = parent.and_then(|parent| members.get(parent.index()));
            let (Some(no), Some(above)) = (BodyNo::at(at), above) else { continue };
            let (name, above) = (fold(&member.name), fold(&above.name));
            if let Some(short) =
                place(&name).strip_prefix(place(&above)).filter(|rest| rest.chars().count() > 1)
            {
                add(&mut self.short, short, no);
            }
        }
    }

    /// The body a name means: by its full name, as the office of a government, by a name lengthened with that of a body
    /// above it, or shortened by it. What fits several bodies means none.
    pub(super) fn find(&self, name: &str, is_below: impl Fn(BodyNo, BodyNo) -> bool) -> Option<BodyNo> {
        let name = fold(name);
        let name = place(&name);
        let exact = self.full.get(name).or_else(|| {
            let government = OFFICES.iter().find_map(|office| name.strip_suffix(office))?;
            self.full.get(government)
        });
        if let Some(meant) = exact {
            return meant.one();
        }
        let lengthened = name.char_indices().skip(1).filter_map(|(end, _)| {
            let above = self.full.get(name.get(..end)?)?.one()?;
            self.full.get(name.get(end..)?)?.one_of(|no| is_below(no, above))
        });
        lengthened.last().or_else(|| self.short.get(name).and_then(Meant::one))
    }
}

fn add(names: &mut HashMap<String, Meant>, name: &str, no: BodyNo) {
    match names.get_mut(name) {
        Some(Meant::One(known)) if *known == no => {}
        Some(Meant::Several(all)) => all.push(no),
        Some(meant @ Meant::One(_)) => *meant = Meant::Several(meant.one().into_iter().chain([no]).collect()),
        None => {
            names.insert(name.to_owned(), Meant::One(no));
        }
    }
}

/// A name without white space.
pub(super) fn fold(name: &str) -> Cow<'_, str> {
    if name.contains(char::is_whitespace) {
        Cow::Owned(name.chars().filter(|c| !c.is_whitespace()).collect())
    } else {
        Cow::Borrowed(name)
    }
}

/// 云岭市 for 云岭市人民政府.
fn place(name: &str) -> &str {
    name.strip_suffix("人民政府").filter(|rest| !rest.is_empty()).unwrap_or(name)
}
