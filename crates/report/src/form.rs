//! The form of the annual report as types: every row, column and label of tables two, three and four,
//! for the form of 2021 (国办公开办函〔2021〕30号) and the trial form of 2019 (国办公开办函〔2019〕60号).
//!
//! A cell has a name, never an index: [`CellId`] prints `table3.granted.total` and parses back.

mod cell_id;
mod table2;
mod table3;
mod table4;

use serde::{Deserialize, Serialize};

pub use cell_id::CellId;
pub(crate) use cell_id::RowName;
pub use law::edition::Edition;
pub use table2::{Column2, Row2};
pub use table3::{Column3, Row3};
pub use table4::{Block4, Verdict4};

/// One of the three tables of the report. In JSON it has the name its cells begin with: `table3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Table {
    /// 表二
    #[serde(rename = "table2")]
    Two,
    /// 表三
    #[serde(rename = "table3")]
    Three,
    /// 表四
    #[serde(rename = "table4")]
    Four,
}

/// One of the six parts of the report, each with its prescribed title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartNo {
    /// 一、总体情况
    One,
    /// 二、主动公开政府信息情况
    Two,
    /// 三、收到和处理政府信息公开申请情况
    Three,
    /// 四、政府信息公开行政复议、行政诉讼情况
    Four,
    /// 五、存在的主要问题及改进情况
    Five,
    /// 六、其他需要报告的事项
    Six,
}

impl PartNo {
    /// All six in order.
    pub const ALL: [Self; 6] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five, Self::Six];

    /// The Chinese numeral it is headed with.
    pub fn numeral(self) -> char {
        match self {
            Self::One => '一',
            Self::Two => '二',
            Self::Three => '三',
            Self::Four => '四',
            Self::Five => '五',
            Self::Six => '六',
        }
    }

    /// The prescribed title without its numeral (国办公开办函〔2021〕30号).
    pub fn title(self) -> &'static str {
        match self {
            Self::One => "总体情况",
            Self::Two => "主动公开政府信息情况",
            Self::Three => "收到和处理政府信息公开申请情况",
            Self::Four => "政府信息公开行政复议、行政诉讼情况",
            Self::Five => "存在的主要问题及改进情况",
            Self::Six => "其他需要报告的事项",
        }
    }

    /// Its name in the schema: `part_one` … `part_six`.
    pub fn key(self) -> &'static str {
        match self {
            Self::One => "part_one",
            Self::Two => "part_two",
            Self::Three => "part_three",
            Self::Four => "part_four",
            Self::Five => "part_five",
            Self::Six => "part_six",
        }
    }
}
