use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::{Attribute, LocalName, TokenizerResult, local_name};
use proptest::prelude::*;

use super::Tokens;
use crate::html::attributes::Kept;

/// Writes down what it is given, in a form in which two tokenizers can be compared.
#[derive(Default)]
struct Record {
    seen: RefCell<Vec<String>>,
    lines: RefCell<Vec<u64>>,
    foreign: Cell<bool>,
    /// Whether the attributes come as they are and not as [`Kept`] leaves them.
    whole: bool,
}

impl Record {
    fn note(&self, line: u64, entry: String) {
        self.lines.borrow_mut().push(line);
        self.seen.borrow_mut().push(entry);
    }

    fn note_text(&self, line: u64, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(last) = self.seen.borrow_mut().last_mut().filter(|last| last.starts_with("text ")) {
            last.push_str(text);
            return;
        }
        self.note(line, format!("text {text}"));
    }

    /// Reduces the attributes as the tokenizer under test does.
    fn attributes(&self, tag: &LocalName, attributes: Vec<Attribute>, kind: TagKind) -> Vec<String> {
        let plain = |attribute: Attribute| format!("{}={}", &*attribute.name.local, &*attribute.value);
        if !self.whole {
            return attributes.into_iter().map(plain).collect();
        }
        let mut kept = Kept::new(kind == TagKind::StartTag);
        for attribute in attributes {
            // References are decoded by now, and a second decoding must find nothing.
            let value = attribute.value.replace('&', "&amp;");
            kept.offer(tag, &attribute.name.local, || StrTendril::from_slice(&value));
        }
        let plain = |attribute: Attribute| format!("{}={}", &*attribute.name.local, &*attribute.value);
        kept.finish().into_iter().map(plain).collect()
    }
}

impl TokenSink for Record {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => self.note_text(line, &text),
            Token::NullCharacterToken => self.note_text(line, "\0"),
            Token::CommentToken(text) => self.note(line, format!("comment {}", text.replace('\r', "\n"))),
            Token::DoctypeToken(doctype) => self.note(line, format!("{doctype:?}")),
            Token::EOFToken => self.note(line, "end".to_owned()),
            Token::ParseError(_) => {}
            Token::TagToken(tag) => {
                self.foreign.set(tag.name == local_name!("svg") && tag.kind == TagKind::StartTag);
                let attributes = self.attributes(&tag.name, tag.attrs, tag.kind);
                let closing = tag.self_closing;
                self.note(line, format!("{:?} {} {closing} {attributes:?}", tag.kind, &*tag.name));
                if tag.kind == TagKind::StartTag {
                    return match tag.name {
                        local_name!("title") | local_name!("textarea") => {
                            TokenSinkResult::RawData(RawKind::Rcdata)
                        }
                        local_name!("style") | local_name!("xmp") => {
                            TokenSinkResult::RawData(RawKind::Rawtext)
                        }
                        local_name!("script") => TokenSinkResult::RawData(RawKind::ScriptData),
                        local_name!("plaintext") => TokenSinkResult::Plaintext,
                        _ => TokenSinkResult::Continue,
                    };
                }
            }
        }
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.foreign.get()
    }
}

fn ours(text: &str) -> Vec<String> {
    let record = Record::default();
    let mut tokens = Tokens::new(text, &record);
    while tokens.step() {}
    tokens.end();
    record.seen.take()
}

fn theirs(text: &str) -> Vec<String> {
    let tokenizer = Tokenizer::new(Record { whole: true, ..Record::default() }, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(text));
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.seen.take()
}

/// Whether the comments of the two agree is of no interest beyond their number: they are only listed.
fn same(text: &str) {
    let blunt = |entries: Vec<String>| -> Vec<String> {
        let blunt = |entry: String| if entry.starts_with("comment ") { "comment".to_owned() } else { entry };
        entries.into_iter().map(blunt).collect()
    };
    assert_eq!(blunt(ours(text)), blunt(theirs(text)), "{text:?}");
}

#[test]
fn tokens_are_those_of_the_parser_we_stand_in_for() {
    for text in [
        "<!DOCTYPE html><p class=x hidden>甲<br/>乙</P >丙",
        "<td colspan=3 rowspan='2'style=\"display:none\">1</td>",
        "a < b <1 </ 3 </> <",
        "<a href=x/>y</a/>",
        "<br/ ><br / ><img src=a/ >",
        "&lt;&amp;&nbsp;&notit;&notin;&#x4e2d;&#20013;&#0;&#x80;&#xd800;&#99999999999;&;&#;&#x;&foo;&copy=",
        "<meta name=a&copy=b content='x&copyy&lt'>",
        "<!-- a --><!--> b <!---> c <!-- d --!> e <!-- f",
        "<!bogus><?xml version='1.0'?></ 3><![CDATA[x]]>",
        "<svg><![CDATA[a<b>&amp;]]></svg>",
        "<title>a&amp;<b></titlex></title >z",
        "<style>a&amp;<b></style>z",
        "<script>if(a<b)'</scriptx>'</script>z",
        "<script><!-- <script> </script> --></script>z",
        "<script><!--> <script> </script>z",
        "<script><!-- <script> --> </script>z",
        "<script><!-- </script>z",
        "<script>x",
        "<plaintext>a<b>&amp;",
        "a\r\nb\rc\n\r\nd",
        "<p a\0b='\0'>x\0y</p\0>",
        "<p a=1 a=2 =c =>x",
        "<p",
        "<p a",
        "<p a='",
        "<DIV HIDDEN STYLE='FONT-SIZE:0'>",
        "<input type=hidden TYPE=text/>",
    ] {
        same(text);
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<",
        ">",
        "/",
        "</",
        "<!--",
        "-->",
        "--!>",
        "<!",
        "<!DOCTYPE html",
        "<![CDATA[",
        "]]>",
        "<?",
        "&",
        "&#",
        "&#x",
        "amp",
        "nbsp;",
        "not",
        "in;",
        "12",
        "x",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "\r",
        "\t",
        "\0",
        "-",
        "!",
        "甲",
        "td",
        "p",
        "script",
        "title",
        "style",
        "svg",
        "plaintext",
        "TABLE",
        " colspan=",
        " style='display:none'",
        " hidden",
        "<td>",
        "</td>",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<style>",
        "</style>",
        "<svg>",
        "<meta name=",
        " content=",
        "font-size:0",
        ";",
        "xmp",
        "</",
        "br/>",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_makes_the_same_tokens(text in pieces()) {
        same(&text);
    }

    #[test]
    fn any_characters_make_the_same_tokens(text in "\\PC{0,60}") {
        same(&text);
    }
}
