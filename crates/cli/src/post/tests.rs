//! The post with a mail server and a gateway that are not real, on a database that is.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use casework::act::{Actor, Asks, Channel, Matter};
use jiff::{SignedDuration, Timestamp};
use law::applicant;
use law::body::{BodyKind, Level};
use law::fee::Means;
use office::authority::Role;
use office::mail::Quiet;
use office::{Application, BodyId, By, Contact, LastRead, Office, Way};
use store::{Algorithm, Vault, VaultKey};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::Post;
use super::sms::Gateway;
use super::smtp::Server;

const OURS: BodyId = BodyId(2);

/// What somebody heard over the line.
type Heard = Arc<Mutex<Vec<String>>>;

fn now() -> Timestamp {
    "2025-10-09T16:00:00+08:00".parse().unwrap()
}

/// A mail server that says this to each recipient.
async fn mail_server(says: &'static str) -> (String, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let heard = Heard::default();
    let ears = heard.clone();
    tokio::spawn(async move {
        while let Ok((line, _)) = listener.accept().await {
            let letter = converse(line, says).await;
            ears.lock().unwrap().extend(letter);
        }
    });
    (url, heard)
}

/// One conversation; the letter, if it came to one.
async fn converse(line: TcpStream, says: &str) -> Option<String> {
    let mut line = BufReader::new(line);
    line.write_all(b"220 mail.example\r\n").await.ok()?;
    let mut letter = None;
    loop {
        let mut said = String::new();
        if line.read_line(&mut said).await.ok()? == 0 {
            return letter;
        }
        let answer = match said.split([' ', ':', '\r']).next()? {
            "RCPT" => says,
            "DATA" => "354 go on",
            "QUIT" => return letter,
            _ => "250 fine",
        };
        line.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        if answer.starts_with("354") {
            let mut text = String::new();
            while !text.ends_with("\r\n.\r\n") && line.read_line(&mut text).await.ok()? > 0 {}
            letter = Some(text);
            line.write_all(b"250 taken\r\n").await.ok()?;
        }
    }
}

/// A gateway that answers everything with this.
async fn gateway(answers: &'static str) -> (String, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/send", listener.local_addr().unwrap());
    let heard = Heard::default();
    let ears = heard.clone();
    tokio::spawn(async move {
        while let Ok((mut line, _)) = listener.accept().await {
            let mut bytes = vec![0; 1 << 16];
            let mut length = 0;
            while !whole(&bytes[..length]) {
                length += line.read(&mut bytes[length..]).await.unwrap();
            }
            ears.lock().unwrap().push(String::from_utf8_lossy(&bytes[..length]).into_owned());
            line.write_all(answers.as_bytes()).await.unwrap();
        }
    });
    (url, heard)
}

fn whole(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
    length.is_some_and(|length| body.len() >= length)
}

