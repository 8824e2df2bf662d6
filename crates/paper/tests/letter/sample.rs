//! A township's papers: what is typed for each letter, and what its case files know. All of it is invented.

use std::collections::BTreeMap;

use jiff::civil::date;
use law::fee::{Charged, Place};
use law::outcome::Outcome;
use law::receipt::Arrival;
use law::remedy::OnContested;
use paper::letter::{
    Addressee, Arrived, Body, Delivery, Draft, Evidence, Extended, Facts, Filled, Forums, Kept, Layout,
    Letter, Number, Paged, Request, Templates, To, Unpaged,
};

/// What is typed for a letter, as `typed.txt` has it.
pub(crate) fn typed(number: Number) -> BTreeMap<String, String> {
    let lines = include_str!("typed.txt").lines().filter_map(|line| line.strip_prefix(number.key()));
    let pairs = lines.filter_map(|line| line.strip_prefix(' ')?.split_once(" = "));
    pairs.map(|(key, text)| (key.to_owned(), text.replace(" / ", "\n"))).collect()
}

pub(crate) fn filled(number: Number) -> Filled {
    Draft::check(number, &typed(number)).unwrap()
}

pub(crate) fn facts(number: Number) -> Facts {
    Facts {
        body: Body {
            name: "苏木河镇人民政府".to_owned(),
            short_name: "苏木河镇政府".to_owned(),
            contact: "王小梅".to_owned(),
            phone: "0951-5550100".to_owned(),
            address: "苏木河县苏木河镇人民路1号".to_owned(),
            layout: Layout::Letter,
        },
        addressee: match number.to() {
            To::Applicant | To::Internal => Addressee::Person("张三".to_owned()),
            To::ThirdParty => Addressee::Organisation("云岭路桥养护有限公司".to_owned()),
            To::OtherBody => Addressee::Organisation("苏木河县交通运输局".to_owned()),
            To::Tribunal => Addressee::Organisation(tribunal(number).to_owned()),
        },
        document_no: Some("苏木府信公答〔2026〕17号".to_owned()),
        dated: date(2026, 11, 24),
        request: Request {
            case_no: "2026-0017".to_owned(),
            applicant: Addressee::Person("张三".to_owned()),
            arrived: Arrived {
                on: date(2026, 11, 2),
                by: Arrival::Online { submitted_on: date(2026, 11, 2) },
            },
            asked_for: vec!["2025年度苏木河镇农村公路养护资金分配方案及其附表".to_owned()],
        },
        decided: number.outcomes().first().copied(),
        grounds: match number {
            Number::D21 => vec![Outcome::ThirdParty, Outcome::InternalAffairs],
            _ => Vec::new(),
        },
        forums: Forums {
            organ: "苏木河县人民政府".to_owned(),
            other_organ: None,
            court: "苏木河县人民法院".to_owned(),
            on_contested: OnContested::default(),
        },
        delivery: Delivery::Post,
        enclosures: Vec::new(),
        due_on: Some(date(2026, 11, 30)),
        provisional: None,
        extended: Some(Extended {
            working_days: 20,
            from_due_on: date(2026, 11, 30),
            to_due_on: date(2026, 12, 28),
            approver: "李志强".to_owned(),
        }),
        deferred_until_on: Some(date(2027, 1, 29)),
        charged: Place::between(9, 34).map(Charged::Requests),
        evidence: evidence(),
    }
}

fn evidence() -> Vec<Evidence> {
    let piece = |name: &str, proves: &str, pages, kept| Evidence {
        name: name.to_owned(),
        proves: proves.to_owned(),
        pages,
        kept,
    };
    vec![
        piece(
            "政府信息公开申请表",
            "申请的内容和收到申请的日期",
            Paged::Of { first: 1, last: 3 },
            Kept::InFile,
        ),
        piece("检索记录", "已经尽到充分、合理的检索义务", Paged::Of { first: 4, last: 9 }, Kept::InFile),
        piece("政府信息不存在告知书", "答复的内容和依据", Paged::Of { first: 10, last: 11 }, Kept::InFile),
        piece("交邮凭证", "在法定期限内答复", Paged::Of { first: 12, last: 12 }, Kept::InFile),
        piece("有关审查材料", "不予公开的理由", Paged::Not(Unpaged::Offline), Kept::SecretRoom),
    ]
}

pub(crate) fn letter(number: Number) -> Letter {
    written(&facts(number), number)
}

pub(crate) fn written(facts: &Facts, number: Number) -> Letter {
    Letter::write(facts, &filled(number), &Templates::built_in()).unwrap()
}

fn tribunal(number: Number) -> &'static str {
    if number == Number::D48C { "苏木河县人民法院" } else { "苏木河县人民政府" }
}
