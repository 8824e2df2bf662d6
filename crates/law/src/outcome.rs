//! 办理结果: how a request may end (第三十六条 and its neighbours), and what follows from each end.
//!
//! A request ends in one way, which is counted in one row of the annual report, told in one letter,
//! and carries one class of remedy.

mod letter;
mod remedy;
mod row;
mod words;

pub use letter::Letter;
pub use remedy::Remedy;
pub use row::{OutcomeRow, RowGroup};

use serde::{Deserialize, Serialize};

use crate::{Article, Basis, Certainty, Cite, Instrument};

/// 办理结果: every way in which a request may end (第三十条、第三十五条至第三十九条、第四十二条).
///
/// 更正 (第四十一条) is no request and is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// 已经主动公开，告知获取方式、途径.
    AlreadyPublic,
    /// 可以公开，提供该信息.
    Provided,
    /// 可以公开，告知获取方式、途径和时间.
    AccessTold,
    /// 区分处理，部分公开.
    Partial,
    /// 不予公开：国家秘密.
    StateSecret,
    /// 不予公开：其他法律、行政法规禁止公开.
    OtherLaw,
    /// 不予公开：危及国家安全、公共安全、经济安全、社会稳定.
    SafetyAndStability,
    /// 不予公开：商业秘密、个人隐私等第三方合法权益.
    ThirdParty,
    /// 不予公开：内部事务信息.
    InternalAffairs,
    /// 不予公开：过程性信息.
    DeliberativeProcess,
    /// 不予公开：行政执法案卷信息.
    EnforcementFile,
    /// 行政查询事项：工商、不动产登记资料等.
    AdministrativeInquiry,
    /// 信息不存在.
    DoesNotExist,
    /// 不属于本行政机关负责公开.
    NotResponsible,
    /// 没有现成信息，需要加工、分析.
    RequiresCreation,
    /// 补正后申请内容仍不明确.
    StillUnclear,
    /// 信访、投诉、举报.
    Petition,
    /// 重复申请.
    Repeat,
    /// 要求提供公开出版物.
    Publication,
    /// 无正当理由大量反复申请.
    Excessive,
    /// 要求确认或重新出具已获取信息.
    ConfirmOrReissue,
    /// 无正当理由逾期不补正.
    NotSupplemented,
    /// 逾期不缴纳信息处理费.
    NotPaid,
    /// 咨询.
    Consultation,
    /// 司法等信息，不是政府信息.
    NotGovernmentInformation,
    /// 党务信息.
    PartyInformation,
    /// 已移交国家档案馆.
    TransferredToArchives,
    /// 申请人撤回申请.
    Withdrawn,
}

/// What follows from an outcome, one line each in [`Outcome::consequence`].
struct Consequence {
    row: OutcomeRow,
    row_certainty: Certainty,
    letter: Letter,
    remedy: Remedy,
    basis: Basis,
}

const fn regulation(article: Article) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, article))
}

const fn reply(item: u8) -> Basis {
    regulation(Article::new(36).item(item))
}

/// A row the form names for the very case.
const fn stated(row: OutcomeRow, letter: Letter, remedy: Remedy, basis: Basis) -> Consequence {
    Consequence { row, row_certainty: Certainty::Stated, letter, remedy, basis }
}

/// A case no row is named for, put under 其他处理 by our reading.
const fn elsewhere(letter: Letter, remedy: Remedy, basis: Basis) -> Consequence {
    let row = OutcomeRow::OtherOther;
    Consequence { row, row_certainty: Certainty::Inference, letter, remedy, basis }
}

const FEES: Basis = Basis::remembered(Cite::new(Instrument::FeeMeasures, Article::new(6)));
const FORM: Basis = Basis::remembered(Cite::whole(Instrument::ReportForm2021));
const ARCHIVES: Basis = Basis::stated(Cite::new(Instrument::ArchivesLaw, Article::new(15)));
const PARTY: Basis = Basis::stated(Cite::whole(Instrument::PartyRegulation));
const UNCLEAR: Basis = Basis::inferred(Cite::new(Instrument::Regulation, Article::new(30)));
const NOT_INFORMATION: Basis = Basis::inferred(Cite::new(Instrument::Regulation, Article::new(2)));
const WITHDRAWAL: Basis = Basis::inferred(Cite::whole(Instrument::ReportForm2021));

impl Outcome {
    /// 全部办理结果, in the order of the report's rows (国办公开办函〔2021〕30号).
    pub const ALL: [Self; 28] = [
        Self::AlreadyPublic,
        Self::Provided,
        Self::AccessTold,
        Self::Partial,
        Self::StateSecret,
        Self::OtherLaw,
        Self::SafetyAndStability,
        Self::ThirdParty,
        Self::InternalAffairs,
        Self::DeliberativeProcess,
        Self::EnforcementFile,
        Self::AdministrativeInquiry,
        Self::DoesNotExist,
        Self::NotResponsible,
        Self::RequiresCreation,
        Self::StillUnclear,
        Self::Petition,
        Self::Repeat,
        Self::Publication,
        Self::Excessive,
        Self::ConfirmOrReissue,
        Self::NotSupplemented,
        Self::NotPaid,
        Self::Consultation,
        Self::NotGovernmentInformation,
        Self::PartyInformation,
        Self::TransferredToArchives,
        Self::Withdrawn,
    ];

