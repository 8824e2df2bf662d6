//! 条、款、项: how one points into a statute, as 第三十三条第二款.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::numeral;

/// 条、款、项: one place in a statute, as 第三十三条第二款 or 第二十条第（一）项 of 《政府信息公开条例》.
///
/// A 款 is a paragraph of the 条 and carries no number in print; a 项 carries one in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Article {
    number: u16,
    paragraph: Option<u8>,
    item: Option<u8>,
}

impl Article {
    /// 条: a whole article, as 第三十三条 is `Article::new(33)`.
    pub const fn new(number: u16) -> Self {
        Self { number, paragraph: None, item: None }
    }

    /// 款: a paragraph of it, as 第三十三条第二款 is `Article::new(33).paragraph(2)`.
    #[must_use]
    pub const fn paragraph(self, paragraph: u8) -> Self {
        Self { paragraph: Some(paragraph), ..self }
    }

    /// 项: an item of it, as 第二十条第（一）项 is `Article::new(20).item(1)`.
    #[must_use]
    pub const fn item(self, item: u8) -> Self {
        Self { item: Some(item), ..self }
    }

    /// 条号: 三十三 of 第三十三条第二款.
    pub const fn number(self) -> u16 {
        self.number
    }

    /// 条、款、项 read back from 第三十三条第二款 or from the compact `33.2`; half-width brackets are accepted.
    pub fn parse(text: &str) -> Option<Self> {
        parse_printed(text).or_else(|| parse_compact(text))
    }

    /// 条、款、项 in short, for keys and tables: 第三十三条第二款 is `33.2`, 第二十条第（一）项 is `20(1)`.
    pub fn compact(self) -> String {
        let number = self.number;
        let paragraph = self.paragraph.map_or(String::new(), |paragraph| format!(".{paragraph}"));
        let item = self.item.map_or(String::new(), |item| format!("({item})"));
        format!("{number}{paragraph}{item}")
    }

    /// 条、款、项 in English: 第三十三条第二款 is “art. 33 para. 2”.
    pub fn english(self) -> String {
        let number = self.number;
        let paragraph = self.paragraph.map_or(String::new(), |paragraph| format!(" para. {paragraph}"));
        let item = self.item.map_or(String::new(), |item| format!(" item {item}"));
        format!("art. {number}{paragraph}{item}")
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "第{}条", numeral::write(self.number))?;
        if let Some(paragraph) = self.paragraph {
            write!(f, "第{}款", numeral::write(paragraph.into()))?;
        }
        if let Some(item) = self.item {
            write!(f, "第（{}）项", numeral::write(item.into()))?;
        }
        Ok(())
    }
}

impl From<Article> for String {
    fn from(article: Article) -> Self {
        article.compact()
    }
}

impl TryFrom<String> for Article {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("an article is written 33, 33.2, 20(1) or 第三十三条第二款")
    }
}

fn parse_printed(text: &str) -> Option<Article> {
    let (number, rest) = text.strip_prefix('第')?.split_once('条')?;
    let (paragraph, rest) = match rest.strip_prefix('第').and_then(|rest| rest.split_once('款')) {
        Some((paragraph, rest)) => (Some(read_small(paragraph)?), rest),
        None => (None, rest),
    };
    let item = if rest.is_empty() { None } else { Some(read_small(bracketed(rest)?)?) };
    Some(Article { number: numeral::read(number)?, paragraph, item })
}

fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('第')?.strip_suffix('项')?;
    inner
        .strip_prefix('（')
        .and_then(|inner| inner.strip_suffix('）'))
        .or_else(|| inner.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')))
}

fn read_small(text: &str) -> Option<u8> {
    numeral::read(text).and_then(|number| u8::try_from(number).ok())
}

fn parse_compact(text: &str) -> Option<Article> {
    let (head, item) = match text.split_once('(') {
        Some((head, item)) => (head, Some(item.strip_suffix(')')?.parse().ok()?)),
        None => (text, None),
    };
    let (number, paragraph) = match head.split_once('.') {
        Some((number, paragraph)) => (number, Some(paragraph.parse().ok()?)),
        None => (head, None),
    };
    let article = Article { number: number.parse().ok()?, paragraph, item };
    // One spelling only: no `+33`, no `033`.
    (article.compact() == text).then_some(article)
}
