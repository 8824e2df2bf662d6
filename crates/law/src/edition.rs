//! 年度报告格式: which form a year's report is written on (第五十条第二款).

use serde::{Deserialize, Serialize};

use crate::{Basis, Cite, Instrument, Year};

/// 年度报告格式: the form the national competent department issues for the report (第五十条第二款).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Edition {
    /// 试行格式, for the reports on 2019 and 2020 (国办公开办函〔2019〕60号).
    #[serde(rename = "trial_2019")]
    Trial2019,
    /// 现行格式, for the reports on 2021 and after (国办公开办函〔2021〕30号).
    #[serde(rename = "form_2021")]
    Form2021,
}

impl Edition {
    /// 适用格式: 国办公开办函〔2019〕60号 for the reports on 2019 and 2020, 国办公开办函〔2021〕30号 for those on 2021 and after.
    ///
    /// `None` before 2019, when reports had no form of this kind. `year` is the year reported on.
    pub const fn of(year: Year) -> Option<Self> {
        match year.get() {
            ..2019 => None,
            2019 | 2020 => Some(Self::Trial2019),
            2021.. => Some(Self::Form2021),
        }
    }

    /// 依据: the notice that issued the form, 国办公开办函〔2019〕60号 or 国办公开办函〔2021〕30号.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Trial2019 => Basis::stated(Cite::whole(Instrument::ReportForm2019)),
            Self::Form2021 => Basis::stated(Cite::whole(Instrument::ReportForm2021)),
        }
    }

    /// The name of the form in data (国办公开办函〔2021〕30号).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Trial2019 => "trial_2019",
            Self::Form2021 => "form_2021",
        }
    }
}
