//! The table at the end of a check of many files.

use super::width;
use crate::lang::Lang;
use crate::report_check::Summary;

/// What a file is called, and what came of it.
pub(crate) type Row = (String, Summary);

/// One line a report: file, body, year, errors, warnings, hints; and the sums below.
pub(crate) fn render(rows: &[Row], lang: Lang) -> String {
    let head = lang
        .pick(
            ["文件", "机关", "年度", "错误", "警告", "提示"],
            ["file", "body", "year", "errors", "warnings", "hints"],
        )
        .map(str::to_owned);
    let lines: Vec<[String; 6]> = std::iter::once(head).chain(rows.iter().map(line)).collect();
    let widths: [usize; 6] = std::array::from_fn(|at| {
        lines.iter().filter_map(|line| line.get(at)).map(|t| width::of(t)).max().unwrap_or(0)
    });
    let mut out = lang.pick("汇总\n", "Summary\n").to_owned();
    for (number, line) in lines.iter().enumerate() {
        let cells: Vec<String> = line
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(at, (text, wide))| if at < 3 { width::left(text, wide) } else { width::right(text, wide) })
            .collect();
        let why = number.checked_sub(1).and_then(|at| rows.get(at)).map_or("", |(_, row)| &row.trouble);
        out.push_str(format!("  {}  {}", cells.join("  "), width::cut(why, 60)).trim_end());
        out.push('\n');
    }
    out.push_str(&totals(rows, lang));
    out
}

fn line((shown, row): &Row) -> [String; 6] {
    let count = |pick: fn(&crate::report_check::Tally) -> usize| {
        row.tally.as_ref().map_or_else(|| "-".to_owned(), |tally| pick(tally).to_string())
    };
    let or_dash = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    [
        shown.clone(),
        or_dash(&row.body),
        or_dash(&row.year),
        count(|tally| tally.errors),
        count(|tally| tally.warnings),
        count(|tally| tally.hints),
    ]
}

fn totals(rows: &[Row], lang: Lang) -> String {
    let read = rows.iter().filter_map(|(_, row)| row.tally);
    let faulty = read.clone().filter(|tally| tally.errors > 0).count();
    let found = read.count();
    let lost = rows.len() - found;
    lang.pick(
        format!(
            "  共 {} 份：读到 {found} 份，其中有错误的 {faulty} 份；没有读到年度报告的 {lost} 份。\n",
            rows.len()
        ),
        format!(
            "  {} in all: {found} reports, {faulty} of them with errors; {lost} without a report.\n",
            rows.len()
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report_check::Tally;

    #[test]
    fn each_file_has_a_line_and_the_sums_stand_below() {
        let tally = Some(Tally { errors: 2, warnings: 1, hints: 10 });
        let rows = [
            (
                "a.html".to_owned(),
                Summary { body: "青石乡".into(), year: "2025".into(), tally, trouble: String::new() },
            ),
            ("b.doc".to_owned(), Summary { trouble: "文件是空的。".into(), ..Summary::default() }),
        ];
        assert_eq!(
            render(&rows, Lang::Zh),
            "汇总\n\
             \x20 文件    机关    年度  错误  警告  提示\n\
             \x20 a.html  青石乡  2025     2     1    10\n\
             \x20 b.doc   -       -        -     -     -  文件是空的。\n\
             \x20 共 2 份：读到 1 份，其中有错误的 1 份；没有读到年度报告的 1 份。\n"
        );
    }
}
