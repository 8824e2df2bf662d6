//! 来件: what was sent in about a request, its attachments, and who applied, whole, for a reason.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::act::OrderNo;
use law::fee::Means;
use office::visible::Attached;
use office::{Attachment, CaseNo, Person, SentIn, Submission, Way, Whole, china};

use crate::application::{CREDIT_CODE, DOCUMENTS};
use crate::download::File;
use crate::fail::Failure;
use crate::form::{Ask, Field, Kind, check};
use crate::house::House;
use crate::lang::Lang;
use crate::page::{Page, Visit};
use crate::seat::Staff;
use crate::upload::{Signed, Upload};

/// What was sent in, as the page of a request shows it.
pub(super) struct Sent {
    pub(super) name: String,
    /// What is called how, and what it is.
    pub(super) facts: Vec<(&'static str, String)>,
    pub(super) told: Vec<Told>,
    pub(super) papers: Vec<Paper>,
}

/// 来件, in words.
pub(super) struct Told {
    pub(super) from: String,
    pub(super) at: String,
    pub(super) stance: &'static str,
    pub(super) words: String,
}

/// 附件.
pub(super) struct Paper {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) from: String,
    pub(super) at: String,
    pub(super) size: i64,
    pub(super) digest: String,
}

impl Sent {
    pub(super) fn of(sent: SentIn, lang: Lang) -> Self {
        let mut facts = sent.person.as_ref().map(|person| reached(person, lang)).unwrap_or_default();
        if let Some(application) = &sent.application {
            let means = application.means.as_deref().and_then(Means::parse);
            let way = application.way.as_deref().and_then(Way::parse);
            let means = means.map(|means| lang.pick(means.chinese(), means.english()).to_owned());
            let way = way.map(|way| lang.pick(way.chinese(), way.english()).to_owned());
            facts.extend([
                (lang.pick("获取信息的方式", "In what form"), means.unwrap_or_default()),
                (lang.pick("获取信息的途径", "By what way"), way.unwrap_or_default()),
                (lang.pick("需要的帮助", "Help needed"), application.help.clone().unwrap_or_default()),
            ]);
        }
        Self {
            name: sent.person.and_then(|person| person.name).unwrap_or_default(),
            facts,
            told: sent.submissions.iter().map(|one| told(one, lang)).collect(),
            papers: sent
                .papers
                .into_iter()
                .map(|(attached, paper)| Paper::of(attached, paper, lang))
                .collect(),
        }
    }
}

fn reached(person: &Person, lang: Lang) -> Vec<(&'static str, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = person.identity.as_ref();
    let number = number.map(|one| format!("{} {}", document(&one.kind, lang), one.number));
    vec![
        (lang.pick("身份证明", "Proof of identity"), number.unwrap_or_default()),
        (lang.pick("联系电话", "Telephone"), text(&person.phone)),
        (lang.pick("通信地址", "Postal address"), text(&person.address)),
        (lang.pick("电子邮箱", "E-mail"), text(&person.email)),
    ]
}

fn document(kind: &str, lang: Lang) -> &'static str {
    let credit_code = (CREDIT_CODE, ("统一社会信用代码", "unified social credit code"));
    let mut all = DOCUMENTS.into_iter().chain([credit_code]);
    all.find(|(key, _)| *key == kind).map_or("", |(_, (zh, en))| lang.pick(zh, en))
}

fn told(one: &Submission, lang: Lang) -> Told {
    let stance = match one.stance.as_deref() {
        Some("agrees") => lang.pick("同意公开", "agrees"),
        Some("objects") => lang.pick("不同意公开", "objects"),
        Some(_) | None => "",
    };
    let from = match one.sender.as_str() {
        "third_party" => from(Attached::ByThirdParty { of: one.subject.parse().unwrap_or_default() }, lang),
        "unit_order" => from(Attached::ByUnit(OrderNo(one.subject.parse().unwrap_or_default())), lang),
        _ => from(Attached::ByApplicant, lang),
    };
    Told { from, at: moment(one.sent_at.try_into().ok()), stance, words: one.words.clone() }
}

