//! The command that writes an act, and the days that its row was folded by.

use casework::case::Case;
use casework::entry::Entry;
use store::act::{Append, Head};
use store::{BodyId, CaseNo, Fault, holiday_notice};

use crate::office::Office;
use crate::readings::Known;
use crate::{By, Denied, mail};

/// What is to be written.
pub(crate) struct Command {
    pub(crate) append: Append,
    /// The version of the days that its row was folded by.
    days: i64,
}

impl Office {
    /// The command that writes the last of a file's entries, and the case after it.
    pub(crate) fn command(
        &self,
        by: &By,
        (body, case_no, key): (BodyId, &CaseNo, &str),
        (entries, after): (&[Entry], Head),
        known: &Known,
    ) -> Result<(Command, Case), Denied> {
        let case = Case::from_acts(entries).ok_or(Denied::NoSuchCase)?;
        let file = crate::file::projected((body, case_no), &case, known);
        let acts = entries.last().map(crate::file::to_new).transpose()?.into_iter().collect();
        let told = entries.last().and_then(|entry| mail::message((body, case_no), entry, by.at));
        let append = Append {
            command_key: key.to_owned(),
            recorded_at: by.at.into(),
            algorithm: self.algorithm,
            after,
            acts,
            file,
            messages: told.into_iter().collect(),
        };
        Ok((Command { append, days: known.days.version }, case))
    }

    /// Folds the row of a command anew where other days came into force while it was written: whoever loaded them folded every
    /// row that stood before, and this one was not among them.
    pub(crate) async fn catch_up(&self, Command { append, days }: &Command) -> Result<(), Fault> {
        if holiday_notice::latest(&self.db).await? == *days {
            return Ok(());
        }
        let file = &append.file;
        self.refold_case((file.body_id, &file.case_no)).await.map_err(|denied| match denied {
            Denied::Fault(fault) => fault,
            other => Fault::corrupt(other.english()),
        })
    }
}
