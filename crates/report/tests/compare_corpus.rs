//! Two real years of one body side by side. The folder of reports lies beside the clone and is read in place.
#![allow(clippy::unwrap_used, reason = "these are all tests")]

mod published;

use files::Limits;
use report::compare::{Comparison, State, compare};
use report::{Cell, CellId, Code, Reading};

fn read(name: &str) -> Option<Reading> {
    let folder = published::folder("reports/raw")?;
    let bytes = std::fs::read(folder.join(name)).unwrap();
    let document = files::read(&bytes, Some(name), &Limits::default()).unwrap();
    Some(report::read(document, None).unwrap())
}

fn state<'a>(comparison: &'a Comparison<'_>, words: &str) -> &'a State {
    &comparison.links.iter().find(|link| link.what.zh.contains(words)).unwrap().state
}

/// What a person reads where the digits run together.
fn decide(reading: &mut Reading, values: [i64; 3]) {
    for (column, n) in ["issued", "repealed", "in_force"].into_iter().zip(values) {
        let id = CellId::parse(&format!("table2.normative_documents.{column}")).unwrap();
        reading.report.cells.set(id, Cell::Count(n));
    }
}

#[test]
fn carry_over_holds_and_documents_stay_open_because_no_pair_of_cuts_is_continuous() {
    let (Some(a), Some(b)) = (read("pingtan-2024.page.txt"), read("pingtan-2025.page.txt")) else { return };
    let comparison = compare(&a, &b);
    assert!(matches!(state(&comparison, "结转"), State::Holds(with) if with.zh.ends_with("总计0件")));
    let State::Open(why) = state(&comparison, "规范性文件") else { panic!("decided") };
    assert!(why.zh.contains("上年15种读法，本年15种，没有一组前后相接"), "{}", why.zh);
    let open: Vec<String> =
        comparison.pairs.iter().filter(|pair| pair.is_open()).map(|pair| pair.id.to_string()).collect();
    assert_eq!(
        open,
        ["issued", "repealed", "in_force"].map(|column| format!("table2.normative_documents.{column}"))
    );
}

#[test]
fn with_the_printed_numbers_453_would_be_in_force_where_546_is_printed() {
    let (Some(mut a), Some(mut b)) = (read("pingtan-2024.page.txt"), read("pingtan-2025.page.txt")) else {
        return;
    };
    decide(&mut a, [62, 33, 440]);
    decide(&mut b, [58, 45, 546]);
    let comparison = compare(&b, &a);
    let State::Broken(findings) = state(&comparison, "规范性文件") else { panic!("holds") };
    let sums: Vec<_> = findings.iter().filter_map(|f| Some((f.code, f.sum.as_ref()?))).collect();
    assert!(matches!(sums.as_slice(), [(Code(202), sum)] if (sum.printed, sum.computed) == (546, 453)));
    assert!(!comparison.has_errors());
}
