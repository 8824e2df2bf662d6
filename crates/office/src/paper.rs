//! 材料: files that come with an act.

use jiff::Timestamp;
use store::attachment::{self, Attachment, Kept, NewAttachment, Unfit};
use store::{BodyId, CaseNo, Fault, Tx};

use crate::digest;
use crate::office::Office;
use crate::visible::Attached;

/// A file whose bytes are safe.
#[derive(Clone, Debug)]
pub struct Paper {
    name: String,
    kept: Kept,
}

/// Why files are not taken.
#[derive(Clone, Debug)]
pub enum NotTaken {
    /// One of them is unfit.
    Unfit {
        /// Its name.
        name: String,
        /// Why.
        why: Unfit,
    },
    /// There are too many at once; how many.
    TooMany(usize),
}

/// How many files are taken at once.
const MOST_PAPERS: usize = 5;

impl Paper {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The SHA-256 of its bytes, in hex.
    pub fn digest(&self) -> &str {
        self.kept.digest()
    }
}

impl NotTaken {
    /// The sentence in Chinese.
    pub fn chinese(&self) -> String {
        match self {
            Self::Unfit { name, why } => format!("“{name}”：{}", why.zh()),
            Self::TooMany(files) => {
                format!(
                    "选了{files}个附件，一次最多{MOST_PAPERS}个，都没有收下；请合并成较少的文件，或者分几次提交。"
                )
            }
        }
    }

    /// The same in English.
    pub fn english(&self) -> String {
        match self {
            Self::Unfit { name, why } => format!("“{name}”: {}", why.en()),
            Self::TooMany(files) => format!(
                "{files} files were chosen and {MOST_PAPERS} are taken at once, so none was; put them together, or send them one after another."
            ),
        }
    }
}

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 120;

impl Office {
    /// What is attached to a case, and by whom, in the order in which it came.
    pub(crate) async fn papers(
        &self,
        body: BodyId,
        case_no: &CaseNo,
    ) -> Result<Vec<(Attached, Attachment)>, Fault> {
        let rows = attachment::of_case(&self.db, body, case_no).await?;
        Ok(rows.into_iter().filter_map(|row| Some((Attached::parse(&row.added_by)?, row))).collect())
    }

    /// Keeps files for a body, or says which is not taken. Their rows come with what they belong to.
    pub async fn keep(
        &self,
        body: BodyId,
        files: Vec<(String, Vec<u8>)>,
    ) -> Result<Result<Vec<Paper>, NotTaken>, Fault> {
        if files.len() > MOST_PAPERS {
            return Ok(Err(NotTaken::TooMany(files.len())));
        }
        let mut papers = Vec::new();
        for (name, bytes) in files {
            let name = plain(&name);
            match self.attachments()?.keep(body, bytes).await? {
                Ok(kept) => papers.push(Paper { name, kept }),
                Err(why) => return Ok(Err(NotTaken::Unfit { name, why })),
            }
        }
        Ok(Ok(papers))
    }
}

/// Writes the rows of papers that came with a command.
pub(crate) async fn add(
    tx: &mut Tx,
    papers: &[Paper],
    (case_no, key): (&CaseNo, &str),
    (attached, at): (Attached, Timestamp),
) -> Result<(), Fault> {
    let added_by = attached.key();
    for (place, paper) in papers.iter().enumerate() {
        let id = digest(&format!("{key}/{place}"));
        let new = NewAttachment {
            attachment_id: &id,
            case_no: Some(case_no),
            name: &paper.name,
            added_at: at.into(),
            added_by: &added_by,
            kept: &paper.kept,
        };
        attachment::add(tx, &new).await?;
    }
    Ok(())
}

/// The last part of a name, without what no name needs.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}
