//! 申请表: what is asked of every application, whoever types it (第二十九条第二款).

use casework::act::Asks;
use law::applicant::Kind as Column;
use law::fee::Means;
use office::{Contact, Way};

use crate::fields::Fields;
use crate::form::{Ask, Both, Kind, Problem};
use crate::lang::Lang;

/// 身份证件 of people.
pub(crate) const DOCUMENTS: [(&str, Both); 4] = [
    ("id_card", ("居民身份证", "resident identity card")),
    ("passport", ("护照", "passport")),
    (
        "travel_permit",
        ("港澳台居民居住证或者通行证", "residence or travel permit of Hong Kong, Macao or Taiwan"),
    ),
    ("other", ("其他有效证件", "another valid document")),
];

/// The document of organisations.
pub(crate) const CREDIT_CODE: &str = "credit_code";

/// The column of each kind of organisation, as people say it.
pub(crate) const ORGANISATIONS: [(Column, Both); 5] = [
    called(Column::CommercialEnterprise),
    called(Column::ResearchInstitution),
    called(Column::PublicWelfare),
    called(Column::LegalService),
    called(Column::Other),
];

const fn called(column: Column) -> (Column, Both) {
    (column, (column.label(), column.english()))
}

/// One of several, in the reader's language.
pub(crate) fn choice(pairs: impl Iterator<Item = (&'static str, Both)>, lang: Lang) -> Kind {
    Kind::Choice(pairs.map(|(key, (zh, en))| (key.to_owned(), lang.pick(zh, en).to_owned())).collect())
}

/// 申请事由.
pub(crate) fn purpose(lang: Lang) -> Ask {
    let purposes = [
        ("information", ("获取政府信息", "to obtain government information")),
        ("correction", ("更正与自己有关的政府信息", "to have a record about yourself put right")),
    ];
    Ask::for_("asks", ("申请事由", "You wish"), choice(purposes.into_iter(), lang)).usual("information")
}

/// How it is wanted, and what help is needed.
pub(crate) fn wanted(lang: Lang) -> [Ask; 3] {
    let means = Means::ALL.into_iter().map(|means| (means.key(), (means.chinese(), means.english())));
    let ways = Way::ALL.into_iter().map(|way| (way.key(), (way.chinese(), way.english())));
    [
        Ask::for_("means", ("获取信息的方式", "In what form"), choice(means, lang)).usual("paper"),
        Ask::for_("way", ("获取信息的途径", "By what way"), choice(ways, lang)).usual("post"),
        Ask::for_("help", ("需要的帮助", "Help you need"), Kind::Line)
            .hint("阅读困难、视听障碍或者行动不便的，请写明需要什么帮助（条例第四十三条）。", "If you have difficulty in reading, seeing, hearing or coming to us, say what would help (Regulation, article 43).")
            .optional(),
    ]
}

/// What is missing to reach whoever applies in the way they chose.
pub(crate) fn unreachable(typed: &Fields) -> Vec<Problem> {
    let (email, way) = (typed.text("email"), typed.text("way"));
    let is_electronic = typed.text("means") == Means::Email.key() || way == Way::Electronic.key();
    let mut problems = Vec::new();
    if is_electronic && email.is_empty() {
        problems.push(Problem::new(
            "email",
            "选择了电子邮件或者电子送达，请填写电子邮箱。",
            "You chose e-mail or electronic delivery; fill in the e-mail.",
        ));
    }
    problems.extend(misspelt_email(typed));
    if way == Way::Post.key() && typed.text("address").is_empty() {
        problems.push(Problem::new(
            "address",
            "选择了邮寄，请填写通信地址。",
            "You chose post; fill in the postal address.",
        ));
    }
    problems
}

/// An e-mail address that is none.
pub(crate) fn misspelt_email(typed: &Fields) -> Option<Problem> {
    let email = typed.text("email");
    (!email.is_empty() && !is_address(email)).then(|| {
        Problem::new(
            "email",
            "电子邮箱的格式不对，例如 name@example.cn。",
            "The e-mail is not written like name@example.cn.",
        )
    })
}

fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}

/// Whether a number has so many digits or letters and nothing else.
pub(crate) fn is_number_of(text: &str, length: usize) -> bool {
    text.chars().count() == length && text.chars().all(|c| c.is_ascii_alphanumeric())
}

/// What was typed under a name; none where that is nothing.
pub(crate) fn filled(typed: &Fields, name: &str) -> Option<String> {
    Some(typed.text(name).to_owned()).filter(|text| !text.is_empty())
}

/// How whoever applies is reached.
pub(crate) fn contact(typed: &Fields) -> Contact {
    Contact {
        phone: filled(typed, "phone"),
        email: filled(typed, "email"),
        address: filled(typed, "address"),
    }
}

/// Whether it is information that is asked for.
pub(crate) fn asks_of(typed: &Fields) -> Asks {
    if typed.text("asks") == "correction" { Asks::Correction } else { Asks::Information }
}
