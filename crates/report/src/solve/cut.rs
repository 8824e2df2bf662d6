//! All ways to read a run of digits as so many numbers.

use crate::cell::Cell;
use crate::read::atoms::{Atom, AtomKind};
use crate::read::fold::fold;
use crate::read::value::parse_number;

/// What is asked of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// How many values there are.
    pub(crate) count: usize,
    /// After how many values a group ends whose last value is the sum of the others; none where nothing adds up.
    pub(crate) group: Option<usize>,
}

/// All ways to read the atoms in that shape. A number has no leading zero; digits of a cell of its own are never cut;
/// an empty line may be a blank cell or nothing. `None` when there are more than can be looked through.
///
/// Read from the end, because there each group has its total, and what the parts must add up to cuts the search short.
pub(crate) fn cuts(atoms: &[Atom], shape: Shape) -> Option<Vec<Vec<Cell>>> {
    let pieces: Vec<Piece> = atoms.iter().map(Piece::new).collect();
    let cells = Vec::with_capacity(shape.count);
    let mut search = Search { pieces: &pieces, shape, cells, found: Vec::new(), steps: 0 };
    search.descend(pieces.len(), 0);
    (search.steps < MOST_STEPS && search.found.len() < MOST_FOUND).then_some(search.found)
}

const MOST_STEPS: usize = 200_000;
const MOST_FOUND: usize = 2_000;

/// What an atom allows.
enum Piece {
    /// Exactly this.
    Whole(Cell),
    /// A blank cell, or nothing.
    Optional,
    /// Digits that may be cut.
    Digits(String),
}

impl Piece {
    fn new(atom: &Atom) -> Self {
        match atom.kind {
            AtomKind::Gap => Self::Optional,
            AtomKind::Own => Self::Whole(atom.cell.clone()),
            AtomKind::Run => {
                let narrow = fold(&atom.text);
                let digits = narrow.bytes().filter(u8::is_ascii_digit).count();
                let cuttable = digits > 1 && !narrow.contains(',');
                if cuttable { Self::Digits(narrow) } else { Self::Whole(atom.cell.clone()) }
            }
        }
    }

    /// The least and the most values it can give.
    fn range(&self) -> (usize, usize) {
        match self {
            Self::Digits(text) => {
                (1, text.find('.').unwrap_or(text.len()) - usize::from(text.starts_with('-')))
            }
            Self::Whole(_) => (1, 1),
            Self::Optional => (0, 1),
        }
    }
}

struct Search<'a> {
    pieces: &'a [Piece],
    shape: Shape,
    /// What is read so far, the last value first.
    cells: Vec<Cell>,
    found: Vec<Vec<Cell>>,
    steps: usize,
}

