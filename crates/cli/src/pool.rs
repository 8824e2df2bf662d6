//! Reader processes, as many as there are processors, and a watchdog for each.

use std::io::{BufReader, BufWriter};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

use crate::convert::{self, Conversion};
use crate::load;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::wire;
use crate::work::{self, Answer, Job};

/// The hidden subcommand that a reader process is started with.
pub(crate) const SUBCOMMAND: &str = "__reader";

/// Gives every job to a reader and hands on the answers as they come, with the number of the job, until told to stop.
pub(crate) fn each(
    jobs: &[Job],
    settings: &Settings,
    mut deliver: impl FnMut(usize, Vec<Answer>) -> std::ops::ControlFlow<()>,
) {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let line = Line { jobs, next: AtomicUsize::new(0), closed: AtomicBool::new(false) };
    // Readers wait for a slow terminal instead of filling the memory.
    let (send, receive) = mpsc::sync_channel(256);
    std::thread::scope(|scope| {
        for _ in 0..processors.min(jobs.len()) {
            let (line, send) = (&line, send.clone());
            scope.spawn(move || serve(line, settings, &send));
        }
        drop(send);
        for (number, answers) in receive {
            if deliver(number, answers).is_break() {
                line.closed.store(true, Ordering::Relaxed);
                break;
            }
        }
    });
}

/// The jobs, and which comes next.
struct Line<'a> {
    jobs: &'a [Job],
    next: AtomicUsize,
    closed: AtomicBool,
}

impl Line<'_> {
    fn take(&self) -> Option<(usize, &Job)> {
        if self.closed.load(Ordering::Relaxed) {
            return None;
        }
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        self.jobs.get(number).map(|job| (number, job))
    }
}

/// Works through the line with one reader at a time; a new one takes the place of one that is lost.
fn serve(line: &Line<'_>, settings: &Settings, send: &SyncSender<(usize, Vec<Answer>)>) {
    let mut reader = None;
    while let Some((number, job)) = line.take() {
        let answers = ask(&mut reader, job, settings)
            .unwrap_or_else(|trouble| vec![work::sorry(&job.shown, &trouble, settings)]);
        if send.send((number, answers)).is_err() {
            return;
        }
    }
}

fn ask(reader: &mut Option<Reader>, job: &Job, settings: &Settings) -> Result<Vec<Answer>, Trouble> {
    let content = if job.path.is_none() { Some(load::bytes_of(None)?) } else { None };
    let answers = ask_once(reader, job, content.as_deref(), settings)?;
    if !answers.iter().any(|answer| answer.is_old_word) {
        return Ok(answers);
    }
    match convert::to_docx(job.path.as_deref(), content.as_deref()) {
        Conversion::Unavailable => Ok(answers),
        Conversion::Failed(why) => Err(Trouble::Conversion(why)),
        Conversion::Done(made) => {
            let job = Job { path: Some(made.docx().into()), shown: job.shown.clone() };
            ask_once(reader, &job, None, settings)
        }
    }
}

fn ask_once(
    reader: &mut Option<Reader>,
    job: &Job,
    content: Option<&[u8]>,
    settings: &Settings,
) -> Result<Vec<Answer>, Trouble> {
    let mut current = match reader.take() {
        Some(reader) => reader,
        None => Reader::start(settings)?,
    };
    let answers = current.ask(job, content, settings)?;
    // A reader that failed is not kept: dropping it ends it.
    *reader = Some(current);
    Ok(answers)
}

/// One reader process.
struct Reader {
    child: Child,
    jobs: BufWriter<ChildStdin>,
    answers: Receiver<Vec<u8>>,
}

impl Reader {
    fn start(settings: &Settings) -> Result<Self, Trouble> {
        let failed = |error: std::io::Error| Trouble::NoReader(error.to_string());
        let mut child = command(SUBCOMMAND).map_err(failed)?.spawn().map_err(failed)?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Trouble::NoReader("no pipe".to_owned()));
        };
        let (send, answers) = mpsc::channel();
        std::thread::spawn(move || {
            let mut stdout = BufReader::new(stdout);
            while let Ok(frame) = wire::receive(&mut stdout) {
                if send.send(frame).is_err() {
                    break;
                }
            }
        });
        let mut reader = Self { child, jobs: BufWriter::new(stdin), answers };
        let told = serde_json::to_vec(settings).map_err(|error| Trouble::NoReader(error.to_string()))?;
        wire::send(&mut reader.jobs, &told).map_err(failed)?;
        Ok(reader)
    }

    /// Asks for one file and waits, but not for ever.
    fn ask(
        &mut self,
        job: &Job,
        content: Option<&[u8]>,
        settings: &Settings,
    ) -> Result<Vec<Answer>, Trouble> {
        let json = serde_json::to_vec(job).map_err(|error| Trouble::NoReader(error.to_string()))?;
        let mut sent = wire::send(&mut self.jobs, &json);
        if let (Ok(()), Some(content)) = (&sent, content) {
            sent = wire::send(&mut self.jobs, content);
        }
        sent.map_err(|_| Trouble::Crashed)?;
        let seconds = settings.seconds;
        match self.answers.recv_timeout(Duration::from_secs(seconds)) {
            Ok(frame) => serde_json::from_slice(&frame).map_err(|_| Trouble::Crashed),
            Err(RecvTimeoutError::Timeout) => Err(Trouble::Slow { seconds }),
            Err(RecvTimeoutError::Disconnected) => Err(Trouble::Crashed),
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// This program, started as one that reads what others wrote.
pub(crate) fn command(subcommand: &str) -> std::io::Result<Command> {
    // By this name Linux starts the program that is running, even when its file has been replaced meanwhile.
    let running = PathBuf::from("/proc/self/exe");
    let program = if running.exists() { running } else { std::env::current_exe()? };
    let mut command = Command::new(program);
    #[cfg(unix)]
    std::os::unix::process::CommandExt::arg0(&mut command, "gongkai");
    command.arg(subcommand).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    Ok(command)
}
