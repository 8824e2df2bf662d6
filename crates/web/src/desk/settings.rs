//! 机关设置: what the body is, whom its letters name, how they look, and where it may be applied to.

pub(crate) mod holidays;
pub(crate) mod outcomes;
pub(crate) mod readings;
pub(crate) mod templates;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use law::body::Level;
use office::profile::{CHANNELS, Detail, LAYOUTS, ON_CONTESTED};
use office::settings::Basics;

use super::plain::Plain;
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Field, Kind, Problem, check};
use crate::house::House;
use crate::page::Visit;
use crate::seat::Staff;
use crate::upload::Signed;
use crate::url;

const TITLE: Both = ("保存机关设置", "Save the settings of the body");

const LEVELS: [(Level, Both); 5] = [
    (Level::Nation, ("国家级", "nation")),
    (Level::Province, ("省级", "province")),
    (Level::Prefecture, ("市级", "prefecture")),
    (Level::County, ("县级", "county")),
    (Level::Township, ("乡级", "township")),
];

const LAYOUT_NAMES: [Both; 2] = [("信函格式", "letter"), ("红头文件格式", "red-head document")];

const CONTESTED_NAMES: [Both; 4] = [
    ("只写行政复议", "reconsideration only"),
    ("复议或者诉讼", "reconsideration or the court"),
    ("先复议，后诉讼", "reconsideration first"),
    ("不写救济", "no remedy"),
];

fn named<T>(all: &[(&str, T)], names: &[Both]) -> Vec<(String, String)> {
    all.iter().zip(names).map(|((key, _), (zh, en))| ((*key).to_owned(), format!("{zh} {en}"))).collect()
}

/// What is asked of the body itself.
fn basics() -> [Ask; 6] {
    let levels = LEVELS.map(|(level, (zh, en))| (level.key().to_owned(), format!("{zh} {en}")));
    [
        Ask::for_("name", ("机关全称", "Full name"), Kind::Line),
        Ask::for_("short_name", ("简称", "Short name"), Kind::Line),
        Ask::for_("level", ("层级", "Level"), Kind::Select(levels.into())),
        Ask::for_("credit_code", ("统一社会信用代码", "Unified social credit code"), Kind::Line)
            .hint("18位数字和大写字母。", "18 digits and capital letters.")
            .optional(),
        Ask::for_("reconsideration", ("行政复议机关", "Body of reconsideration"), Kind::Line)
            .hint(
                "救济告知写的名称；没有的，告知书不能签发。",
                "As remedies name it; no letter is signed without.",
            )
            .optional(),
        Ask::for_("court", ("有管辖权的人民法院", "Court"), Kind::Line).optional(),
    ]
}

/// What is asked of a detail.
fn detail(detail: Detail) -> Ask {
    let line = |name, label: Both| Ask::for_(name, label, Kind::Line).optional();
    match detail {
        Detail::Contact => line("contact", ("联系人", "Contact")),
        Detail::Phone => line("phone", ("联系电话", "Telephone")),
        Detail::Address => line("address", ("办公地址", "Address")),
        Detail::OfficeHours => line("office_hours", ("办公时间", "Office hours"))
            .hint("例如“工作日上午9:00至12:00”。", "For instance “working days, 9:00 to 12:00”."),
        Detail::DocumentCode => line("document_code", ("机关代字", "Code of its documents"))
            .hint("文号的开头，例如“城政公开”。", "With what the numbers of its letters begin."),
        Detail::FondsNo => line("fonds_no", ("全宗号", "Number of the fonds"))
            .hint("档号的开头，由同级档案馆给定，例如“0031”。", "With what the numbers of its archive begin, given by the archives, for instance “0031”."),
        Detail::ArchiveUnit => line("archive_unit", ("档号中的机构（问题）代码", "Code of the unit or subject in archive numbers"))
            .hint("归档方案按机构或者问题分类的填写，例如“BGS”。", "Where the body's scheme sorts by unit or subject, for instance “BGS”."),
        Detail::Layout => {
            Ask::for_("layout", ("版头", "Head of letters"), Kind::Select(named(&LAYOUTS, &LAYOUT_NAMES))).optional()
        }
        Detail::ReconsiderAt => {
            line("reconsider_at", ("网上提交行政复议申请的渠道", "Where to apply for reconsideration online")).hint(
                "电子送达的答复附二维码（《行政复议法》第二十二条）。",
                "A reply delivered electronically carries it as a code to scan (Reconsideration Law, article 22).",
            )
        }
        Detail::OtherOrgan => line("other_organ", ("另一个可以选择的行政复议机关", "The other body one may choose")),
        Detail::OnContested => {
            let choices = named(&ON_CONTESTED, &CONTESTED_NAMES);
            Ask::for_("on_contested", ("存疑事项的救济告知", "What is told where a remedy is disputed"), Kind::Select(choices))
                .hint(
                    "法释〔2025〕8号第一条与第十条之间有张力，缺省只写行政复议。",
                    "Articles 1 and 10 of the interpretation of 2025 pull apart; reconsideration alone unless set otherwise.",
                )
                .optional()
        }
        Detail::CompetentDepartment => line("competent", ("政府信息公开工作主管部门", "Competent department")),
        Detail::CounterAt => channel("counter_at", detail),
        Detail::PostAt => channel("post_at", detail),
        Detail::OnlineAt => channel("online_at", detail),
        Detail::EmailAt => channel("email_at", detail),
        Detail::FaxAt => channel("fax_at", detail),
    }
}

