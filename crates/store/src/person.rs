//! 申请人和其他人: their data, apart from the acts that name them. An identity number is sealed; it is shown masked, and
//! each time somebody sees it whole stands in the audit.

use sqlx::FromRow;

use crate::audit::{self, Entry};
use crate::db::{execute, row, row_in, rows};
use crate::vault::Sealed;
use crate::{BodyId, Db, Fault, Instant, Tx, Vault};

/// A person as written down.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Whose file it is in.
    pub body_id: BodyId,
    /// Its id, which acts name.
    pub person_id: String,
    /// 申请人类别, or what else the person is.
    pub kind: String,
    /// 姓名或者名称.
    pub name: String,
    /// 联系电话.
    pub phone: Option<String>,
    /// 电子邮箱.
    pub email: Option<String>,
    /// 通信地址.
    pub address: Option<String>,
    /// 证件.
    pub identity: Option<Identity>,
}

/// 证件名称和号码.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// What document it is.
    pub kind: String,
    /// Its number, whole.
    pub number: String,
}

/// A person as lists and pages show them.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Whose file it is in.
    pub body_id: BodyId,
    /// Its id.
    pub person_id: String,
    /// 申请人类别, or what else the person is.
    pub kind: String,
    /// 姓名或者名称; none once erased, like all that follows.
    pub name: Option<String>,
    /// 联系电话.
    pub phone: Option<String>,
    /// 电子邮箱.
    pub email: Option<String>,
    /// 通信地址.
    pub address: Option<String>,
    /// 证件 and the masked number.
    pub identity: Option<Masked>,
    /// When the data was erased.
    pub erased_at: Option<Instant>,
}

/// An identity document whose number is masked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// What document it is.
    pub kind: String,
    /// The ends of its number.
    pub number: String,
}

/// Who looks at a number whole, when, and why.
#[derive(Clone, Debug)]
pub struct Looking<'a> {
    /// The id of the entry in the audit.
    pub audit_id: &'a str,
    /// When.
    pub at: Instant,
    /// Who.
    pub done_by: &'a str,
    /// Why.
    pub reason: &'a str,
}

#[derive(FromRow)]
struct Row {
    kind: String,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    address: Option<String>,
    identity_kind: Option<String>,
    identity_sealed: Option<String>,
    identity_key: Option<String>,
    erased_at: Option<Instant>,
}

impl Row {
    fn sealed(&self) -> Option<Sealed> {
        Some(Sealed { key: self.identity_key.clone()?, text: self.identity_sealed.clone()? })
    }
}

/// Adds a person.
pub async fn add(tx: &mut Tx, vault: &Vault, person: &NewPerson) -> Result<(), Fault> {
    let place = place(person.body_id, &person.person_id);
    let identity = person.identity.as_ref();
    let sealed = identity.map(|identity| vault.seal(&place, &identity.number)).transpose()?;
    execute!(
        tx,
        "person/add",
        person.body_id,
        &person.person_id,
        &person.kind,
        &person.name,
        &person.phone,
        &person.email,
        &person.address,
        identity.map(|identity| &identity.kind),
        sealed.as_ref().map(|sealed| &sealed.text),
        identity.map(|identity| mark(vault, person.body_id, identity)),
        sealed.as_ref().map(|sealed| &sealed.key),
    )?;
    Ok(())
}

/// A person with the identity number masked.
pub async fn read(db: &Db, vault: &Vault, body_id: BodyId, person_id: &str) -> Result<Option<Person>, Fault> {
    let row: Option<Row> = row!(db, "person/read", body_id, person_id)?;
    let Some(row) = row else { return Ok(None) };
    let number = row.sealed().map(|sealed| vault.open(&place(body_id, person_id), &sealed)).transpose()?;
    let identity =
        row.identity_kind.zip(number).map(|(kind, number)| Masked { kind, number: masked(&number) });
    Ok(Some(Person {
        body_id,
        person_id: person_id.to_owned(),
        kind: row.kind,
        name: row.name,
        phone: row.phone,
        email: row.email,
        address: row.address,
        identity,
        erased_at: row.erased_at,
    }))
}

