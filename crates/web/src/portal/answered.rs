//! 已经收到: what was answered by a code, for whoever holds it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use office::{Answered, Asked, Denied, Verdict};

use crate::fail::Failure;
use crate::form::Both;
use crate::holder;
use crate::house::House;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::url;

use super::order::found;

#[derive(Template)]
#[template(path = "portal/answered.html")]
struct Received {
    visit: Visit,
    says: Both,
    on: String,
    verdict: Both,
    handed_over: Vec<String>,
    words: String,
    papers: Vec<Kept>,
    leave: &'static str,
}

/// What was attached, to be kept and not shown.
struct Kept {
    path: String,
    name: String,
}

/// Where what was asked has its pages.
struct Place {
    says: Both,
    door: &'static str,
    paper: &'static str,
    leave: &'static str,
}

const fn place(asked: Asked) -> Place {
    match asked {
        Asked::Consultation => Place {
            says: (
                "您的意见已经收到并记入办理过程。是否公开由本机关依法决定，决定公开的，会书面告知您内容和理由。",
                "Your opinion was received and stands in the file. The body decides by law; where it discloses against it, you are told in writing what and why.",
            ),
            door: url::CONSULTATION,
            paper: url::CONSULTED_PAPER,
            leave: url::LEAVE_CONSULTATION,
        },
        Asked::Order => Place {
            says: ("回复已经收到，承办人会看到。", "The answer was received; the clerk sees it."),
            door: url::ORDER,
            paper: url::ORDERED_PAPER,
            leave: url::LEAVE_ORDER,
        },
    }
}

/// What the code answered, or its door where it opens nothing any more.
pub(super) async fn received(
    house: &House,
    visit: Visit,
    (code, asked): (&str, Asked),
) -> Result<Response, Failure> {
    let Place { says, door, paper, leave } = place(asked);
    let Answered { on, verdict, words, papers } =
        match house.office().answered(code, asked, house.now()).await {
            Ok(answered) => answered,
            Err(Denied::NoSuchCode) => return Ok(holder::forget(house, door)),
            Err(denied) => return Err(denied.into()),
        };
    let kept = papers
        .into_iter()
        .map(|one| Kept { path: paper.replace("{paper}", &one.attachment_id), name: one.name });
    let papers: Vec<Kept> = kept.collect();
    let (verdict, handed_over) = match verdict {
        Verdict::Opinion(says) => ((says.chinese(), says.english()), Vec::new()),
        Verdict::Search(what, named) => (found(what), named),
    };
    let on = dated(on, visit.lang);
    Ok(Page(Received { visit, says, on, verdict, handed_over, words, papers, leave }).into_response())
}
