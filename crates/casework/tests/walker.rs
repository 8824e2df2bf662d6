//! The clock against one that walks day by day and knows nothing of indexes, unions or terms.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

use casework::clock::{Asked, Clock, State, Step};
use jiff::Span;
use jiff::civil::{Date, date};
use law::calendar::Calendar;
use law::consultation::Consulted;
use law::reading::Readings;

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % limit).unwrap()
    }

    fn one_in(&mut self, of: u64) -> bool {
        self.below(of) == 0
    }
}

fn after(day: Date, days: i64) -> Date {
    day.checked_add(Span::new().days(days)).unwrap()
}

/// Walks on until so many days have counted.
fn walk(calendar: &Calendar, from: Date, mut days: u32, left_out: impl Fn(Date) -> bool) -> Date {
    let mut day = from;
    while days > 0 {
        day = day.tomorrow().unwrap();
        if calendar.is_working_day(day) && !left_out(day) {
            days -= 1;
        }
    }
    day
}

/// A history, and the day its reply is due by walking; none while the applicant is awaited.
struct Story {
    received_on: Date,
    steps: Vec<Step>,
    due_on: Option<Date>,
    prudent_on: Option<Date>,
}

/// A lawful history: perhaps a supplement, consultations before the twentieth day, an extension told at once.
fn story(calendar: &Calendar, dice: &mut Dice) -> Story {
    let received_on = after(date(2019, 1, 1), dice.below(2_700));
    let mut steps = Vec::new();
    let mut base = received_on;
    if dice.one_in(3) {
        let asked = walk(calendar, received_on, 1 + u32::try_from(dice.below(7)).unwrap(), |_| false);
        steps.push(Step::SupplementAsked { on: asked });
        if dice.one_in(4) {
            return Story { received_on, steps, due_on: None, prudent_on: None };
        }
        base = after(asked, dice.below(25));
        steps.push(Step::Supplemented { on: base });
    }
    let (mut usual, mut prudent) = (Vec::new(), Vec::new());
    let mut longer = 0;
    let mut at = base;
    for _ in 0..dice.below(3) {
        at = after(at, dice.below(8));
        let whom = Consulted::ALL[usize::try_from(dice.below(3)).unwrap()];
        let received = dice.one_in(2).then(|| after(at, dice.below(6)));
        steps.push(Step::Consulted(Asked { whom, on: at, received_on: received }));
        let runs = |from: Date| walk(calendar, from, 15, |_| false);
        let last = runs(received.unwrap_or(at));
        let prudent_last = if whom == Consulted::OtherBody { runs(at) } else { last };
        // Opinions come in the order of the questions, so that each is on the first that is open.
        let opinion = if dice.one_in(3) { None } else { Some(after(at, dice.below(30))) };
        usual.push((at, opinion.map_or(last, |on| on.min(last))));
        let prudent_end = match opinion {
            Some(on) if on <= prudent_last => on.yesterday().unwrap(),
            Some(_) | None => prudent_last,
        };
        prudent.push((at, prudent_end));
        if let Some(on) = opinion {
            steps.push(Step::Opinion { on, of: Some(usual.len() - 1) });
        }
    }
    if usual.is_empty() && dice.one_in(3) {
        let told_on = walk(calendar, base, 1 + u32::try_from(dice.below(20)).unwrap(), |_| false);
        longer = 1 + u32::try_from(dice.below(20)).unwrap();
        steps.push(Step::Extended { told_on, working_days: longer });
    }
    let left_out = |times: &[(Date, Date)], day: Date| times.iter().any(|(a, b)| *a < day && day <= *b);
    let due_on = walk(calendar, base, 20 + longer, |day| left_out(&usual, day));
    let prudent_on = walk(calendar, base, 20 + longer, |day| left_out(&prudent, day));
    Story { received_on, steps, due_on: Some(due_on), prudent_on: Some(prudent_on) }
}

#[test]
fn a_hundred_thousand_histories_end_where_a_walker_of_days_ends() {
    let calendar = Calendar::national();
    let mut dice = Dice(20_261_124);
    for _ in 0..100_000 {
        let Story { received_on, steps, due_on, prudent_on } = story(&calendar, &mut dice);
        for (readings, expected) in [(Readings::STATUTORY, due_on), (Readings::PRUDENT, prudent_on)] {
            let clock = Clock::after(&calendar, received_on, readings, &steps);
            let due = clock.due().map(|due| due.on());
            assert_eq!(due, expected, "{received_on} {readings:?} {steps:?}");
            assert_eq!(clock.breaches(), [], "{received_on} {steps:?}");
            assert_eq!(clock.state() == State::AwaitingSupplement, expected.is_none());
        }
    }
}
