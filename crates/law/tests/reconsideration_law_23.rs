//! 《行政复议法》第二十二条、第二十三条, 法释〔2025〕8号第一条、第二条、第十条: which way is open, and how a letter says so.

use law::outcome::{Letter, Outcome, Remedy};
use law::remedy::{
    Called, Grievance, OnContested, OnSilence, Procedural, Served, Venue, Way, petition_channel,
    silence_told, told,
};

const VENUE: Venue<'static> = Venue {
    organ: "云岭市人民政府",
    other_organ: None,
    court: "云岭市中级人民法院",
    served: Served::OnPaper,
};

fn told_of(outcome: Outcome, contested: OnContested) -> Option<String> {
    told(outcome.remedy(), Called::of(outcome.letter()), VENUE, contested)
}

#[test]
fn art23_what_is_withheld_goes_to_reconsideration_first_and_then_to_court() {
    let expected = "对本告知书不服的，应当自收到之日起60日内先向云岭市人民政府申请行政复议；对行政复议决定仍不服的，\
                    可以自收到行政复议决定书之日起15日内向云岭市中级人民法院提起行政诉讼。";
    for outcome in Outcome::ALL.into_iter().filter(|outcome| outcome.remedy() == Remedy::ReconsiderFirst) {
        assert_eq!(told_of(outcome, OnContested::default()).as_deref(), Some(expected), "{outcome:?}");
    }
}

#[test]
fn interpretation_2025_1_other_replies_go_to_either() {
    let expected = "对本答复书不服的，可以自收到之日起60日内向云岭市人民政府申请行政复议，\
                    也可以自收到之日起6个月内直接向云岭市中级人民法院提起行政诉讼。";
    assert_eq!(told_of(Outcome::Provided, OnContested::default()).as_deref(), Some(expected));
    let letter = expected.replace("答复书", "告知书");
    assert_eq!(told_of(Outcome::DoesNotExist, OnContested::default()), Some(letter));
}

#[test]
fn art37_a_partial_disclosure_says_both_each_of_its_part() {
    let expected = "对本答复书中不予公开的内容不服的，应当自收到之日起60日内先向云岭市人民政府申请行政复议；\
                    对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内向云岭市中级人民法院提起行政诉讼。\
                    对本答复书的其他内容不服的，可以自收到之日起60日内向云岭市人民政府申请行政复议，\
                    也可以自收到之日起6个月内直接向云岭市中级人民法院提起行政诉讼。";
    assert_eq!(told_of(Outcome::Partial, OnContested::default()).as_deref(), Some(expected));
}

#[test]
fn interpretation_2025_10_contested_letters_name_reconsideration_alone_unless_set_otherwise() {
    let court = "中级人民法院";
    let only = "对本告知书不服的，可以自收到之日起60日内向云岭市人民政府申请行政复议。";
    for outcome in Outcome::ALL.into_iter().filter(|outcome| outcome.remedy() == Remedy::Contested) {
        assert_eq!(told_of(outcome, OnContested::default()).as_deref(), Some(only), "{outcome:?}");
        let either = told_of(outcome, OnContested::Either);
        assert_eq!(
            either,
            told(Remedy::Either, Called::of(outcome.letter()), VENUE, OnContested::default()),
            "{outcome:?}"
        );
        let first = told_of(outcome, OnContested::ReconsiderFirst);
        assert_eq!(
            first,
            told(Remedy::ReconsiderFirst, Called::of(outcome.letter()), VENUE, OnContested::default())
        );
        assert!([either, first].iter().flatten().all(|text| text.contains(court)), "{outcome:?}");
        assert_eq!(told_of(outcome, OnContested::Nothing), None, "{outcome:?}");
    }
    assert_eq!(OnContested::BASIS.to_string(), "法释〔2025〕8号第十条（推论）");
}

#[test]
fn a_setting_for_contested_letters_touches_no_others() {
    let settings = [OnContested::Either, OnContested::ReconsiderFirst, OnContested::Nothing];
    for outcome in Outcome::ALL.into_iter().filter(|outcome| outcome.remedy() != Remedy::Contested) {
        for setting in settings {
            assert_eq!(told_of(outcome, setting), told_of(outcome, OnContested::default()), "{outcome:?}");
        }
    }
    assert_eq!(told_of(Outcome::Withdrawn, OnContested::default()), None);
}

