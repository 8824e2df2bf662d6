//! 应诉材料: all that the body has to prove of a request, in one ZIP with an ordered catalogue (法释〔2025〕8号第五条、第六条). What is
//! kept offline stands in the catalogue by its reference and nowhere else.

mod piece;
mod sheets;
mod texts;

use std::fmt::Write;

use casework::act::Act;
use casework::case::Case;
use casework::entry::Entry;
use jiff::civil::Date;
use paper::letter::{Draft, Facts, Letter, NotWritten, Number};
use store::{Algorithm, BodyId, CaseNo};

use crate::authority::Right;
use crate::letter::{Composed, Form, Typed, Written, away, pdf, set};
use crate::office::Office;
use crate::sent_in::Download;
use crate::{By, Denied};
use piece::{Piece, Rank};
use sheets::Sheets;

/// What a bundle is for.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// 案号 of the reconsideration or the suit.
    pub challenge_no: String,
    /// The day it is put together.
    pub on: Date,
}

impl Office {
    /// Puts together what a request is proven by, as a ZIP; or says what its catalogue lacks.
    pub async fn evidence(
        &self,
        by: &By,
        at: (BodyId, &CaseNo),
        bundle: &Bundle,
    ) -> Result<Result<Download, NotWritten>, Denied> {
        self.check(by, Right::Handle, at.0).await?;
        let (entries, head) = self.entries(at.0, at.1).await?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        let mut pieces = self.texts(at, (&case, &entries)).await?;
        pieces.extend(self.sent_letters(by, at).await?);
        for (attached, row) in self.papers(at.0, at.1).await? {
            let bytes = self.attachments()?.read(&row).await?;
            let (bytes, sheets) = self.sheets(bytes, &row.media_type).await?;
            pieces.push(Piece::of_attachment(attached, &row.name, (bytes, sheets)));
        }
        pieces.extend(entries.iter().filter_map(offline));
        piece::order(&mut pieces);
        let catalogue = match self.catalogue(at, bundle, &pieces).await? {
            Ok(letter) => set(letter, Form::Pdf).await?,
            Err(lacking) => return Ok(Err(lacking)),
        };
        let name = format!("{} 应诉材料.zip", at.1);
        Ok(Ok(Download { name, bytes: bound(catalogue, &pieces, &head.hash) }))
    }

    /// What was done, and the account of days, as texts.
    async fn texts(
        &self,
        (body, _): (BodyId, &CaseNo),
        (case, entries): (&Case, &[Entry]),
    ) -> Result<Vec<Piece>, Denied> {
        let people = self.colleagues(body).await?;
        let known = self.readings(body).await?;
        let ledger = texts::ledger(entries, known.calendar(), known.statutory);
        let done =
            Piece::of_text(Rank::Receipt, "办理经过", "收到时间和办理程序", texts::done(entries, &people));
        let days = ledger.map(|text| Piece::of_text(Rank::Receipt, "期限账", "在法定期限内办理", text));
        let found = (case.searches > 0).then(|| texts::searched(entries));
        let found = found.map(|text| Piece::of_text(Rank::Search, "检索记录", "已尽合理检索义务", text));
        Ok([Some(done), days, found].into_iter().flatten().collect())
    }

    /// The letters that bear a number, set.
    async fn sent_letters(&self, by: &By, at: (BodyId, &CaseNo)) -> Result<Vec<Piece>, Denied> {
        let mut pieces = Vec::new();
        for Written { typed, document_no, .. } in self.letters(by, at.0, at.1).await? {
            let Some(document_no) = document_no else { continue };
            let number = typed.number;
            let composed = self.compose(at, &typed, Some(document_no.clone())).await?;
            if let Composed::Whole(letter) = composed {
                pieces.push(Piece::of_letter(number, &document_no, pdf(*letter).await?));
            }
        }
        Ok(pieces)
    }

    /// How many pages an attachment has, counted away from what waits for the network.
    async fn sheets(&self, bytes: Vec<u8>, media_type: &str) -> Result<(Vec<u8>, Sheets), Denied> {
        let (count, media_type) = (self.pdf_pages, media_type.to_owned());
        away(move || {
            let sheets = sheets::of(&media_type, || count(&bytes));
            Ok((bytes, sheets))
        })
        .await
    }

    /// 证据目录, in the wording of the body.
    async fn catalogue(
        &self,
        at: (BodyId, &CaseNo),
        bundle: &Bundle,
        pieces: &[Piece],
    ) -> Result<Result<Letter, NotWritten>, Denied> {
        let fields = [("challenge_no".to_owned(), bundle.challenge_no.clone())].into();
        let typed = Typed { number: Number::D48B, fields, enclosures: Vec::new(), dated_on: bundle.on };
        let Ok(filled) = Draft::check(typed.number, &typed.fields) else { return Err(Denied::NoSuchLetter) };
        let facts = self.facts(at, &typed, None).await?;
        let facts = Facts { evidence: piece::in_catalogue(pieces), ..facts };
        Ok(Letter::write(&facts, &filled, &self.templates(at.0).await?))
    }
}

/// What is kept on paper alone.
fn offline(entry: &Entry) -> Option<Piece> {
    match &entry.act {
        Act::KeptOffline { reference } => Some(Piece::offline(reference)),
        _ => None,
    }
}

/// The ZIP: the catalogue, the pieces in its order, and the digests of all.
fn bound(catalogue: Vec<u8>, pieces: &[Piece], head: &str) -> Vec<u8> {
    let mut files = vec![("00 证据目录.pdf".to_owned(), catalogue)];
    for (place, piece) in (1..).zip(pieces) {
        files.extend(piece.file(place));
    }
    let mut digests = format!("案卷最后一条记录的校验值：{head}\n\n");
    for (name, bytes) in &files {
        // Writing to a text never fails.
        let _ = writeln!(digests, "{}  {name}", Algorithm::Sha256.hash(bytes));
    }
    files.push(("99 校验值（SHA-256）.txt".to_owned(), digests.into_bytes()));
    let parts: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    paper::pack(&parts)
}
