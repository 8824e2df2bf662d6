//! 第三十六条 and its neighbours: how a request may end, and what follows.

use std::collections::BTreeSet;

use law::Certainty;
use law::outcome::{Letter as L, Outcome, OutcomeRow, Remedy as R};

/// Articles without a title are the Regulation's.
#[rustfmt::skip]
const ENDS: [(Outcome, &str, L, R, &str); 28] = [
    (Outcome::AlreadyPublic, "granted", L::D20, R::Either, "第三十六条第（一）项"),
    (Outcome::Provided, "granted", L::D19, R::Either, "第三十六条第（二）项"),
    (Outcome::AccessTold, "granted", L::D19, R::Either, "第三十六条第（二）项"),
    (Outcome::Partial, "partial", L::D21, R::Split, "第三十七条"),
    (Outcome::StateSecret, "deny_state_secret", L::D22, R::ReconsiderFirst, "第十四条"),
    (Outcome::OtherLaw, "deny_other_law", L::D23, R::ReconsiderFirst, "第十四条"),
    (Outcome::SafetyAndStability, "deny_safety_stability", L::D24, R::ReconsiderFirst, "第十四条"),
    (Outcome::ThirdParty, "deny_third_party", L::D25, R::ReconsiderFirst, "第十五条"),
    (Outcome::InternalAffairs, "deny_internal", L::D26, R::ReconsiderFirst, "第十六条第一款"),
    (Outcome::DeliberativeProcess, "deny_process", L::D27, R::ReconsiderFirst, "第十六条第二款"),
    (Outcome::EnforcementFile, "deny_enforcement_file", L::D28, R::ReconsiderFirst, "第十六条第二款"),
    (Outcome::AdministrativeInquiry, "deny_admin_query", L::D29, R::Contested, "第三十六条第（七）项"),
    (Outcome::DoesNotExist, "unable_not_held", L::D30, R::Either, "第三十六条第（四）项"),
    (Outcome::NotResponsible, "unable_not_held", L::D31, R::Either, "第三十六条第（五）项"),
    (Outcome::RequiresCreation, "unable_needs_creation", L::D32, R::Contested, "第三十八条"),
    (Outcome::StillUnclear, "unable_unclear", L::D33, R::Either, "第三十条（推论）"),
    (Outcome::Petition, "np_petition", L::D34, R::Contested, "第三十九条第一款"),
    (Outcome::Repeat, "np_repeat", L::D35, R::Contested, "第三十六条第（六）项"),
    (Outcome::Publication, "np_publication", L::D36, R::Contested, "第三十九条第二款"),
    (Outcome::Excessive, "np_excessive", L::D37, R::Either, "第三十五条"),
    (Outcome::ConfirmOrReissue, "np_confirm", L::D38, R::Either, "国办公开办函〔2021〕30号（凭记忆）"),
    (Outcome::NotSupplemented, "other_no_supplement", L::D06, R::Either, "第三十条"),
    (Outcome::NotPaid, "other_no_payment", L::D18, R::Either, "《政府信息公开信息处理费管理办法》第六条（凭记忆）"),
    (Outcome::Consultation, "other_other", L::D39, R::Either, "第二条（推论）"),
    (Outcome::NotGovernmentInformation, "other_other", L::D39, R::Either, "第二条（推论）"),
    (Outcome::PartyInformation, "other_other", L::D39, R::Either, "《中国共产党党务公开条例（试行）》"),
    (Outcome::TransferredToArchives, "other_other", L::D40, R::Either, "《档案法》第十五条"),
    (Outcome::Withdrawn, "other_other", L::D41, R::NoRemedy, "国办公开办函〔2021〕30号（推论）"),
];

#[test]
fn each_end_has_its_row_its_letter_its_remedy_and_its_article() {
    assert_eq!(ENDS.map(|end| end.0), Outcome::ALL);
    for (outcome, row, letter, remedy, basis) in ENDS {
        let written = outcome.basis().to_string();
        let article = written.trim_start_matches("《政府信息公开条例》");
        let found = (outcome.row().key(), outcome.letter(), outcome.remedy(), article);
        assert_eq!(found, (row, letter, remedy, basis), "{outcome:?}");
    }
}

#[test]
fn every_row_of_the_form_is_reached_by_some_end() {
    let reached: BTreeSet<_> = Outcome::ALL.iter().map(|outcome| outcome.row()).collect();
    assert_eq!(reached, BTreeSet::from(OutcomeRow::ALL));
}

