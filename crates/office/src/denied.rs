//! Why a use case did nothing.

use casework::case::Case;
use casework::entry::Entry;
use casework::refusal::Refusal;
use store::Fault;

use crate::authority::Right;

/// Why nothing was done.
#[derive(Debug)]
pub enum Denied {
    /// Whoever asked may not; whether there is such a case is not said.
    NotAllowed(Right),
    /// The leader named on paper may not give this consent or signature.
    NotTheirs(Right),
    /// The body has no such account.
    NoSuchAccount,
    /// No program does this: somebody has to see it, or it takes more than one act.
    NotByProgram,
    /// There is no such case.
    NoSuchCase,
    /// The case has no such letter.
    NoSuchLetter,
    /// The case has no such paper, or none that this reader may have.
    NoSuchPaper,
    /// Somebody else has saved the letter since it was opened.
    Rewritten,
    /// The applicant has not chosen to be answered electronically.
    NotChosen,
    /// What was typed does not prove who somebody is.
    NotProven,
    /// The body has not settled with what the numbers of its letters begin.
    NoDocumentCode,
    /// Another case of the body has this 档号, or this 件号 of its year and retention.
    ArchiveNoTaken,
    /// The body has no such unit.
    NoSuchUnit,
    /// What is to be told to others names whoever applied.
    NamesApplicant,
    /// The code opens nothing: it is wrong, used or ended, and which of these is not said.
    NoSuchCode,
    /// The law refuses it, and why, all at once.
    Refused(Vec<Refusal>),
    /// Somebody acted first; this is how the case stands now.
    Overtaken(Box<Case>),
    /// The command's key was another command's.
    KeyTaken,
    /// The machine.
    Fault(Fault),
}

impl From<Fault> for Denied {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Denied {
    /// That somebody was first, from the entries that stand now.
    pub(crate) fn overtaken(now: &[Entry]) -> Self {
        Case::from_acts(now).map_or(Self::NoSuchCase, |case| Self::Overtaken(Box::new(case)))
    }

    /// The sentence for whoever asked, in Chinese; refusals have their own.
    pub fn chinese(&self) -> String {
        match self {
            Self::NotAllowed(_) => "您没有办理这件事的权限。".to_owned(),
            Self::NotTheirs(_) => "签批件上的领导没有相应的职责，请核对签批人。".to_owned(),
            Self::NoSuchAccount => "本机关没有这个账号。".to_owned(),
            Self::NotByProgram => "这件事不能由程序办理，请在工作台办理。".to_owned(),
            Self::NoSuchCase => "没有这件申请。".to_owned(),
            Self::NoSuchLetter => "这件申请没有这份文书。".to_owned(),
            Self::NoSuchPaper => "这件申请没有这份附件。".to_owned(),
            Self::Rewritten => "其他人刚刚改过这份文书，请看过现在的内容再改。".to_owned(),
            Self::NotChosen => "申请人没有选择电子送达，请直接送达或者邮寄。".to_owned(),
            Self::NotProven => "核验没有通过，请填写申请时登记的证件号码或者联系电话。".to_owned(),
            Self::NoDocumentCode => "本机关还没有设置机关代字，不能编文号，请先在机关设置里填写。".to_owned(),
            Self::ArchiveNoTaken => {
                "这个档号或者件号已经给了另一件申请，请换一个，或者都不填，由系统按顺序编。".to_owned()
            }
            Self::NoSuchUnit => "没有这个内设机构，请先登记。".to_owned(),
            Self::NamesApplicant => {
                "写给对方的内容里有申请人的姓名或者联系方式，不能让对方知道是谁申请的，请删去。".to_owned()
            }
            Self::NoSuchCode => {
                "这个码不能使用：可能输错、已经用过或者已经过期。请核对，或者联系承办人。".to_owned()
            }
            Self::Refused(refusals) => refusals.iter().map(|refusal| refusal.chinese()).collect(),
            Self::Overtaken(_) => "其他人刚刚办理了这件申请，请看过现在的情况再办。".to_owned(),
            Self::KeyTaken => "这个操作编号已经用于另一项操作，请重新提交。".to_owned(),
            Self::Fault(fault) => fault.zh().to_owned(),
        }
    }

    /// The same in English.
    pub fn english(&self) -> String {
        match self {
            Self::NotAllowed(_) => "You have no right to do this.".to_owned(),
            Self::NotTheirs(_) => {
                "The leader named on the paper has no such duty; check who signed.".to_owned()
            }
            Self::NoSuchAccount => "The body has no such account.".to_owned(),
            Self::NotByProgram => "No program may do this; do it at the desk.".to_owned(),
            Self::NoSuchCase => "There is no such request.".to_owned(),
            Self::NoSuchLetter => "The request has no such letter.".to_owned(),
            Self::NoSuchPaper => "The request has no such attachment.".to_owned(),
            Self::Rewritten => {
                "Somebody has just changed this letter; look at it as it is now before you go on.".to_owned()
            }
            Self::NotChosen => {
                "The applicant has not chosen to be answered electronically: deliver it in person or by post."
                    .to_owned()
            }
            Self::NotProven => {
                "This does not match: type the number of the document, or the telephone, given with the request."
                    .to_owned()
            }
            Self::NoDocumentCode => {
                "The body has no code for the numbers of its letters yet; set it in the settings of the body."
                    .to_owned()
            }
            Self::ArchiveNoTaken => {
                "Another request has this archive number or item number: choose another, or leave both empty to have the next.".to_owned()
            }
            Self::NoSuchUnit => "The body has no such unit; register it first.".to_owned(),
            Self::NamesApplicant => {
                "What is written to them names the applicant, or how the applicant is reached; they must not learn who applied."
                    .to_owned()
            }
            Self::NoSuchCode => {
                "This code cannot be used: it may be mistyped, used or ended. Check it, or ask the clerk."
                    .to_owned()
            }
            Self::Refused(refusals) => {
                refusals.iter().map(|refusal| refusal.english()).collect::<Vec<_>>().join(" ")
            }
            Self::Overtaken(_) => {
                "Somebody has just acted on this request; look at how it stands before you go on.".to_owned()
            }
            Self::KeyTaken => "The key of this command was used for another; submit it anew.".to_owned(),
            Self::Fault(fault) => fault.en().to_owned(),
        }
    }
}
