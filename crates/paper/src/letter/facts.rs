//! What a letter knows without anybody typing it: the body, the case, the decision.

use jiff::civil::Date;
use law::calendar::Provisional;
use law::fee::Charged;
use law::outcome::Outcome;
use law::receipt::Arrival;
use law::remedy::OnContested;

/// What the office and the case file know.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Who writes.
    pub body: Body,
    /// To whom.
    pub addressee: Addressee,
    /// 文号; none before there is one.
    pub document_no: Option<String>,
    /// 成文日期.
    pub dated: Date,
    /// The request it belongs to.
    pub request: Request,
    /// 办理结果, where one was decided.
    pub decided: Option<Outcome>,
    /// What is withheld of a part, or further grounds.
    pub grounds: Vec<Outcome>,
    /// 救济的去处.
    pub forums: Forums,
    /// How it is delivered.
    pub delivery: Delivery,
    /// 附件.
    pub enclosures: Vec<String>,
    /// 答复期限的届满日.
    pub due_on: Option<Date>,
    /// 暂定: the year in which it falls and whose holidays are not yet announced.
    pub provisional: Option<Provisional>,
    /// 延期.
    pub extended: Option<Extended>,
    /// 延迟答复到哪一天.
    pub deferred_until_on: Option<Date>,
    /// 信息处理费.
    pub charged: Option<Charged>,
    /// 证据, in order.
    pub evidence: Vec<Evidence>,
}

/// 作出文书的机关.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// 全称.
    pub name: String,
    /// 简称.
    pub short_name: String,
    /// 联系人.
    pub contact: String,
    /// 联系电话.
    pub phone: String,
    /// 地址.
    pub address: String,
    /// 版头.
    pub layout: Layout,
}

/// 版头 of the letters of a body, by GB/T 9704—2012. Forms have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// 信函格式: double red rules at the head and foot of the first page.
    #[default]
    Letter,
    /// 红头: the name of the organ, the number, one red rule.
    RedHead,
}

/// To whom a letter is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// 个人: 您.
    Person(String),
    /// 单位: 贵单位.
    Organisation(String),
}

impl Addressee {
    /// Name.
    pub fn name(&self) -> &str {
        match self {
            Self::Person(name) | Self::Organisation(name) => name,
        }
    }

    pub(super) const fn you(&self) -> &'static str {
        match self {
            Self::Person(_) => "您",
            Self::Organisation(_) => "贵单位",
        }
    }
}

/// The request a letter belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// 申请编号.
    pub case_no: String,
    /// 申请人.
    pub applicant: Addressee,
    /// How and when it came.
    pub arrived: Arrived,
    /// 申请公开的内容, one by one.
    pub asked_for: Vec<String>,
}

/// How and when a request came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// 收到申请之日.
    pub on: Date,
    /// 渠道; its own dates are not looked at.
    pub by: Arrival,
}

impl Arrived {
    pub(super) const fn by_words(self) -> &'static str {
        match self.by {
            Arrival::Counter { .. } => "当面提交",
            Arrival::Oral { .. } => "口头提出",
            Arrival::SignedPost { .. } | Arrival::OrdinaryPost { .. } | Arrival::Astray { .. } => "邮寄提交",
            Arrival::Online { .. } => "通过互联网提交",
            Arrival::Email { .. } => "通过电子邮件提交",
            Arrival::Fax { .. } => "通过传真提交",
        }
    }
}

/// 救济的去处, by the names a body has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forums {
    /// 行政复议机关全称.
    pub organ: String,
    /// 另一个可以选择的行政复议机关全称.
    pub other_organ: Option<String>,
    /// 法院全称.
    pub court: String,
    /// 存疑事项的告知口径.
    pub on_contested: OnContested,
}

/// 送达方式.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// 直接送达.
    InPerson,
    /// 邮寄送达.
    Post,
    /// 电子送达.
    Electronic {
        /// 提交行政复议申请书的互联网渠道.
        reconsider_at: String,
    },
}

impl Delivery {
    pub(super) const fn words(&self) -> &'static str {
        match self {
            Self::InPerson => "直接送达",
            Self::Post => "邮寄送达",
            Self::Electronic { .. } => "电子送达",
        }
    }
}

/// 延期.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extended {
    /// 延长的工作日.
    pub working_days: u32,
    /// 原届满日.
    pub from_due_on: Date,
    /// 新届满日.
    pub to_due_on: Date,
    /// 同意延期的政府信息公开工作机构负责人.
    pub approver: String,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// 名称.
    pub name: String,
    /// 证明对象.
    pub proves: String,
    /// Where in the bundle.
    pub pages: Paged,
    /// Where it is.
    pub kept: Kept,
}

/// 页码 of a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paged {
    /// Its first and its last page, as the bundle counts them.
    Of {
        /// From this one.
        first: u32,
        /// To this one.
        last: u32,
    },
    /// 不计页.
    Not(Unpaged),
}

/// Why a piece of evidence has no pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpaged {
    /// 电子文本: a text, which has pages only where it is printed.
    Text,
    /// 版式不固定: a file whose pages are another number with every program.
    Flowing,
    /// 多页图像或者版式文件, whose pages are not counted here.
    Uncounted,
    /// A file that cannot be read: encrypted or damaged.
    Unreadable,
    /// 线下提交.
    Offline,
}

impl Paged {
    /// What stands in the column.
    pub(crate) fn told(self) -> String {
        match self {
            Self::Of { first, last } if first == last => first.to_string(),
            Self::Of { first, last } => format!("{first}—{last}"),
            Self::Not(why) => format!("不计页（{}）", why.chinese()),
        }
    }
}

impl Unpaged {
    const fn chinese(self) -> &'static str {
        match self {
            Self::Text => "电子文本",
            Self::Flowing => "版式不固定",
            Self::Uncounted => "电子文件",
            Self::Unreadable => "无法读取",
            Self::Offline => "线下提交",
        }
    }
}

/// Where a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// 随卷提交.
    InFile,
    /// 秘密证据, which never enters the system.
    SecretRoom,
}

impl Kept {
    pub(super) const fn remark(self) -> &'static str {
        match self {
            Self::InFile => "",
            Self::SecretRoom => "秘密证据：线下提交，见保密室",
        }
    }
}
