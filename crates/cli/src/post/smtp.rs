//! 电子邮件: by SMTP.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use office::mail::{Failure, Letter};

/// What a server answers that knows no such mailbox.
const NO_SUCH_MAILBOX: [u16; 3] = [550, 551, 553];

/// A mail server, and as whom it is written from.
pub(super) struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Server {
    /// A server by its address, `smtps://NAME:PASSWORD@HOST`; none where that, or from whom, is not understood.
    pub(super) fn of(url: &str, from: &str) -> Option<Self> {
        let from: Mailbox = from.parse().ok()?;
        let hello = ClientId::Domain(from.email.domain().to_owned());
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).ok()?.hello_name(hello).build();
        Some(Self { transport, from })
    }

    /// Hands a letter to the server.
    pub(super) async fn send(&self, letter: &Letter, to: &str, now: Timestamp) -> Result<(), Failure> {
        let message = self.message(letter, to, now).ok_or(Failure::BadAddress)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => Err(why(&error)),
        }
    }

    /// None where the address is none.
    fn message(&self, letter: &Letter, to: &str, now: Timestamp) -> Option<Message> {
        // Nobody is to answer a program with a program.
        let automatic =
            HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to.trim().parse().ok()?))
            .subject(&letter.subject)
            .date(SystemTime::try_from(now).ok()?)
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
            .raw_header(automatic)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .ok()
    }
}

fn why(error: &Error) -> Failure {
    match error.status().map(u16::from) {
        Some(number) if NO_SUCH_MAILBOX.contains(&number) => Failure::BadAddress,
        Some(number) => Failure::Answered(number),
        None => Failure::Unreachable,
    }
}
