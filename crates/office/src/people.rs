//! 本机关的人: who has which duty there, by name.

use casework::act::Actor;
use store::BodyId;

use crate::authority::{Reach, Right, Role};
use crate::office::Office;
use crate::{By, Denied};

/// Somebody of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// As acts name them.
    pub actor: Actor,
    /// 姓名.
    pub name: String,
    /// 职责.
    pub roles: Vec<Role>,
}

impl Colleague {
    /// Whether one of their duties gives them a right at the body.
    pub fn may(&self, right: Right) -> bool {
        self.roles.iter().any(|role| role.reach(right) != Reach::Nowhere)
    }
}

/// What somebody of a body is called; none who has no duty there.
pub(crate) fn name(people: &[Colleague], actor: Actor) -> Option<&str> {
    people.iter().find(|one| one.actor == actor).map(|one| one.name.as_str())
}

impl Office {
    /// Everybody who has a duty at a body, by name of login.
    pub async fn people(&self, by: &By, body: BodyId) -> Result<Vec<Colleague>, Denied> {
        self.check(by, Right::Read, body).await?;
        self.colleagues(body).await
    }

    /// The same, for a use case that has checked who asks.
    pub(crate) async fn colleagues(&self, body: BodyId) -> Result<Vec<Colleague>, Denied> {
        let mut people: Vec<Colleague> = Vec::new();
        for duty in store::account::people(&self.db, body).await? {
            let (Ok(number), Some(role)) = (duty.account_id.parse(), Role::parse(&duty.role)) else {
                continue;
            };
            match people.iter_mut().find(|one| one.actor == Actor(number)) {
                Some(one) => one.roles.push(role),
                None => people.push(Colleague { actor: Actor(number), name: duty.name, roles: vec![role] }),
            }
        }
        Ok(people)
    }
}
