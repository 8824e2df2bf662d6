//! Mail: who is told of what, once at least, and who sees what did not arrive.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod house;

use casework::act::{Act, Element};
use engines::on_both;
use house::{OTHER, OURS, arrived, at, by, day, house, now};
use jiff::{SignedDuration, Timestamp};
use office::authority::{Right, Role};
use office::mail::{Address, Carrier, Failure, Outgoing, Quiet, Sending};
use office::{Application, Contact, Denied, How, Office};
use store::CaseNo;
use store::job::JobState;

const TODAY: &str = "2025-10-09";

fn sending() -> Sending {
    Sending {
        carriers: vec![Carrier::Email, Carrier::Sms],
        quiet: Quiet::default(),
        portal: "https://xxgk.example".to_owned(),
    }
}

/// An application of somebody who gave these addresses, today.
async fn applied(office: &Office, email: Option<&str>, phone: Option<&str>) -> CaseNo {
    let application = Application {
        on: day(TODAY),
        contact: Contact { phone: phone.map(str::to_owned), email: email.map(str::to_owned), address: None },
        ..arrived("form")
    };
    office.apply(application, now()).await.unwrap().case_no
}

async fn next(office: &Office, at: Timestamp) -> Option<Outgoing> {
    office.sort_mail(at).await.unwrap();
    office.next_letter(&sending(), at).await.unwrap()
}

fn later(minutes: i64) -> Timestamp {
    now() + SignedDuration::from_mins(minutes)
}

fn supplement() -> Act {
    Act::SupplementAsked { gaps: vec![Element::Information], working_days: 15 }
}

