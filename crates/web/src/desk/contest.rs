//! 救济期限: by when a reply, or its absence, may be contested, for whoever works on the request.

use casework::case::Case;
use casework::decide::Rules;
use jiff::civil::Date;
use law::deadline::NaturalDue;

use crate::form::Both;
use crate::lang::Lang;
use crate::ledger::{article, dated};

/// From when the terms run, and each of them.
pub(super) struct Terms {
    pub(super) from: String,
    pub(super) terms: Vec<String>,
}

impl Terms {
    /// None where there is nothing to contest.
    pub(super) fn of(case: &Case, rules: Rules<'_>, today: Date, lang: Lang) -> Option<Self> {
        let contest = case.contest(rules, today)?;
        let from = match (case.closed.is_some(), contest.known_on) {
            (false, _) => lang.pick("逾期还没有答复。".to_owned(), "The term has passed without a reply.".to_owned()),
            (true, Some(on)) => {
                let on = dated(on, lang);
                lang.pick(format!("答复在{on}送达。"), format!("The reply arrived on {on}."))
            }
            (true, None) => lang.pick(
                "还没有登记答复在哪一天送达，只能按最长的期限算；请登记送达结果。".to_owned(),
                "No day is entered on which the reply arrived, so the longest terms stand; enter what became of it.".to_owned(),
            ),
        };
        let terms = [
            (contest.reconsider, ("申请行政复议到", "Reconsideration until")),
            (contest.sue, ("直接起诉到", "The court, without it, until")),
        ];
        let terms = terms.into_iter().filter_map(|(due, until)| Some(term(&due?, until, lang))).collect();
        Some(Self { from, terms })
    }
}

fn term(due: &NaturalDue, until: Both, lang: Lang) -> String {
    let bases: Vec<String> = due.because().iter().map(|basis| article(basis, lang)).collect();
    let (on, bases) = (dated(due.on(), lang), bases.join(lang.pick("、", ", ")));
    let (zh, en) = until;
    lang.pick(format!("{zh}{on}（{bases}）"), format!("{en} {on} ({bases})"))
}
