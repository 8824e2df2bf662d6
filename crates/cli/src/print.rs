//! Standard output and standard error.

use std::io::{ErrorKind, Write};

/// There is no use in going on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Silenced {
    /// Whoever read us has stopped reading (`| head`): no fault of ours, and no one left to tell.
    Gone,
    /// What was found could not be written down.
    Failed,
}

impl Silenced {
    /// The exit code of that.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Gone => 0,
            Self::Failed => 74,
        }
    }
}

/// Prints to standard output.
pub(crate) fn out(text: &str) -> Result<(), Silenced> {
    to_stdout(|stdout| stdout.write_all(text.as_bytes()))
}

/// Lets something write itself to standard output.
pub(crate) fn to_stdout(write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<(), Silenced> {
    let mut stdout = std::io::stdout().lock();
    match write(&mut stdout).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Silenced::Gone),
        Err(error) => {
            err(&format!("{error}\n"));
            Err(Silenced::Failed)
        }
    }
}

/// Prints to standard error, where a failure cannot be told to anyone.
pub(crate) fn err(text: &str) {
    let mut stderr = std::io::stderr().lock();
    drop(stderr.write_all(text.as_bytes()));
}
