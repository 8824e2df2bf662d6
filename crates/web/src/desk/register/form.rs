//! 登记表: its fields, and the application that a clerk typed into them.

use casework::act::{Channel, Matter};
use jiff::civil::Date;
use law::applicant::Kind as Column;
use law::fee::Means;
use office::account::Seat;
use office::{Application, Identity, Paper, Way};

use crate::application::{
    CREDIT_CODE, DOCUMENTS, asks_of, choice, contact, filled, is_number_of, misspelt_email, purpose,
};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Kind, Problem, check};
use crate::lang::Lang;

/// What is asked of the clerk.
pub(super) fn asks(today: Date, lang: Lang) -> Vec<Ask> {
    let channels = Channel::ALL.into_iter().map(|one| (one.key(), (one.chinese(), one.english())));
    let columns = Column::ALL.into_iter().map(|one| (one.key(), (one.label(), one.english())));
    let mut asks = vec![
        Ask::for_("channel", ("怎样收到的", "How it came"), choice(channels, lang)),
        Ask::for_("on", ("到达本机关的日期", "When it reached the body"), Kind::Date)
            .hint("当面提交的，提交之日；要签收的邮寄，签收之日；其他渠道，到达之日。", "At the counter the day of submission, by signed post that of the signature, else the day it arrived.")
            .usual(today.to_string()),
        Ask::for_("column", ("申请人类别", "Kind of applicant"), choice(columns, lang))
            .usual(Column::NaturalPerson.key()),
        Ask::for_("name", ("姓名或者名称", "Name"), Kind::Line),
    ];
    asks.extend(identified(lang));
    asks.push(purpose(lang));
    asks.push(
        Ask::for_("matters", ("申请内容", "What is asked for"), Kind::Paragraph)
            .hint("照申请人的原话写，一行一项。", "In the applicant's words, one matter a line."),
    );
    asks.extend(wanted(lang));
    asks
}

/// Who it is and how they are reached; what the paper does not say stays empty.
fn identified(lang: Lang) -> [Ask; 5] {
    let credit_code = (CREDIT_CODE, ("统一社会信用代码", "unified social credit code"));
    let documents = select(DOCUMENTS.into_iter().chain([credit_code]), lang);
    [
        Ask::for_("document", ("身份证明", "Proof of identity"), documents)
            .hint("申请里没有的，这里和以下各栏都可以空着，登记后再告知补正。", "What the paper does not say stays empty, here and below; a supplement is asked for afterwards.")
            .optional(),
        Ask::for_("number", ("证件号码", "Its number"), Kind::Line).optional(),
        Ask::for_("phone", ("联系电话", "Telephone"), Kind::Line).optional(),
        Ask::for_("address", ("通信地址", "Postal address"), Kind::Line).optional(),
        Ask::for_("email", ("电子邮箱", "E-mail"), Kind::Line).optional(),
    ]
}

fn wanted(lang: Lang) -> [Ask; 3] {
    let means = Means::ALL.into_iter().map(|means| (means.key(), (means.chinese(), means.english())));
    let ways = Way::ALL.into_iter().map(|way| (way.key(), (way.chinese(), way.english())));
    [
        Ask::for_("means", ("获取信息的方式", "In what form"), select(means, lang)).optional(),
        Ask::for_("way", ("获取信息的途径", "By what way"), select(ways, lang)).optional(),
        Ask::for_("help", ("需要的帮助", "Help needed"), Kind::Line)
            .hint(
                "例如大字、口头告知（条例第四十三条）。",
                "Large print or being told, say (Regulation, article 43).",
            )
            .optional(),
    ]
}

fn select(pairs: impl Iterator<Item = (&'static str, Both)>, lang: Lang) -> Kind {
    Kind::Select(pairs.map(|(key, (zh, en))| (key.to_owned(), lang.pick(zh, en).to_owned())).collect())
}

/// What is wrong with what was typed, each field by itself and together.
pub(super) fn problems(typed: &Fields, today: Date, lang: Lang) -> Vec<Problem> {
    let mut problems = check(&asks(today, lang), typed);
    let (document, number) = (typed.text("document"), typed.text("number"));
    let mut need = |name: &'static str, is_missing: bool, zh: &str, en: &str| {
        if is_missing && !problems.iter().any(|problem| problem.name == name) {
            problems.push(Problem::new(name, zh, en));
        }
    };
    let is_late = typed.text("on").parse::<Date>().is_ok_and(|on| on > today);
    need("on", is_late, "到达日期不能晚于今天。", "It cannot have arrived after today.");
    need(
        "document",
        document.is_empty() && !number.is_empty(),
        "填写了号码，请选择是什么证件。",
        "A number was typed; choose of what document.",
    );
    need(
        "number",
        !document.is_empty() && number.is_empty(),
        "选择了证件，请填写号码。",
        "A document was chosen; type its number.",
    );
    let has_eighteen = matches!(document, "id_card" | CREDIT_CODE);
    need(
        "number",
        has_eighteen && !is_number_of(number, 18),
        "号码应当是18位数字或者字母，请核对。",
        "The number has 18 digits or letters; check it.",
    );
    problems.extend(misspelt_email(typed));
    problems
}

/// What the check page sends on, as it was typed.
pub(super) fn carried(typed: &Fields, asks: &[Ask]) -> Vec<(&'static str, String)> {
    asks.iter().map(|ask| ask.name).chain(["key"]).map(|name| (name, typed.text(name).to_owned())).collect()
}

/// Whether it was spoken and written down by the body.
pub(super) fn is_oral(typed: &Fields) -> bool {
    typed.text("channel") == Channel::Oral.key()
}

/// The application that was typed; it has been checked by then.
pub(super) fn read(seat: &Seat, typed: &Fields, papers: Vec<Paper>) -> Result<Application, Failure> {
    const LOST: Failure =
        Failure::Unreadable("表单不完整，请重新填写。", "The form is incomplete; fill it in anew.");
    let channel = Channel::ALL.into_iter().find(|one| one.key() == typed.text("channel"));
    let number = filled(typed, "number").map(|number| number.to_uppercase());
    let identity = filled(typed, "document").zip(number).map(|(kind, number)| Identity { kind, number });
    Ok(Application {
        body: seat.body,
        form: format!("desk/{}", typed.text("key")),
        on: typed.text("on").parse().map_err(|_| LOST)?,
        channel: channel.ok_or(LOST)?,
        column: Column::parse(typed.text("column")).ok_or(LOST)?,
        name: typed.text("name").to_owned(),
        identity,
        contact: contact(typed),
        asks: asks_of(typed),
        matters: matters(typed),
        means: Means::parse(typed.text("means")),
        way: Way::parse(typed.text("way")),
        help: filled(typed, "help"),
        papers,
    })
}

fn matters(typed: &Fields) -> Vec<Matter> {
    let lines = typed.text("matters").lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Matter(line.to_owned())).collect()
}
