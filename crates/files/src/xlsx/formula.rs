//! Results of formulas that were written and never computed.
//!
//! Programs that fill a workbook without a spreadsheet leave its formulas without a result. A total that is missing for
//! that reason alone is what the sheet would show once opened. Only what tables of numbers are added up with is
//! understood (`SUM`, `COUNT`, `N`, `IF`, `+`, `-`, comparisons); any other formula shows nothing, as it is in the file.

use std::collections::BTreeMap;

use super::sheet::{Filled, cells_of, position};

/// Formulas of a sheet that are kept to be computed.
const MOST: usize = 20_000;
/// Characters of a formula that is kept.
const LONGEST: usize = 512;
/// Cells that all formulas of a sheet may look at.
const LOOKS: usize = 2_000_000;
/// How far formulas may rest on formulas, and brackets stand in brackets.
const DEEPEST: usize = 24;

/// A formula without a result.
#[derive(Clone, Debug)]
struct Formula {
    text: String,
    style: usize,
}

/// The formulas of a sheet that have no result, by row and column.
#[derive(Default)]
pub(super) struct Uncomputed(BTreeMap<(u32, u32), Formula>);

/// What a formula or a part of it comes to.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Number(f64),
    Text(String),
    Truth(bool),
    Blank,
}

impl Uncomputed {
    pub(super) fn add(&mut self, at: (u32, u32), text: &str, style: usize) {
        if self.0.len() < MOST && (1..=LONGEST).contains(&text.len()) {
            self.0.insert(at, Formula { text: text.to_owned(), style });
        }
    }

    /// What the formulas come to over the cells of the sheet, which are in order: row, column, number and style.
    pub(super) fn compute(self, cells: &[Filled]) -> Vec<((u32, u32), f64, usize)> {
        let Self(formulas) = self;
        let mut sheet = Computing { cells, formulas: &formulas, known: BTreeMap::new(), looks: 0 };
        let result =
            |(at, formula): (&(u32, u32), &Formula)| Some((*at, counted(&sheet.at(*at, 0)?)?, formula.style));
        formulas.iter().filter_map(result).collect()
    }
}

struct Computing<'a> {
    cells: &'a [Filled],
    formulas: &'a BTreeMap<(u32, u32), Formula>,
    /// What is known of a formula; nothing while it is being computed and where it cannot be.
    known: BTreeMap<(u32, u32), Option<Value>>,
    looks: usize,
}

impl Computing<'_> {
    /// What a cell comes to; `None` where that cannot be told.
    fn at(&mut self, at: (u32, u32), depth: usize) -> Option<Value> {
        self.looks += 1;
        if self.looks > LOOKS {
            return None;
        }
        if let Ok(found) = self.cells.binary_search_by_key(&at, |cell| (cell.row, cell.column)) {
            let text = self.cells.get(found)?.text.trim();
            let number = text.parse().ok().filter(|number: &f64| number.is_finite());
            return Some(number.map_or_else(|| Value::Text(text.to_owned()), Value::Number));
        }
        let Some(formula) = self.formulas.get(&at) else { return Some(Value::Blank) };
        if let Some(known) = self.known.get(&at) {
            return known.clone();
        }
        if depth > DEEPEST {
            return None;
        }
        self.known.insert(at, None);
        let mut reading = Reading { rest: &formula.text, sheet: self, depth: depth + 1 };
        let value = reading.comparison().filter(|_| reading.rest.trim().is_empty());
        self.known.insert(at, value.clone());
        value
    }
}

/// A formula being read, from the left.
struct Reading<'a, 'b, 'c> {
    rest: &'a str,
    sheet: &'b mut Computing<'c>,
    depth: usize,
}