/// Where one applies by a channel, as the portal says it.
fn channel(name: &'static str, detail: Detail) -> Ask {
    let called = CHANNELS.iter().find(|(one, _)| *one == detail).map_or(("", ""), |(_, called)| *called);
    Ask::for_(name, called, Kind::Line)
        .hint(
            "申请渠道的地址、时间或者号码，公众端首页照此公布。",
            "Where and when; the first page of the portal says so.",
        )
        .optional()
}

fn asks() -> Vec<Ask> {
    basics().into_iter().chain(Detail::ALL.map(detail)).collect()
}

fn form(visit: Visit, fields: Vec<Field>) -> Plain {
    Plain::new(visit, TITLE, fields).back(url::ACCOUNT, ("账号和设置", "Account and settings"))
}

pub(crate) async fn get(
    State(house): State<House>,
    visit: Visit,
    Staff(seat): Staff,
) -> Result<Response, Failure> {
    let (body, details) = house.office().settings(&seat.by, seat.body).await?;
    let optional = |value: Option<String>| value.unwrap_or_default();
    let stands = [
        body.name,
        body.short_name,
        body.level.key().to_owned(),
        optional(body.credit_code),
        optional(body.reconsideration),
        optional(body.court),
    ];
    let stands = stands.into_iter().chain(details.into_iter().map(|(_, value)| value));
    let asks: Vec<Ask> = asks().into_iter().zip(stands).map(|(ask, value)| ask.usual(value)).collect();
    let fields = Field::all(&asks, None, &[], visit.lang);
    Ok(form(visit, fields).fresh())
}

pub(crate) async fn post(
    State(house): State<House>,
    (visit, Staff(seat)): (Visit, Staff),
    Signed(upload): Signed,
) -> Result<Response, Failure> {
    let (typed, asks) = (upload.fields, asks());
    let mut problems = check(&asks, &typed);
    problems.extend(code_problem(&typed));
    let Some(body) = read(&typed).filter(|_| problems.is_empty()) else {
        // Who may not configure is told so before anything that was typed comes back.
        house.office().settings(&seat.by, seat.body).await?;
        let fields = Field::all(&asks, Some(&typed), &problems, visit.lang);
        return Ok(form(visit, fields).again());
    };
    let details = Detail::ALL.map(|one| (one, typed.text(detail(one).name).to_owned()));
    house.office().change_settings(&seat.by, seat.body, (body, &details)).await?;
    Ok(Redirect::to(url::ACCOUNT).into_response())
}

fn read(typed: &Fields) -> Option<Basics> {
    let some = |name: &str| Some(typed.text(name).to_owned()).filter(|text| !text.is_empty());
    Some(Basics {
        name: some("name")?,
        short_name: some("short_name")?,
        level: Level::parse(typed.text("level"))?,
        credit_code: some("credit_code"),
        reconsideration: some("reconsideration"),
        court: some("court"),
    })
}

fn code_problem(typed: &Fields) -> Option<Problem> {
    let code = typed.text("credit_code");
    let is_fine = code.is_empty()
        || code.len() == 18 && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    (!is_fine).then(|| {
        Problem::new(
            "credit_code",
            "统一社会信用代码是18位数字和大写字母，请核对。",
            "A credit code has 18 digits and capital letters; compare it.",
        )
    })
}
