//! 重建: every file folded anew from its acts. It must change nothing.

use std::collections::BTreeMap;

use casework::case::Case;
use store::act::{Act, page};
use store::case_file::{CaseFile, put};
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

/// Rows as they stand, by their numbers.
type Standing = BTreeMap<CaseNo, CaseFile>;

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
        // The acts of one case, as far as they were read.
        let mut waiting: Vec<Act> = Vec::new();
        let mut after = (CaseNo(String::new()), 0);
        loop {
            let acts = page(&self.db, body, (&after.0, after.1), PAGE).await?;
            let ends = acts.last().map(|last| (last.case_no.clone(), last.seq));
            // The case that was waiting is among them.
            let mut standing = self.standing(body, (&after.0, ends.as_ref().map(|(no, _)| no))).await?;
            for act in acts {
                if waiting.last().is_some_and(|last| last.case_no != act.case_no) {
                    let stood = &mut standing;
                    self.refold_one((body, &known), &mut waiting, stood, (&mut rebuilt, &mut tell)).await?;
                }
                waiting.push(act);
            }
            let Some(ends) = ends else {
                let stood = &mut standing;
                self.refold_one((body, &known), &mut waiting, stood, (&mut rebuilt, &mut tell)).await?;
                return Ok(rebuilt);
            };
            after = ends;
        }
    }

    /// The rows from one case to another, both with them; of the one alone where there is no other.
    async fn standing(
        &self,
        body: BodyId,
        (from, through): (&CaseNo, Option<&CaseNo>),
    ) -> Result<Standing, Denied> {
        let rows = store::case_file::between(&self.db, body, (from, through.unwrap_or(from))).await?;
        Ok(rows.into_iter().map(|row| (row.case_no.clone(), row)).collect())
    }

    /// Folds one case anew and puts it right.
    pub(crate) async fn refold_case(&self, (body, case_no): (BodyId, &CaseNo)) -> Result<(), Denied> {
        let known = self.readings(body).await?;
        let rows = store::act::read(&self.db, body, case_no).await?;
        let folded = Self::fold((body, case_no), &rows, &known)?;
        self.mend(folded, &known).await?;
        Ok(())
    }

    async fn refold_one(
        &self,
        (body, known): (BodyId, &Known),
        rows: &mut Vec<Act>,
        standing: &mut Standing,
        (rebuilt, tell): (&mut Rebuilt, &mut impl FnMut(Differs)),
    ) -> Result<(), Denied> {
        let Some(first) = rows.first() else { return Ok(()) };
        let folded = Self::fold((body, &first.case_no), rows, known)?;
        let stood = standing.remove(&first.case_no);
        rebuilt.cases += 1;
        rebuilt.acts += rows.len() as u64;
        rows.clear();
        if stood.as_ref() == Some(&folded) {
            return Ok(());
        }
        if let Some(differs) = self.mend(folded, known).await? {
            rebuilt.mended += 1;
            tell(differs);
        }
        Ok(())
    }

    fn fold((body, case_no): (BodyId, &CaseNo), rows: &[Act], known: &Known) -> Result<CaseFile, Denied> {
        let entries: Vec<_> = rows.iter().map(to_entry).collect::<Result<_, _>>()?;
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        Ok(projected((body, case_no), &case, known))
    }

    /// Puts a row right, unless the difference was only that somebody was acting on the case: writing to it first waits for
    /// them, and what stands then is looked at again.
    async fn mend(&self, folded: CaseFile, known: &Known) -> Result<Option<Differs>, Denied> {
        let (body, case_no) = (folded.body_id, &folded.case_no);
        let mut tx = self.db.begin().await?;
        put(&mut tx, &folded).await?;
        let stood = store::case_file::read(&self.db, body, case_no).await?;
        let rows = store::act::read(&self.db, body, case_no).await?;
        let now = Self::fold((body, case_no), &rows, known)?;
        if stood.as_ref() == Some(&now) {
            tx.roll_back().await?;
            return Ok(None);
        }
        if now != folded {
            put(&mut tx, &now).await?;
        }
        tx.commit().await?;
        Ok(Some(Differs { stood, folded: now }))
    }
}
