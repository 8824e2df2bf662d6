//! What the environment says of the post.

use office::mail::Quiet;

use super::Post;
use super::sms::Gateway;
use super::smtp::Server;
use crate::environment::text;
use crate::keep::Trouble;

const URL: &str = "GONGKAI_SMTP_URL";
const FROM: &str = "GONGKAI_SMTP_FROM";
const GATEWAY: &str = "GONGKAI_SMS_URL";
const QUIET: &str = "GONGKAI_SMS_QUIET";

impl Post {
    /// What the environment names, for a portal at an address; none where it names neither a mail server nor a gateway.
    fn from_environment(portal: &str) -> Result<Option<Self>, Trouble> {
        let (server, gateway) = (server()?, gateway()?);
        if server.is_none() && gateway.is_none() {
            return Ok(None);
        }
        let quiet = match text(QUIET) {
            None => Quiet::default(),
            Some(typed) => Quiet::parse(&typed).ok_or_else(|| {
                let zh = format!("环境变量 {QUIET} 写成 21:00-08:00 的样子，现在是 {typed}");
                wrong(QUIET, zh, format!("{QUIET} is written as 21:00-08:00, and not {typed}"))
            })?,
        };
        Ok(Some(Self::by(server, gateway, (quiet, portal.to_owned()))))
    }

    /// The same for a demo, whose addresses are invented and may be somebody's: only where nothing leaves the machine.
    pub(crate) fn for_demo(portal: &str) -> Result<Option<Self>, Trouble> {
        let leaves = [URL, GATEWAY].into_iter().filter_map(text).any(|url| !stays_here(&url));
        if leaves { Ok(None) } else { Self::from_environment(portal) }
    }
}

/// What an address holds may be a password, so it is not repeated.
fn server() -> Result<Option<Server>, Trouble> {
    let Some(url) = text(URL) else { return Ok(None) };
    let server = text(FROM).and_then(|from| Server::of(&url, &from));
    let server = server.ok_or_else(|| {
        let zh = format!("发送电子邮件需要：{URL} 写成 smtps://用户名:口令@主机 的样子，{FROM} 是发件邮箱");
        let en =
            format!("Mail needs {URL} as smtps://NAME:PASSWORD@HOST, and {FROM}, the address it comes from");
        wrong(URL, zh, en)
    });
    server.map(Some)
}

fn gateway() -> Result<Option<Gateway>, Trouble> {
    let Some(url) = text(GATEWAY) else { return Ok(None) };
    let is_address = url.starts_with("https://") || url.starts_with("http://");
    let authorization = text("GONGKAI_SMS_AUTHORIZATION");
    let gateway = Gateway::of((url, authorization), text("GONGKAI_SMS_BODY"), text("GONGKAI_SMS_ACCEPTED"));
    let gateway = gateway.filter(|_| is_address).ok_or_else(|| {
        let zh = format!("环境变量 {GATEWAY} 是短信网关的网址，以 https:// 开头");
        wrong(GATEWAY, zh, format!("{GATEWAY} is the address of the gateway, and begins with https://"))
    });
    gateway.map(Some)
}

/// Whether an address is one of this machine.
fn stays_here(url: &str) -> bool {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let place = rest.split(['/', '?']).next().unwrap_or_default();
    let host = place.rsplit('@').next().unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"]
        .into_iter()
        .any(|here| host.strip_prefix(here).is_some_and(|port| port.is_empty() || port.starts_with(':')))
}

fn wrong(key: &str, zh: String, en: String) -> Trouble {
    Trouble { zh, en, detail: key.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demo_sends_nothing_that_leaves_the_machine() {
        for (url, expected) in [
            ("smtp://127.0.0.1:2525", true),
            ("smtps://name:pass@localhost", true),
            ("http://[::1]:8080/send?x=1", true),
            ("smtps://localhost:x@mail.example", false),
            ("https://localhost.example/send", false),
            ("https://sms.example/?to=@localhost", false),
        ] {
            assert_eq!(stays_here(url), expected, "{url}");
        }
    }
}
