//! 工作台: the pages of staff.

mod account;
mod act;
mod archive;
mod books;
mod contents;
mod contest;
mod deadlines;
mod evidence;
mod fee;
mod guide;
mod handover;
mod letter;
mod letters;
mod mail;
pub(crate) mod menu;
mod people;
mod plain;
mod queue;
mod register;
mod request;
pub(crate) mod requests;
mod sent_in;
mod settings;
mod sign_in;
mod today;
mod tokens;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::house::House;
use crate::upload::MOST_BYTES;
use crate::url;

pub(crate) fn routes() -> Router<House> {
    let with_files = Router::new()
        .route(url::REGISTERED, post(register::register))
        .route(url::ACT, get(act::get).post(act::post))
        .layer(DefaultBodyLimit::max(MOST_BYTES));
    Router::new()
        .route(url::SIGN_IN, get(sign_in::get).post(sign_in::post))
        .route(url::SIGN_OUT, post(sign_in::out))
        .route(url::TODAY, get(today::get))
        .route(url::REQUESTS, get(requests::get))
        .route(url::DEADLINES, get(deadlines::get))
        .route(url::REGISTER, get(register::get).post(register::again))
        .route(url::REGISTER_CHECK, post(register::check))
        .route(url::MAIL, get(mail::get).post(mail::post))
        .route(url::MAIL_AGAIN, post(mail::again))
        .route(url::TOKENS, get(tokens::get).post(tokens::post))
        .route(url::TOKEN_END, post(tokens::end))
        .route(url::REQUEST, get(request::get))
        .route(url::APPLICANT, get(sent_in::get).post(sent_in::reveal))
        .route(url::PAPER, get(sent_in::download))
        .route(url::QUEUE, get(queue::get))
        .route(url::BOOK, get(books::get))
        .route(url::ARCHIVE, get(archive::get))
        .route(url::ARCHIVE_YEAR, get(archive::year))
        .route(url::HANDOVER, get(handover::get).post(handover::post))
        .route(url::HANDOVER_SHEET, get(handover::sheet::get))
        .route(url::HANDOVER_PDF, get(handover::sheet::pdf))
        .route(url::APPROVAL, get(letters::approval))
        .route(url::CONTENTS, get(contents::get))
        .route(url::EVIDENCE, get(evidence::get).post(evidence::post))
        .route(url::LETTERS, get(letters::get).post(letters::post))
        .route(url::LETTER, get(letter::get).post(letter::post))
        .route(url::LETTER_NUMBER, post(letter::number))
        .route(url::LETTER_PDF, get(letter::pdf))
        .route(url::LETTER_DOCX, get(letter::docx))
        .route(url::ACCOUNT, get(account::get))
        .route(url::SESSIONS, post(account::sessions))
        .route(url::PASSWORD, get(account::password::get).post(account::password::post))
        .route(url::SECOND_FACTOR, get(account::second_factor::get).post(account::second_factor::post))
        .route(url::PEOPLE, get(people::get).post(people::post))
        .route(url::PERSON, get(people::person::get).post(people::person::post))
        .route(url::SETTINGS, get(settings::get).post(settings::post))
        .route(url::OUTCOMES, get(settings::outcomes::get).post(settings::outcomes::post))
        .route(url::READINGS, get(settings::readings::get).post(settings::readings::post))
        .route(url::HOLIDAYS, get(settings::holidays::get).post(settings::holidays::post))
        .route(url::HOLIDAYS_CHECK, post(settings::holidays::check))
        .route(url::TEMPLATES, get(settings::templates::get))
        .route(url::TEMPLATE, get(settings::templates::one).post(settings::templates::change))
        .route(url::FEE, get(fee::get))
        .route(url::GUIDE, get(guide::get))
        .merge(with_files)
}
