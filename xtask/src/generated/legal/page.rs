//! The page, Chinese first.

use std::fmt::Write as _;

use law::{Certainty, Instrument};

use super::{Gap, Rule, Standing, source};
use crate::tidy::Tree;

const HEAD: &str = "# 规则索引 · Legal index

由 `cargo xtask gen` 根据 `data/legal-index.toml` 生成；其中写到的函数、测试不在源代码里的，不能生成。每条规则用我们自己的话写，不是法条原文；依据后注“推论”的是我们的读法，注“凭记忆”的还没有对过原文。

Written by `cargo xtask gen` from `data/legal-index.toml`; it is refused where a function or a test it names is not in the
source. Every rule is said in our own words and is no text of a law; 推论 marks our reading, 凭记忆 what was not checked against
the text.
";

/// Rules in the order of instruments and articles.
pub(super) fn write(tree: &Tree, rules: &[Rule]) -> String {
    let mut page = String::from(HEAD);
    counts(&mut page, rules);
    missing(&mut page, rules);
    let mut above = None;
    for rule in rules {
        if let Some(heading) = heading(rule, above) {
            page.push_str(&heading);
            page.push_str("\n| 规则 rule | 函数 function，✓ 测试 test |\n|---|---|\n");
        }
        above = Some(place(rule));
        line(&mut page, &row(tree, rule));
    }
    page
}

fn counts(page: &mut String, rules: &[Rule]) {
    let standing = |standing| rules.iter().filter(|rule| rule.standing() == standing).count();
    let sure = |certainty| rules.iter().filter(|rule| rule.certainty == certainty).count();
    page.push_str("\n| 规则 rules | 有函数有测试 with function and test | 有而不全 in part | 尚缺 gaps |\n|---|---|---|---|\n");
    let [done, partly, open] = [Standing::Done, Standing::Partly, Standing::Open].map(standing);
    line(page, &format!("| {} | {done} | {partly} | {open} |", rules.len()));
    let [stated, inferred, remembered] =
        [Certainty::Stated, Certainty::Inference, Certainty::Memory].map(sure);
    page.push_str("\n| 已核 read | 推论 inferred | 凭记忆 remembered |\n|---|---|---|\n");
    line(page, &format!("| {stated} | {inferred} | {remembered} |"));
}

fn missing(page: &mut String, rules: &[Rule]) {
    let names = |standing| {
        let of = rules.iter().filter(|rule| rule.standing() == standing);
        of.map(|rule| format!("`{}`", rule.id)).collect::<Vec<_>>().join(", ")
    };
    line(page, &format!("\n尚缺 gaps: {}\n", names(Standing::Open)));
    line(page, &format!("有而不全 in part: {}", names(Standing::Partly)));
}

/// The instrument and the number of the article.
type Place = (Instrument, Option<u16>);

fn place(rule: &Rule) -> Place {
    (rule.instrument, rule.article.map(law::Article::number))
}

/// What stands above a rule that is not under the same article as the one before.
fn heading(rule: &Rule, above: Option<Place>) -> Option<String> {
    let here = place(rule);
    if above == Some(here) {
        return None;
    }
    let mut heading = String::new();
    if above.map(|(instrument, _)| instrument) != Some(here.0) {
        line(&mut heading, &format!("\n## {} · {}", here.0.title(), here.0.english()));
    }
    if let Some(number) = here.1 {
        let article = law::Article::new(number);
        line(&mut heading, &format!("\n### {article} · {}", article.english()));
    }
    Some(heading)
}

/// What is said on the left, and on the right what carries it and, with a tick, what proves it: two columns, for names are long.
fn row(tree: &Tree, rule: &Rule) -> String {
    let functions = rule.by.iter().map(|path| linked(path, source::function(tree, path)));
    let tests = rule.proof.iter().map(|path| linked(name_of_test(path), source::test(tree, path)));
    let shown: Vec<String> = functions.chain(tests.map(|test| format!("✓ {test}"))).collect();
    let article = rule.article.map_or_else(|| "全文".to_owned(), |article| article.to_string());
    let basis = match rule.certainty {
        Certainty::Stated => article,
        Certainty::Memory | Certainty::Inference => format!("{article}（{}）", rule.certainty.label()),
    };
    let Rule { id, zh, en, .. } = rule;
    let gap = rule.gap.as_ref().map(|Gap { zh, en }| format!("<br>**尚缺：**{zh}<br>**Missing:** {en}"));
    let gap = gap.unwrap_or_default();
    format!("| `{id}` · {basis}<br>{zh}<br>{en}{gap} | {} |", shown.join("<br>"))
}

/// A test by its own name, a story by that of its file.
fn name_of_test(path: &str) -> &str {
    path.rsplit_once("::").map_or(path, |(_, name)| name)
}

/// Whatever is missing was refused before.
fn linked(name: &str, file: Result<&str, String>) -> String {
    file.map_or_else(|_| format!("`{name}`"), |file| format!("[`{name}`](../{file})"))
}

fn line(page: &mut String, text: &str) {
    // Writing to a string does not fail.
    let _written = writeln!(page, "{text}");
}
