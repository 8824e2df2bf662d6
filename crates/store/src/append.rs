//! Several commands written by few statements: one look at what stands, a plan, and the rows of all of them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use sqlx::AssertSqlSafe;

use crate::act::{self, Act, Append, Appended, NewAct};
use crate::case_file::{self, CaseFile};
use crate::chain::{BEGINNING, canonical, form};
use crate::db::{execute_many, on, sql};
use crate::many::{at_once, many};
use crate::outbox::{self, Message};
use crate::{Algorithm, BodyId, CaseNo, Fault, Instant, Tx};

/// What a command did, as it is kept under its key.
#[derive(Clone, Debug)]
struct Kept {
    digest: String,
    first_seq: i64,
    last_seq: i64,
}

/// What stands: the last act of each case and its hash, and the commands that came before.
#[derive(Debug, Default)]
struct Stands {
    heads: HashMap<(BodyId, CaseNo), (i64, String)>,
    kept: HashMap<(BodyId, String), Kept>,
}

/// The rows to be written, and what each command is answered when they are.
#[derive(Debug, Default)]
struct Plan<'a> {
    answers: Vec<Appended>,
    acts: Vec<Act>,
    files: HashMap<(BodyId, &'a CaseNo), (Way, &'a CaseFile)>,
    messages: Vec<&'a Message>,
    commands: Vec<CommandRow<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Add,
    Change,
}

#[derive(Debug)]
struct CommandRow<'a> {
    command: &'a Append,
    kept: Kept,
    recorded_at: Instant,
}

type Looked = (BodyId, CaseNo, String, Option<i64>, Option<String>, Option<String>, Option<i64>, Option<i64>);

/// Appends commands in order, each on top of those before it. A fault of any is a fault of all.
pub(crate) async fn append_all(tx: &mut Tx, commands: &[&Append]) -> Result<Vec<Appended>, Fault> {
    for command in commands {
        adds_up(command)?;
    }
    let plan = Plan::of(commands, look(tx, commands).await?);
    act::add_all(tx, &plan.acts).await?;
    let of = |way| {
        plan.files.values().filter(move |(its, _)| *its == way).map(|(_, file)| *file).collect::<Vec<_>>()
    };
    case_file::add_all(tx, &of(Way::Add)).await?;
    let changed = of(Way::Change);
    if case_file::change_all(tx, &changed).await? != changed.len() as u64 {
        return Err(tx.spoil(Fault::corrupt("case_file/change: acts stand without a case file")));
    }
    outbox::put_all(tx, &plan.messages).await?;
    execute_many!(
        tx,
        "command/add",
        plan.commands,
        row => row.command.file.body_id,
        &row.command.command_key,
        &row.kept.digest,
        &row.command.file.case_no,
        row.kept.first_seq,
        row.kept.last_seq,
        row.recorded_at,
    );
    Ok(plan.answers)
}

/// What the command is answered without being written, if it is not to be.
pub(crate) async fn refusal(tx: &mut Tx, command: &Append) -> Result<Option<Appended>, Fault> {
    Ok(look(tx, &[command]).await?.refusal(command, &digest(command)))
}

fn adds_up(command: &Append) -> Result<(), Fault> {
    let (acts, file_seq) = (command.acts.len(), command.file.last_seq);
    if acts > 0 && i64::try_from(acts).is_ok_and(|acts| command.after.checked_add(acts) == Some(file_seq)) {
        return Ok(());
    }
    Err(Fault::defect(format!("{acts} acts after {} do not end at {file_seq}", command.after)))
}

/// One statement for cases and keys, so that whoever finds a case further on finds the command that took it there, too.
async fn look(tx: &mut Tx, commands: &[&Append]) -> Result<Stands, Fault> {
    let mut stands = Stands::default();
    let mut rest = commands;
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at(at_once(rest.len()));
        rest = after;
        let text = many(sql!("act/look"), chunk.len());
        let looked: Result<Vec<Looked>, _> = on!(tx.writer()?, c => {
            let mut query = sqlx::query_as(AssertSqlSafe(text));
            for command in chunk {
                query = query.bind(command.file.body_id).bind(&command.file.case_no).bind(&command.command_key);
            }
            query.fetch_all(c).await
        });
        for row in looked.map_err(|error| tx.spoil(Fault::at("act/look", &error)))? {
            stands.add(row);
        }
    }
    Ok(stands)
}

