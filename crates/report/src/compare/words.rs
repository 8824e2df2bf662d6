//! Cells and changes in words.

use rust_decimal::Decimal;

use super::Comparison;
use super::cells::{Change, Pair};
use crate::cell::Cell;
use crate::finding::Language;
use crate::form::{CellId, Edition, Table};

impl Pair {
    /// The table it stands in.
    pub fn table(&self) -> Table {
        match self.id {
            CellId::T2(..) => Table::Two,
            CellId::T3(..) => Table::Three,
            CellId::T4(..) => Table::Four,
        }
    }

    /// Row and column as the form names them, with the group of rows where there is one.
    pub fn labels(&self, edition: Edition) -> (String, &'static str) {
        match self.id {
            CellId::T2(row, column) => (row.label(edition).to_owned(), column.label(edition)),
            CellId::T3(row, column) => {
                let group = row.group().filter(|group| *group != row.label()).unwrap_or_default();
                let colon = if group.is_empty() { "" } else { "：" };
                (format!("{group}{colon}{}", row.label()), column.label())
            }
            CellId::T4(block, verdict) => (block.label().to_owned(), verdict.label()),
        }
    }

    /// Both values as people read them.
    pub fn values(&self, language: Language) -> [String; 2] {
        let no_such = |cell: &Cell| matches!(self.change, Change::Incomparable(_)) && cell.is_absent();
        [&self.first, &self.second].map(|cell| {
            if no_such(cell) { language.pick("无此格", "none").to_owned() } else { value(cell, language) }
        })
    }
}

fn value(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Blank => language.pick("空白", "blank").to_owned(),
        Cell::Absent => language.pick("不能确定", "open").to_owned(),
        Cell::Count(_) | Cell::Amount(_) | Cell::Dash | Cell::Text(_) => cell.to_string(),
    }
}

impl Change {
    /// The difference, signed; what is to be said instead where there is none.
    pub fn difference(self, language: Language) -> String {
        match self {
            Self::Same => "0".to_owned(),
            Self::By { difference, .. } => signed(difference),
            Self::Rewritten => language.pick("写法不同", "written otherwise").to_owned(),
            Self::Open => language.pick("不能比较", "open").to_owned(),
            Self::Incomparable(_) => language.pick("不可比", "not comparable").to_owned(),
        }
    }

    /// The percentage, signed; 新增 for what came from nothing.
    pub fn share(self, language: Language) -> String {
        match self {
            Self::By { percent: Some(percent), .. } => format!("{}%", signed(percent)),
            Self::By { percent: None, difference } if difference > Decimal::ZERO => {
                language.pick("新增", "new").to_owned()
            }
            Self::By { .. } | Self::Same | Self::Rewritten | Self::Open | Self::Incomparable(_) => {
                "—".to_owned()
            }
        }
    }
}

fn signed(number: Decimal) -> String {
    let number = number.normalize();
    if number.is_sign_negative() { format!("−{}", number.abs()) } else { format!("+{number}") }
}

impl Comparison<'_> {
    /// The edition whose labels name a cell: the later one that has it.
    pub fn edition_of(&self, pair: &Pair) -> Edition {
        match pair.id {
            CellId::T2(row, column) if !row.columns(self.second.edition).contains(&column) => {
                self.first.edition
            }
            CellId::T2(..) | CellId::T3(..) | CellId::T4(..) => self.second.edition,
        }
    }
}
