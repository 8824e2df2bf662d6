//! The tree of bodies (机关名单): who stands below whom, who writes a report, and whom a report's name means.
//!
//! It is not the tree of administrative divisions: a system under vertical leadership reports upwards within itself and
//! never to the government of the place (国办公开办函〔2021〕30号), so it begins a tree of its own.

mod names;
#[cfg(test)]
mod tests;

use law::body::{BodyKind, Level};
use serde::{Deserialize, Serialize};

use crate::finding::Sentence;
use names::Names;
use names::fold;

/// One body, as a table of bodies knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its full name.
    pub name: String,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// The level it stands at.
    pub level: Level,
    /// The name or the code of the body above it.
    pub parent: Option<String>,
    /// Its code.
    pub code: Option<String>,
    /// Whether it must write an annual report.
    pub reports: Reports,
    /// The person to ask.
    pub contact: Option<String>,
    /// That person's telephone.
    pub phone: Option<String>,
}

/// 是否应编年报, and why not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reports {
    /// It must write one.
    #[default]
    Must,
    /// It writes none, with the reason where one is given.
    Exempt(Option<String>),
}

/// A body of a tree: its place in the table it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BodyNo(u32);

impl BodyNo {
    fn at(index: usize) -> Option<Self> {
        u32::try_from(index).ok().map(Self)
    }

    /// Its place in the table, from zero.
    pub fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// Why a table of bodies makes no tree; bodies are given by their place in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TreeFault {
    /// The body above is not in the table.
    UnknownParent(usize),
    /// The name of the body above fits several bodies.
    UnclearParent(usize),
    /// Bodies stand below each other in a circle, each below the next.
    Circle(Vec<usize>),
    /// A body stands there twice: the second and the first.
    Twice(usize, usize),
    /// Two bodies have one code: the second and the first.
    SameCode(usize, usize),
    /// More bodies than can be numbered.
    TooMany,
}

impl TreeFault {
    /// The body the fault is to be mended at.
    pub fn at(&self) -> usize {
        match self {
            Self::UnknownParent(at)
            | Self::UnclearParent(at)
            | Self::Twice(at, _)
            | Self::SameCode(at, _) => *at,
            Self::Circle(bodies) => bodies.first().copied().unwrap_or(0),
            Self::TooMany => 0,
        }
    }

    /// What is wrong and how to mend it.
    pub fn sentence(&self, members: &[Member]) -> Sentence {
        let name = |at: usize| members.get(at).map_or("", |member| member.name.as_str());
        let parent =
            |at: usize| members.get(at).and_then(|member| member.parent.as_deref()).unwrap_or_default();
        match self {
            Self::UnknownParent(at) => Sentence::new(
                format!("“{}”的上级“{}”不在名单里；请写名单中的机关全称或编码", name(*at), parent(*at)),
                format!(
                    "“{}”, which should stand above “{}”, is not in the table; write the full name or the code of a body of the table",
                    parent(*at),
                    name(*at)
                ),
            ),
            Self::UnclearParent(at) => Sentence::new(
                format!("“{}”的上级“{}”在名单里不止一个；请写编码", name(*at), parent(*at)),
                format!(
                    "“{}”, which should stand above “{}”, fits several bodies; write its code",
                    parent(*at),
                    name(*at)
                ),
            ),
            Self::Circle(bodies) => {
                let names: Vec<&str> = bodies.iter().chain(bodies.first()).map(|at| name(*at)).collect();
                Sentence::new(
                    format!("上级关系绕成了圈：{}", names.join(" → ")),
                    format!("bodies stand above each other in a circle: {}", names.join(" → ")),
                )
            }
            Self::Twice(at, _) => {
                Sentence::new(format!("机关“{}”重复", name(*at)), format!("“{}” is there twice", name(*at)))
            }
            Self::SameCode(at, first) => Sentence::new(
                format!("“{}”与“{}”的编码相同", name(*at), name(*first)),
                format!("“{}” has the code of “{}”", name(*at), name(*first)),
            ),
            Self::TooMany => Sentence::new("机关太多", "too many bodies"),
        }
    }
}

/// The tree.
#[derive(Clone, Debug)]
pub struct Tree {
    members: Vec<Member>,
    parents: Vec<Option<BodyNo>>,
    children: Vec<Vec<BodyNo>>,
    names: Names,
}

/// Whom each stands below, who stands below each, and their names.
type Shape = (Vec<Option<BodyNo>>, Vec<Vec<BodyNo>>, Names);

impl Tree {
    /// Makes a tree of a table of bodies, in any order; what is wrong, and the table, where it makes none.
    pub fn new(members: Vec<Member>) -> Result<Self, (TreeFault, Vec<Member>)> {
        match Self::shape(&members) {
            Ok((parents, children, names)) => Ok(Self { members, parents, children, names }),
            Err(fault) => Err((fault, members)),
        }
    }

