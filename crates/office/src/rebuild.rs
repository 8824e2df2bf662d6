//! 重建: every file folded anew from its acts. It must change nothing.

use casework::case::Case;
use store::act::page;
use store::case_file::CaseFile;
use store::{BodyId, CaseNo};

use crate::authority::Right;
use crate::file::{projected, to_entry};
use crate::office::Office;
use crate::readings::Known;
use crate::{By, Denied};

/// A row that was not what its acts come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// What stood there; none where there was no row.
    pub stood: Option<CaseFile>,
    /// What its acts come to.
    pub folded: CaseFile,
}

/// What a rebuilding went through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Cases folded.
    pub cases: u64,
    /// Acts read.
    pub acts: u64,
    /// Rows that differed and were put right.
    pub mended: u64,
}

/// How many acts are read at once.
const PAGE: u32 = 4096;

impl Office {
    /// Folds every case of a body and puts right what differs, telling each.
    pub async fn rebuild(&self, by: &By, body: BodyId, tell: impl FnMut(Differs)) -> Result<Rebuilt, Denied> {
        self.check(by, Right::Verify, body).await?;
        self.refold(body, tell).await
    }

    /// The same, for those who have changed what it is folded by.
    pub(crate) async fn refold(
        &self,
        body: BodyId,
        mut tell: impl FnMut(Differs),
    ) -> Result<Rebuilt, Denied> {
        let known = self.readings(body).await?;
        let mut rebuilt = Rebuilt::default();
        let mut waiting: Vec<store::act::Act> = Vec::new();
        let mut after = (CaseNo(String::new()), 0);
        loop {
            let acts = page(&self.db, body, (&after.0, after.1), PAGE).await?;
            let is_last = acts.is_empty();
            for act in acts {
                if waiting.last().is_some_and(|last| last.case_no != act.case_no) {
                    self.refold_one((body, known), &mut waiting, (&mut rebuilt, &mut tell)).await?;
                }
                after = (act.case_no.clone(), act.seq);
                waiting.push(act);
            }
            if is_last {
                self.refold_one((body, known), &mut waiting, (&mut rebuilt, &mut tell)).await?;
                return Ok(rebuilt);
            }
        }
    }

    async fn refold_one(
        &self,
        (body, known): (BodyId, Known),
        rows: &mut Vec<store::act::Act>,
        (rebuilt, tell): (&mut Rebuilt, &mut impl FnMut(Differs)),
    ) -> Result<(), Denied> {
        let Some(case_no) = rows.first().map(|row| row.case_no.clone()) else { return Ok(()) };
        let entries: Vec<_> = rows.iter().map(to_entry).collect::<Result<_, _>>()?;
        rebuilt.cases += 1;
        rebuilt.acts += rows.len() as u64;
        rows.clear();
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        let folded = projected((body, &case_no), &case, known, &self.calendar);
        let stood = store::case_file::read(&self.db, body, &case_no).await?;
        if stood.as_ref() != Some(&folded) {
            let mut tx = self.db.begin().await?;
            store::case_file::put(&mut tx, &folded).await?;
            tx.commit().await?;
            rebuilt.mended += 1;
            tell(Differs { stood, folded });
        }
        Ok(())
    }
}