on_both! {
    async fn an_applicant_is_told_the_number_and_the_day_and_not_what_was_asked(at_place: Place) {
        let office = house(at_place.db().await).await;
        let case_no = applied(&office, Some("zhang@mail.example"), Some("13800138000")).await;
        let outgoing = next(&office, now()).await.unwrap();
        let letter = &outgoing.letter;
        assert_eq!(letter.to, Address::Email("zhang@mail.example".to_owned()));
        assert_eq!(letter.subject, "已收到您的政府信息公开申请（2025-000001）");
        assert!(letter.text.contains("（编号2025-000001）已经收到，答复期限至2025年11月5日。"), "{}", letter.text);
        assert!(letter.text.contains("https://xxgk.example/follow"));
        for secret in ["水利", "张示例", "13800138000", "zhang"] {
            assert!(!format!("{letter:?}").contains(secret), "{secret}");
        }
        office.letter_sent(&outgoing).await.unwrap();
        assert!(next(&office, later(60)).await.is_none(), "it is told once");

        let clerk = by(1, Role::Clerk, OURS);
        office.act(&clerk, &at(&case_no, 1, "s", TODAY), supplement(), How::InSystem).await.unwrap();
        let letter = next(&office, now()).await.unwrap().letter;
        assert_eq!(letter.subject, "您的政府信息公开申请需要补正（2025-000001）");
        assert!(letter.text.contains("期限为收到告知书之日起15个工作日"), "{}", letter.text);
    }

    async fn whoever_did_not_come_back_is_followed_by_one_who_sends_the_same_letter(at_place: Place) {
        let office = house(at_place.db().await).await;
        applied(&office, Some("zhang@mail.example"), None).await;
        let first = next(&office, now()).await.unwrap();
        assert!(next(&office, later(4)).await.is_none(), "somebody is at it");
        let second = next(&office, later(6)).await.unwrap();
        assert_eq!(first.letter, second.letter);
        office.letter_sent(&first).await.unwrap();
        office.letter_sent(&second).await.unwrap();
        assert!(next(&office, later(600)).await.is_none());
    }

    async fn an_address_that_is_none_is_shown_to_the_body_and_tried_again_when_it_is_put_right(at_place: Place) {
        let office = house(at_place.db().await).await;
        let case_no = applied(&office, Some("zhang@mail.example"), None).await;
        let outgoing = next(&office, now()).await.unwrap();
        let state = office.letter_failed(&outgoing, Failure::BadAddress, now()).await.unwrap();
        assert_eq!(state, JobState::Dead);
        let (clerk, neighbour) = (by(1, Role::Clerk, OURS), by(1, Role::Clerk, OTHER));
        let dead = office.undelivered(&clerk, OURS).await.unwrap();
        assert_eq!((dead.len(), dead[0].case_no.as_ref(), dead[0].is_bad_address), (1, Some(&case_no), true));
        assert_eq!(office.undelivered_of(&clerk, (OURS, &case_no)).await.unwrap(), dead);
        assert_eq!(office.undelivered(&neighbour, OTHER).await.unwrap(), []);
        assert!(matches!(office.undelivered(&neighbour, OURS).await, Err(Denied::NotAllowed(Right::Read))));
        assert!(!office.send_again(&neighbour, (OTHER, &dead[0].id), now()).await.unwrap());
        let auditor = by(1, Role::Auditor, OURS);
        assert!(matches!(office.send_again(&auditor, (OURS, &dead[0].id), now()).await, Err(Denied::NotAllowed(Right::Handle))));
        assert!(office.send_again(&clerk, (OURS, &dead[0].id), now()).await.unwrap());
        assert!(next(&office, now()).await.is_some());
        assert_eq!(office.undelivered(&clerk, OURS).await.unwrap(), []);
    }

    async fn a_server_that_is_away_is_tried_again_for_a_day_and_more(at_place: Place) {
        let office = house(at_place.db().await).await;
        applied(&office, Some("zhang@mail.example"), None).await;
        let (mut at, mut tries) = (now(), 0);
        office.sort_mail(at).await.unwrap();
        while at < later(48 * 60) {
            if let Some(outgoing) = office.next_letter(&sending(), at).await.unwrap() {
                tries += 1;
                office.letter_failed(&outgoing, Failure::Unreachable, at).await.unwrap();
                if tries == 1 {
                    assert!(next(&office, later(0)).await.is_none());
                }
            }
            at += SignedDuration::from_mins(10);
        }
        assert_eq!(tries, 14);
        let dead = office.undelivered(&by(1, Role::Clerk, OURS), OURS).await.unwrap();
        assert_eq!((dead[0].failure.as_str(), dead[0].is_bad_address), ("unreachable", false));
    }

    async fn nobody_is_told_of_what_was_struck_or_is_long_past(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = applied(&office, Some("zhang@mail.example"), None).await;
        office.letter_sent(&next(&office, now()).await.unwrap()).await.unwrap();
        office.act(&clerk, &at(&case_no, 1, "s", TODAY), supplement(), How::InSystem).await.unwrap();
        let struck = Act::Struck { seq: 2, because: "登记错了".to_owned() };
        office.act(&clerk, &at(&case_no, 2, "x", TODAY), struck, How::InSystem).await.unwrap();
        assert!(next(&office, now()).await.is_none(), "struck");
        office.register(&clerk, arrived("old")).await.unwrap();
        assert_eq!(office.sort_mail(now()).await.unwrap(), 0, "it came two weeks ago");
        office.act(&clerk, &at(&case_no, 3, "again", TODAY), supplement(), How::InSystem).await.unwrap();
        assert!(next(&office, later(8 * 24 * 60)).await.is_none(), "nobody has sent for a week");
    }

    async fn no_sms_goes_at_night(at_place: Place) {
        let office = house(at_place.db().await).await;
        applied(&office, None, Some("138 0013 8000")).await;
        // Now it is seven minutes to five in the afternoon.
        assert!(next(&office, later(6 * 60)).await.is_none(), "close to eleven at night");
        assert!(next(&office, later(15 * 60)).await.is_none(), "before eight");
        let letter = next(&office, later(15 * 60 + 7)).await.unwrap().letter;
        assert_eq!(letter.to, Address::Phone("13800138000".to_owned()));
        assert_eq!(letter.text.chars().filter(|c| *c == '\n').count(), 0);
        assert!(letter.text.contains("政府信息公开申请2025-000001已经收到"), "{}", letter.text);
    }

    async fn clerks_are_reminded_once_a_working_day_of_what_is_due(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        office.register(&clerk, arrived("r")).await.unwrap();
        office.remind_at(&clerk, Some("clerk@town.example")).await.unwrap();
        assert_eq!(office.reminded_at(&clerk).await.unwrap().as_deref(), Some("clerk@town.example"));
        let moment = |text: &str| text.parse::<Timestamp>().unwrap();
        let quiet = moment("2025-10-14T09:00:00+08:00");
        assert_eq!(office.remind(None, quiet).await.unwrap(), Some(day("2025-10-14")));
        assert!(office.next_letter(&sending(), quiet).await.unwrap().is_none(), "nothing is due for days");
        assert_eq!(office.remind(None, moment("2025-10-25T09:00:00+08:00")).await.unwrap(), None, "a Saturday");
        assert_eq!(office.remind(None, moment("2025-10-27T08:29:00+08:00")).await.unwrap(), None, "too early");
        let morning = moment("2025-10-27T09:00:00+08:00");
        for done in [None, Some(day("2025-10-27")), None] {
            assert_eq!(office.remind(done, morning).await.unwrap(), Some(day("2025-10-27")));
        }
        let outgoing = office.next_letter(&sending(), morning).await.unwrap().unwrap();
        assert_eq!(outgoing.letter.to, Address::Email("clerk@town.example".to_owned()));
        assert!(outgoing.letter.text.contains("2025-000001　谨慎到期日2025年10月"), "{}", outgoing.letter.text);
        assert!(!outgoing.letter.text.contains("水利"));
        office.letter_sent(&outgoing).await.unwrap();
        assert!(office.next_letter(&sending(), morning).await.unwrap().is_none());
    }
}
