//! A year of requests, all invented: two dozen that ended, and some in every state a desk knows.

use std::num::NonZeroU32;

use casework::act::{
    Act, Asks, Channel, Delivered, Delivery, DocumentNo, Element, Matter, Opinion, PartyNo, Retention,
    Signature, Verdict,
};
use casework::decision::Decision;
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use law::applicant::Kind;
use law::calendar::{Calendar, add_working_days};
use law::consultation::Consulted;
use law::fee::Means;
use law::outcome::Outcome;
use office::authority::{Role, needs};
use office::{Application, At, CaseNo, Contact, How, Identity, Office, Way};

use super::house::{TOWNSHIP, who};
use crate::keep::Trouble;

/// What somebody asked for, and how it ended.
type Ended = (&'static str, Kind, Channel, Outcome);

#[rustfmt::skip]
const ENDED: [Ended; 20] = [
    ("2024年度农村道路养护资金使用情况", Kind::NaturalPerson, Channel::Online, Outcome::Provided),
    ("城关镇2023年国有土地上房屋征收补偿方案", Kind::NaturalPerson, Channel::SignedPost, Outcome::AlreadyPublic),
    ("本人承包地确权登记的审核材料", Kind::NaturalPerson, Channel::Counter, Outcome::NotResponsible),
    ("2022年以来全镇信访事项办理统计分析报告", Kind::LegalService, Channel::Online, Outcome::RequiresCreation),
    ("文化街改造工程中标通知书", Kind::CommercialEnterprise, Channel::Online, Outcome::Provided),
    ("镇长办公会议讨论低保调整的记录", Kind::NaturalPerson, Channel::SignedPost, Outcome::DeliberativeProcess),
    ("2019年危房改造花名册", Kind::NaturalPerson, Channel::Online, Outcome::ThirdParty),
    ("关于东河治理的批复文件", Kind::ResearchInstitution, Channel::Online, Outcome::AccessTold),
    ("1998年集体企业改制的会议纪要", Kind::NaturalPerson, Channel::Counter, Outcome::TransferredToArchives),
    ("邻居违章建房的处理结果", Kind::NaturalPerson, Channel::Oral, Outcome::Petition),
    ("某加油站的工商登记档案", Kind::CommercialEnterprise, Channel::Online, Outcome::AdministrativeInquiry),
    ("2021年征地补偿款发放明细", Kind::NaturalPerson, Channel::SignedPost, Outcome::DoesNotExist),
    ("同一份征地补偿款发放明细", Kind::NaturalPerson, Channel::SignedPost, Outcome::Repeat),
    ("2025年部门预算及说明", Kind::PublicWelfare, Channel::Online, Outcome::AlreadyPublic),
    ("应急预案全文", Kind::LegalService, Channel::Online, Outcome::Provided),
    ("干部职工考勤记录", Kind::NaturalPerson, Channel::Online, Outcome::InternalAffairs),
    ("村级光伏项目建设合同", Kind::NaturalPerson, Channel::Counter, Outcome::Provided),
    ("镇党委会议纪要", Kind::NaturalPerson, Channel::Online, Outcome::PartyInformation),
    ("什么时候发放春耕补贴", Kind::NaturalPerson, Channel::Online, Outcome::Consultation),
    ("2025年农村厕所改造资金安排", Kind::NaturalPerson, Channel::Online, Outcome::Provided),
];

/// How many of those that ended are in the archive; the others wait for it.
const ARCHIVED: usize = 6;

/// Those that are open: what was asked for, how many working days ago, and what was done since, each so many working days later.
type Open = (&'static str, Kind, u32, fn() -> Vec<(u32, Act)>);

const OPEN: [Open; 8] = [
    ("2025年村集体“三资”清查结果", Kind::NaturalPerson, 1, Vec::new),
    ("有关拆迁的全部文件", Kind::NaturalPerson, 6, || vec![(4, supplement())]),
    ("养殖场环境影响评价文件", Kind::CommercialEnterprise, 12, || vec![(2, consult())]),
    ("河道采砂规划的编制依据", Kind::ResearchInstitution, 22, || {
        vec![(3, search(2)), (14, extend())]
    }),
    ("镇卫生院扩建工程监理合同", Kind::LegalService, 9, || {
        vec![(3, search(1)), (7, draft(Outcome::Provided))]
    }),
    ("2020年退耕还林补助资金发放表", Kind::NaturalPerson, 16, || {
        vec![(3, search(0)), (13, draft(Outcome::DoesNotExist)), (14, passed())]
    }),
    ("高标准农田项目竣工验收报告", Kind::NaturalPerson, 18, || {
        vec![(4, search(1)), (12, draft(Outcome::Provided)), (13, passed()), (14, signed())]
    }),
    ("2023年抗旱应急物资采购清单", Kind::NaturalPerson, 23, || vec![(5, search(3))]),
];

fn supplement() -> Act {
    Act::SupplementAsked { gaps: vec![Element::Information], working_days: 15 }
}

fn consult() -> Act {
    Act::Consulted { whom: Consulted::ThirdParty, party: PartyNo(9001) }
}

fn search(found: u32) -> Act {
    Act::Searched {
        places: vec!["综合档案室".to_owned(), "OA系统".to_owned()],
        words: vec!["项目".to_owned()],
        found,
    }
}

fn extend() -> Act {
    Act::Extended { working_days: NonZeroU32::MIN.saturating_add(14), approved: Signature::OnScreen }
}

fn draft(outcome: Outcome) -> Act {
    Decision::of(outcome)
        .map_or(Act::PublicationProposed, |decision| Act::Drafted { decision, confirmed_by: None })
}

fn passed() -> Act {
    Act::Reviewed { verdict: Verdict::Passed }
}

fn signed() -> Act {
    Act::Signed { signature: Signature::OnScreen }
}

/// Fills the register; `progress` is told how many of how many are in it.
pub(super) async fn fill(
    office: &Office,
    now: Timestamp,
    mut progress: impl FnMut(usize, usize),
) -> Result<(), Trouble> {
    let today = now.to_zoned_datetime(office::china()).date();
    let all = ENDED.len() + OPEN.len();
    let days = office.days().await?;
    for (place, ended) in ENDED.iter().enumerate() {
        let back = i64::try_from(ENDED.len() - place).unwrap_or_default() * 16 + 30;
        end(office, working(&days.calendar, today, back), place, ended).await?;
        progress(place + 1, all);
    }
    for (place, (matter, kind, ago, acts)) in OPEN.iter().enumerate() {
        let on = before(&days.calendar, today, *ago);
        let case_no = register(office, on, (matter, *kind, Channel::Online)).await?;
        play(office, &case_no, on, acts()).await?;
        progress(ENDED.len() + place + 1, all);
    }
    Ok(())
}

/// The first working day from so many days ago.
fn working(calendar: &Calendar, today: Date, days_ago: i64) -> Date {
    let mut on = today.checked_sub(days_ago.days()).unwrap_or(today);
    while !calendar.is_working_day(on) {
        on = on.tomorrow().unwrap_or(on);
    }
    on
}

/// The day so many working days ago.
fn before(calendar: &Calendar, today: Date, working_days: u32) -> Date {
    let mut on = today;
    let mut left = working_days;
    while left > 0 {
        on = on.yesterday().unwrap_or(on);
        left -= u32::from(calendar.is_working_day(on));
    }
    on
}

async fn end(
    office: &Office,
    on: Date,
    place: usize,
    &(matter, kind, channel, outcome): &Ended,
) -> Result<(), Trouble> {
    let case_no = register(office, on, (matter, kind, channel)).await?;
    let mut acts = vec![(2, search(u32::from(outcome == Outcome::Provided)))];
    if outcome == Outcome::ThirdParty {
        acts.push((3, consult()));
        acts.push((8, Act::OpinionGiven { of: 0, opinion: Opinion::ObjectsWithReason }));
    }
    let number = place + 1;
    let document_no = DocumentNo(format!("城关镇依复〔{}〕{number}号", on.year()));
    let delivery = if channel == Channel::Online {
        Delivery::Electronic
    } else {
        Delivery::Post(format!("XA4300{number:05}00"))
    };
    acts.extend([(9, draft(outcome)), (10, passed()), (11, signed())]);
    if outcome.is_unsettled() {
        acts.push((11, signed()));
    }
    acts.extend([
        (11, Act::Sealed { document_no, register_no: format!("{}-{number:03}", on.year()) }),
        (12, Act::Replied { delivery }),
        (14, Act::DeliveryKnown { outcome: Delivered::Arrived }),
    ]);
    let seen = u32::try_from(acts.len() + 1).unwrap_or_default();
    play(office, &case_no, on, acts).await?;
    if place < ARCHIVED { archive(office, &case_no, (on, seen)).await } else { Ok(()) }
}

/// 归档, so many working days after the request came.
async fn archive(office: &Office, case_no: &CaseNo, (from, seen): (Date, u32)) -> Result<(), Trouble> {
    let days = office.days().await?;
    let on = add_working_days(&days.calendar, from, 30).map_or(from, |due| due.on());
    let key = office::command_key()?;
    let at_case = At { body: TOWNSHIP, case_no, seen, key: &key, on };
    let kept = (Retention::TenYears, How::InSystem);
    office.archive(&who(Role::Clerk, at(on)?), &at_case, kept).await.map_err(refused)?;
    Ok(())
}

async fn register(
    office: &Office,
    on: Date,
    (matter, column, channel): (&str, Kind, Channel),
) -> Result<CaseNo, Trouble> {
    let is_person = column == Kind::NaturalPerson;
    let name = if is_person { "张示例" } else { "示例有限公司" };
    let document = if is_person { "id_card" } else { "credit_code" };
    let application = Application {
        body: TOWNSHIP,
        form: office::command_key()?,
        on,
        channel,
        column,
        name: name.to_owned(),
        identity: Some(Identity {
            kind: document.to_owned(),
            number: format!("000000{}0000", on.strftime("%Y%m%d")),
        }),
        contact: Contact {
            phone: Some("00000000000".to_owned()),
            email: Some("shili@example.cn".to_owned()),
            address: Some("云岭县城关镇示例路0号".to_owned()),
        },
        asks: Asks::Information,
        matters: vec![Matter(matter.to_owned())],
        means: Some(Means::Paper),
        way: Some(if channel == Channel::Online { Way::Electronic } else { Way::Post }),
        help: None,
        papers: Vec::new(),
    };
    let by = who(Role::Clerk, at(on)?);
    Ok(office.register(&by, application).await.map_err(refused)?.case_no)
}

/// Each act by somebody who may, so many working days after the request came; a second signature is another's.
async fn play(office: &Office, case_no: &CaseNo, from: Date, acts: Vec<(u32, Act)>) -> Result<(), Trouble> {
    let (mut signatures, days) = (0, office.days().await?);
    for (seen, (later, act)) in (1..).zip(acts) {
        let on = add_working_days(&days.calendar, from, later).map_or(from, |due| due.on());
        let may = |duty: &Role| duty.reach(needs(&act).right) != office::authority::Reach::Nowhere;
        let before = std::mem::replace(&mut signatures, usize::from(matches!(act, Act::Signed { .. })));
        let duty = Role::ALL.iter().copied().filter(may).nth(before * signatures);
        let by = who(duty.unwrap_or(Role::Clerk), at(on)?);
        let key = office::command_key()?;
        let at = At { body: TOWNSHIP, case_no, seen, key: &key, on };
        office.act(&by, &at, act, How::InSystem).await.map_err(refused)?;
    }
    Ok(())
}

/// Ten in the morning.
fn at(on: Date) -> Result<Timestamp, Trouble> {
    let zoned = on.at(10, 0, 0, 0).to_zoned_datetime(office::china());
    zoned.map(|zoned| zoned.timestamp()).map_err(|error| Trouble {
        zh: "日期超出范围".to_owned(),
        en: "The date is out of range".to_owned(),
        detail: error.to_string(),
    })
}

#[expect(clippy::needless_pass_by_value, reason = "it is mapped over errors")]
pub(super) fn refused(denied: office::Denied) -> Trouble {
    let detail = format!("{denied:?}");
    Trouble { zh: denied.chinese(), en: denied.english(), detail }
}
