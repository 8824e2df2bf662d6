//! The sentences of the page.

use super::{Extent, Page};
use crate::compare::{Piece, TextPair};
use crate::markup::Markup;

impl Page<'_> {
    /// Parts one and five.
    pub(super) fn texts(&self, out: &mut Markup) {
        for pair in &self.comparison.texts {
            let (numeral, title) = (pair.part.numeral(), pair.part.title());
            out.leaf("h3", &[("lang", "zh-CN")], &format!("{numeral}、{title}"));
            out.leaf("p", &[], &self.likeness(pair));
            let shown: Vec<&Piece> = pair.pieces.iter().filter(|piece| self.shows(piece)).collect();
            if shown.is_empty() {
                continue;
            }
            out.element("ol", &[("class", "text"), ("lang", "zh-CN")], |list| {
                for piece in shown {
                    self.piece(list, piece);
                }
            });
        }
    }

    fn likeness(&self, pair: &TextPair) -> String {
        let (kept, all) = (pair.kept(), pair.pieces.len());
        let count = self.language.pick(
            format!("共{all}句，两份都有的{kept}句（数字可不同）。"),
            format!("{all} sentences, {kept} of them in both (numbers may differ)."),
        );
        let [first, second] = &self.names;
        let share = match pair.likeness {
            Some(percent) => self.language.pick(
                format!("{second}的文字有{percent}%与{first}相同。"),
                format!(" {percent}% of the text of {second} stands in that of {first}."),
            ),
            None => self
                .say(
                    "文字过短或缺此部分，不计雷同。",
                    " A text is too short or missing, so likeness is not counted.",
                )
                .to_owned(),
        };
        count + &share
    }

    fn shows(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Same(_) => self.extent == Extent::All,
            Piece::Renumbered { .. } | Piece::Removed(_) | Piece::Added(_) => true,
        }
    }

    fn piece(&self, list: &mut Markup, piece: &Piece) {
        let lang = ("lang", self.language.tag());
        let [first, second] = &self.names;
        let word = |item: &mut Markup, words: &str| item.leaf("span", &[("class", "word"), lang], words);
        let only = |name: &str| self.language.pick(format!("仅{name}"), format!("only {name}"));
        match piece {
            Piece::Same(text) => list.element("li", &[("class", "same")], |item| {
                word(item, self.say("相同", "same"));
                item.text(text);
            }),
            Piece::Renumbered { first: was, second: is } => {
                list.element("li", &[("class", "renumbered")], |item| {
                    word(item, self.say("数字不同", "other numbers"));
                    item.leaf("del", &[], was);
                    item.void("br", &[]);
                    item.leaf("ins", &[], is);
                });
            }
            Piece::Removed(text) => list.element("li", &[("class", "removed")], |item| {
                word(item, &only(first));
                item.leaf("del", &[], text);
            }),
            Piece::Added(text) => list.element("li", &[("class", "added")], |item| {
                word(item, &only(second));
                item.leaf("ins", &[], text);
            }),
        }
        list.line();
    }
}
