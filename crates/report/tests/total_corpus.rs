//! Two published reports of a city and of a district below it, read in place and totalled.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod published;

use std::sync::Arc;

use law::Year;
use law::annual::Scope;
use law::body::{BodyKind, Level};
use report::total::{Origin, Slip, Standing, Totaller};
use report::tree::{Member, Reports, Tree};

fn government(name: &str, level: Level, parent: Option<&str>) -> Member {
    Member {
        name: name.to_owned(),
        kind: BodyKind::Government,
        level,
        parent: parent.map(str::to_owned),
        code: None,
        reports: Reports::Must,
        contact: None,
        phone: None,
    }
}

#[test]
fn no_cell_of_the_district_exceeds_that_of_its_city() {
    let Some(folder) = published::folder("reports/raw") else { return };
    let city = government("淮安市人民政府", Level::Prefecture, None);
    let district = government("淮安市洪泽区人民政府", Level::County, Some("淮安市人民政府"));
    let tree = Tree::new(vec![city, district]).expect("a tree");
    let mut totaller = Totaller::new(&tree, Year::new(2024).expect("a year")).expect("a form");
    for name in ["huaian-city-2024.pdf", "huaian-hongze-2024.pdf"] {
        let bytes = std::fs::read(folder.join(name)).expect("a readable file");
        let document = files::read(&bytes, Some(name), &files::Limits::default()).expect("a document");
        let report = report::read(document, None).expect("a report").report;
        totaller.take(Slip::of(&report), Origin { file: Arc::from(name), line: None });
    }
    let totals = totaller.finish();
    assert_eq!((totals.counted, totals.outside.len(), totals.left_out.len()), (2, 0, 0));
    let said: Vec<&str> = totals.differences.iter().map(|one| one.finding.sentence.zh.as_str()).collect();
    assert_eq!(said, [""; 0]);
    let node = &totals.nodes[0];
    assert!(node.is_printed && !node.has_own, "the city's own organ is not among them");
    assert_eq!(totals.missing.iter().map(|one| one.scope).collect::<Vec<_>>(), [Scope::Organ]);
    let new =
        totals.cells(node).find(|(id, _)| id.to_string() == "table3.new_received.total").expect("a cell").1;
    assert_eq!((new.known, new.standing), (95.into(), Standing::AtLeast));
    let report = totals.report(node);
    assert!(report.has_one_row_of_other_handling(), "the district has 其他处理 as one row");
}
