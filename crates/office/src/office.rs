//! One act of one case: may they, how does it stand, does the law allow it, written down once.

use casework::act::{Act, Delivery};
use casework::case::Case;
use casework::decide::{self, Rules, When};
use casework::entry::Entry;
use casework::refusal::Refusal;
use jiff::Timestamp;
use jiff::civil::Date;
use store::access_code::{self, AccessCode, Code, Purpose};
use store::act::{Appended, Head, append_in, standing};
use store::application;
use store::attachment::Attachments;
use store::setting;
use store::{Algorithm, BodyId, CaseNo, Db, Fault, Tx, Vault};

use crate::application::Way;
use crate::archive;
use crate::authority::{Needs, Reach, Right, Role, needs};
use crate::command::Command;
use crate::confirmed;
use crate::file::to_entry;
use crate::paper::{self, Paper};
use crate::readings::Known;
use crate::visible::Attached;
use crate::{By, Denied, LastRead};

/// The office of all bodies of a database.
#[derive(Clone, Debug)]
pub struct Office {
    /// Where it is written down.
    pub db: Db,
    /// By which days are counted, as they were read last.
    pub days: LastRead,
    /// With which hash acts are chained.
    pub algorithm: Algorithm,
    /// What opens the numbers that are sealed; none where nothing sealed is asked for, as in a rebuild.
    pub vault: Option<Vault>,
    /// Where attachments are kept; none where none is asked for, as in a rebuild.
    pub attachments: Option<Attachments>,
    /// How many pages a PDF has; none where it cannot be read. Files of others are read where they do no harm.
    pub pdf_pages: fn(&[u8]) -> Option<u32>,
}

/// Which case an act is about, and what whoever does it has seen of it.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// Whose case.
    pub body: BodyId,
    /// Its number.
    pub case_no: &'a CaseNo,
    /// The last act they had seen.
    pub seen: u32,
    /// The command's key: the same again acts once.
    pub key: &'a str,
    /// The day it is done, in law.
    pub on: Date,
}

/// In the system, or on paper before it was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Refused where it is unlawful.
    InSystem,
    /// 补录: recorded with its breach.
    OnPaper,
}

