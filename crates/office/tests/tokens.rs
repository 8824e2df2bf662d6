//! Tokens: who makes them, what they open, and what no program does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod house;

use casework::act::{Act, Actor, Signature, Verdict};
use engines::on_both;
use house::{OTHER, OURS, arrived, at, by, house, now};
use jiff::SignedDuration;
use office::authority::{Right, Role, Scope};
use office::token::NewToken;
use office::{Denied, How, Office};

fn new() -> NewToken {
    NewToken {
        body: OURS,
        account: Actor(1),
        name: "政务服务平台".to_owned(),
        scopes: vec![Scope::ReadCases, Scope::WriteCases],
    }
}

async fn made(office: &Office) -> String {
    office.make_token(&by(5, Role::SecurityAdministrator, OURS), new()).await.unwrap()
}

on_both! {
    async fn a_token_acts_as_its_account_until_it_is_ended(at_place: Place) {
        let office = house(at_place.db().await).await;
        let guard = by(5, Role::SecurityAdministrator, OURS);
        let text = made(&office).await;
        let bearer = office.bearer(&text, now()).await.unwrap().unwrap();
        assert_eq!((bearer.by.actor, bearer.by.duties.as_slice()), (Actor(1), [(OURS, Role::Clerk)].as_slice()));
        assert_eq!(bearer.scopes, [Scope::ReadCases, Scope::WriteCases]);
        for wrong in [text.to_uppercase(), format!("{text}0"), text.replace("-2-", "-3-"), "gongkai-2-".to_owned(), String::new()] {
            assert!(office.bearer(&wrong, now()).await.unwrap().is_none(), "{wrong}");
        }
        let listed = office.tokens(&guard, OURS).await.unwrap().tokens;
        assert_eq!((listed.len(), listed[0].used_at, listed[0].is_ended), (1, Some(now()), false));
        assert!(!format!("{listed:?}").contains(&text[10..]), "the token itself is nowhere");
        assert!(office.end_token(&guard, OURS, &listed[0].id).await.unwrap());
        assert!(!office.end_token(&guard, OURS, &listed[0].id).await.unwrap());
        assert!(office.bearer(&text, now()).await.unwrap().is_none());
        let entries = store::audit::of_subject(&office.db, OURS, &format!("token/{}", listed[0].id)).await.unwrap();
        let what: Vec<_> = entries.iter().map(|entry| entry.what.as_str()).collect();
        assert_eq!(what.len(), 2);
        assert!(what.contains(&"token_made") && what.contains(&"token_ended"));
    }

    async fn a_closed_account_s_token_opens_nothing(at_place: Place) {
        let office = house(at_place.db().await).await;
        let text = made(&office).await;
        let mut tx = office.db.begin().await.unwrap();
        store::account::close(&mut tx, "1", now().into()).await.unwrap();
        tx.commit().await.unwrap();
        let later = now() + SignedDuration::from_mins(1);
        assert!(office.bearer(&text, later).await.unwrap().is_none());
    }

    async fn only_who_manages_accounts_makes_tokens_and_for_people_of_the_body(at_place: Place) {
        let office = house(at_place.db().await).await;
        for who in [by(1, Role::Clerk, OURS), by(5, Role::SecurityAdministrator, OTHER), by(6, Role::Auditor, OURS)] {
            let refused = Denied::NotAllowed(Right::ManageAccounts);
            for answer in [
                office.make_token(&who, new()).await.map(|_| ()),
                office.tokens(&who, OURS).await.map(|_| ()),
                office.end_token(&who, OURS, "any").await.map(|_| ()),
            ] {
                assert_eq!(format!("{:?}", answer.unwrap_err()), format!("{refused:?}"), "{who:?}");
            }
        }
        let stranger = NewToken { account: Actor(77), ..new() };
        let guard = by(5, Role::SecurityAdministrator, OURS);
        assert!(matches!(office.make_token(&guard, stranger).await, Err(Denied::NoSuchAccount)));
    }

    async fn no_program_reviews_consents_or_signs_on_a_screen(at_place: Place) {
        let office = house(at_place.db().await).await;
        let case_no = office.register(&by(1, Role::Clerk, OURS), arrived("r")).await.unwrap().case_no;
        let bearer = office.bearer(&made(&office).await, now()).await.unwrap().unwrap();
        for act in [
            Act::Reviewed { verdict: Verdict::Passed },
            Act::Signed { signature: Signature::OnScreen },
            Act::Extended { working_days: 20.try_into().unwrap(), approved: Signature::OnScreen },
        ] {
            let answer = office.act_by_program(&bearer, &at(&case_no, 1, "k", "2025-10-09"), (act, How::InSystem), &[]).await;
            assert!(matches!(answer, Err(Denied::NotByProgram)), "{answer:?}");
        }
        let act = (Act::PublicationProposed, How::InSystem);
        let done = office.act_by_program(&bearer, &at(&case_no, 1, "k", "2025-10-09"), act, &[]).await.unwrap();
        assert_eq!((done.entry.seq, done.entry.by), (2, Actor(1)));
    }
}
