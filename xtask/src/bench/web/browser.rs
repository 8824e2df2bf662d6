//! As much of a browser as a measurement needs: one connection that is kept, and cookies.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

/// One connection, and its cookies.
pub(super) struct Browser {
    port: u16,
    stream: BufReader<TcpStream>,
    cookies: Vec<String>,
}

/// What came back.
pub(super) struct Answer {
    pub(super) status: u16,
    text: String,
}

impl Browser {
    /// Connects as soon as the demo is filled and listens.
    pub(super) fn when_it_listens(port: u16) -> Result<Self> {
        for _ in 0..600 {
            if let Ok(stream) = TcpStream::connect(("127.0.0.1", port)) {
                return Self::of(port, stream, Vec::new());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        anyhow::bail!("the demo does not listen at {port}")
    }

    /// Another connection with the same cookies.
    pub(super) fn again(&self) -> Result<Self> {
        Self::of(self.port, TcpStream::connect(("127.0.0.1", self.port))?, self.cookies.clone())
    }

    fn of(port: u16, stream: TcpStream, cookies: Vec<String>) -> Result<Self> {
        stream.set_nodelay(true)?;
        Ok(Self { port, stream: BufReader::new(stream), cookies })
    }

    /// Signs the clerk in; gives the path of a request.
    pub(super) fn sign_in(&mut self) -> Result<String> {
        let typed = "login=chengban&password=yunling-demo-2026";
        let answer = self.post("/desk/sign-in", "application/x-www-form-urlencoded", typed)?;
        ensure!(answer.status == 303, "the clerk is not let in: {}", answer.status);
        let list = self.get("/desk")?.text;
        let (_, rest) = list.split_once("href=\"/desk/requests/2").context("a request in the list")?;
        let (number, _) = rest.split_once('"').context("its address")?;
        Ok(format!("/desk/requests/2{number}"))
    }

    /// Applies, so that there is a receipt to be looked at.
    pub(super) fn apply(&mut self) -> Result<()> {
        let form = self.get("/apply")?.text;
        let (_, rest) = form.split_once("name=\"stamp\" value=\"").context("the stamp of the form")?;
        let (stamp, _) = rest.split_once('"').context("its end")?;
        // No person types an application in less.
        std::thread::sleep(Duration::from_secs(4));
        let fields = [
            ("who", "person"),
            ("matters", "1"),
            ("website", ""),
            ("name", "张示例"),
            ("document", "id_card"),
            ("number", "11010119900307123X"),
            ("phone", "13800000000"),
            ("address", "示例路2号"),
            ("asks", "information"),
            ("matter1", "2025年农田水利工程建设资金使用情况"),
            ("means", "paper"),
            ("way", "post"),
            ("stamp", stamp),
        ];
        let part = |(name, value): (&str, &str)| {
            format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.map(part).concat() + "--b--\r\n";
        let answer = self.post("/apply/send", "multipart/form-data; boundary=b", &body)?;
        ensure!(answer.status == 303, "the application is not taken: {}", answer.status);
        Ok(())
    }

    pub(super) fn get(&mut self, path: &str) -> Result<Answer> {
        self.send(&format!("GET {path} HTTP/1.1\r\n{}\r\n", self.heads()))
    }

    fn post(&mut self, path: &str, kind: &str, body: &str) -> Result<Answer> {
        let heads = format!("content-type: {kind}\r\ncontent-length: {}\r\n", body.len());
        self.send(&format!("POST {path} HTTP/1.1\r\n{}{heads}\r\n{body}", self.heads()))
    }

    fn heads(&self) -> String {
        let cookies = self.cookies.join("; ");
        format!("host: 127.0.0.1:{}\r\nsec-fetch-site: same-origin\r\ncookie: {cookies}\r\n", self.port)
    }

    fn send(&mut self, request: &str) -> Result<Answer> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).context("a status")?;
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim().split_once(": ") else { break };
            match name {
                "content-length" => length = value.parse()?,
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(Answer { status, text: String::from_utf8_lossy(&body).into_owned() })
    }

    fn keep(&mut self, line: &str) {
        let pair = line.split(';').next().unwrap_or_default().to_owned();
        let name = pair.split('=').next().unwrap_or_default().to_owned() + "=";
        self.cookies.retain(|known| !known.starts_with(&name));
        self.cookies.push(pair);
    }
}
