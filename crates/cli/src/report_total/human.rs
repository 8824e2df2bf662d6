//! Totals as people read them: the tree, the tables, and what is not in order.

use law::annual::Scope;
use report::total::{Missing, Node, Totals};
use report::tree::BodyNo;
use report::{Sentence, Severity};

use super::Told;
use crate::render::finding::{hanging, sign};
use crate::render::report::{edition_name, tables};

/// A list is cut after so many lines; the JSON has all of it.
const LONGEST: usize = 100;

/// Everything for people.
pub(super) fn render(told: &Told<'_>) -> String {
    let totals = told.totals;
    let edition = edition_name(totals.edition, told.lang);
    let (year, counted) = (totals.year, totals.counted);
    let mut out = told.lang.pick(
        format!("{year}年度汇总　{edition}　计入 {counted} 份报告\n\n"),
        format!("Totals of {year}, {edition}: {counted} reports counted\n\n"),
    );
    for node in &totals.nodes {
        out.push_str(&line(told, node));
    }
    for node in &told.shown {
        out.push_str(&heading(told, node));
        out.push_str(&tables(&totals.report(node), told.lang));
    }
    out.push('\n');
    for (title, lines) in lists(told) {
        list(&mut out, told, &title, &lines);
    }
    out.push_str(&verdict(told));
    out
}

fn name<'a>(totals: &'a Totals<'_>, body: BodyNo) -> &'a str {
    &totals.tree.member(body).name
}

/// One line of the tree.
fn line(told: &Told<'_>, node: &Node) -> String {
    let totals = told.totals;
    let depth = std::iter::successors(totals.tree.parent(node.body), |no| totals.tree.parent(*no)).count();
    let Node { expected, counted, stands_for, .. } = node;
    let short = expected.saturating_sub(*counted);
    let differences = totals.differences.iter().filter(|one| one.body == node.body).count();
    let printed = match (stands_for, node.is_printed, differences) {
        (1.., ..) => told.lang.pick(
            format!("以本级政府报告代下级 {stands_for} 个机关"),
            format!("its printed report stands for the {stands_for} bodies below"),
        ),
        (0, false, _) => {
            told.lang.pick("没有本级政府报告，未核对", "no printed report to compare with").to_owned()
        }
        (0, true, 0) => {
            told.lang.pick("与本级政府报告没有矛盾", "does not contradict its printed report").to_owned()
        }
        (0, true, _) => told.lang.pick(
            format!("与本级政府报告有 {differences} 处差异"),
            format!("{differences} differences from its printed report"),
        ),
    };
    let (indent, name) = ("  ".repeat(depth), name(totals, node.body));
    told.lang.pick(
        format!("{indent}{name}　应报 {expected}，计入 {counted}，缺 {short}；{printed}\n"),
        format!("{indent}{name}: {expected} due, {counted} counted, {short} lacking; {printed}\n"),
    )
}

fn heading(told: &Told<'_>, node: &Node) -> String {
    let name = name(told.totals, node.body);
    let lang = told.lang;
    let mut out = lang.pick(format!("\n== {name}　合计\n"), format!("\n== {name}, total\n"));
    if node.stands_for > 0 {
        out.push_str(lang.pick(
            "   下级没有报来一份，以下是本级政府报告的数。\n",
            "   Nothing came from below; these are the numbers of its printed report.\n",
        ));
    }
    if !node.has_own && node.stands_for == 0 {
        out.push_str(lang.pick("   其中没有本机关的报告。\n", "   Its own organ's report is not in it.\n"));
    }
    if node.lacking > 0 {
        let lacking = node.lacking;
        out.push_str(&lang.pick(
            format!("   缺 {lacking} 份报告，各数都是至少数（≥）。\n"),
            format!("   {lacking} reports are lacking, so every number is a lower bound (≥).\n"),
        ));
    }
    let open = told.totals.open_cells(node);
    if let Some(most) = open.values().max_by_key(|bodies| bodies.len()) {
        let mut bodies: Vec<BodyNo> = open.values().flatten().copied().collect();
        bodies.sort();
        bodies.dedup();
        let names: Vec<&str> = bodies.iter().take(5).map(|body| self::name(told.totals, *body)).collect();
        let (cells, most, all) = (open.len(), most.len(), bodies.len());
        out.push_str(&hanging("   ", &lang.pick(
            format!("{cells} 格在有的报告里空缺（最多 {most} 份），只能写至少数（≥）；这些报告共 {all} 份：{}{}。", names.join("、"), if all > 5 { "等" } else { "" }),
            format!("{cells} cells are open in some reports (in up to {most}) and only lower bounds (≥); {all} reports in all: {}{}.", names.join(", "), if all > 5 { " and others" } else { "" }),
        )));
    }
    out
}

