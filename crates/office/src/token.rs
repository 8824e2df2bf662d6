//! 接口令牌: a program acts as an account of a body, within scopes; what needs a person's eye it does not do.

use casework::act::{Act, Actor, Means, Signature};
use casework::refusal::Refusal;
use jiff::{SignedDuration, Timestamp};
use store::api_token::{self, ApiToken};
use store::audit::{self, Entry};
use store::{BodyId, Fault, Secret, Tx};

use crate::authority::{Right, Scope};
use crate::office::{At, Done, How, Office};
use crate::paper::Paper;
use crate::people::Colleague;
use crate::{By, Denied, command_key, digest};

/// With what every token begins, so that one that was published by mistake is recognised.
const MARK: &str = "gongkai";
/// That a token was used is written down no more often.
const USED_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// A token to be made.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// At which body it works.
    pub body: BodyId,
    /// As which account.
    pub account: Actor,
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
}

/// A token on the list of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// By which it is ended: a digest of what its holder holds.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// As which account it acts.
    pub account: Actor,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
    /// Whether it was ended.
    pub is_ended: bool,
}

/// The tokens of a body, and whom it could make one for.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// The tokens.
    pub tokens: Vec<Token>,
    /// Everybody with a duty there.
    pub people: Vec<Colleague>,
}

/// A program that showed a live token.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// As whom it acts: the duties of its account at the body of the token, and no others.
    pub by: By,
    /// The body.
    pub body: BodyId,
    /// The digest of the token.
    pub id: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
}

impl Office {
    /// Makes a token, and gives it out this once.
    pub async fn make_token(&self, by: &By, new: NewToken) -> Result<String, Denied> {
        self.check(by, Right::ManageAccounts, new.body).await?;
        if !self.colleagues(new.body).await?.iter().any(|one| one.actor == new.account) {
            return Err(Denied::NoSuchAccount);
        }
        let secret = Secret::new()?;
        let text = format!("{MARK}-{}-{}", new.body, secret.as_str());
        let scopes: Vec<&str> = new.scopes.iter().map(|scope| scope.key()).collect();
        let token = ApiToken {
            body_id: new.body,
            token_digest: digest(&text),
            account_id: new.account.0.to_string(),
            name: new.name,
            scopes: scopes.join(" "),
            made_by: by.actor.0.to_string(),
            made_at: by.at.into(),
            used_at: None,
            ended_at: None,
        };
        let mut tx = self.db.begin().await?;
        api_token::add(&mut tx, &token).await?;
        let detail = format!("{} as account {}", token.scopes, token.account_id);
        noted(&mut tx, by, (new.body, "token_made", &token.token_digest), detail).await?;
        tx.commit().await?;
        Ok(text)
    }

    /// The tokens of a body.
    pub async fn tokens(&self, by: &By, body: BodyId) -> Result<Tokens, Denied> {
        self.check(by, Right::ManageAccounts, body).await?;
        let rows = api_token::of_body(&self.db, body).await?;
        let tokens = rows.into_iter().map(listed).collect::<Result<_, _>>()?;
        Ok(Tokens { tokens, people: self.colleagues(body).await? })
    }

    /// Ends a token; `false` where there is none, or it was ended before.
    pub async fn end_token(&self, by: &By, body: BodyId, id: &str) -> Result<bool, Denied> {
        self.check(by, Right::ManageAccounts, body).await?;
        let mut tx = self.db.begin().await?;
        let ended = api_token::end(&mut tx, body, id, by.at.into()).await?;
        if ended {
            noted(&mut tx, by, (body, "token_ended", id), String::new()).await?;
        }
        tx.commit().await?;
        Ok(ended)
    }

    /// Whoever shows a live token of an account that is open.
    pub async fn bearer(&self, text: &str, at: Timestamp) -> Result<Option<Bearer>, Fault> {
        let Some(body) = body_of(text) else { return Ok(None) };
        let id = digest(text);
        let Some(token) = api_token::find(&self.db, body, &id).await? else { return Ok(None) };
        let Ok(account) = token.account_id.parse() else { return Ok(None) };
        let by = By::account(&self.db, Actor(account), at).await?;
        let Some(mut by) = by.filter(|_| token.ended_at.is_none()) else { return Ok(None) };
        by.duties.retain(|(at, _)| *at == body);
        if token.used_at.is_none_or(|used| used <= (at - USED_EVERY).into()) {
            let mut tx = self.db.begin().await?;
            api_token::used(&mut tx, body, &id, at.into()).await?;
            tx.commit().await?;
        }
        Ok(Some(Bearer { by, body, id, scopes: scopes(&token.scopes) }))
    }

