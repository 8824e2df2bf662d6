//! R201: rules (规章) of a body that may make none.

use law::Article;
use law::body::{BodyKind, Level, RuleMaking, may_make_rules};
use law::cite::{Cite, Instrument};

use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};
use crate::form::{CellId, Column2, Edition, Row2};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(201),
    severity: Severity::Error,
    what: Words {
        zh: "无权制定规章的机关，表二“规章”填了大于0的数。",
        en: "A body that may make no rules (规章) has a number above 0 for them in table two.",
    },
    why: Words {
        zh: "规章只能由国务院部门、省级政府、设区的市和自治州政府制定；办公厅（室）按其政府计。机关由名称推断的，是警告；推断不出的，提示未检查。",
        en: "Only departments of the State Council and the governments of provinces, cities with districts and autonomous prefectures make rules; an office counts as its government. A body inferred from its name gives a warning; one that cannot be inferred, a hint that it was not checked.",
    },
    example: "某镇表二“规章”现行有效件数填6",
    basis: Some(Cite::new(Instrument::LegislationLaw, Article::new(93))),
    since: Some(Edition::Form2021),
    until: None,
    rules: &[8],
    run: Some(run),
};

const LEVELS: [Level; 5] =
    [Level::Nation, Level::Province, Level::Prefecture, Level::County, Level::Township];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let columns = [Column2::Issued, Column2::Repealed, Column2::InForce];
    let above = columns.map(|column| CellId::T2(Row2::Rules, column)).into_iter();
    let above: Vec<CellId> =
        above.filter(|id| subject.report.cell(*id).count().is_some_and(|n| n > 0)).collect();
    let Some(first) = above.first().copied() else { return Vec::new() };
    let named: Vec<String> =
        above.iter().map(|id| format!("{}为{}", subject.name(*id), subject.report.cell(*id))).collect();
    let named = named.join("，");
    let finding = match may_not(subject.body.kind, subject.body.level) {
        Some(false) => return Vec::new(),
        Some(true) => CHECK.find_as(
            subject.body.weigh(Severity::Error),
            format!("{named}，而这类机关无权制定规章，应为0；行政规范性文件请填在下一行。"),
            format!("{named}, but this kind of body may make no rules: 0 is due. Normative documents go into the next row."),
        ),
        None => CHECK.find_as(
            Severity::Hint,
            format!("{named}；不能由名称判断机关有无规章制定权，未检查。请用 --body-kind 和 --level 说明。"),
            format!("{named}; whether the body may make rules cannot be told from its name and was not checked. Say --body-kind and --level."),
        ),
    };
    vec![finding.at(subject.report.place_of(first)).about(above)]
}

/// Whether a body surely may make no rules; `None` where what is known of it leaves both open.
fn may_not(kind: Option<BodyKind>, level: Option<Level>) -> Option<bool> {
    let kinds = [BodyKind::Government, BodyKind::Department, BodyKind::Authorised, BodyKind::Vertical];
    let kinds = kind.map_or(kinds.to_vec(), |kind| vec![kind]);
    let levels = level.map_or(LEVELS.to_vec(), |level| vec![level]);
    let mut answers = kinds.iter().flat_map(|kind| {
        levels.iter().map(|level| matches!(may_make_rules(*kind, *level), RuleMaking::MayNot(_)))
    });
    let first = answers.next()?;
    answers.all(|answer| answer == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, set, sound};
    use crate::check::{Body, Context, check};

    fn with_rules() -> crate::Report {
        let mut report = sound();
        set(&mut report, CellId::T2(Row2::Rules, Column2::InForce), 6);
        report
    }

    #[test]
    fn a_township_with_rules_is_a_warning_by_its_name_and_an_error_when_stated() {
        let report = with_rules();
        assert_eq!(only(&report, 201).severity, Severity::Warning);
        let body = Body::stated(BodyKind::Government, Level::Township);
        let findings = check(&report, &Context { body, ..Context::default() });
        assert_eq!(findings.first().map(|f| (f.code.0, f.severity)), Some((201, Severity::Error)));
    }

    #[test]
    fn a_city_and_its_office_may_make_rules() {
        let mut report = with_rules();
        for kind in [BodyKind::Government, BodyKind::GovernmentOffice] {
            let body = Body::stated(kind, Level::Prefecture);
            assert_eq!(check(&report, &Context { body, ..Context::default() }), Vec::new());
        }
        report.edition = Edition::Trial2019;
        assert!(!codes(&report).contains(&201));
    }

    #[test]
    fn what_cannot_be_told_is_not_checked() {
        assert_eq!(may_not(Some(BodyKind::Government), None), None);
        assert_eq!(may_not(None, Some(Level::Township)), Some(true));
        assert_eq!(may_not(Some(BodyKind::ManagementCommittee), None), Some(true));
        assert_eq!(may_not(None, None), None);
    }
}
