//! The reader process: it alone opens files that others wrote, under limits, and answers one file after another.

use std::any::Any;
use std::io::{BufReader, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::wire;
use crate::work::{Answer, Desk, Job};

/// Room for the recursion of deeply nested documents.
const STACK: usize = 64 << 20;

/// Reads settings and then jobs from standard input until it ends.
pub(crate) fn run() -> ExitCode {
    with_room(serve)
}

/// Does one piece of work on what others wrote, with so much memory and no more.
#[cfg(feature = "web")]
pub(crate) fn confined(memory_mib: u64, work: impl FnOnce() + Send + 'static) -> ExitCode {
    confine(memory_mib);
    with_room(work)
}

fn with_room(work: impl FnOnce() + Send + 'static) -> ExitCode {
    // What went wrong is told in the answer, not on a terminal that another process writes on.
    std::panic::set_hook(Box::new(|_| {}));
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(_)) | Err(_) => ExitCode::FAILURE,
    }
}

fn serve() {
    let mut input = BufReader::new(std::io::stdin());
    let mut output = std::io::stdout();
    let settings = wire::receive(&mut input).ok();
    let Some(settings) = settings.and_then(|json| serde_json::from_slice::<Settings>(&json).ok()) else {
        return;
    };
    confine(settings.memory_mib);
    let mut desk = Desk::new(settings);
    while let Some((job, content)) = next(&mut input) {
        let answers = answer(&mut desk, &job, content);
        let Ok(json) = serde_json::to_vec(&answers) else { return };
        if wire::send(&mut output, &json).is_err() {
            return;
        }
    }
}

/// The next job, with its bytes where it comes with them.
fn next(input: &mut impl Read) -> Option<(Job, Option<Vec<u8>>)> {
    let job: Job = serde_json::from_slice(&wire::receive(input).ok()?).ok()?;
    let content = if job.path.is_none() { Some(wire::receive(input).ok()?) } else { None };
    Some((job, content))
}

/// An answer, whatever happens short of the end of the process.
pub(crate) fn answer(desk: &mut Desk, job: &Job, content: Option<Vec<u8>>) -> Vec<Answer> {
    caught(|| desk.answer(job, content)).unwrap_or_else(|trouble| vec![desk.sorry(&job.shown, &trouble)])
}

fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|cause| Trouble::Panicked(words(cause.as_ref())))
}

fn words(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}

/// No more memory than this, and no core file of somebody's document.
#[cfg(unix)]
fn confine(memory_mib: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |value| Rlimit { current: Some(value), maximum: Some(value) };
    // A system that refuses a limit still has the watchdog.
    let _refused = setrlimit(Resource::As, most(memory_mib << 20)).is_err();
    let _refused = setrlimit(Resource::Core, most(0)).is_err();
}

#[cfg(not(unix))]
fn confine(_memory_mib: u64) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_sentence() {
        let trouble = caught(|| panic!("at {}", 7)).map(|(): ()| ()).unwrap_err();
        assert_eq!(trouble, Trouble::Panicked("at 7".to_owned()));
        assert!(trouble.sentence().zh.contains("读取时程序出错（at 7）"));
        assert_eq!(caught(|| 3).unwrap(), 3);
    }
}
