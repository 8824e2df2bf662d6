//! 机关信息: what letters and pages say of a body beyond its name, as it has settled it.

use law::remedy::OnContested;
use paper::letter::Layout;
use store::setting::{self, Setting};
use store::{BodyId, Fault, Tx};

use crate::audited::audited;
use crate::authority::Right;
use crate::office::Office;
use crate::{By, Denied};

/// One thing that a body says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Detail {
    /// 联系人.
    Contact,
    /// 联系电话.
    Phone,
    /// 办公地址.
    Address,
    /// 办公时间.
    OfficeHours,
    /// 机关代字: with what the numbers of its letters begin.
    DocumentCode,
    /// 全宗号: with what the numbers of its archive begin.
    FondsNo,
    /// 机构（问题）代码 in the numbers of its archive.
    ArchiveUnit,
    /// 版头, by the key of a [`Layout`].
    Layout,
    /// 提交行政复议申请书的互联网渠道 (《行政复议法》第二十二条第二款).
    ReconsiderAt,
    /// 另一个可以选择的行政复议机关.
    OtherOrgan,
    /// 存疑事项的告知口径, by the key of an [`OnContested`].
    OnContested,
    /// 政府信息公开工作主管部门.
    CompetentDepartment,
    /// 当面申请的地点和时间.
    CounterAt,
    /// 邮寄申请的地址和邮编.
    PostAt,
    /// 网上申请的网址.
    OnlineAt,
    /// 申请用的电子邮箱.
    EmailAt,
    /// 申请用的传真号码.
    FaxAt,
}

/// 申请渠道: which detail says where it is, and what it is called.
pub const CHANNELS: [(Detail, (&str, &str)); 5] = [
    (Detail::CounterAt, ("当面提出", "in person")),
    (Detail::PostAt, ("邮寄", "by post")),
    (Detail::OnlineAt, ("网上提交", "online")),
    (Detail::EmailAt, ("电子邮件", "by e-mail")),
    (Detail::FaxAt, ("传真", "by fax")),
];

/// What a body says of itself. What it has not settled is empty, or as the law usually reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// 联系人.
    pub contact: String,
    /// 联系电话.
    pub phone: String,
    /// 办公地址.
    pub address: String,
    /// 办公时间.
    pub office_hours: String,
    /// 机关代字.
    pub document_code: String,
    /// 全宗号.
    pub fonds_no: String,
    /// 机构（问题）代码.
    pub archive_unit: String,
    /// 版头.
    pub layout: Layout,
    /// 提交行政复议申请书的互联网渠道.
    pub reconsider_at: Option<String>,
    /// 另一个可以选择的行政复议机关.
    pub other_organ: Option<String>,
    /// 存疑事项的告知口径.
    pub on_contested: OnContested,
    /// 政府信息公开工作主管部门: to whom one complains (条例第四十七条、第五十一条).
    pub competent_department: Option<String>,
}

impl Detail {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Contact,
        Self::Phone,
        Self::Address,
        Self::OfficeHours,
        Self::DocumentCode,
        Self::FondsNo,
        Self::ArchiveUnit,
        Self::Layout,
        Self::ReconsiderAt,
        Self::OtherOrgan,
        Self::OnContested,
        Self::CompetentDepartment,
        Self::CounterAt,
        Self::PostAt,
        Self::OnlineAt,
        Self::EmailAt,
        Self::FaxAt,
    ];

    /// The name in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Contact => "profile.contact",
            Self::Phone => "profile.phone",
            Self::Address => "profile.address",
            Self::OfficeHours => "profile.office_hours",
            Self::DocumentCode => "profile.document_code",
            Self::FondsNo => "profile.fonds_no",
            Self::ArchiveUnit => "profile.archive_unit",
            Self::Layout => "profile.layout",
            Self::ReconsiderAt => "profile.reconsider_at",
            Self::OtherOrgan => "profile.other_organ",
            Self::OnContested => "profile.on_contested",
            Self::CompetentDepartment => "profile.competent_department",
            Self::CounterAt => "profile.counter_at",
            Self::PostAt => "profile.post_at",
            Self::OnlineAt => "profile.online_at",
            Self::EmailAt => "profile.email_at",
            Self::FaxAt => "profile.fax_at",
        }
    }
}

