//! What the three table readers share: choosing the values of a row, and putting them into the report.

use files::Place;

use super::atoms::{Atom, AtomKind, Record};
use crate::cell::{Cell, Evidence, How};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Edition};
use crate::report::Report;
use crate::solve::{Known, Shape, adds_up, cuts};

/// Several solutions fit; none is taken.
pub(crate) const OPEN: Code = Code(6);
/// No solution fits.
pub(crate) const CONTRADICTION: Code = Code(7);
/// Placed by the order of the form alone.
pub(crate) const PLACED: Code = Code(9);

/// Rows of the form that were not found.
const NOT_READ: Code = Code(25);

/// Names the rows of a table that were not found; nothing where there are none.
pub(crate) fn not_read(table: &str, number: &str, labels: &[&str]) -> Option<Finding> {
    let (first, count) = (labels.first()?, labels.len());
    let named: Vec<&str> = labels.iter().take(6).copied().collect();
    let more = if count > named.len() { "等" } else { "" };
    Some(Finding::new(
        NOT_READ,
        Severity::Warning,
        format!(
            "{table}有{count}行没有读到：“{}”{more}；含有它们的勾稽关系没有核对。请对照原表，或换一种格式的文件再读。",
            named.join("”“")
        ),
        format!(
            "{count} rows of table {number} were not found, first “{first}”; equations with them were not checked. Compare the original, or read a file of another format."
        ),
    ))
}

/// The values of a record for a row of these cells: as printed if there are exactly as many, else what the readings of its digits
/// come to.
pub(crate) fn known(record: &Record, ids: &[CellId], how: How) -> Known {
    let shape = shape_of(ids);
    let count = shape.count;
    if is_plain(record, count) {
        return Known::Fixed(record.atoms.iter().map(|a| a.cell.clone()).collect(), how);
    }
    let atoms = trimmed(&record.atoms, shape);
    if atoms.len() == count {
        return Known::Fixed(atoms.iter().map(|a| a.cell.clone()).collect(), how);
    }
    let solid = atoms.iter().filter(|a| a.kind != AtomKind::Gap).count();
    let own = atoms.iter().all(|a| a.kind == AtomKind::Own);
    if own && solid < count {
        return from_cuts(&with_gaps(&atoms), shape);
    }
    if solid > count {
        return window(&atoms, shape, how);
    }
    let ways = [atoms.clone(), joined(&atoms), with_gaps(&uncut(&atoms))];
    let known = ways.iter().map(|atoms| from_cuts(atoms, shape)).find(|known| *known != Known::Nothing);
    known.unwrap_or(Known::Nothing)
}

/// The atoms as cells of their own, which no cut goes through.
fn uncut(atoms: &[Atom]) -> Vec<Atom> {
    let own = |atom: &Atom| Atom { kind: AtomKind::Own, ..atom.clone() };
    atoms.iter().filter(|a| a.kind != AtomKind::Gap).map(own).collect()
}

/// Whether each value is a cell of its own, as many as the form asks for.
fn is_plain(record: &Record, count: usize) -> bool {
    record.atoms.len() == count && record.atoms.iter().all(|a| a.kind != AtomKind::Gap)
}

fn from_cuts(atoms: &[Atom], shape: Shape) -> Known {
    match cuts(atoms, shape) {
        Some(readings) => Known::from_readings(readings, How::Solved),
        None => Known::Open(Vec::new()),
    }
}

/// Drops what is certainly no value: gaps where there are values enough, blanks that pad a row at its end or before it.
fn trimmed(atoms: &[Atom], shape: Shape) -> Vec<Atom> {
    let count = shape.count;
    let solid: Vec<Atom> = atoms.iter().filter(|a| a.kind != AtomKind::Gap).cloned().collect();
    if solid.len() < count {
        // A cell a line: the first so many lines are the cells, empty or not.
        let gaps = atoms.len() - solid.len();
        let one_a_line = gaps > 0 && solid.iter().all(|a| a.text.len() < 8);
        if one_a_line && atoms.len() >= count {
            return first_that_adds_up(atoms, shape);
        }
        return if one_a_line { atoms.to_vec() } else { solid };
    }
    let mut kept = solid.as_slice();
    while let [head @ .., last] = kept
        && kept.len() > count
        && last.cell.is_empty()
    {
        kept = head;
    }
    while let [first, tail @ ..] = kept
        && kept.len() > count
        && first.cell == Cell::Blank
    {
        kept = tail;
    }
    kept.to_vec()
}

