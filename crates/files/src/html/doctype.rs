//! The document type, which decides whether old quirks apply. It is read by the tokenizer of `html5ever`.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Doctype, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Longer than any document type in earnest.
const LONGEST: usize = 1000;

/// Reads `<!DOCTYPE …>`.
pub(super) fn read(text: StrTendril) -> Option<Doctype> {
    if text.len() > LONGEST {
        return Some(Doctype::default());
    }
    let tokenizer = Tokenizer::new(Captured(RefCell::default()), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(text);
    drop(tokenizer.feed(&queue));
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

struct Captured(RefCell<Option<Doctype>>);

impl TokenSink for Captured {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::DoctypeToken(doctype) = token {
            *self.0.borrow_mut() = Some(doctype);
        }
        TokenSinkResult::Continue
    }
}
