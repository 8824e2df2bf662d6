//! `R001`–`R009`, `R025` and `R028`, which the reader and the command line find, so that they can be explained.

use super::{Check, Words};
use crate::finding::{Code, Severity};

const fn entry(code: u16, severity: Severity, what: Words, why: Words, example: &'static str) -> Check {
    Check {
        code: Code(code),
        severity,
        what,
        why,
        example,
        basis: None,
        since: None,
        until: None,
        rules: &[],
        run: None,
    }
}

pub(super) static R001: Check = entry(
    1,
    Severity::Error,
    Words { zh: "文件无法读取。", en: "The file cannot be read." },
    Words {
        zh: "空文件、加密文件、扫描件和旧式 .doc 里没有可读的文字；请另存为 DOCX 或带文字的 PDF。",
        en: "An empty, encrypted or scanned file and the old .doc hold no text to read; save as DOCX or as a PDF with text.",
    },
    "只有扫描图片的 PDF",
);

pub(super) static R002: Check = entry(
    2,
    Severity::Error,
    Words { zh: "没有找到法定表格。", en: "No statutory table was found." },
    Words {
        zh: "表格可能是图片，或文件不是年度报告；没有表格时不把它读成零。",
        en: "The tables may be pictures, or this is another document; what has no table is never read as zeros.",
    },
    "只有六个标题的网页",
);

pub(super) static R003: Check = entry(
    3,
    Severity::Error,
    Words { zh: "这是2019年以前的统计表。", en: "This is the statistical form from before 2019." },
    Words {
        zh: "旧表的指标与现行格式不同，不能换算，因此不读。",
        en: "Its indicators differ from those of the present form and cannot be converted, so it is not read.",
    },
    "列名为“指标名称”“计量单位”的表",
);

pub(super) static R004: Check = entry(
    4,
    Severity::Error,
    Words {
        zh: "这是空白格式，没有填数。", en: "This is the blank form with nothing filled in."
    },
    Words {
        zh: "空白不等于零：没有数量也应当填0。",
        en: "Blank is not zero: where there is nothing, 0 is filled in.",
    },
    "下载后未填写的格式文件",
);

pub(super) static R005: Check = entry(
    5,
    Severity::Warning,
    Words {
        zh: "超出读取限度，余下部分未读。",
        en: "A limit of the reader was reached; the rest was not read.",
    },
    Words {
        zh: "元素、单元格或页数过多的文件只读前面的部分，结论可能不全。",
        en: "Of a file with too many elements, cells or pages only the first part is read, so the result may be incomplete.",
    },
    "500页的PDF",
);

pub(super) static R006: Check = entry(
    6,
    Severity::Warning,
    Words {
        zh: "数字连在一起，有几种读法都成立，未予采用。",
        en: "Digits run together and several readings fit; none was taken.",
    },
    Words {
        zh: "只有勾稽关系能唯一确定时才采用；否则请给出上年报告（--previous）或由人确认（--set）。",
        en: "A reading is taken only when the equations leave one; else give last year's report (--previous) or decide (--set).",
    },
    "“330000033”",
);

pub(super) static R007: Check = entry(
    7,
    Severity::Error,
    Words {
        zh: "数字怎样切分都与勾稽关系矛盾，或者个数与格式不符。",
        en: "No way of cutting the digits agrees with the equations of the form, or gives as many numbers as it has.",
    },
    Words {
        zh: "原表本身有错，或文字已经损坏；请核对原表。",
        en: "Either the table itself is wrong or its text is damaged; compare the original.",
    },
    "“12000005”（各项之和无论如何不是总计）",
);

pub(super) static R025: Check = entry(
    25,
    Severity::Warning,
    Words { zh: "表格里有行没有读到。", en: "Rows of a table were not found." },
    Words {
        zh: "没有读到的行不参加核对；不指出来，会被当作没有问题。",
        en: "What was not read is not checked; unsaid, it would pass for sound.",
    },
    "表三缺“（二）部分公开”一行",
);

pub(super) static R028: Check = entry(
    28,
    Severity::Warning,
    Words {
        zh: "报送表没有写明已经分管领导审定。",
        en: "The form does not say that the leader in charge approved it.",
    },
    Words {
        zh: "年度报告先审查、后报送；没有审定的，数字和文字都可能再改。",
        en: "A report is reviewed before it is handed in; unapproved, its numbers and words may still change.",
    },
    "“是否已经分管领导审定”一格空着，或者选了“否”",
);

pub(super) static R009: Check = entry(
    9,
    Severity::Hint,
    Words {
        zh: "数字脱离了行名，仅按次序归位。",
        en: "A value was torn from its label and placed by order alone.",
    },
    Words {
        zh: "没有算式可以证实这样的归位，请对照原文。",
        en: "No equation confirms such a placing; compare the original.",
    },
    "表二的“22（其中修订16件）”单独成行",
);
