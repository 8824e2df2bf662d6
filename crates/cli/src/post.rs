//! 发件: letters go out, one after another, while the pages are served.
//!
//! What goes, to whom and when is the office's to say; here it is handed to a mail server or to a gateway of SMS. Nothing is written
//! between taking a letter and saying what became of it, so a process that is killed in between sends the same letter again.

mod settings;
mod sms;
mod smtp;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use office::mail::{Address, Carrier, Failure, Letter, Quiet, Sending};
use office::{Denied, Office};

use crate::post::sms::Gateway;
use crate::post::smtp::Server;

/// How long the post rests when there is nothing to send.
const REST: Duration = Duration::from_secs(10);

/// By what letters go out.
pub(crate) struct Post {
    server: Option<Server>,
    gateway: Option<Gateway>,
    sending: Sending,
}

impl Post {
    /// By a mail server, a gateway of SMS, or both.
    fn by(server: Option<Server>, gateway: Option<Gateway>, (quiet, portal): (Quiet, String)) -> Self {
        let email = server.as_ref().map(|_| Carrier::Email);
        let sms = gateway.as_ref().map(|_| Carrier::Sms);
        let carriers = email.into_iter().chain(sms).collect();
        Self { server, gateway, sending: Sending { carriers, quiet, portal } }
    }

    /// Sends until it is ended; what goes wrong with the machine is told in a line.
    pub(crate) async fn run(
        self,
        office: Office,
        clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
        report: fn(&str),
    ) {
        let mut reminded = None;
        loop {
            if let Err(denied) = self.round(&office, &*clock, &mut reminded).await {
                report(&match denied {
                    Denied::Fault(fault) => format!("post: {}", fault.detail()),
                    other => format!("post: {}", other.english()),
                });
            }
            tokio::time::sleep(REST).await;
        }
    }

    /// Sends what is there to be sent.
    async fn round(
        &self,
        office: &Office,
        clock: &(dyn Fn() -> Timestamp + Send + Sync),
        reminded: &mut Option<Date>,
    ) -> Result<(), Denied> {
        *reminded = office.remind(*reminded, clock()).await?;
        while office.sort_mail(clock()).await? > 0 {}
        while let Some(outgoing) = office.next_letter(&self.sending, clock()).await? {
            match self.send(&outgoing.letter, clock()).await {
                Ok(()) => office.letter_sent(&outgoing).await?,
                Err(failure) => {
                    office.letter_failed(&outgoing, failure, clock()).await?;
                }
            }
        }
        Ok(())
    }

    async fn send(&self, letter: &Letter, now: Timestamp) -> Result<(), Failure> {
        match (&letter.to, &self.server, &self.gateway) {
            (Address::Email(to), Some(server), _) => server.send(letter, to, now).await,
            (Address::Phone(to), _, Some(gateway)) => gateway.send(letter, to).await,
            (Address::Email(_), None, _) | (Address::Phone(_), _, None) => Err(Failure::Unreachable),
        }
    }
}
