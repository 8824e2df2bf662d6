//! How many columns of a terminal a text takes.

/// Columns a character takes: Han and full-width characters two, combining marks none.
pub fn of_char(character: char) -> usize {
    let code = u32::from(character);
    match code {
        0..0x20
        | 0x7f..0xa0
        | 0x300..0x370
        | 0x200b..=0x200f
        | 0x2028..=0x202e
        | 0xfe00..=0xfe0f
        | 0xfeff => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xa960..=0xa97f
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f
        | 0x1f900..=0x1f9ff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

/// Columns a text takes.
pub fn of(text: &str) -> usize {
    text.chars().map(of_char).sum()
}

/// The text filled up with spaces on its right.
pub fn left(text: &str, width: usize) -> String {
    let fill = width.saturating_sub(of(text));
    format!("{text}{}", " ".repeat(fill))
}

/// The text filled up with spaces on its left.
pub fn right(text: &str, width: usize) -> String {
    let fill = width.saturating_sub(of(text));
    format!("{}{text}", " ".repeat(fill))
}

/// The text in lines no wider than `width`. Han may be broken anywhere, Latin words and numbers only where they are
/// longer than a line; punctuation that ends something stays on its line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in pieces(text) {
        let wide = of(&piece);
        if used + wide > width && used > 0 && !closes(&piece) {
            lines.push(line.trim_end().to_owned());
            line.clear();
            used = 0;
            if piece.trim().is_empty() {
                continue;
            }
        }
        line.push_str(&piece);
        used += wide;
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Whether a character may not begin a line.
fn closes(piece: &str) -> bool {
    const CLOSING: &str = "，。、；：？！）”’》】〕…,.;:?!)]";
    piece.chars().next().is_some_and(|c| CLOSING.contains(c))
}

/// Whether a character may not end a line.
fn opens(piece: &str) -> bool {
    piece.chars().next_back().is_some_and(|c| "（“‘《【〔([".contains(c))
}

/// What may not be broken: runs of narrow characters, and every wide character by itself.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut in_word = false;
    for character in text.chars() {
        let word = of_char(character) < 2 && !character.is_whitespace();
        match pieces.last_mut() {
            Some(last) if in_word && word && of(last) < 24 => last.push(character),
            Some(last) if opens(last) => last.push(character),
            _ => pieces.push(character.to_string()),
        }
        in_word = word;
    }
    pieces
}

/// The beginning of a text, no wider than `width`, with an ellipsis where something was left out.
pub fn cut(text: &str, width: usize) -> String {
    if of(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut used = 0;
    for character in text.chars() {
        used += of_char(character);
        if used + 2 > width {
            break;
        }
        short.push(character);
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_and_full_width_characters_take_two_columns() {
        assert_eq!(of("公开abc"), 7);
        assert_eq!(of("（七）总计"), 10);
        assert_eq!(of("１２,"), 5);
        assert_eq!(of("e\u{301}"), 1);
    }

    #[test]
    fn columns_meet_whatever_the_script() {
        assert_eq!(left("总计", 6), "总计  ");
        assert_eq!(right("12", 6), "    12");
        assert_eq!(left("社会公益组织", 4), "社会公益组织");
    }

    #[test]
    fn lines_end_before_the_width_and_no_closing_mark_begins_one() {
        assert_eq!(wrap("社会公益组织", 8), ["社会公益", "组织"]);
        assert_eq!(wrap("公开，不公开", 4), ["公开，", "不公", "开"]);
        assert_eq!(wrap("", 4), [""]);
        assert_eq!(wrap("the year 2025", 8), ["the year", "2025"]);
    }

    #[test]
    fn a_text_that_is_cut_says_so() {
        assert_eq!(cut("政府信息公开", 8), "政府信…");
        assert_eq!(cut("公开", 8), "公开");
    }
}
