//! 告知申请人: the message that an act leaves in the outbox.

use casework::entry::Entry;
use jiff::{Timestamp, ToSpan};
use store::outbox::Message;
use store::{BodyId, CaseNo};

use crate::{china, visible};

/// Under which topic messages wait.
pub(super) const TOPIC: &str = "mail";

/// What was done longer ago is no news any more: it was entered late, or nobody has sent for days.
pub(super) const NEWS_DAYS: i64 = 7;

/// The message of an act that the applicant is told of by mail. It names the act; who the applicant is and how they are reached is
/// looked up when it is sent.
pub(crate) fn message(
    (body_id, case_no): (BodyId, &CaseNo),
    entry: &Entry,
    at: Timestamp,
) -> Option<Message> {
    visible::telling(&entry.act)?;
    let oldest = at.to_zoned_datetime(china()).date().saturating_sub(NEWS_DAYS.days());
    (entry.done_on >= oldest).then(|| Message {
        body_id,
        message_id: format!("mail/{case_no}/{}", entry.seq),
        topic: TOPIC.to_owned(),
        subject: case_no.0.clone(),
        payload: entry.seq.to_string(),
        made_at: at.into(),
    })
}
