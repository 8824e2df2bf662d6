//! How much of one text stands in another.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher};

/// Characters of a shingle.
const LENGTH: usize = 8;
/// A text of fewer shingles says too little to be compared.
const LEAST: usize = 60;

/// The share, in percent, of the 8-character shingles of a text that also stand in another; numbers are masked. `None`
/// where one of the two is too short.
pub(crate) fn containment(text: &str, other: &str) -> Option<usize> {
    let (text, other) = (shingles(text), shingles(other));
    if text.len() < LEAST || other.len() < LEAST {
        return None;
    }
    Some(text.intersection(&other).count() * 100 / text.len())
}

type Set = HashSet<u64, BuildHasherDefault<DefaultHasher>>;

fn shingles(text: &str) -> Set {
    let chars = masked(text);
    chars.windows(LENGTH).map(hash).collect()
}

/// The characters of a folded text with every run of digits as one `#`.
pub(crate) fn masked(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = Vec::with_capacity(text.len() / 3);
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match c {
            _ if c.is_ascii_digit() && chars.last() == Some(&'#') => {}
            _ if c.is_ascii_digit() => chars.push('#'),
            _ => chars.push(c),
        }
    }
    chars
}

fn hash(shingle: &[char]) -> u64 {
    shingle.iter().fold(0xcbf2_9ce4_8422_2325, |hash, c| {
        (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: [&str; 6] = [
        "一是主动公开的内容还不够全面，重点领域信息更新不够及时，",
        "二是政策解读的形式较为单一，图解和视频解读占比不高，",
        "三是工作人员多为兼职且流动较快，业务能力有待提升。",
        "下一步将健全目录动态调整机制，加强栏目日常巡查，",
        "丰富解读形式，组织专题培训和案例研讨，",
        "推动公开工作提质增效，更好服务群众和企业办事创业。",
    ];

    #[test]
    fn a_text_with_only_its_numbers_changed_is_the_same() {
        let text = |n: u32| format!("{}全年公开信息{n}条。", PARTS.concat());
        assert_eq!(containment(&text(12), &text(3456)), Some(100));
    }

    #[test]
    fn half_a_new_text_is_half_like() {
        let new = "本年以群众需求为导向重新梳理公开事项清单，建设线下专区并开通预约服务，回应时间平均缩短，\
                   同时选派骨干到窗口跟班学习，逐件复盘答复文书，听取申请人的意见并改进格式。";
        let mixed = format!("{}{new}", PARTS[..3].concat());
        let like = containment(&mixed, &PARTS.concat()).unwrap();
        assert!((35..60).contains(&like), "{like}");
    }

    #[test]
    fn a_short_text_is_not_compared() {
        assert_eq!(containment("无。", "无。"), None);
    }
}
