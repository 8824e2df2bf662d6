//! What may happen to a database, made to happen.

use std::path::PathBuf;

use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinHandle;

use super::Place;

/// What an engine says when the disk is full, said by a trigger.
pub(crate) const FULL_POSTGRES: &str = "create function full_disk() returns trigger language plpgsql as \
    $$ begin raise exception 'no space' using errcode = 'disk_full'; end $$; \
    create trigger full_disk before insert on act for each row execute function full_disk()";

/// A way to the cluster that can be cut: a socket of our own before the real one.
pub(crate) struct Way {
    socket: PathBuf,
    server: PathBuf,
    open: Option<JoinHandle<()>>,
}

impl Way {
    pub(crate) fn new(at: &Place) -> (Self, String) {
        let (before, rest) = at.url.split_once("host=").unwrap();
        let (server, options) = rest.split_once('&').unwrap();
        let url = format!("{before}host={}&{options}", at.folder.display());
        let name = ".s.PGSQL.5432";
        (Self { socket: at.folder.join(name), server: PathBuf::from(server).join(name), open: None }, url)
    }

    pub(crate) fn mend(&mut self) {
        let listener = UnixListener::bind(&self.socket).unwrap();
        let server = self.server.clone();
        self.open = Some(tokio::spawn(async move {
            // Dropped with this task, every connection goes with it.
            let mut connections = tokio::task::JoinSet::new();
            loop {
                let (mut here, _) = listener.accept().await.unwrap();
                let server = server.clone();
                connections.spawn(async move {
                    let mut there = UnixStream::connect(server).await.unwrap();
                    tokio::io::copy_bidirectional(&mut here, &mut there).await.ok();
                });
            }
        }));
    }

    pub(crate) async fn cut(&mut self) {
        let open = self.open.take().unwrap();
        open.abort();
        open.await.unwrap_err();
        std::fs::remove_file(&self.socket).unwrap();
    }
}
