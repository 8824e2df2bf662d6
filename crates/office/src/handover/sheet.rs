//! 交接单: the files of a handover with their dates as they stood then, told by the acts themselves, and room for both to sign.

use std::collections::BTreeSet;

use casework::act::Act;
use casework::case::Case;
use casework::entry::Entry;
use jiff::civil::Date;
use paper::Listing;
use store::BodyId;
use store::act::last_commands;

use super::pending::Around;
use super::{Hand, Handover, Item, KEYS, MOST};
use crate::authority::Right;
use crate::file::to_entry;
use crate::letter::listed;
use crate::office::Office;
use crate::sent_in::Download;
use crate::{By, Denied};

/// A sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// 移交人.
    pub from: Hand,
    /// 接交人.
    pub to: Hand,
    /// The day.
    pub on: Date,
    /// The files that were handed over, by number.
    pub files: Vec<Item>,
    /// The tokens that act as the account of whoever leaves, and are to be ended, by name.
    pub tokens: Vec<String>,
}

/// Acts that are looked through for sheets.
const LOOKED_THROUGH: u32 = 2000;

impl Office {
    /// The handovers there were, the last first.
    pub async fn handovers(&self, by: &By, body: BodyId) -> Result<Vec<Handover>, Denied> {
        self.check(by, Right::Read, body).await?;
        let acts = last_commands(&self.db, body, KEYS, LOOKED_THROUGH).await?;
        let mut found: Vec<Handover> =
            acts.iter().filter_map(|act| Handover::parse(&act.command_key)).collect();
        found.dedup();
        Ok(found)
    }

    /// The sheet of a handover, made of its acts.
    pub async fn handover_sheet(&self, by: &By, body: BodyId, handover: Handover) -> Result<Sheet, Denied> {
        let hands = self.hands(by, body).await?;
        let named = |actor| hands.iter().find(|one| one.actor == actor).cloned().ok_or(Denied::NoSuchAccount);
        let acts = last_commands(&self.db, body, &handover.keys(), MOST * 2).await?;
        let around = self.around(body).await?;
        let mut files = Vec::new();
        let mut seen = BTreeSet::new();
        for act in &acts {
            let entry = to_entry(act)?;
            if seen.insert(act.case_no.clone()) {
                files.extend(self.handed((body, act.case_no.clone()), &entry, &around).await?);
            }
        }
        if files.is_empty() {
            return Err(Denied::NoSuchPaper);
        }
        files.sort_by(|one, other| one.case_no.cmp(&other.case_no));
        let tokens = self.tokens_of(body, handover.from).await?;
        Ok(Sheet { from: named(handover.from)?, to: named(handover.to)?, on: handover.on, files, tokens })
    }

    /// How a file stood when an act handed it over; none where the act was something else, or a mistake that was struck.
    async fn handed(
        &self,
        (body, case_no): (BodyId, store::CaseNo),
        act: &Entry,
        around: &Around,
    ) -> Result<Option<Item>, Denied> {
        let (mut entries, _) = self.entries(body, &case_no).await?;
        let is_struck =
            entries.iter().any(|entry| matches!(entry.act, Act::Struck { seq, .. } if seq == act.seq));
        if is_struck || !matches!(act.act, Act::HandedOver { .. }) {
            return Ok(None);
        }
        entries.retain(|entry| entry.seq < act.seq);
        let case = Case::from_acts(&entries).ok_or(Denied::NoSuchCase)?;
        Ok(Some(Self::item((body, case_no), &case, around)))
    }

    /// The sheet on paper, to be signed by both.
    pub async fn handover_paper(
        &self,
        by: &By,
        body: BodyId,
        handover: Handover,
    ) -> Result<Download, Denied> {
        let sheet = self.handover_sheet(by, body, handover).await?;
        let name = self.body_name(body).await?;
        let bytes = listed(sheet.on_paper(&name), handover.on).await?;
        Ok(Download { name: format!("交接单 {}.pdf", handover.on), bytes })
    }
}

impl Sheet {
    fn on_paper(&self, body: &str) -> Listing {
        let heads = [
            ("序号", 6),
            ("申请编号", 14),
            ("申请事项", 32),
            ("收到", 12),
            ("情况", 12),
            ("法定到期日", 12),
            ("谨慎到期日", 12),
            ("未了事项", 30),
        ];
        let rows = (1..).zip(&self.files).map(|(place, item)| item.on_paper(place));
        Listing {
            title: "政府信息公开工作交接单".to_owned(),
            above: vec![format!(
                "{body}依申请公开案卷{}件，于{}由{}移交{}。办理期限不因移交而变动。",
                self.files.len(),
                self.on.strftime("%Y年%-m月%-d日"),
                self.from.name,
                self.to.name,
            )],
            heads: heads.map(|(text, width)| (text.to_owned(), width)).into(),
            rows: rows.collect(),
            below: vec![self.account()],
            signers: vec![
                ("移交人".to_owned(), self.from.name.clone()),
                ("接交人".to_owned(), self.to.name.clone()),
                ("监交人".to_owned(), String::new()),
            ],
        }
    }

    /// What is to be closed.
    fn account(&self) -> String {
        let tokens = if self.tokens.is_empty() {
            "没有使用中的接口令牌".to_owned()
        } else {
            format!("接口令牌{}应当停用", self.tokens.join("、"))
        };
        let account = if self.from.is_closed {
            "已经关闭"
        } else {
            "由安全管理员按岗位变动调整职责或者关闭"
        };
        format!("移交人的账号{}：{account}；{tokens}。", self.from.login)
    }
}

impl Item {
    fn on_paper(&self, place: usize) -> Vec<String> {
        let day = |on: Option<Date>| on.map_or_else(|| "—".to_owned(), |on| on.to_string());
        let pending: Vec<String> = self.pending.iter().map(super::Pending::chinese).collect();
        vec![
            place.to_string(),
            self.case_no.0.clone(),
            self.matters.join("\n"),
            self.received_on.to_string(),
            self.stage.chinese().to_owned(),
            day(self.due_on),
            day(self.prudent_due_on),
            if pending.is_empty() { "无".to_owned() } else { pending.join("\n") },
        ]
    }
}
