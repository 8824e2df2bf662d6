//! Old Word files by `LibreOffice`, where it is on the machine.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// What became of a conversion.
pub(crate) enum Conversion {
    /// There is no `LibreOffice`.
    Unavailable,
    /// It did not work.
    Failed(String),
    /// The DOCX, for as long as this is kept.
    Done(Made),
}

/// A converted file in a folder of its own, which goes when this is dropped.
pub(crate) struct Made(Scratch);

impl Made {
    /// Where the DOCX is.
    pub(crate) fn docx(&self) -> PathBuf {
        self.0.0.join("old.docx")
    }
}

/// A private folder.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// `LibreOffice` may take this long.
const LIMIT: Duration = Duration::from_secs(30);
const PROGRAMS: [&str; 2] = ["soffice", "libreoffice"];

/// Converts an old Word file, given by name or by its bytes.
pub(crate) fn to_docx(path: Option<&OsStr>, content: Option<&[u8]>) -> Conversion {
    let scratch = match scratch() {
        Ok(scratch) => scratch,
        Err(error) => return Conversion::Failed(error.to_string()),
    };
    let copy = scratch.0.join("old.doc");
    let copied = match (path, content) {
        (Some(path), _) => std::fs::copy(Path::new(path), &copy).map(drop),
        (None, content) => std::fs::write(&copy, content.unwrap_or_default()),
    };
    if let Err(error) = copied {
        return Conversion::Failed(error.to_string());
    }
    for program in PROGRAMS {
        match command(program, &scratch.0, &copy).spawn() {
            Ok(child) => return finish(child, Made(scratch)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Conversion::Failed(error.to_string()),
        }
    }
    Conversion::Unavailable
}

fn scratch() -> std::io::Result<Scratch> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("gongkai-{}-{number}", std::process::id()));
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&path)?;
    Ok(Scratch(path))
}

/// A profile of its own, so that it neither meets a `LibreOffice` that is open nor the macros its owner trusts.
fn command(program: &str, folder: &Path, file: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.display()))
        .args(["--headless", "--norestore", "--convert-to", "docx", "--outdir"])
        .arg(folder)
        .arg(file)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
}

fn finish(mut child: Child, made: Made) -> Conversion {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(_)) if made.docx().is_file() => return Conversion::Done(made),
            Ok(Some(status)) => {
                return Conversion::Failed(if status.success() {
                    "no DOCX".to_owned()
                } else {
                    status.to_string()
                });
            }
            Ok(None) if start.elapsed() < LIMIT => std::thread::sleep(Duration::from_millis(20)),
            Ok(None) => {
                end(&mut child);
                return Conversion::Failed(format!("> {} s", LIMIT.as_secs()));
            }
            Err(error) => {
                end(&mut child);
                return Conversion::Failed(error.to_string());
            }
        }
    }
}

/// Ends it with all it started.
fn end(child: &mut Child) {
    #[cfg(unix)]
    if let Some(group) = i32::try_from(child.id()).ok().and_then(rustix::process::Pid::from_raw) {
        let _gone = rustix::process::kill_process_group(group, rustix::process::Signal::KILL).is_err();
    }
    drop(child.kill());
    drop(child.wait());
}
