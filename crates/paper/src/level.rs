//! The levels of a text by GB/T 9704—2012: 一、 in 黑体, （一） in 楷体, the rest in 仿宋.

/// A paragraph as it is set: what stands first in 楷体, and what follows in 仿宋.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Levelled<'a> {
    /// `（一）主动公开情况。`
    pub(crate) lead: &'a str,
    /// The text.
    pub(crate) rest: &'a str,
}

/// Splits off the lead of a paragraph that begins with （一）: its first sentence where that is short.
pub(crate) fn levelled(paragraph: &str) -> Levelled<'_> {
    const LONGEST: usize = 30;
    let plain = Levelled { lead: "", rest: paragraph };
    if !opens_level(paragraph) {
        return plain;
    }
    let end = paragraph.find(['。', '：']).map_or(paragraph.len(), |at| at + '。'.len_utf8());
    let (lead, rest) = paragraph.split_at(end);
    if lead.chars().count() > LONGEST { plain } else { Levelled { lead, rest } }
}

fn opens_level(paragraph: &str) -> bool {
    let Some((numeral, _)) = paragraph.strip_prefix('（').and_then(|text| text.split_once('）')) else {
        return false;
    };
    !numeral.is_empty() && numeral.chars().all(|c| "一二三四五六七八九十".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_short_sentence_behind_a_numeral_in_brackets_is_the_lead() {
        let parts = |paragraph| {
            let Levelled { lead, rest } = levelled(paragraph);
            (lead, rest)
        };
        assert_eq!(parts("（一）主动公开。2025年公开3件。"), ("（一）主动公开。", "2025年公开3件。"));
        assert_eq!(parts("（十二）存在的主要问题"), ("（十二）存在的主要问题", ""));
        assert_eq!(parts("（2025年）公开3件。"), ("", "（2025年）公开3件。"));
        let long = format!("（一）{}。", "公开".repeat(20));
        assert_eq!(parts(&long), ("", long.as_str()));
    }
}