    fn shape(members: &[Member]) -> Result<Shape, TreeFault> {
        if BodyNo::at(members.len()).is_none() {
            return Err(TreeFault::TooMany);
        }
        let mut names = Names::new(members)?;
        let parents = names.parents(members)?;
        refuse_twins(members, &parents)?;
        refuse_circles(&parents)?;
        let mut children = vec![Vec::new(); members.len()];
        for (at, parent) in parents.iter().enumerate() {
            let below = parent.and_then(|parent| children.get_mut(parent.index()));
            if let (Some(below), Some(no)) = (below, BodyNo::at(at)) {
                below.push(no);
            }
        }
        names.add_short_names(members, &parents);
        Ok((parents, children, names))
    }

    /// All bodies, in the order of the table.
    pub fn bodies(&self) -> impl Iterator<Item = BodyNo> + use<> {
        (0..u32::try_from(self.members.len()).unwrap_or(u32::MAX)).map(BodyNo)
    }

    /// What the table says of a body.
    #[expect(clippy::indexing_slicing, reason = "a number is given out by the tree alone")]
    pub fn member(&self, no: BodyNo) -> &Member {
        &self.members[no.index()]
    }

    /// The body above.
    pub fn parent(&self, no: BodyNo) -> Option<BodyNo> {
        self.parents.get(no.index()).copied().flatten()
    }

    /// The bodies below, in the order of the table.
    pub fn children(&self, no: BodyNo) -> &[BodyNo] {
        self.children.get(no.index()).map_or(&[], Vec::as_slice)
    }

    /// The bodies with none above them.
    pub fn roots(&self) -> impl Iterator<Item = BodyNo> {
        self.bodies().filter(|no| self.parent(*no).is_none())
    }

    /// 垂直领导: whether a body reports within its own system, and is left out of the total of the body above it.
    pub fn is_left_out(&self, no: BodyNo) -> bool {
        let is_vertical = |no: BodyNo| self.member(no).kind == BodyKind::Vertical;
        is_vertical(no) && self.parent(no).is_some_and(|parent| !is_vertical(parent))
    }

    /// The body whose 本机关 report a body's report is: an office (办公厅、办公室) writes that of its government.
    pub fn organ(&self, no: BodyNo) -> BodyNo {
        let above = self.parent(no).filter(|above| {
            let (office, government) = (self.member(no), self.member(*above));
            office.kind == BodyKind::GovernmentOffice
                && government.kind == BodyKind::Government
                && office.level == government.level
        });
        above.unwrap_or(no)
    }

    /// The bodies whose numbers a total of this one adds up: those below it without its own office, which writes the
    /// report of the organ itself, and without systems under vertical leadership.
    pub fn parts(&self, no: BodyNo) -> impl Iterator<Item = BodyNo> {
        self.children(no)
            .iter()
            .copied()
            .filter(move |below| !self.is_left_out(*below) && self.organ(*below) == *below)
    }

    /// The body that a name or a code means; none where it fits none, or several.
    pub fn find(&self, name: &str) -> Option<BodyNo> {
        self.names.find(name, |below, above| self.is_below(below, above))
    }

    /// Whether one body stands anywhere below another.
    fn is_below(&self, below: BodyNo, above: BodyNo) -> bool {
        std::iter::successors(self.parent(below), |no| self.parent(*no)).any(|no| no == above)
    }
}

/// Bodies of one name below one body.
fn refuse_twins(members: &[Member], parents: &[Option<BodyNo>]) -> Result<(), TreeFault> {
    let mut known = std::collections::HashMap::with_capacity(members.len());
    for (at, (member, parent)) in members.iter().zip(parents).enumerate() {
        if let Some(first) = known.insert((fold(&member.name), *parent), at) {
            return Err(TreeFault::Twice(at, first));
        }
    }
    Ok(())
}

fn refuse_circles(parents: &[Option<BodyNo>]) -> Result<(), TreeFault> {
    let above = |at: usize| parents.get(at).copied().flatten().map(BodyNo::index);
    // The number of the walk that came by each body; a walk that meets itself has gone round.
    let mut walks = vec![usize::MAX; parents.len()];
    for start in 0..parents.len() {
        let mut next = Some(start);
        while let Some(at) = next {
            match walks.get_mut(at) {
                Some(walk) if *walk == start => {
                    let round =
                        std::iter::successors(above(at), |at| above(*at)).take_while(|other| *other != at);
                    let mut circle: Vec<usize> = std::iter::once(at).chain(round).collect();
                    let first =
                        circle.iter().enumerate().min_by_key(|(_, body)| **body).map_or(0, |(i, _)| i);
                    circle.rotate_left(first);
                    return Err(TreeFault::Circle(circle));
                }
                Some(walk) if *walk == usize::MAX => *walk = start,
                Some(_) | None => break,
            }
            next = above(at);
        }
    }
    Ok(())
}