fn from(attached: Attached, lang: Lang) -> String {
    match attached {
        Attached::ByApplicant => lang.pick("申请人", "the applicant").to_owned(),
        Attached::ByThirdParty { of } => lang.pick(
            format!("第{}次征求意见的对方", of + 1),
            format!("who was asked in consultation {}", of + 1),
        ),
        Attached::ByUnit(order) => {
            lang.pick(format!("第{}条派单的机构", order.0), format!("the unit of order {}", order.0))
        }
        Attached::ByStaff => lang.pick("工作人员", "staff").to_owned(),
        Attached::Reply => lang.pick("答复", "the reply").to_owned(),
    }
}

/// A moment in China, to the minute.
fn moment(at: Option<jiff::Timestamp>) -> String {
    at.map(|at| at.to_zoned_datetime(china()).strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}

impl Paper {
    fn of(attached: Attached, paper: Attachment, lang: Lang) -> Self {
        Self {
            id: paper.attachment_id,
            name: paper.name,
            from: from(attached, lang),
            at: moment(paper.added_at.try_into().ok()),
            size: paper.size,
            digest: paper.digest,
        }
    }
}

/// An attachment, to be kept and not shown.
pub(crate) async fn download(
    State(house): State<House>,
    Staff(seat): Staff,
    Path((number, paper)): Path<(String, String)>,
) -> Result<File, Failure> {
    let case_no = CaseNo(number);
    Ok(File(house.office().download(&seat.by, (seat.body, &case_no), &paper).await?))
}

#[derive(Template)]
#[template(path = "desk/applicant.html")]
struct Applicant {
    visit: Visit,
    case_no: String,
    fields: Vec<Field>,
    /// Once it was said why.
    seen: Option<Vec<(&'static str, String)>>,
}

fn asks() -> [Ask; 1] {
    let why = Ask::for_("why", ("为什么要看", "Why you look"), Kind::Line);
    [why.hint(
        "例如核对身份、寄送答复。谁、什么时候、为什么看过，都记入操作日志。",
        "To compare a document or to post the reply, say. Who looked, when and why stands in the audit.",
    )]
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
    Path(number): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    house.office().check(&seat.by, office::authority::Right::Handle, seat.body).await?;
    house.office().open(&seat.by, seat.body, &CaseNo(number.clone())).await?;
    let fields = Field::all(&asks(), None, &[], visit.lang);
    Ok(Page(Applicant { visit, case_no: number, fields, seen: None }))
}

pub(crate) async fn reveal(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Path(number): Path<String>,
    Signed(Upload { fields: typed, .. }): Signed,
) -> Result<Response, Failure> {
    let problems = check(&asks(), &typed);
    let fields = Field::all(&asks(), Some(&typed), &problems, visit.lang);
    let case_no = CaseNo(number.clone());
    if !problems.is_empty() {
        house.office().open(&seat.by, seat.body, &case_no).await?;
        let page = Page(Applicant { visit, case_no: number, fields, seen: None });
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let whole = house.office().reveal(&seat.by, (seat.body, &case_no), typed.text("why")).await?;
    let seen = Some(whole.map(|whole| shown(whole, visit.lang)).unwrap_or_default());
    Ok(Page(Applicant { visit, case_no: number, fields, seen }).into_response())
}

fn shown(whole: Whole, lang: Lang) -> Vec<(&'static str, String)> {
    let number = whole.identity.map(|one| format!("{} {}", document(&one.kind, lang), one.number));
    vec![
        (lang.pick("身份证明", "Proof of identity"), number.unwrap_or_default()),
        (lang.pick("联系电话", "Telephone"), whole.contact.phone.unwrap_or_default()),
        (lang.pick("通信地址", "Postal address"), whole.contact.address.unwrap_or_default()),
        (lang.pick("电子邮箱", "E-mail"), whole.contact.email.unwrap_or_default()),
    ]
}
