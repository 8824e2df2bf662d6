//! Running text as a browser would set it: white space collapsed, broken at paragraphs and hard breaks.

/// A line in the making.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    /// White space seen since the last character; it counts only when another character follows.
    space: bool,
    line: u32,
}

impl Flow {
    /// Adds text of an element that begins in `line` of the source, collapsing white space.
    pub(super) fn push(&mut self, text: &str, line: u32) {
        if !text.bytes().any(|byte| byte <= b' ') {
            return self.push_word(text, line);
        }
        if text.starts_with(is_space) {
            self.space = true;
        }
        for word in text.split(is_space).filter(|word| !word.is_empty()) {
            self.push_word(word, line);
            self.space = true;
        }
        self.space &= text.ends_with(is_space);
    }

    /// Adds text as written, white space and all.
    pub(super) fn push_written(&mut self, text: &str, line: u32) {
        if self.text.is_empty() {
            self.line = line;
        }
        self.text.push_str(text);
        self.space = false;
    }

    fn push_word(&mut self, word: &str, line: u32) {
        if self.text.is_empty() {
            self.line = line;
        } else if self.space {
            self.text.push(' ');
        }
        self.space = false;
        self.text.push_str(word);
    }

    /// Ends the line and gives its text and the line of the source it begins in, if it has any text.
    pub(super) fn take(&mut self) -> Option<(String, u32)> {
        self.space = false;
        if self.text.is_empty() {
            return None;
        }
        Some((std::mem::take(&mut self.text), self.line))
    }

    /// Ends the line and appends it to `cell` as one more line of it.
    pub(super) fn take_into(&mut self, cell: &mut String) {
        self.space = false;
        if self.text.is_empty() {
            return;
        }
        if cell.is_empty() {
            std::mem::swap(cell, &mut self.text);
        } else {
            cell.push('\n');
            cell.push_str(&self.text);
        }
        self.text.clear();
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
