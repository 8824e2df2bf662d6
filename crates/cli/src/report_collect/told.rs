//! How a collection stands, for people.

use std::path::Path;

use report::Severity;
use report::collect::{AsideWhy, Came, Collected, Standing};
use report::tree::{BodyNo, Member};

use crate::lang::Lang;
use crate::render::report::tables;
use crate::run::Unread;

/// Who is missing with whom to call, what is wrong, what came twice, what was put aside, and the total of the rest.
pub(super) fn render(
    collected: &Collected<'_>,
    unread: &[Unread],
    folder: Option<&Path>,
    lang: Lang,
) -> String {
    let of = |standing| collected.came.iter().filter(|(_, known, _)| *known == standing).count();
    let [fit, wrong, twice] = [Standing::Fit, Standing::Wrong, Standing::Twice].map(of);
    let (year, missing) = (collected.totals.year, collected.missing.len());
    let due = fit + wrong + twice + missing;
    let mut out = lang.pick(
        format!("{year}年度报送情况：应报 {due}，合格 {fit}，有错误 {wrong}，报来多份且不一致 {twice}，未报 {missing}\n"),
        format!("Collection of {year}: {due} due, {fit} fit, {wrong} with errors, {twice} sent twice and unlike, {missing} missing\n"),
    );
    let member = |no: &BodyNo| collected.totals.tree.member(*no);
    let title = lang.pick("尚未报送", "Missing");
    list(&mut out, title, collected.missing.iter().map(|no| person(member(no), lang)));
    let wrong = collected.came.iter().filter(|(_, standing, _)| *standing == Standing::Wrong);
    let title = lang.pick("有错误，改正前不计入汇总", "With errors; not in the totals until they are mended");
    list(&mut out, title, wrong.map(|(no, _, files)| errors(member(no), files, lang)));
    let unapproved = collected.came.iter().filter(|(_, _, files)| files.iter().any(Came::is_unapproved));
    let title = lang.pick("没有写明已经分管领导审定", "Not said to be approved by the leader in charge");
    list(&mut out, title, unapproved.map(|(no, ..)| member(no).name.clone()));
    let twice = collected.came.iter().filter(|(_, standing, _)| *standing == Standing::Twice);
    let title = lang.pick(
        "报来多份且不一致，明确以哪份为准前不计入汇总",
        "Sent several times and unlike; not in the totals until somebody says which counts",
    );
    list(&mut out, title, twice.map(|(no, _, files)| format!("{}：{}", member(no).name, names(files))));
    let same =
        collected.came.iter().filter(|(_, standing, files)| *standing != Standing::Twice && files.len() > 1);
    let title = lang.pick("报来多份但内容相同，只计一份", "Sent several times and alike; counted once");
    list(&mut out, title, same.map(|(no, _, files)| format!("{}：{}", member(no).name, names(files))));
    let title = lang.pick("搁置的文件", "Put aside");
    let aside = collected.aside.iter().map(|aside| format!("{}：{}", aside.origin, why(&aside.why, lang)));
    let unread = unread
        .iter()
        .map(|unread| format!("{}：{}", unread.shown, lang.pick(&unread.why.zh, &unread.why.en)));
    list(&mut out, title, aside.chain(unread));
    let roots =
        collected.totals.nodes.iter().filter(|node| collected.totals.tree.parent(node.body).is_none());
    for node in roots.filter(|node| node.counted > 0) {
        let (name, lacking) = (&member(&node.body).name, node.lacking);
        out.push_str(&lang.pick(
            format!("\n== {name}　合计（计入 {} 份；缺 {lacking} 份，缺报时各数为至少数）\n", node.counted),
            format!(
                "\n== {name}, total ({} counted; {lacking} lacking, which make it a lower bound)\n",
                node.counted
            ),
        ));
        out.push_str(&tables(&collected.totals.report(node), lang));
    }
    if let Some(folder) = folder {
        let shown = folder.display();
        out.push_str(&lang.pick(
            format!("\n审核意见、催报名单和汇总表已写入 {shown}\n"),
            format!("\nComments, the list of whom to call and the totals are in {shown}\n"),
        ));
    }
    out
}

fn list(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return;
    }
    let count = lines.len().to_string();
    out.push_str(&["\n", title, "（", &count, "）\n"].concat());
    for line in &lines {
        out.push_str(&["  ", line, "\n"].concat());
    }
}

fn person(member: &Member, lang: Lang) -> String {
    let known: Vec<&str> =
        [&member.contact, &member.phone].into_iter().flatten().map(String::as_str).collect();
    let known = if known.is_empty() {
        lang.pick("名单里没有联系人和电话", "no person and no telephone in the table").to_owned()
    } else {
        known.join(" ")
    };
    format!("{}　{known}", member.name)
}

fn errors(member: &Member, files: &[Came], lang: Lang) -> String {
    const SHOWN: usize = 3;
    let all: Vec<_> =
        files.iter().flat_map(|came| &came.findings).filter(|f| f.severity == Severity::Error).collect();
    let head = format!("{}：{}", member.name, names(files));
    let shown = all.iter().take(SHOWN).map(|finding| {
        let sentence = lang.pick(&finding.sentence.zh, &finding.sentence.en);
        format!("    ✗ {} {sentence}", finding.code)
    });
    let more = all.len().saturating_sub(SHOWN);
    let more = (more > 0)
        .then(|| lang.pick(format!("    另有 {more} 处错误"), format!("    and {more} more errors")));
    std::iter::once(head).chain(shown).chain(more).collect::<Vec<_>>().join("\n")
}

fn names(files: &[Came]) -> String {
    files.iter().map(|came| came.origin.to_string()).collect::<Vec<_>>().join("、")
}

fn why(why: &AsideWhy, lang: Lang) -> String {
    match why {
        AsideWhy::NoBody => lang.pick("没有写明是哪个机关", "it does not say whose it is").to_owned(),
        AsideWhy::OutsideTheTree(name) => {
            lang.pick(format!("名单里没有“{name}”"), format!("“{name}” is not in the table"))
        }
        AsideWhy::OtherYear(year) => lang.pick(format!("是{year}年度的"), format!("it is on {year}")),
        AsideWhy::NoYear => lang.pick("没有写明是哪一年度", "it does not say on which year it is").to_owned(),
    }
}
