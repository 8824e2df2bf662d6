//! What programs write down: applications and acts, each once for its key.

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use law::fee::Means;
use office::authority::Scope;
use office::token::Bearer;
use office::{Application, At, CaseNo, Contact, How, Identity, Way};
use serde::de::{DeserializeOwned, Error as _};

use super::shape::{Acted, NewAct, NewApplication, NewHow, Registered, Stands, answer};
use super::{Problem, Program};
use crate::form;
use crate::house::House;
use crate::upload::Upload;
use crate::url;

/// The longest that a key may be.
const LONGEST_KEY: usize = 100;

/// The key of a command: the token's and the program's, so that no two programs have the same.
fn key(headers: &HeaderMap, program: &Bearer) -> Result<String, Problem> {
    let given = headers.get("idempotency-key").and_then(|key| key.to_str().ok()).unwrap_or_default().trim();
    if given.is_empty() || given.len() > LONGEST_KEY {
        return Err(Problem::no_key());
    }
    Ok(format!("api/{}/{given}", program.id.get(..16).unwrap_or_default()))
}

/// How JSON writes what no database keeps in a text.
const NUL: &[u8] = b"\\u0000";

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    if bytes.windows(NUL.len()).any(|window| window == NUL) {
        return Err(Problem::unreadable(&serde_json::Error::custom("U+0000 stands in a text")));
    }
    serde_json::from_slice(bytes).map_err(|error| Problem::unreadable(&error))
}

pub(super) async fn register(
    State(house): State<House>,
    Extension(program): Program,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let key = key(&headers, &program)?;
    let application = application(&house, (&program, key), read(&body)?)?;
    let applied = house.office().register(&program.by, application).await?;
    let open = house.office().open(&program.by, program.body, &applied.case_no).await?;
    let at = url::API_CASE.replace("{case_no}", &applied.case_no.0);
    let registered = Registered {
        code: applied.code.shown(),
        case_no: applied.case_no.0,
        stands: Stands::of(&applied.case, &open.known),
    };
    Ok((StatusCode::CREATED, [(LOCATION, at)], answer(&registered)).into_response())
}

fn application(
    house: &House,
    (program, form): (&Bearer, String),
    new: NewApplication,
) -> Result<Application, Problem> {
    let problems = wrong(&new);
    if !problems.is_empty() {
        return Err(Problem::wrong(&problems));
    }
    Ok(Application {
        body: program.body,
        form,
        on: new.on.unwrap_or_else(|| house.today()),
        channel: new.channel,
        column: new.column,
        name: new.name,
        identity: new.identity.map(|given| Identity { kind: given.kind, number: given.number }),
        contact: Contact { phone: new.contact.phone, email: new.contact.email, address: new.contact.address },
        asks: new.asks,
        matters: new.matters,
        means: new.means.as_deref().and_then(Means::parse),
        way: new.way.as_deref().and_then(Way::parse),
        help: new.help,
        papers: Vec::new(),
    })
}

fn wrong(new: &NewApplication) -> Vec<form::Problem> {
    let unknown = |name, given: Option<&str>, is_known: bool| {
        given.filter(|_| !is_known).map(|_| {
            form::Problem::new(name, "请填写接口说明列出的值。", "Give one of the values of the description.")
        })
    };
    let means = new.means.as_deref();
    let way = new.way.as_deref();
    let name = new.name.trim().is_empty().then(|| {
        form::Problem::new("name", "请填写申请人的姓名或者名称。", "Give the name of the applicant.")
    });
    let means = unknown("means", means, means.is_none_or(|key| Means::parse(key).is_some()));
    let way = unknown("way", way, way.is_none_or(|key| Way::parse(key).is_some()));
    name.into_iter().chain(means).chain(way).collect()
}

pub(super) async fn act(
    State(house): State<House>,
    Extension(program): Program,
    Path(number): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let key = key(request.headers(), &program)?;
    let (text, files) = sent(&house, request).await?;
    let NewAct { seen, on, how, act } = read(&text)?;
    if !files.is_empty() && !program.scopes.contains(&Scope::WriteAttachments) {
        return Err(Problem::out_of_scope(Scope::WriteAttachments));
    }
    let papers = house.office().keep(program.body, files).await?;
    let papers = papers
        .map_err(|not| Problem::wrong(&[form::Problem::new("papers", not.chinese(), not.english())]))?;
    let how = match how {
        NewHow::InSystem => How::InSystem,
        NewHow::OnPaper => How::OnPaper,
    };
    let case_no = CaseNo(number);
    let on = on.unwrap_or_else(|| house.today());
    let at = At { body: program.body, case_no: &case_no, seen, key: &key, on };
    let done = house.office().act_by_program(&program, &at, (act, how), &papers).await?;
    let open = house.office().open(&program.by, program.body, &case_no).await?;
    Ok(answer(&Acted { entry: done.entry, stands: Stands::of(&done.case, &open.known) }))
}

/// The JSON, and the files beside it where it came as a form: then it stands in the field `request`.
async fn sent(house: &House, request: Request) -> Result<(Vec<u8>, Vec<(String, Vec<u8>)>), Problem> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/")) {
        let Upload { fields, files, .. } = Upload::from_request(request, house).await?;
        return Ok((fields.text("request").as_bytes().to_vec(), files));
    }
    let bytes = Bytes::from_request(request, house).await.map_err(|_| {
        Problem::wrong(&[form::Problem::new(
            "request",
            "请求太大或者不完整。",
            "The request is too large, or came incomplete.",
        )])
    })?;
    Ok((bytes.to_vec(), Vec::new()))
}
