//! Who acts, where, and when.

use casework::act::Actor;
use jiff::Timestamp;
use store::{BodyId, Db, Fault};

use crate::authority::{Reach, Right, Role};

/// Who acts: the person, the duties they hold, and the moment. It comes first in every use case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// The person.
    pub actor: Actor,
    /// Their duties, each at a body.
    pub duties: Vec<(BodyId, Role)>,
    /// When.
    pub at: Timestamp,
}

impl By {
    /// Whoever an account stands for, with the duties it has now. None where there is no such account, or it is closed.
    pub async fn account(db: &Db, actor: Actor, at: Timestamp) -> Result<Option<Self>, Fault> {
        let id = actor.0.to_string();
        let account = store::account::read(db, &id).await?;
        if account.is_none_or(|account| account.closed_at.is_some()) {
            return Ok(None);
        }
        let roles = store::account::roles(db, &id).await?;
        let duties = roles.iter().filter_map(|role| Some((role.body_id, Role::parse(&role.role)?))).collect();
        Ok(Some(Self { actor, duties, at }))
    }

    /// Whether a duty that is held at a body gives a right there: what a page offers. What is asked for is checked again.
    pub fn has(&self, right: Right, body: BodyId) -> bool {
        self.duties.iter().any(|(at, role)| *at == body && role.reach(right) != Reach::Nowhere)
    }

    /// Whether a right reaches a body: that of a duty held there, or above it where the duty reaches down.
    pub(crate) async fn may(&self, db: &Db, right: Right, body: BodyId) -> Result<bool, Fault> {
        let reaches = |far: Reach| self.duties.iter().filter(move |(_, role)| role.reach(right) == far);
        if reaches(Reach::OwnBody).chain(reaches(Reach::Down)).any(|(at, _)| *at == body) {
            return Ok(true);
        }
        for (at, _) in reaches(Reach::Down) {
            let below = store::body::at_and_below(db, *at).await?;
            if below.iter().any(|one| one.body_id == body) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
