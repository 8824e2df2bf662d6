//! Which letter it is.

mod grounds;
mod words;

use std::fmt;

use law::outcome::{Letter, Outcome};
use law::remedy::{Grievance, Procedural};

/// A letter by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named by its number and described by its title")]
pub enum Number {
    D01,
    D02,
    D03,
    D04,
    D05,
    D06,
    D07,
    D08,
    D09,
    D10,
    D11,
    D12,
    D13,
    D14,
    D15,
    D16,
    D17,
    D18,
    D19,
    D20,
    D21,
    D22,
    D23,
    D24,
    D25,
    D26,
    D27,
    D28,
    D29,
    D30,
    D31,
    D32,
    D33,
    D34,
    D35,
    D36,
    D37,
    D38,
    D39,
    D40,
    D41,
    D42,
    D43,
    D44,
    D45,
    D46,
    D48A,
    D48B,
    D48C,
}

/// To whom a letter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum To {
    /// 申请人.
    Applicant,
    /// 第三方.
    ThirdParty,
    /// 其他机关、内设机构.
    OtherBody,
    /// 存卷, 送达和审批.
    Internal,
    /// 行政复议机关或者人民法院.
    Tribunal,
}

/// What may be contested of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// The end of a request, in one of these ways.
    Reply(Letter),
    /// Something else that may be contested, or may not by itself.
    Grievance(Grievance),
    /// Nothing is decided or told to anyone.
    Nothing,
}

impl Number {
    /// All letters, in order.
    pub const ALL: [Self; 49] = [
        Self::D01,
        Self::D02,
        Self::D03,
        Self::D04,
        Self::D05,
        Self::D06,
        Self::D07,
        Self::D08,
        Self::D09,
        Self::D10,
        Self::D11,
        Self::D12,
        Self::D13,
        Self::D14,
        Self::D15,
        Self::D16,
        Self::D17,
        Self::D18,
        Self::D19,
        Self::D20,
        Self::D21,
        Self::D22,
        Self::D23,
        Self::D24,
        Self::D25,
        Self::D26,
        Self::D27,
        Self::D28,
        Self::D29,
        Self::D30,
        Self::D31,
        Self::D32,
        Self::D33,
        Self::D34,
        Self::D35,
        Self::D36,
        Self::D37,
        Self::D38,
        Self::D39,
        Self::D40,
        Self::D41,
        Self::D42,
        Self::D43,
        Self::D44,
        Self::D45,
        Self::D46,
        Self::D48A,
        Self::D48B,
        Self::D48C,
    ];

    /// A letter from its key: `D05`.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|number| number.key() == key)
    }

    /// What may be contested of it.
    pub const fn carries(self) -> Carries {
        use Procedural as P;
        let procedural = match self {
            Self::D05 => P::SupplementAsked,
            Self::D07 => P::ReasonsAsked,
            Self::D08 => P::Extended,
            Self::D09 => P::Deferred,
            Self::D10 | Self::D12 => P::Consulting,
            Self::D17 => P::FeeNoticed,
            Self::D13 => return Carries::Grievance(Grievance::HarmfulDisclosure),
            Self::D42 => return Carries::Grievance(Grievance::Correction),
            Self::D06 => return Carries::Reply(Letter::D06),
            Self::D18 => return Carries::Reply(Letter::D18),
            Self::D19 => return Carries::Reply(Letter::D19),
            Self::D20 => return Carries::Reply(Letter::D20),
            Self::D21 => return Carries::Reply(Letter::D21),
            Self::D22 => return Carries::Reply(Letter::D22),
            Self::D23 => return Carries::Reply(Letter::D23),
            Self::D24 => return Carries::Reply(Letter::D24),
            Self::D25 => return Carries::Reply(Letter::D25),
            Self::D26 => return Carries::Reply(Letter::D26),
            Self::D27 => return Carries::Reply(Letter::D27),
            Self::D28 => return Carries::Reply(Letter::D28),
            Self::D29 => return Carries::Reply(Letter::D29),
            Self::D30 => return Carries::Reply(Letter::D30),
            Self::D31 => return Carries::Reply(Letter::D31),
            Self::D32 => return Carries::Reply(Letter::D32),
            Self::D33 => return Carries::Reply(Letter::D33),
            Self::D34 => return Carries::Reply(Letter::D34),
            Self::D35 => return Carries::Reply(Letter::D35),
            Self::D36 => return Carries::Reply(Letter::D36),
            Self::D37 => return Carries::Reply(Letter::D37),
            Self::D38 => return Carries::Reply(Letter::D38),
            Self::D39 => return Carries::Reply(Letter::D39),
            Self::D40 => return Carries::Reply(Letter::D40),
            Self::D41 => return Carries::Reply(Letter::D41),
            Self::D01
            | Self::D02
            | Self::D03
            | Self::D04
            | Self::D11
            | Self::D14
            | Self::D15
            | Self::D16
            | Self::D43
            | Self::D44
            | Self::D45
            | Self::D46
            | Self::D48A
            | Self::D48B
            | Self::D48C => return Carries::Nothing,
        };
        Carries::Grievance(Grievance::Procedural(procedural))
    }

    /// The ends of a request that are told in it.
    pub fn outcomes(self) -> Vec<Outcome> {
        match self.carries() {
            Carries::Reply(letter) => {
                Outcome::ALL.into_iter().filter(|outcome| outcome.letter() == letter).collect()
            }
            Carries::Grievance(_) | Carries::Nothing => Vec::new(),
        }
    }
}

impl From<Letter> for Number {
    fn from(letter: Letter) -> Self {
        match letter {
            Letter::D06 => Self::D06,
            Letter::D18 => Self::D18,
            Letter::D19 => Self::D19,
            Letter::D20 => Self::D20,
            Letter::D21 => Self::D21,
            Letter::D22 => Self::D22,
            Letter::D23 => Self::D23,
            Letter::D24 => Self::D24,
            Letter::D25 => Self::D25,
            Letter::D26 => Self::D26,
            Letter::D27 => Self::D27,
            Letter::D28 => Self::D28,
            Letter::D29 => Self::D29,
            Letter::D30 => Self::D30,
            Letter::D31 => Self::D31,
            Letter::D32 => Self::D32,
            Letter::D33 => Self::D33,
            Letter::D34 => Self::D34,
            Letter::D35 => Self::D35,
            Letter::D36 => Self::D36,
            Letter::D37 => Self::D37,
            Letter::D38 => Self::D38,
            Letter::D39 => Self::D39,
            Letter::D40 => Self::D40,
            Letter::D41 => Self::D41,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}
