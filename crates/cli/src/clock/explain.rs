//! The answer as a table for people.

use casework::clock::State;

use super::Answered;
use super::input::Malformed;
use crate::calendar::text::{article, dated, footing};
use crate::lang::Lang;

/// Writes one answer, with every day of the term.
pub(super) fn write(answered: &Answered<'_, '_>, lang: Lang, out: &mut Vec<u8>) {
    let mut text = String::new();
    let received = dated(answered.case.received_on, lang);
    let id = answered.case.id.map(|id| format!("{}　", id.get())).unwrap_or_default();
    text.push_str(&lang.pick(format!("== {id}{received}收到\n"), format!("== {id}received {received}\n")));
    let due = answered.clock.due();
    let state = state(answered.clock.state(), lang);
    match &due {
        Some(due) => {
            let on = dated(due.on(), lang);
            text.push_str(
                &lang.pick(format!("法定到期日：{on}（{state}）\n"), format!("Due: {on} ({state})\n")),
            );
        }
        None => text
            .push_str(&lang.pick(format!("法定到期日：无（{state}）\n"), format!("Due: none ({state})\n"))),
    }
    if let Some(prudent) = answered.prudent.due() {
        let on = dated(prudent.on(), lang);
        text.push_str(&lang.pick(
            format!("谨慎到期日：{on}（有争议的口径都按对机关不利的读法）\n"),
            format!("Prudent date: {on} (what is open is read against the body)\n"),
        ));
    }
    for (_, breach) in &answered.breaches {
        let on = breach.on.map(|on| format!("{on} ")).unwrap_or_default();
        let sentence = lang.pick(breach.broken.chinese(), breach.broken.english());
        text.push_str(&["✗ ", &on, sentence, "（", &article(&breach.broken.basis(), lang), "）\n"].concat());
    }
    if let Some(due) = &due {
        footing(&mut text, due.because(), due.ledger(), true, lang);
    }
    text.push('\n');
    out.extend_from_slice(text.as_bytes());
}

/// Writes that a line was malformed.
pub(super) fn refuse(why: &Malformed, line: usize, lang: Lang, out: &mut Vec<u8>) {
    let text = lang.pick(format!("== 第{line}行：{}\n\n", why.zh), format!("== line {line}: {}\n\n", why.en));
    out.extend_from_slice(text.as_bytes());
}

fn state(state: State, lang: Lang) -> &'static str {
    match state {
        State::Running => lang.pick("办理中", "running"),
        State::AwaitingSupplement => lang.pick("等待申请人补正", "waiting for the supplement"),
        State::AwaitingPayment => lang.pick("等待申请人缴费", "waiting for the payment"),
        State::Closed => lang.pick("已答复", "replied"),
    }
}
