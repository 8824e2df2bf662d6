//! The navigation of the desk: the pages that whoever is signed in may open, and no others.

use office::account::{PasswordBy, Seat};
use office::authority::Right;

use crate::form::Both;
use crate::url;

/// A page that the navigation leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) path: &'static str,
    pub(crate) called: Both,
    /// Whoever has none of the right cannot open it; none where everybody can.
    right: Option<Right>,
}

const fn link(path: &'static str, called: Both, right: Option<Right>) -> Link {
    Link { path, called, right }
}

const LINKS: [Link; 9] = [
    link(url::TODAY, ("今日待办", "Today"), Some(Right::Read)),
    link(url::REQUESTS, ("申请", "Requests"), Some(Right::Read)),
    link(url::REGISTER, ("登记申请", "Register"), Some(Right::Handle)),
    link(url::QUEUE, ("待审待签", "To review and sign"), Some(Right::Read)),
    link(url::DEADLINES, ("期限一览", "Deadlines"), Some(Right::Read)),
    link(url::ARCHIVE, ("归档", "Archive"), Some(Right::Read)),
    link(url::MAIL, ("通知", "Mail"), Some(Right::Read)),
    link(url::TOKENS, ("接口令牌", "Tokens"), Some(Right::ManageAccounts)),
    link(url::ACCOUNT, ("账号和设置", "Account and settings"), None),
];

/// What somebody may open.
pub(crate) fn menu(seat: &Seat) -> Vec<Link> {
    match seat.password {
        PasswordBy::Administrator => Vec::new(),
        PasswordBy::Holder => {
            let may = |link: &Link| link.right.is_none_or(|right| seat.by.has(right, seat.body));
            LINKS.into_iter().filter(may).collect()
        }
    }
}

impl Link {
    /// Whether a page is this one, or one that belongs to it.
    pub(crate) fn is_at(&self, path: &str) -> bool {
        let has_others_below = [url::TODAY, url::REQUESTS].contains(&self.path);
        path == self.path || !has_others_below && path.starts_with(self.path)
    }
}
