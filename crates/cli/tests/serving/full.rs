//! A disk without room: a page with a number that whoever runs the program finds too, and work goes on when there is room again.

use rustix::process::{Pid, Resource, Rlimit, prlimit};

use crate::killed::{note, register};
use crate::server::{Answer, Folder, Server};

/// Lets no file of the server grow beyond so many bytes, or as far as it likes.
fn let_grow(server: &Server, bytes: Option<u64>) {
    let process = Pid::from_raw(i32::try_from(server.process()).unwrap());
    prlimit(process, Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
}

/// The number of a page that says that something was not done.
fn quoted(page: &Answer) -> String {
    assert_eq!(page.status, 500, "{}", page.text());
    assert!(page.says("没有办成") && page.says("以前保存的内容都在"), "{}", page.text());
    let text = page.text();
    let (_, rest) = text.split_once("编号：<strong>").expect(&text);
    rest.split('<').next().unwrap().to_owned()
}

#[test]
fn without_room_a_page_has_a_number_and_work_goes_on_when_there_is_room() {
    let folder = Folder::new("full");
    let server = Server::start(&folder.0);
    let mut clerk = server.signed_in("chengban");
    let case_no = register(&mut clerk).unwrap();
    assert_eq!(note(&mut clerk, &case_no, "之前").unwrap().status, 303);
    for round in 0..2 {
        let_grow(&server, Some(1));
        let number = quoted(&note(&mut clerk, &case_no, "没有写下").unwrap());
        assert!(server.said().contains(&number), "{number} in {}", server.said());
        assert!(!server.said().contains("没有写下"), "what people type is nobody's log");
        let reading = clerk.get(&format!("/desk/requests/{case_no}")).unwrap();
        assert!(reading.status == 200 && reading.says("之前"), "{}", reading.text());
        let_grow(&server, None);
        assert_eq!(note(&mut clerk, &case_no, &format!("之后{round}")).unwrap().status, 303);
    }
    let page = clerk.get(&format!("/desk/requests/{case_no}")).unwrap();
    assert!(page.says("之后0") && page.says("之后1") && !page.says("没有写下"), "{}", page.text());
}