impl Stands {
    fn add(&mut self, (body_id, case_no, key, seq, hash, digest, first_seq, last_seq): Looked) {
        if let (Some(seq), Some(hash)) = (seq, hash) {
            self.heads.insert((body_id, case_no), (seq, hash));
        }
        if let (Some(digest), Some(first_seq), Some(last_seq)) = (digest, first_seq, last_seq) {
            self.kept.insert((body_id, key), Kept { digest, first_seq, last_seq });
        }
    }

    fn refusal(&self, command: &Append, digest: &str) -> Option<Appended> {
        let CaseFile { body_id, case_no, .. } = &command.file;
        if let Some(before) = self.kept.get(&(*body_id, command.command_key.clone())) {
            let (first_seq, last_seq) = (before.first_seq, before.last_seq);
            let same = before.digest == digest;
            return Some(if same { Appended::Repeated { first_seq, last_seq } } else { Appended::KeyTaken });
        }
        let last_seq = self.heads.get(&(*body_id, case_no.clone())).map_or(0, |(seq, _)| *seq);
        (last_seq != command.after).then_some(Appended::Conflict { last_seq })
    }
}

impl<'a> Plan<'a> {
    fn of(commands: &[&'a Append], mut stands: Stands) -> Self {
        let mut plan = Self::default();
        for command in commands {
            let digest = digest(command);
            let answer = match stands.refusal(command, &digest) {
                Some(refusal) => refusal,
                None => plan.take(command, digest, &mut stands),
            };
            plan.answers.push(answer);
        }
        plan
    }

    /// Plans the rows of a command, and what stands after it.
    fn take(&mut self, command: &'a Append, digest: String, stands: &mut Stands) -> Appended {
        let file = &command.file;
        let (first_seq, last_seq) = (command.after + 1, file.last_seq);
        let head = stands.heads.entry((file.body_id, file.case_no.clone()));
        let mut prev_hash = match &head {
            Entry::Occupied(head) => head.get().1.clone(),
            Entry::Vacant(_) => BEGINNING.to_owned(),
        };
        for (seq, new) in (first_seq..).zip(&command.acts) {
            let act = link(command, seq, new, &prev_hash);
            prev_hash.clone_from(&act.hash);
            self.acts.push(act);
        }
        head.insert_entry((last_seq, prev_hash));
        // Of two commands on one case the later row is written, in the way of the first.
        let way = if command.after == 0 { Way::Add } else { Way::Change };
        self.files.entry((file.body_id, &file.case_no)).or_insert((way, file)).1 = file;
        self.messages.extend(&command.messages);
        let kept = Kept { digest, first_seq, last_seq };
        stands.kept.insert((file.body_id, command.command_key.clone()), kept.clone());
        self.commands.push(CommandRow { command, kept, recorded_at: command.recorded_at });
        Appended::Done { first_seq, last_seq }
    }
}

fn link(command: &Append, seq: i64, new: &NewAct, prev_hash: &str) -> Act {
    let mut act = Act {
        body_id: command.file.body_id,
        case_no: command.file.case_no.clone(),
        seq,
        kind: new.kind.clone(),
        done_on: new.done_on,
        recorded_at: command.recorded_at,
        done_by: new.done_by.clone(),
        content: new.content.clone(),
        algorithm: command.algorithm.key().to_owned(),
        prev_hash: prev_hash.to_owned(),
        hash: String::new(),
    };
    act.hash = command.algorithm.hash(canonical(&act).as_bytes());
    act
}

/// What makes two commands the same: the case and the acts, not the moment and not what had been seen.
fn digest(command: &Append) -> String {
    let mut whole = form(&[("case_no", &command.file.case_no.0)]);
    for act in &command.acts {
        let day = act.done_on.to_string();
        whole += &form(&[
            ("kind", &act.kind),
            ("done_on", &day),
            ("done_by", &act.done_by),
            ("content", &act.content),
        ]);
    }
    Algorithm::Sha256.hash(whole.as_bytes())
}