impl Reading<'_, '_, '_> {
    fn takes(&mut self, mark: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn word(&mut self, of: fn(char) -> bool) -> &str {
        let rest = self.rest.trim_start();
        let (word, rest) = rest.split_at(rest.find(|c| !of(c)).unwrap_or(rest.len()));
        self.rest = rest;
        word
    }

    fn comparison(&mut self) -> Option<Value> {
        let left = self.sum()?;
        let mark = ["<>", "<=", ">=", "=", "<", ">"].into_iter().find(|mark| self.takes(mark));
        let Some(mark) = mark else { return Some(left) };
        let right = self.sum()?;
        let order = || number(&left)?.partial_cmp(&number(&right)?);
        Some(Value::Truth(match mark {
            "=" => same(&left, &right),
            "<>" => !same(&left, &right),
            "<" => order()?.is_lt(),
            "<=" => order()?.is_le(),
            ">" => order()?.is_gt(),
            _ => order()?.is_ge(),
        }))
    }

    fn sum(&mut self) -> Option<Value> {
        let mut value = self.part()?;
        loop {
            let sign = if self.takes("+") {
                1.0
            } else if self.takes("-") {
                -1.0
            } else {
                return Some(value);
            };
            value = Value::Number(number(&value)? + sign * number(&self.part()?)?);
        }
    }

    fn part(&mut self) -> Option<Value> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let value = self.part_within();
        self.depth -= 1;
        value
    }

    fn part_within(&mut self) -> Option<Value> {
        if self.takes("(") {
            return self.comparison().filter(|_| self.takes(")"));
        }
        if self.takes("-") {
            return Some(Value::Number(-number(&self.part()?)?));
        }
        if self.takes("\"") {
            let (text, rest) = self.rest.split_once('"')?;
            let text = text.to_owned();
            self.rest = rest;
            return Some(Value::Text(text));
        }
        let word = self.word(|c| c.is_ascii_alphanumeric() || c == '$' || c == '.').replace('$', "");
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return word.parse().ok().map(Value::Number);
        }
        if self.takes("(") {
            return self.function(&word.to_ascii_uppercase());
        }
        self.sheet.at(position(&word)?, self.depth)
    }

    fn function(&mut self, name: &str) -> Option<Value> {
        match name {
            "SUM" => {
                let numbers = self.numbers()?;
                Some(Value::Number(numbers.iter().sum()))
            }
            "COUNT" => {
                let count = u32::try_from(self.numbers()?.len()).ok()?;
                Some(Value::Number(count.into()))
            }
            "N" => {
                let value = self.comparison().filter(|_| self.takes(")"))?;
                Some(Value::Number(number(&value).unwrap_or_default()))
            }
            "IF" => {
                let condition = self.comparison().filter(|_| self.takes(","))?;
                let (then, or) = (self.comparison().filter(|_| self.takes(","))?, self.comparison()?);
                let holds = condition == Value::Truth(true);
                self.takes(")").then_some(if holds { then } else { or })
            }
            _ => None,
        }
    }

    /// The numbers among the arguments of a function, up to its closing bracket.
    fn numbers(&mut self) -> Option<Vec<f64>> {
        let mut numbers = Vec::new();
        loop {
            match self.range() {
                Some(cells) => {
                    for at in cells {
                        numbers.extend(counted(&self.sheet.at(at, self.depth)?));
                    }
                }
                None => numbers.extend(counted(&self.comparison()?)),
            }
            if self.takes(")") {
                return Some(numbers);
            }
            self.takes(",").then_some(())?;
        }
    }

    /// `D5:I5`, if that is what comes next.
    fn range(&mut self) -> Option<Vec<(u32, u32)>> {
        let rest = self.rest.trim_start();
        let end =
            rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '$' && c != ':').unwrap_or(rest.len());
        let (range, after) = rest.split_at(end);
        let cells = cells_of(range).filter(|_| range.contains(':'))?;
        self.rest = after;
        Some(cells)
    }
}

/// What counts in a sum: numbers alone.
fn counted(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Text(_) | Value::Truth(_) | Value::Blank => None,
    }
}

/// What can be reckoned with: numbers, and blank cells as nought.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Blank => Some(0.0),
        Value::Text(_) | Value::Truth(_) => None,
    }
}

fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Blank, Value::Text(text)) | (Value::Text(text), Value::Blank) => text.is_empty(),
        _ => left == right || number(left).is_some_and(|left| number(right) == Some(left)),
    }
}
