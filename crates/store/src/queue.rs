//! Commands that come at once are committed at once: one statement and one write to the disk serve them all.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::act::{Append, Appended, append_in};
use crate::append::{self, Row, is_of_rows, put_in, standing};
use crate::db::Writer;
use crate::many::at_once;
use crate::{Db, Fault, FaultKind};

/// The commands that wait, whose turn it is to write, and the connections they write with.
#[derive(Debug)]
pub(crate) struct Queue {
    waiting: Mutex<Vec<Waiting>>,
    turns: Arc<Semaphore>,
    idle: Mutex<Vec<Writer>>,
}

#[derive(Debug)]
struct Waiting {
    command: Append,
    answer: oneshot::Sender<Result<Appended, Fault>>,
}

impl Queue {
    /// A queue before so many connections that write.
    pub(crate) fn before(connections: usize) -> Arc<Self> {
        let turns = Arc::new(Semaphore::new(connections));
        Arc::new(Self { waiting: Mutex::default(), turns, idle: Mutex::default() })
    }

    fn push(&self, waiting: Waiting) {
        held(&self.waiting).push(waiting);
    }

    /// The first in the queue, as many as one statement takes.
    fn take(&self) -> Vec<Waiting> {
        let mut waiting = held(&self.waiting);
        let most = at_once(waiting.len()).min(waiting.len());
        waiting.drain(..most).collect()
    }

    /// A turn to write, when those before have had theirs.
    pub(crate) async fn turn(&self) -> Result<OwnedSemaphorePermit, Fault> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        turn.map_err(|_| Fault::new(FaultKind::Unavailable, "the queue is closed"))
    }

    /// The connections that nobody writes with at the moment.
    pub(crate) fn idle(&self) -> Vec<Writer> {
        std::mem::take(&mut *held(&self.idle))
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Queues a command and answers when it is on the disk. Whoever has the turn writes for all who wait; the writing goes on
/// when the one who began it is no longer there.
pub(crate) async fn append(db: &Db, command: Append) -> Result<Appended, Fault> {
    let (answer, mut answered) = oneshot::channel();
    db.queue().push(Waiting { command, answer });
    loop {
        let turn = tokio::select! {
            // An answer, if there is one, before another turn.
            biased;
            answer = &mut answered => return answer.unwrap_or_else(|_| Err(stopped())),
            turn = db.queue().turn() => turn?,
        };
        let batch = db.queue().take();
        if batch.is_empty() {
            // Ours is being written by another's turn.
            drop(turn);
            return answered.await.unwrap_or_else(|_| Err(stopped()));
        }
        drop(tokio::spawn(write(db.clone(), batch, turn)));
    }
}

fn stopped() -> Fault {
    Fault::new(FaultKind::Unavailable, "the writer was stopped")
}

async fn write(db: Db, batch: Vec<Waiting>, turn: OwnedSemaphorePermit) {
    let commands: Vec<&Append> = batch.iter().map(|waiting| &waiting.command).collect();
    let written = together(&db, &commands).await;
    let alone = commands.len() == 1;
    for Waiting { command, answer } in batch {
        let answered = match &written {
            Ok(()) => Ok(done(&command)),
            Err(fault) if alone => why(&db, &command, fault.clone()).await,
            // One of them may be at fault: each for itself.
            Err(fault) if of_one(fault.kind()) => match together(&db, &[&command]).await {
                Ok(()) => Ok(done(&command)),
                Err(fault) => why(&db, &command, fault).await,
            },
            Err(fault) => Err(fault.clone()),
        };
        // Whoever asked may have gone; what is written stands.
        answer.send(answered).ok();
    }
    drop(turn);
}

fn done(command: &Append) -> Appended {
    Appended::Done { first_seq: command.after.seq + 1, last_seq: command.file.last_seq }
}

/// The answer of what stands, where that is why a command was refused.
async fn why(db: &Db, command: &Append, fault: Fault) -> Result<Appended, Fault> {
    if is_of_rows(fault.kind()) { standing(db, command).await?.ok_or(fault) } else { Err(fault) }
}

async fn together(db: &Db, commands: &[&Append]) -> Result<(), Fault> {
    let rows = append::rows(commands)?;
    let tells = commands.iter().any(|command| !command.messages.is_empty());
    if !tells && at_once(rows.len()) == rows.len() {
        return at_one_stroke(db, &rows).await;
    }
    let mut tx = db.begin_in_turn().await?;
    append_in(&mut tx, commands).await?;
    tx.commit().await
}

/// One statement is a transaction of its own: no begin and no commit are sent. It goes over a connection that is kept for it.
async fn at_one_stroke(db: &Db, rows: &[Row<'_>]) -> Result<(), Fault> {
    let kept = held(&db.queue().idle).pop();
    if let Some(mut writer) = kept {
        let written = put_in(writer.borrow(), rows).await;
        // A connection may have been lost while it was idle. What it did write is found by the command's key.
        if !matches!(&written, Err(fault) if fault.kind() == FaultKind::Unavailable) {
            return keep(db, writer, written);
        }
    }
    let mut writer = db.writer().await?;
    let written = put_in(writer.borrow(), rows).await;
    keep(db, writer, written)
}

fn keep(db: &Db, writer: Writer, written: Result<(), Fault>) -> Result<(), Fault> {
    if written.as_ref().err().is_none_or(|fault| is_of_rows(fault.kind())) {
        held(&db.queue().idle).push(writer);
    }
    written
}

/// Whether a fault may be one command's, and not the engine's.
fn of_one(kind: FaultKind) -> bool {
    match kind {
        FaultKind::Busy
        | FaultKind::Conflict
        | FaultKind::Refused
        | FaultKind::Defect
        | FaultKind::Corrupt => true,
        FaultKind::Unavailable | FaultKind::Full | FaultKind::Schema => false,
    }
}
