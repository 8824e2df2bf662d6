//! A letter on paper.

use std::sync::LazyLock;

use jiff::civil::Date;
use paper::letter::{Letter, Number};
use paper::{Fonts, Listing, Pdf, letter_docx, letter_pdf, listing_pdf};
use store::{BodyId, CaseNo, Fault};

use super::{Composed, Typed};
use crate::office::Office;
use crate::sent_in::Download;
use crate::{By, Denied, people};

/// As what a letter is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// PDF, to be printed and sealed.
    Pdf,
    /// DOCX, to be worked on elsewhere.
    Docx,
}

impl Form {
    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::carried);

impl Office {
    /// A saved letter on paper, under its number and title and nobody's name; none where it is not whole.
    pub async fn letter_sheet(
        &self,
        by: &By,
        at: (BodyId, &CaseNo),
        letter_no: u32,
        form: Form,
    ) -> Result<Option<Download>, Denied> {
        let (written, composed) = self.letter(by, at, letter_no).await?;
        let Composed::Whole(letter) = composed else { return Ok(None) };
        let name = written.document_no.unwrap_or_else(|| at.1.0.clone());
        let name = format!("{name} {}.{}", letter.title(), form.ending());
        Ok(Some(Download { name, bytes: set(*letter, form).await? }))
    }

    /// 审查呈批单 of what is being decided, filled in from the file, to be printed and signed by hand; none where nothing is.
    pub async fn approval_sheet(
        &self,
        by: &By,
        at: (BodyId, &CaseNo),
        today: Date,
    ) -> Result<Option<Download>, Denied> {
        let open = self.open(by, at.0, at.1).await?;
        let Some(draft) = &open.case.draft else { return Ok(None) };
        let people = self.colleagues(at.0).await?;
        let handler = people::name(&people, draft.by).unwrap_or_default();
        let fields = [
            ("papers", draft.decision.letter().title().to_owned()),
            ("proposal", draft.decision.outcome().chinese().to_owned()),
            ("handler", handler.to_owned()),
        ];
        let fields = fields.map(|(key, value)| (key.to_owned(), value)).into();
        let typed = Typed { number: Number::D46, fields, enclosures: Vec::new(), dated_on: today };
        let Composed::Whole(letter) = self.compose(at, &typed, None).await? else { return Ok(None) };
        let name = format!("{} {}.pdf", at.1, letter.title());
        Ok(Some(Download { name, bytes: set(*letter, Form::Pdf).await? }))
    }
}

/// Sets a letter, away from what waits for the network.
pub(crate) async fn set(letter: Letter, form: Form) -> Result<Vec<u8>, Denied> {
    match form {
        Form::Docx => away(move || Ok(letter_docx(&letter))).await,
        Form::Pdf => Ok(pdf(letter).await?.bytes),
    }
}

/// The same as PDF, of which the pages are known.
pub(crate) async fn pdf(letter: Letter) -> Result<Pdf, Denied> {
    let set = move || letter_pdf(&letter, &FONTS, letter.dated());
    away(move || set().map_err(|not| Fault::defect(format!("a letter is not set: {not:?}")))).await
}

/// Work that takes its time.
pub(crate) async fn away<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Denied> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|error| Fault::defect(error.to_string()))??)
}

/// Sets a list as PDF, made on a day, away from what waits for the network.
pub(crate) async fn listed(listing: Listing, made_on: Date) -> Result<Vec<u8>, Denied> {
    let set = move || listing_pdf(&listing, &FONTS, made_on);
    let set = move || set().map_err(|not| Fault::defect(format!("a list is not set: {not:?}")));
    Ok(away(set).await?.bytes)
}
