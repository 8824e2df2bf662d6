//! 交接: somebody leaves the desk, and another takes every file that is in their hands, and what is in nobody's (第四十五条).

mod pending;
mod sheet;

use casework::act::{Act, Actor};
use casework::case::{Case, Stage};
use jiff::civil::Date;
use store::{BodyId, CaseNo, account, api_token, case_file};

use crate::apply::PORTAL;
use crate::authority::{Right, Role};
use crate::file::projected;
use crate::office::{At, How, Office};
use crate::{By, Denied};
pub use pending::Pending;
use pending::{Around, pending};
pub use sheet::Sheet;

/// 移交: from whose hands, into whose, and on which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handover {
    /// 移交人.
    pub from: Actor,
    /// 接交人.
    pub to: Actor,
    /// The day.
    pub on: Date,
}

/// Somebody in whose hands files may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// As acts name them.
    pub actor: Actor,
    /// What they type to sign in.
    pub login: String,
    /// 姓名.
    pub name: String,
    /// 职责 at the body.
    pub roles: Vec<Role>,
    /// Whether the account is closed.
    pub is_closed: bool,
}

/// A file that is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// 申请编号.
    pub case_no: CaseNo,
    /// 申请事项, as far as they are one by one.
    pub matters: Vec<String>,
    /// 情况.
    pub stage: Stage,
    /// 收到.
    pub received_on: Date,
    /// 法定到期日.
    pub due_on: Option<Date>,
    /// 谨慎到期日.
    pub prudent_due_on: Option<Date>,
    /// 未了事项.
    pub pending: Vec<Pending>,
    /// The last act, as far as it was looked at.
    pub seq: u32,
    /// Whether nobody had taken it.
    pub is_nobodys: bool,
}

/// What somebody leaves.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// Every file of theirs, and of nobody's, that is not in the archive: the open ones first, the most pressing before the others.
    pub files: Vec<Item>,
    /// Whether there are more than one sheet takes.
    pub is_more: bool,
    /// The tokens that act as their account, by name.
    pub tokens: Vec<String>,
}

/// What became of a file.
#[derive(Debug)]
pub struct Handed {
    /// Which.
    pub case_no: CaseNo,
    /// Why it was not handed over; none where it was.
    pub stopped: Option<Denied>,
}

/// Files on one sheet.
const MOST: u32 = 300;

/// With what the keys of these commands begin.
const KEYS: &str = "handover/";

impl Handover {
    /// With what the keys of its commands begin: by it the acts are found again.
    fn keys(self) -> String {
        format!("{KEYS}{}/{}/{}/", self.on, self.from.0, self.to.0)
    }

    /// The one whose command a key was.
    fn parse(key: &str) -> Option<Self> {
        let mut parts = key.strip_prefix(KEYS)?.split('/');
        let on = parts.next()?.parse().ok()?;
        let mut actor = || Some(Actor(parts.next()?.parse().ok()?));
        Some(Self { on, from: actor()?, to: actor()? })
    }
}

impl Office {
    /// Everybody in whose hands files of a body may be, whoever has left too.
    pub async fn hands(&self, by: &By, body: BodyId) -> Result<Vec<Hand>, Denied> {
        self.check(by, Right::Read, body).await?;
        let people = self.colleagues(body).await?;
        let accounts = account::hands(&self.db, body).await?;
        let hands = accounts.into_iter().filter_map(|account| {
            let actor = Actor(account.account_id.parse().ok()?);
            let here = people.iter().find(|one| one.actor == actor);
            let roles = here.map(|one| one.roles.clone()).unwrap_or_default();
            let is_closed = account.closed_at.is_some();
            Some(Hand { actor, login: account.login, name: account.name, roles, is_closed })
        });
        Ok(hands.collect())
    }

    /// What whoever has a file in hand is called; none where nobody has.
    pub async fn holder(&self, by: &By, body: BodyId, hand: Actor) -> Result<Option<String>, Denied> {
        self.check(by, Right::Read, body).await?;
        if hand == PORTAL {
            return Ok(None);
        }
        let number = hand.0.to_string();
        let account = account::read(&self.db, &number).await?;
        Ok(Some(account.map_or(number, |account| account.name)))
    }

