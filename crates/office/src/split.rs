//! 拆分: matters of an application made a case of their own, in one step for both files.

use casework::act::{Act, CaseNo as Number, Signature};
use casework::case::Case;
use casework::decide::{self, Register, When};
use casework::entry::Entry;
use store::act::{Head, append_in, standing};
use store::{CaseNo, application};

use crate::office::{At, Done, Office};
use crate::paper::{self, Paper};
use crate::readings::Known;
use crate::take_in::TRIES;
use crate::visible::Attached;
use crate::{By, Denied};

/// What is split off, and with whose approval.
#[derive(Clone, Debug)]
pub struct Split {
    /// Which matters, by their place from 0.
    pub matters: Vec<usize>,
    /// The approval.
    pub approved: Signature,
    /// The scan of an approval on paper.
    pub papers: Vec<Paper>,
}

/// The file that was split off.
#[derive(Clone, Debug)]
pub struct Registered {
    /// Its number.
    pub case_no: CaseNo,
    /// Its file.
    pub done: Done,
}

/// Both files after a split.
#[derive(Clone, Debug)]
pub struct SplitDone {
    /// The file they were in.
    pub from: Done,
    /// The new one; it was received when the other was.
    pub into: Registered,
}

impl Office {
    /// Splits matters off, and registers them under the next number with the receipt of the file they come from. Both are
    /// written, or neither.
    pub async fn split(&self, by: &By, at: &At<'_>, split: Split) -> Result<SplitDone, Denied> {
        let planned = Act::SplitOff {
            matters: split.matters.clone(),
            into: Number(String::new()),
            approved: split.approved.clone(),
        };
        self.check_rights(by, at.body, &planned).await?;
        for _ in 0..TRIES {
            let (entries, head) = self.entries(at.body, at.case_no).await?;
            if let Some(done) = self.split_before(by, at, &split, &entries).await? {
                return Ok(done);
            }
            let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
            if case.last_seq != at.seen {
                return Err(Denied::Overtaken(Box::new(case)));
            }
            let year = case.received_on.unwrap_or(case.arrived_on);
            let into = self.next_number(at.body, year).await?;
            let known = self.readings(at.body).await?;
            let plan = Self::planned(by, at, (&case, &split), (into, known))?;
            if let Some(done) = self.write_both(by, at, (entries, head), (plan, &split.papers)).await? {
                return Ok(done);
            }
        }
        Err(Denied::KeyTaken)
    }

    /// What the same command did before, if it came before.
    async fn split_before(
        &self,
        by: &By,
        at: &At<'_>,
        split: &Split,
        entries: &[Entry],
    ) -> Result<Option<SplitDone>, Denied> {
        let written = store::act::of_command(&self.db, at.body, at.key).await?;
        let Some(before) = written.first() else { return Ok(None) };
        let theirs = entries.iter().find(|entry| i64::from(entry.seq) == before.seq);
        let entry = theirs.filter(|_| before.case_no == *at.case_no).ok_or(Denied::KeyTaken)?;
        let Act::SplitOff { matters, into, approved } = &entry.act else { return Err(Denied::KeyTaken) };
        let asked = (&split.matters, &split.approved, at.on, by.actor);
        if (matters, approved, entry.done_on, entry.by) != asked {
            return Err(Denied::KeyTaken);
        }
        let case_no = CaseNo(into.0.clone());
        let (new, _) = self.entries(at.body, &case_no).await?;
        let first = new.first().cloned().ok_or(Denied::NoSuchCase)?;
        let folded = |entries: &[Entry]| Case::from_acts(entries).ok_or(Denied::NoSuchCase);
        let from = Done { entry: entry.clone(), case: folded(entries)? };
        let into = Registered { case_no, done: Done { entry: first, case: folded(&new)? } };
        Ok(Some(SplitDone { from, into }))
    }

    /// The entry of each file.
    fn planned(
        by: &By,
        at: &At<'_>,
        (case, split): (&Case, &Split),
        (into, known): (CaseNo, Known),
    ) -> Result<Planned, Denied> {
        let Split { matters, approved, .. } = split.clone();
        let moved = matters.iter().filter_map(|place| case.matters.get(*place).cloned()).collect();
        let when = When { on: at.on, by: by.actor };
        let act = Act::SplitOff { matters, into: Number(into.0.clone()), approved };
        let from = decide::allowed(Some(case), when, act, known.rules()).map_err(Denied::Refused)?;
        let asked = Register {
            channel: case.channel,
            applicant: case.applicant,
            column: case.column,
            matters: moved,
            asks: case.asks,
            split_from: Some(Number(at.case_no.0.clone())),
        };
        let when = When { on: case.received_on.unwrap_or(case.arrived_on), by: by.actor };
        let act = decide::register(asked, when).map_err(Denied::Refused)?;
        let first = decide::allowed(None, when, act, known.rules()).map_err(Denied::Refused)?;
        Ok(Planned { from, into, first, known })
    }

    /// Nothing where somebody took the number, or acted on the file.
    async fn write_both(
        &self,
        by: &By,
        at: &At<'_>,
        (mut entries, head): (Vec<Entry>, Head),
        (Planned { from, into, first, known }, papers): (Planned, &[Paper]),
    ) -> Result<Option<SplitDone>, Denied> {
        let key = [at.key, "/into"].concat();
        let new = self.command(
            by,
            (at.body, &into, &key),
            (std::slice::from_ref(&first), Head::default()),
            &known,
        )?;
        entries.push(from.clone());
        let old = self.command(by, (at.body, at.case_no, at.key), (&entries, head), &known)?;
        let mut tx = self.db.begin().await?;
        if let Err(fault) = append_in(&mut tx, &[&old.0.append, &new.0.append]).await {
            tx.roll_back().await?;
            for (command, _) in [&old, &new] {
                if standing(&self.db, &command.append).await?.is_some() {
                    return Ok(None);
                }
            }
            return Err(fault.into());
        }
        application::copy(&mut tx, at.body, (at.case_no, &into)).await?;
        paper::add(&mut tx, papers, (at.case_no, at.key), (Attached::ByStaff, by.at)).await?;
        tx.commit().await?;
        self.catch_up(&old.0).await?;
        self.catch_up(&new.0).await?;
        let into = Registered { case_no: into, done: Done { entry: first, case: new.1 } };
        Ok(Some(SplitDone { from: Done { entry: from, case: old.1 }, into }))
    }
}

/// What is written into both files.
struct Planned {
    from: Entry,
    into: CaseNo,
    first: Entry,
    known: Known,
}
