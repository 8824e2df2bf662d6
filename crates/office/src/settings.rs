//! 机关设置: what a body is, how it reads what is open, and its own wording of letters. Whoever configures sees all of it.

use law::body::Level;
use law::reading::{Point, Stance};
use paper::letter::{Number, Templates};
use store::setting::{self, Setting};
use store::{BodyId, Fault, body};

use crate::audited::audited;
use crate::authority::Right;
use crate::letter::OWN;
use crate::office::Office;
use crate::profile::{Detail, put};
use crate::readings::PREFIX;
use crate::{By, Denied};

/// What a body is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basics {
    /// 全称.
    pub name: String,
    /// 简称.
    pub short_name: String,
    /// 层级.
    pub level: Level,
    /// 统一社会信用代码.
    pub credit_code: Option<String>,
    /// 行政复议机关.
    pub reconsideration: Option<String>,
    /// 有管辖权的人民法院.
    pub court: Option<String>,
}

/// How a body reads a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Which point.
    pub point: Point,
    /// How it is read for the statutory date; none while the body has settled nothing.
    pub stance: Option<Stance>,
    /// Who confirmed it, and in which paper.
    pub confirmed_by: Option<String>,
}

impl Office {
    /// What a body is, and every detail it has settled.
    pub async fn settings(&self, by: &By, body: BodyId) -> Result<(Basics, Vec<(Detail, String)>), Denied> {
        self.check(by, Right::Configure, body).await?;
        let found = body::read(&self.db, body).await?.ok_or_else(|| no_body(body))?;
        let settings = setting::of_body(&self.db, body).await?;
        let value = |detail: Detail| {
            let setting = settings.iter().find(|setting| setting.name == detail.key());
            setting.map(|setting| setting.value.clone()).unwrap_or_default()
        };
        let basics = Basics {
            name: found.name,
            short_name: found.short_name,
            level: found.level,
            credit_code: found.credit_code,
            reconsideration: found.reconsideration,
            court: found.court,
        };
        Ok((basics, Detail::ALL.map(|detail| (detail, value(detail))).into()))
    }

    /// Changes both at once; details that are not named stay.
    pub async fn change_settings(
        &self,
        by: &By,
        body: BodyId,
        (basics, details): (Basics, &[(Detail, String)]),
    ) -> Result<(), Denied> {
        self.check(by, Right::Configure, body).await?;
        let found = body::read(&self.db, body).await?.ok_or_else(|| no_body(body))?;
        let Basics { name, short_name, level, credit_code, reconsideration, court } = basics;
        let changed =
            body::Body { name, short_name, level, credit_code, reconsideration, court, ..found.clone() };
        let mut tx = self.db.begin().await?;
        if changed != found {
            body::change(&mut tx, &changed).await?;
            audited(&mut tx, (by, body), "body_changed", (&format!("body/{body}"), "")).await?;
        }
        put(&mut tx, (by, body), details).await?;
        Ok(tx.commit().await?)
    }

    /// How a body reads every point.
    pub async fn settled(&self, by: &By, body: BodyId) -> Result<Vec<Settled>, Denied> {
        self.check(by, Right::Configure, body).await?;
        let settings = setting::of_body(&self.db, body).await?;
        let of = |point: Point| {
            let name = [PREFIX, point.key()].concat();
            let setting = settings.iter().find(|setting| setting.name == name);
            Settled {
                point,
                stance: setting.and_then(|setting| Stance::parse(&setting.value)),
                confirmed_by: setting.and_then(|setting| setting.confirmed_by.clone()),
            }
        };
        Ok(Point::ALL.map(of).into())
    }

    /// Gives a letter a body's own wording, or the program's again. A wording that does not work is told with its line, in both
    /// languages, and changes nothing.
    pub async fn change_template(
        &self,
        by: &By,
        body: BodyId,
        (number, text): (Number, Option<String>),
    ) -> Result<Result<(), (String, String)>, Denied> {
        self.check(by, Right::Configure, body).await?;
        let text = text.filter(|text| text != Templates::built_in().text(number));
        if let Some(text) = &text
            && let Err(not) = Templates::built_in().with(number, text.clone())
        {
            return Ok(Err((not.zh, not.en)));
        }
        let name = [OWN, number.key()].concat();
        let mut tx = self.db.begin().await?;
        let what = if text.is_some() { "template_changed" } else { "template_reset" };
        match text {
            Some(value) => {
                let own = Setting {
                    body_id: body,
                    name: name.clone(),
                    value,
                    confirmed_by: None,
                    confirmed_at: None,
                };
                setting::put(&mut tx, &own).await?;
            }
            None => setting::remove(&mut tx, body, &name).await?,
        }
        audited(&mut tx, (by, body), what, (&format!("setting/{name}"), "")).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// The wording of a body's letters, for whoever configures it.
    pub async fn wording(&self, by: &By, body: BodyId) -> Result<Templates, Denied> {
        self.check(by, Right::Configure, body).await?;
        self.templates(body).await
    }
}

fn no_body(body: BodyId) -> Fault {
    Fault::corrupt(format!("body {body} is gone"))
}