/// How an act is put to its decider.
type Decide = fn(Option<&Case>, When, Act, Rules<'_>) -> Result<Entry, Vec<Refusal>>;

impl How {
    pub(crate) const fn decide(self) -> Decide {
        match self {
            Self::InSystem => decide::allowed,
            Self::OnPaper => decide::retell,
        }
    }
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Done {
    /// The entry.
    pub entry: Entry,
    /// The case after it.
    pub case: Case,
}

impl Office {
    /// Does an act, or says why not.
    pub async fn act(&self, by: &By, at: &At<'_>, act: Act, how: How) -> Result<Done, Denied> {
        self.act_with(by, at, (act, how), &[]).await
    }

    /// The same with papers, which stand with the act or not at all.
    pub async fn act_with(
        &self,
        by: &By,
        at: &At<'_>,
        (act, how): (Act, How),
        papers: &[Paper],
    ) -> Result<Done, Denied> {
        self.check_rights(by, at.body, &act).await?;
        let when = When { on: at.on, by: by.actor };
        let settings = setting::of_body(&self.db, at.body).await?;
        let act = confirmed::by_the_body(act, &settings);
        let (entries, head) = self.entries(at.body, at.case_no).await?;
        if let Some(done) = self.repeated(at, when, &act, &entries).await? {
            return Ok(done);
        }
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        if case.last_seq != at.seen {
            return Err(Denied::Overtaken(Box::new(case)));
        }
        if how == How::InSystem && matches!(act, Act::Replied { delivery: Delivery::Electronic }) {
            let is_chosen = self.is_electronic(at.body, at.case_no).await?;
            is_chosen.then_some(()).ok_or(Denied::NotChosen)?;
        }
        let known = Known::of(&settings, self.days().await?);
        let entry = how.decide()(Some(&case), when, act, known.rules()).map_err(Denied::Refused)?;
        self.append(by, at, (entries, head), (entry, known, papers)).await
    }

    /// Whether the applicant has chosen to be answered electronically (第四十条).
    pub(crate) async fn is_electronic(&self, body: BodyId, case_no: &CaseNo) -> Result<bool, Fault> {
        let applied = application::read(&self.db, body, case_no).await?;
        Ok(applied.is_some_and(|applied| applied.way.as_deref() == Some(Way::Electronic.key())))
    }

    pub(crate) fn vault(&self) -> Result<&Vault, Fault> {
        self.vault.as_ref().ok_or_else(|| Fault::defect("no key is configured".to_owned()))
    }

    pub(crate) fn attachments(&self) -> Result<&Attachments, Fault> {
        self.attachments
            .as_ref()
            .ok_or_else(|| Fault::defect("no place for attachments is configured".to_owned()))
    }

    /// The right to enter the act, and that of the leader whose consent on paper it carries.
    pub(crate) async fn check_rights(&self, by: &By, body: BodyId, act: &Act) -> Result<(), Denied> {
        let Needs { right, on_paper } = needs(act);
        self.check(by, right, body).await?;
        let Some((right, leader)) = on_paper else { return Ok(()) };
        let roles = store::account::roles(&self.db, &leader.0.to_string()).await?;
        let duties =
            roles.iter().filter(|role| role.body_id == body).filter_map(|role| Role::parse(&role.role));
        if duties.map(|role| role.reach(right)).any(|reach| reach != Reach::Nowhere) {
            return Ok(());
        }
        Err(Denied::NotTheirs(right))
    }

    /// Whether a right reaches a body; for pages that ask before somebody types.
    pub async fn check(&self, by: &By, right: Right, body: BodyId) -> Result<(), Denied> {
        if by.may(&self.db, right, body).await? { Ok(()) } else { Err(Denied::NotAllowed(right)) }
    }

    /// A file's entries, and the act that the next one is chained to.
    pub(crate) async fn entries(&self, body: BodyId, case_no: &CaseNo) -> Result<(Vec<Entry>, Head), Denied> {
        let rows = store::act::read(&self.db, body, case_no).await?;
        let entries = rows.iter().map(to_entry).collect::<Result<_, _>>()?;
        Ok((entries, Head::of(&rows)))
    }

    /// What the same command did before, if it came before.
    pub(crate) async fn repeated(
        &self,
        at: &At<'_>,
        when: When,
        act: &Act,
        entries: &[Entry],
    ) -> Result<Option<Done>, Denied> {
        let written = store::act::of_command(&self.db, at.body, at.key).await?;
        let Some(before) = written.first() else { return Ok(None) };
        let theirs = entries.iter().find(|entry| i64::from(entry.seq) == before.seq);
        let same = |entry: &&Entry| {
            before.case_no == *at.case_no
                && entry.act == *act
                && (entry.done_on, entry.by) == (when.on, when.by)
        };
        let entry = theirs.filter(same).ok_or(Denied::KeyTaken)?.clone();
        let case = Case::from_acts(entries).ok_or(Denied::NoSuchCase)?;
        Ok(Some(Done { entry, case }))
    }

    /// Writes an entry after those that were read.
    pub(crate) async fn append(
        &self,
        by: &By,
        at: &At<'_>,
        (mut entries, head): (Vec<Entry>, Head),
        (entry, known, papers): (Entry, Known, &[Paper]),
    ) -> Result<Done, Denied> {
        let after = head.seq;
        entries.push(entry.clone());
        let (command, case) = self.command(by, (at.body, at.case_no, at.key), (&entries, head), &known)?;
        let appended = if papers.is_empty() {
            Some(self.write_alone(&command).await.map_err(|fault| archive::taken(&entry, fault))?)
        } else {
            let kept = (Attached::with(&entry.act), by.at);
            let with =
                async |tx: &mut Tx| paper::add(tx, papers, (at.case_no, at.key), kept).await.map(|()| true);
            self.write_all(&command, with).await?
        };
        match appended {
            Some(Appended::Done { .. }) => Ok(Done { entry, case }),
            // The same command at the same time, or this one after its answer was lost: it acted once.
            Some(Appended::Repeated { first_seq, .. }) if first_seq == after + 1 => Ok(Done { entry, case }),
            Some(Appended::Repeated { .. } | Appended::Conflict { .. }) | None => {
                let (now, _) = self.entries(at.body, at.case_no).await?;
                Err(Denied::overtaken(&now))
            }
            Some(Appended::KeyTaken) => Err(Denied::KeyTaken),
        }
    }

    /// What a code opens now for a purpose. A code that is wrong, used or ended is the same: none.
    pub(crate) async fn live_code(
        &self,
        code: &Code,
        (purpose, now): (Purpose, Timestamp),
    ) -> Result<AccessCode, Denied> {
        let access = access_code::find(&self.db, code).await?;
        access.filter(|access| access.is_live(purpose, now.into())).ok_or(Denied::NoSuchCode)
    }

    /// Writes a command and what goes with it, both or neither; `false` where somebody was first.
    pub(crate) async fn write_with(
        &self,
        command: &Command,
        with: impl AsyncFnOnce(&mut Tx) -> Result<bool, Fault>,
    ) -> Result<bool, Fault> {
        Ok(matches!(self.write_all(command, with).await?, Some(Appended::Done { .. })))
    }

    /// Writes a command that nothing goes with.
    async fn write_alone(&self, command: &Command) -> Result<Appended, Fault> {
        let appended = store::act::append(&self.db, command.append.clone()).await?;
        self.catch_up(command).await?;
        Ok(appended)
    }

    /// The same, and what became of the command; none where what goes with it could not be.
    async fn write_all(
        &self,
        command: &Command,
        with: impl AsyncFnOnce(&mut Tx) -> Result<bool, Fault>,
    ) -> Result<Option<Appended>, Fault> {
        let append = &command.append;
        let mut tx = self.db.begin().await?;
        if let Err(fault) = append_in(&mut tx, &[append]).await {
            tx.roll_back().await?;
            return standing(&self.db, append).await?.map(Some).ok_or(fault);
        }
        if !with(&mut tx).await? {
            tx.roll_back().await?;
            return Ok(None);
        }
        tx.commit().await?;
        self.catch_up(command).await?;
        let (first_seq, last_seq) = (append.after.seq + 1, append.file.last_seq);
        Ok(Some(Appended::Done { first_seq, last_seq }))
    }
}
