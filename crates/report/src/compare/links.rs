//! What links a year with the next: carry-over, documents in force, likeness of text.

use crate::cell::Cell;
use crate::check::{Text, check_across_years, containment};
use crate::finding::{Code, Finding, Sentence, Severity};
use crate::form::{CellId, Column2, Column3, Edition, PartNo, Row2, Row3};
use crate::read::Reading;
use crate::report::Report;

/// One thing that links two years, and what its check says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The check.
    pub code: Code,
    /// What is linked.
    pub what: Sentence,
    /// What came of it.
    pub state: State,
}

/// What came of a check that links two years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It holds: with which numbers.
    Holds(Sentence),
    /// It does not.
    Broken(Vec<Finding>),
    /// Something it needs is open or absent: what.
    Open(Sentence),
}

impl Link {
    pub(super) fn is_error(&self) -> bool {
        match &self.state {
            State::Broken(findings) => findings.iter().any(|finding| finding.severity == Severity::Error),
            State::Holds(_) | State::Open(_) => false,
        }
    }
}

const LIKENESS: Code = Code(21);
const IN_FORCE: Code = Code(202);
const CARRIED: Code = Code(304);

pub(super) fn of(first: &Reading, second: &Reading) -> Vec<Link> {
    let findings = check_across_years(&second.report, &first.report);
    let mut links = vec![carried(&first.report, &second.report, &findings)];
    links.extend([Row2::Rules, Row2::NormativeDocuments].map(|row| in_force(row, first, second, &findings)));
    links.extend(
        [PartNo::One, PartNo::Five].map(|part| likeness(part, &first.report, &second.report, &findings)),
    );
    links
}

/// The findings of a check, where there are some.
fn broken(findings: &[Finding], code: Code, is_one: impl Fn(&Finding) -> bool) -> Option<State> {
    let found: Vec<Finding> = findings.iter().filter(|f| f.code == code && is_one(f)).cloned().collect();
    (!found.is_empty()).then_some(State::Broken(found))
}

fn carried(first: &Report, second: &Report, findings: &[Finding]) -> Link {
    let what = Sentence::new(
        "上年“结转下年度继续办理”与本年“上年结转”",
        "what was carried out of the first year and into the second",
    );
    let open = Column3::ALL.into_iter().filter(|column| {
        first.t3(Row3::CarriedOut, *column).count_or_zero().is_none()
            || second.t3(Row3::CarriedIn, *column).count_or_zero().is_none()
    });
    let open: Vec<&str> = open.map(Column3::label).collect();
    let state = broken(findings, CARRIED, |_| true).unwrap_or_else(|| {
        if open.is_empty() {
            let total = second.t3(Row3::CarriedIn, Column3::Total);
            let total = total.count_or_zero().unwrap_or_default();
            State::Holds(Sentence::new(
                format!("逐列相符，总计{total}件"),
                format!("they agree in every column, {total} in all"),
            ))
        } else {
            State::Open(Sentence::new(
                format!("{}列没有数或不能确定，未能核对", open.join("、")),
                format!("{} columns are absent or open, so they could not be compared", open.len()),
            ))
        }
    });
    Link { code: CARRIED, what, state }
}

fn in_force(row: Row2, first: &Reading, second: &Reading, findings: &[Finding]) -> Link {
    let label = row.label(Edition::Form2021);
    let what = Sentence::new(
        format!("“{label}”现行有效件数的衔接"),
        format!("the documents in force, row {}", row.key()),
    );
    let id = CellId::T2(row, Column2::InForce);
    let state = broken(findings, IN_FORCE, |finding| finding.cells.contains(&id))
        .unwrap_or_else(|| kept_in_force(row, first, second));
    Link { code: IN_FORCE, what, state }
}

