//! The cells of a table, put in their places as they come.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Text;
use crate::cell::{Cell, Cells};
use crate::form::{CellId, RowName};

/// The rows of one table.
pub(super) struct TableSeed<'a> {
    pub(super) table: &'a str,
    pub(super) cells: &'a mut Cells,
    pub(super) text: Text,
}

impl<'de> DeserializeSeed<'de> for TableSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for TableSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the rows of {}", self.table)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let table = self.table;
        let named = |name: &str| RowName::of(table, name).ok_or_else(|| format!("{table}.{name}"));
        while let Some(row) = map.next_key_seed(Key(named))? {
            map.next_value_seed(RowSeed { row, cells: &mut *self.cells, text: self.text })?;
        }
        Ok(())
    }
}

/// The cells of one row, or of one that the form does not have.
struct RowSeed<'a> {
    row: Result<RowName, String>,
    cells: &'a mut Cells,
    text: Text,
}

impl<'de> DeserializeSeed<'de> for RowSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RowSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.row {
            Ok(row) => write!(f, "the cells of {row}"),
            Err(row) => write!(f, "the cells of {row}"),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let named = |name: &str| match &self.row {
            Ok(row) => row.cell(name).ok_or_else(|| format!("{row}.{name}")),
            Err(row) => Err(format!("{row}.{name}")),
        };
        while let Some(cell) = map.next_key_seed(Key(named))? {
            let id: CellId = cell.map_err(|name| A::Error::custom(format!("no such cell: {name}")))?;
            let is_quick = self.text == Text::PassOver && !id.is_money();
            let cell = if is_quick { map.next_value::<Counted>()?.0 } else { map.next_value()? };
            self.cells.set(id, cell);
        }
        Ok(())
    }
}

/// A key, looked up where it stands.
pub(super) struct Key<F>(pub(super) F);

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Key<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Key<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        Ok((self.0)(name))
    }
}

/// A cell that holds no money, read without keeping its text: a fraction, which is no count, need not be exact.
struct Counted(Cell);

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CountedVisitor)
    }
}

struct CountedVisitor;

impl Visitor<'_> for CountedVisitor {
    type Value = Counted;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, a text or null; it is not a cell")
    }

    fn visit_i64<E: Error>(self, count: i64) -> Result<Counted, E> {
        Ok(Counted(Cell::Count(count)))
    }

    fn visit_u64<E: Error>(self, count: u64) -> Result<Counted, E> {
        let cell = i64::try_from(count).map_or_else(|_| Cell::Amount(Decimal::from(count)), Cell::Count);
        Ok(Counted(cell))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Counted, E> {
        let amount = Decimal::from_f64(number).ok_or_else(|| E::custom(format!("not a cell: {number}")))?;
        Ok(Counted(Cell::Amount(amount)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Counted, E> {
        Ok(Counted(Cell::of_text(text)))
    }

    fn visit_unit<E: Error>(self) -> Result<Counted, E> {
        Ok(Counted(Cell::Absent))
    }
}
