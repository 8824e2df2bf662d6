//! The elements that a letter must have, found in the PDF: for every letter, every outcome it may tell and either way of
//! delivery.

use law::outcome::Outcome;
use paper::letter::{Delivery, Facts, Kind, Layout, Number, To, fields};

use crate::on_paper::{in_docx, in_pdf, packed};
use crate::sample;

const CHANNEL: &str = "https://fy.sumuhe.example/apply";

/// A letter with each outcome it may tell, or with none where it tells none.
fn outcomes(number: Number) -> Vec<Option<Outcome>> {
    let outcomes: Vec<_> = number.outcomes().into_iter().map(Some).collect();
    if outcomes.is_empty() { vec![None] } else { outcomes }
}

fn facts(number: Number, outcome: Option<Outcome>, online: &str) -> Facts {
    let mut facts = sample::facts(number);
    facts.decided = outcome;
    if !online.is_empty() {
        facts.delivery = Delivery::Electronic { reconsider_at: online.to_owned() };
        facts.body.layout = Layout::RedHead;
        facts.enclosures = vec!["有关政府信息复制件".to_owned(), "邮寄凭证".to_owned()];
    }
    facts
}

#[test]
fn every_letter_has_its_elements_for_every_outcome_it_may_tell() {
    for number in Number::ALL {
        for outcome in outcomes(number) {
            for online in ["", CHANNEL] {
                let facts = facts(number, outcome, online);
                let text = in_pdf(&sample::written(&facts, number));
                for element in elements(number, outcome, &facts) {
                    assert!(text.contains(&packed(&element)), "{number} {outcome:?}: no {element}\n{text}");
                }
            }
        }
    }
}

/// What every letter has, then what each has of its own.
fn elements(number: Number, outcome: Option<Outcome>, facts: &Facts) -> Vec<String> {
    let mut elements = vec![facts.body.name.clone()];
    let is_headed = sample::letter(number).head().is_some();
    if is_headed {
        elements.extend(facts.document_no.clone());
        elements.extend(["王小梅".to_owned(), facts.body.phone.clone(), facts.body.address.clone()]);
        elements.push(format!("{}：", facts.addressee.name()));
        elements.push("苏木河镇人民政府2026年11月24日".to_owned());
        elements.extend(facts.enclosures.clone());
    }
    if is_headed && number.to() == To::Applicant && !matches!(number, Number::D42 | Number::D43) {
        elements.extend(facts.request.asked_for.clone());
        elements
            .push("于2026年11月2日收到您通过互联网提交的政府信息公开申请（申请编号：2026-0017）".to_owned());
    }
    if is_headed && number.to() != To::Tribunal {
        elements
            .push(format!("送达方式：{}", if facts.enclosures.is_empty() { "邮寄送达" } else { "电子送达" }));
    }
    let title = number.title().split('（').next().unwrap();
    if !matches!(number, Number::D14 | Number::D15 | Number::D16 | Number::D04) {
        elements.push(title.to_owned());
    }
    elements.extend(articles(number, outcome));
    elements.extend(typed(number));
    elements
}

/// The articles it must name: those of the letter and that of the outcome.
fn articles(number: Number, outcome: Option<Outcome>) -> Vec<String> {
    // What is on file cites nothing, and what the form of the report alone says is not put to a citizen.
    let tells = |outcome: &Outcome| !matches!(outcome, Outcome::ConfirmOrReissue | Outcome::Withdrawn);
    let own = number.articles().iter().map(|basis| basis.cite);
    let cites = own.chain(outcome.filter(tells).map(|outcome| outcome.basis().cite));
    let place =
        |cite: law::Cite| cite.article.map_or_else(|| cite.to_string(), |article| article.to_string());
    match number {
        // The article is that of the procedure.
        Number::D48A => vec!["《中华人民共和国行政复议法》第五十四条".to_owned()],
        Number::D03 => vec!["第三十一条".to_owned(), "第三十三条第二款".to_owned()],
        _ => cites.map(place).collect(),
    }
}

/// Everything that was typed.
fn typed(number: Number) -> Vec<String> {
    let typed = sample::typed(number);
    let shown = |key: &str, kind: Kind, text: &str| match kind {
        Kind::Line | Kind::Paragraph | Kind::Lines => text.split('\n').map(str::to_owned).collect(),
        Kind::Date => {
            let [year, month, day] = [0, 5, 8].map(|at| text[at..].split('-').next().unwrap());
            vec![format!("{year}年{}月{}日", month.trim_start_matches('0'), day.trim_start_matches('0'))]
        }
        Kind::WorkingDays => vec![format!("{text}个工作日")],
        Kind::Yuan => vec![format!("{text}元")],
        // The results of a correction and of a proposal stand there in sentences.
        Kind::Choice(_) if key == "result" => Vec::new(),
        Kind::Choice(choices) => {
            vec![choices.iter().find(|choice| choice.key == text).unwrap().zh.to_owned()]
        }
    };
    let all = fields(number)
        .iter()
        .filter_map(|field| typed.get(field.key).map(|text| shown(field.key, field.kind, text)));
    all.flatten().collect()
}

#[test]
fn each_letter_has_what_is_its_own() {
    let own = [
        (Number::D03, "将在2026年11月30日前（含当日）答复您"),
        (Number::D05, "无正当理由逾期不补正的，视为放弃申请"),
        (Number::D08, "答复期限于2026年11月30日届满"),
        (Number::D08, "负责人李志强同意，答复期限延长20个工作日，本机关将在2026年12月28日前"),
        (Number::D09, "本机关将在2027年1月29日前（含当日）答复您"),
        (Number::D10, "自收到本意见书之日起15个工作日内"),
        (Number::D10, "逾期未提出意见的，由本机关"),
        (Number::D11, "□同意公开□不同意公开"),
        (Number::D12, "征求意见所需时间不计算在答复期限内"),
        (Number::D14, "自收到本函之日起15个工作日内"),
        (Number::D14, "逾期未提出意见的，视为同意公开"),
        (Number::D17, "第11—30件，共20件，每件100元，计2000元"),
        (Number::D17, "合计2800元"),
        (Number::D17, "20个工作日内缴纳"),
        (Number::D17, "逾期未缴纳的，视为放弃申请"),
        (Number::D21, "第十六条第一款"),
        (Number::D27, "法律、法规、规章没有规定该信息应当公开"),
        (Number::D34, "可以通过以下渠道提出：苏木河县信访局"),
        (Number::D44, "受送达人签名或者盖章"),
        (Number::D45, "邮政企业中国邮政（EMS）"),
        (Number::D46, "分管领导意见"),
        (Number::D48B, "秘密证据：线下提交，见保密室"),
    ];
    for (number, element) in own {
        let letter = sample::letter(number);
        for text in [in_pdf(&letter), in_docx(&letter)] {
            assert!(text.contains(&packed(element)), "{number}: no {element}\n{text}");
        }
    }
}

#[test]
fn a_third_party_and_another_body_are_never_told_who_applied() {
    for number in Number::ALL {
        if matches!(number.to(), To::ThirdParty | To::OtherBody) {
            let text = sample::letter(number).text();
            assert!(!text.contains("张三"), "{number}: {text}");
        }
    }
}
