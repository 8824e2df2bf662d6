//! 放假安排: a year's notice loaded for the whole installation, what it would move before it is, and every version there was.

use std::sync::Arc;

use casework::case::Case;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use law::Year;
use law::calendar::{Arrangement, Calendar, Due};
use law::fee::pay_by;
use law::supplement::supplement_by;
use store::audit::INSTALLATION;
use store::body::{self, Body};
use store::holiday_notice::{self, HolidayNotice};
use store::{BodyId, CaseNo, Fault, case_file};

use crate::audited::audited;
use crate::authority::Right;
use crate::days::arrangement_of;
use crate::office::Office;
use crate::readings::Known;
use crate::rebuild::Rebuilt;
use crate::{By, Days, Denied};

/// What a year is to go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load {
    /// A notice.
    Notice(Arrangement),
    /// What the program ships for the year.
    Shipped(Year),
}

/// What was loaded once.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its place among all that were loaded, from 1.
    pub version: i64,
    /// What was loaded.
    pub load: Load,
    /// Who loaded it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A date that an open case has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// 法定到期日.
    Reply,
    /// 谨慎到期日.
    PrudentReply,
    /// 补正期限.
    Supplement,
    /// 缴费期限.
    Payment,
    /// 征求意见的答复期限.
    Opinion,
}

/// Where a term ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The day.
    pub on: Date,
    /// 暂定: the year of it that has no notice.
    pub provisional: Option<Year>,
}

/// A term of an open case that ends on another day, or is provisional no longer, or from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Whose case.
    pub body: BodyId,
    /// What that body is called in short.
    pub called: String,
    /// Its number.
    pub case_no: CaseNo,
    /// Which term.
    pub term: Term,
    /// Where it ends now; none where it ends outside the years of the calendar.
    pub from: Option<Ends>,
    /// Where it would end.
    pub to: Option<Ends>,
}

/// What would change.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The version in force, after which it would be loaded.
    pub seen: i64,
    /// Days that would count and did not, or the other way round.
    pub days: Vec<(Date, Counts)>,
    /// What would be moved in the open cases of all bodies.
    pub moved: Vec<Moved>,
}

/// Whether a day counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// 工作日.
    Working,
    /// 休息日.
    Off,
}

/// How many open cases are read at once.
const PAGE: u32 = 500;

impl Load {
    /// The year it is for.
    pub const fn year(&self) -> Year {
        match self {
            Self::Notice(arrangement) => arrangement.year,
            Self::Shipped(year) => *year,
        }
    }

    fn over(&self, calendar: &Calendar) -> Calendar {
        match self {
            Self::Notice(arrangement) => calendar.clone().arranged(arrangement.clone()),
            Self::Shipped(year) => calendar.clone().as_shipped(*year),
        }
    }
}

impl Office {
    /// Every version that was loaded, the last first. Holidays are announced to everybody.
    pub async fn holidays(&self) -> Result<Vec<Version>, Fault> {
        let mut versions = Vec::new();
        for notice in holiday_notice::all(&self.db).await?.into_iter().rev() {
            let account = store::account::read(&self.db, &notice.loaded_by).await?;
            let by = account.map_or_else(|| notice.loaded_by.clone(), |account| account.name);
            versions.push(version(&notice, by)?);
        }
        Ok(versions)
    }

    /// Whether somebody keeps the holidays of the installation: a duty that does at every body with none above it.
    pub async fn keeps_holidays(&self, by: &By) -> Result<bool, Fault> {
        let all = body::all(&self.db).await?;
        let mut tops = all.iter().filter(|body| body.parent_id.is_none());
        Ok(!all.is_empty() && tops.all(|top| by.has(Right::Holidays, top.body_id)))
    }

    async fn check_holidays(&self, by: &By) -> Result<(), Denied> {
        if self.keeps_holidays(by).await? { Ok(()) } else { Err(Denied::NotAllowed(Right::Holidays)) }
    }

    /// What loading it would change.
    pub async fn would_move(&self, by: &By, load: &Load) -> Result<Changes, Denied> {
        self.check_holidays(by).await?;
        let now = self.days().await?;
        let then = Arc::new(Days { version: now.version + 1, calendar: load.over(&now.calendar) });
        let mut moved = Vec::new();
        for body in body::all(&self.db).await? {
            self.moved_in(&body, &then, &mut moved).await?;
        }
        Ok(Changes { seen: now.version, days: differing(&now.calendar, &then.calendar, load.year()), moved })
    }

