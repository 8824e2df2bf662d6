//! `gongkai demo`: an invented township, filled, and its pages.

mod house;
mod year;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use jiff::civil::Date;
use office::account::Terms;
use web::{House, Site};

use crate::keep::{self, Trouble};
use crate::lang::Lang;
use crate::post::Post;
use crate::print;
use crate::serve;
use crate::work::Ending;

/// `gongkai demo`.
#[derive(Debug, clap::Args)]
pub(crate) struct DemoArgs {
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The day that it is in the demo.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

pub(crate) fn run(args: &DemoArgs, lang: Lang) -> ExitCode {
    keep::run(lang, async |lang| {
        let clock = moved(args.today);
        let folder = Place::of(args.data.as_ref())?;
        let at = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
        let post = Post::for_demo(&format!("http://{at}"))?;
        let office = house::open(&folder.path, clock(), |done, of| progress(done, of, lang)).await?;
        told(at, lang);
        let site = Site {
            body: house::TOWNSHIP,
            name: house::NAME.to_owned(),
            address_on_line: format!("http://{at}"),
            is_secure: false,
            proxy_header: None,
            terms: Terms::default(),
            is_demo: true,
        };
        let sending = post.map(|post| tokio::spawn(post.run(office.clone(), clock.clone(), serve::report)));
        let served = serve::serve(House::new(office, site, clock, Box::new(serve::report)), at).await;
        if let Some(sending) = sending {
            sending.abort();
        }
        served.map(|()| Ending::Fine)
    })
}

/// The clock of the machine, moved so that it is a certain day.
fn moved(today: Option<Date>) -> web::Clock {
    let by = today.and_then(|today| {
        let now = serve::now();
        let wanted = today.to_zoned_datetime(office::china()).ok()?.timestamp();
        Some(now.duration_until(wanted) + jiff::SignedDuration::from_hours(9))
    });
    Arc::new(move || by.map_or_else(serve::now, |by| serve::now() + by))
}

/// Where the data is: a folder that stays, or one that goes.
struct Place {
    path: PathBuf,
    goes: bool,
}

impl Place {
    fn of(named: Option<&PathBuf>) -> Result<Self, Trouble> {
        let goes = named.is_none();
        let ours = || std::env::temp_dir().join(format!("gongkai-demo-{}", std::process::id()));
        let path = named.cloned().unwrap_or_else(ours);
        std::fs::create_dir_all(&path).map_err(|error| Trouble {
            zh: format!("不能建文件夹 {}", path.display()),
            en: format!("The folder {} cannot be made", path.display()),
            detail: error.to_string(),
        })?;
        Ok(Self { path, goes })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if self.goes {
            std::fs::remove_dir_all(&self.path).ok();
        }
    }
}

fn progress(done: usize, of: usize, lang: Lang) {
    if done == of || done.is_multiple_of(10) {
        print::err(
            &lang.pick(format!("\r准备演示：{done}/{of}"), format!("\rPreparing the demo: {done}/{of}")),
        );
    }
    if done == of {
        print::err("\n");
    }
}

fn told(at: SocketAddr, lang: Lang) {
    let line = |person: &house::Person| {
        let (zh, en) = person.name_and_duty;
        format!("  {:<10} {}\n", person.login, lang.pick(zh, en))
    };
    let people = house::PEOPLE.iter().map(line).collect::<Vec<_>>().concat();
    let password = house::PASSWORD;
    let text = lang.pick(
        format!("公众端：http://{at}/\n工作台：http://{at}/desk\n登录名（口令都是 {password}）：\n{people}人和事都是虚构的。按 Ctrl-C 结束。\n"),
        format!("Portal: http://{at}/\nDesk:   http://{at}/desk\nNames (the password of all is {password}):\n{people}All people and matters are invented. Ctrl-C ends it.\n"),
    );
    print::out(&text).ok();
}
