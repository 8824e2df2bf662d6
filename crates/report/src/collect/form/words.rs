//! The sheets of words: how to fill the form in, and the parts of the report that are text.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Worksheet, XlsxError};

use super::Asked;
use super::sheet::lock;
use super::style::Style;
use crate::form::PartNo;
use crate::read::approval::APPROVED;
use crate::write::xlsx::upright;
use crate::write::{Labels, in_words};

/// The width of a sheet of words, in narrow characters.
const WIDE: f64 = 84.0;
/// The height of a row of one line, in points.
const LINE: f64 = 22.0;

/// The first sheet: whom to ask, by when, and how to fill in.
pub(super) fn instructions(
    worksheet: &mut Worksheet,
    asked: &Asked<'_>,
    style: &Style,
) -> Result<(), XlsxError> {
    upright(worksheet, "填写说明")?;
    lock(worksheet);
    worksheet.set_column_width(0, 24)?.set_column_width(1, 68)?;
    worksheet.merge_range(0, 0, 0, 1, "政府信息公开工作年度报告报送表", &style.title)?;
    worksheet.set_row_height(0, 36)?;
    let mut row = 1;
    for (label, text) in facts(asked) {
        worksheet.write_string_with_format(row, 0, label, &style.label)?;
        worksheet.write_string_with_format(row, 1, text, &style.label)?;
        worksheet.set_row_height(row, LINE)?;
        row += 1;
    }
    for label in ["填报人", "联系电话"] {
        worksheet.write_string_with_format(row, 0, label, &style.label)?;
        worksheet.write_blank(row, 1, &style.text)?;
        worksheet.set_row_height(row, LINE)?;
        row += 1;
    }
    worksheet.write_string_with_format(row, 0, APPROVED, &style.label)?;
    worksheet.write_blank(row, 1, &style.choice)?;
    worksheet.set_row_height(row, LINE)?;
    let yes_or_no = DataValidation::new()
        .allow_list_strings(&["是", "否"])?
        .set_error_title("填写有误")?
        .set_error_message("请从列表中选“是”或“否”。")?;
    worksheet.add_data_validation(row, 1, row, 1, &yes_or_no)?;
    row += 2;
    for line in HOW {
        worksheet.merge_range(row, 0, row, 1, line, &style.line)?;
        worksheet.set_row_height(row, if line.chars().count() > 44 { 36 } else { 20 })?;
        row += 1;
    }
    Ok(())
}

fn facts(asked: &Asked<'_>) -> Vec<(&'static str, String)> {
    let mut facts = vec![("填报机关", asked.body.name.clone())];
    facts.extend(asked.body.code.clone().map(|code| ("机关编码", code)));
    facts.push(("报告年度", format!("{}年", asked.year)));
    facts.extend(asked.due_on.map(|due| ("报送期限", format!("{}前（含当日）", in_words(due)))));
    if let Some(collector) = asked.collector {
        let person = [collector.contact.as_deref(), collector.phone.as_deref()];
        let person: Vec<&str> = person.into_iter().flatten().collect();
        facts.push(("汇总机关", format!("{} {}", collector.name, person.join(" ")).trim().to_owned()));
    }
    facts
}

const HOW: [&str; 9] = [
    "怎样填写",
    "1. 只能在黄色格内填写，其余各格已锁定；灰色格自动求和，不用填。",
    "2. 数量填整数，只写数字，不写单位；没有的填 0，不留空，不填“/”。收费金额以万元为单位，可以有小数。",
    "3. 表三：每件申请的办理结果只计一处；部分公开的只计“（二）部分公开”；年末没有办结的计入“四、结转下年度继续办理”。",
    "4. 表三下方“核对”一行应全部为“相符”。",
    "5. 表四：行政复议机关作为共同被告的案件，只由原行为机关计数。",
    "6. 第一部分写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，一般不超过一千字；第五部分的问题与改进逐条对应。",
    "7. 第六部分必须写明有没有收取信息处理费；收取了的写明金额。",
    "8. 填好后保存，原样发回；文件名可以改，工作表的名称和顺序不要改。",
];

/// The title, the paragraph before part one, and part one.
pub(super) fn first(worksheet: &mut Worksheet, asked: &Asked<'_>, style: &Style) -> Result<(), XlsxError> {
    let mut page = Page::new(worksheet, "总体情况", style)?;
    page.line(&asked.title(), &style.title, 36.0)?;
    page.open(90.0, "按什么规定编制、统计期限、在哪里可以查阅、联系方式")?;
    page.line(&Labels::default().heading(PartNo::One), &style.heading, 26.0)?;
    page.open(400.0, "主动公开、依申请公开、政府信息管理、平台建设、监督保障")
}

/// Parts five and six.
pub(super) fn last(worksheet: &mut Worksheet, asked: &Asked<'_>, style: &Style) -> Result<(), XlsxError> {
    let labels = Labels::default();
    let mut page = Page::new(worksheet, "问题改进和其他", style)?;
    page.line(&labels.heading(PartNo::Five), &style.heading, 26.0)?;
    page.open(240.0, "存在的主要问题，以及怎样改进")?;
    page.line(&labels.heading(PartNo::Six), &style.heading, 26.0)?;
    let year = asked.year;
    page.choice(&[
        format!("{year}年度没有收取信息处理费。"),
        format!("{year}年度收取信息处理费，件数和金额如下："),
    ])?;
    page.open(120.0, "收取信息处理费的件数和金额；其他需要报告的事项")
}

/// A sheet of one wide column.
struct Page<'a> {
    worksheet: &'a mut Worksheet,
    style: &'a Style,
    next: u32,
}

impl<'a> Page<'a> {
    fn new(worksheet: &'a mut Worksheet, name: &str, style: &'a Style) -> Result<Self, XlsxError> {
        upright(worksheet, name)?;
        worksheet.set_column_width(0, WIDE)?;
        lock(worksheet);
        Ok(Self { worksheet, style, next: 0 })
    }

    fn line(&mut self, text: &str, format: &rust_xlsxwriter::Format, height: f64) -> Result<(), XlsxError> {
        self.worksheet.write_string_with_format(self.next, 0, text, format)?;
        self.worksheet.set_row_height(self.next, height)?;
        self.next += 1;
        Ok(())
    }

    /// A cell for text, with what belongs into it shown when it is chosen.
    fn open(&mut self, height: f64, what: &str) -> Result<(), XlsxError> {
        self.worksheet.write_blank(self.next, 0, &self.style.text)?;
        self.worksheet.set_row_height(self.next, height)?;
        let hint = DataValidation::new().set_input_title("请填写")?.set_input_message(what)?;
        self.worksheet.add_data_validation(self.next, 0, self.next, 0, &hint)?;
        self.next += 1;
        Ok(())
    }

    /// A cell with sentences to choose from; another may be written instead.
    fn choice(&mut self, sentences: &[String; 2]) -> Result<(), XlsxError> {
        self.worksheet.write_blank(self.next, 0, &self.style.text)?;
        self.worksheet.set_row_height(self.next, 24)?;
        let list = DataValidation::new()
            .allow_list_strings(sentences)?
            .set_error_style(DataValidationErrorStyle::Information)
            .set_input_title("请选择")?
            .set_input_message("有没有收取信息处理费")?;
        self.worksheet.add_data_validation(self.next, 0, self.next, 0, &list)?;
        self.next += 1;
        Ok(())
    }
}