    /// What somebody leaves at the desk of a body.
    pub async fn leaving(&self, by: &By, body: BodyId, from: Actor) -> Result<Leaving, Denied> {
        self.check(by, Right::Read, body).await?;
        let hand = from.0.to_string();
        let mut rows = case_file::open_in_hand(&self.db, body, &hand, MOST + 1).await?;
        rows.extend(case_file::closed_in_hand(&self.db, body, &hand, MOST + 1).await?);
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let is_more = rows.len() > most;
        let around = self.around(body).await?;
        let mut files = Vec::new();
        for row in rows.into_iter().take(most) {
            let (entries, _) = self.entries(body, &row.case_no).await?;
            let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
            files.push(Self::item((body, row.case_no), &case, &around));
        }
        Ok(Leaving { files, is_more, tokens: self.tokens_of(body, from).await? })
    }

    /// Hands files over, each by an act of its own, and says of each what became of it. The same again does nothing more.
    pub async fn hand_over_desk(
        &self,
        by: &By,
        body: BodyId,
        handover: Handover,
        files: &[(CaseNo, u32)],
    ) -> Result<Vec<Handed>, Denied> {
        self.check(by, Right::HandOver, body).await?;
        let takes = |one: &crate::Colleague| one.actor == handover.to && one.may(Right::Handle);
        if handover.from == handover.to || !self.colleagues(body).await?.iter().any(takes) {
            return Err(Denied::NoSuchAccount);
        }
        let mut handed = Vec::new();
        for (case_no, seen) in files {
            let stopped = match self.hand_over(by, (body, case_no, *seen), handover).await {
                Ok(()) => None,
                Err(Denied::Fault(fault)) => return Err(fault.into()),
                Err(denied) => Some(denied),
            };
            handed.push(Handed { case_no: case_no.clone(), stopped });
        }
        Ok(handed)
    }

    async fn hand_over(
        &self,
        by: &By,
        (body, case_no, seen): (BodyId, &CaseNo, u32),
        handover: Handover,
    ) -> Result<(), Denied> {
        let (entries, _) = self.entries(body, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        // Somebody else took it meanwhile; what is there already is the answer to the same form again.
        if ![handover.from, handover.to, PORTAL].contains(&case.hand) {
            return Err(Denied::Overtaken(Box::new(case)));
        }
        let key = format!("{}{case_no}/{seen}", handover.keys());
        let at = At { body, case_no, seen, key: &key, on: handover.on };
        self.act(by, &at, Act::HandedOver { to: handover.to }, How::InSystem).await?;
        Ok(())
    }

    /// What an item is made with besides its file.
    async fn around(&self, body: BodyId) -> Result<Around, Denied> {
        Ok(Around {
            known: self.readings(body).await?,
            units: store::unit::of_body(&self.db, body).await?,
            unreached: self.unreached(body).await?,
        })
    }

    fn item((body, case_no): (BodyId, CaseNo), case: &Case, around: &Around) -> Item {
        let row = projected((body, &case_no), case, &around.known);
        let is_open = case.closed.is_none();
        Item {
            matters: case.matters.iter().map(|matter| matter.0.clone()).collect(),
            stage: case.stage(around.known.calendar()),
            received_on: row.received_on.0,
            due_on: row.due_on.filter(|_| is_open).map(|day| day.0),
            prudent_due_on: row.prudent_due_on.map(|day| day.0),
            pending: pending(&case_no, case, around),
            seq: case.last_seq,
            is_nobodys: case.hand == PORTAL,
            case_no,
        }
    }

    /// The live tokens that act as an account.
    async fn tokens_of(&self, body: BodyId, account: Actor) -> Result<Vec<String>, Denied> {
        let account = account.0.to_string();
        let rows = api_token::of_body(&self.db, body).await?;
        let theirs = rows.into_iter().filter(|row| row.account_id == account && row.ended_at.is_none());
        Ok(theirs.map(|row| row.name).collect())
    }
}
