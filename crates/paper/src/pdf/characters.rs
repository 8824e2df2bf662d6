//! Characters that no font has: each is named with its place, and 〓 stands where it stood.

use std::collections::BTreeMap;

use report::Sentence;
use report::form::PartNo;
use report::write::Laid;

use crate::fonts::Fonts;
use crate::letter::{Block, Head};

/// 〓, the printer's mark for a character that is not in the case.
const MISSING: char = '〓';

/// Puts 〓 for every character that no font has, and says which, and where each stands first. What is no character of
/// a printed page (controls, marks of byte order) is left out.
pub(super) fn replace_missing(laid: &mut Laid, fonts: &Fonts) -> Vec<Sentence> {
    let mut case = Case { fonts, known: BTreeMap::new(), missing: Vec::new() };
    case.replace(&mut laid.title, || Spot::new("标题", "the title"));
    for (at, paragraph) in laid.preamble.iter_mut().enumerate() {
        case.replace(paragraph, || numbered("第一部分之前", "before part one", at));
    }
    for part in &mut laid.parts {
        let number = part.number;
        case.replace(&mut part.heading, || Spot::of(number, "的标题", "the heading of"));
        for (at, paragraph) in part.paragraphs.iter_mut().enumerate() {
            case.replace(paragraph, || {
                numbered(&format!("第{}部分", number.numeral()), &format!("of {}", english(number)), at)
            });
        }
        for (at, row) in part.table.iter_mut().flat_map(|table| table.rows.iter_mut().enumerate()) {
            for cell in row {
                case.replace(&mut cell.text, || {
                    Spot::new(
                        format!("第{}部分表格第{}行", number.numeral(), at + 1),
                        format!("row {} of the table of {}", at + 1, english(number)),
                    )
                });
            }
        }
    }
    for line in [&mut laid.signature, &mut laid.dated].into_iter().flatten() {
        case.replace(line, || Spot::new("落款", "the signature"));
    }
    case.missing
}

/// The same for a letter or a list.
pub(super) fn replace_missing_of_blocks(
    head: Option<&mut Head>,
    blocks: &mut [Block],
    fonts: &Fonts,
) -> Vec<Sentence> {
    let mut case = Case { fonts, known: BTreeMap::new(), missing: Vec::new() };
    if let Some(head) = head {
        for text in [&mut head.body, &mut head.document_no] {
            case.replace(text, || Spot::new("版头", "the head"));
        }
    }
    for (at, block) in blocks.iter_mut().enumerate() {
        for text in block.texts_mut() {
            case.replace_between_lines(text, || numbered("文书", "of the letter", at));
        }
    }
    case.missing
}

/// Where something stands, in words.
struct Spot {
    zh: String,
    en: String,
}

impl Spot {
    fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    fn of(part: PartNo, zh: &str, en: &str) -> Self {
        Self::new(format!("第{}部分{zh}", part.numeral()), format!("{en} {}", english(part)))
    }
}

fn numbered(zh: &str, en: &str, at: usize) -> Spot {
    Spot::new(format!("{zh}第{}段", at + 1), format!("paragraph {} {en}", at + 1))
}

fn english(part: PartNo) -> &'static str {
    match part {
        PartNo::One => "part one",
        PartNo::Two => "part two",
        PartNo::Three => "part three",
        PartNo::Four => "part four",
        PartNo::Five => "part five",
        PartNo::Six => "part six",
    }
}

/// The type case: what it holds, and what was looked for in vain.
struct Case<'a> {
    fonts: &'a Fonts,
    known: BTreeMap<char, bool>,
    missing: Vec<Sentence>,
}

impl Case<'_> {
    fn replace(&mut self, text: &mut String, spot: impl Fn() -> Spot) {
        let printed = text.chars().filter(|c| !is_no_print(*c));
        *text = printed.map(|c| if self.holds(c, &spot) { c } else { MISSING }).collect();
    }

    /// The same for a text of several lines, which stay apart.
    fn replace_between_lines(&mut self, text: &mut String, spot: impl Fn() -> Spot) {
        let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        for line in &mut lines {
            self.replace(line, &spot);
        }
        *text = lines.join("\n");
    }

    /// Whether a font has the character; one that none has is listed when it is met first.
    fn holds(&mut self, character: char, spot: &impl Fn() -> Spot) -> bool {
        if character.is_ascii() || character == '\u{3000}' {
            return true;
        }
        let (fonts, missing) = (self.fonts, &mut self.missing);
        *self.known.entry(character).or_insert_with(|| {
            let holds = !is_private(character) && fonts.has_character(character);
            if !holds {
                missing.push(not_held(character, &spot()));
            }
            holds
        })
    }
}

fn is_no_print(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}')
}

/// Characters for private use, which mean something on one machine alone; PDF/A does not allow them.
fn is_private(character: char) -> bool {
    matches!(u32::from(character), 0xe000..=0xf8ff | 0xf_0000..=0x10_ffff)
}

fn not_held(character: char, spot: &Spot) -> Sentence {
    let (code, Spot { zh, en }) = (u32::from(character), spot);
    if is_private(character) {
        return Sentence::new(
            format!("{zh}有一个自造字（U+{code:04X}），别的机器认不出，暂以“〓”代替；请改用标准字。"),
            format!(
                "There is a character for private use (U+{code:04X}) in {en} that no other machine knows; 〓 stands in its \
                 place. Use a standard character."
            ),
        );
    }
    Sentence::new(
        format!(
            "{zh}的“{character}”（U+{code:04X}）在现有字体里都没有，暂以“〓”代替；请安装含有该字的字体，或指定字体文件夹。"
        ),
        format!(
            "No font has “{character}” (U+{code:04X}) in {en}; 〓 stands in its place. Install a font that has it, or name \
             the folder of one."
        ),
    )
}
