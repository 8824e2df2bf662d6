//! What a form of ours says about its approval.

use super::fold::fold;
use super::rows::{Fragment, Row};
use crate::finding::{Code, Finding, Severity};

/// What the form asks; no other document does.
pub(crate) const APPROVED: &str = "是否已经分管领导审定";

/// The code of what [`not_approved`] finds.
pub(crate) const NOT_APPROVED: Code = Code(28);

/// Names a form whose question whether the leader in charge approved it is not answered by 是.
pub(super) fn not_approved(rows: &[Row]) -> Option<Finding> {
    let asked = fold(APPROVED);
    let (row, at) = rows.iter().find_map(|row| {
        let at = row.fragments.iter().position(|fragment| fragment.folded() == asked)?;
        Some((row, at))
    })?;
    let answer = row.fragments.get(at + 1).map(Fragment::folded).unwrap_or_default();
    let (zh, en) = match answer {
        "是" => return None,
        "" => ("没有写明是否已经分管领导审定", "It does not say whether the leader in charge approved it"),
        _ => ("写明还没有经分管领导审定", "It says that the leader in charge has not approved it"),
    };
    let finding = Finding::new(
        NOT_APPROVED,
        Severity::Warning,
        format!("{zh}；请审定后在“填写说明”里选“是”，再报送。"),
        format!("{en}; once it is approved, choose 是 on the first sheet and hand it in again."),
    );
    Some(finding.at(Some(row.place)))
}

#[cfg(test)]
mod tests {
    use files::Place;

    use super::*;
    use crate::read::rows::Origin;

    fn found(cells: &[&str]) -> Option<String> {
        let place = Place::default();
        let fragments = (0..).zip(cells).map(|(column, text)| Fragment::new((*text).into(), column, place));
        let origin = Origin::Grid { number: 0, aligned: true };
        let row = Row { fragments: fragments.collect(), origin, heading: false, place };
        not_approved(&[row]).map(|finding| finding.sentence.zh)
    }

    #[test]
    fn only_yes_is_approval_and_only_the_question_of_the_form_is_asked() {
        assert_eq!(found(&[APPROVED, "是"]), None);
        assert!(found(&[APPROVED, "否"]).unwrap().contains("还没有"));
        for blank in [&[APPROVED, ""][..], &[APPROVED], &[APPROVED, " "]] {
            assert!(found(blank).unwrap().contains("没有写明"), "{blank:?}");
        }
        assert_eq!(found(&["审定", "否"]), None);
    }
}
