//! Running the program, and files to run it on. Bodies and numbers are invented.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "this is all tests"
)]

use law::outcome::OutcomeRow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use report::Edition;
use report::form::{Column3, Row2, Row3};

/// A folder of one test, gone when the test is.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// A new empty folder with a space in its name.
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("gongkai test {}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Puts a file into it.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// What the program said and how it ended.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    pub(crate) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("ended by itself"),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }
}

/// The program with its arguments, in Chinese whatever the machine is set to, and without `LibreOffice`.
pub(crate) fn command<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongkai"));
    command.args(arguments).env_remove("GONGKAI_LANG").env("PATH", "/nowhere").stdin(Stdio::null());
    command
}

/// Runs the program.
pub(crate) fn run<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Said {
    Said::of(&command(arguments).output().unwrap())
}

/// Runs the program on one file: `run_on("report check", file, ["--strict"])`.
pub(crate) fn run_on<const N: usize>(verb: &str, file: &Path, options: [&str; N]) -> Said {
    let words =
        verb.split(' ').map(Into::into).chain(options.map(Into::into)).chain([file.as_os_str().to_owned()]);
    run(words.collect::<Vec<std::ffi::OsString>>())
}

/// The same with something on standard input.
pub(crate) fn run_with_input<const N: usize>(arguments: [&str; N], input: &[u8]) -> Said {
    use std::io::Write;
    let mut command = command(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    Said::of(&child.wait_with_output().unwrap())
}

/// A sound report in which nothing happened.
pub(crate) fn sound() -> String {
    page(|row| {
        if row == Row3::NewReceived || row == Row3::Outcome(OutcomeRow::Granted) || row == Row3::TotalHandled
        {
            3
        } else {
            0
        }
    })
}

/// A report that grants more than it received.
pub(crate) fn faulty() -> String {
    page(|row| i64::from(row == Row3::Outcome(OutcomeRow::Granted)) * 5)
}

/// A page with the natural persons of each row of table three; all else is zero.
pub(crate) fn page(persons: impl Fn(Row3) -> i64) -> String {
    let body = [
        "<h1>青石乡人民政府2025年政府信息公开工作年度报告</h1>",
        "<p>根据《中华人民共和国政府信息公开条例》编制本报告。统计期限自2025年1月1日至2025年12月31日。\
         全文在县政府网站公布，如有疑问请与乡党政办公室联系（电话：0000-0000000）。</p>",
        "<h2>一、总体情况</h2><p>全年公开政府信息12条。</p>",
        "<h2>二、主动公开政府信息情况</h2>",
        &table2(),
        "<h2>三、收到和处理政府信息公开申请情况</h2>",
        &table3(persons),
        "<h2>四、政府信息公开行政复议、行政诉讼情况</h2>",
        &table4(),
        "<h2>五、存在的主要问题及改进情况</h2><p>公开形式单一，将增加公开栏张贴。</p>",
        "<h2>六、其他需要报告的事项</h2><p>本年度没有收取信息处理费。工作考核、社会评议合格，没有责任追究情形。</p>",
        "<p>青石乡人民政府</p><p>2026年1月12日</p>",
    ];
    format!("<!doctype html><html><meta charset=utf-8><body>{}</body></html>", body.concat())
}

fn table2() -> String {
    let edition = Edition::Form2021;
    let rows: Vec<Row2> = Row2::ALL.into_iter().filter(|row| !row.columns(edition).is_empty()).collect();
    let mut html = String::from("<table>");
    for alike in rows.chunk_by(|a, b| a.columns(edition) == b.columns(edition)) {
        let columns = alike[0].columns(edition);
        let span = 3 / columns.len();
        let heads: String = columns
            .iter()
            .map(|column| format!("<td colspan={span}>{}</td>", column.label(edition)))
            .collect();
        html += &format!("<tr><td>信息内容</td>{heads}</tr>");
        for row in alike {
            let cells: String = columns.iter().map(|_| format!("<td colspan={span}>0</td>")).collect();
            html += &format!("<tr><td>{}</td>{cells}</tr>", row.label(edition));
        }
    }
    html + "</table>"
}

fn table3(persons: impl Fn(Row3) -> i64) -> String {
    let heads: String = Column3::ALL.iter().map(|column| format!("<td>{}</td>", column.label())).collect();
    let mut html = format!("<table><tr><td colspan=3>（勾稽关系）</td>{heads}</tr>");
    for row in Row3::ALL.into_iter().filter(|row| *row != Row3::OtherHandling) {
        let group = row.group().unwrap_or_default();
        let count = persons(row);
        html += &format!("<tr><td></td><td>{group}</td><td>{}</td><td>{count}</td>", row.label());
        html += &"<td>0</td>".repeat(5);
        html += &format!("<td>{count}</td></tr>");
    }
    html + "</table>"
}

fn table4() -> String {
    let verdicts = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
    format!(
        "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\
         <tr><td colspan=5></td><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>\
         <tr>{}</tr><tr>{}</tr></table>",
        verdicts.repeat(3),
        "<td>0</td>".repeat(15)
    )
}
