//! The cells of a report in a few dozen bytes, so that hundreds of thousands of them can wait for their sum.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figure::Figure;
use super::layout::Layout;
use crate::form::{CellId, Row3};
use crate::report::Report;

/// Figures in the order of their edition's layout. Equal numbers have equal bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Packed {
    /// Whether 其他处理 is one row.
    pub(super) is_one_row: bool,
    bytes: Box<[u8]>,
}

/// Smaller counts are a byte of their own.
const SMALL: u8 = 248;
const OPEN: u8 = 248;
const COUNT: u8 = 249;
const DECIMAL: u8 = 250;
const AT_LEAST: u8 = 251;
/// So many zeros.
const ZEROS: u8 = 252;

impl Packed {
    pub(super) fn of(report: &Report) -> Self {
        let is_one_row = report.has_one_row_of_other_handling();
        let mut writer = Writer { bytes: Vec::with_capacity(128), zeros: 0 };
        for id in &Layout::of(report.edition).cells {
            let counts = match id {
                CellId::T3(Row3::OtherHandling, _) => is_one_row,
                CellId::T3(row, _) => !(is_one_row && Row3::OTHER_DETAILS.contains(row)),
                CellId::T2(..) | CellId::T4(..) => true,
            };
            writer.put(if counts { Figure::of(report, *id) } else { Figure::ZERO });
        }
        writer.flush();
        Self { is_one_row, bytes: writer.bytes.into_boxed_slice() }
    }

    /// Every figure that is not zero, with its place in the layout.
    pub(super) fn each(&self, mut take: impl FnMut(usize, Figure)) {
        let (mut bytes, mut at) = (&*self.bytes, 0);
        while let Some((first, rest)) = bytes.split_first() {
            bytes = rest;
            if *first == ZEROS {
                let Some((zeros, rest)) = bytes.split_first() else { return };
                bytes = rest;
                at += usize::from(*zeros);
                continue;
            }
            let Some((figure, rest)) = figure(*first, bytes) else { return };
            bytes = rest;
            take(at, figure);
            at += 1;
        }
    }
}

/// The figure that a first byte begins, and what stands behind it.
fn figure(first: u8, rest: &[u8]) -> Option<(Figure, &[u8])> {
    Some(match first {
        ..SMALL => (Figure::Known(Decimal::from(first)), rest),
        OPEN => (Figure::Open, rest),
        COUNT => {
            let (bytes, rest) = rest.split_first_chunk()?;
            (Figure::Known(Decimal::from(i64::from_le_bytes(*bytes))), rest)
        }
        DECIMAL => {
            let (bytes, rest) = rest.split_first_chunk()?;
            (Figure::Known(Decimal::deserialize(*bytes)), rest)
        }
        AT_LEAST.. => {
            let (bytes, rest) = rest.split_first_chunk()?;
            (Figure::AtLeast(Decimal::deserialize(*bytes)), rest)
        }
    })
}

struct Writer {
    bytes: Vec<u8>,
    zeros: u8,
}

impl Writer {
    fn put(&mut self, figure: Figure) {
        if figure == Figure::ZERO {
            self.zeros += 1;
            if self.zeros == u8::MAX {
                self.flush();
            }
            return;
        }
        self.flush();
        match figure {
            Figure::Known(number) => self.number(number.normalize()),
            Figure::AtLeast(number) => self.decimal(AT_LEAST, number.normalize()),
            Figure::Open => self.bytes.push(OPEN),
        }
    }

    fn number(&mut self, number: Decimal) {
        let count = number.to_i64().filter(|_| number.scale() == 0);
        match (count.and_then(|count| u8::try_from(count).ok()).filter(|small| *small < SMALL), count) {
            (Some(small), _) => self.bytes.push(small),
            (None, Some(count)) => {
                self.bytes.push(COUNT);
                self.bytes.extend(count.to_le_bytes());
            }
            (None, None) => self.decimal(DECIMAL, number),
        }
    }

    fn decimal(&mut self, kind: u8, number: Decimal) {
        self.bytes.push(kind);
        self.bytes.extend(number.serialize());
    }

    fn flush(&mut self) {
        if self.zeros > 0 {
            self.bytes.extend([ZEROS, self.zeros]);
            self.zeros = 0;
        }
    }
}
