//! Phrases as reports write them, and what is read in them. The bodies and numbers are invented.

use crate::check::subject::Subject;
use crate::check::testing::{say, sound};
use crate::check::{Body, Context};
use crate::form::PartNo;
use law::body::{BodyKind, Level};

/// The claims of a text in part one of a county's report on 2023, as `Received 12`.
fn read(text: &str) -> Vec<String> {
    let mut report = sound();
    report.body = Some("示例县人民政府".into());
    say(&mut report, PartNo::One, text);
    let body = Body::stated(BodyKind::Government, Level::County);
    let subject = Subject::new(&report, &Context { body, ..Context::default() });
    let said = |claim: &super::Claim| {
        format!("{:?} {}{}", claim.kind, claim.value, if claim.weak { " weak" } else { "" })
    };
    subject.claims().iter().map(said).collect()
}

fn assert_reads(phrases: &[(&str, &[&str])]) {
    for (text, claims) in phrases {
        assert_eq!(read(text), *claims, "{text}");
    }
}

#[test]
fn requests_received_and_answered() {
    assert_reads(&[
        ("2023年，全县共收到政府信息公开申请45件，同比增长12.5%，办结43件。", &["Received 45", "Handled 43"]),
        ("全年共受理依申请公开事项45件，均在法定期限内答复。", &["Received 45"]),
        ("受理了45件政府信息公开申请，已答复申请45件。", &["Received 45", "Handled 45"]),
        ("今年共收到并办结政府信息公开申请45件。", &["Dealt 45"]),
        ("依申请公开情况。全年办理申请45件，按时办结率100%。", &["Dealt 45"]),
        (
            "本年度新收政府信息公开申请45件，上年结转2件，结转下年度继续办理3件。",
            &["Received 45", "CarriedIn 2", "CarriedOut 3"],
        ),
        (
            "共办结政府信息公开申请43件（含2022年结转2件），结转2024年4件。",
            &["Handled 43", "CarriedIn 2", "CarriedOut 4"],
        ),
        ("主动公开信息1200条，收到依申请公开25件，按时办结率100%。", &["Received 25"]),
        ("共接收政府信息公开申请6件，其中线上4件，线下2件，全部按期办结。", &["Received 6"]),
        ("县政府收到的政府信息公开申请共45件，已全部办结。", &["Received 45"]),
        ("全县依申请公开件共受理45件，其中不予公开2件。", &["Received 45", "Outcome(Withheld) 2"]),
        ("未收到公民、法人和其他组织提出的政府信息公开申请。", &["Received 0"]),
        ("政府信息公开申请中，自然人申请40件，法人或其他组织申请5件。", &["Persons 40", "Organisations 5"]),
    ]);
}

#[test]
fn how_requests_ended() {
    assert_reads(&[
        (
            "答复政府信息公开申请43件，其中予以公开20件、部分公开5件、不予公开3件、无法提供10件、不予处理4件、其他处理1件。",
            &[
                "Handled 43",
                "Outcome(Granted) 20",
                "Outcome(Partial) 5",
                "Outcome(Withheld) 3",
                "Outcome(Unable) 10",
                "Outcome(NotProcessed) 4",
                "Outcome(Other) 1",
            ],
        ),
        (
            "办结政府信息公开申请43件。予以公开（含部分公开）25件，占58.1%。",
            &["Handled 43", "Outcome(GrantedOrPartial) 25"],
        ),
        (
            "办结政府信息公开申请43件，属信访、重复申请等不予处理4件。",
            &["Handled 43", "Outcome(NotProcessed) 4"],
        ),
        ("认定公文公开属性，主动公开50件，依申请公开12件，不予公开8件。", &[]),
    ]);
}

#[test]
fn reconsiderations_and_suits() {
    assert_reads(&[
        (
            "因政府信息公开被申请行政复议6件、提起行政诉讼2件。",
            &["Cases(Reconsideration, None) 6", "Cases(Litigation, None) 2"],
        ),
        (
            "政府信息公开行政复议6件，其中结果维持4件，尚未审结2件；行政诉讼2件，均为结果维持。",
            &[
                "Cases(Reconsideration, None) 6",
                "Cases(Reconsideration, Some(Upheld)) 4",
                "Cases(Reconsideration, Some(Pending)) 2",
                "Cases(Litigation, None) 2",
            ],
        ),
        (
            "涉及政府信息公开的行政诉讼中，未经复议直接起诉3件，复议后起诉4件。",
            &["Cases(Direct, None) 3", "Cases(AfterReconsideration, None) 4"],
        ),
        (
            "全年未发生政府信息公开行政复议、行政诉讼案件。",
            &["Cases(Reconsideration, None) 0", "Cases(Litigation, None) 0"],
        ),
        ("政府信息公开行政复议、行政诉讼案件共计8件。", &["Cases(Both, None) 8"]),
        ("县司法局办理行政复议案件120件，其中维持60件。", &["Cases(Reconsideration, None) 120 weak"]),
        (
            "因政府信息公开引发行政复议6件、行政诉讼2件，被纠错1件。",
            &["Cases(Reconsideration, None) 6", "Cases(Litigation, None) 2"],
        ),
    ]);
}

#[test]
fn documents() {
    assert_reads(&[
        (
            "全年制发行政规范性文件8件，废止3件，现行有效行政规范性文件66件。",
            &["Documents(NormativeDocuments, Issued) 8", "Documents(NormativeDocuments, InForce) 66"],
        ),
        (
            "主动公开政府规章2件，行政规范性文件8件，其他文件162件。",
            &["Documents(Rules, Published) 2", "Documents(NormativeDocuments, Published) 8"],
        ),
        ("审核规范性文件30件，备案规范性文件25件，清理规章制度18项。", &[]),
        ("《公报》刊登规章、规范性文件等243件。", &[]),
    ]);
}

#[test]
fn parts_other_years_other_matters_and_rough_numbers_are_no_claims() {
    assert_reads(&[
        ("收到信函申请5件、网上申请38件、当面申请2件，均为政府信息公开申请。", &[]),
        ("2022年收到政府信息公开申请50件。", &[]),
        ("政府信息公开申请比上年减少5件。", &[]),
        ("办理政府信息公开申请近50件。", &[]),
        ("上半年收到政府信息公开申请20件。", &[]),
        ("答复政府信息公开咨询300件，办理人大代表建议12件。", &[]),
        ("申请主要涉及征地拆迁，其中涉及土地征收的申请20件。", &[]),
        ("行政许可申请受理5120件，政府信息公开工作有序。", &[]),
        ("公开答复政协提案30件，受理群众信访80件，依申请公开渠道畅通。", &[]),
        ("答复政府信息公开申请，均未引发行政复议，编制示范文本15份。", &[]),
        ("政府信息公开申请逾期答复2件，延期答复5件。", &[]),
        ("受理政府信息公开申请，帮助群众解决诉求30件，化解纠纷12起。", &[]),
        ("开展依申请公开专题培训3次，编印答复案例12个。", &[]),
    ]);
}

#[test]
fn another_scope_makes_a_claim_weak() {
    assert_reads(&[
        ("县政府办公室共收到政府信息公开申请17件。", &["Received 17 weak"]),
        ("县直部门收到政府信息公开申请60件。", &["Received 60 weak"]),
        ("县政府办代表县政府受理政府信息公开申请17件。", &["Received 17 weak"]),
    ]);
}
