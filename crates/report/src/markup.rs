//! A writer of HTML, SVG and XML: what is text stays text, and what is opened is closed.

/// Attributes of an element, in order.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

/// Markup as it is written. Elements nest because they are closures.
#[derive(Debug, Default)]
pub struct Markup {
    out: String,
}

impl Markup {
    /// A whole page: its language and title, what else stands in its head, its style sheet, and its body.
    pub(crate) fn page(
        (lang, title): (&str, &str),
        sheet: &'static str,
        head: impl FnOnce(&mut Self),
        body: impl FnOnce(&mut Self),
    ) -> String {
        const NARROW: &str = "width=device-width, initial-scale=1";
        let mut page = Self { out: "<!DOCTYPE html>\n".to_owned() };
        page.element("html", &[("lang", lang)], |html| {
            html.element("head", &[], |inside| {
                inside.void("meta", &[("charset", "utf-8")]);
                inside.void("meta", &[("name", "viewport"), ("content", NARROW)]);
                inside.leaf("title", &[], title);
                head(inside);
                inside.style(sheet);
            });
            html.line();
            html.element("body", &[], body);
        });
        page.line();
        page.finish()
    }

    /// A whole document of XML begins with its declaration.
    pub fn xml() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned() }
    }

    /// An element with what is written inside it.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        self.out.push('>');
        inside(self);
        self.close(name);
    }

    /// An element with nothing but text in it.
    pub fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |inside| inside.text(text));
    }

    /// An element that has no inside: `meta`, `br`, `rect`.
    pub fn void(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.open(name, attributes);
        self.out.push_str("/>");
    }

    /// Text. What XML has no character for is left out.
    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// A style sheet, in which a browser decodes nothing; so it is one of ours.
    pub fn style(&mut self, sheet: &'static str) {
        self.element("style", &[], |inside| inside.out.push_str(sheet));
    }

    /// A new line of the source, between elements where it means nothing.
    pub fn line(&mut self) {
        self.out.push('\n');
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes {
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A bare one would be read back as a line feed.
            '\r' => out.push_str("&#13;"),
            '\u{fffe}' | '\u{ffff}' => {}
            '\n' | '\t' => out.push(c),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_of_attributes_are_escaped_and_elements_closed() {
        let mut html = Markup::default();
        html.element("p", &[("title", "a\"<b>&")], |p| {
            p.text("1 < 2 & 3\u{0}");
            p.void("br", &[]);
            p.leaf("b", &[], "公开");
        });
        assert_eq!(html.finish(), "<p title=\"a&quot;&lt;b&gt;&amp;\">1 &lt; 2 &amp; 3<br/><b>公开</b></p>");
    }
}
