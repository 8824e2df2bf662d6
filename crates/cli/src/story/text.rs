//! A story as people read it: the file, what was refused, the days of the term, and what follows.

use casework::act::{Act, Correction, Means, Signature};
use casework::case::{Came as CameIn, Case, Counted, Ended, Ending};
use casework::refusal::Refusal;
use law::calendar::Calendar;
use law::reading::Readings;
use law::{Basis, Instrument};

use super::end;
use super::play::{Broken, Came, File, Line, Played};
use super::script::{How, Step};
use crate::calendar::text::{article, dated, footing};
use crate::lang::Lang;
use crate::render::finding::hanging;
use crate::render::width;

/// Above the lines of a file.
const HEAD: (&str, &str) = (
    "序号 日期               办理人    事项（依据；没有写明出处的是《政府信息公开条例》）　×：没有办成，及理由\n",
    " No  Date            By               What (basis; the Regulation on OGI where none is named)   ×: refused, and why\n",
);

/// One line, and one more a fault.
pub(super) fn line(played: &Played<'_>, shown: &str, lang: Lang) -> String {
    let mark = if played.faults.is_empty() { "✓" } else { "✗" };
    [format!("{mark} {shown}　{}\n", played.script.title), faults(played, lang)].concat()
}

/// The whole story.
pub(super) fn whole(played: &Played<'_>, calendar: &Calendar, lang: Lang) -> String {
    let script = played.script;
    let mut text = format!("== {}\n", script.title);
    text.push_str(&hanging("   ", &script.shows));
    let articles = script.articles.join("；");
    text.push_str(&hanging(lang.pick("   依据：", "   Basis: "), &articles));
    for file in &played.files {
        text.push_str(&lang.pick(format!("\n案卷 {}\n", file.no.0), format!("\nCase {}\n", file.no.0)));
        text.push_str(lang.pick(HEAD.0, HEAD.1));
        for line in &file.lines {
            text.push_str(&of_line(line, played, lang));
        }
        if let Some(case) = file.case() {
            text.push_str(&clock(file, &case, calendar, lang));
            text.push_str(&follows(file, &case, lang));
        }
    }
    let faults = faults(played, lang);
    if !faults.is_empty() {
        text.push_str(lang.pick("\n与剧本不符：\n", "\nNot as told:\n"));
        text.push_str(&faults);
    }
    text.push('\n');
    text
}

fn faults(played: &Played<'_>, lang: Lang) -> String {
    let sentences = played.faults.iter().map(|fault| lang.pick(fault.zh.as_str(), fault.en.as_str()));
    sentences.map(|sentence| hanging("  ✗ ", sentence)).collect()
}

fn of_line(line: &Line<'_>, played: &Played<'_>, lang: Lang) -> String {
    let Line { step, came } = line;
    let number = match came {
        Came::Done(seq, _) => seq.to_string(),
        Came::Refused(_) => "×".to_owned(),
    };
    let by = width::left(&played.script.names.of_actor(step.by, lang), lang.pick(8, 15));
    let head = format!("{}  {}  {by}  ", width::right(&number, 3), dated(step.on, lang));
    let indent = " ".repeat(width::of(&head));
    let mut text = hanging(&head, &done(step, played, lang));
    let mut below = |mark: &str, sentence: &str| text.push_str(&hanging(&[&indent, mark].concat(), sentence));
    match came {
        Came::Done(_, broke) => {
            for refusal in broke {
                below("✗ ", &sentence(*refusal, lang));
            }
        }
        Came::Refused(refusals) => {
            for refusal in refusals {
                below("× ", &sentence(*refusal, lang));
            }
        }
    }
    if let Some(says) = &step.says {
        below("※ ", says);
    }
    text
}

/// What was done, or tried, with the names of those it concerns.
fn done(step: &Step, played: &Played<'_>, lang: Lang) -> String {
    let act = lang.pick(step.act.chinese(), step.act.english());
    let others = others(&step.act, played, lang).map_or(String::new(), |name| format!("〔{name}〕"));
    let mode = match &step.how {
        How::InSystem => "",
        How::OnPaper(_) => lang.pick("补录：", "recorded afterwards: "),
    };
    let basis = short(&step.act.basis(), lang);
    lang.pick(format!("{mode}{act}{others}（{basis}）"), format!("{mode}{act}{others} ({basis})"))
}

