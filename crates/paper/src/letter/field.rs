//! What a person types for a letter.

/// One thing to be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in data and in templates.
    pub key: &'static str,
    /// What it is, in Chinese.
    pub zh: &'static str,
    /// What it is, in English.
    pub en: &'static str,
    /// How to fill it in, in Chinese; may be empty.
    pub hint_zh: &'static str,
    /// How to fill it in, in English; may be empty.
    pub hint_en: &'static str,
    /// What may be typed.
    pub kind: Kind,
    /// Whether something must be typed.
    pub need: Need,
}

/// What may be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Paragraphs.
    Paragraph,
    /// A date.
    Date,
    /// A number of working days.
    WorkingDays,
    /// An amount in whole yuan.
    Yuan,
    /// Several things, one a line.
    Lines,
    /// One of several.
    Choice(&'static [Choice]),
}

/// Whether something must be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The letter is not whole without it.
    Required,
    /// The letter does without it.
    Optional,
}

/// One of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name in data.
    pub key: &'static str,
    /// As it stands in the letter.
    pub zh: &'static str,
    /// What it is, in English.
    pub en: &'static str,
}

/// A field that must be filled in.
pub(super) const fn required(
    key: &'static str,
    [zh, en]: [&'static str; 2],
    [hint_zh, hint_en]: [&'static str; 2],
    kind: Kind,
) -> Field {
    Field { key, zh, en, hint_zh, hint_en, kind, need: Need::Required }
}

/// A field that may be left empty.
pub(super) const fn optional(
    key: &'static str,
    label: [&'static str; 2],
    hint: [&'static str; 2],
    kind: Kind,
) -> Field {
    Field { need: Need::Optional, ..required(key, label, hint, kind) }
}

/// One of several.
pub(super) const fn choice(key: &'static str, zh: &'static str, en: &'static str) -> Choice {
    Choice { key, zh, en }
}
