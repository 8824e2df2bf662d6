//! A letter that was written.

use jiff::civil::Date;
use law::Basis;
use law::cite::Certainty;
use law::outcome::Outcome;
use report::Sentence;

use super::block::Block;
use super::draft::Filled;
use super::facts::{Facts, Layout};
use super::number::{Carries, Number};
use super::template::{Templates, Version};
use super::{read, told};

/// A letter: its blocks, on which wording they rest and on which articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    number: Number,
    head: Option<Head>,
    blocks: Vec<Block>,
    version: Version,
    rests_on: Vec<Basis>,
    dated: Date,
}

/// 版头.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Which.
    pub layout: Layout,
    /// 发文机关标志.
    pub body: String,
    /// 发文字号.
    pub document_no: String,
}

/// A letter that was not written, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotWritten {
    /// What is wrong and how to mend it.
    pub sentences: Vec<Sentence>,
}

/// On which sheet a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// With the head of the organ.
    Headed,
    /// A form, on one page.
    Form,
    /// Plain: what goes to a court bears no head.
    Plain,
}

impl Number {
    pub(crate) const fn sheet(self) -> Sheet {
        match self {
            Self::D01 | Self::D02 | Self::D04 | Self::D11 | Self::D44 | Self::D45 | Self::D46 => Sheet::Form,
            Self::D48B | Self::D48C => Sheet::Plain,
            Self::D03
            | Self::D05
            | Self::D06
            | Self::D07
            | Self::D08
            | Self::D09
            | Self::D10
            | Self::D12
            | Self::D13
            | Self::D14
            | Self::D15
            | Self::D16
            | Self::D17
            | Self::D18
            | Self::D19
            | Self::D20
            | Self::D21
            | Self::D22
            | Self::D23
            | Self::D24
            | Self::D25
            | Self::D26
            | Self::D27
            | Self::D28
            | Self::D29
            | Self::D30
            | Self::D31
            | Self::D32
            | Self::D33
            | Self::D34
            | Self::D35
            | Self::D36
            | Self::D37
            | Self::D38
            | Self::D39
            | Self::D40
            | Self::D41
            | Self::D42
            | Self::D43
            | Self::D48A => Sheet::Headed,
        }
    }
}

impl Letter {
    /// Writes a letter from what was typed and what is known.
    pub fn write(facts: &Facts, filled: &Filled, templates: &Templates) -> Result<Self, NotWritten> {
        let number = filled.number();
        let missing = missing(number, facts, filled);
        if !missing.is_empty() {
            return Err(NotWritten { sentences: missing });
        }
        let decided = facts.decided.filter(|outcome| number.outcomes().contains(outcome));
        let told = told::of(number, decided, facts);
        let marked = templates
            .fill(filled, facts, &told)
            .map_err(|sentence| NotWritten { sentences: vec![sentence] })?;
        let mut rests_on = number.articles().to_vec();
        rests_on.extend(decided.map(Outcome::basis));
        rests_on.extend(facts.grounds.iter().map(|ground| ground.basis()).filter(|_| decided.is_some()));
        rests_on.extend(told.because);
        Ok(Self {
            number,
            head: head(number, facts),
            blocks: read::blocks(&marked),
            version: templates.version(number),
            rests_on,
            dated: facts.dated,
        })
    }

    /// Which letter it is.
    pub const fn number(&self) -> Number {
        self.number
    }

    /// 版头; forms and what goes to a court have none.
    pub const fn head(&self) -> Option<&Head> {
        self.head.as_ref()
    }

    /// What it is made of, for a preview.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Which wording it has, for the record.
    pub const fn version(&self) -> &Version {
        &self.version
    }

    /// 成文日期.
    pub const fn dated(&self) -> Date {
        self.dated
    }

    /// The articles it rests on.
    pub fn rests_on(&self) -> &[Basis] {
        &self.rests_on
    }

    /// Whether it rests on something remembered or inferred, so that a second person has to sign for it. The letter itself
    /// does not say so.
    pub fn needs_second_signature(&self) -> bool {
        self.rests_on.iter().any(|basis| basis.certainty != Certainty::Stated)
    }

    /// 标题 in one line.
    pub fn title(&self) -> String {
        let lines = self.blocks.iter().find_map(|block| match block {
            Block::Title(lines) => Some(lines.concat()),
            Block::Addressee(_)
            | Block::Heading(_)
            | Block::Paragraph(_)
            | Block::Item { .. }
            | Block::Table(_)
            | Block::Enclosures(_)
            | Block::Signature(_)
            | Block::Note(_)
            | Block::Cut(_)
            | Block::Code(_) => None,
        });
        lines.unwrap_or_else(|| self.number.title().to_owned())
    }

    /// Whether it is a form on one page.
    pub(crate) fn is_form(&self) -> bool {
        self.number.sheet() == Sheet::Form
    }
}

fn head(number: Number, facts: &Facts) -> Option<Head> {
    let head = || Head {
        layout: facts.body.layout,
        body: facts.body.name.clone(),
        document_no: facts.document_no.clone().unwrap_or_else(|| "（文号待编）".to_owned()),
    };
    match number.sheet() {
        Sheet::Headed => Some(head()),
        Sheet::Form | Sheet::Plain => None,
    }
}

/// What the case file does not say, and the letter needs.
fn missing(number: Number, facts: &Facts, filled: &Filled) -> Vec<Sentence> {
    let mut missing = Vec::new();
    let mut need = |there: bool, zh: &str, en: &str| {
        if !there {
            missing.push(lacks(number, zh, en));
        }
    };
    match number.carries() {
        Carries::Reply(_) => {
            let told_here = facts.decided.is_some_and(|outcome| number.outcomes().contains(&outcome));
            need(told_here, "与本文书相符的处理决定", "a decision that is told in this letter");
        }
        Carries::Grievance(_) | Carries::Nothing => {}
    }
    if number == Number::D03 {
        need(facts.due_on.is_some(), "答复期限届满日", "the day by which to reply");
    }
    if number == Number::D08 {
        need(facts.extended.is_some(), "经批准的延期", "an approved extension");
    }
    if number == Number::D09 {
        need(facts.deferred_until_on.is_some(), "延迟答复的期限", "the day a reply is deferred to");
    }
    if number == Number::D17 {
        need(facts.charged.is_some(), "计收的件数或者页数", "the requests or pages charged for");
    }
    if facts.decided == Some(Outcome::AccessTold) && number == Number::D19 {
        need(filled.value("access").is_some(), "获取方式、途径和时间", "how and when to have it");
    }
    if number == Number::D21 {
        need(!facts.grounds.is_empty(), "不予公开部分的理由", "why a part is withheld");
    }
    if number == Number::D48B {
        need(!facts.evidence.is_empty(), "证据", "any evidence");
    }
    missing
}

fn lacks(number: Number, zh: &str, en: &str) -> Sentence {
    let (title, english) = (number.title(), number.english());
    Sentence::new(
        format!("案卷里还没有{zh}，不能写《{title}》，请先在案卷里办理。"),
        format!(
            "The case file has not {en}, so “{english}” cannot be written. Do that in the case file first."
        ),
    )
}
