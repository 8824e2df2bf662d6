//! Where the cells of a table stand when some of them cover several rows or columns.

/// Gives every cell its column, row after row, so that no two cells overlap.
#[derive(Debug, Default)]
pub(super) struct Spans {
    /// Cells of rows above that reach into this row, from left to right.
    held: Vec<Held>,
    /// Cells of this row that reach into rows below.
    fresh: Vec<Held>,
    row: usize,
    /// The first column that the next cell may take.
    column: u32,
    /// How many of `held` lie to the left of `column`.
    passed: usize,
}

#[derive(Debug)]
struct Held {
    start: u32,
    end: u32,
    /// The first row it does not reach into.
    until: usize,
}

impl Spans {
    /// Begins a row.
    pub(super) fn next_row(&mut self) {
        self.row += 1;
        let row = self.row;
        self.held.retain(|held| held.until > row);
        if !self.fresh.is_empty() {
            self.held.append(&mut self.fresh);
            self.held.sort_by_key(|held| held.start);
        }
        self.column = 0;
        self.passed = 0;
    }

    /// Ends the cells that reach down from rows above, as the end of a section does.
    pub(super) fn end_section(&mut self) {
        self.held.clear();
        self.fresh.clear();
    }

    /// Places the next cell of the row: its first column, and how many columns it has before it would run into
    /// a cell from above. The cell after it stands where the whole width would have ended, as in a browser.
    pub(super) fn place(&mut self, columns: u32, rows: usize) -> (u32, u32) {
        while let Some(held) = self.held.get(self.passed).filter(|held| held.start <= self.column) {
            self.column = self.column.max(held.end);
            self.passed += 1;
        }
        let start = self.column;
        let room = self.held.get(self.passed).map_or(u32::MAX, |held| held.start.saturating_sub(start));
        let width = columns.clamp(1, room.max(1));
        if rows > 1 {
            self.fresh.push(Held {
                start,
                end: start.saturating_add(width),
                until: self.row.saturating_add(rows),
            });
        }
        self.column = start.saturating_add(columns.max(1));
        (start, width)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Spans;

    #[test]
    fn a_cell_from_above_moves_the_cells_below_it_to_the_right() {
        let mut spans = Spans::default();
        spans.next_row();
        assert_eq!(spans.place(3, 3), (0, 3));
        assert_eq!(spans.place(7, 1), (3, 7));
        spans.next_row();
        assert_eq!(spans.place(1, 2), (3, 1));
        assert_eq!(spans.place(5, 1), (4, 5));
        assert_eq!(spans.place(1, 2), (9, 1));
        spans.next_row();
        assert_eq!((0..5).map(|_| spans.place(1, 1).0).collect::<Vec<_>>(), [4, 5, 6, 7, 8]);
        spans.next_row();
        assert_eq!(spans.place(1, 1), (0, 1));
    }

    #[test]
    fn a_wide_cell_ends_where_a_cell_from_above_begins() {
        let mut spans = Spans::default();
        spans.next_row();
        assert_eq!(spans.place(1, 1), (0, 1));
        assert_eq!(spans.place(1, 2), (1, 1));
        spans.next_row();
        assert_eq!(spans.place(3, 1), (0, 1), "the second column is taken");
        assert_eq!(spans.place(1, 1), (3, 1), "the next cell stands where the whole width would have ended");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_two_cells_overlap(rows in prop::collection::vec(prop::collection::vec((1_u32..5, 1_usize..5), 0..6), 0..8)) {
            let mut spans = Spans::default();
            let mut taken = BTreeSet::new();
            for (row, cells) in rows.iter().enumerate() {
                spans.next_row();
                let mut free = 0;
                for &(columns, height) in cells {
                    let (start, width) = spans.place(columns, height);
                    prop_assert!(start >= free && width >= 1 && width <= columns);
                    free = start + width;
                    for row in row..row + height {
                        for column in start..free {
                            prop_assert!(taken.insert((row, column)), "row {row}, column {column} is taken twice");
                        }
                    }
                }
            }
        }
    }
}