/// What of a person is masked elsewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Whole {
    /// 联系方式.
    pub contact: Contact,
    /// 证件, where there is one.
    pub identity: Option<Identity>,
}

/// The identity number and the contact data whole. They are given out only when the entry in the audit stands.
pub async fn reveal(
    db: &Db,
    vault: &Vault,
    body_id: BodyId,
    person_id: &str,
    looking: &Looking<'_>,
) -> Result<Option<Whole>, Fault> {
    let mut tx = db.begin().await?;
    let row: Option<Row> = row_in!(tx, "person/read", body_id, person_id)?;
    let place = place(body_id, person_id);
    let Some(row) = row.filter(|row| row.erased_at.is_none()) else { return Ok(None) };
    let number = row.sealed().map(|sealed| vault.open(&place, &sealed)).transpose()?;
    let entry = Entry {
        body_id,
        audit_id: looking.audit_id.to_owned(),
        at: looking.at,
        done_by: looking.done_by.to_owned(),
        what: "person_revealed".to_owned(),
        subject: place,
        detail: looking.reason.to_owned(),
    };
    audit::add(&mut tx, &entry).await?;
    tx.commit().await?;
    let identity = row.identity_kind.zip(number).map(|(kind, number)| Identity { kind, number });
    let contact = Contact { phone: row.phone, email: row.email, address: row.address };
    Ok(Some(Whole { contact, identity }))
}

/// Those of a body who have the same identity number, told without opening any.
pub async fn same_identity(
    db: &Db,
    vault: &Vault,
    body_id: BodyId,
    identity: &Identity,
) -> Result<Vec<String>, Fault> {
    let found: Vec<(String,)> = rows!(db, "person/same_identity", body_id, mark(vault, body_id, identity))?;
    Ok(found.into_iter().map(|(person_id,)| person_id).collect())
}

/// Those of a body who have the same identity number as one of them, that one too; none where theirs is not known.
pub async fn same_as(db: &Db, body_id: BodyId, person_id: &str) -> Result<Vec<String>, Fault> {
    let found: Vec<(String,)> = rows!(db, "person/same_as", body_id, person_id)?;
    Ok(found.into_iter().map(|(person_id,)| person_id).collect())
}

/// 联系方式 of a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// 联系电话.
    pub phone: Option<String>,
    /// 电子邮箱.
    pub email: Option<String>,
    /// 通信地址.
    pub address: Option<String>,
}

/// Puts right how somebody is reached; `false` where nobody is to be reached any more.
pub async fn change_contact(
    tx: &mut Tx,
    (body_id, person_id): (BodyId, &str),
    contact: &Contact,
) -> Result<bool, Fault> {
    let Contact { phone, email, address } = contact;
    Ok(execute!(tx, "person/change_contact", body_id, person_id, phone, email, address)? == 1)
}

/// Erases all that is known of a person but the id and the kind, and what they wrote beside their files; the files that name them
/// stay whole.
pub async fn erase(tx: &mut Tx, body_id: BodyId, person_id: &str, at: Instant) -> Result<bool, Fault> {
    execute!(tx, "application/erase", body_id, person_id)?;
    execute!(tx, "submission/erase", body_id, person_id)?;
    Ok(execute!(tx, "person/erase", body_id, person_id, at)? == 1)
}

fn place(body_id: BodyId, person_id: &str) -> String {
    format!("person/{body_id}/{person_id}")
}

fn mark(vault: &Vault, body_id: BodyId, identity: &Identity) -> String {
    let number = identity.number.trim().to_uppercase();
    vault.mark(&body_id.to_string(), &format!("{} {number}", identity.kind))
}

/// The first three and the last two characters of a long number, nothing of a short one.
fn masked(number: &str) -> String {
    let length = number.chars().count();
    let shown = |at: usize| length >= 12 && (at < 3 || at + 2 >= length);
    number.chars().enumerate().map(|(at, c)| if shown(at) { c } else { '*' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_shows_the_ends_of_a_long_number_and_nothing_of_a_short_one() {
        assert_eq!(masked("11010119900307123X"), "110*************3X");
        assert_eq!(masked("E1234567"), "********");
    }
}
