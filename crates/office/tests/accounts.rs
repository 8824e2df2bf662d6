//! One's own account, on both engines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod house;

use engines::on_both;
use house::{OURS, by, house, now};
use jiff::SignedDuration;
use office::account::{Credentials, NotChanged, Password, Seat, SecondFactor, Terms};
use office::authority::Role;
use totp_rs::Builder;

const PASSWORD: &str = "correct horse battery";

fn code(factor: &SecondFactor, second: i64) -> String {
    let totp = Builder::new().with_secret(factor.as_str().as_bytes().to_vec()).build().unwrap();
    totp.generate(u64::try_from(second).unwrap()).to_string()
}

fn typed(code: &str) -> Credentials {
    Credentials {
        login: "user1".to_owned(),
        password: Password::new(PASSWORD.to_owned()),
        code: code.to_owned(),
        device: "a browser".to_owned(),
    }
}

on_both! {
    async fn a_second_factor_is_taken_with_its_code_asked_for_and_taken_away_by_the_administrator(at: Place) {
        let office = house(at.db().await).await;
        let mut tx = office.db.begin().await.unwrap();
        let hash = Password::new(PASSWORD.to_owned()).hashed().unwrap();
        store::account::set_password(&mut tx, "1", (&hash, None)).await.unwrap();
        tx.commit().await.unwrap();
        let terms = Terms::default();
        let signed = office.sign_in(typed(""), terms, now()).await.unwrap();
        let seat: Seat = office.seat(signed.secret.as_str(), terms, now()).await.unwrap().unwrap();
        let factor = SecondFactor::new().unwrap();
        let mine = || Password::new(PASSWORD.to_owned());
        let right = code(&factor, now().as_second());
        let told = office.set_second_factor(&seat, (&factor, "1"), (mine(), terms)).await.unwrap();
        assert_eq!(told, Err(NotChanged::WrongCode));
        let wrong = Password::new("wrong".to_owned());
        let told = office.set_second_factor(&seat, (&factor, &right), (wrong, terms)).await.unwrap();
        assert_eq!(told, Err(NotChanged::WrongPassword));
        let told = office.set_second_factor(&seat, (&factor, &right), (mine(), terms)).await.unwrap();
        assert_eq!(told, Ok(()));
        assert!(office.has_second_factor(&seat).await.unwrap());
        assert!(office.sign_in(typed(&right), terms, now()).await.is_err(), "the code that set it up is used");
        let later = now() + SignedDuration::from_mins(1);
        assert!(office.sign_in(typed(""), terms, later).await.is_err());
        assert!(office.sign_in(typed(&code(&factor, later.as_second())), terms, later).await.is_ok());
        let guard = by(50, Role::SecurityAdministrator, OURS);
        let reset = office.reset_account(&guard, OURS, "1").await.unwrap().unwrap();
        let given = Credentials { password: reset.password, ..typed("") };
        assert!(office.sign_in(given, terms, later).await.is_ok(), "without a second factor again");
    }
}
