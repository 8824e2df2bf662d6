//! Where attachments are kept: a folder, or a bucket whose key the environment has.

use std::ffi::OsString;
use std::path::Path;

use store::attachment::Attachments;
use store::bucket::{Addressing, Bucket};

use crate::environment::{setting, text};
use crate::keep::Trouble;

/// No attachment is read that is larger than any that may be kept.
const MOST_BYTES: u64 = 1 << 30;

/// Opens what is named here, else in the environment: a folder, or `s3://BUCKET`. Nothing named is nothing opened.
pub(crate) fn open(named: Option<&OsString>) -> Result<Option<Attachments>, Trouble> {
    let Some(place) = named.cloned().or_else(|| setting("GONGKAI_ATTACHMENTS")) else { return Ok(None) };
    Ok(Some(match place.to_str().and_then(|place| place.strip_prefix("s3://")) {
        Some(name) => Attachments::bucket(&bucket(name)?, MOST_BYTES)?,
        None => Attachments::folder(Path::new(&place), MOST_BYTES)?,
    }))
}

/// A key is no argument: arguments can be read by everybody on the machine.
fn bucket(name: &str) -> Result<Bucket, Trouble> {
    const NEEDED: [&str; 4] =
        ["GONGKAI_S3_ENDPOINT", "GONGKAI_S3_REGION", "GONGKAI_S3_KEY", "GONGKAI_S3_SECRET"];
    let missing: Vec<&str> = NEEDED.into_iter().filter(|key| text(key).is_none()).collect();
    let [Some(endpoint), Some(region), Some(key_id), Some(secret)] = NEEDED.map(text) else {
        return Err(Trouble {
            zh: format!("附件在对象存储 s3://{name}，还需要设置环境变量：{}", missing.join("、")),
            en: format!(
                "The attachments are in the bucket s3://{name}; the environment has yet to name {}",
                missing.join(", ")
            ),
            detail: "GONGKAI_S3_*".to_owned(),
        });
    };
    let addressing = match text("GONGKAI_S3_ADDRESSING").as_deref() {
        None | Some("path") => Addressing::Path,
        Some("host") => Addressing::Host,
        Some(other) => {
            return Err(Trouble {
                zh: format!("环境变量 GONGKAI_S3_ADDRESSING 只能是 path 或者 host，现在是 {other}"),
                en: format!("GONGKAI_S3_ADDRESSING is path or host, and not {other}"),
                detail: "GONGKAI_S3_ADDRESSING".to_owned(),
            });
        }
    };
    Ok(Bucket { endpoint, region, name: name.to_owned(), key_id, secret, addressing })
}
