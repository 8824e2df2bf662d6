//! R017: published or dated after its date.

use jiff::civil::{Date, date};
use law::Article;
use law::annual::{Duty, Scope, duty};
use law::body::BodyKind;
use law::cite::{Cite, Instrument};

use crate::check::subject::Subject;
use crate::check::{Check, Words};
use crate::finding::{Code, Finding, Severity};

pub(in crate::check) static CHECK: Check = Check {
    code: Code(17),
    severity: Severity::Error,
    what: Words {
        zh: "发布日期（没有的看落款日期）晚于法定的3月31日（错误），或晚于30号文规定的该类机关期限（警告）。",
        en: "Published (or else dated) after 31 March, which the law sets (error), or after the day the notice sets for its kind of body (warning).",
    },
    why: Words {
        zh: "部门和乡镇1月31日前，县级政府2月20日前，设区的市3月10日前，省级和垂直领导系统3月31日前。机关类别由名称推断的，降一级；推断不出的，只提示未检查。",
        en: "Departments and townships by 31 January, counties by 20 February, cities by 10 March, provinces and vertical systems by 31 March. A kind inferred from the name weighs one step less; where none can be inferred, a hint says that it was not checked.",
    },
    example: "2023年度报告的发布日期为2024-04-12",
    basis: Some(Cite::new(Instrument::Regulation, Article::new(49))),
    since: None,
    until: None,
    rules: &[13],
    run: Some(run),
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    finding(subject).into_iter().collect()
}

fn finding(subject: &Subject<'_>) -> Option<Finding> {
    let year = subject.year()?;
    let on = subject.report.published_on.or(subject.report.dated_on)?;
    let due_in = year.checked_add(1)?;
    if on.year() < due_in || on <= date(due_in, 1, 31) {
        return None;
    }
    if on > date(due_in, 3, 31) {
        return Some(past_the_law(subject, on, due_in));
    }
    match duty_of(subject) {
        Some(duty) => (on > duty.by).then(|| past_the_notice(subject, on, &duty)),
        None if subject.body.kind.is_none() || subject.body.level.is_none() => Some(CHECK.find_as(
            Severity::Hint,
            format!("不能由名称判断机关的类别和层级，{on}是否超过期限未检查；请用 --body-kind 和 --level 说明。"),
            format!("Kind and level of the body cannot be told from its name; whether {on} is late was not checked. Say --body-kind and --level."),
        )),
        None => None,
    }
}

/// Long after, the date is more likely that of a page moved to a new site.
fn past_the_law(subject: &Subject<'_>, on: Date, due_in: i16) -> Finding {
    let moved = on.year() > due_in && subject.report.dated_on.is_none_or(|dated| dated.year() <= due_in);
    let severity = if moved { Severity::Warning } else { Severity::Error };
    let note = if moved { "（页面可能是后来迁移的）" } else { "" };
    CHECK.find_as(
        severity,
        format!("日期{on}晚于法定的{due_in}年3月31日{note}；年度报告应当在此之前向社会公布。"),
        format!("The date {on} lies after 31 March {due_in}, by which the law has the report published."),
    )
}

fn past_the_notice(subject: &Subject<'_>, on: Date, duty: &Duty) -> Finding {
    let by = duty.by;
    let inferred = if subject.body.stated { "" } else { "（机关类别由名称推断）" };
    let mut finding = CHECK.find_as(
        subject.body.weigh(Severity::Warning),
        format!("日期{on}晚于该类机关的期限{by}{inferred}。"),
        format!("The date {on} lies after {by}, the day set for this kind of body."),
    );
    finding.basis = Some(duty.basis.cite);
    finding
}

/// The later of the two days where a government does not say which of its two reports this is.
fn duty_of(subject: &Subject<'_>) -> Option<Duty> {
    let (kind, level, year) = (subject.body.kind?, subject.body.level?, subject.report.year?);
    let scopes = match subject.report.scope {
        Some(scope) => vec![scope],
        None if kind == BodyKind::Government => vec![Scope::Government, Scope::Organ],
        None => vec![Scope::Organ, Scope::Government],
    };
    scopes.into_iter().filter_map(|scope| duty(kind, level, scope, year)).max_by_key(|duty| duty.by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{codes, only, sound};
    use crate::check::{Body, Context, check};
    use law::body::Level;

    #[test]
    fn after_the_end_of_march_is_an_error_whoever_reports() {
        let mut report = sound();
        report.published_on = Some(date(2024, 4, 12));
        assert_eq!(only(&report, 17).severity, Severity::Error);
    }

    #[test]
    fn after_the_day_of_the_notice_is_a_warning_where_the_body_is_stated() {
        let mut report = sound();
        report.dated_on = Some(date(2024, 2, 8));
        assert_eq!(only(&report, 17).severity, Severity::Hint);
        let body = Body::stated(BodyKind::Government, Level::Township);
        let findings = check(&report, &Context { body, ..Context::default() });
        assert_eq!(
            findings.iter().map(|f| (f.code.0, f.severity)).collect::<Vec<_>>(),
            [(17, Severity::Warning)]
        );
    }

    #[test]
    fn a_city_has_until_the_tenth_of_march() {
        let mut report = sound();
        report.dated_on = Some(date(2024, 3, 8));
        let body = Body::stated(BodyKind::Government, Level::Prefecture);
        assert_eq!(check(&report, &Context { body, ..Context::default() }), Vec::new());
    }

    #[test]
    fn in_time_is_fine_and_an_unknown_body_is_not_checked() {
        let mut report = sound();
        report.published_on = Some(date(2024, 1, 31));
        assert_eq!(codes(&report), [0_u16; 0]);
        report.published_on = Some(date(2024, 2, 8));
        report.body = Some("某某研究院".into());
        let findings: Vec<Finding> =
            check(&report, &Context::default()).into_iter().filter(|f| f.code == Code(17)).collect();
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].severity, Severity::Hint);
    }
}
