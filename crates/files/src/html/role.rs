//! What an element means to a reader of text and tables.

use html5ever::{LocalName, local_name};

/// What an element means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Part of the running text.
    Inline,
    /// Begins and ends a paragraph.
    Block,
    /// A paragraph that is a heading.
    Heading,
    /// A hard break.
    Break,
    /// A paragraph whose white space stands as written.
    Written,
    /// A table.
    Table,
    /// `thead` or `tbody`.
    Section,
    /// `tfoot`, which stands last wherever it is written.
    Foot,
    /// A row.
    Row,
    /// A cell.
    Cell,
    /// The caption of a table.
    Caption,
    /// The title of the page.
    Title,
    /// A program.
    Script,
    /// Never shown, and nothing to be told of.
    Silent,
}

impl Role {
    /// The role of the element `name`.
    pub(super) fn of(name: &LocalName) -> Self {
        match *name {
            local_name!("td") | local_name!("th") => Self::Cell,
            local_name!("span") | local_name!("a") | local_name!("font") | local_name!("b") => Self::Inline,
            local_name!("p") | local_name!("div") | local_name!("li") => Self::Block,
            local_name!("tr") => Self::Row,
            local_name!("br") => Self::Break,
            local_name!("table") => Self::Table,
            local_name!("tbody") | local_name!("thead") => Self::Section,
            local_name!("tfoot") => Self::Foot,
            local_name!("caption") => Self::Caption,
            local_name!("script") => Self::Script,
            local_name!("title") => Self::Title,
            _ => Self::of_other(name),
        }
    }

    fn of_other(name: &str) -> Self {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::Heading,
            "pre" | "listing" | "xmp" | "plaintext" | "textarea" => Self::Written,
            "style" | "template" | "rt" | "rp" | "rtc" | "iframe" | "noembed" | "noframes" | "datalist"
            | "video" | "audio" | "canvas" => Self::Silent,
            "address" | "article" | "aside" | "blockquote" | "body" | "center" | "dd" | "details"
            | "dialog" | "dir" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form"
            | "frameset" | "head" | "header" | "hgroup" | "hr" | "html" | "legend" | "main" | "menu"
            | "nav" | "ol" | "optgroup" | "option" | "search" | "section" | "select" | "summary" | "ul" => {
                Self::Block
            }
            _ => Self::Inline,
        }
    }

    /// Whether a new paragraph begins before and after it.
    pub(super) fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Break | Self::Title | Self::Script | Self::Silent)
    }
}
