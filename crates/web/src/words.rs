//! What things are called on pages.

use casework::case::Stage;
use jiff::civil::Date;
use law::calendar::{Calendar, working_days_between};
use office::authority::Role;

use crate::lang::Lang;

/// 情况, from its name in data.
pub(crate) fn stage(key: &str, lang: Lang) -> &'static str {
    Stage::ALL
        .into_iter()
        .find(|stage| stage.key() == key)
        .map_or("", |stage| lang.pick(stage.chinese(), stage.english()))
}

/// 职责, as they are called.
pub(crate) const fn role(role: Role, lang: Lang) -> &'static str {
    let (zh, en) = match role {
        Role::Clerk => ("承办人", "clerk"),
        Role::SecrecyReviewer => ("保密审查人", "secrecy reviewer"),
        Role::Head => ("工作机构负责人", "head of the office"),
        Role::Leader => ("分管领导", "leader in charge"),
        Role::Supervisor => ("主管部门监督员", "supervisor"),
        Role::SystemAdministrator => ("系统管理员", "system administrator"),
        Role::SecurityAdministrator => ("安全管理员", "security administrator"),
        Role::Auditor => ("审计管理员", "auditor"),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// How long there is until a date, as people say it, and how it looks.
pub(crate) fn until(calendar: &Calendar, today: Date, due: Date, lang: Lang) -> (&'static str, String) {
    const SOON: u32 = 5;
    if due < today {
        let days = between(calendar, due, today);
        return ("late", lang.pick(format!("超期{days}个工作日"), format!("{days} working days late")));
    }
    let days = between(calendar, today, due);
    let class = if days <= SOON { "soon" } else { "plain" };
    let words = if days == 0 {
        lang.pick("今天到期，下班前办完".to_owned(), "due today, before the office closes".to_owned())
    } else {
        lang.pick(format!("还有{days}个工作日"), format!("{days} working days left"))
    };
    (class, words)
}

fn between(calendar: &Calendar, after: Date, through: Date) -> u32 {
    working_days_between(calendar, after, through).map_or(0, |counted| counted.working_days())
}
