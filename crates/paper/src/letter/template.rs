//! The wording of letters: built in, and an office's own in its place.

mod built_in;
mod trial;
mod values;

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use report::Sentence;
use sha2::{Digest, Sha256};

use super::draft::Filled;
use super::facts::Facts;
use super::number::Number;
use super::read::{BREAK, CLOSE, OPEN};
use super::told::Told;

/// How much work a template may do: a letter needs some hundreds of steps.
const FUEL: u64 = 200_000;

/// Which wording a letter has: the start of the digest of its template.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version(String);

impl Version {
    fn of(text: &str) -> Self {
        const BYTES: usize = 6;
        let mut start = String::new();
        for byte in Sha256::digest(text.as_bytes()).iter().take(BYTES) {
            // Writing to a string does not fail.
            let _ = write!(start, "{byte:02x}");
        }
        Self(start)
    }

    /// As the record has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The templates of a body.
#[derive(Clone, Debug, Default)]
pub struct Templates {
    own: BTreeMap<Number, String>,
}

impl Templates {
    /// Those that the program carries.
    pub fn built_in() -> Self {
        Self::default()
    }

    /// The same with an office's own wording of one letter. It is tried first; what does not work is said with its line.
    pub fn with(mut self, number: Number, text: String) -> Result<Self, Sentence> {
        trial::run(number, &text)?;
        self.own.insert(number, text);
        Ok(self)
    }

    /// The wording of a letter, to be looked at and edited.
    pub fn text(&self, number: Number) -> &str {
        self.own.get(&number).map_or_else(|| built_in::text(number), String::as_str)
    }

    /// Which wording a letter has.
    pub fn version(&self, number: Number) -> Version {
        Version::of(self.text(number))
    }

    /// The names that may stand in the template of a letter.
    pub fn names(number: Number) -> Vec<&'static str> {
        values::names(number)
    }

    /// The letter in marked lines.
    pub(super) fn fill(&self, filled: &Filled, facts: &Facts, told: &Told) -> Result<String, Sentence> {
        let number = filled.number();
        filled_in(number, self.text(number), &values::of(filled, facts, told))
    }
}

fn filled_in(number: Number, text: &str, values: &values::Values) -> Result<String, Sentence> {
    let environment = environment();
    let template = environment.template_from_str(text).map_err(|why| fault(number, &why))?;
    template.render(values).map_err(|why| fault(number, &why))
}

/// A strict environment without files, whose values are put in brackets that nobody can type.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_fuel(Some(FUEL));
    environment.set_formatter(|out, _, value| {
        if value.is_undefined() {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        if value.is_none() {
            return Ok(());
        }
        let inside = value.to_string().replace("\r\n", "\n").replace(['\n', '\r'], &BREAK.to_string());
        let printed: String = inside.chars().filter(|c| *c == BREAK || !c.is_control()).collect();
        write!(out, "{OPEN}{printed}{CLOSE}").map_err(Error::from)
    });
    environment
}

fn fault(number: Number, why: &Error) -> Sentence {
    let (key, line) = (number.key(), why.line().unwrap_or(1));
    let (zh, en) = match why.kind() {
        ErrorKind::SyntaxError => ("写法有误", "is not written as it should be"),
        ErrorKind::UndefinedError => ("用了这里没有的内容", "uses something that is not there"),
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownFunction => {
            ("用了没有的功能", "uses a function that does not exist")
        }
        ErrorKind::OutOfFuel => ("循环太多", "goes round too often"),
        _ => ("不能执行", "does not work"),
    };
    let detail = why.detail().map(|detail| format!("（{detail}）")).unwrap_or_default();
    Sentence::new(
        format!("文书模板 {key} 第{line}行{zh}{detail}。请改正这一行，或者恢复内置模板。"),
        format!(
            "Line {line} of the template {key} {en}{detail}. Mend the line, or go back to the built-in template."
        ),
    )
}
