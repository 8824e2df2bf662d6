//! What is done to an input: bits, bytes, blocks, and words that readers of reports stumble over.

use super::random::Random;

/// An input does not grow past this.
const LONGEST: usize = 1 << 20;

const WORDS: &[&str] = &[
    "colspan=4294967295",
    "rowspan=\"100000\"",
    "colspan=0",
    "<table>",
    "</table>",
    "<tr><td>",
    "</td>",
    "<td rowspan=3 colspan=2>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<script>",
    "<ruby>沐<rt>mù</rt></ruby>",
    "&nbsp;",
    "&#0;",
    "&#x10FFFF;",
    "<w:tbl>",
    "<w:vMerge/>",
    "<w:gridSpan w:val=\"4294967295\"/>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "<row r=\"1048577\">",
    "<c r=\"AAAAAAA1\">",
    "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>",
    "endobj",
    "stream\n",
    "/Kids [3 0 R]",
    "/Length -1",
    "/Count 4294967295",
    "| ",
    "||||||||||||||||",
    "|---|",
    "\t",
    "\n\n",
    "\r",
    "\u{feff}",
    "\u{3000}",
    "\u{202e}",
    "０",
    "-1",
    "1e308",
    "99999999999999999999",
    "0.000001",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "一、总体情况",
    "二、主动公开政府信息情况",
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "三、本年度办理结果",
    "（七）总计",
    "四、结转下年度继续办理",
    "行政规范性文件",
    "本年收费金额（单位：万元）",
    "结果维持",
    "尚未审结",
    "总计",
    "330000033",
    "120000012",
    "2025年度报告",
    "20231月1日",
];

/// Changes an input one to four times; `other` is an input to take pieces from.
pub(super) fn mutate(input: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=random.below(4) {
        once(&mut bytes, other, random);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn once(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    match random.below(8) {
        0 => flip(bytes, random),
        1 => bytes.truncate(at),
        2 => splice(bytes, at, piece(other, random)),
        3 => {
            let copy = piece(bytes, random).repeat(1 + random.below(12));
            splice(bytes, at, &copy);
        }
        4 => drop(bytes.drain(at..(at + random.below(64)).min(bytes.len()))),
        5 => overwrite(bytes, at, random),
        _ => {
            let word = random.one_of(WORDS).copied().unwrap_or_default();
            splice(bytes, at, word.repeat(1 + random.below(3)).as_bytes());
        }
    }
}

fn flip(bytes: &mut [u8], random: &mut Random) {
    let (at, bit) = (random.below(bytes.len()), random.below(8));
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << bit;
    }
}

fn overwrite(bytes: &mut [u8], at: usize, random: &mut Random) {
    let end = (at + 1 + random.below(8)).min(bytes.len());
    for byte in bytes.get_mut(at..end).unwrap_or_default() {
        *byte = random.byte();
    }
}

fn splice(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    if bytes.len() + piece.len() <= LONGEST {
        bytes.splice(at..at, piece.iter().copied());
    }
}

fn piece<'a>(bytes: &'a [u8], random: &mut Random) -> &'a [u8] {
    let from = random.below(bytes.len());
    let to = (from + 1 + random.below(2000)).min(bytes.len());
    bytes.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mutations_repeat_with_their_seed_and_differ_without() {
        let change = |seed| mutate("一、总体情况\n0\n0\n".as_bytes(), b"<table>", &mut Random::new(seed));
        assert_eq!(change(5), change(5));
        assert!((0..20).map(change).collect::<std::collections::BTreeSet<_>>().len() > 10);
    }

    #[test]
    fn nothing_can_be_mutated_and_nothing_grows_without_end() {
        let mut random = Random::new(9);
        let mut input = Vec::new();
        for _ in 0..20_000 {
            input = mutate(&input, b"abc", &mut random);
            assert!(input.len() <= LONGEST);
        }
    }
}
