//! Table three: 收到和处理政府信息公开申请情况. What a request may be counted as, and as whose, is law; the form adds the
//! rows and the column around it.

use law::applicant::Kind as Applicant;
use law::outcome::{OutcomeRow, RowGroup};

/// A row of table three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Row3 {
    /// 一、本年新收政府信息公开申请数量
    NewReceived,
    /// 二、上年结转政府信息公开申请数量
    CarriedIn,
    /// 三、本年度办理结果：one of the twenty-one outcomes
    Outcome(OutcomeRow),
    /// （六）其他处理 as one row: the form of 2019, and reports on the form of 2021 that kept it
    OtherHandling,
    /// （七）总计
    TotalHandled,
    /// 四、结转下年度继续办理
    CarriedOut,
}

/// A column of table three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column3 {
    /// 自然人, or one of 法人或其他组织
    Applicant(Applicant),
    /// 总计
    Total,
}

impl Row3 {
    /// All rows in form order; [`Row3::OtherHandling`] stands behind its three details.
    pub const ALL: [Self; 26] = all_rows();

    /// The three details of 其他处理 in the form of 2021.
    pub const OTHER_DETAILS: [Self; 3] = [
        Self::Outcome(OutcomeRow::OtherNoSupplement),
        Self::Outcome(OutcomeRow::OtherNoPayment),
        Self::Outcome(OutcomeRow::OtherOther),
    ];

    /// Whether the row is an outcome, one of those that （七）总计 adds up.
    pub fn is_outcome(self) -> bool {
        matches!(self, Self::Outcome(_) | Self::OtherHandling)
    }

    /// Its number in [`Row3::ALL`].
    pub(super) fn index(self) -> usize {
        match self {
            Self::NewReceived => 0,
            Self::CarriedIn => 1,
            Self::Outcome(row) => 2 + row as usize,
            Self::OtherHandling => 23,
            Self::TotalHandled => 24,
            Self::CarriedOut => 25,
        }
    }

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewReceived => "new_received",
            Self::CarriedIn => "carried_in",
            Self::Outcome(row) => row.key(),
            Self::OtherHandling => "other_handling",
            Self::TotalHandled => "total_handled",
            Self::CarriedOut => "carried_out",
        }
    }

    /// The prescribed label of the row itself, without the group it stands in.
    pub fn label(self) -> &'static str {
        match self {
            Self::NewReceived => "一、本年新收政府信息公开申请数量",
            Self::CarriedIn => "二、上年结转政府信息公开申请数量",
            Self::Outcome(row) => row.label(),
            Self::OtherHandling => RowGroup::OtherHandling.label(),
            Self::TotalHandled => "（七）总计",
            Self::CarriedOut => "四、结转下年度继续办理",
        }
    }

    /// The group of several rows it stands in, as labelled in the second column of the form.
    pub fn group(self) -> Option<&'static str> {
        let Self::Outcome(row) = self else { return None };
        match row.group() {
            RowGroup::Granted | RowGroup::Partial => None,
            group @ (RowGroup::Withheld
            | RowGroup::UnableToProvide
            | RowGroup::NotProcessed
            | RowGroup::OtherHandling) => Some(group.label()),
        }
    }

    /// The rows of a group, in form order.
    pub fn of_group(group: RowGroup) -> impl Iterator<Item = Self> {
        OutcomeRow::ALL.into_iter().filter(move |row| row.group() == group).map(Self::Outcome)
    }
}

const fn all_rows() -> [Row3; 26] {
    let mut rows = [Row3::NewReceived; 26];
    let outcomes = OutcomeRow::ALL;
    let [_, carried_in, rest @ .., other, total, carried_out] = &mut rows;
    *carried_in = Row3::CarriedIn;
    (*other, *total, *carried_out) = (Row3::OtherHandling, Row3::TotalHandled, Row3::CarriedOut);
    let (mut slots, mut left): (&mut [Row3], &[OutcomeRow]) = (rest, &outcomes);
    while let (Some((slot, more_slots)), Some((row, more))) = (slots.split_first_mut(), left.split_first()) {
        *slot = Row3::Outcome(*row);
        (slots, left) = (more_slots, more);
    }
    rows
}

impl Column3 {
    /// All columns in form order.
    pub const ALL: [Self; 7] = {
        let [a, b, c, d, e, f] = Self::APPLICANTS;
        [a, b, c, d, e, f, Self::Total]
    };

    /// The six kinds of applicant, without the total.
    pub const APPLICANTS: [Self; 6] = {
        let [a, b, c, d, e, f] = Applicant::ALL;
        [
            Self::Applicant(a),
            Self::Applicant(b),
            Self::Applicant(c),
            Self::Applicant(d),
            Self::Applicant(e),
            Self::Applicant(f),
        ]
    };

    /// Its number in [`Column3::ALL`].
    pub(super) fn index(self) -> usize {
        match self {
            Self::Applicant(kind) => kind as usize,
            Self::Total => Applicant::ALL.len(),
        }
    }

    /// Name in the schema.
    pub fn key(self) -> &'static str {
        match self {
            Self::Applicant(kind) => kind.key(),
            Self::Total => "total",
        }
    }

    /// The prescribed label of the column.
    pub fn label(self) -> &'static str {
        match self {
            Self::Applicant(kind) => kind.label(),
            Self::Total => "总计",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns_stand_at_their_numbers() {
        assert!(Row3::ALL.into_iter().enumerate().all(|(i, row)| row.index() == i));
        assert!(Column3::ALL.into_iter().enumerate().all(|(i, column)| column.index() == i));
    }
}
