//! 申请表: its fields, and the application that was typed into them (第二十九条第二款).

use casework::act::{Channel, Matter};
use law::applicant::Kind as Column;
use law::fee::Means;
use office::{Application, Identity, Paper, Way};

use crate::application::{self, CREDIT_CODE, DOCUMENTS, ORGANISATIONS, choice, filled, is_number_of};
use crate::fail::Failure;
use crate::fields::Fields;
use crate::form::{Ask, Both, Kind, Problem, check};
use crate::house::House;
use crate::lang::Lang;

/// 自然人，法人或者其他组织.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Person,
    Organisation,
}

/// What only a machine fills in.
pub(super) const HONEYPOT: &str = "website";

const MATTERS: [&str; 5] = ["matter1", "matter2", "matter3", "matter4", "matter5"];

impl Who {
    pub(crate) fn parse(key: &str) -> Option<Self> {
        [Self::Person, Self::Organisation].into_iter().find(|who| who.key() == key)
    }

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }

    pub(crate) const fn is_person(self) -> bool {
        matches!(self, Self::Person)
    }
}

pub(super) fn who(typed: &Fields) -> Who {
    Who::parse(typed.text("who")).unwrap_or(Who::Person)
}

/// How many matters there is room for: one more where that was asked for.
pub(super) fn matters(typed: &Fields) -> usize {
    let shown = typed.text("matters").parse().unwrap_or(1);
    (shown + usize::from(typed.is_ticked("more"))).clamp(1, MATTERS.len())
}

/// Whether a field is the last matter shown, and not the last there may be.
pub(super) fn is_last(name: &str, matters: usize) -> bool {
    matters < MATTERS.len() && MATTERS.get(matters - 1).is_some_and(|last| *last == name)
}

/// What is asked of whom, with room for so many matters.
pub(super) fn asks(who: Who, matters: usize, lang: Lang) -> Vec<Ask> {
    let mut asks = match who {
        Who::Person => person(lang),
        Who::Organisation => organisation(lang),
    };
    asks.extend([
        Ask::for_("phone", ("联系电话", "Telephone"), Kind::Known("tel")),
        Ask::for_("address", ("通信地址", "Postal address"), Kind::Known("street-address"))
            .hint("选择邮寄的必须填写，写到门牌号。", "Needed for post, down to the house number.")
            .optional(),
        Ask::for_("email", ("电子邮箱", "E-mail"), Kind::Known("email"))
            .hint("选择电子邮件或者电子送达的必须填写。", "Needed for e-mail and electronic delivery.")
            .optional(),
    ]);
    asks.extend(wanted(matters, lang));
    asks
}

fn person(lang: Lang) -> Vec<Ask> {
    vec![
        Ask::for_("name", ("姓名", "Name"), Kind::Known("name")),
        Ask::for_("document", ("身份证件", "Identity document"), choice(DOCUMENTS.into_iter(), lang))
            .usual("id_card"),
        Ask::for_("number", ("证件号码", "Number of the document"), Kind::Line)
            .hint("加密保存，只用于核对申请人身份。", "Kept encrypted, to know that it is you."),
    ]
}

fn organisation(lang: Lang) -> Vec<Ask> {
    let kinds = ORGANISATIONS.into_iter().map(|(column, words)| (column.key(), words));
    vec![
        Ask::for_("column", ("单位类别", "Kind of organisation"), choice(kinds, lang)),
        Ask::for_("name", ("单位名称", "Name of the organisation"), Kind::Known("organization"))
            .hint("与登记证书上的名称一致。", "As it is registered."),
        Ask::for_("number", ("统一社会信用代码", "Unified social credit code"), Kind::Line)
            .hint("18位。", "18 characters."),
    ]
}

fn wanted(matters: usize, lang: Lang) -> Vec<Ask> {
    const LABELS: [Both; 5] = [
        ("申请内容", "What you ask for"),
        ("第二项内容", "Second matter"),
        ("第三项内容", "Third matter"),
        ("第四项内容", "Fourth matter"),
        ("第五项内容", "Fifth matter"),
    ];
    let mut asks = vec![application::purpose(lang)];
    for (place, (name, label)) in MATTERS.into_iter().zip(LABELS).take(matters).enumerate() {
        let ask = Ask::for_(name, label, Kind::Paragraph);
        asks.push(if place > 0 { ask.optional() } else {
            ask.hint(
                "写明信息的名称、文号，或者时间、地点、项目等便于查询的特征。一项一框。",
                "Give its title or number, or the time, place and project by which it can be found. One matter in each box.",
            )
        });
    }
    asks.extend(application::wanted(lang));
    asks
}

/// What is wrong with what was typed, each field by itself and together.
pub(super) fn problems(typed: &Fields, lang: Lang) -> Vec<Problem> {
    let mut problems = check(&asks(who(typed), matters(typed), lang), typed);
    problems.extend(application::unreachable(typed));
    let mut need = |name: &'static str, is_missing: bool, zh: &str, en: &str| {
        if is_missing && !problems.iter().any(|problem| problem.name == name) {
            problems.push(Problem::new(name, zh, en));
        }
    };
    let number = typed.text("number");
    let is_wrong = match who(typed) {
        Who::Person => typed.text("document") == "id_card" && !is_number_of(number, 18),
        Who::Organisation => !is_number_of(number, 18),
    };
    need(
        "number",
        is_wrong,
        "号码应当是18位数字或者字母，请核对。",
        "The number has 18 digits or letters; check it.",
    );
    problems
}

/// What the check page sends on, as it was typed.
pub(super) fn carried(typed: &Fields, asks: &[Ask]) -> Vec<(String, String)> {
    let named = asks.iter().map(|ask| ask.name).chain(["stamp", "who", HONEYPOT]);
    let mut carried: Vec<_> = named.map(|name| (name.to_owned(), typed.text(name).to_owned())).collect();
    carried.push(("matters".to_owned(), matters(typed).to_string()));
    carried
}

/// The application that was typed; it has been checked by then.
pub(super) fn read(house: &House, typed: &Fields, papers: Vec<Paper>) -> Result<Application, Failure> {
    const LOST: Failure =
        Failure::Unreadable("表单不完整，请重新填写。", "The form is incomplete; fill it in anew.");
    let is_person = who(typed).is_person();
    let column = if is_person { Some(Column::NaturalPerson) } else { Column::parse(typed.text("column")) };
    let document = if is_person { typed.text("document") } else { CREDIT_CODE };
    let matters =
        MATTERS.into_iter().take(matters(typed)).filter_map(|name| filled(typed, name)).map(Matter).collect();
    let stamp = typed.text("stamp");
    Ok(Application {
        body: house.site().body,
        form: stamp.rsplit_once('.').map_or(stamp, |(form, _)| form).to_owned(),
        on: house.today(),
        channel: Channel::Online,
        column: column.ok_or(LOST)?,
        name: typed.text("name").to_owned(),
        identity: Some(Identity { kind: document.to_owned(), number: typed.text("number").to_uppercase() }),
        contact: application::contact(typed),
        asks: application::asks_of(typed),
        matters,
        means: Some(Means::parse(typed.text("means")).ok_or(LOST)?),
        way: Some(Way::parse(typed.text("way")).ok_or(LOST)?),
        help: filled(typed, "help"),
        papers,
    })
}
