//! 申请: somebody applies without an account.

use casework::act::Actor;
use jiff::Timestamp;

use crate::application::Application;
use crate::office::Office;
use crate::take_in::Applied;
use crate::{By, Denied};

/// 公众端: whatever comes in by it is written down by nobody at the desk.
pub const PORTAL: Actor = Actor(i64::MAX.unsigned_abs());

impl By {
    /// Somebody who has no account, and no duty but what they hold in hand.
    pub(crate) const fn portal(at: Timestamp) -> Self {
        Self { actor: PORTAL, duties: Vec::new(), at }
    }
}

impl Office {
    /// Takes an application in, once for each form; what comes again with another content is refused.
    pub async fn apply(&self, application: Application, at: Timestamp) -> Result<Applied, Denied> {
        self.take_in(&By::portal(at), &application).await
    }
}
