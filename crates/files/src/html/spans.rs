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
