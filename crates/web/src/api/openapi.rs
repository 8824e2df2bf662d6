//! 接口说明: the description of the interface as `OpenAPI` 3.1, made of the table of endpoints and of the schemas beside it.

mod schemas;

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::act::Channel;
use casework::case::Stage;
use law::applicant;
use law::outcome::OutcomeRow;
use office::authority::Scope;
use serde_json::{Map, Value, json};

use super::{ENDPOINTS, Endpoint};
use crate::house::House;
use crate::url;

pub(super) async fn get(State(house): State<House>) -> Response {
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "max-age=300")];
    (headers, described(&house.site().address_on_line).to_string()).into_response()
}

/// 接口说明: the interface for programs as `OpenAPI` 3.1, reached at an address without a slash at its end, or at `/` of wherever it is.
pub fn described(address: &str) -> Value {
    let mut paths = Map::new();
    for endpoint in ENDPOINTS {
        let before = paths.remove(endpoint.path).unwrap_or_else(|| json!({}));
        paths.insert(endpoint.path.to_owned(), with(before, endpoint.method, operation(endpoint)));
    }
    let scopes: Vec<&str> = Scope::ALL.iter().map(|scope| scope.key()).collect();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "公开 Gongkai",
            "version": "1",
            "description": "依申请公开: cases, acts and terms, for other programs of the body. A token acts as an account of the body, within its scopes; it is made at the desk. Nothing here names an applicant.",
            "license": { "name": "MulanPSL-2.0", "identifier": "MulanPSL-2.0" },
        },
        "servers": [{ "url": address }],
        "tags": [{ "name": "gongkai", "description": "依申请公开" }],
        "paths": paths,
        "components": {
            "schemas": schemas::all(),
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "description": format!("A token with scopes: {}.", scopes.join(", ")) },
            },
        },
    })
}

fn operation(endpoint: &Endpoint) -> Value {
    let operation = json!({
        "operationId": endpoint.id,
        "summary": endpoint.says,
        "tags": ["gongkai"],
        "parameters": parameters(endpoint),
        "responses": responses(endpoint),
        "security": endpoint.scope.map_or_else(|| json!([]), |_| json!([{ "token": [] }])),
    });
    let operation = match endpoint.scope {
        Some(scope) => {
            with(operation, "description", format!("The token must allow `{}`.", scope.key()).into())
        }
        None => operation,
    };
    match body(endpoint) {
        Some(body) => with(operation, "requestBody", body),
        None => operation,
    }
}

/// An object with one thing more.
pub(super) fn with(mut object: Value, name: &str, value: Value) -> Value {
    if let Some(parts) = object.as_object_mut() {
        parts.insert(name.to_owned(), value);
    }
    object
}

/// What is asked in the path, in the address and in headers.
fn parameters(endpoint: &Endpoint) -> Vec<Value> {
    let in_path = endpoint.path.split(['{', '}']).skip(1).step_by(2);
    let mut all: Vec<Value> = in_path
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": text() }))
        .collect();
    let asked = |name: &str, says: &str, schema: Value| json!({ "name": name, "in": "query", "description": says, "schema": schema });
    match (endpoint.method, endpoint.path) {
        ("get", url::API_CASES) => all.extend([
            asked("state", "情况", one_of(Stage::ALL.map(Stage::key))),
            asked("outcome", "处理结果", one_of(OutcomeRow::ALL.map(OutcomeRow::key))),
            asked("channel", "渠道", one_of(Channel::ALL.map(Channel::key))),
            asked("column", "申请人类别", one_of(applicant::Kind::ALL.map(applicant::Kind::key))),
            asked("from", "收到不早于", day()),
            asked("through", "收到不晚于", day()),
            asked("order", "排列", one_of(["newest", "oldest", "pressing"])),
            asked("limit", "每页件数，1到200", json!({ "type": "integer", "minimum": 1 })),
            asked("after", "翻页，见 Link 头", text()),
        ]),
        ("get", url::API_DUE) => all.push(asked("through", "到期不晚于；不写为60天内", day())),
        ("post", url::API_CASES | url::API_ACTS) => all.push(json!({
            "name": "Idempotency-Key",
            "in": "header",
            "required": true,
            "description": "One for each command, at most 100 characters; the same when it is sent again, and then it acts once.",
            "schema": text(),
        })),
        _ => {}
    }
    all
}

fn body(endpoint: &Endpoint) -> Option<Value> {
    let name = match endpoint.path {
        url::API_CASES if endpoint.method == "post" => "NewApplication",
        url::API_ACTS => "NewAct",
        url::API_CLOCK => "Question",
        _ => return None,
    };
    let content = json!({ "application/json": { "schema": named(name) } });
    let form = json!({ "schema": {
        "type": "object",
        "description": "With files: a NewAct as text in the field request, and the files after it; they need the scope attachments:write.",
        "properties": {
            "request": text(),
            "papers": { "type": "array", "items": { "type": "string", "contentMediaType": "application/octet-stream" } },
        },
        "required": ["request"],
    } });
    let content =
        if endpoint.path == url::API_ACTS { with(content, "multipart/form-data", form) } else { content };
    Some(json!({ "required": true, "content": content }))
}

fn responses(endpoint: &Endpoint) -> Value {
    let (status, says, content) = match (endpoint.method, endpoint.path) {
        ("get", url::API_OPENAPI) => ("200", "The description.", as_json(&json!({ "type": "object" }))),
        ("get", url::API_CASES | url::API_DUE) => ("200", "Cases.", as_json(&named("Cases"))),
        ("post", url::API_CASES) => ("201", "It is registered.", as_json(&named("Registered"))),
        (_, url::API_CASE) => ("200", "The case.", as_json(&named("Case"))),
        (_, url::API_ACTS) => ("200", "It is done.", as_json(&named("Acted"))),
        (_, url::API_CLOCK) => ("200", "Both terms.", as_json(&named("Terms"))),
        _ => ("200", "The bytes.", json!({ "application/octet-stream": {} })),
    };
    let link = json!({ "Link": { "description": "The next page, if there is one.", "schema": text() } });
    let answer = json!({ "description": says, "content": content });
    let is_list = (endpoint.method, endpoint.path) == ("get", url::API_CASES);
    let answer = if is_list { with(answer, "headers", link) } else { answer };
    json!({
        status: answer,
        "4XX": {
            "description": "Why not, in both languages: no token (401), what may not be done (403), nothing there (404), somebody was first (409), what the law refuses and its articles (422), too often (429).",
            "content": { "application/problem+json": { "schema": named("Problem") } },
        },
    })
}

fn as_json(schema: &Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

fn named(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn one_of<const N: usize>(keys: [&str; N]) -> Value {
    json!({ "type": "string", "enum": keys.as_slice() })
}
