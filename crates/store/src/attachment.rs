//! 附件: bytes in a folder or a bucket, named by their digest, and a row for each.

use std::fmt;
use std::path::Path as Folder;
use std::sync::Arc;

use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use sqlx::FromRow;

use crate::bucket::Bucket;
use crate::chain::hex;
use crate::db::{execute, row, rows};
use crate::sniff::MediaType;
use crate::{BodyId, CaseNo, Db, Fault, FaultKind, Instant, Tx};

/// Where the bytes are, and how many one attachment may have.
#[derive(Clone)]
pub struct Attachments {
    bytes: Arc<dyn ObjectStore>,
    most_bytes: u64,
}

/// Bytes that are safe; only they can have a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    body_id: BodyId,
    digest: String,
    size: u64,
    media_type: MediaType,
}

/// Why bytes are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There are none.
    Empty,
    /// There are too many.
    TooLarge {
        /// How many there are.
        bytes: u64,
        /// How many there may be.
        most_bytes: u64,
    },
    /// They are none of the types that may be attached.
    UnknownType,
}

/// A row to be written about bytes that are kept.
#[derive(Clone, Debug)]
pub struct NewAttachment<'a> {
    /// Its id.
    pub attachment_id: &'a str,
    /// The case it belongs to.
    pub case_no: Option<&'a CaseNo>,
    /// Its name, as it came.
    pub name: &'a str,
    /// When it was added.
    pub added_at: Instant,
    /// By whom.
    pub added_by: &'a str,
    /// Its bytes.
    pub kept: &'a Kept,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Attachment {
    /// Whose.
    pub body_id: BodyId,
    /// Its id.
    pub attachment_id: String,
    /// The case it belongs to.
    pub case_no: Option<CaseNo>,
    /// Its name, as it came.
    pub name: String,
    /// What it is; see [`MediaType::parse`].
    pub media_type: String,
    /// How many bytes.
    pub size: i64,
    /// Their SHA-256.
    pub digest: String,
    /// When it was added.
    pub added_at: Instant,
    /// By whom.
    pub added_by: String,
}

/// What became of stored bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Looked {
    Whole,
    Missing,
    Changed,
}

impl Kept {
    /// Their SHA-256, in hex.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

impl fmt::Debug for Attachments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attachments({}, at most {} bytes)", self.bytes, self.most_bytes)
    }
}

impl Unfit {
    /// The sentence in Chinese.
    pub fn zh(&self) -> String {
        match self {
            Self::Empty => "附件是空的，请重新选择文件。".to_owned(),
            Self::TooLarge { bytes, most_bytes } => {
                format!("附件有{bytes}字节，超过上限{most_bytes}字节；请压缩或者分成几个文件。")
            }
            Self::UnknownType => {
                "附件不是可以接收的格式；请使用 PDF、OFD、Word、Excel、图片、文本或者 ZIP 文件。".to_owned()
            }
        }
    }

    /// The sentence in English.
    pub fn en(&self) -> String {
        match self {
            Self::Empty => "The attachment is empty; choose the file again.".to_owned(),
            Self::TooLarge { bytes, most_bytes } => {
                format!(
                    "The attachment has {bytes} bytes, more than the {most_bytes} that are taken; split it."
                )
            }
            Self::UnknownType => {
                "The attachment is of no type that is taken: PDF, OFD, Word, Excel, pictures, text or ZIP."
                    .to_owned()
            }
        }
    }
}

impl Attachments {
    /// Attachments in a folder, made if it is missing. What is written there is on the disk before it is answered.
    pub fn folder(folder: &Folder, most_bytes: u64) -> Result<Self, Fault> {
        let made = std::fs::create_dir_all(folder);
        made.map_err(|error| Fault::new(FaultKind::Unavailable, format!("{}: {error}", folder.display())))?;
        let bytes = LocalFileSystem::new_with_prefix(folder).map_err(|error| fault("attachments", &error))?;
        Ok(Self { bytes: Arc::new(bytes.with_fsync(true)), most_bytes })
    }

    /// Attachments in a bucket, which is first asked when something is kept or read.
    pub fn bucket(bucket: &Bucket, most_bytes: u64) -> Result<Self, Fault> {
        Ok(Self { bytes: Arc::new(bucket.open()?), most_bytes })
    }

