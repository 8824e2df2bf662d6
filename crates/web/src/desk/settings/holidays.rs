//! 放假安排: what each year goes by, a notice loaded, and what that would change, told before it does.

mod form;
mod year;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::account::Seat;
use office::authority::Right;
use office::holidays::{Changes, Counts, Ends, Load, Moved, Term, Version};
use office::{Rebuilt, china};

use self::year::Arranged;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Field, Problem};
use crate::house::House;
use crate::lang::Lang;
use crate::ledger::dated;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::Signed;

#[derive(Template)]
#[template(path = "desk/settings/holidays.html")]
struct Holidays {
    visit: Visit,
    /// Those of whoever may load a notice.
    fields: Option<Vec<Field>>,
    years: Vec<Arranged>,
    versions: Vec<Row>,
    /// What was done just now.
    loaded: Option<String>,
}

/// A version that was loaded.
struct Row {
    version: i64,
    year: i16,
    number: String,
    by: String,
    at: String,
    /// What the form carries that loads it again.
    carried: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "desk/settings/holidays/check.html")]
struct Check {
    visit: Visit,
    title: String,
    /// What is loaded, in lines; none where a year goes by what is shipped.
    lines: Vec<String>,
    days: Vec<(String, &'static str)>,
    moved: Vec<MovedRow>,
    cases: usize,
    more: usize,
    carried: Vec<(&'static str, String)>,
    seen: i64,
    says: Option<&'static str>,
}

struct MovedRow {
    body: String,
    case_no: String,
    /// Whether its page may be opened from here.
    is_open_here: bool,
    term: &'static str,
    from: String,
    to: String,
}

/// How many moved terms are shown.
const MOST: usize = 500;

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<Response, Failure> {
    Ok(listed(&house, visit, &seat, (None, None)).await?.into_response())
}

async fn listed(
    house: &House,
    visit: Visit,
    seat: &Seat,
    (form, loaded): (Option<(&Fields, &[Problem])>, Option<String>),
) -> Result<Page<Holidays>, Failure> {
    let (office, lang) = (house.office(), visit.lang);
    let versions = office.holidays().await?;
    let days = office.days().await?;
    let years = year::shown(house.today(), &versions);
    let years = years.into_iter().map(|year| Arranged::of(&days.calendar, year, lang)).collect();
    let (typed, problems) = form.map_or((None, [].as_slice()), |(typed, problems)| (Some(typed), problems));
    let keeps = office.keeps_holidays(&seat.by).await?;
    let fields = keeps.then(|| Field::all(&form::asks(), typed, problems, lang));
    let versions = versions.iter().map(|version| row(version, lang)).collect();
    Ok(Page(Holidays { visit, fields, years, versions, loaded }))
}

fn row(version: &Version, lang: Lang) -> Row {
    let number = match &version.load {
        Load::Notice(arrangement) => arrangement.number.clone(),
        Load::Shipped(_) => lang.pick("恢复程序自带的安排", "as the program ships it").to_owned(),
    };
    let at = version.at.to_zoned_datetime(china()).strftime("%Y-%m-%d %H:%M").to_string();
    let (version, year, by, carried) =
        (version.version, version.load.year().get(), version.by.clone(), form::of(&version.load));
    Row { version, year, number, by, at, carried }
}

/// What was typed, or read from a file: what is wrong with it, or what it would change. Nothing is saved yet.
pub(crate) async fn check(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let is_again = upload.fields.is_ticked("again");
    let (typed, problems) = form::with_file(upload);
    // Who may not is told so before anything that was typed comes back.
    if !house.office().keeps_holidays(&seat.by).await? {
        return Err(Failure::NotAllowed);
    }
    if is_again {
        return Ok(listed(&house, visit, &seat, (Some((&typed, &[])), None)).await?.into_response());
    }
    let load = if problems.is_empty() { form::read(&typed) } else { Err(problems) };
    match load {
        Ok(load) => Ok(checked(&house, visit, &seat, (&typed, &load, None)).await?.into_response()),
        Err(problems) => {
            let page = listed(&house, visit, &seat, (Some((&typed, &problems)), None)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

async fn checked(
    house: &House,
    visit: Visit,
    seat: &Seat,
    (typed, load, says): (&Fields, &Load, Option<&'static str>),
) -> Result<Page<Check>, Failure> {
    let Changes { seen, days, moved } = house.office().would_move(&seat.by, load).await?;
    let (lang, year) = (visit.lang, load.year().get());
    let mut cases: Vec<_> = moved.iter().map(|one| (one.body, &one.case_no)).collect();
    cases.dedup();
    let (cases, more) = (cases.len(), moved.len().saturating_sub(MOST));
    let (title, lines) = match load {
        Load::Notice(notice) => (
            format!("{}（{year}）", notice.number),
            form::lines(&notice.festivals).lines().map(str::to_owned).collect(),
        ),
        Load::Shipped(_) => (
            lang.pick(format!("{year}年恢复程序自带的安排"), format!("{year} as the program ships it")),
            Vec::new(),
        ),
    };
    let reads = seat.by.has(Right::Read, seat.body);
    Ok(Page(Check {
        title,
        lines,
        days: days.into_iter().map(|(day, counts)| (dated(day, lang), counted(counts, lang))).collect(),
        moved: moved.into_iter().take(MOST).map(|one| moved_row(one, (seat, reads), lang)).collect(),
        cases,
        more,
        carried: form::carried(typed),
        seen,
        says,
        visit,
    }))
}

/// Saves it, where nobody has loaded another since it was checked; else it is checked anew.
pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let typed = upload.fields;
    if !house.office().keeps_holidays(&seat.by).await? {
        return Err(Failure::NotAllowed);
    }
    let load = match form::read(&typed) {
        Ok(load) => load,
        Err(problems) => {
            let page = listed(&house, visit, &seat, (Some((&typed, &problems)), None)).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let seen = typed.text("seen").parse().unwrap_or(-1);
    if let Some(rebuilt) = house.office().load_holidays(&seat.by, load.clone(), seen).await? {
        let loaded = Some(said(&load, rebuilt, visit.lang));
        return Ok(listed(&house, visit, &seat, (None, loaded)).await?.into_response());
    }
    let says = visit.lang.pick(
        "核对以后又有人载入了别的安排，这一次没有保存。下面是按现在的安排重新核对的结果。",
        "Somebody loaded another arrangement since this was checked, so nothing was saved. It is checked anew here.",
    );
    let page = checked(&house, visit, &seat, (&typed, &load, Some(says))).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

fn said(load: &Load, Rebuilt { cases, mended, .. }: Rebuilt, lang: Lang) -> String {
    let year = load.year().get();
    lang.pick(
        format!("{year}年的放假安排已经生效。重新计算了{cases}件案卷，其中{mended}件的日期改变。"),
        format!("The holidays of {year} are in force. {cases} files were counted anew; the dates of {mended} changed."),
    )
}

fn moved_row(moved: Moved, (seat, reads): (&Seat, bool), lang: Lang) -> MovedRow {
    let (zh, en) = match moved.term {
        Term::Reply => ("法定到期日", "due"),
        Term::PrudentReply => ("谨慎到期日", "prudently due"),
        Term::Supplement => ("补正期限", "supplement"),
        Term::Payment => ("缴费期限", "payment"),
        Term::Opinion => ("征求意见的答复期限", "opinion"),
    };
    MovedRow {
        is_open_here: reads && moved.body == seat.body,
        body: moved.called,
        case_no: moved.case_no.0,
        term: lang.pick(zh, en),
        from: ending(moved.from, lang),
        to: ending(moved.to, lang),
    }
}

fn ending(ends: Option<Ends>, lang: Lang) -> String {
    let Some(Ends { on, provisional }) = ends else { return "—".to_owned() };
    let mark = provisional.map_or("", |_| lang.pick("，暂定", ", provisional"));
    format!("{}{mark}", dated(on, lang))
}

const fn counted(counts: Counts, lang: Lang) -> &'static str {
    match (counts, lang) {
        (Counts::Working, Lang::Zh) => "改为工作日",
        (Counts::Working, Lang::En) => "becomes a working day",
        (Counts::Off, Lang::Zh) => "改为休息日",
        (Counts::Off, Lang::En) => "becomes a day off",
    }
}
