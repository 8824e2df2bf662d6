//! Every kind of fault planted into an invented report is found in its text, and a sound report has no error.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the helpers of a test build what they then take apart"
)]

use law::outcome::OutcomeRow;
use std::fmt::Write as _;

use files::Limits;
use report::check::{Context, check};
use report::form::{Block4, Column3, Row3, Verdict4};
use report::{Code, Finding, Severity};

/// The numbers of tables three and four, written out as the form in a line a cell.
#[derive(Clone)]
struct Numbers {
    three: Vec<(Row3, [i64; 7])>,
    four: [[i64; 5]; 3],
}

/// A small generator of the same numbers every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % sides
    }
}

fn rows() -> impl Iterator<Item = Row3> {
    Row3::ALL.into_iter().filter(|row| *row != Row3::OtherHandling)
}

fn sound(dice: &mut Dice) -> Numbers {
    let mut three: Vec<(Row3, [i64; 7])> = rows().map(|row| (row, [0; 7])).collect();
    for column in 0..6 {
        let mut handled = 0;
        for (row, cells) in three.iter_mut().filter(|(row, _)| row.is_outcome()) {
            let busy = dice.roll(2) == 1 || *row == Row3::Outcome(OutcomeRow::Granted);
            cells[column] = if busy { dice.roll(if column == 0 { 90 } else { 9 }) } else { 0 };
            handled += cells[column];
        }
        let carried_out = dice.roll(5);
        let carried_in = dice.roll(3).min(handled + carried_out);
        let new = handled + carried_out - carried_in;
        for (row, value) in [
            (Row3::TotalHandled, handled),
            (Row3::CarriedOut, carried_out),
            (Row3::CarriedIn, carried_in),
            (Row3::NewReceived, new),
        ] {
            *at(&mut three, row, column) = value;
        }
    }
    for (_, cells) in &mut three {
        cells[6] = cells[..6].iter().sum();
    }
    let mut four = [[0; 5]; 3];
    for block in &mut four {
        for cell in &mut block[..4] {
            *cell = dice.roll(6);
        }
        block[4] = block[..4].iter().sum();
    }
    Numbers { three, four }
}

fn at(three: &mut [(Row3, [i64; 7])], row: Row3, column: usize) -> &mut i64 {
    &mut three.iter_mut().find(|(of, _)| *of == row).unwrap().1[column]
}

fn text(numbers: &Numbers) -> String {
    let new = numbers.three[0].1[6];
    let mut page = format!(
        "示例县青山镇人民政府政府信息公开工作2023年度报告\n\
         本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自2023年1月1日至2023年12月31日。\n\
         一、总体情况\n2023年，我镇公开信息120条，共收到政府信息公开申请{new}件。\n\
         二、主动公开政府信息情况\n\
         \t第二十条第（一）项\n\n\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有效件数\n\n\
         \t规章\n\t0\n\t0\n\t0\n\n\t行政规范性文件\n\t2\n\t1\n\t9\n\n\
         \t第二十条第（五）项\n\n\t信息内容\n\t本年处理决定数量\n\n\t行政许可\n\t310\n\n\
         \t第二十条第（六）项\n\n\t信息内容\n\t本年处理决定数量\n\n\t行政处罚\n\t7\n\n\t行政强制\n\t0\n\n\
         \t第二十条第（八）项\n\n\t信息内容\n\t本年收费金额（单位：万元）\n\n\t行政事业性收费\n\t12.5\n\n\
         三、收到和处理政府信息公开申请情况\n\
         \t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n\t申请人情况\n\n\
         \t自然人\n\t法人或其他组织\n\t总计\n\n\t商业企业\n\t科研机构\n\t社会公益组织\n\t法律服务机构\n\t其他\n\n"
    );
    let mut group = None;
    for (row, cells) in &numbers.three {
        if *row == Row3::Outcome(OutcomeRow::Granted) {
            page.push_str("\t三、本年度办理结果\n");
        }
        if row.group() != group {
            group = row.group();
            let _written = group.map(|group| writeln!(page, "\t{group}"));
        }
        writeln!(page, "\t{}", row.label()).unwrap();
        for cell in cells {
            writeln!(page, "\t{cell}").unwrap();
        }
        page.push('\n');
    }
    page.push_str("四、政府信息公开行政复议、行政诉讼情况\n\t行政复议\n\t行政诉讼\n\n");
    let results = Verdict4::ALL.map(Verdict4::label).join("\n\t");
    write!(page, "\t{results}\n\t未经复议直接起诉\n\t复议后起诉\n\n\t{results}\n\t{results}\n\n").unwrap();
    for cell in numbers.four.iter().flatten() {
        writeln!(page, "\t{cell}").unwrap();
    }
    page.push_str(
        "五、存在的主要问题及改进情况\n问题是解读形式单一，下一步将丰富形式。\n\
         六、其他需要报告的事项\n2023年未收取信息处理费。\n",
    );
    page
}

fn errors(numbers: &Numbers) -> Vec<Finding> {
    let document = files::read(text(numbers).as_bytes(), Some("report.txt"), &Limits::default()).unwrap();
    let reading = report::read(document, None).unwrap();
    let mut all = reading.findings;
    all.extend(check(&reading.report, &Context::default()));
    all.retain(|finding| finding.severity == Severity::Error);
    all
}

fn assert_found(numbers: &Numbers, code: u16, what: &str) {
    let errors = errors(numbers);
    assert!(!errors.is_empty() && errors.iter().all(|error| error.code == Code(code)), "{what}: {errors:#?}");
}

#[test]
fn sound_reports_have_no_error() {
    let mut dice = Dice(11);
    for round in 0..40 {
        assert_eq!(errors(&sound(&mut dice)), Vec::new(), "round {round}");
    }
}

#[test]
fn a_total_that_is_not_its_row_is_found_in_every_outcome() {
    let mut dice = Dice(12);
    for row in rows().filter(|row| row.is_outcome()) {
        let mut numbers = sound(&mut dice);
        *at(&mut numbers.three, row, 6) += 1;
        assert_found(&numbers, 301, row.label());
    }
}

#[test]
fn requests_that_went_nowhere_are_found_in_every_column() {
    let mut dice = Dice(13);
    for column in 0..6 {
        let mut numbers = sound(&mut dice);
        *at(&mut numbers.three, Row3::NewReceived, column) += 1;
        *at(&mut numbers.three, Row3::NewReceived, 6) += 1;
        assert_found(&numbers, 302, Column3::ALL[column].label());
    }
}

#[test]
fn a_handled_total_that_is_not_the_sum_of_the_outcomes_is_found_in_every_column() {
    let mut dice = Dice(14);
    for column in 0..6 {
        let mut numbers = sound(&mut dice);
        for row in [Row3::TotalHandled, Row3::NewReceived] {
            *at(&mut numbers.three, row, column) += 1;
            *at(&mut numbers.three, row, 6) += 1;
        }
        assert_found(&numbers, 303, Column3::ALL[column].label());
    }
}

#[test]
fn a_total_of_table_four_that_is_not_its_sum_is_found_in_every_group() {
    let mut dice = Dice(15);
    for block in Block4::ALL {
        let mut numbers = sound(&mut dice);
        numbers.four[block as usize][4] += 1;
        assert_found(&numbers, 401, block.label());
    }
}
