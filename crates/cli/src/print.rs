//! Standard output and standard error.

use std::io::{ErrorKind, Write};

/// Nobody reads any more, or the disk is full: there is no use in going on.
#[derive(Debug)]
pub(crate) struct Silenced;

/// Prints to standard output. A reader that has gone away (`| head`) is no fault of ours and is not spoken of.
pub(crate) fn out(text: &str) -> Result<(), Silenced> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) => {
            if error.kind() != ErrorKind::BrokenPipe {
                err(&format!("{error}\n"));
            }
            Err(Silenced)
        }
    }
}

/// Prints to standard error, where a failure cannot be told to anyone.
pub(crate) fn err(text: &str) {
    let mut stderr = std::io::stderr().lock();
    drop(stderr.write_all(text.as_bytes()));
}
