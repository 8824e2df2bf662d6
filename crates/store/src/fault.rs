//! What can go wrong with the machine: a kind, a sentence for whoever waits for an answer, a detail for the operator.

use std::fmt;

/// What sort of fault it is; a caller decides by it, never by the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The database or the attachments cannot be reached now; work goes on by itself when they are back.
    Unavailable,
    /// No room is left on the disk.
    Full,
    /// Others were writing; the same again will do.
    Busy,
    /// Such a row stands already.
    Conflict,
    /// The rows do not allow it: append-only, a missing reference, a value that may not be empty.
    Refused,
    /// What is stored is not what was written.
    Corrupt,
    /// The tables are of another version of the program.
    Schema,
    /// A mistake in the program or in its configuration.
    Defect,
}

/// A fault of the machine.
#[derive(Clone, Debug)]
pub struct Fault {
    kind: FaultKind,
    detail: String,
}

impl Fault {
    pub(crate) fn new(kind: FaultKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into() }
    }

    /// What is stored cannot be what was written; the detail names the row.
    pub fn corrupt(detail: impl Into<String>) -> Self {
        Self::new(FaultKind::Corrupt, detail)
    }

    /// A mistake in the program.
    pub fn defect(detail: impl Into<String>) -> Self {
        Self::new(FaultKind::Defect, detail)
    }

    /// What an engine said to a statement.
    pub(crate) fn at(statement: &str, error: &sqlx::Error) -> Self {
        Self::new(kind_of(error), format!("{statement}: {error}"))
    }

    /// What sort of fault it is.
    pub fn kind(&self) -> FaultKind {
        self.kind
    }

    /// For the operator's log; it names statements and files, never what is in them.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The sentence in Chinese.
    pub fn zh(&self) -> &'static str {
        match self.kind {
            FaultKind::Unavailable => "数据库或附件库暂时连接不上，刚才的操作没有确认；恢复后请重试。",
            FaultKind::Full => "磁盘已满，刚才的操作没有保存；请联系管理员清理空间后重试。",
            FaultKind::Busy => "其他人正在写入，刚才的操作没有保存；请重试。",
            FaultKind::Conflict => "已有相同编号的记录，刚才的操作没有保存。",
            FaultKind::Refused => "记录不允许这样改动，刚才的操作没有保存。",
            FaultKind::Corrupt => "存储的内容与写入时不一致；请管理员运行 gongkai verify 核查。",
            FaultKind::Schema => {
                "数据库的版本与本程序不符；请管理员运行 gongkai migrate，或者使用相应版本的程序。"
            }
            FaultKind::Defect => "程序或者配置有误，刚才的操作没有保存；请联系管理员。",
        }
    }

    /// The sentence in English.
    pub fn en(&self) -> &'static str {
        match self.kind {
            FaultKind::Unavailable => {
                "The database or the attachments cannot be reached now; nothing was confirmed. Try again when they are back."
            }
            FaultKind::Full => {
                "The disk is full; nothing was saved. Try again when the operator has made room."
            }
            FaultKind::Busy => "Others were writing; nothing was saved. Try again.",
            FaultKind::Conflict => "A record with this number stands already; nothing was saved.",
            FaultKind::Refused => "The records do not allow this change; nothing was saved.",
            FaultKind::Corrupt => {
                "What is stored is not what was written; the operator should run gongkai verify."
            }
            FaultKind::Schema => {
                "The database is of another version than this program; run gongkai migrate, or the version that fits."
            }
            FaultKind::Defect => "The program or its configuration is at fault; nothing was saved.",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.en(), self.detail)
    }
}

impl std::error::Error for Fault {}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        Self::new(kind_of(&error), error.to_string())
    }
}

fn kind_of(error: &sqlx::Error) -> FaultKind {
    match error {
        sqlx::Error::Database(refusal) => {
            refusal.code().map_or(FaultKind::Defect, |code| match code.parse::<u32>() {
                // An engine's own number: SQLite's are decimal and short, PostgreSQL's have five characters.
                Ok(number) if code.len() != 5 => of_sqlite(number),
                Ok(_) | Err(_) => of_postgres(&code),
            })
        }
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed => FaultKind::Unavailable,
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => FaultKind::Corrupt,
        // The list is open upstream; what is left are wrong statements and wrong addresses.
        _ => FaultKind::Defect,
    }
}

fn of_sqlite(code: u32) -> FaultKind {
    const CONSTRAINT_PRIMARY_KEY: u32 = 1555;
    const CONSTRAINT_UNIQUE: u32 = 2067;
    match (code, code & 0xff) {
        (CONSTRAINT_PRIMARY_KEY | CONSTRAINT_UNIQUE, _) => FaultKind::Conflict,
        (_, 19 | 8) => FaultKind::Refused,
        (_, 13) => FaultKind::Full,
        (_, 5 | 6) => FaultKind::Busy,
        (_, 10 | 14) => FaultKind::Unavailable,
        (_, 11 | 26) => FaultKind::Corrupt,
        (_, _) => FaultKind::Defect,
    }
}

fn of_postgres(state: &str) -> FaultKind {
    match state {
        "23505" => FaultKind::Conflict,
        "40001" | "40P01" | "55P03" => FaultKind::Busy,
        "53100" => FaultKind::Full,
        "53300" | "57P01" | "57P02" | "57P03" | "25006" => FaultKind::Unavailable,
        "XX001" | "XX002" => FaultKind::Corrupt,
        _ if state.starts_with("23") => FaultKind::Refused,
        _ if state.starts_with("08") => FaultKind::Unavailable,
        _ => FaultKind::Defect,
    }
}
