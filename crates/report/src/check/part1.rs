//! `R1xx`: part one, and numbers in prose against the tables.

pub(super) mod r101;
pub(super) mod r102;
pub(super) mod r103;
pub(super) mod r104;
pub(super) mod r110;
pub(super) mod r111;
pub(super) mod r112;
pub(super) mod r113;
pub(super) mod r114;
pub(super) mod r115;
pub(super) mod r116;
pub(super) mod r117;
pub(super) mod r118;