/// An office with one application of today; the folder is the test's.
async fn office(test: &str, contact: Contact) -> (Office, PathBuf) {
    let folder = std::env::temp_dir().join(format!("gongkai-post-{test}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let db = store::migrate(&format!("sqlite:{}", folder.join("gongkai.db").display()), now()).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let body = store::body::Body {
        body_id: OURS,
        parent_id: None,
        kind: BodyKind::Government,
        level: Level::Township,
        name: "云岭县城关镇人民政府".to_owned(),
        short_name: "城关镇".to_owned(),
        sort_key: "1".to_owned(),
        credit_code: None,
        region_code: None,
        reconsideration: None,
        court: None,
    };
    store::body::add(&mut tx, &body).await.unwrap();
    tx.commit().await.unwrap();
    let vault = Vault::new(VaultKey { name: "2025".to_owned(), bytes: [7; 32] }, Vec::new());
    let office = Office {
        db,
        days: LastRead::default(),
        algorithm: Algorithm::Sha256,
        vault: Some(vault),
        attachments: None,
        pdf_pages: |_| None,
    };
    let application = Application {
        body: OURS,
        form: "form".to_owned(),
        on: "2025-10-09".parse().unwrap(),
        channel: Channel::Online,
        column: applicant::Kind::NaturalPerson,
        name: "张示例".to_owned(),
        identity: None,
        contact,
        asks: Asks::Information,
        matters: vec![Matter("“水利”资料".to_owned())],
        means: Some(Means::Email),
        way: Some(Way::Electronic),
        help: None,
        papers: Vec::new(),
    };
    office.apply(application, now()).await.unwrap();
    (office, folder)
}

fn by_mail() -> Contact {
    Contact { phone: None, email: Some("zhang@mail.example".to_owned()), address: None }
}

fn by_sms() -> Contact {
    Contact { phone: Some("13800138000".to_owned()), email: None, address: None }
}

fn post(server: Option<&str>, gateway: Option<Gateway>) -> Post {
    let server = server.map(|url| Server::of(url, "公开办 <xxgk@town.example>").unwrap());
    Post::by(server, gateway, (Quiet::default(), "https://xxgk.example".to_owned()))
}

async fn round(post: &Post, office: &Office, at: Timestamp) {
    post.round(office, &move || at, &mut None).await.unwrap();
}

fn hour(hours: i64) -> Timestamp {
    now() + SignedDuration::from_hours(hours)
}

#[tokio::test]
async fn a_letter_reaches_a_mail_server_once_and_keeps_its_number() {
    let (office, folder) = office("mail", by_mail()).await;
    let (url, heard) = mail_server("250 fine").await;
    let post = post(Some(&url), None);
    round(&post, &office, now()).await;
    round(&post, &office, hour(1)).await;
    let letters = heard.lock().unwrap().clone();
    assert_eq!(letters.len(), 1);
    for head in [
        "To: zhang@mail.example\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "Date: Thu, 09 Oct 2025 08:00:00",
    ] {
        assert!(letters[0].contains(head), "{head} in {}", letters[0]);
    }
    let id = letters[0].lines().find(|line| line.starts_with("Message-ID: <")).unwrap();
    assert!(id.ends_with("@town.example>") && id.len() == "Message-ID: <>@town.example".len() + 32, "{id}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_letter_that_was_sent_and_not_marked_is_sent_again_under_the_same_number() {
    let (office, folder) = office("killed", by_mail()).await;
    let (url, heard) = mail_server("250 fine").await;
    let post = post(Some(&url), None);
    office.sort_mail(now()).await.unwrap();
    let outgoing = office.next_letter(&post.sending, now()).await.unwrap().unwrap();
    post.send(&outgoing.letter, now()).await.unwrap();
    // Here the process is killed.
    round(&post, &office, hour(1)).await;
    let id =
        |letter: &String| letter.lines().find(|line| line.starts_with("Message-ID: ")).map(str::to_owned);
    let ids: Vec<_> = heard.lock().unwrap().iter().map(id).collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_mailbox_that_is_none_is_given_up_and_a_busy_server_is_asked_again() {
    let clerk = By { actor: Actor(1), duties: vec![(OURS, Role::Clerk)], at: now() };
    for (says, dead) in [("550 no zhang@mail.example here", true), ("451 later", false)] {
        let (office, folder) = office(if dead { "none" } else { "busy" }, by_mail()).await;
        let (url, heard) = mail_server(says).await;
        round(&post(Some(&url), None), &office, now()).await;
        let found = office.undelivered(&clerk, OURS).await.unwrap();
        assert_eq!(found.len(), usize::from(dead), "{says}");
        assert!(!format!("{found:?}").contains("zhang"), "no address is written down");
        let (url, later) = mail_server("250 fine").await;
        round(&post(Some(&url), None), &office, hour(1)).await;
        assert_eq!(
            (heard.lock().unwrap().len(), later.lock().unwrap().len()),
            (0, usize::from(!dead)),
            "{says}"
        );
        std::fs::remove_dir_all(folder).unwrap();
    }
}

#[tokio::test]
async fn a_gateway_is_asked_in_its_own_words() {
    let fine = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\nconnection: close\r\n\r\n{\"code\":0}";
    let form = "to={phone}&words={text}&ref={id}";
    let table = [
        (None, None, "\"phone\":\"13800138000\"", true),
        (Some(form), Some("\"code\":0"), "to=13800138000&words=%E4%BA%91", true),
        (Some(form), Some("\"code\":9"), "authorization: key 7\r\n", false),
    ];
    for (number, (body, accepted, expected, taken)) in table.into_iter().enumerate() {
        let (office, folder) = office(&format!("sms{number}"), by_sms()).await;
        let (url, heard) = gateway(fine).await;
        let own = |text: &str| text.to_owned();
        let gateway = Gateway::of((url, Some(own("key 7"))), body.map(own), accepted.map(own)).unwrap();
        let post = post(None, Some(gateway));
        round(&post, &office, now()).await;
        round(&post, &office, now() + SignedDuration::from_mins(2)).await;
        let heard = heard.lock().unwrap().clone();
        assert!(heard[0].contains(expected), "{expected} in {}", heard[0]);
        assert_eq!(heard.len(), if taken { 1 } else { 2 }, "{number}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
