//! 文书: the letters of a case, written and saved in versions, numbered, and set as papers.

mod facts;
mod sheet;
mod suggest;

use std::collections::BTreeMap;

use casework::act::Actor;
use casework::case::Case;
use jiff::Timestamp;
use jiff::civil::Date;
use law::applicant;
use paper::letter::{Addressee, Draft, Facts, NotWritten, cover_text};
use store::letter::{self as rows, DocumentNo};
use store::setting::{self, Setting};
use store::{BodyId, CaseNo, Day, Fault, FaultKind, person};

use crate::authority::Right;
use crate::office::Office;
use crate::take_in::TRIES;
use crate::{By, Denied};
use facts::{Of, Sources};
pub use paper::letter::{Block, Field, Head, Kind, Layout, Letter, Need, Number, Problem, Templates, fields};
pub use sheet::Form;
pub(crate) use sheet::{away, listed, pdf, set};
pub use suggest::suggested;

/// What somebody typed for a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Which letter.
    pub number: Number,
    /// What was typed, by field; it need not be whole yet.
    pub fields: BTreeMap<String, String>,
    /// 附件, by name.
    pub enclosures: Vec<String>,
    /// 成文日期.
    pub dated_on: Date,
}

/// A letter in its last version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its place among the letters of the case, from 1.
    pub letter_no: u32,
    /// Its version, from 1.
    pub version: u32,
    /// What was typed.
    pub typed: Typed,
    /// The wording it was saved with.
    pub template: String,
    /// 发文字号, once it has one.
    pub document_no: Option<String>,
    /// Who saved it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

impl Written {
    /// 邮寄面单: its number and what is inside.
    pub fn cover(&self, case_no: &CaseNo) -> String {
        cover_text(self.typed.number, self.document_no.as_deref(), &case_no.0)
    }
}

/// What a saved letter comes to.
#[derive(Clone, Debug)]
pub enum Composed {
    /// A whole letter.
    Whole(Box<Letter>),
    /// Fields are wrong or empty.
    Unfilled(Vec<Problem>),
    /// The case file lacks what the letter needs.
    Lacking(NotWritten),
}

/// Which letter of which case, and what its writer had seen.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Whose case.
    pub body: BodyId,
    /// Which case.
    pub case_no: &'a CaseNo,
    /// Which letter; none for a new one.
    pub letter_no: Option<u32>,
    /// The version its writer had seen; 0 for a new one.
    pub seen: u32,
    /// The command's key: the same again writes once.
    pub key: &'a str,
}

/// How a setting that holds an office's own wording of a letter begins.
pub(crate) const OWN: &str = "letter.";

impl Office {
    /// The letters of a case, each in its last version.
    pub async fn letters(&self, by: &By, body: BodyId, case_no: &CaseNo) -> Result<Vec<Written>, Denied> {
        self.check(by, Right::Read, body).await?;
        let numbers = rows::numbers(&self.db, body, case_no).await?;
        let letters = rows::of_case(&self.db, body, case_no).await?;
        letters.iter().map(|row| written(row, &numbers)).collect()
    }

    /// One letter of a case, and what it comes to.
    pub async fn letter(
        &self,
        by: &By,
        (body, case_no): (BodyId, &CaseNo),
        letter_no: u32,
    ) -> Result<(Written, Composed), Denied> {
        let letters = self.letters(by, body, case_no).await?;
        let letter = letters.into_iter().find(|one| one.letter_no == letter_no);
        let letter = letter.ok_or(Denied::NoSuchLetter)?;
        let composed = self.compose((body, case_no), &letter.typed, letter.document_no.clone()).await?;
        Ok((letter, composed))
    }

