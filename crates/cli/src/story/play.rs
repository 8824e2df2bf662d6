//! Playing a story: step by step, each compared with what it says.

use casework::act::{Act, CaseNo};
use casework::case::Case;
use casework::clock::Breach;
use casework::decide::{Rules, When, allowed, propose, retell};
use casework::entry::Entry;
use casework::refusal::Refusal;
use jiff::civil::Date;
use law::Basis;
use law::calendar::Calendar;
use law::reading::Readings;
use report::Sentence;

use super::end;
use super::script::{How, Script, Step};

/// A story that was played.
pub(super) struct Played<'s> {
    pub(super) script: &'s Script,
    /// Its case files, in the order they were opened.
    pub(super) files: Vec<File<'s>>,
    /// What did not come as it was told.
    pub(super) faults: Vec<Sentence>,
}

/// One case file, and what was refused in it.
pub(super) struct File<'s> {
    pub(super) no: &'s CaseNo,
    pub(super) lines: Vec<Line<'s>>,
    pub(super) entries: Vec<Entry>,
}

/// A step, and what came of it.
pub(super) struct Line<'s> {
    pub(super) step: &'s Step,
    pub(super) came: Came,
}

/// What came of a step.
pub(super) enum Came {
    /// It is in the file, under this number; done on paper, with what it broke.
    Done(u32, Vec<Refusal>),
    /// It was refused.
    Refused(Vec<Refusal>),
}

impl File<'_> {
    /// The file as it stands; none before it is registered.
    pub(super) fn case(&self) -> Option<Case> {
        Case::from_acts(&self.entries)
    }

    /// What broke a rule, by its day: on paper, or by the clock in every round of the case.
    pub(super) fn broken(&self, calendar: &Calendar) -> Vec<Broken> {
        let struck = |seq: u32| {
            self.entries.iter().any(|entry| matches!(entry.act, Act::Struck { seq: of, .. } if of == seq))
        };
        let mut broken = Vec::new();
        for Line { step, came } in &self.lines {
            match came {
                Came::Done(seq, broke) if !struck(*seq) => {
                    broken.extend(broke.iter().map(|refusal| Broken::on_paper(step.on, *refusal)));
                }
                Came::Done(..) | Came::Refused(_) => {}
            }
        }
        let reopened = self.entries.iter().enumerate();
        let reopened = reopened.filter(|(_, entry)| matches!(entry.act, Act::Reopened { .. }));
        let rounds = reopened.map(|(place, _)| place).chain([self.entries.len()]);
        let folded = rounds.filter_map(|end| Case::from_acts(self.entries.get(..end)?));
        for clock in folded.filter_map(|case| case.clock(calendar, Readings::STATUTORY)) {
            broken.extend(clock.breaches().iter().map(|breach| Broken::by_clock(*breach)));
        }
        broken.sort_by_key(|broken| broken.on);
        broken
    }
}

/// A rule that was broken in a file.
pub(super) struct Broken {
    pub(super) on: Option<Date>,
    pub(super) key: &'static str,
    pub(super) basis: Basis,
    pub(super) sentence: Sentence,
}

impl Broken {
    fn on_paper(on: Date, refusal: Refusal) -> Self {
        let sentence = Sentence::new(refusal.chinese(), refusal.english());
        Self { on: Some(on), key: refusal.key(), basis: refusal.basis(), sentence }
    }

    fn by_clock(Breach { broken, on }: Breach) -> Self {
        let sentence = Sentence::new(broken.chinese(), broken.english());
        Self { on, key: broken.key(), basis: broken.basis(), sentence }
    }
}

impl<'s> Played<'s> {
    /// Plays a story to its end, whatever comes.
    pub(super) fn of(script: &'s Script, calendar: &Calendar) -> Self {
        let mut played = Self { script, files: Vec::new(), faults: Vec::new() };
        for (place, step) in script.steps.iter().enumerate() {
            played.take(place + 1, step, calendar);
        }
        let ends = script.ends.iter().flat_map(|end| match played.file(&end.case) {
            Some(file) => end::differences(file, &end.expected, calendar),
            None => vec![Sentence::new(
                format!("没有案卷 {}。", end.case.0),
                format!("there is no case {}.", end.case.0),
            )],
        });
        let ends: Vec<Sentence> = ends.collect();
        played.faults.extend(ends);
        played
    }