    /// Keeps bytes for a body. They may stay without a row, when what was to be written about them is not.
    pub async fn keep(&self, body_id: BodyId, bytes: Vec<u8>) -> Result<Result<Kept, Unfit>, Fault> {
        let (size, most_bytes) = (bytes.len() as u64, self.most_bytes);
        if size == 0 {
            return Ok(Err(Unfit::Empty));
        }
        if size > most_bytes {
            return Ok(Err(Unfit::TooLarge { bytes: size, most_bytes }));
        }
        let Some(media_type) = MediaType::of(&bytes) else { return Ok(Err(Unfit::UnknownType)) };
        let digest = hex(&Sha256::digest(&bytes));
        let put = self.bytes.put(&place(body_id, &digest), bytes.into()).await;
        put.map_err(|error| fault("attachments/keep", &error))?;
        Ok(Ok(Kept { body_id, digest, size, media_type }))
    }

    /// The bytes of an attachment, which are those that were kept or a fault.
    pub async fn read(&self, attachment: &Attachment) -> Result<Vec<u8>, Fault> {
        let says =
            |what: &str| format!("attachment {}/{} {what}", attachment.body_id, attachment.attachment_id);
        let got = self.bytes.get(&place(attachment.body_id, &attachment.digest)).await;
        let bytes = match got {
            Ok(found) => found.bytes().await,
            Err(error) => Err(error),
        };
        match bytes {
            Ok(bytes) if hex(&Sha256::digest(&bytes)) == attachment.digest => Ok(bytes.into()),
            Ok(_) => Err(Fault::new(FaultKind::Corrupt, says("has changed"))),
            Err(object_store::Error::NotFound { .. }) => {
                Err(Fault::new(FaultKind::Corrupt, says("is missing")))
            }
            Err(error) => Err(fault("attachments/read", &error)),
        }
    }

    /// Reads the bytes in pieces, whatever their size, and says whether they are those that were kept.
    pub(crate) async fn look(&self, attachment: &Attachment) -> Result<Looked, Fault> {
        let place = place(attachment.body_id, &attachment.digest);
        let size = match self.bytes.head(&place).await {
            Ok(meta) => meta.size,
            Err(object_store::Error::NotFound { .. }) => return Ok(Looked::Missing),
            Err(error) => return Err(fault("attachments/look", &error)),
        };
        let mut digest = Sha256::new();
        let mut at = 0;
        while at < size {
            let end = size.min(at + PIECE);
            let piece = self.bytes.get_range(&place, at..end).await;
            digest.update(piece.map_err(|error| fault("attachments/look", &error))?);
            at = end;
        }
        let same = u64::try_from(attachment.size) == Ok(size) && hex(&digest.finalize()) == attachment.digest;
        Ok(if same { Looked::Whole } else { Looked::Changed })
    }
}

const PIECE: u64 = 1 << 20;

/// Writes the row of kept bytes with whatever else the transaction writes.
pub async fn add(tx: &mut Tx, new: &NewAttachment<'_>) -> Result<(), Fault> {
    execute!(
        tx,
        "attachment/add",
        new.kept.body_id,
        new.attachment_id,
        new.case_no,
        new.name,
        new.kept.media_type.key(),
        i64::try_from(new.kept.size).unwrap_or(i64::MAX),
        &new.kept.digest,
        new.added_at,
        new.added_by,
    )?;
    Ok(())
}

/// One row.
pub async fn read(db: &Db, body_id: BodyId, attachment_id: &str) -> Result<Option<Attachment>, Fault> {
    row!(db, "attachment/read", body_id, attachment_id)
}

/// The rows of a case, in the order in which they came.
pub async fn of_case(db: &Db, body_id: BodyId, case_no: &CaseNo) -> Result<Vec<Attachment>, Fault> {
    rows!(db, "attachment/of_case", body_id, case_no)
}

/// A body's rows after the given one: a page of a walk over all of them.
pub(crate) async fn page(db: &Db, body_id: BodyId, after: &str, most: u32) -> Result<Vec<Attachment>, Fault> {
    rows!(db, "attachment/page", body_id, after, i64::from(most))
}

/// Each body's bytes lie apart, so that one body's can be taken out whole.
fn place(body_id: BodyId, digest: &str) -> Path {
    let first = digest.get(..2).unwrap_or("");
    Path::from(format!("{body_id}/{first}/{digest}"))
}

fn fault(what: &str, error: &object_store::Error) -> Fault {
    let mut kind = match error {
        // The key or the bucket in the configuration is wrong: trying again will not help.
        object_store::Error::PermissionDenied { .. }
        | object_store::Error::Unauthenticated { .. }
        | object_store::Error::NotFound { .. } => FaultKind::Defect,
        // The list is open upstream; what is left is a store that does not answer as it should.
        _ => FaultKind::Unavailable,
    };
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.downcast_ref::<std::io::Error>().is_some_and(is_full) {
            kind = FaultKind::Full;
        }
        cause = error.source();
    }
    Fault::new(kind, format!("{what}: {error}"))
}

fn is_full(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
}
