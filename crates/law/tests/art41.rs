//! 第四十一条: correction of a record about oneself; 第四十四条: what one applicant may have is published for all.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use jiff::civil::Date;
use law::calendar::Calendar;
use law::conversion::{Occasion, Publishing};
use law::correction::{act_by, answer_by};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_correction_is_handled_in_20_working_days_and_at_the_latest_in_two_months() {
    let calendar = Calendar::national();
    let managed = answer_by(&calendar, day("2025-09-22")).unwrap();
    assert_eq!(
        (managed.on(), managed.because()[0].to_string()),
        (day("2025-10-24"), "《政府信息公开条例》第四十一条（推论）".to_owned())
    );
    let latest = act_by(&calendar, day("2025-09-22")).unwrap();
    assert_eq!(
        (latest.on(), latest.moved_from(), latest.because()[0].to_string()),
        (day("2025-11-24"), Some(day("2025-11-22")), "《行政诉讼法》第四十七条第一款".to_owned())
    );
}

#[test]
fn art44_several_applicants_may_and_a_suggestion_in_scope_must_lead_to_publication() {
    let cases = [
        (Occasion::SeveralApplicants, Publishing::May, "《政府信息公开条例》第四十四条第一款"),
        (Occasion::SuggestedAndInScope, Publishing::Must, "《政府信息公开条例》第四十四条第二款"),
    ];
    for (occasion, publishing, article) in cases {
        let (found, basis) = occasion.publishing();
        assert_eq!((found, basis.to_string()), (publishing, article.to_owned()), "{occasion:?}");
    }
}
