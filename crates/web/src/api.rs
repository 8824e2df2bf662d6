//! 接口: what other programs ask and do, by a token and never by a session. Every endpoint is a line of one table, from which both the
//! router and its description are made.

mod acts;
mod attachments;
mod cases;
mod clock;
mod openapi;
mod problem;
mod shape;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};
use office::authority::Scope;
use office::token::Bearer;

use crate::fail::Failure;
use crate::house::House;
use crate::upload::MOST_BYTES;
use crate::url;
pub use openapi::described;
pub(crate) use problem::Problem;

/// Whoever shows the token that let a request in.
type Program = Extension<Bearer>;

/// One thing that a program may ask for.
struct Endpoint {
    method: &'static str,
    path: &'static str,
    /// Its name for programs that are made of the description.
    id: &'static str,
    says: &'static str,
    /// What a token must allow; none where no token is asked for.
    scope: Option<Scope>,
    handler: fn() -> MethodRouter<House>,
}

const ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        method: "get",
        path: url::API_OPENAPI,
        id: "description",
        says: "This description.",
        scope: None,
        handler: || get(openapi::get),
    },
    Endpoint {
        method: "get",
        path: url::API_CASES,
        id: "listCases",
        says: "申请列表: a page of the body's cases; the next is named by the header Link.",
        scope: Some(Scope::ReadCases),
        handler: || get(cases::list),
    },
    Endpoint {
        method: "post",
        path: url::API_CASES,
        id: "registerApplication",
        says: "登记: an application that came to the body.",
        scope: Some(Scope::WriteCases),
        handler: || post(acts::register),
    },
    Endpoint {
        method: "get",
        path: url::API_CASE,
        id: "readCase",
        says: "一件申请: how it stands, what was done, and both its terms day by day. Nobody is named.",
        scope: Some(Scope::ReadCases),
        handler: || get(cases::one),
    },
    Endpoint {
        method: "post",
        path: url::API_ACTS,
        id: "doAct",
        says: "办理: one act of a case, with files if it has any.",
        scope: Some(Scope::WriteCases),
        handler: || post(acts::act),
    },
    Endpoint {
        method: "get",
        path: url::API_ATTACHMENT,
        id: "readAttachment",
        says: "附件: its bytes.",
        scope: Some(Scope::ReadAttachments),
        handler: || get(attachments::get),
    },
    Endpoint {
        method: "get",
        path: url::API_DUE,
        id: "listDue",
        says: "期限一览: open cases whose prudent date is no later than a day, the most pressing first.",
        scope: Some(Scope::ReadCases),
        handler: || get(cases::due),
    },
    Endpoint {
        method: "post",
        path: url::API_CLOCK,
        id: "askClock",
        says: "计算期限: when a request received on a day would be due if this had been done, and why. Nothing is written down.",
        scope: Some(Scope::Clock),
        handler: || post(clock::post),
    },
];

/// Every endpoint, each behind its token.
pub(crate) fn routes(house: &House) -> Router<House> {
    let routed = ENDPOINTS.iter().fold(Router::new(), |router, endpoint| {
        let handler = (endpoint.handler)();
        router.route(
            endpoint.path,
            match endpoint.scope {
                Some(scope) => handler.layer(from_fn_with_state((house.clone(), scope), admit)),
                None => handler,
            },
        )
    });
    routed.layer(DefaultBodyLimit::max(MOST_BYTES))
}

/// Lets in who shows a live token that allows this, and not too often.
async fn admit(State((house, scope)): State<(House, Scope)>, mut request: Request, next: Next) -> Response {
    let shown = request.headers().get(AUTHORIZATION).and_then(|line| line.to_str().ok());
    let token = shown.and_then(|line| line.strip_prefix("Bearer ")).unwrap_or_default().trim();
    let bearer = match house.office().bearer(token, house.now()).await {
        Ok(Some(bearer)) => bearer,
        Ok(None) => return Problem::no_token().into_response(),
        Err(fault) => return Failure::from(fault).into_response(),
    };
    if !house.limits().allows_token(&bearer.id) {
        return Problem::too_often().into_response();
    }
    if !bearer.scopes.contains(&scope) {
        return Problem::out_of_scope(scope).into_response();
    }
    request.extensions_mut().insert(bearer);
    next.run(request).await
}