/// What is not in order, each list with its title; empty ones too.
fn lists(told: &Told<'_>) -> Vec<(String, Vec<String>)> {
    let (totals, lang) = (told.totals, told.lang);
    let name = |body: BodyNo| name(totals, body);
    let at = |text: String, file: &dyn std::fmt::Display| {
        lang.pick(format!("{text}（{file}）"), format!("{text} ({file})"))
    };
    let twice = totals.twice.iter().map(|twice| {
        let files: Vec<String> = twice.origins.iter().map(ToString::to_string).collect();
        let scope = match twice.scope {
            Scope::Organ => lang.pick("本机关", "organ"),
            Scope::Government => lang.pick("本级政府", "government"),
        };
        let (body, files) = (name(twice.body), files.join(lang.pick("、", ", ")));
        if twice.is_counted {
            lang.pick(
                format!("{body}（{scope}）：{files}；数字相同，计入一份"),
                format!("{body} ({scope}): {files}; the same numbers, counted once"),
            )
        } else {
            lang.pick(
                format!("{body}（{scope}）：{files}；数字不同，一份也没有计入，请确定用哪一份"),
                format!("{body} ({scope}): {files}; different numbers, none counted; decide which it is"),
            )
        }
    });
    let outside = totals.outside.iter().map(|stray| {
        let body = stray.name.as_deref().unwrap_or(lang.pick("机关未见", "body not found"));
        at(body.to_owned(), &stray.origin)
    });
    let left_out = totals.left_out.iter().map(|left| {
        let why = left.why.sentence();
        let text =
            lang.pick(format!("{}：{}", name(left.body), why.zh), format!("{}: {}", name(left.body), why.en));
        at(text, &left.origin)
    });
    let assumed = totals.assumed.iter().map(|(body, origin)| at(name(*body).to_owned(), origin));
    let unread = told.unread.iter().map(|one| {
        let Sentence { zh, en } = &one.why;
        lang.pick(format!("{}：{zh}", one.shown), format!("{}: {en}", one.shown))
    });
    let other_years = totals.other_years.iter().map(|(year, reports)| {
        lang.pick(format!("{year} 年度 {reports} 份"), format!("{year}: {reports} reports"))
    });
    let differences = totals.differences.iter().map(|one| {
        let sentence = &one.finding.sentence;
        format!("{} {}", one.finding.code, lang.pick(&sentence.zh, &sentence.en))
    });
    let title = |zh: &str, en: &str| lang.pick(zh, en).to_owned();
    vec![
        (title("与本级政府报告的差异", "Differences from printed reports"), differences.collect()),
        (title("缺报", "Missing"), totals.missing.iter().map(|one| missing(told, *one)).collect()),
        (title("重报", "Sent twice"), twice.collect()),
        (title("名单里没有的机关", "Bodies outside the table"), outside.collect()),
        (title("未计入", "Left out"), left_out.collect()),
        (title("读不出的文件", "Not read"), unread.collect()),
        (
            title(
                "未写明口径，按本级政府报告计",
                "Taken as reports on the whole government, which they do not say",
            ),
            assumed.collect(),
        ),
        (
            title("垂直管理部门，不计入地方汇总", "Vertical systems, in no local total"),
            totals.vertical.iter().map(|body| name(*body).to_owned()).collect(),
        ),
        (title("其他年度的报告，跳过", "Reports on other years, passed over"), other_years.collect()),
    ]
}

/// A missing report, and whom to call.
fn missing(told: &Told<'_>, missing: Missing) -> String {
    let member = told.totals.tree.member(missing.body);
    let is_node = told.totals.node(missing.body).is_some();
    let which = match missing.scope {
        Scope::Government => told.lang.pick("（本级政府）", " (the whole government)"),
        Scope::Organ if is_node => told.lang.pick("（本机关）", " (its own organ)"),
        Scope::Organ => "",
    };
    let call: Vec<&str> =
        [&member.contact, &member.phone].into_iter().flatten().map(String::as_str).collect();
    format!("{}{which}　{}", member.name, call.join(" ")).trim_end().to_owned()
}

fn list(out: &mut String, told: &Told<'_>, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let count = lines.len();
    out.push_str(&told.lang.pick(format!("{title}（{count}）\n"), format!("{title} ({count})\n")));
    for line in lines.iter().take(LONGEST) {
        out.push_str(&hanging("  · ", line));
    }
    if let Some(more) = count.checked_sub(LONGEST).filter(|more| *more > 0) {
        out.push_str(&told.lang.pick(
            format!("  另有 {more} 条，见 --format json。\n"),
            format!("  {more} more; see --format json.\n"),
        ));
    }
    out.push('\n');
}

/// One line: in order or not.
fn verdict(told: &Told<'_>) -> String {
    match (told.totals.is_sound() && told.unread.is_empty(), told.totals.counted) {
        (_, 0) => told.lang.pick(
            format!("{} 没有一份报告可以计入。\n", sign(Severity::Error)),
            format!("{} There is no report to count.\n", sign(Severity::Error)),
        ),
        (true, _) => told.lang.pick("✓ 齐全，没有差异。\n", "✓ Complete, no differences.\n").to_owned(),
        (false, _) => told.lang.pick(
            format!("{} 汇总还不完整，或有差异，见上。\n", sign(Severity::Warning)),
            format!("{} Not complete, or not in agreement; see above.\n", sign(Severity::Warning)),
        ),
    }
}
