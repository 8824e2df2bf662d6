//! A server that is killed while people work loses nothing that a page acknowledged.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::server::{Answer, Browser, Folder, Lost, Server};

/// What a page said is done: of each case, its notes.
type Acknowledged = BTreeMap<String, Vec<String>>;

/// Registers a case on paper, and gives its number.
pub(crate) fn register(clerk: &mut Browser) -> Result<String, Lost> {
    let form = clerk.get("/desk/requests/new")?;
    let (token, key) = (form.hidden("token"), form.hidden("key"));
    let typed = [
        ("token", token.as_str()),
        ("key", &key),
        ("channel", "counter"),
        ("on", "2026-11-23"),
        ("column", "natural_person"),
        ("name", "李示例"),
        ("asks", "information"),
        ("matters", "示例村道路改造资料"),
    ];
    let done = clerk.post("/desk/requests/new/registered", &typed)?;
    assert_eq!(done.status, 200, "{}", done.text());
    let text = done.text();
    let (_, rest) = text.split_once("class=\"number\">").expect(&text);
    Ok(rest.split('<').next().unwrap().to_owned())
}

/// Writes a note into a case, sent twice as by a hand that trembles.
pub(crate) fn note(clerk: &mut Browser, case_no: &str, what: &str) -> Result<Answer, Lost> {
    let path = format!("/desk/requests/{case_no}/note");
    let form = clerk.get(&path)?;
    let (token, seen, key) = (form.hidden("token"), form.hidden("seen"), form.hidden("key"));
    let typed = [
        ("token", token.as_str()),
        ("seen", &seen),
        ("key", &key),
        ("what", what),
        ("from_on", "2026-11-23"),
        ("through_on", "2026-11-23"),
        ("on", "2026-11-24"),
    ];
    let first = clerk.post(&path, &typed)?;
    let again = clerk.post(&path, &typed)?;
    assert_eq!(first.status, again.status, "{}", again.text());
    Ok(first)
}

/// Works until the server is gone; what was acknowledged until then.
fn work(mut clerk: Browser, name: &str) -> Acknowledged {
    let mut acknowledged = Acknowledged::new();
    while let Ok(case_no) = register(&mut clerk) {
        acknowledged.insert(case_no.clone(), Vec::new());
        for round in 0..3 {
            let what = format!("记录{name}之{round}于{case_no}");
            let Ok(done) = note(&mut clerk, &case_no, &what) else { return acknowledged };
            assert_eq!(done.status, 303, "{}", done.text());
            acknowledged.get_mut(&case_no).unwrap().push(what);
        }
    }
    acknowledged
}

#[test]
fn a_killed_server_has_all_that_its_pages_acknowledged() {
    let folder = Folder::new("killed");
    let mut acknowledged = Acknowledged::new();
    let mut acts = 0;
    for round in 0..4_u64 {
        let mut server = Server::start(&folder.0);
        let clerks = ["甲", "乙", "丙"].map(|name| (name, server.signed_in("chengban")));
        std::thread::scope(|scope| {
            let name = |name: &str| format!("{round}{name}");
            let working = clerks.map(|(who, clerk)| scope.spawn(move || work(clerk, &name(who))));
            std::thread::sleep(Duration::from_millis(700 + 370 * round));
            server.kill();
            for done in working {
                acknowledged.extend(done.join().unwrap());
            }
        });
    }
    let server = Server::start(&folder.0);
    let mut clerk = server.signed_in("chengban");
    for (case_no, notes) in &acknowledged {
        let page = clerk.get(&format!("/desk/requests/{case_no}")).unwrap();
        assert_eq!(page.status, 200, "{case_no}");
        for note in notes {
            assert_eq!(page.text().matches(note.as_str()).count(), 1, "{note}");
            acts += 1;
        }
    }
    assert!(acts > 20, "{acts} acts were tried");
    let listed = clerk.get("/desk/requests").unwrap();
    assert!(listed.says("2026-0"), "{}", listed.text());
}