    /// Does an act as a program may.
    pub async fn act_by_program(
        &self,
        bearer: &Bearer,
        at: &At<'_>,
        (act, how): (Act, How),
        papers: &[Paper],
    ) -> Result<Done, Denied> {
        if !is_for_programs(&act) {
            return Err(Denied::NotByProgram);
        }
        // At the desk the scan is what was chosen in the form; here it is only named.
        if scan(&act).is_some_and(|scan| papers.iter().all(|paper| paper.digest() != scan)) {
            return Err(Denied::Refused(vec![Refusal::NoScan]));
        }
        self.act_with(&bearer.by, at, (act, how), papers).await
    }
}

/// The body whose number stands in a token.
fn body_of(text: &str) -> Option<BodyId> {
    let (body, _) = text.strip_prefix(MARK)?.strip_prefix('-')?.split_once('-')?;
    body.parse().ok().map(BodyId)
}

fn scopes(text: &str) -> Vec<Scope> {
    text.split(' ').filter_map(Scope::parse).collect()
}

fn listed(row: ApiToken) -> Result<Token, Fault> {
    let corrupt = || Fault::corrupt(format!("api_token {}/{}", row.body_id, row.token_digest));
    Ok(Token {
        account: Actor(row.account_id.parse().map_err(|_| corrupt())?),
        scopes: scopes(&row.scopes),
        made_at: row.made_at.try_into().map_err(|_| corrupt())?,
        used_at: row.used_at.map(Timestamp::try_from).transpose().map_err(|_| corrupt())?,
        is_ended: row.ended_at.is_some(),
        id: row.token_digest,
        name: row.name,
    })
}

async fn noted(
    tx: &mut Tx,
    by: &By,
    (body_id, what, id): (BodyId, &str, &str),
    detail: String,
) -> Result<(), Fault> {
    let entry = Entry {
        body_id,
        audit_id: command_key()?,
        at: by.at.into(),
        done_by: by.actor.0.to_string(),
        what: what.to_owned(),
        subject: format!("token/{id}"),
        detail,
    };
    audit::add(tx, &entry).await
}

/// A program writes down what was done and what came. It gives no opinion, consent or signature on a screen that somebody should have
/// looked at; it brings in nobody whose name is to be written down beside the act; and it touches one file at a time.
const fn is_for_programs(act: &Act) -> bool {
    match act {
        Act::PassedOn { approved, .. } | Act::Extended { approved, .. } => {
            matches!(approved, Signature::OnPaper { .. })
        }
        Act::Signed { signature } => matches!(signature, Signature::OnPaper { .. }),
        Act::UnitAnswered { means, .. } => matches!(means, Means::OnPaper { .. }),
        Act::Registered { .. }
        | Act::SplitOff { .. }
        | Act::Consulted { .. }
        | Act::UnitAsked { .. }
        | Act::Reviewed { .. } => false,
        Act::ReceiptConfirmed
        | Act::HandedOver { .. }
        | Act::SupplementAsked { .. }
        | Act::Supplemented
        | Act::ConsultationReceived { .. }
        | Act::OpinionGiven { .. }
        | Act::SilenceNoted { .. }
        | Act::PublicInterestFound { .. }
        | Act::ThirdPartyTold { .. }
        | Act::ReasonsAsked { .. }
        | Act::ReasonsGiven
        | Act::ReasonsJudged { .. }
        | Act::Deferred { .. }
        | Act::FeeNoticed { .. }
        | Act::NoticeServed { .. }
        | Act::FeePaid
        | Act::Searched { .. }
        | Act::KeptOffline { .. }
        | Act::Drafted { .. }
        | Act::Sealed { .. }
        | Act::Replied { .. }
        | Act::DeliveryKnown { .. }
        | Act::SupplementLapsed { .. }
        | Act::FeeLapsed
        | Act::Withdrawn
        | Act::CorrectionAnswered { .. }
        | Act::PublicationProposed
        | Act::PublicationDecided { .. }
        | Act::Challenged { .. }
        | Act::Defended { .. }
        | Act::Ruled { .. }
        | Act::Reopened { .. }
        | Act::Noted { .. }
        | Act::Archived { .. }
        | Act::Struck { .. } => true,
    }
}

/// The scan that an act rests on, by its digest.
fn scan(act: &Act) -> Option<&str> {
    match act {
        Act::PassedOn { approved: Signature::OnPaper { scan, .. }, .. }
        | Act::Extended { approved: Signature::OnPaper { scan, .. }, .. }
        | Act::Signed { signature: Signature::OnPaper { scan, .. } }
        | Act::UnitAnswered { means: Means::OnPaper { scan, .. }, .. } => Some(scan),
        _ => None,
    }
}
