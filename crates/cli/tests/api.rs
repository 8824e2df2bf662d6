//! `gongkai api`.
#![cfg(feature = "web")]
#![allow(clippy::unwrap_used, reason = "this is all tests")]

mod program;

use program::run;

#[test]
fn the_interface_is_described_without_a_server() {
    let said = run(["api"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let described: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(described["openapi"], "3.1.0");
    assert!(described["paths"]["/api/v1/cases"]["post"].is_object());
}
