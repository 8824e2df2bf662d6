//! 一件证据: its name, what it proves, and its bytes.

use paper::Pdf;
use paper::letter::{Carries, Evidence, Kept, Number, To, Unpaged};

use super::sheets::{self, Sheets};
use crate::visible::Attached;

/// A piece of a bundle.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    rank: Rank,
    /// 名称.
    name: String,
    /// 证明对象.
    proves: &'static str,
    bytes: Option<Vec<u8>>,
    sheets: Sheets,
}

/// 顺序: as the law tells what the body has to prove, from the receipt to the service of the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Receipt,
    Procedure,
    Consultation,
    Search,
    Approval,
    Reply,
    Offline,
}

impl Piece {
    pub(super) fn of_text(rank: Rank, name: &str, proves: &'static str, text: String) -> Self {
        Self {
            rank,
            name: format!("{name}.txt"),
            proves,
            bytes: Some(text.into_bytes()),
            sheets: Sheets::Not(Unpaged::Text),
        }
    }

    pub(super) fn of_letter(number: Number, document_no: &str, pdf: Pdf) -> Self {
        let (rank, proves) = match (number.carries(), number.to()) {
            (Carries::Reply(_), _) => (Rank::Reply, "处理决定、理由和依据"),
            (_, To::ThirdParty | To::OtherBody) => (Rank::Consultation, "已经征求意见"),
            (_, To::Applicant | To::Internal | To::Tribunal) => (Rank::Procedure, "已经告知申请人"),
        };
        let name = format!("{}（{document_no}）.pdf", number.title());
        Self { rank, name, proves, bytes: Some(pdf.bytes), sheets: Sheets::Counted(pdf.pages) }
    }

    pub(super) fn of_attachment(attached: Attached, name: &str, (bytes, sheets): (Vec<u8>, Sheets)) -> Self {
        let (rank, proves) = match attached {
            Attached::ByApplicant => (Rank::Receipt, "申请人提交的材料"),
            Attached::ByThirdParty { .. } => (Rank::Consultation, "第三方意见"),
            Attached::ByUnit(_) => (Rank::Search, "内设机构检索的结果"),
            Attached::ByStaff => (Rank::Approval, "经过审查和签批，送达有据"),
            Attached::Reply => (Rank::Reply, "答复书正本"),
        };
        Self { rank, name: name.to_owned(), proves, bytes: Some(bytes), sheets }
    }

    /// What never enters the system.
    pub(super) fn offline(reference: &str) -> Self {
        let name = format!("{reference}（见保密室）");
        let sheets = Sheets::Not(Unpaged::Offline);
        Self { rank: Rank::Offline, name, proves: "秘密证据，线下提交", bytes: None, sheets }
    }

    /// Its file at its place in the catalogue.
    pub(super) fn file(&self, place: u32) -> Option<(String, Vec<u8>)> {
        let bytes = self.bytes.clone()?;
        let name: String =
            self.name.chars().map(|c| if "/\\:*?\"<>|".contains(c) { '_' } else { c }).collect();
        Some((format!("{place:02} {name}"), bytes))
    }
}

/// What pieces say in the catalogue, in their order, their pages counted on.
pub(super) fn in_catalogue(pieces: &[Piece]) -> Vec<Evidence> {
    let pages = sheets::numbered(pieces.iter().map(|piece| piece.sheets));
    let listed = pieces.iter().zip(pages).map(|(piece, pages)| Evidence {
        name: piece.name.clone(),
        proves: piece.proves.to_owned(),
        pages,
        kept: if piece.bytes.is_some() { Kept::InFile } else { Kept::SecretRoom },
    });
    listed.collect()
}

/// Puts pieces in the order in which they prove.
pub(super) fn order(pieces: &mut [Piece]) {
    pieces.sort_by_key(|piece| piece.rank);
}
