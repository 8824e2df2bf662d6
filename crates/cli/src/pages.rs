//! 数页: how many pages a PDF of somebody's has, counted in a process of its own under the limits of a reader.

use std::io::Read;
use std::process::{Child, ExitCode};
use std::sync::mpsc;
use std::time::Duration;

use files::Limits;

use crate::{pool, wire, worker};

/// The name under which the program starts itself to count.
pub(crate) const SUBCOMMAND: &str = "__pages";
/// How long one file may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Address space of the process that counts.
const MEMORY_MIB: u64 = 2048;

/// Asks a process for the pages of a PDF; none where it cannot be read, or not in time.
pub(crate) fn count(bytes: &[u8]) -> Option<u32> {
    let mut child = pool::command(SUBCOMMAND).ok()?.spawn().ok()?;
    let counted = ask(&mut child, bytes);
    drop(child.kill());
    drop(child.wait());
    counted
}

fn ask(child: &mut Child, bytes: &[u8]) -> Option<u32> {
    let (mut input, mut output) = (child.stdin.take()?, child.stdout.take()?);
    let (send, counted) = mpsc::channel();
    std::thread::spawn(move || {
        let mut answer = [0; 4];
        // Whoever asked may have gone.
        let _gone = output.read_exact(&mut answer).is_ok_and(|()| send.send(answer).is_ok());
    });
    wire::send(&mut input, bytes).ok()?;
    counted.recv_timeout(PATIENCE).ok().map(u32::from_le_bytes)
}

/// Counts the pages of the one PDF that comes in.
pub(crate) fn run() -> ExitCode {
    worker::confined(MEMORY_MIB, || {
        let Ok(bytes) = wire::receive(&mut std::io::stdin()) else { return };
        let limits = Limits { bytes: bytes.len(), ..Limits::default() };
        if let Ok(pages) = files::pdf_pages(&bytes, &limits) {
            // Whoever asked may have gone.
            let _gone = std::io::Write::write_all(&mut std::io::stdout(), &pages.to_le_bytes());
        }
    })
}