fn kept_in_force(row: Row2, first: &Reading, second: &Reading) -> State {
    if first.report.edition != Edition::Form2021 || second.report.edition != Edition::Form2021 {
        return State::Open(Sentence::new(
            "2019年格式没有现行有效件数，“对外公开总数量”与它不可直接相连",
            "the form of 2019 does not count what is in force, and 对外公开总数量 is something else",
        ));
    }
    let was = readings(row, first, &[Column2::InForce]);
    let is = readings(row, second, &[Column2::Issued, Column2::Repealed, Column2::InForce]);
    let fitting: Vec<(i64, &[i64])> = was
        .iter()
        .flat_map(|was| is.iter().map(move |is| (was, is)))
        .filter_map(|(was, is)| match (was.as_slice(), is.as_slice()) {
            ([was], now @ [issued, repealed, in_force])
                if was.checked_add(*issued).and_then(|n| n.checked_sub(*repealed)) == Some(*in_force) =>
            {
                Some((*was, now))
            }
            _ => None,
        })
        .collect();
    match (was.len(), is.len(), fitting.as_slice()) {
        (0, _, _) | (_, 0, _) => {
            State::Open(Sentence::new("有格没有数，未能核对", "a cell is absent, so it could not be checked"))
        }
        (1, 1, [(was, [issued, repealed, in_force])]) => State::Holds(Sentence::new(
            format!("{was}＋{issued}－{repealed}＝{in_force}"),
            format!("{was} + {issued} − {repealed} = {in_force}"),
        )),
        (a, b, fitting) => State::Open(undecided(a, b, fitting)),
    }
}

/// Several readings of the two years, and how many of their pairs are continuous.
fn undecided(a: usize, b: usize, fitting: &[(i64, &[i64])]) -> Sentence {
    let (zh, en) = match fitting {
        [] => ("没有一组前后相接".to_owned(), "no pair of them is continuous".to_owned()),
        [(was, [issued, repealed, in_force])] => (
            format!("只有一组前后相接：{was}＋{issued}－{repealed}＝{in_force}"),
            format!("only one pair is continuous: {was} + {issued} − {repealed} = {in_force}"),
        ),
        many => {
            (format!("其中{}组前后相接", many.len()), format!("{} pairs of them are continuous", many.len()))
        }
    };
    Sentence::new(
        format!("数字连在一起，不能确定：上年{a}种读法，本年{b}种，{zh}；请由人确定（--set-a、--set-b）"),
        format!(
            "the digits run together and are open: {a} readings of the first year, {b} of the second; {en}; decide them with --set-a and --set-b"
        ),
    )
}

/// The ways to read some cells of a row: one where they are known, all solutions where they are open.
fn readings(row: Row2, reading: &Reading, columns: &[Column2]) -> Vec<Vec<i64>> {
    let ids: Vec<CellId> = columns.iter().map(|column| CellId::T2(row, *column)).collect();
    let known: Option<Vec<i64>> = ids.iter().map(|id| reading.report.cell(*id).count_or_zero()).collect();
    if let Some(known) = known {
        return vec![known];
    }
    let listed = reading
        .findings
        .iter()
        .find(|finding| !finding.solutions.is_empty() && ids.iter().all(|id| finding.cells.contains(id)));
    let Some(finding) = listed else { return Vec::new() };
    let of_ids = |solution: &Vec<Cell>| {
        ids.iter()
            .map(|id| solution.get(finding.cells.iter().position(|cell| cell == id)?)?.count_or_zero())
            .collect::<Option<Vec<i64>>>()
    };
    finding.solutions.iter().filter_map(of_ids).collect()
}

fn likeness(part: PartNo, first: &Report, second: &Report, findings: &[Finding]) -> Link {
    let what = Sentence::new(
        format!("第{}部分文字与上年的雷同", part.numeral()),
        format!("likeness of {} to last year's", part.key().replace('_', " ")),
    );
    let begins = format!("第{}部分", part.numeral());
    let state = broken(findings, LIKENESS, |finding| finding.sentence.zh.starts_with(&begins));
    let state = state.unwrap_or_else(|| {
        let [was, is] = [first, second].map(|report| Text::of(report.prose(part)).folded);
        match containment(&is, &was) {
            Some(percent) => State::Holds(Sentence::new(
                format!("{percent}%与上年相同，未到六成"),
                format!("{percent}% stood in last year's, less than six tenths"),
            )),
            None => State::Open(Sentence::new(
                "文字过短或缺此部分，没有比较",
                "a text is too short or missing; nothing was compared",
            )),
        }
    });
    Link { code: LIKENESS, what, state }
}
