//! 征求意见: whoever was asked types the code, sees what they are asked and by when, and agrees or objects.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use office::visible::Viewer;
use office::{Answer, Asked, Consultation, Denied, Paper, Says};

use super::answered::received;
use super::code::{self, Door};
use crate::download::File;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Field, Kind, Problem, check};
use crate::holder::{self, Held, Holder};
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::{cited, dated};
use crate::page::{Page, Visit};
use crate::upload::Upload;
use crate::url;
use crate::words::until;

const DOOR: Door = Door {
    title: ("答复征求意见", "Answer a consultation"),
    lead: (
        "收到征求意见书的单位和个人，凭书上的办理码在这里答复，也可以按书上写的地址书面答复。",
        "Whoever received a letter of consultation answers here by its code, or in writing to the address in it.",
    ),
};

#[derive(Template)]
#[template(path = "portal/consultation.html")]
struct Letter {
    visit: Visit,
    name: String,
    about: String,
    sent: String,
    /// The day, how far it is, how that looks, and the article.
    due: Option<(String, &'static str, String, String)>,
    says: Option<String>,
    fields: Vec<Field>,
}

fn asks(lang: Lang) -> [Ask; 2] {
    let says =
        Says::ALL.map(|one| (one.key().to_owned(), lang.pick(one.chinese(), one.english()).to_owned()));
    [
        Ask::for_("says", ("您的意见", "Your opinion"), Kind::Choice(says.into())),
        Ask::for_("words", ("理由", "Reasons"), Kind::Paragraph)
            .hint("不同意公开的，必须说明理由：公开会损害您的哪些商业秘密、个人隐私或者其他合法权益。", "Whoever objects gives reasons: which trade secrets, privacy or other lawful interests would be harmed.")
            .optional(),
    ]
}

pub(crate) async fn get(visit: Visit) -> Response {
    code::empty(visit, DOOR)
}

/// The code is typed: that is when the letter was received at the latest.
pub(crate) async fn post(
    State(house): State<House>,
    visit: Visit,
    typed: Fields,
) -> Result<Response, Failure> {
    let moment = (house.today(), house.now());
    let opens = async |code: &str| match house.office().receive_consultation(code, moment).await {
        Err(Denied::NoSuchCode) => {
            house.office().answered(code, Asked::Consultation, moment.1).await.map(|_| ())
        }
        done => done,
    };
    code::open(&house, visit, (DOOR, url::CONSULTED, typed), opens).await
}

pub(crate) async fn letter(
    State(house): State<House>,
    visit: Visit,
    Holder(code): Holder,
) -> Result<Response, Failure> {
    match house.office().consultation(&code, house.now()).await {
        Ok(asked) => {
            let fields = Field::all(&asks(visit.lang), None, &[], visit.lang);
            Ok(Page(drawn(&house, visit, asked, (fields, None))).into_response())
        }
        Err(Denied::NoSuchCode) => received(&house, visit, (&code, Asked::Consultation)).await,
        Err(denied) => Err(denied.into()),
    }
}

fn drawn(
    house: &House,
    visit: Visit,
    Consultation { name, about, asked, known, .. }: Consultation,
    (fields, says): (Vec<Field>, Option<String>),
) -> Letter {
    let lang = visit.lang;
    let due = known.answer_due(&asked).map(|due| {
        let (class, words) = until(known.calendar(), house.today(), due.on(), lang);
        let basis = cited(&asked.whom.basis(), Viewer::Public, lang);
        (dated(due.on(), lang), class, words, basis)
    });
    Letter {
        name: name.unwrap_or_default(),
        about,
        sent: dated(asked.sent_on, lang),
        due,
        says,
        fields,
        visit,
    }
}

/// Takes the answer in; what is wrong comes back with all that was typed.
pub(crate) async fn answer(
    State(house): State<House>,
    visit: Visit,
    Held { code, upload: Upload { fields: typed, files } }: Held,
) -> Result<Response, Failure> {
    let asked = match house.office().consultation(&code, house.now()).await {
        Ok(asked) => asked,
        Err(Denied::NoSuchCode) => return received(&house, visit, (&code, Asked::Consultation)).await,
        Err(denied) => return Err(denied.into()),
    };
    let (lang, problems) = (visit.lang, problems(&typed, visit.lang));
    let says = if problems.is_empty() {
        match house.office().keep(asked.body, files).await? {
            Err(not) => Some(lang.pick(not.chinese(), not.english())),
            Ok(papers) => match house.office().give_opinion(&code, &read(&house, &typed, papers)?).await {
                Ok(()) => return Ok(Redirect::to(url::CONSULTED).into_response()),
                Err(denied @ Denied::Refused(_)) => Some(lang.pick(denied.chinese(), denied.english())),
                Err(denied) => return Err(denied.into()),
            },
        }
    } else {
        None
    };
    let fields = Field::all(&asks(lang), Some(&typed), &problems, lang);
    let page = Page(drawn(&house, visit, asked, (fields, says)));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn problems(typed: &Fields, lang: Lang) -> Vec<Problem> {
    let mut problems = check(&asks(lang), typed);
    if typed.text("says") == Says::Objects.key() && typed.text("words").is_empty() {
        problems.push(Problem::new(
            "words",
            "不同意公开的，请说明理由（条例第三十二条）。",
            "You object; give your reasons (Regulation, article 32).",
        ));
    }
    problems
}

fn read(house: &House, typed: &Fields, papers: Vec<Paper>) -> Result<Answer, Failure> {
    const LOST: Failure =
        Failure::Unreadable("表单不完整，请重新填写。", "The form is incomplete; fill it in anew.");
    let says = Says::parse(typed.text("says")).ok_or(LOST)?;
    Ok(Answer { says, words: typed.text("words").to_owned(), papers, on: house.today(), at: house.now() })
}

/// What came with the answer, to be kept and not shown.
pub(crate) async fn download(
    State(house): State<House>,
    Holder(code): Holder,
    Path(paper): Path<String>,
) -> Result<File, Failure> {
    let which = (Asked::Consultation, paper.as_str());
    Ok(File(house.office().download_answered(&code, which, house.now()).await?))
}

/// Forgets the code.
pub(crate) async fn leave(State(house): State<House>, _: Held) -> Response {
    holder::forget(&house, url::CONSULTATION)
}
