//! `docs/legal-index.md`: every rule about requests, the function that carries it and the test that proves it, from
//! `data/legal-index.toml`. What is named there and is not in the source is refused.

mod page;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use law::{Article, Certainty, Instrument};
use serde::Deserialize;

use crate::tidy::Tree;

const DATA: &str = "data/legal-index.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    rule: Vec<Rule>,
}

/// One rule, as the data file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    /// Our name of it.
    id: String,
    #[serde(default = "regulation")]
    instrument: Instrument,
    article: Option<Article>,
    #[serde(default = "stated")]
    certainty: Certainty,
    /// The rule in a sentence of ours.
    zh: String,
    en: String,
    /// What carries it, as `law::supplement::ask_by`.
    #[serde(default)]
    by: Vec<String>,
    /// What proves it, as `crates/law/tests/art33.rs::the_name_of_a_test`, or a story.
    #[serde(default)]
    proof: Vec<String>,
    /// What is missing, and where it will be.
    gap: Option<Gap>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gap {
    zh: String,
    en: String,
}

const fn regulation() -> Instrument {
    Instrument::Regulation
}

const fn stated() -> Certainty {
    Certainty::Stated
}

/// How far a rule has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It has its function and its test.
    Done,
    /// It has both, and something of it is missing.
    Partly,
    /// It has no function or no test.
    Open,
}

impl Rule {
    const fn standing(&self) -> Standing {
        match (self.by.is_empty() || self.proof.is_empty(), &self.gap) {
            (true, _) => Standing::Open,
            (false, Some(_)) => Standing::Partly,
            (false, None) => Standing::Done,
        }
    }
}

/// The whole page; an error that names every fault of the data file, where it has any.
pub(super) fn page(root: &Path) -> Result<String> {
    let data = fs::read_to_string(root.join(DATA)).with_context(|| format!("cannot read {DATA}"))?;
    of(&Tree::read(root)?, &data)
}

fn of(tree: &Tree, data: &str) -> Result<String> {
    let Index { mut rule } = toml::from_str(data).with_context(|| format!("{DATA} is not as expected"))?;
    let faults = faults(tree, &rule);
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    rule.sort_by_key(|rule| (rule.instrument, rule.article));
    Ok(page::write(tree, &rule))
}

fn faults(tree: &Tree, rules: &[Rule]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for rule in rules {
        let mut fault = |says: String| faults.push(format!("{DATA}: {} {says}", rule.id));
        if !seen.insert(&rule.id) {
            fault("stands there twice".to_owned());
        }
        if rule.standing() == Standing::Open && rule.gap.is_none() {
            fault("has no function or no test, and no gap that says why".to_owned());
        }
        let carriers = rule.by.iter().map(|path| source::function(tree, path));
        let proofs = rule.proof.iter().map(|path| source::test(tree, path));
        carriers.chain(proofs).filter_map(Result::err).for_each(fault);
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAW: &str = "pub fn ask_by() {}\n";
    const TESTS: &str = "#[test]\nfn art30_seven_days() {}\n";

    fn made(rules: &str) -> Result<String> {
        let files = [("crates/law/src/supplement.rs", LAW), ("crates/law/tests/art33.rs", TESTS)];
        of(&Tree::of(&files), rules)
    }

    fn rule(id: &str, rest: &str) -> String {
        format!(
            "[[rule]]\nid = \"{id}\"\narticle = \"30\"\nzh = \"七日内告知。\"\nen = \"Told in seven days.\"\n{rest}\n"
        )
    }

    const WHOLE: &str =
        "by = [\"law::supplement::ask_by\"]\nproof = [\"crates/law/tests/art33.rs::art30_seven_days\"]";

    #[test]
    fn a_rule_stands_under_its_article_with_its_function_and_its_test() {
        let page = made(&rule("ask", WHOLE)).unwrap();
        assert!(page.contains("### 第三十条 · art. 30"), "{page}");
        assert!(page.contains("[`law::supplement::ask_by`](../crates/law/src/supplement.rs)"), "{page}");
        assert!(page.contains("[`art30_seven_days`](../crates/law/tests/art33.rs)"), "{page}");
        assert!(page.contains("| 1 | 1 | 0 | 0 |"), "{page}");
    }

    #[test]
    fn rules_stand_in_the_order_of_the_articles() {
        let later = rule("later", WHOLE).replace("\"30\"", "\"33.2\"");
        let page = made(&(later + &rule("sooner", WHOLE))).unwrap();
        assert!(page.find("sooner").unwrap() < page.find("later").unwrap());
    }

    #[test]
    fn a_gap_is_counted_and_said() {
        let gap = "gap = { zh = \"缺文书。\", en = \"The letter is missing.\" }";
        let page = made(&(rule("partly", &format!("{WHOLE}\n{gap}")) + &rule("open", gap))).unwrap();
        assert!(page.contains("| 2 | 0 | 1 | 1 |"), "{page}");
        assert!(page.contains("**尚缺：**缺文书。<br>**Missing:** The letter is missing."), "{page}");
    }

    #[test]
    fn what_is_named_and_not_there_is_refused_all_at_once() {
        let wrong = WHOLE.replace("ask_by", "ask_when").replace("art30_seven_days", "art30_eight_days");
        let twice = rule("ask", &wrong) + &rule("ask", WHOLE) + &rule("bare", "");
        let said = made(&twice).unwrap_err().to_string();
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(
            lines,
            [
                "data/legal-index.toml: ask names law::supplement::ask_when, and crates/law/src/supplement.rs has no ask_when",
                "data/legal-index.toml: ask names crates/law/tests/art33.rs::art30_eight_days, and the file has no such test",
                "data/legal-index.toml: ask stands there twice",
                "data/legal-index.toml: bare has no function or no test, and no gap that says why",
            ]
        );
    }
}
