//! The demo as a process of its own, and a browser of a few lines for it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The password of everybody in the demo.
const PASSWORD: &str = "yunling-demo-2026";

/// A server, ended with the test.
pub(crate) struct Server {
    child: Child,
    port: u16,
    /// What it said to whoever runs it.
    said: Arc<Mutex<String>>,
}

/// A folder of one test, gone with it.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("gongkai serving {name} {}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

impl Server {
    /// Starts it on a folder and waits until it answers.
    pub(crate) fn start(folder: &Path) -> Self {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        // A file that may not grow is an error to the program, as on a full disk, and not its end.
        let mut child = Command::new("/bin/sh")
            .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_gongkai")])
            .args(["demo", "--data"])
            .arg(folder)
            .args(["--today", "2026-11-24", "--port", &port.to_string()])
            .env_remove("GONGKAI_LANG")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (lines, heard) = (BufReader::new(child.stderr.take().unwrap()), Arc::clone(&said));
        std::thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                heard.lock().unwrap().push_str(&format!("{line}\n"));
            }
        });
        let mut server = Self { child, port, said };
        for _ in 0..1200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            assert!(server.child.try_wait().unwrap().is_none(), "{}", server.said());
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the demo does not answer: {}", server.said());
    }

    /// Its number among the processes.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as the system ends what has no memory: at once.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// What it said to whoever runs it.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Somebody without an account.
    pub(crate) fn browser(&self) -> Browser {
        Browser { port: self.port, cookies: Vec::new() }
    }

    /// Somebody who has signed in.
    pub(crate) fn signed_in(&self, login: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post("/desk/sign-in", &[("login", login), ("password", PASSWORD)]).unwrap();
        assert_eq!((answer.status, answer.location.as_str()), (303, "/desk"), "{}", answer.text());
        browser
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[derive(Clone)]
pub(crate) struct Browser {
    port: u16,
    cookies: Vec<(String, String)>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) bytes: Vec<u8>,
}

/// A connection that ended before the answer was there.
pub(crate) type Lost = std::io::Error;

impl Browser {
    pub(crate) fn get(&mut self, path: &str) -> Result<Answer, Lost> {
        self.send(&format!("GET {path} HTTP/1.1\r\n"), b"")
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, Lost> {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let kind = "content-type: application/x-www-form-urlencoded";
        self.send(&format!("POST {path} HTTP/1.1\r\n{kind}\r\n"), pairs.join("&").as_bytes())
    }

    /// A form with one file.
    pub(crate) fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Result<Answer, Lost> {
        let part = |head: &str, value: &[u8]| {
            [format!("--b\r\ncontent-disposition: form-data; {head}\r\n\r\n").as_bytes(), value, b"\r\n"]
                .concat()
        };
        let texts = fields.iter().map(|(name, value)| part(&format!("name=\"{name}\""), value.as_bytes()));
        let mut body = texts.collect::<Vec<_>>().concat();
        body.extend(part(&format!("name=\"papers\"; filename=\"{name}\""), bytes));
        body.extend_from_slice(b"--b--\r\n");
        let kind = "content-type: multipart/form-data; boundary=b";
        self.send(&format!("POST {path} HTTP/1.1\r\n{kind}\r\n"), &body)
    }

    fn send(&mut self, begins: &str, body: &[u8]) -> Result<Answer, Lost> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        let jar: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let head = format!(
            "{begins}host: 127.0.0.1:{}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\ncookie: {}\r\ncontent-length: {}\r\n\r\n",
            self.port,
            jar.join("; "),
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body)?;
        let mut all = Vec::new();
        stream.read_to_end(&mut all)?;
        self.read(&all)
    }

    fn read(&mut self, all: &[u8]) -> Result<Answer, Lost> {
        let torn = || Lost::from(std::io::ErrorKind::UnexpectedEof);
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(torn)?;
        let head = String::from_utf8_lossy(&all[..end]).into_owned();
        let bytes = all[end + 4..].to_vec();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(torn)?;
        let (mut location, mut length) = (String::new(), 0);
        for (name, value) in head.lines().filter_map(|line| line.split_once(": ")) {
            match name {
                "location" => value.clone_into(&mut location),
                "content-length" => length = value.parse().unwrap(),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        if bytes.len() < length { Err(torn()) } else { Ok(Answer { status, location, bytes }) }
    }

    fn keep(&mut self, line: &str) {
        let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
        self.cookies.retain(|(known, _)| known != name);
        self.cookies.push((name.to_owned(), value.to_owned()));
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(crate) fn says(&self, sentence: &str) -> bool {
        self.text().contains(sentence)
    }

    /// The value of a hidden field of the page.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let (_, rest) = text.split_once(&format!("name=\"{name}\" value=\"")).expect(&text);
        rest.split('"').next().unwrap().to_owned()
    }
}

fn encoded(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(byte).collect()
}
