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
    pub(crate) fn from_environment(portal: &str) -> Result<Option<Self>, Trouble> {
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

fn wrong(key: &str, zh: String, en: String) -> Trouble {
    Trouble { zh, en, detail: key.to_owned() }
}