impl Search<'_> {
    fn is_spent(&mut self) -> bool {
        self.steps += 1;
        self.steps >= MOST_STEPS || self.found.len() >= MOST_FOUND
    }

    /// Reads the pieces before `end`, the last first. `owed` is what the parts of the group still have to add up to.
    fn descend(&mut self, end: usize, owed: i64) {
        if self.is_spent() {
            return;
        }
        let pieces = self.pieces;
        let Some(piece) = end.checked_sub(1).and_then(|i| pieces.get(i)) else {
            if self.cells.len() == self.shape.count {
                self.found.push(self.cells.iter().rev().cloned().collect());
            }
            return;
        };
        let before = pieces.get(..end - 1).unwrap_or_default();
        let (least, most) = before.iter().map(Piece::range).fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
        let room = self.shape.count - self.cells.len().min(self.shape.count);
        match piece {
            Piece::Whole(cell) => self.put(cell.clone(), owed, |search, owed| search.descend(end - 1, owed)),
            Piece::Optional => {
                self.put(Cell::Blank, owed, |search, owed| search.descend(end - 1, owed));
                self.descend(end - 1, owed);
            }
            Piece::Digits(text) => {
                if room >= least {
                    self.cut(text, end, (room.saturating_sub(most), room - least), owed);
                }
            }
        }
    }

    /// Adds a value in front of those read, if the sum of its group allows it.
    fn put(&mut self, cell: Cell, owed: i64, go_on: impl FnOnce(&mut Self, i64)) {
        if self.cells.len() >= self.shape.count {
            return;
        }
        let Some(owed) = self.owed_after(&cell, owed) else { return };
        self.cells.push(cell);
        go_on(self, owed);
        self.cells.pop();
    }

    /// What the group owes once a value is read; `None` if the value cannot stand there.
    fn owed_after(&self, cell: &Cell, owed: i64) -> Option<i64> {
        let Some(group) = self.shape.group else { return Some(0) };
        let value = cell.count_or_zero()?;
        match self.cells.len() % group {
            0 => Some(value),
            at if at == group - 1 => (value == owed).then_some(0),
            _ => owed.checked_sub(value).filter(|rest| *rest >= 0),
        }
    }

    /// Cuts `text` into between `bounds.0` and `bounds.1` numbers, the last first, and goes on before it.
    fn cut(&mut self, text: &str, end: usize, bounds: (usize, usize), owed: i64) {
        let (least, most) = bounds;
        if most == 0 || self.is_spent() || self.is_too_small(text, end, owed) {
            return;
        }
        let first = usize::from(text.starts_with('-'));
        let whole = text.find('.').unwrap_or(text.len());
        let reads_as_number = |from: usize| text.as_bytes().get(from) != Some(&b'0') || from + 1 == whole;
        if least <= 1
            && reads_as_number(first)
            && let Some(cell) = parse_number(text)
        {
            self.put(cell, owed, |search, owed| search.descend(end - 1, owed));
        }
        if most < 2 {
            return;
        }
        let bounds = (least.saturating_sub(1).max(1), most - 1);
        for from in (first + 1..whole).rev().filter(|from| reads_as_number(*from)) {
            let (head, tail) = text.split_at(from);
            if let Some(cell) = parse_number(tail) {
                self.put(cell, owed, |search, owed| search.cut(head, end, bounds, owed));
            }
        }
    }

    /// Whether the digits left before the first group's total cannot add up to what is owed.
    fn is_too_small(&self, text: &str, end: usize, owed: i64) -> bool {
        let Some(group) = self.shape.group else { return false };
        let parts_left = self.shape.count - self.cells.len().min(self.shape.count);
        if end != 1 || parts_left >= group || parts_left == 0 {
            return false;
        }
        let spare = (text.len() + 1).saturating_sub(parts_left);
        let largest = 10i64.checked_pow(u32::try_from(spare).unwrap_or(u32::MAX));
        largest.is_some_and(|bound| bound.saturating_add(9 * 15) < owed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn run(text: &str) -> Atom {
        Atom {
            cell: parse_number(text).unwrap_or_default(),
            text: text.into(),
            remark: None,
            place: files::Place::default(),
            kind: AtomKind::Run,
        }
    }

    fn readings(texts: &[&str], count: usize, group: Option<usize>) -> Vec<String> {
        let atoms: Vec<Atom> = texts.iter().map(|t| run(t)).collect();
        let found = cuts(&atoms, Shape { count, group }).expect("few enough");
        let mut all: Vec<String> =
            found.iter().map(|r| r.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")).collect();
        all.sort();
        all
    }

    #[test]
    fn a_row_of_digits_is_cut_where_its_sum_allows() {
        assert_eq!(readings(&["120000012"], 7, Some(7)), ["12,0,0,0,0,0,12"]);
        assert_eq!(readings(&["200", "000121"], 7, Some(7)), ["20,0,0,0,0,1,21"]);
        assert_eq!(readings(&["20", "0", "00", "0", "121"], 7, Some(7)), ["20,0,0,0,0,1,21"]);
        assert_eq!(readings(&["330000033"], 7, Some(7)), ["3,30,0,0,0,0,33", "33,0,0,0,0,0,33"]);
        assert!(readings(&["26000020"], 7, Some(7)).is_empty());
    }

    #[test]
    fn three_groups_are_cut_by_their_three_sums() {
        assert_eq!(readings(&["21317000001324019"], 15, Some(5)), ["2,1,3,1,7,0,0,0,0,0,13,2,4,0,19"]);
        assert_eq!(readings(&["000000000000000"], 15, Some(5)).len(), 1);
    }

    #[test]
    fn a_sign_and_a_decimal_point_bind_the_cut() {
        assert_eq!(readings(&["35", "-15"], 2, None), ["35,-15"]);
        assert_eq!(readings(&["12.50"], 2, None), ["1,2.50"]);
        assert_eq!(readings(&["007"], 3, None), ["0,0,7"]);
        assert_eq!(readings(&["6233440"], 3, None).len(), 15);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn the_true_reading_is_always_among_the_readings(parts in proptest::collection::vec(0i64..3_000, 6)) {
            let total: i64 = parts.iter().sum();
            let all: Vec<i64> = parts.iter().copied().chain([total]).collect();
            let glued: String = all.iter().map(ToString::to_string).collect();
            let truth = all.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            prop_assert!(readings(&[&glued], 7, Some(7)).contains(&truth));
        }
    }
}
