//! 表单项: a field cannot be made without a label, and what describes it is told to a screen reader by itself.

use crate::fields::Fields;
use crate::lang::Lang;

/// A text in both languages.
pub(crate) type Both = (&'static str, &'static str);

/// What a field takes.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Line,
    Password,
    /// A password that its holder is to remember.
    NewPassword,
    Paragraph,
    Date,
    Number,
    /// One of several.
    Choice(Vec<(String, String)>),
    /// One of many, in a list that opens; the first is none of them.
    Select(Vec<(String, String)>),
    /// Any of several.
    Ticks(Vec<(String, String)>),
    /// 附件.
    File,
    /// A line that browsers may fill in: the word of `autocomplete`.
    Known(&'static str),
}

/// What a field is for.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) name: &'static str,
    pub(crate) label: Both,
    pub(crate) hint: Both,
    pub(crate) kind: Kind,
    pub(crate) is_required: bool,
    /// What stands in it before anybody types.
    pub(crate) usual: String,
}

impl Ask {
    /// A field that must be filled in.
    pub(crate) fn for_(name: &'static str, label: Both, kind: Kind) -> Self {
        Self { name, label, hint: ("", ""), kind, is_required: true, usual: String::new() }
    }

    pub(crate) fn hint(self, zh: &'static str, en: &'static str) -> Self {
        Self { hint: (zh, en), ..self }
    }

    pub(crate) fn optional(self) -> Self {
        Self { is_required: false, ..self }
    }

    pub(crate) fn usual(self, value: impl Into<String>) -> Self {
        Self { usual: value.into(), ..self }
    }
}

/// What is wrong with what was typed into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) name: &'static str,
    pub(crate) zh: String,
    pub(crate) en: String,
}

impl Problem {
    pub(crate) fn new(name: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { name, zh: zh.into(), en: en.into() }
    }
}

/// A field as drawn.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) kind: Kind,
    pub(crate) is_required: bool,
    pub(crate) value: String,
    pub(crate) values: Vec<String>,
    pub(crate) error: Option<String>,
}

/// The longest that one field may be, in characters.
const LONGEST: usize = 4000;

impl Field {
    /// Fields with what was typed, or with what usually stands in them, and what is wrong beside each.
    pub(crate) fn all(asks: &[Ask], typed: Option<&Fields>, problems: &[Problem], lang: Lang) -> Vec<Self> {
        asks.iter().map(|ask| Self::of(ask, typed, problems, lang)).collect()
    }

    fn of(ask: &Ask, typed: Option<&Fields>, problems: &[Problem], lang: Lang) -> Self {
        let error = problems.iter().find(|problem| problem.name == ask.name);
        let value = typed.map_or_else(|| ask.usual.clone(), |typed| typed.text(ask.name).to_owned());
        let values = match typed {
            Some(typed) => typed.all(ask.name).map(str::to_owned).collect(),
            None => vec![ask.usual.clone()],
        };
        Self {
            name: ask.name,
            label: lang.pick(ask.label.0, ask.label.1).to_owned(),
            hint: lang.pick(ask.hint.0, ask.hint.1).to_owned(),
            kind: ask.kind.clone(),
            is_required: ask.is_required,
            value,
            values,
            error: error.map(|problem| lang.pick(problem.zh.clone(), problem.en.clone())),
        }
    }

    /// The ids of what describes it, for `aria-describedby`.
    pub(crate) fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.name));
        hint.into_iter().chain(error).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn is_chosen(&self, value: &str) -> bool {
        self.values.iter().any(|chosen| chosen == value)
    }
}

/// What is plainly wrong with what was typed: required and empty, too long, not a date, not a number, not a choice there is.
pub(crate) fn check(asks: &[Ask], typed: &Fields) -> Vec<Problem> {
    asks.iter().filter_map(|ask| wrong(ask, typed)).collect()
}