    fn file(&self, no: &CaseNo) -> Option<&File<'s>> {
        self.files.iter().find(|file| file.no == no)
    }

    fn take(&mut self, number: usize, step: &'s Step, calendar: &Calendar) {
        let place = self.files.iter().position(|file| *file.no == step.case).unwrap_or(self.files.len());
        if place == self.files.len() {
            self.files.push(File { no: &step.case, lines: Vec::new(), entries: Vec::new() });
        }
        let Some(file) = self.files.get_mut(place) else { return };
        let faults = file.take(step, calendar);
        self.faults.extend(faults.iter().map(|fault| {
            Sentence::new(format!("第{number}步：{}", fault.zh), format!("step {number}: {}", fault.en))
        }));
    }
}

impl<'s> File<'s> {
    /// Puts a step to the rules; gives what did not come as it says.
    fn take(&mut self, step: &'s Step, calendar: &Calendar) -> Vec<Sentence> {
        let case = self.case();
        let when = When { on: step.on, by: step.by };
        let done = match &step.how {
            How::InSystem => allowed(case.as_ref(), when, step.act.clone(), Rules::usual(calendar)),
            How::OnPaper(_) => retell(case.as_ref(), when, step.act.clone(), Rules::usual(calendar)),
        };
        let broke =
            propose(case.as_ref(), when, step.act.clone(), Rules::usual(calendar)).err().unwrap_or_default();
        match done {
            Ok(entry) => {
                let mut faults: Vec<Sentence> = not_refused(step).into_iter().collect();
                faults.extend(otherwise_broken(step, &broke));
                self.lines.push(Line { step, came: Came::Done(entry.seq, broke) });
                self.entries.push(entry);
                faults.extend(self.after(step, calendar));
                faults
            }
            Err(refusals) => {
                let faults = refused(step, &refusals);
                self.lines.push(Line { step, came: Came::Refused(refusals) });
                faults.into_iter().chain(self.after(step, calendar)).collect()
            }
        }
    }

    /// Compares the dates and the stage.
    fn after(&self, step: &Step, calendar: &Calendar) -> Vec<Sentence> {
        let Some(case) = self.case() else { return Vec::new() };
        let due = |readings| {
            let due = case.clock(calendar, readings).and_then(|clock| clock.due());
            due.map_or("none".to_owned(), |due| due.on().to_string())
        };
        let after = &step.after;
        let compared = [
            (("法定到期日", "the due date"), &after.due, due(Readings::STATUTORY)),
            (("谨慎到期日", "the prudent date"), &after.prudent, due(Readings::PRUDENT)),
            (("状态", "the stage"), &after.stage, case.stage(calendar).key().to_owned()),
        ];
        let differ = compared.into_iter().filter_map(|(what, expected, found)| {
            expected.as_ref().and_then(|expected| differs(what, expected, &found))
        });
        differ.collect()
    }
}

fn keys(refusals: &[Refusal]) -> Vec<String> {
    let mut keys: Vec<String> = refusals.iter().map(|refusal| refusal.key().to_owned()).collect();
    keys.sort();
    keys
}

fn sorted(keys: &[String]) -> Vec<String> {
    let mut keys = keys.to_vec();
    keys.sort();
    keys
}

fn not_refused(step: &Step) -> Option<Sentence> {
    (!step.refused.is_empty()).then(|| {
        let keys = step.refused.join("、");
        Sentence::new(
            format!("应当拒绝（{keys}），却办成了。"),
            format!("it should have been refused ({keys}) and was done."),
        )
    })
}

fn refused(step: &Step, refusals: &[Refusal]) -> Vec<Sentence> {
    let found = keys(refusals);
    if step.refused.is_empty() {
        let (zh, en): (Vec<_>, Vec<_>) =
            refusals.iter().map(|refusal| (refusal.chinese(), refusal.english())).unzip();
        return vec![Sentence::new(
            format!("没有办成（{}）：{}", found.join("、"), zh.concat()),
            format!("it was refused ({}): {}", found.join(", "), en.join(" ")),
        )];
    }
    differs(("拒绝的理由", "the refusals"), &sorted(&step.refused).join("、"), &found.join("、"))
        .into_iter()
        .collect()
}

/// What a past act broke must be what it says.
fn otherwise_broken(step: &Step, broke: &[Refusal]) -> Option<Sentence> {
    match &step.how {
        How::InSystem => None,
        How::OnPaper(expected) => {
            differs(("补录的违反", "what it broke"), &sorted(expected).join("、"), &keys(broke).join("、"))
        }
    }
}

/// A sentence, where what was found is not what was expected.
pub(super) fn differs((zh, en): (&str, &str), expected: &str, found: &str) -> Option<Sentence> {
    let shown = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    (expected != found).then(|| {
        let (expected, found) = (shown(expected), shown(found));
        Sentence::new(
            format!("{zh}应为 {expected}，实为 {found}。"),
            format!("{en} should be {expected} and is {found}."),
        )
    })
}
