//! 救济告知的文字: the terms are the law's, the words around them ours (《行政复议法》第二十条、第二十三条, 《行政诉讼法》第四十五条、第四十六条).

use std::fmt::Write;

use super::{OnContested, OnSilence};
use crate::outcome::{Letter, Remedy};

/// 送达方式, as far as the remedy depends on it (《行政复议法》第二十二条第二款).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Served<'a> {
    /// 书面送达.
    OnPaper,
    /// 互联网送达: the letter must then say where on the internet reconsideration is applied for.
    Online {
        /// 提交行政复议申请书的互联网渠道.
        reconsider_at: &'a str,
    },
}

/// 文书自称: what a letter calls itself when it speaks of being contested (《政府信息公开条例》第三十六条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Called {
    /// 本答复书.
    Reply,
    /// 本告知书: also those to a third party and on a correction.
    Notice,
}

impl Called {
    /// 文书自称 by its title: 予以公开 and 部分公开 are told in a 答复书 (《政府信息公开条例》第三十六条第（二）项、第三十七条).
    pub fn of(letter: Letter) -> Self {
        let title = letter.title().split('（').next().unwrap_or_default();
        if title.ends_with("答复书") { Self::Reply } else { Self::Notice }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Reply => "本答复书",
            Self::Notice => "本告知书",
        }
    }
}

/// 复议机关和法院 by name (《行政复议法》第二十四条, 《行政诉讼法》第十四条), as [`crate::forum`] finds and a body sets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Venue<'a> {
    /// 行政复议机关全称.
    pub organ: &'a str,
    /// 另一个可以选择的行政复议机关全称 (《行政复议法》第二十八条).
    pub other_organ: Option<&'a str>,
    /// 法院全称.
    pub court: &'a str,
    /// 送达方式.
    pub served: Served<'a>,
}

impl Venue<'_> {
    fn organs(self) -> String {
        let Self { organ, other_organ, .. } = self;
        other_organ.map_or_else(|| organ.to_owned(), |other| format!("{organ}或者{other}"))
    }

    fn with_channel(self, mut text: String) -> String {
        match self.served {
            Served::OnPaper => {}
            Served::Online { reconsider_at } => {
                // Writing to a string does not fail.
                let _ = write!(text, "行政复议申请书可以通过互联网提交：{reconsider_at}。");
            }
        }
        text
    }

    /// 甲类.
    fn reconsider_first(self, against: &str) -> String {
        let (organs, court) = (self.organs(), self.court);
        format!(
            "{against}不服的，应当自收到之日起60日内先向{organs}申请行政复议；对行政复议决定仍不服的，\
             可以自收到行政复议决定书之日起15日内向{court}提起行政诉讼。"
        )
    }

    /// 乙类.
    fn either(self, against: &str) -> String {
        let (organs, court) = (self.organs(), self.court);
        format!(
            "{against}不服的，可以自收到之日起60日内向{organs}申请行政复议，\
             也可以自收到之日起6个月内直接向{court}提起行政诉讼。"
        )
    }

    fn reconsider(self, against: &str) -> String {
        format!("{against}不服的，可以自收到之日起60日内向{}申请行政复议。", self.organs())
    }
}

/// 救济告知 of a letter, by its class of remedy: reconsideration within 60 days, the court within 15 days after it or within six
/// months (《行政复议法》第二十条第一款、第二十三条, 《行政诉讼法》第四十五条、第四十六条第一款); none where none is named.
pub fn told(remedy: Remedy, called: Called, venue: Venue<'_>, contested: OnContested) -> Option<String> {
    let name = called.words();
    let whole = format!("对{name}");
    let text = match (remedy, contested) {
        (Remedy::ReconsiderFirst, _) | (Remedy::Contested, OnContested::ReconsiderFirst) => {
            venue.reconsider_first(&whole)
        }
        (Remedy::Either, _) | (Remedy::Contested, OnContested::Either) => venue.either(&whole),
        (Remedy::Split, _) => {
            let withheld = venue.reconsider_first(&format!("对{name}中不予公开的内容"));
            withheld + &venue.either(&format!("对{name}的其他内容"))
        }
        (Remedy::Contested, OnContested::ReconsiderationOnly) => venue.reconsider(&whole),
        (Remedy::Contested, OnContested::Nothing) | (Remedy::NoRemedy, _) => return None,
    };
    Some(venue.with_channel(text))
}

/// 逾期不答复的救济: 60 days and six months run from the last day of the term to reply (《行政复议法》第二十条第一款, 法释〔2018〕1号
/// 第六十六条); whether one comes first is a reading of 《行政复议法》第二十三条第一款第（三）项.
pub fn silence_told(venue: Venue<'_>, reading: OnSilence) -> String {
    let (organs, court) = (venue.organs(), venue.court);
    let text = match reading {
        OnSilence::Either => format!(
            "逾期未收到答复的，可以自答复期限届满之日起60日内先向{organs}申请行政复议，\
             也可以自答复期限届满之日起6个月内直接向{court}提起行政诉讼。"
        ),
        OnSilence::ReconsiderFirst => format!(
            "逾期未收到答复的，应当自答复期限届满之日起60日内先向{organs}申请行政复议；对行政复议决定仍不服的，\
             可以自收到行政复议决定书之日起15日内向{court}提起行政诉讼。"
        ),
    };
    venue.with_channel(text)
}

/// 信访、投诉、举报的渠道, which a letter may name (《政府信息公开条例》第三十九条第一款).
pub fn petition_channel(channel: &str) -> String {
    format!("您反映的信访、投诉、举报事项，可以通过以下渠道提出：{channel}。")
}