#[test]
fn art22_p2_a_letter_served_online_says_where_to_apply_online() {
    let served = Served::Online { reconsider_at: "https://fuyi.example.cn" };
    let venue = Venue { served, ..VENUE };
    let text = told(Remedy::Contested, Called::of(Letter::D34), venue, OnContested::default());
    let expected = "对本告知书不服的，可以自收到之日起60日内向云岭市人民政府申请行政复议。\
                    行政复议申请书可以通过互联网提交：https://fuyi.example.cn。";
    assert_eq!(text.as_deref(), Some(expected));
}

#[test]
fn art28_where_there_are_two_organs_both_are_named() {
    let venue = Venue { organ: "云岭县人民政府", other_organ: Some("云岭市司法局"), ..VENUE };
    let text = told(Remedy::Contested, Called::of(Letter::D34), venue, OnContested::default());
    let expected = "对本告知书不服的，可以自收到之日起60日内向云岭县人民政府或者云岭市司法局申请行政复议。";
    assert_eq!(text.as_deref(), Some(expected));
}

#[test]
fn interpretation_2025_2_who_got_no_reply_is_told_by_the_reading_that_is_set() {
    assert_eq!(
        silence_told(VENUE, OnSilence::default()),
        "逾期未收到答复的，可以自答复期限届满之日起60日内先向云岭市人民政府申请行政复议，\
         也可以自答复期限届满之日起6个月内直接向云岭市中级人民法院提起行政诉讼。"
    );
    assert_eq!(
        silence_told(VENUE, OnSilence::ReconsiderFirst),
        "逾期未收到答复的，应当自答复期限届满之日起60日内先向云岭市人民政府申请行政复议；对行政复议决定仍不服的，\
         可以自收到行政复议决定书之日起15日内向云岭市中级人民法院提起行政诉讼。"
    );
    let bases = [OnSilence::Either, OnSilence::ReconsiderFirst].map(|reading| reading.basis().to_string());
    assert_eq!(bases, ["法释〔2025〕8号第二条", "《行政复议法》第二十三条第一款第（三）项（推论）"]);
}

#[test]
fn art39_p1_a_petition_may_be_told_its_channel() {
    assert_eq!(
        petition_channel("云岭市信访局来访接待室"),
        "您反映的信访、投诉、举报事项，可以通过以下渠道提出：云岭市信访局来访接待室。"
    );
}

#[test]
fn each_grievance_has_its_way_and_its_article() {
    let procedural = |one| Grievance::Procedural(one);
    let cases = [
        (
            Grievance::Reply(Outcome::StateSecret),
            Way::Open(Remedy::ReconsiderFirst),
            "《行政复议法》第二十三条第一款第（四）项",
        ),
        (Grievance::Reply(Outcome::DoesNotExist), Way::Open(Remedy::Either), "法释〔2025〕8号第一条"),
        (
            Grievance::Reply(Outcome::AdministrativeInquiry),
            Way::Open(Remedy::Contested),
            "法释〔2025〕8号第十条（推论）",
        ),
        (Grievance::Reply(Outcome::NotSupplemented), Way::Open(Remedy::Either), "法释〔2025〕8号第一条"),
        (Grievance::Mismatch, Way::Open(Remedy::Either), "法释〔2025〕8号第一条第（三）项"),
        (Grievance::HarmfulDisclosure, Way::Open(Remedy::Either), "法释〔2025〕8号第一条第（四）项"),
        (Grievance::Correction, Way::Open(Remedy::Either), "《政府信息公开条例》第四十一条（推论）"),
        (Grievance::Silence, Way::Open(Remedy::Either), "法释〔2025〕8号第二条"),
        (Grievance::NotPublished, Way::ApplyFirst, "法释〔2025〕8号第二条"),
        (procedural(Procedural::SupplementAsked), Way::NotByItself, "法释〔2025〕8号第十条"),
        (procedural(Procedural::Extended), Way::NotByItself, "法释〔2025〕8号第十条"),
        (procedural(Procedural::FeeNoticed), Way::NotByItself, "法释〔2025〕8号第十条"),
        (procedural(Procedural::Deferred), Way::NotByItself, "法释〔2025〕8号第十条（推论）"),
        (procedural(Procedural::Consulting), Way::NotByItself, "法释〔2025〕8号第十条（推论）"),
        (procedural(Procedural::ReasonsAsked), Way::NotByItself, "法释〔2025〕8号第十条（推论）"),
        (procedural(Procedural::PaperAndSeal), Way::NotByItself, "国办函〔2021〕132号第三条（凭记忆）"),
    ];
    for (grievance, way, article) in cases {
        let (found, basis) = grievance.way();
        assert_eq!((found, basis.to_string()), (way, article.to_owned()), "{grievance:?}");
    }
}