    /// Saves a letter as it was typed, whole or not, as a version of its own; gives its place among those of the case.
    pub async fn write_letter(&self, by: &By, at: &Place<'_>, typed: Typed) -> Result<u32, Denied> {
        self.check(by, Right::Handle, at.body).await?;
        for _ in 0..TRIES {
            if let Some(before) = rows::of_command(&self.db, at.body, at.key).await? {
                let same = before.case_no == *at.case_no && written(&before, &[])?.typed == typed;
                return if same { small(before.letter_no) } else { Err(Denied::KeyTaken) };
            }
            let (letter_no, version) = self.next_version(at).await?;
            let row = self.row(by, at, &typed, (letter_no, version)).await?;
            let mut tx = self.db.begin().await?;
            match rows::add(&mut tx, &row).await {
                Ok(()) => {
                    tx.commit().await?;
                    return small(letter_no);
                }
                Err(fault) if fault.kind() == FaultKind::Conflict => tx.roll_back().await?,
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(Denied::Rewritten)
    }

    /// The place of the version that comes next, if its writer has seen the one before.
    async fn next_version(&self, at: &Place<'_>) -> Result<(i64, i64), Denied> {
        if self.entries(at.body, at.case_no).await?.0.is_empty() {
            return Err(Denied::NoSuchCase);
        }
        let letters = rows::of_case(&self.db, at.body, at.case_no).await?;
        let Some(letter_no) = at.letter_no else {
            return Ok((letters.last().map_or(0, |last| last.letter_no) + 1, 1));
        };
        let last = letters.iter().find(|one| one.letter_no == i64::from(letter_no));
        let last = last.ok_or(Denied::NoSuchLetter)?;
        if last.version == i64::from(at.seen) {
            Ok((last.letter_no, last.version + 1))
        } else {
            Err(Denied::Rewritten)
        }
    }

    async fn row(
        &self,
        by: &By,
        at: &Place<'_>,
        typed: &Typed,
        (letter_no, version): (i64, i64),
    ) -> Result<rows::Letter, Denied> {
        let json = |value: Result<String, serde_json::Error>| {
            value.map_err(|error| Fault::defect(error.to_string()))
        };
        Ok(rows::Letter {
            body_id: at.body,
            case_no: at.case_no.clone(),
            letter_no,
            version,
            number: typed.number.key().to_owned(),
            typed: json(serde_json::to_string(&typed.fields))?,
            enclosures: json(serde_json::to_string(&typed.enclosures))?,
            dated_on: Day(typed.dated_on),
            template: self.templates(at.body).await?.version(typed.number).to_string(),
            written_by: by.actor.0.to_string(),
            written_at: by.at.into(),
            command_key: at.key.to_owned(),
        })
    }

    /// 编文号: the next number of the body's year, once for each letter; the same letter again has the same.
    pub async fn number_letter(
        &self,
        by: &By,
        (body, case_no): (BodyId, &CaseNo),
        letter_no: u32,
    ) -> Result<String, Denied> {
        self.check(by, Right::Handle, body).await?;
        let letters = rows::of_case(&self.db, body, case_no).await?;
        let letter = letters.iter().find(|one| one.letter_no == i64::from(letter_no));
        let year = letter.ok_or(Denied::NoSuchLetter)?.dated_on.0.year();
        let code = self.profile(body).await?.document_code;
        if code.is_empty() {
            return Err(Denied::NoDocumentCode);
        }
        for _ in 0..TRIES {
            let numbers = rows::numbers(&self.db, body, case_no).await?;
            if let Some(given) = numbers.into_iter().find(|one| one.letter_no == i64::from(letter_no)) {
                return Ok(given.document_no);
            }
            let place = rows::last_place(&self.db, body, year.into()).await? + 1;
            let no = DocumentNo {
                body_id: body,
                year: year.into(),
                place,
                document_no: format!("{code}依复〔{year}〕{place}号"),
                case_no: case_no.clone(),
                letter_no: letter_no.into(),
                given_by: by.actor.0.to_string(),
                given_at: by.at.into(),
            };
            let mut tx = self.db.begin().await?;
            match rows::give_no(&mut tx, &no).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Ok(no.document_no);
                }
                Err(fault) if fault.kind() == FaultKind::Conflict => tx.roll_back().await?,
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(Denied::KeyTaken)
    }

    /// The letter that what was typed comes to, with the facts of the case.
    pub(crate) async fn compose(
        &self,
        at: (BodyId, &CaseNo),
        typed: &Typed,
        document_no: Option<String>,
    ) -> Result<Composed, Denied> {
        let filled = match Draft::check(typed.number, &typed.fields) {
            Ok(filled) => filled,
            Err(problems) => return Ok(Composed::Unfilled(problems)),
        };
        let facts = self.facts(at, typed, document_no).await?;
        let templates = self.templates(at.0).await?;
        Ok(match Letter::write(&facts, &filled, &templates) {
            Ok(letter) => Composed::Whole(Box::new(letter)),
            Err(lacking) => Composed::Lacking(lacking),
        })
    }

    /// What the case file tells a letter.
    pub(crate) async fn facts(
        &self,
        (body, case_no): (BodyId, &CaseNo),
        typed: &Typed,
        document_no: Option<String>,
    ) -> Result<Facts, Denied> {
        let (entries, _) = self.entries(body, case_no).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        let mut consulted = Vec::new();
        for one in &case.consultations {
            consulted.push((one.whom, self.named(body, one.party.0).await?));
        }
        let sources = Sources {
            case_no: &case_no.0,
            case: &case,
            entries: &entries,
            known: &self.readings(body).await?,
            body: &store::body::read(&self.db, body).await?.ok_or(Denied::NoSuchCase)?,
            profile: &self.profile(body).await?,
            applicant: self.named(body, case.applicant.0).await?,
            consulted: &consulted,
            people: &self.colleagues(body).await?,
            is_electronic: self.is_electronic(body, case_no).await?,
        };
        let of =
            Of { number: typed.number, document_no, dated_on: typed.dated_on, enclosures: &typed.enclosures };
        Ok(sources.of(of))
    }

    /// Somebody by name, as a letter turns to them; without a name once erased.
    async fn named(&self, body: BodyId, party: u64) -> Result<Addressee, Denied> {
        let person = person::read(&self.db, self.vault()?, body, &party.to_string()).await?;
        let Some(person) = person else { return Ok(Addressee::Person(String::new())) };
        let name = person.name.unwrap_or_default();
        let is_person = person.kind == applicant::Kind::NaturalPerson.key();
        Ok(if is_person { Addressee::Person(name) } else { Addressee::Organisation(name) })
    }

    /// The wording of a body's letters: its own where it has one.
    pub async fn templates(&self, body: BodyId) -> Result<Templates, Denied> {
        let settings = setting::of_body(&self.db, body).await?;
        let own = settings
            .into_iter()
            .filter_map(|Setting { name, value, .. }| Some((Number::parse(name.strip_prefix(OWN)?)?, value)));
        let mut templates = Templates::built_in();
        for (number, text) in own {
            templates = templates.with(number, text).map_err(|not| Fault::corrupt(not.en))?;
        }
        Ok(templates)
    }
}

/// A row as it was typed.
fn written(row: &rows::Letter, numbers: &[DocumentNo]) -> Result<Written, Denied> {
    let what = |why: String| Fault::corrupt(format!("letter {}/{}: {why}", row.case_no, row.letter_no));
    let number = Number::parse(&row.number).ok_or_else(|| what("number".to_owned()))?;
    let given = numbers.iter().find(|one| one.letter_no == row.letter_no);
    Ok(Written {
        letter_no: small(row.letter_no)?,
        version: small(row.version)?,
        typed: Typed {
            number,
            fields: serde_json::from_str(&row.typed).map_err(|error| what(error.to_string()))?,
            enclosures: serde_json::from_str(&row.enclosures).map_err(|error| what(error.to_string()))?,
            dated_on: row.dated_on.0,
        },
        template: row.template.clone(),
        document_no: given.map(|one| one.document_no.clone()),
        by: Actor(row.written_by.parse().map_err(|_| what("written_by".to_owned()))?),
        at: row.written_at.try_into().map_err(|error: jiff::Error| what(error.to_string()))?,
    })
}

fn small(place: i64) -> Result<u32, Denied> {
    Ok(u32::try_from(place).map_err(|_| Fault::corrupt(format!("a letter has the place {place}")))?)
}