fn others(act: &Act, played: &Played<'_>, lang: Lang) -> Option<String> {
    let names = &played.script.names;
    match act {
        Act::Registered { applicant, .. } => Some(names.of_party(*applicant)),
        Act::Consulted { party, .. } => Some(names.of_party(*party)),
        Act::UnitAsked { contact, .. } | Act::UnitAnswered { means: Means::OnPaper { contact, .. }, .. } => {
            Some(names.of_actor(*contact, lang))
        }
        Act::HandedOver { to } => Some(names.of_actor(*to, lang)),
        Act::CorrectionAnswered { correction } => match correction {
            Correction::Transferred(party) | Correction::ToldWhere(party) => Some(names.of_party(*party)),
            Correction::Corrected | Correction::NotBorneOut => None,
        },
        Act::Signed { signature: approved }
        | Act::Extended { approved, .. }
        | Act::SplitOff { approved, .. } => match approved {
            Signature::OnPaper { leader, .. } => Some(names.of_actor(*leader, lang)),
            Signature::OnScreen => None,
        },
        _ => None,
    }
}

/// A citation, without the name of the Regulation.
fn short(basis: &Basis, lang: Lang) -> String {
    let whole = article(basis, lang);
    let name = Instrument::Regulation;
    let own = match lang {
        Lang::Zh => whole.strip_prefix(name.title()),
        Lang::En => whole.strip_prefix(name.english()).and_then(|rest| rest.strip_prefix(", ")),
    };
    own.map_or_else(|| whole.clone(), str::to_owned)
}

fn sentence(refusal: Refusal, lang: Lang) -> String {
    let basis = short(&refusal.basis(), lang);
    lang.pick(format!("{}（{basis}）", refusal.chinese()), format!("{} ({basis})", refusal.english()))
}

/// Both dates, what broke a rule, and every day of the term; what was no request has none.
fn clock(file: &File<'_>, case: &Case, calendar: &Calendar, lang: Lang) -> String {
    let ending = case.closed.as_ref().map(|closed| &closed.ending);
    if matches!(ending, Some(Ending::NoRequest)) {
        let stage = case.stage(calendar);
        return lang.pick(format!("\n{}\n", stage.chinese()), format!("\n{}\n", stage.english()));
    }
    let due = |readings| case.clock(calendar, readings).and_then(|clock| clock.due().map(|due| due.on()));
    let shown = |on: Option<_>| on.map_or(lang.pick("无", "none").to_owned(), |on| dated(on, lang));
    let stage = case.stage(calendar);
    let (statutory, prudent) = (shown(due(Readings::STATUTORY)), shown(due(Readings::PRUDENT)));
    let mut text = lang.pick(
        format!("\n法定到期日：{statutory}（{}）\n谨慎到期日：{prudent}\n", stage.chinese()),
        format!("\nDue: {statutory} ({})\nPrudent date: {prudent}\n", stage.english()),
    );
    for Broken { on, basis, sentence, .. } in file.broken(calendar) {
        let (on, basis) = (on.map(|on| format!("{on} ")).unwrap_or_default(), short(&basis, lang));
        let sentence = lang.pick(sentence.zh, sentence.en);
        text.push_str(&hanging(
            "✗ ",
            &lang.pick(format!("{on}{sentence}（{basis}）"), format!("{on}{sentence} ({basis})")),
        ));
    }
    if let Some(due) = case.clock(calendar, Readings::STATUTORY).and_then(|clock| clock.due()) {
        footing(&mut text, due.because(), due.ledger(), true, lang);
    }
    text
}

/// Letter, remedy, and where it counts.
fn follows(file: &File<'_>, case: &Case, lang: Lang) -> String {
    let mut text = String::from("\n");
    if let Some(decision) = end::decision(case) {
        let (letter, remedy) = (decision.letter(), decision.remedy());
        let (title, basis) = (letter.title(), article(&remedy.basis(), lang));
        text.push_str(&lang.pick(
            format!("文书：{title}（{letter:?}）\n救济：{}（{basis}）\n", remedy.chinese()),
            format!("Letter: {title} ({letter:?})\nRemedy: {} ({basis})\n", remedy.english()),
        ));
    }
    let counted = end::counted(case, file);
    if counted.is_empty() {
        text.push_str(lang.pick("年报：不计入\n", "Report: not counted\n"));
    }
    let column = case.column;
    for (year, counted) in counted {
        let year = year.get();
        text.push_str(&lang.pick(
            format!("年报：{year}年，{}；{}，“{}”一栏\n", came(counted), ended(counted), column.label()),
            format!(
                "Report of {year}: {} and {}, column {}\n",
                end::came(counted),
                end::ended(counted),
                column.key()
            ),
        ));
    }
    text
}

const fn came(counted: Counted) -> &'static str {
    match counted.came {
        CameIn::New => "一、本年新收",
        CameIn::CarriedIn => "二、上年结转",
    }
}

fn ended(counted: Counted) -> String {
    match counted.ended {
        Ended::Row(row) => {
            let (group, label) = (row.group().label(), row.label());
            if group == label { format!("三、{group}") } else { format!("三、{group}{label}") }
        }
        Ended::CarriedOut => "四、结转下年度继续办理".to_owned(),
    }
}
