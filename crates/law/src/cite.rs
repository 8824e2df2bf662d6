//! 依据: which instrument, which article, and how sure we are of it: 《政府信息公开条例》第三十三条, stated.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Article;

/// 法律、法规、规范性文件: the instruments this crate rests on, first of them 《政府信息公开条例》.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Instrument {
    /// 《政府信息公开条例》, 国务院令第711号, in force since 2019-05-15 (第五十六条).
    Regulation,
    /// 《立法法》, as amended 2023-03-13.
    LegislationLaw,
    /// 《民法典》.
    CivilCode,
    /// 《行政许可法》, as amended 2019-04-23.
    LicensingLaw,
    /// 《行政复议法》, as revised 2023-09-01.
    ReconsiderationLaw,
    /// 《行政诉讼法》, as amended 2017-06-27.
    LitigationLaw,
    /// 《档案法》, as revised 2020-06-20.
    ArchivesLaw,
    /// 《全国年节及纪念日放假办法》, as revised 2024-11-10.
    HolidayMeasures,
    /// 《政府信息公开信息处理费管理办法》, 国办函〔2020〕109号.
    FeeMeasures,
    /// 法释〔2025〕8号, the Supreme People's Court on disclosure cases, in force since 2025-06-01.
    Interpretation2025,
    /// 国办公开办函〔2021〕30号, the form of the annual report.
    ReportForm2021,
    /// 国办公开办函〔2019〕60号, the trial form of the annual report.
    ReportForm2019,
    /// 国办公开办函〔2019〕61号, the disclosure platform.
    Platform2019,
    /// 国办公开办函〔2016〕235号, when a reply counts as given.
    ReplyService2016,
    /// 国办公开办函〔2015〕207号, how terms are counted.
    Terms2015,
    /// 国办公开办函〔2017〕19号, the ways of applying.
    Channels2017,
    /// 国办函〔2021〕132号, reconsideration of disclosure cases.
    ReconsiderationGuidance2021,
    /// 苏政办函〔2019〕98号, 江苏's rules for replies, which 国办公开办函〔2020〕2号 passed on to all.
    JiangsuReplyRules,
    /// 《中国共产党党务公开条例（试行）》.
    PartyRegulation,
    /// 《行政复议法实施条例》, 国务院令第499号 of 2007, where the revised law left it standing.
    ReconsiderationRegulation2007,
    /// 法释〔2018〕1号, the Supreme People's Court on 《行政诉讼法》.
    LitigationInterpretation2018,
    /// 最高人民法院指导案例26号, on requests made over a web page.
    GuidingCase26,
}

impl Instrument {
    /// 名称: the short title or, where an instrument is known by its number, the number, as in 国办公开办函〔2021〕30号.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Regulation => "《政府信息公开条例》",
            Self::LegislationLaw => "《立法法》",
            Self::CivilCode => "《民法典》",
            Self::LicensingLaw => "《行政许可法》",
            Self::ReconsiderationLaw => "《行政复议法》",
            Self::LitigationLaw => "《行政诉讼法》",
            Self::ArchivesLaw => "《档案法》",
            Self::HolidayMeasures => "《全国年节及纪念日放假办法》",
            Self::FeeMeasures => "《政府信息公开信息处理费管理办法》",
            Self::PartyRegulation => "《中国共产党党务公开条例（试行）》",
            Self::Interpretation2025 => "法释〔2025〕8号",
            Self::ReportForm2021 => "国办公开办函〔2021〕30号",
            Self::ReportForm2019 => "国办公开办函〔2019〕60号",
            Self::Platform2019 => "国办公开办函〔2019〕61号",
            Self::ReplyService2016 => "国办公开办函〔2016〕235号",
            Self::Terms2015 => "国办公开办函〔2015〕207号",
            Self::Channels2017 => "国办公开办函〔2017〕19号",
            Self::ReconsiderationGuidance2021 => "国办函〔2021〕132号",
            Self::JiangsuReplyRules => "苏政办函〔2019〕98号",
            Self::ReconsiderationRegulation2007 => "《行政复议法实施条例》",
            Self::LitigationInterpretation2018 => "法释〔2018〕1号",
            Self::GuidingCase26 => "最高人民法院指导案例26号",
        }
    }

    /// 文号: the number it was issued under, as 国务院令第711号 for 《政府信息公开条例》, where we rely on it.
    pub const fn number(self) -> Option<&'static str> {
        match self {
            Self::Regulation => Some("国务院令第711号"),
            Self::FeeMeasures => Some("国办函〔2020〕109号"),
            Self::Interpretation2025
            | Self::ReportForm2021
            | Self::ReportForm2019
            | Self::Platform2019
            | Self::ReplyService2016
            | Self::Terms2015
            | Self::Channels2017
            | Self::ReconsiderationGuidance2021
            | Self::JiangsuReplyRules
            | Self::LitigationInterpretation2018 => Some(self.title()),
            Self::LegislationLaw
            | Self::CivilCode
            | Self::LicensingLaw
            | Self::ReconsiderationLaw
            | Self::LitigationLaw
            | Self::ArchivesLaw
            | Self::HolidayMeasures
            | Self::PartyRegulation
            | Self::ReconsiderationRegulation2007
            | Self::GuidingCase26 => None,
        }
    }

    /// 英文名称: 《政府信息公开条例》 is “Regulation on OGI”.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Regulation => "Regulation on OGI",
            Self::LegislationLaw => "Legislation Law",
            Self::CivilCode => "Civil Code",
            Self::LicensingLaw => "Administrative Licensing Law",
            Self::ReconsiderationLaw => "Administrative Reconsideration Law",
            Self::LitigationLaw => "Administrative Litigation Law",
            Self::ArchivesLaw => "Archives Law",
            Self::HolidayMeasures => "National Holidays Measures",
            Self::FeeMeasures => "OGI Processing Fee Measures (国办函〔2020〕109号)",
            Self::PartyRegulation => "CPC Regulation on Openness in Party Affairs (Trial)",
            Self::Interpretation2025 => "Supreme People's Court Interpretation 法释〔2025〕8号",
            Self::ReportForm2021 => "State Council General Office notice 国办公开办函〔2021〕30号",
            Self::ReportForm2019 => "State Council General Office notice 国办公开办函〔2019〕60号",
            Self::Platform2019 => "State Council General Office notice 国办公开办函〔2019〕61号",
            Self::ReplyService2016 => "State Council General Office reply 国办公开办函〔2016〕235号",
            Self::Terms2015 => "State Council General Office reply 国办公开办函〔2015〕207号",
            Self::Channels2017 => "State Council General Office reply 国办公开办函〔2017〕19号",
            Self::ReconsiderationGuidance2021 => "State Council General Office guidance 国办函〔2021〕132号",
            Self::JiangsuReplyRules => "Jiangsu rules for replies 苏政办函〔2019〕98号",
            Self::ReconsiderationRegulation2007 => {
                "Implementing Regulation of the Administrative Reconsideration Law"
            }
            Self::LitigationInterpretation2018 => "Supreme People's Court Interpretation 法释〔2018〕1号",
            Self::GuidingCase26 => "Supreme People's Court guiding case 26",
        }
    }
}

