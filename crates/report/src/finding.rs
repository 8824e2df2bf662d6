//! What a reader or a check has to say about a report.

use std::fmt;

use files::Place;
use law::cite::Cite;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::cell::Cell;
use crate::form::CellId;

/// The number of a check: `R301`. `R0xx` concern the whole report, `R1xx`–`R6xx` one part; never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub u16);

impl Code {
    /// Reads `R301`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(['R', 'r'])?;
        (digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()))
            .then(|| digits.parse().ok().map(Self))?
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "R{:03}", self.0)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("not a code: {text}")))
    }
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look.
    Hint,
    /// Probably wrong; a person decides.
    Warning,
    /// Wrong by the form or the law.
    Error,
}

/// One sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sentence {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Sentence {
    /// The same thing said twice.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// The sentence with the name before it of what it is about.
    #[must_use]
    pub fn about(&self, name: impl fmt::Display) -> Self {
        Self { zh: format!("{name}：{}", self.zh), en: format!("{name}: {}", self.en) }
    }

    /// It in one language.
    pub fn in_language(&self, language: Language) -> &str {
        language.pick(&self.zh, &self.en)
    }
}

/// The language of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// 中文.
    Chinese,
    /// English; what the form says stays Chinese.
    English,
}

impl Language {
    /// The one of two texts that is in this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Chinese => zh,
            Self::English => en,
        }
    }

    /// Its tag in HTML.
    pub fn tag(self) -> &'static str {
        self.pick("zh-CN", "en")
    }
}

/// The two sides of an equation that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// The equation in words of the form: `第一项＋第二项＝第三项（七）＋第四项`.
    pub equation: String,
    /// What stands as the total, or on the left.
    pub printed: i64,
    /// What the parts add up to, or the right.
    pub computed: i64,
}

/// One thing found in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The check that found it.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong and how to mend it.
    pub sentence: Sentence,
    /// Where it stands in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What it rests on. Written out; not read back.
    #[serde(default, skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub basis: Option<Cite>,
    /// The cells concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<CellId>,
    /// The numbers, where the finding is about a sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<Sum>,
    /// All values that fit, where several do: each a list in the order of `cells`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub solutions: Vec<Vec<Cell>>,
}

impl Finding {
    /// A finding with nothing but its sentence; the rest is added by the methods below.
    pub fn new(code: Code, severity: Severity, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            sentence: Sentence::new(zh, en),
            place: None,
            basis: None,
            cells: Vec::new(),
            sum: None,
            solutions: Vec::new(),
        }
    }

    /// Says where it stands.
    #[must_use]
    pub fn at(mut self, place: Option<Place>) -> Self {
        self.place = place;
        self
    }

    /// Says what it rests on.
    #[must_use]
    pub fn resting_on(mut self, basis: Cite) -> Self {
        self.basis = Some(basis);
        self
    }

    /// Names the cells concerned.
    #[must_use]
    pub fn about(mut self, cells: impl IntoIterator<Item = CellId>) -> Self {
        self.cells.extend(cells);
        self
    }

    /// Adds the two sides of an equation.
    #[must_use]
    pub fn summing(mut self, equation: impl Into<String>, printed: i64, computed: i64) -> Self {
        self.sum = Some(Sum { equation: equation.into(), printed, computed });
        self
    }
}
