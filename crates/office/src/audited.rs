//! 操作日志: what is done outside a case file is written down with it, or not done.

use store::audit::{self, Entry};
use store::{BodyId, Fault, Secret, Tx};

use crate::By;

/// Writes down what somebody does to something of a body, in the transaction that does it. The detail holds no personal data.
pub(crate) async fn audited(
    tx: &mut Tx,
    (by, body): (&By, BodyId),
    what: &str,
    (subject, detail): (&str, &str),
) -> Result<(), Fault> {
    let entry = Entry {
        body_id: body,
        audit_id: Secret::new()?.as_str().to_owned(),
        at: by.at.into(),
        done_by: by.actor.0.to_string(),
        what: what.to_owned(),
        subject: subject.to_owned(),
        detail: detail.to_owned(),
    };
    audit::add(tx, &entry).await
}
