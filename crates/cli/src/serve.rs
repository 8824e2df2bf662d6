//! Serving pages until somebody ends it.

use std::net::SocketAddr;

use jiff::Timestamp;
use tokio::net::TcpListener;
use web::House;

use crate::keep::Trouble;

/// Serves a house at an address until it is told to end; what is being answered then is answered.
pub(crate) async fn serve(house: House, at: SocketAddr) -> Result<(), Trouble> {
    let listener = TcpListener::bind(at).await.map_err(|error| Trouble {
        zh: format!("不能在 {at} 上提供服务，可能端口已经占用；可以用 --port 换一个"),
        en: format!("{at} cannot be listened at; the port may be taken, and --port names another"),
        detail: error.to_string(),
    })?;
    web::serve(house, listener, ended()).await.map_err(|error| Trouble {
        zh: "服务中断".to_owned(),
        en: "The server stopped".to_owned(),
        detail: error.to_string(),
    })
}

/// Ctrl-C, or the signal by which a machine ends a service.
async fn ended() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    interrupt.await.ok();
}

/// A failure, once, for whoever runs the program.
pub(crate) fn report(line: &str) {
    crate::print::err(&format!("{line}\n"));
}

/// The time of the machine.
#[expect(clippy::disallowed_methods, reason = "the command line reads the clock")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}