/// 引文: an instrument and, where the rule stands in one place of it, the article: 《政府信息公开条例》第三十三条第二款.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cite {
    /// The instrument.
    pub instrument: Instrument,
    /// The place in it; none where the whole is meant.
    pub article: Option<Article>,
}

impl Cite {
    /// 引文 with an article, as 《政府信息公开条例》第三十三条.
    pub const fn new(instrument: Instrument, article: Article) -> Self {
        Self { instrument, article: Some(article) }
    }

    /// 引文 of a whole instrument, as 国办公开办函〔2021〕30号.
    pub const fn whole(instrument: Instrument) -> Self {
        Self { instrument, article: None }
    }

    /// 英文引文: 《政府信息公开条例》第三十三条第二款 is “Regulation on OGI, art. 33 para. 2”.
    pub fn english(self) -> String {
        match self.article {
            Some(article) => format!("{}, {}", self.instrument.english(), article.english()),
            None => self.instrument.english().to_owned(),
        }
    }
}

impl fmt::Display for Cite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.instrument.title())?;
        self.article.map_or(Ok(()), |article| article.fmt(f))
    }
}

/// 把握程度: how we know a rule; only `Stated` may be put to a citizen as 《政府信息公开条例》 or its neighbours' own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// 已核: the text, or a reliable reprint of it, was read.
    Stated,
    /// 凭记忆: remembered; the text is still to be checked by a person.
    Memory,
    /// 推论: our reading or working convention; the text does not say it.
    Inference,
}

impl Certainty {
    /// 把握程度 in a word, to stand beside a citation such as 《民法典》第二百零一条.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Stated => "已核",
            Self::Memory => "凭记忆",
            Self::Inference => "推论",
        }
    }
}

/// 依据: a citation such as 《政府信息公开条例》第三十三条 together with how sure we are that it carries the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Basis {
    /// Where the rule is read.
    pub cite: Cite,
    /// How sure we are that it stands there.
    pub certainty: Certainty,
}

impl Basis {
    /// 依据 read in the text, as 《政府信息公开条例》第三十三条第二款.
    pub const fn stated(cite: Cite) -> Self {
        Self { cite, certainty: Certainty::Stated }
    }

    /// 依据 remembered and not yet checked, as the later articles of 国办函〔2020〕109号.
    pub const fn remembered(cite: Cite) -> Self {
        Self { cite, certainty: Certainty::Memory }
    }

    /// 依据 inferred, as 《行政许可法》第八十二条 for the working days of another statute.
    pub const fn inferred(cite: Cite) -> Self {
        Self { cite, certainty: Certainty::Inference }
    }
}

impl Basis {
    /// 依据的英文 and how sure we are of it, as `Regulation, art. 33(2) (inference)` for 第三十三条第二款.
    pub fn english(self) -> String {
        let mark = match self.certainty {
            Certainty::Stated => "",
            Certainty::Memory => " (from memory)",
            Certainty::Inference => " (inference)",
        };
        format!("{}{mark}", self.cite.english())
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.certainty {
            Certainty::Stated => self.cite.fmt(f),
            Certainty::Memory | Certainty::Inference => {
                write!(f, "{}（{}）", self.cite, self.certainty.label())
            }
        }
    }
}
