//! Work that may never come back.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// Room for the arrays in each other that [`super::weigh`] lets through, at three kilobytes each.
const STACK: usize = 64 << 20;

/// How the work ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ended<T> {
    Done(T),
    /// It panicked, or there was no thread for it.
    GaveUp,
    /// It had not ended when the time was up.
    Late,
}

/// Does the work on a thread of its own and waits for it no longer than this.
///
/// A thread cannot be stopped from outside, and pdfplumber looks at no clock. One that is late is left behind:
/// it goes on until its work ends or its process does. The command line reads each file in a process that ends
/// with it; whoever reads files from strangers elsewhere should do the same.
pub(super) fn within<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Ended<T> {
    let (tell, told) = channel();
    let deep = thread::Builder::new().stack_size(STACK);
    let Ok(worker) = deep.spawn(move || tell.send(work())) else { return Ended::GaveUp };
    match told.recv_timeout(patience) {
        Ok(done) => {
            // The rest of the thread is the release of its memory.
            drop(worker.join());
            Ended::Done(done)
        }
        Err(RecvTimeoutError::Disconnected) => Ended::GaveUp,
        Err(RecvTimeoutError::Timeout) => Ended::Late,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_never_ends_is_left_behind() {
        assert_eq!(
            within(Duration::from_millis(1), || loop {
                thread::park();
            }),
            Ended::<()>::Late
        );
    }

    #[test]
    fn work_that_ends_or_panics_is_waited_for() {
        let long = Duration::from_mins(1);
        assert_eq!(within(long, || 7), Ended::Done(7));
        assert_eq!(within(long, || -> u32 { std::panic::resume_unwind(Box::new(())) }), Ended::GaveUp);
    }
}