/// The shape of the row that these cells are.
fn shape_of(ids: &[CellId]) -> Shape {
    let group = match ids.first() {
        Some(CellId::T3(..)) => Some(7),
        Some(CellId::T4(..)) => Some(5),
        Some(CellId::T2(..)) | None => None,
    };
    Shape { count: ids.len(), group }
}

/// Of lines that are cells or nothing, the first stretch of the right length that adds up; the first where none does.
fn first_that_adds_up(atoms: &[Atom], shape: Shape) -> Vec<Atom> {
    let cells = |atoms: &[Atom]| atoms.iter().map(|a| a.cell.clone()).collect::<Vec<_>>();
    let adds =
        |atoms: &&[Atom]| shape.group.is_some_and(|group| cells(atoms).chunks_exact(group).all(adds_up));
    let mut windows = atoms.windows(shape.count);
    windows.find(adds).or(atoms.get(..shape.count)).unwrap_or_default().to_vec()
}

/// A row that lacks cells: an empty cell may be missing anywhere.
fn with_gaps(atoms: &[Atom]) -> Vec<Atom> {
    let place = atoms.first().map_or(Place::default(), |a| a.place);
    let gap = || Atom { cell: Cell::Blank, text: String::new(), remark: None, place, kind: AtomKind::Gap };
    let mut spread = vec![gap(), gap(), gap()];
    for atom in atoms {
        spread.push(atom.clone());
        spread.extend([gap(), gap(), gap()]);
    }
    spread
}

/// The digits of all atoms as one run: spaces may stand inside a number.
fn joined(atoms: &[Atom]) -> Vec<Atom> {
    let mut all = atoms.first().cloned().into_iter().collect::<Vec<_>>();
    if let Some(first) = all.first_mut() {
        first.text = atoms.iter().map(|a| a.text.as_str()).collect();
        first.kind = AtomKind::Run;
    }
    all
}

/// More values than the form has: the stretch of the right length that adds up, if it is the only one.
fn window(atoms: &[Atom], shape: Shape, how: How) -> Known {
    let windows = atoms.windows(shape.count).map(|w| w.iter().map(|a| a.cell.clone()).collect::<Vec<_>>());
    let sums = |cells: &Vec<Cell>| shape.group.is_none_or(|group| cells.chunks_exact(group).all(adds_up));
    Known::from_readings(windows.filter(sums).collect(), how)
}

/// Puts what is known of a row into the report, or says why nothing is taken.
pub(crate) fn put(
    report: &mut Report,
    ids: &[CellId],
    record: &Record,
    known: &Known,
    findings: &mut Vec<Finding>,
) {
    match known {
        Known::Fixed(cells, how) => {
            let trimmed =
                if is_plain(record, ids.len()) { None } else { Some(trimmed(&record.atoms, shape_of(ids))) };
            let atoms = trimmed.as_deref().unwrap_or(&record.atoms);
            for (i, (id, cell)) in ids.iter().zip(cells).enumerate() {
                let evidence = match atoms.get(i).filter(|_| atoms.len() == ids.len()) {
                    Some(a) => {
                        Evidence { text: a.text.clone(), remark: a.remark.clone(), place: a.place, how: *how }
                    }
                    None => Evidence { text: text_of(record), remark: None, place: record.place, how: *how },
                };
                report.cells.set(*id, cell.clone());
                report.source.cells.insert(*id, evidence);
            }
        }
        Known::Open(readings) => findings.push(open(ids, record, readings, report.edition)),
        Known::Nothing => findings.push(nothing_fits(ids, record, report.edition)),
    }
}

