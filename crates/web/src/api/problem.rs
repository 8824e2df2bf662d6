//! Why nothing was answered or done, as RFC 9457 has it, in both languages.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use casework::case::Case;
use office::authority::Scope;
use office::{Denied, Fault, Refusal};
use serde_json::{Value, json};

use super::openapi::with;
use crate::fail::{Failure, words};
use crate::form;
use crate::house::House;

/// What went wrong.
pub(crate) struct Problem(Box<Said>);

struct Said {
    status: StatusCode,
    kind: &'static str,
    zh: String,
    en: String,
    /// What a program needs beyond the sentences.
    more: Vec<(&'static str, Value)>,
    header: Option<(HeaderName, &'static str)>,
    /// What of it belongs in a log; it becomes a number there.
    failure: Option<Failure>,
}

impl Problem {
    fn new(status: StatusCode, kind: &'static str, (zh, en): (&str, &str)) -> Self {
        let (zh, en) = (zh.to_owned(), en.to_owned());
        Self(Box::new(Said { status, kind, zh, en, more: Vec::new(), header: None, failure: None }))
    }

    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.0.more.push((name, value));
        self
    }

    fn with_header(mut self, name: HeaderName, value: &'static str) -> Self {
        self.0.header = Some((name, value));
        self
    }

    pub(super) fn no_token() -> Self {
        let says = (
            "请求没有带有效的令牌。请在 Authorization 头中写 Bearer 和令牌；令牌由本机关安全管理员在工作台制作。",
            "The request shows no live token. Write Bearer and the token into the header Authorization; tokens are made at the desk by the body's security administrator.",
        );
        Self::new(StatusCode::UNAUTHORIZED, "no_token", says).with_header(WWW_AUTHENTICATE, "Bearer")
    }

    pub(super) fn too_often() -> Self {
        let says = (
            "这个令牌一分钟内的请求太多，请稍后再试。",
            "This token asked too often within a minute; try again later.",
        );
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too_often", says).with_header(RETRY_AFTER, "60")
    }

    pub(super) fn out_of_scope(scope: Scope) -> Self {
        let says = ("令牌没有这项权限。", "The token does not allow this.");
        Self::new(StatusCode::FORBIDDEN, "out_of_scope", says).with("scope", scope.key().into())
    }

    pub(super) fn no_key() -> Self {
        let says = (
            "请在 Idempotency-Key 头中写一个最多100个字符的编号，每项操作一个，重复提交时不变。",
            "Write a key of at most 100 characters into the header Idempotency-Key: one for each command, the same when it is sent again.",
        );
        Self::new(StatusCode::BAD_REQUEST, "no_key", says)
    }

    /// What came is no JSON, or not the JSON that is asked for.
    pub(super) fn unreadable(why: &serde_json::Error) -> Self {
        let says = (
            "没有读懂请求的内容，请对照接口说明改正。",
            "What was sent could not be read; compare it with the description.",
        );
        Self::new(StatusCode::BAD_REQUEST, "unreadable", says).with("where", why.to_string().into())
    }

    /// What came is wrong, and where.
    pub(super) fn wrong(problems: &[form::Problem]) -> Self {
        let says = ("请求的内容有错。", "Something in the request is wrong.");
        let each = problems.iter().map(|one| json!({ "name": one.name, "zh": one.zh, "en": one.en }));
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong", says).with("problems", each.collect())
    }

    fn refused(refusals: &[Refusal]) -> Self {
        let each = refusals.iter().map(|refusal| {
            let basis = refusal.basis();
            json!({
                "key": refusal.key(),
                "zh": refusal.chinese(),
                "en": refusal.english(),
                "basis": { "zh": basis.to_string(), "en": basis.english() },
            })
        });
        let says = ("依照法律不能这样办理。", "The law does not allow this.");
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "refused", says).with("refusals", each.collect())
    }

    fn overtaken(denied: &Denied, case: &Case) -> Self {
        let says = (denied.chinese(), denied.english());
        let problem = Self::new(StatusCode::CONFLICT, "overtaken", (&says.0, &says.1));
        problem.with("last_seq", case.last_seq.into()).with("is_closed", case.closed.is_some().into())
    }

    /// A failure as a program reads it; what belongs in a log is written there, under the number that is told.
    pub(crate) fn of(house: &House, failure: Failure) -> Self {
        let (status, _, says, _) = words(&failure);
        let kind = match failure {
            Failure::Nowhere => "nowhere",
            Failure::SignIn => "no_token",
            Failure::ChangePassword | Failure::NotAllowed => "not_allowed",
            Failure::TooOften => "too_often",
            Failure::Foreign => "foreign",
            Failure::Unreadable(..) => "unreadable",
            Failure::Machine { zh, en, detail } => {
                let number = house.note(&detail);
                return Self::new(status, "machine", (&zh, &en)).with("number", number.into());
            }
        };
        Self::new(status, kind, says)
    }
}

impl From<Denied> for Problem {
    fn from(denied: Denied) -> Self {
        let says = (denied.chinese(), denied.english());
        let of = |status, kind| Self::new(status, kind, (&says.0, &says.1));
        match &denied {
            Denied::NotAllowed(_) | Denied::NotProven => of(StatusCode::FORBIDDEN, "not_allowed"),
            Denied::NotByProgram => of(StatusCode::FORBIDDEN, "not_by_program"),
            Denied::NotTheirs(_) => of(StatusCode::UNPROCESSABLE_ENTITY, "not_theirs"),
            Denied::NamesApplicant => of(StatusCode::UNPROCESSABLE_ENTITY, "names_applicant"),
            Denied::NoSuchAccount
            | Denied::NoSuchCase
            | Denied::NoSuchLetter
            | Denied::NoSuchUnit
            | Denied::NoSuchCode
            | Denied::NoSuchPaper => of(StatusCode::NOT_FOUND, "nowhere"),
            Denied::Refused(refusals) => Self::refused(refusals),
            Denied::Overtaken(case) => Self::overtaken(&denied, case),
            Denied::Rewritten => of(StatusCode::CONFLICT, "overtaken"),
            Denied::NotChosen => of(StatusCode::UNPROCESSABLE_ENTITY, "not_chosen"),
            Denied::ArchiveNoTaken => of(StatusCode::CONFLICT, "archive_no_taken"),
            Denied::NoDocumentCode => of(StatusCode::CONFLICT, "no_document_code"),
            Denied::KeyTaken => of(StatusCode::CONFLICT, "key_taken"),
            Denied::Fault(fault) => fault.clone().into(),
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Failure::from(fault).into()
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        let mut problem = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "machine", ("", ""));
        problem.0.failure = Some(failure);
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Said { status, kind, zh, en, more, header, failure } = *self.0;
        if let Some(failure) = failure {
            return failure.into_response();
        }
        let said = json!({
            "type": format!("urn:problem-type:gongkai:{kind}"),
            "title": kind,
            "status": status.as_u16(),
            "detail": en,
            "detail_zh": zh,
        });
        let said = more.into_iter().fold(said, |said, (name, value)| with(said, name, value));
        let mut response = (status, said.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some((name, value)) = header {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }
}
