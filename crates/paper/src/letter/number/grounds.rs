//! The articles a letter names.

use law::cite::Instrument;
use law::{Article, Basis, Cite};

use super::Number;

const fn regulation(article: u16) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, Article::new(article)))
}

const fn paragraph(article: u16, paragraph: u8) -> Basis {
    Basis::stated(Cite::new(Instrument::Regulation, Article::new(article).paragraph(paragraph)))
}

const fn reconsideration(article: u16) -> Basis {
    Basis::stated(Cite::new(Instrument::ReconsiderationLaw, Article::new(article)))
}

const REQUEST: [Basis; 1] = [regulation(29)];
const RECEIPT: [Basis; 2] = [regulation(31), paragraph(33, 2)];
const CONFIRMED: [Basis; 1] = [regulation(31)];
const SUPPLEMENT: [Basis; 1] = [regulation(30)];
const TOO_MANY: [Basis; 1] = [regulation(35)];
const EXTENSION: [Basis; 1] = [paragraph(33, 2)];
const CONSULTATION: [Basis; 2] = [regulation(15), regulation(32)];
const OPINION: [Basis; 1] = [regulation(32)];
const NOT_COUNTED: [Basis; 1] = [paragraph(33, 3)];
const JOINT: [Basis; 1] = [regulation(34)];
const AGREEMENT: [Basis; 1] = [regulation(11)];
const SECRECY: [Basis; 1] = [paragraph(17, 3)];
const FEE: [Basis; 2] = [
    regulation(42),
    // The number of the article is remembered.
    Basis::remembered(Cite::new(Instrument::FeeMeasures, Article::new(6))),
];
const CORRECTION: [Basis; 1] = [regulation(41)];
const PUBLICATION: [Basis; 1] = [regulation(44)];
const ANSWER: [Basis; 2] = [reconsideration(48), reconsideration(54)];
const DEFENCE: [Basis; 1] = [Basis::stated(Cite::new(Instrument::LitigationLaw, Article::new(67)))];

impl Number {
    /// 依据 that stand in it. Those of a reply are the outcome's own, so here they are none.
    pub const fn articles(self) -> &'static [Basis] {
        match self {
            Self::D01 => &REQUEST,
            Self::D03 => &RECEIPT,
            Self::D04 => &CONFIRMED,
            Self::D05 => &SUPPLEMENT,
            Self::D07 | Self::D09 => &TOO_MANY,
            Self::D08 => &EXTENSION,
            Self::D10 => &CONSULTATION,
            Self::D11 | Self::D13 => &OPINION,
            Self::D12 => &NOT_COUNTED,
            Self::D14 => &JOINT,
            Self::D15 => &AGREEMENT,
            Self::D16 => &SECRECY,
            Self::D17 => &FEE,
            Self::D42 => &CORRECTION,
            Self::D43 => &PUBLICATION,
            Self::D48A => &ANSWER,
            Self::D48C => &DEFENCE,
            Self::D02
            | Self::D44
            | Self::D45
            | Self::D46
            | Self::D48B
            | Self::D06
            | Self::D18
            | Self::D19
            | Self::D20
            | Self::D21
            | Self::D22
            | Self::D23
            | Self::D24
            | Self::D25
            | Self::D26
            | Self::D27
            | Self::D28
            | Self::D29
            | Self::D30
            | Self::D31
            | Self::D32
            | Self::D33
            | Self::D34
            | Self::D35
            | Self::D36
            | Self::D37
            | Self::D38
            | Self::D39
            | Self::D40
            | Self::D41 => &[],
        }
    }
}