/// That more was typed than a field takes.
pub(crate) fn too_long(ask: &Ask, typed: &Fields) -> Option<Problem> {
    let (zh, en) = ask.label;
    (typed.text(ask.name).chars().count() > LONGEST).then(|| {
        Problem::new(
            ask.name,
            format!("“{zh}”最多{LONGEST}个字，请缩短或者作为附件提交。"),
            format!("“{en}” takes {LONGEST} characters at most; shorten it or attach it."),
        )
    })
}

fn wrong(ask: &Ask, typed: &Fields) -> Option<Problem> {
    let value = typed.text(ask.name);
    let (zh, en) = ask.label;
    if value.is_empty() {
        return ask
            .is_required
            .then(|| Problem::new(ask.name, format!("请填写“{zh}”。"), format!("Fill in “{en}”.")));
    }
    if let Some(problem) = too_long(ask, typed) {
        return Some(problem);
    }
    let is_fine = match &ask.kind {
        Kind::Date => value.parse::<jiff::civil::Date>().is_ok(),
        Kind::Number => value.parse::<u32>().is_ok(),
        Kind::Choice(choices) | Kind::Select(choices) | Kind::Ticks(choices) => {
            typed.all(ask.name).all(|value| choices.iter().any(|(key, _)| key == value))
        }
        Kind::Line | Kind::Password | Kind::NewPassword | Kind::Paragraph | Kind::File | Kind::Known(_) => {
            true
        }
    };
    let (zh_how, en_how) = match ask.kind {
        Kind::Date => ("请按 2026-11-24 的样子填写日期", "write the date as 2026-11-24"),
        Kind::Number => ("请填写整数", "write a whole number"),
        _ => ("请从列出的选项中选择", "choose one of those listed"),
    };
    (!is_fine).then(|| Problem::new(ask.name, format!("“{zh}”：{zh_how}。"), format!("“{en}”: {en_how}.")))
}

impl Field {
    pub(crate) const fn is_paragraph(&self) -> bool {
        matches!(self.kind, Kind::Paragraph)
    }

    pub(crate) const fn input_type(&self) -> &'static str {
        match self.kind {
            Kind::Password | Kind::NewPassword => "password",
            Kind::File => "file",
            Kind::Date => "date",
            Kind::Number => "number",
            Kind::Known(word) => match word.as_bytes() {
                b"tel" => "tel",
                b"email" => "email",
                _ => "text",
            },
            Kind::Line | Kind::Paragraph | Kind::Choice(_) | Kind::Select(_) | Kind::Ticks(_) => "text",
        }
    }

    /// What was typed, in words: of a choice what it is called.
    pub(crate) fn said(&self) -> &str {
        match &self.kind {
            Kind::Choice(choices) | Kind::Select(choices) => {
                choices.iter().find(|(key, _)| *key == self.value).map_or("", |(_, words)| words)
            }
            Kind::Line
            | Kind::Password
            | Kind::NewPassword
            | Kind::Paragraph
            | Kind::Date
            | Kind::Number
            | Kind::Ticks(_)
            | Kind::File
            | Kind::Known(_) => &self.value,
        }
    }

    /// What the page shows in it: a password is typed and a file chosen anew.
    pub(crate) fn shown(&self) -> &str {
        if matches!(self.kind, Kind::Password | Kind::NewPassword | Kind::File) { "" } else { &self.value }
    }

    /// Whether a file is chosen in it.
    pub(crate) const fn is_file(&self) -> bool {
        matches!(self.kind, Kind::File)
    }

    pub(crate) const fn autocomplete(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Known(word) => Some(word),
            Kind::Password => Some("current-password"),
            Kind::NewPassword => Some("new-password"),
            Kind::Line
            | Kind::Paragraph
            | Kind::Date
            | Kind::Number
            | Kind::Choice(_)
            | Kind::Select(_)
            | Kind::Ticks(_)
            | Kind::File => None,
        }
    }
}

/// Those that something is wrong with.
pub(crate) fn wrong_ones(fields: &[Field]) -> Vec<&Field> {
    fields.iter().filter(|field| field.error.is_some()).collect()
}

/// Whether any of them takes a file.
pub(crate) fn has_file(fields: &[Field]) -> bool {
    fields.iter().any(|field| matches!(field.kind, Kind::File))
}