    /// 年报行: the one row the request is counted in (国办公开办函〔2021〕30号, table three).
    pub const fn row(self) -> OutcomeRow {
        self.consequence().row
    }

    /// How sure we are of the row: 国办公开办函〔2021〕30号 names most cases, not all.
    pub const fn row_certainty(self) -> Certainty {
        self.consequence().row_certainty
    }

    /// 文书: the letter it is told in, as 苏政办函〔2019〕98号 and practice have them.
    pub const fn letter(self) -> Letter {
        self.consequence().letter
    }

    /// 救济: the class of remedy the letter must tell of (《行政复议法》第二十三条, 法释〔2025〕8号).
    pub const fn remedy(self) -> Remedy {
        self.consequence().remedy
    }

    /// 依据: the article the reply is given under, as 第三十六条第（四）项 for 信息不存在.
    pub const fn basis(self) -> Basis {
        self.consequence().basis
    }

    /// Whether it is decided and told in a signed reply (第三十六条); the others follow from an act of their own: nothing supplemented,
    /// nothing paid, withdrawn.
    pub const fn is_decided(self) -> bool {
        !matches!(self, Self::NotSupplemented | Self::NotPaid | Self::Withdrawn)
    }

    /// 待核实的依据: what the reply or its remedy rests on that no text states, only our reading or our memory, as 第三十条 for
    /// 补正后申请内容仍不明确. Until somebody who may has confirmed it, two people sign.
    pub fn unsettled(self) -> impl Iterator<Item = Basis> {
        let bases = [self.basis(), self.remedy().basis()];
        bases.into_iter().filter(|basis| basis.certainty != Certainty::Stated)
    }

    /// Whether it rests on something no text states, as 第三十条 for 补正后申请内容仍不明确.
    pub fn is_unsettled(self) -> bool {
        self.unsettled().next().is_some()
    }

    #[rustfmt::skip]
    const fn consequence(self) -> Consequence {
        use {Letter as L, OutcomeRow as Row, Remedy as R};
        match self {
            Self::AlreadyPublic => stated(Row::Granted, L::D20, R::Either, reply(1)),
            Self::Provided | Self::AccessTold => stated(Row::Granted, L::D19, R::Either, reply(2)),
            Self::Partial => stated(Row::Partial, L::D21, R::Split, regulation(Article::new(37))),
            Self::StateSecret => stated(Row::DenyStateSecret, L::D22, R::ReconsiderFirst, regulation(Article::new(14))),
            Self::OtherLaw => stated(Row::DenyOtherLaw, L::D23, R::ReconsiderFirst, regulation(Article::new(14))),
            Self::SafetyAndStability => stated(Row::DenySafetyStability, L::D24, R::ReconsiderFirst, regulation(Article::new(14))),
            Self::ThirdParty => stated(Row::DenyThirdParty, L::D25, R::ReconsiderFirst, regulation(Article::new(15))),
            Self::InternalAffairs => stated(Row::DenyInternal, L::D26, R::ReconsiderFirst, regulation(Article::new(16).paragraph(1))),
            Self::DeliberativeProcess => stated(Row::DenyProcess, L::D27, R::ReconsiderFirst, regulation(Article::new(16).paragraph(2))),
            Self::EnforcementFile => stated(Row::DenyEnforcementFile, L::D28, R::ReconsiderFirst, regulation(Article::new(16).paragraph(2))),
            Self::AdministrativeInquiry => stated(Row::DenyAdminQuery, L::D29, R::Contested, reply(7)),
            Self::DoesNotExist => stated(Row::UnableNotHeld, L::D30, R::Either, reply(4)),
            Self::NotResponsible => stated(Row::UnableNotHeld, L::D31, R::Either, reply(5)),
            Self::RequiresCreation => stated(Row::UnableNeedsCreation, L::D32, R::Contested, regulation(Article::new(38))),
            Self::StillUnclear => stated(Row::UnableUnclear, L::D33, R::Either, UNCLEAR),
            Self::Petition => stated(Row::NpPetition, L::D34, R::Contested, regulation(Article::new(39).paragraph(1))),
            Self::Repeat => stated(Row::NpRepeat, L::D35, R::Contested, reply(6)),
            Self::Publication => stated(Row::NpPublication, L::D36, R::Contested, regulation(Article::new(39).paragraph(2))),
            Self::Excessive => stated(Row::NpExcessive, L::D37, R::Either, regulation(Article::new(35))),
            Self::ConfirmOrReissue => stated(Row::NpConfirm, L::D38, R::Either, FORM),
            Self::NotSupplemented => stated(Row::OtherNoSupplement, L::D06, R::Either, regulation(Article::new(30))),
            Self::NotPaid => stated(Row::OtherNoPayment, L::D18, R::Either, FEES),
            Self::Consultation | Self::NotGovernmentInformation => elsewhere(L::D39, R::Either, NOT_INFORMATION),
            Self::PartyInformation => elsewhere(L::D39, R::Either, PARTY),
            Self::TransferredToArchives => elsewhere(L::D40, R::Either, ARCHIVES),
            Self::Withdrawn => elsewhere(L::D41, R::NoRemedy, WITHDRAWAL),
        }
    }
}
