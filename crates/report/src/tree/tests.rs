use super::*;

fn member(name: &str, kind: BodyKind, parent: &str) -> Member {
    Member {
        name: name.to_owned(),
        kind,
        level: Level::County,
        parent: Some(parent.to_owned()).filter(|name| !name.is_empty()),
        code: None,
        reports: Reports::Must,
        contact: None,
        phone: None,
    }
}

fn tree(lines: &[(&str, BodyKind, &str)]) -> Result<Tree, TreeFault> {
    Tree::new(lines.iter().map(|(name, kind, parent)| member(name, *kind, parent)).collect())
        .map_err(|(fault, _)| fault)
}

use BodyKind::{Department, Government, GovernmentOffice, Vertical};

fn county() -> Tree {
    let lines = [
        ("云岭县人民政府办公室", GovernmentOffice, "云岭县"),
        ("云岭县财政局", Department, "云岭县"),
        ("云岭县税务局", Vertical, "云岭县人民政府"),
        ("城关镇人民政府", Government, "云岭县"),
        ("云岭县人民政府", Government, ""),
        ("青石县人民政府", Government, ""),
        ("城关镇人民政府", Government, "青石县"),
    ];
    tree(&lines).unwrap()
}

fn found(tree: &Tree, name: &str) -> Option<usize> {
    tree.find(name).map(BodyNo::index)
}

#[test]
fn a_tree_stands_in_any_order_and_leaves_out_the_office_and_the_vertical_system() {
    let tree = county();
    let [county, other] = tree.roots().collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(tree.parts(county).map(BodyNo::index).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(tree.children(county).len(), 4);
    assert_eq!(tree.children(other).len(), 1);
    let office = tree.find("云岭县人民政府办公室").unwrap();
    assert_eq!(tree.organ(office), county);
    let tax = tree.find("云岭县税务局").unwrap();
    assert!(tree.is_left_out(tax) && tree.parent(tax) == Some(county));
}

#[test]
fn within_a_vertical_system_nothing_is_left_out() {
    let tree = tree(&[("甲省税务局", Vertical, ""), ("乙市税务局", Vertical, "甲省税务局")]).unwrap();
    assert!(tree.bodies().all(|no| !tree.is_left_out(no)));
}

#[test]
fn a_name_is_found_in_full_shortened_and_lengthened_but_never_where_it_fits_several() {
    let tree = county();
    assert_eq!(found(&tree, "云岭县"), Some(4));
    assert_eq!(found(&tree, " 云岭县 财政局"), Some(1));
    assert_eq!(found(&tree, "财政局"), Some(1));
    assert_eq!(found(&tree, "青石县人民政府办公室"), Some(5), "the office is not in the table");
    assert_eq!(found(&tree, "城关镇"), None);
    assert_eq!(found(&tree, "青石县城关镇人民政府"), Some(6));
    assert_eq!(found(&tree, "云岭县城关镇"), Some(3));
    assert_eq!(found(&tree, "青石县财政局"), None);
    assert_eq!(found(&tree, ""), None);
}

#[test]
fn what_makes_no_tree_is_named() {
    let unknown = tree(&[("甲局", Department, "乙县")]).unwrap_err();
    assert_eq!(unknown, TreeFault::UnknownParent(0));
    let lines = [("甲局", Department, "乙局"), ("丙县", Government, ""), ("乙局", Department, "甲局")];
    let circle = tree(&lines).unwrap_err();
    assert_eq!(circle, TreeFault::Circle(vec![0, 2]));
    let members: Vec<Member> = lines.iter().map(|(name, kind, parent)| member(name, *kind, parent)).collect();
    assert_eq!(circle.sentence(&members).zh, "上级关系绕成了圈：甲局 → 乙局 → 甲局");
    let twins = tree(&[("甲县", Government, ""), ("乙局", Department, "甲县"), ("乙局", Department, "甲县")]);
    assert_eq!(twins.unwrap_err(), TreeFault::Twice(2, 1));
    let own = tree(&[("甲局", Department, "甲局")]).unwrap_err();
    assert_eq!(own, TreeFault::Circle(vec![0]));
    let unclear = [
        ("甲镇", Government, ""),
        ("乙县", Government, ""),
        ("甲镇", Government, "乙县"),
        ("丙所", Department, "甲镇"),
    ];
    assert_eq!(tree(&unclear).unwrap_err(), TreeFault::UnclearParent(3));
    let coded =
        ["甲局", "乙局"].map(|name| Member { code: Some("11".into()), ..member(name, Department, "") });
    assert_eq!(Tree::new(coded.to_vec()).unwrap_err().0, TreeFault::SameCode(1, 0));
}
