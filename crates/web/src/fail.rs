//! Pages about what could not be done: what happened, what was kept, a number to quote, what to do next.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use office::{Denied, Fault};

use crate::api::Problem;
use crate::house::House;
use crate::page::{Page, Visit};
use crate::url;

/// Why there is no page.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// There is nothing here, or nothing that this reader may know of.
    Nowhere,
    /// Somebody must sign in first.
    SignIn,
    /// Their password was given by an administrator: they must choose another first.
    ChangePassword,
    /// They may not.
    NotAllowed,
    /// Too much came from one address.
    TooOften,
    /// The form was too old, or came from elsewhere.
    Foreign,
    /// What came could not be read: what, in both languages.
    Unreadable(&'static str, &'static str),
    /// The machine; the sentences for the reader, and what the operator needs to know.
    Machine { zh: String, en: String, detail: String },
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Machine {
            zh: fault.zh().to_owned(),
            en: fault.en().to_owned(),
            detail: fault.detail().to_owned(),
        }
    }
}

/// What the law refuses, or somebody did first, is for the page that asked; here it would be lost.
impl From<Denied> for Failure {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::NotAllowed(_) | Denied::NotTheirs(_) | Denied::NotByProgram => Self::NotAllowed,
            Denied::NoSuchCase
            | Denied::NoSuchCode
            | Denied::NoSuchUnit
            | Denied::NoSuchLetter
            | Denied::NoSuchAccount
            | Denied::NoSuchPaper => Self::Nowhere,
            Denied::Fault(fault) => fault.into(),
            Denied::Refused(_)
            | Denied::Overtaken(_)
            | Denied::KeyTaken
            | Denied::Rewritten
            | Denied::NotChosen
            | Denied::NotProven
            | Denied::NamesApplicant
            | Denied::ArchiveNoTaken
            | Denied::NoDocumentCode => {
                Self::Machine { zh: denied.chinese(), en: denied.english(), detail: "unexpected".to_owned() }
            }
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "fail.html")]
struct Failed {
    visit: Visit,
    title: String,
    says: String,
    next: String,
    number: Option<String>,
}

/// Whatever is asked for where nothing is.
pub(crate) async fn nowhere() -> Failure {
    Failure::Nowhere
}

/// Makes a page of a failure.
pub(crate) async fn dress(State(house): State<House>, request: Request, next: Next) -> Response {
    let (headers, uri) = (request.headers().clone(), request.uri().clone());
    let is_api = uri.path().starts_with(url::API);
    let mut response = next.run(request).await;
    let Some(failure) = response.extensions_mut().remove::<Failure>() else { return response };
    if is_api {
        return Problem::of(&house, failure).into_response();
    }
    match failure {
        Failure::SignIn => Redirect::to(url::SIGN_IN).into_response(),
        Failure::ChangePassword => Redirect::to(url::PASSWORD).into_response(),
        Failure::Nowhere
        | Failure::NotAllowed
        | Failure::TooOften
        | Failure::Foreign
        | Failure::Unreadable(..)
        | Failure::Machine { .. } => failed(&house, Visit::of(&house, &headers, &uri).await, failure),
    }
}

fn failed(house: &House, visit: Visit, failure: Failure) -> Response {
    let lang = visit.lang;
    let (status, title, says, next) = words(&failure);
    let number = match &failure {
        Failure::Machine { detail, .. } => Some(house.note(detail)),
        _ => None,
    };
    let says = match failure {
        Failure::Machine { zh, en, .. } => lang.pick(zh, en),
        _ => lang.pick(says.0, says.1).to_owned(),
    };
    let title = lang.pick(title.0, title.1).to_owned();
    let next = lang.pick(next.0, next.1).to_owned();
    let page = Failed { visit, title, says, next, number };
    (status, Page(page)).into_response()
}

pub(crate) type Both = (&'static str, &'static str);

pub(crate) const fn words(failure: &Failure) -> (StatusCode, Both, Both, Both) {
    let back: Both = ("可以返回上一页，或者从首页重新进入。", "Go back, or begin again at the first page.");
    match failure {
        Failure::Nowhere => (
            StatusCode::NOT_FOUND,
            ("没有这个页面", "There is no such page"),
            ("地址可能写错了，或者内容已经移走。", "The address may be wrong, or what was here has moved."),
            back,
        ),
        Failure::SignIn => {
            (StatusCode::UNAUTHORIZED, ("请先登录", "Sign in first"), ("需要登录。", "Sign in first."), back)
        }
        Failure::ChangePassword => (
            StatusCode::FORBIDDEN,
            ("请先修改口令", "Change the password first"),
            ("现在的口令是管理员设的。", "An administrator gave the present password."),
            back,
        ),
        Failure::NotAllowed => (
            StatusCode::FORBIDDEN,
            ("没有权限", "Not allowed"),
            ("您的职责不包括这件事。", "Your duties do not include this."),
            (
                "需要办理的，请找本机关的安全管理员调整职责。",
                "If you need it, ask the security administrator of your body.",
            ),
        ),
        Failure::TooOften => (
            StatusCode::TOO_MANY_REQUESTS,
            ("请稍后再试", "Try again later"),
            (
                "同一网络地址短时间内提交得太多，这一次没有提交，以前提交的都在。",
                "Too much came from one address in a short time. This was not submitted; what was before is safe.",
            ),
            (
                "请过10分钟再试，或者到现场、邮寄提出申请。",
                "Try again in ten minutes, or apply in person or by post.",
            ),
        ),
        Failure::Foreign => (
            StatusCode::FORBIDDEN,
            ("没有提交", "Nothing was submitted"),
            (
                "这个表单不是从本站打开的，或者打开得太久了，没有提交，也没有改动任何内容。",
                "The form was not opened on this site, or too long ago. Nothing was submitted and nothing was changed.",
            ),
            ("请重新打开页面再提交。", "Open the page again and submit it from there."),
        ),
        Failure::Unreadable(zh, en) => (
            StatusCode::BAD_REQUEST,
            ("没有读懂提交的内容", "What was submitted could not be read"),
            (*zh, *en),
            back,
        ),
        Failure::Machine { .. } => (
            StatusCode::INTERNAL_SERVER_ERROR,
            ("没有办成", "It was not done"),
            ("", ""),
            (
                "请稍后再试；仍然不行的，请把编号告诉管理员。以前保存的内容都在。",
                "Try again later; if it fails again, tell the administrator the number. What was saved before is safe.",
            ),
        ),
    }
}