/// The layouts of letters by their names in data.
pub const LAYOUTS: [(&str, Layout); 2] = [("letter", Layout::Letter), ("red_head", Layout::RedHead)];

/// What is said where a remedy is disputed, by the names in data.
pub const ON_CONTESTED: [(&str, OnContested); 4] = [
    ("reconsideration_only", OnContested::ReconsiderationOnly),
    ("either", OnContested::Either),
    ("reconsider_first", OnContested::ReconsiderFirst),
    ("nothing", OnContested::Nothing),
];

impl Profile {
    /// From the settings of a body.
    fn of(settings: &[Setting]) -> Self {
        let settled = |detail: Detail| {
            let setting = settings.iter().find(|setting| setting.name == detail.key());
            setting.map(|setting| setting.value.clone()).filter(|value| !value.is_empty())
        };
        let text = |detail| settled(detail).unwrap_or_default();
        Self {
            contact: text(Detail::Contact),
            phone: text(Detail::Phone),
            address: text(Detail::Address),
            office_hours: text(Detail::OfficeHours),
            document_code: text(Detail::DocumentCode),
            fonds_no: text(Detail::FondsNo),
            archive_unit: text(Detail::ArchiveUnit),
            layout: chosen(&LAYOUTS, &text(Detail::Layout)),
            reconsider_at: settled(Detail::ReconsiderAt),
            other_organ: settled(Detail::OtherOrgan),
            competent_department: settled(Detail::CompetentDepartment),
            on_contested: chosen(&ON_CONTESTED, &text(Detail::OnContested)),
        }
    }
}

fn chosen<T: Copy + Default>(all: &[(&str, T)], key: &str) -> T {
    all.iter().find(|(name, _)| *name == key).map(|(_, value)| *value).unwrap_or_default()
}

impl Office {
    /// What a body says of itself.
    pub async fn profile(&self, body: BodyId) -> Result<Profile, Denied> {
        Ok(Profile::of(&setting::of_body(&self.db, body).await?))
    }

    /// Settles what a body says of itself; what is not named stays. None of it needs anybody's confirmation.
    pub async fn change_profile(
        &self,
        by: &By,
        body: BodyId,
        details: &[(Detail, String)],
    ) -> Result<(), Denied> {
        self.check(by, Right::Configure, body).await?;
        let mut tx = self.db.begin().await?;
        put(&mut tx, (by, body), details).await?;
        Ok(tx.commit().await?)
    }

    /// Where a body may be applied to, as far as it has said: what the channel is called in both languages, and where it is.
    pub async fn channels(
        &self,
        body: BodyId,
    ) -> Result<Vec<((&'static str, &'static str), String)>, Denied> {
        let settings = setting::of_body(&self.db, body).await?;
        let said = |detail: Detail| {
            let found = settings.iter().find(|setting| setting.name == detail.key());
            found.map(|setting| setting.value.clone()).filter(|value| !value.is_empty())
        };
        Ok(CHANNELS.into_iter().filter_map(|(detail, called)| Some((called, said(detail)?))).collect())
    }
}

/// Writes details and says in the audit which they were.
pub(crate) async fn put(
    tx: &mut Tx,
    (by, body): (&By, BodyId),
    details: &[(Detail, String)],
) -> Result<(), Fault> {
    for (detail, value) in details {
        let setting = Setting {
            body_id: body,
            name: detail.key().to_owned(),
            value: value.clone(),
            confirmed_by: None,
            confirmed_at: None,
        };
        setting::put(tx, &setting).await?;
    }
    let named: Vec<&str> = details.iter().map(|(detail, _)| detail.key()).collect();
    audited(tx, (by, body), "profile_changed", (&format!("body/{body}"), &named.join(" "))).await
}
