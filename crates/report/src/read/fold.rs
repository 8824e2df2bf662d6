//! Text made comparable: for matching alone, never for what is kept.
//!
//! Width, white space, quotation marks, dashes, Traditional characters and ruby in brackets are evened out, so that
//! `（七） 總　計` and `(七)总计(zǒng jì)` are the same label.

use std::borrow::Cow;
use std::sync::LazyLock;

/// Folds a text for matching.
pub(crate) fn fold(text: &str) -> String {
    fold_if_needed(text).unwrap_or_else(|| text.to_owned())
}

/// Folds a text for matching; `None` if that leaves it as it is.
pub(crate) fn fold_if_needed(text: &str) -> Option<String> {
    let table = &*TABLE;
    let (at, _) = text.char_indices().find(|(_, c)| table.fold(*c) != Some(*c))?;
    let (same, rest) = text.split_at(at);
    let mut folded = String::with_capacity(text.len());
    folded.push_str(same);
    folded.extend(rest.chars().filter_map(|c| table.fold(c)));
    let bare = match without_ruby(&folded) {
        Cow::Borrowed(_) => folded,
        Cow::Owned(bare) => bare,
    };
    Some(bare)
}

/// Folds a text and keeps, for each folded character, the byte at which it stands in the original. Ruby stays in.
pub(crate) fn fold_with_offsets(text: &str) -> (Vec<char>, Vec<usize>) {
    let mut chars = Vec::with_capacity(text.len() / 3);
    let mut offsets = Vec::with_capacity(text.len() / 3);
    for (at, c) in text.char_indices() {
        if let Some(folded) = fold_char(c) {
            chars.push(folded);
            offsets.push(at);
        }
    }
    (chars, offsets)
}

/// Folds one character; `None` for what does not count in a match.
pub(crate) fn fold_char(c: char) -> Option<char> {
    TABLE.fold(c)
}

/// What each character of the basic plane is folded to; 0 for nothing. Folding is most of what matching costs.
struct Table(Vec<u16>);

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut codes: Vec<u16> = (0..=0xffff).collect();
    for code in codes.iter_mut().filter(|code| !(0x4e00..0xa000).contains(*code)) {
        *code = char::from_u32(u32::from(*code)).and_then(folded).map_or(0, |c| c as u16);
    }
    let (traditional, simple) = (TRADITIONAL.chars().step_by(2), TRADITIONAL.chars().skip(1).step_by(2));
    for (from, to) in traditional.zip(simple) {
        codes.get_mut(from as usize).into_iter().for_each(|slot| *slot = to as u16);
    }
    Table(codes)
});

impl Table {
    fn fold(&self, c: char) -> Option<char> {
        match self.0.get(c as usize) {
            Some(0) => None,
            Some(code) => char::from_u32(u32::from(*code)),
            None => Some(c),
        }
    }
}

/// What a character that is no Chinese one is folded to.
fn folded(c: char) -> Option<char> {
    match c {
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '"' | '\'' | '*' | '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '＂' | '＇' => {
            None
        }
        '—' | '–' | '―' | '－' | '‐' | '‑' | '−' | '─' | 'ー' => Some('-'),
        '〔' | '【' | '﹝' | '〖' => Some('['),
        '〕' | '】' | '﹞' | '〗' => Some(']'),
        '﹙' => Some('('),
        '﹚' => Some(')'),
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}' => None,
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(c as u32 - 0xfee0).map(|narrow| narrow.to_ascii_lowercase())
        }
        _ if c.is_whitespace() || c.is_control() => None,
        _ => Some(c),
    }
}

/// Whether a character is Chinese.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}

/// Drops brackets that hold nothing but Latin letters (pinyin over the characters).
fn without_ruby(folded: &str) -> Cow<'_, str> {
    if !folded.contains('(') {
        return Cow::Borrowed(folded);
    }
    let mut out = String::with_capacity(folded.len());
    let mut rest = folded;
    let mut changed = false;
    while let Some(open) = rest.find('(') {
        let (before, from_open) = rest.split_at(open);
        out.push_str(before);
        let inside_end = from_open.find(')');
        let inside = inside_end.and_then(|end| from_open.get(1..end)).unwrap_or_default();
        if !inside.is_empty() && inside.chars().all(|c| c.is_alphabetic() && !is_han(c)) {
            changed = true;
            rest = from_open.get(inside.len() + 2..).unwrap_or_default();
        } else {
            out.push('(');
            rest = from_open.get(1..).unwrap_or_default();
        }
    }
    if !changed {
        return Cow::Borrowed(folded);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The Traditional characters that occur in the form's own words, with their Simplified ones.
const TRADITIONAL: &str = "項项總总計计開开請请數数據据處处無无關关獲获產产單单與与業业機机構构組组織织務务務务類类規规範范決决\
獎奖屬属於于國国會会員员訟讼訴诉維维結结糾纠尚尚審审複复議议報报導导過过進进應应執执執执訪访舉举補补復复條条續续轉转繼继續续\
辦办費费營营對对現现發发廢废減减許许罰罚強强實实際际錄录確确認认經经營营屆届動动監监督督繳缴納纳額额購购採采萬万題题善善\
內内容容電电話话門门縣县鄉乡鎮镇區区長长個个們们見见變变時时間间後后務务協协調调給给經经狀状態态學学習习樣样養养續续衛卫環环\
邊边遠远運运達达選选適适體体餘余證证護护詢询說说讀读論论設设訂订誤误謝谢貫贯費费資资質质賬账車车輕轻農农醫医釋释鐵铁銀银錯错\
職职聯联聽听戶户積积穩稳穩稳種种稱称競竞節节築筑練练級级紀纪約约紅红純纯紙纸細细終终絕绝統统絡络線线緊紧緒绪編编縮缩";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_space_quotes_dashes_script_and_ruby_do_not_matter() {
        for (printed, folded) in [
            ("（七） 總　計", "(七)总计"),
            ("(七)总计(zǒng jì)", "(七)总计"),
            ("３．危及“三安全一稳定”", "3.危及三安全一稳定"),
            ("本年增／減", "本年增/减"),
            ("——", "--"),
            ("Ａb\u{200b}C\u{a0}", "abc"),
            ("（单位：万元）", "(单位:万元)"),
        ] {
            assert_eq!(fold(printed), folded);
        }
    }

    #[test]
    fn an_open_bracket_without_its_end_stays() {
        assert_eq!(fold("收费(abc"), "收费(abc");
        assert_eq!(fold("收费()（a）"), "收费()");
    }

    #[test]
    fn offsets_point_at_the_original() {
        let (chars, offsets) = fold_with_offsets("总 计“Ａ”");
        assert_eq!(chars, ['总', '计', 'a']);
        assert_eq!(offsets, [0, 4, 10]);
    }
}
