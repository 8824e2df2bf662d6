//! 附件: a form that came with files.

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;

use crate::fail::Failure;
use crate::fields::Fields;
use crate::house::House;
use crate::seat::Token;

/// How large a form may be with all its files.
pub(crate) const MOST_BYTES: usize = 40 << 20;

/// A form with its files, by their names.
pub(crate) struct Upload {
    pub(crate) fields: Fields,
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

const UNREADABLE: Failure = Failure::Unreadable(
    "提交的内容不完整，或者附件合计超过40兆字节。请减少附件，重新打开页面再提交。",
    "The form came incomplete, or its files have more than 40 MB together. Attach less and submit it again.",
);

/// A form of the desk with or without files, whose token is that of the session.
pub(crate) struct Signed(pub(crate) Upload);

impl FromRequest<House> for Signed {
    type Rejection = Failure;

    async fn from_request(request: Request, house: &House) -> Result<Self, Failure> {
        let token = Token::of_session(request.headers()).ok_or(Failure::SignIn)?;
        let upload = Upload::from_request(request, house).await?;
        if upload.fields.text("token") == token.to_string() {
            Ok(Self(upload))
        } else {
            Err(Failure::Foreign)
        }
    }
}

impl FromRequest<House> for Upload {
    type Rejection = Failure;

    async fn from_request(request: Request, house: &House) -> Result<Self, Failure> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/")) {
            return Ok(Self { fields: Fields::from_request(request, house).await?, files: Vec::new() });
        }
        let mut parts = Multipart::from_request(request, house).await.map_err(|_| UNREADABLE)?;
        let (mut fields, mut files) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(|_| UNREADABLE)? {
            match part.file_name().map(str::to_owned) {
                None => fields.push(typed(part).await?),
                Some(name) => {
                    let bytes = part.bytes().await.map_err(|_| UNREADABLE)?;
                    // A browser sends a file without a name where none was chosen.
                    if !name.is_empty() {
                        files.push((name, bytes.to_vec()));
                    }
                }
            }
        }
        Ok(Self { fields: Fields::of(fields), files })
    }
}

async fn typed(part: Field<'_>) -> Result<(String, String), Failure> {
    let name = part.name().unwrap_or_default().to_owned();
    let text = part.text().await.map_err(|_| UNREADABLE)?;
    Ok((name, text))
}
