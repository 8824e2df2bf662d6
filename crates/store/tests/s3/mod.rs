//! A store that speaks as much S3 as attachments ask for, inside the test.

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail like one")]

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the store has and what it was asked, whether it answers or not.
#[derive(Clone, Default)]
pub(crate) struct S3 {
    pub(crate) objects: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    pub(crate) asked: Arc<Mutex<Vec<String>>>,
}

/// A store that answers until it is stopped.
pub(crate) struct Running {
    pub(crate) at: SocketAddr,
    listens: JoinHandle<()>,
}

impl Running {
    /// From now on connections are refused.
    pub(crate) async fn stop(self) {
        self.listens.abort();
        assert!(self.listens.await.unwrap_err().is_cancelled());
    }
}

impl S3 {
    /// Answers at the port, or at any that is free.
    pub(crate) async fn run(&self, port: u16) -> Running {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.unwrap();
        let (at, store) = (listener.local_addr().unwrap(), self.clone());
        let listens = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(store.clone().serve(stream));
            }
        });
        Running { at, listens }
    }

    /// One request a connection, so that nothing stays open when the store is stopped.
    async fn serve(self, stream: TcpStream) {
        let mut stream = BufReader::new(stream);
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let Ok(byte) = stream.read_u8().await else { return };
            head.push(byte);
        }
        let head = String::from_utf8(head).unwrap();
        let mut body = vec![0; header(&head, "content-length").map_or(0, |text| text.parse().unwrap())];
        stream.read_exact(&mut body).await.unwrap();
        let answer = self.answer(&head, body);
        self.asked.lock().unwrap().push(head);
        stream.write_all(&answer).await.unwrap();
        stream.shutdown().await.unwrap();
    }

    fn answer(&self, head: &str, body: Vec<u8>) -> Vec<u8> {
        let (method, path) = head.split_once(' ').unwrap();
        let path = path.split(' ').next().unwrap().to_owned();
        let mut objects = self.objects.lock().unwrap();
        if header(head, "authorization").is_none_or(|text| !text.contains("Credential=key-1/")) {
            return answer(
                "403 Forbidden",
                "",
                b"<Error><Code>InvalidAccessKeyId</Code></Error>",
                Body::Sent,
            );
        }
        let sent = if method == "HEAD" { Body::Withheld } else { Body::Sent };
        match (method, objects.get(&path)) {
            ("PUT", _) => {
                objects.insert(path, body);
                answer("200 OK", "", b"", sent)
            }
            ("GET" | "HEAD", Some(bytes)) => match range(head) {
                Some((from, to)) => {
                    let range = format!("content-range: bytes {from}-{}/{}\r\n", to - 1, bytes.len());
                    answer("206 Partial Content", &range, bytes.get(from..to).unwrap(), sent)
                }
                None => answer("200 OK", "", bytes, sent),
            },
            _ => answer("404 Not Found", "", b"<Error><Code>NoSuchKey</Code></Error>", sent),
        }
    }
}

/// Whether the bytes are sent or only counted.
#[derive(Clone, Copy)]
enum Body {
    Sent,
    Withheld,
}

fn answer(status: &str, headers: &str, bytes: &[u8], body: Body) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\netag: \"1\"\r\nlast-modified: Mon, 22 Sep 2025 01:00:00 GMT\r\n{headers}\
         content-length: {}\r\nconnection: close\r\n\r\n",
        bytes.len()
    );
    match body {
        Body::Sent => [head.as_bytes(), bytes].concat(),
        Body::Withheld => head.into_bytes(),
    }
}

fn range(head: &str) -> Option<(usize, usize)> {
    let (from, last) = header(head, "range")?.strip_prefix("bytes=")?.split_once('-')?;
    Some((from.parse().ok()?, last.parse::<usize>().ok()? + 1))
}

/// A header of a request.
pub(crate) fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}