    async fn moved_in(&self, of: &Body, then: &Arc<Days>, moved: &mut Vec<Moved>) -> Result<(), Denied> {
        let body = of.body_id;
        let known = self.readings(body).await?;
        let would_be = Known { days: Arc::clone(then), ..known.clone() };
        let mut after = CaseNo(String::new());
        loop {
            let open = case_file::open(&self.db, body, &after, PAGE).await?;
            for case_no in &open {
                let (entries, _) = self.entries(body, case_no).await?;
                let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
                let both = terms(&case, &known).into_iter().zip(terms(&case, &would_be));
                let differ = both.filter(|((_, from), (_, to))| from != to);
                moved.extend(differ.map(|((term, from), (_, to))| Moved {
                    body,
                    called: of.short_name.clone(),
                    case_no: case_no.clone(),
                    term,
                    from,
                    to,
                }));
            }
            let Some(last) = open.into_iter().last() else { return Ok(()) };
            after = last;
        }
    }

    /// Loads it after the version that was seen, and folds every case of every body anew; none where somebody loaded another first.
    pub async fn load_holidays(&self, by: &By, load: Load, seen: i64) -> Result<Option<Rebuilt>, Denied> {
        self.check_holidays(by).await?;
        let (year, number, arrangement) = match &load {
            Load::Notice(arrangement) => {
                (arrangement.year, arrangement.number.as_str(), Some(json(arrangement)?))
            }
            Load::Shipped(year) => (*year, "shipped", None),
        };
        let notice = HolidayNotice {
            version: seen + 1,
            year: i64::from(year.get()),
            arrangement,
            loaded_by: by.actor.0.to_string(),
            loaded_at: by.at.into(),
        };
        let mut tx = self.db.begin().await?;
        if holiday_notice::latest(&self.db).await? != seen || !holiday_notice::add(&mut tx, &notice).await? {
            tx.roll_back().await?;
            return Ok(None);
        }
        let subject = format!("holidays/{}", year.get());
        audited(&mut tx, (by, INSTALLATION), "holidays_loaded", (&subject, number)).await?;
        tx.commit().await?;
        let mut rebuilt = Rebuilt::default();
        for body in body::all(&self.db).await? {
            let one = self.refold(body.body_id, |_| ()).await?;
            rebuilt.cases += one.cases;
            rebuilt.acts += one.acts;
            rebuilt.mended += one.mended;
        }
        Ok(Some(rebuilt))
    }
}

fn version(notice: &HolidayNotice, by: String) -> Result<Version, Fault> {
    let corrupt = || Fault::corrupt(format!("holiday_notice {}", notice.version));
    let year = i16::try_from(notice.year).ok().and_then(Year::new).ok_or_else(corrupt)?;
    let load = arrangement_of(notice)?.map_or(Load::Shipped(year), Load::Notice);
    let at = Timestamp::try_from(notice.loaded_at).map_err(|_| corrupt())?;
    Ok(Version { version: notice.version, load, by, at })
}

fn json(arrangement: &Arrangement) -> Result<String, Fault> {
    serde_json::to_string(arrangement).map_err(|error| Fault::defect(error.to_string()))
}

/// Where the terms of an open case end, in an order that is the same under all days.
fn terms(case: &Case, known: &Known) -> Vec<(Term, Option<Ends>)> {
    let calendar = known.calendar();
    let reply = |readings| case.clock(calendar, readings)?.due().map(|due| ends(&due));
    let mut terms = vec![(Term::Reply, reply(known.statutory)), (Term::PrudentReply, reply(known.prudent))];
    if let Some(asked) = case.supplement.filter(|asked| asked.supplemented_on.is_none()) {
        let from = asked.served_on.unwrap_or(asked.asked_on);
        terms.push((
            Term::Supplement,
            supplement_by(calendar, from, asked.working_days).map(|due| ends(&due)),
        ));
    }
    if let Some(fee) = case.fee.filter(|fee| fee.paid_on.is_none()) {
        let from = fee.served_on.unwrap_or(fee.noticed_on);
        terms.push((Term::Payment, pay_by(calendar, from).map(|due| ends(&due))));
    }
    let running = case.consultations.iter().filter(|one| one.is_open());
    terms.extend(running.map(|one| (Term::Opinion, known.answer_due(one).map(|due| ends(&due)))));
    terms
}

fn ends(due: &Due<'_>) -> Ends {
    Ends { on: due.on(), provisional: due.provisional().map(|one| one.year) }
}

/// The days that a notice of a year may speak of, and that count otherwise.
fn differing(now: &Calendar, then: &Calendar, year: Year) -> Vec<(Date, Counts)> {
    let first = date(year.get() - 1, 12, 1);
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    let days = days.take_while(|day| *day <= year.last_day());
    let differ = days.filter(|day| now.is_working_day(*day) != then.is_working_day(*day));
    let counts = |day: Date| if then.is_working_day(day) { Counts::Working } else { Counts::Off };
    differ.map(|day| (day, counts(day))).collect()
}
