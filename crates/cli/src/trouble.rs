//! Why a file gave no report, in a sentence that says how to mend it.

use files::{Format, Unreadable};
use report::mapping::NoSheet;
use report::{Code, NoReport, Sentence};

/// Why a file gave no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// No such file.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a folder without report files.
    EmptyFolder,
    /// The system does not let us read it.
    Denied,
    /// The system could not read it.
    Io(String),
    /// It cannot be read as any format.
    Unreadable(Unreadable),
    /// It can be read, and there is no report in it.
    NoReport(NoReport),
    /// The workbook lacks a sheet that the mapping asks for.
    NoSheet(NoSheet),
    /// Our own JSON, and not well formed.
    Json(String),
    /// The reader took longer than it may.
    Slow { seconds: u64 },
    /// The reader ended without an answer: memory used up, as a rule.
    Crashed,
    /// The reader stumbled over something its author did not think of.
    Panicked(String),
    /// The reader could not be started.
    NoReader(String),
    /// Old Word, and `LibreOffice` could not convert it.
    Conversion(String),
    /// Last year's report is the trouble.
    Previous(Box<Trouble>),
}

impl Trouble {
    /// What became of an attempt to open a file.
    pub(crate) fn of_io(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::Missing,
            std::io::ErrorKind::PermissionDenied => Self::Denied,
            std::io::ErrorKind::IsADirectory => Self::Folder,
            std::io::ErrorKind::OutOfMemory => Self::Crashed,
            _ => Self::Io(error.to_string()),
        }
    }

    /// The code it is explained under.
    pub(crate) fn code(&self) -> Code {
        match self {
            Self::NoReport(NoReport::NoTable) => Code(2),
            Self::NoReport(NoReport::OldForm) => Code(3),
            Self::NoReport(NoReport::BlankForm) => Code(4),
            _ => Code(1),
        }
    }

    /// Its name in JSON and SARIF.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Folder | Self::EmptyFolder => "folder",
            Self::Denied => "denied",
            Self::Io(_) => "io",
            Self::Unreadable(why) => match why {
                Unreadable::Empty => "empty",
                Unreadable::TooLarge { .. } => "too_large",
                Unreadable::Bomb => "bomb",
                Unreadable::Encrypted => "encrypted",
                Unreadable::Scanned { .. } => "scanned",
                Unreadable::OldWord => "old_word",
                Unreadable::OldExcel => "old_excel",
                Unreadable::Unknown => "unknown",
                Unreadable::Damaged { .. } => "damaged",
            },
            Self::NoReport(why) => match why {
                NoReport::NoTable => "no_table",
                NoReport::OldForm => "old_form",
                NoReport::BlankForm => "blank_form",
            },
            Self::NoSheet(_) => "no_sheet",
            Self::Json(_) => "json",
            Self::Slow { .. } => "time_limit",
            Self::Crashed => "memory_limit",
            Self::Panicked(_) => "reader_failed",
            Self::NoReader(_) => "no_reader",
            Self::Conversion(_) => "old_word",
            Self::Previous(_) => "previous",
        }
    }

    /// What it is and how to mend it.
    pub(crate) fn sentence(&self) -> Sentence {
        match self {
            Self::Unreadable(why) => unreadable(why),
            Self::NoReport(why) => no_report(*why),
            Self::Missing | Self::Folder | Self::EmptyFolder | Self::Denied | Self::Io(_) => self.of_system(),
            Self::NoSheet(why) => no_sheet(why),
            Self::Json(detail) => Sentence::new(
                format!("不是本程序的年度报告 JSON：{detail}。格式见 gongkai report schema。"),
                format!(
                    "this is no annual report in JSON as this program writes it: {detail}. See gongkai report schema."
                ),
            ),
            Self::Slow { .. } | Self::Crashed | Self::Panicked(_) | Self::NoReader(_) => self.of_reader(),
            Self::Conversion(why) => Sentence::new(
                format!(
                    "这是旧版 Word（.doc）文件，用 LibreOffice 转换没有成功（{why}）。请用 Word 或 WPS 打开，另存为 .docx 再核对。"
                ),
                format!(
                    "this is an old Word (.doc) file and LibreOffice did not convert it ({why}). Open it in Word or WPS, save it as DOCX, and check that."
                ),
            ),
            Self::Previous(why) => {
                let why = why.sentence();
                Sentence::new(
                    format!("上年报告不能用：{}", why.zh),
                    format!("last year's report cannot be used: {}", why.en),
                )
            }
        }
    }

    fn of_system(&self) -> Sentence {
        match self {
            Self::Folder => {
                Sentence::new("这是文件夹，这里要一个文件。", "this is a folder; a file is wanted here.")
            }
            Self::EmptyFolder => Sentence::new(
                "文件夹里没有年度报告文件（.html、.docx、.xlsx、.pdf、.txt、.md、.json 等）。",
                "there are no report files (.html, .docx, .xlsx, .pdf, .txt, .md, .json) in this folder.",
            ),
            Self::Denied => Sentence::new(
                "没有读取此文件的权限。请更改文件的权限，或换一个用户运行。",
                "permission to read the file is denied. Change its permissions or run as another user.",
            ),
            Self::Io(why) => Sentence::new(
                format!("系统读取此文件出错：{why}。"),
                format!("the system could not read the file: {why}."),
            ),
            _ => Sentence::new(
                "没有这个文件。请核对文件名；文件名中有空格的，要用引号括起来。",
                "there is no such file. Check the name; a name with spaces in it needs quotes.",
            ),
        }
    }

    fn of_reader(&self) -> Sentence {
        match self {
            Self::Slow { seconds } => Sentence::new(
                format!("达到时间上限：{seconds} 秒内没有读完，已停止。请另存为只含年度报告的文件再试。"),
                format!(
                    "a limit was reached: the file was not read within {seconds} seconds. Save the report alone and try that."
                ),
            ),
            Self::Panicked(what) => Sentence::new(
                format!("读取时程序出错（{what}），此文件没有结果。这是程序的缺陷，请把文件交给开发者。"),
                format!(
                    "the program failed while reading ({what}); there is no result for this file. That is a fault of the program: please send the file to its developers."
                ),
            ),
            Self::NoReader(why) => Sentence::new(
                format!("读取进程无法启动：{why}。"),
                format!("the reader process could not be started: {why}."),
            ),
            _ => Sentence::new(
                "达到内存上限：读取进程中途停止，此文件没有结果。请另存为只含年度报告的文件再试。",
                "a limit was reached: the reader stopped half-way, as a rule for want of memory; there is no result for this file. Save the report alone and try that.",
            ),
        }
    }
}

