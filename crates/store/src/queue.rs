//! Commands that come at once are committed at once: one write to the disk serves them all.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::act::{Append, Appended, append_alone};
use crate::append::append_all;
use crate::{Db, Fault, FaultKind};

/// How many commands one transaction takes at most.
const MOST: usize = 64;

/// The commands that wait, and whose turn it is to write.
#[derive(Debug)]
pub(crate) struct Queue {
    waiting: Mutex<Vec<Waiting>>,
    turns: Arc<Semaphore>,
}

#[derive(Debug)]
struct Waiting {
    command: Append,
    answer: oneshot::Sender<Result<Appended, Fault>>,
}

impl Queue {
    /// A queue before so many connections that write.
    pub(crate) fn before(connections: usize) -> Arc<Self> {
        Arc::new(Self { waiting: Mutex::default(), turns: Arc::new(Semaphore::new(connections)) })
    }

    fn push(&self, waiting: Waiting) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(waiting);
    }

    /// The first in the queue.
    fn take(&self) -> Vec<Waiting> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let most = waiting.len().min(MOST);
        waiting.drain(..most).collect()
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit, Fault> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        turn.map_err(|_| Fault::new(FaultKind::Unavailable, "the queue is closed"))
    }
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
            answer = &mut answered => {
                return answer.unwrap_or_else(|_| Err(Fault::new(FaultKind::Unavailable, "the writer was stopped")));
            }
            turn = db.queue().turn() => turn?,
        };
        let batch = db.queue().take();
        if batch.is_empty() {
            // Ours is being written by another's turn.
            drop(turn);
            return answered
                .await
                .unwrap_or_else(|_| Err(Fault::new(FaultKind::Unavailable, "the writer was stopped")));
        }
        drop(tokio::spawn(write(db.clone(), batch, turn)));
    }
}

async fn write(db: Db, batch: Vec<Waiting>, turn: OwnedSemaphorePermit) {
    let written = together(&db, &batch).await;
    for (place, Waiting { command, answer }) in batch.into_iter().enumerate() {
        let answered = match &written {
            Ok(answers) => {
                answers.get(place).copied().ok_or_else(|| Fault::new(FaultKind::Defect, "no answer"))
            }
            // One of them may be at fault: each for itself.
            Err(fault) if of_one(fault.kind()) => append_alone(&db, &command).await,
            Err(fault) => Err(fault.clone()),
        };
        // Whoever asked may have gone; what is written stands.
        answer.send(answered).ok();
    }
    drop(turn);
}

async fn together(db: &Db, batch: &[Waiting]) -> Result<Vec<Appended>, Fault> {
    let commands: Vec<&Append> = batch.iter().map(|waiting| &waiting.command).collect();
    let mut tx = db.begin().await?;
    let answers = append_all(&mut tx, &commands).await?;
    tx.commit().await?;
    Ok(answers)
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