#[test]
fn what_the_form_names_no_row_for_is_put_under_other_by_inference() {
    for outcome in Outcome::ALL {
        let unsure = outcome.row_certainty() == Certainty::Inference;
        assert_eq!(unsure, outcome.row() == OutcomeRow::OtherOther, "{outcome:?}");
    }
}

#[test]
fn only_what_is_withheld_under_articles_14_to_16_must_be_reconsidered_first() {
    for outcome in Outcome::ALL {
        let basis = outcome.basis().to_string();
        let withheld = ["第十四条", "第十五条", "第十六条"]
            .iter()
            .any(|article| basis.starts_with(&format!("《政府信息公开条例》{article}")));
        assert_eq!(outcome.remedy() == R::ReconsiderFirst, withheld, "{outcome:?}");
    }
}

#[test]
fn the_five_contested_letters_are_a_class_of_their_own() {
    let contested: Vec<_> = Outcome::ALL
        .into_iter()
        .filter(|outcome| outcome.remedy() == R::Contested)
        .map(Outcome::letter)
        .collect();
    assert_eq!(contested, [L::D29, L::D32, L::D34, L::D35, L::D36]);
    assert_eq!(R::Contested.key(), "remedy_contested");
    assert_eq!(R::Contested.basis().certainty, Certainty::Inference);
}

#[test]
fn rows_stand_in_the_order_of_the_form_and_keep_its_words() {
    let lines: Vec<_> = OutcomeRow::ALL.iter().map(|row| (row.key(), row.label())).collect();
    assert_eq!(
        lines,
        [
            ("granted", "（一）予以公开"),
            ("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
            ("deny_state_secret", "1.属于国家秘密"),
            ("deny_other_law", "2.其他法律行政法规禁止公开"),
            ("deny_safety_stability", "3.危及“三安全一稳定”"),
            ("deny_third_party", "4.保护第三方合法权益"),
            ("deny_internal", "5.属于三类内部事务信息"),
            ("deny_process", "6.属于四类过程性信息"),
            ("deny_enforcement_file", "7.属于行政执法案卷"),
            ("deny_admin_query", "8.属于行政查询事项"),
            ("unable_not_held", "1.本机关不掌握相关政府信息"),
            ("unable_needs_creation", "2.没有现成信息需要另行制作"),
            ("unable_unclear", "3.补正后申请内容仍不明确"),
            ("np_petition", "1.信访举报投诉类申请"),
            ("np_repeat", "2.重复申请"),
            ("np_publication", "3.要求提供公开出版物"),
            ("np_excessive", "4.无正当理由大量反复申请"),
            ("np_confirm", "5.要求行政机关确认或重新出具已获取信息"),
            ("other_no_supplement", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
            ("other_no_payment", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            ("other_other", "3.其他"),
        ]
    );
    assert!(OutcomeRow::ALL.is_sorted());
}

#[test]
fn keys_are_the_same_in_code_and_in_data() {
    for row in OutcomeRow::ALL {
        assert_eq!(serde_json::to_string(&row).unwrap(), format!("\"{}\"", row.key()));
        assert_eq!(OutcomeRow::parse(row.key()), Some(row));
    }
    assert_eq!(OutcomeRow::parse("total_handled"), None);
}

#[test]
fn the_trial_form_has_one_row_for_all_other_handling() {
    let merged: BTreeSet<_> = OutcomeRow::ALL.iter().map(|row| row.merges_to_2019_row()).collect();
    assert_eq!(merged.len(), 19);
    assert_eq!(OutcomeRow::OtherNoSupplement.merges_to_2019_row(), "other_handling");
    assert_eq!(OutcomeRow::OtherNoPayment.merges_to_2019_row(), "other_handling");
    assert_eq!(OutcomeRow::OtherOther.merges_to_2019_row(), "other_handling");
    assert_eq!(OutcomeRow::NpConfirm.merges_to_2019_row(), "np_confirm");
}

#[test]
fn every_letter_is_told_apart_by_its_title() {
    let titles: BTreeSet<_> = Outcome::ALL.iter().map(|outcome| outcome.letter().title()).collect();
    let letters: BTreeSet<_> = Outcome::ALL.iter().map(|outcome| outcome.letter()).collect();
    assert_eq!((letters.len(), titles.len()), (25, 25));
}
