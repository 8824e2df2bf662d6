//! All ways to read a run of digits as so many numbers.

use crate::cell::Cell;
use crate::read::atoms::{Atom, AtomKind};
use crate::read::value::parse_number;

/// All ways to read the atoms as exactly `count` values such that `fits` holds of every beginning. A number has no
/// leading zero; digits of a cell of its own are never cut; an empty line may be a blank cell or nothing. `None` when
/// there are more than can be looked through.
pub(crate) fn cuts(atoms: &[Atom], count: usize, fits: &dyn Fn(&[Cell]) -> bool) -> Option<Vec<Vec<Cell>>> {
    let pieces: Vec<Piece> = atoms.iter().map(Piece::new).collect();
    let mut search = Search { pieces: &pieces, count, fits, found: Vec::new(), steps: 0 };
    search.descend(0, &mut Vec::with_capacity(count));
    (search.steps < MOST_STEPS && search.found.len() < MOST_FOUND).then_some(search.found)
}

const MOST_STEPS: usize = 400_000;
const MOST_FOUND: usize = 5_000;

/// What an atom allows.
enum Piece {
    Whole(Cell),
    Optional,
    /// Digits that may be cut: their text, and where the decimals of the last number begin.
    Digits(String),
}

impl Piece {
    fn new(atom: &Atom) -> Self {
        match atom.kind {
            AtomKind::Gap => Self::Optional,
            AtomKind::Own => Self::Whole(atom.cell.clone()),
            AtomKind::Run => {
                let narrow = crate::read::fold::fold(&atom.text);
                let digits = narrow.bytes().filter(u8::is_ascii_digit).count();
                if digits > 1 && !narrow.contains(',') {
                    Self::Digits(narrow)
                } else {
                    Self::Whole(atom.cell.clone())
                }
            }
        }
    }

    fn least(&self) -> usize {
        usize::from(!matches!(self, Self::Optional))
    }

    fn most(&self) -> usize {
        match self {
            Self::Digits(text) => text.split('.').next().unwrap_or_default().trim_start_matches('-').len(),
            Self::Whole(_) | Self::Optional => 1,
        }
    }
}

struct Search<'a> {
    pieces: &'a [Piece],
    count: usize,
    fits: &'a dyn Fn(&[Cell]) -> bool,
    found: Vec<Vec<Cell>>,
    steps: usize,
}

impl Search<'_> {
    /// Reads piece `at` and all behind it; what is read so far stands in `cells`.
    fn descend(&mut self, at: usize, cells: &mut Vec<Cell>) {
        self.steps += 1;
        if self.steps >= MOST_STEPS || self.found.len() >= MOST_FOUND {
            return;
        }
        let pieces = self.pieces;
        let Some(piece) = pieces.get(at) else {
            if cells.len() == self.count {
                self.found.push(cells.clone());
            }
            return;
        };
        let rest = pieces.get(at + 1..).unwrap_or_default();
        let least: usize = rest.iter().map(Piece::least).sum();
        let most: usize = rest.iter().map(Piece::most).sum();
        let room = self.count - cells.len().min(self.count);
        match piece {
            Piece::Whole(cell) => {
                self.put(cell.clone(), cells, |search, cells| search.descend(at + 1, cells))
            }
            Piece::Optional => {
                self.put(Cell::Blank, cells, |search, cells| search.descend(at + 1, cells));
                self.descend(at + 1, cells);
            }
            Piece::Digits(text) => {
                if room >= least {
                    self.cut(text, at, (room.saturating_sub(most), room - least), cells);
                }
            }
        }
    }

    fn put(&mut self, cell: Cell, cells: &mut Vec<Cell>, go_on: impl FnOnce(&mut Self, &mut Vec<Cell>)) {
        if cells.len() >= self.count {
            return;
        }
        cells.push(cell);
        if (self.fits)(cells) {
            go_on(self, cells);
        }
        cells.pop();
    }

    /// Cuts `text` into between `pieces.0` and `pieces.1` numbers and goes on behind it.
    fn cut(&mut self, text: &str, at: usize, (least, most): (usize, usize), cells: &mut Vec<Cell>) {
        if most == 0 {
            return;
        }
        let sign = usize::from(text.starts_with('-'));
        let whole = text.find('.').unwrap_or(text.len());
        let leading_zero = text.get(sign..=sign) == Some("0");
        // The whole rest as one number.
        if least <= 1 && (!leading_zero || whole == sign + 1) {
            if let Some(cell) = parse_number(text) {
                self.put(cell, cells, |search, cells| search.descend(at + 1, cells));
            }
        }
        let longest = if leading_zero { sign + 1 } else { whole.saturating_sub(1) };
        for end in sign + 1..=longest.min(whole.saturating_sub(1)) {
            let (head, tail) = text.split_at(end);
            let tail_digits = whole - end;
            if tail_digits + 1 < least || most < 2 {
                break;
            }
            if let Some(cell) = parse_number(head) {
                self.put(cell, cells, |search, cells| {
                    search.cut(tail, at, (least.saturating_sub(1).max(1), most - 1), cells);
                });
            }
            self.steps += 1;
            if self.steps >= MOST_STEPS {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::adds_up;
    use proptest::prelude::*;

    fn run(text: &str) -> Atom {
        Atom {
            cell: Cell::Blank,
            text: text.into(),
            remark: None,
            place: files::Place::default(),
            kind: AtomKind::Run,
        }
    }

    fn readings(texts: &[&str], count: usize) -> Vec<String> {
        let atoms: Vec<Atom> = texts
            .iter()
            .map(|t| run(t))
            .map(|mut a| {
                a.cell = parse_number(&a.text).unwrap();
                a
            })
            .collect();
        let sum = move |cells: &[Cell]| cells.len() < 7 || count != 7 || adds_up(cells);
        let found = cuts(&atoms, count, &sum).unwrap();
        found.iter().map(|r| r.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")).collect()
    }

    #[test]
    fn a_row_of_digits_is_cut_where_its_sum_allows() {
        assert_eq!(readings(&["120000012"], 7), ["12,0,0,0,0,0,12"]);
        assert_eq!(readings(&["200", "000121"], 7), ["20,0,0,0,0,1,21"]);
        assert_eq!(readings(&["20", "0", "00", "0", "121"], 7), ["20,0,0,0,0,1,21"]);
        assert_eq!(readings(&["330000033"], 7), ["3,30,0,0,0,0,33", "33,0,0,0,0,0,33"]);
        assert!(readings(&["26000020"], 7).is_empty());
    }

    #[test]
    fn a_sign_and_a_decimal_point_bind_the_cut() {
        assert_eq!(readings(&["35", "-15"], 2), ["35,-15"]);
        assert_eq!(readings(&["12.50"], 2), ["1,2.50"]);
        assert_eq!(readings(&["007"], 3), ["0,0,7"]);
        assert_eq!(readings(&["6233440"], 3).len(), 12);
    }

    proptest! {
        #[test]
        fn the_true_reading_is_always_among_the_readings(parts in proptest::collection::vec(0i64..2000, 6)) {
            let total: i64 = parts.iter().sum();
            let all: Vec<i64> = parts.iter().copied().chain([total]).collect();
            let glued: String = all.iter().map(ToString::to_string).collect();
            let truth = all.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            prop_assert!(readings(&[&glued], 7).contains(&truth));
        }
    }
}