/// The text of all values of a record.
pub(crate) fn text_of(record: &Record) -> String {
    let texts: Vec<&str> = record.atoms.iter().map(|a| a.text.as_str()).filter(|t| !t.is_empty()).collect();
    texts.join(" ")
}

fn open(ids: &[CellId], record: &Record, readings: &[Vec<Cell>], edition: Edition) -> Finding {
    let name = name_of(ids, edition);
    let count = if readings.is_empty() { "过多".to_owned() } else { readings.len().to_string() };
    let text = text_of(record);
    let listed: Vec<String> = readings.iter().take(20).map(|r| values(r)).collect();
    let more = if readings.len() > listed.len() { "……" } else { "" };
    let lacks_cells = !readings.is_empty() && readings.iter().all(|r| r.iter().any(Cell::is_empty));
    let (zh, en) = if lacks_cells {
        let (zh, en) = wrong_count(ids, record);
        (format!("{zh}（“{text}”）"), format!("{} {en} (“{text}”)", key_of(ids)))
    } else {
        (
            format!("的数字连在一起（“{text}”）"),
            format!("The digits of {} run together (“{text}”)", key_of(ids)),
        )
    };
    let mut finding = Finding::new(
        OPEN,
        Severity::Warning,
        format!(
            "{name}{zh}，有{count}种读法都成立，未予采用：{}{more}。请对照上年报告（--previous）或由人确认（--set）。",
            listed.join("；")
        ),
        format!(
            "{en}; {} readings fit and none was taken: {}{more}. Give last year's report (--previous) or decide (--set).",
            if readings.is_empty() { "too many".to_owned() } else { readings.len().to_string() },
            listed.join("; ")
        ),
    );
    finding.solutions = readings.to_vec();
    finding.at(Some(record.place)).about(ids.iter().copied())
}

fn nothing_fits(ids: &[CellId], record: &Record, edition: Edition) -> Finding {
    let name = name_of(ids, edition);
    let text = text_of(record);
    let key = key_of(ids);
    let (zh, en) = if shape_of(ids).group.is_some() {
        (
            format!("的数字（“{text}”）怎样切分都不能使本行各项之和等于总计"),
            format!("No reading of the digits of {key} (“{text}”) makes the row add up to its total"),
        )
    } else {
        let (zh, en) = wrong_count(ids, record);
        (format!("{zh}（“{text}”）"), format!("{key} {en} (“{text}”)"))
    };
    Finding::new(
        CONTRADICTION,
        Severity::Error,
        format!("{name}{zh}，未予采用。请核对原表。"),
        format!("{en}; none was taken. Compare the original."),
    )
    .at(Some(record.place))
    .about(ids.iter().copied())
}

/// How many numbers a row has, and how many were read; in both languages.
fn wrong_count(ids: &[CellId], record: &Record) -> (String, String) {
    let (due, read) = (ids.len(), record.atoms.iter().filter(|a| !a.text.trim().is_empty()).count());
    let only = if read < due { "只" } else { "" };
    (format!("应有{due}个数，{only}读到{read}个"), format!("has {due} numbers, of which {read} were read"))
}

fn name_of(ids: &[CellId], edition: Edition) -> String {
    ids.first().map(|id| id.chinese_row(edition)).unwrap_or_default()
}

/// `table3.granted` for the cells of that row.
pub(crate) fn key_of(ids: &[CellId]) -> String {
    let first = ids.first().map(ToString::to_string).unwrap_or_default();
    first.rsplit_once('.').map(|(row, _)| row.to_owned()).unwrap_or(first)
}

fn values(reading: &[Cell]) -> String {
    reading.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// Says that values were placed by the order of the form alone.
pub(crate) fn placed(ids: &[CellId], record: &Record, edition: Edition) -> Finding {
    let (name, key, text) = (name_of(ids, edition), key_of(ids), text_of(record));
    Finding::new(
        PLACED,
        Severity::Hint,
        format!("{name}的数字（“{text}”）脱离了行名，仅按表格顺序归位，请核对。"),
        format!("The values of {key} (“{text}”) stood apart from their label and were placed by the order of the form alone; please compare."),
    )
    .at(Some(record.place))
    .about(ids.iter().copied())
}