fn no_report(why: NoReport) -> Sentence {
    match why {
        NoReport::NoTable => Sentence::new(
            "没有找到表格：文件里没有年度报告的法定表格。表格若是图片，请换用带文字表格的版本。",
            "no table found: the statutory tables of an annual report are not in this file. If they are pictures, use a version with the tables as text.",
        ),
        NoReport::OldForm => Sentence::new(
            "这是2019年以前的统计表（指标名称、计量单位），不是现行年度报告格式，没有读取。",
            "old form: these are the statistics of before 2019 (指标名称, 计量单位), not the form of the annual report; nothing was read from it.",
        ),
        NoReport::BlankForm => Sentence::new(
            "这是空白格式：表格都在，一个数字也没有填。请填写后再核对。",
            "blank form: the tables are there and nothing is filled in. Fill it in, then check it.",
        ),
    }
}

fn unreadable(why: &Unreadable) -> Sentence {
    match why {
        Unreadable::Empty => Sentence::new(
            "文件是空的，没有内容。请检查是否下载或复制完整。",
            "the file is empty. See whether it was downloaded or copied whole.",
        ),
        Unreadable::TooLarge { bytes } => Sentence::new(
            format!("文件太大（{} MB），超过上限。请另存为只含年度报告的文件再试。", bytes >> 20),
            format!("the file is too large ({} MB). Save the report alone and try that.", bytes >> 20),
        ),
        Unreadable::Bomb => Sentence::new(
            "达到上限：压缩文件展开后过大，可能是恶意文件，已停止读取。请从可靠来源重新取得文件。",
            "a limit was reached: the packed file unpacks to too much and may be malicious; it was not read on. Get the file again from a source you trust.",
        ),
        Unreadable::Encrypted => Sentence::new(
            "文件有密码保护或已加密，不能读取。请取消密码，另存后再核对。",
            "the file is encrypted or protected by a password. Remove the password, save it and check that.",
        ),
        Unreadable::Scanned { pages } => Sentence::new(
            format!("这是扫描件（{pages} 页都是图片，没有文字）。请用原来的电子文档，或做文字识别后再核对。"),
            format!(
                "this PDF is scanned: {pages} pages of pictures without text. Use the original document, or one with recognised text."
            ),
        ),
        Unreadable::OldWord => Sentence::new(
            "这是旧版 Word（.doc）文件。请用 Word 或 WPS 打开，另存为 .docx 再核对；装有 LibreOffice 时会自动转换。",
            "this is an old Word (.doc) file. Save it as DOCX and check that; where LibreOffice is installed it is converted for you.",
        ),
        Unreadable::OldExcel => Sentence::new(
            "这是旧版 Excel（.xls）文件。请用 Excel 或 WPS 打开，另存为 .xlsx 再核对。",
            "this is an old Excel (.xls) file. Save it as XLSX and check that.",
        ),
        Unreadable::Unknown => Sentence::new(
            "不认识这种文件。能读取的有：HTML、DOCX、XLSX、PDF、纯文本、Markdown 和本程序的 JSON。",
            "this is not a kind of file that can be read. HTML, DOCX, XLSX, PDF, plain text, markdown and JSON of this program can.",
        ),
        Unreadable::Damaged { format, detail } => {
            let name = format_name(*format);
            Sentence::new(
                format!("{name} 文件已损坏，不能读取（{detail}）。请重新下载，或用原程序打开后另存。"),
                format!(
                    "the {name} file is damaged and cannot be read ({detail}). Download it again, or open it in its own program and save it anew."
                ),
            )
        }
    }
}

/// The name of a format.
pub(crate) fn format_name(format: Format) -> &'static str {
    match format {
        Format::Html => "HTML",
        Format::Docx => "DOCX",
        Format::Xlsx => "XLSX",
        Format::Pdf => "PDF",
        Format::Text => "TXT",
        Format::Markdown => "Markdown",
    }
}

fn no_sheet(NoSheet { wanted, there }: &NoSheet) -> Sentence {
    let names: Vec<String> = there.iter().map(|name| format!("“{name}”")).collect();
    Sentence::new(
        format!(
            "没有对应表要的工作表“{wanted}”；这个文件里有{}。请看是不是拿错了文件，或改对应表。",
            names.join("、")
        ),
        format!(
            "it has no sheet “{wanted}”, which the mapping asks for; there are {}. See whether it is the right file, or mend the mapping.",
            names.join(", ")
        ),
    )
}
