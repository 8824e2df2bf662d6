//! Attachments: kept before they have a row, and missed when they are gone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;

use std::fs;
use std::path::PathBuf;

use engines::cases::attach;
use engines::{OURS, Place, on_both};
use store::attachment::{self, Attachments, Unfit};
use store::verify::{self, Loss, Lost};
use store::{CaseNo, Db, FaultKind};

const PDF: &[u8] = b"%PDF-1.7 invented";

fn bytes(at: &Place) -> Attachments {
    Attachments::folder(&at.folder.join("attachments"), 1_000).unwrap()
}

/// The file of the only attachment.
fn only_file(at: &Place) -> PathBuf {
    let mut path = at.folder.join("attachments");
    while path.is_dir() {
        path = fs::read_dir(&path).unwrap().next().unwrap().unwrap().path();
    }
    path
}

async fn losses(db: &Db, bytes: &Attachments) -> (u64, Vec<Lost>) {
    let mut found = Vec::new();
    let looked_at = verify::attachments(db, bytes, OURS, |lost| found.push(lost)).await.unwrap();
    (looked_at, found)
}

fn lost(how: Loss) -> Vec<Lost> {
    vec![Lost { body_id: OURS, attachment_id: "t1".to_owned(), case_no: Some(CaseNo::from("2025-1")), how }]
}

on_both! {
    async fn what_is_kept_is_read_again_and_named_by_its_digest(at: Place) {
        let (db, bytes) = (at.db().await, bytes(&at));
        attach(&db, &bytes, "t1", PDF).await;
        let row = attachment::read(&db, OURS, "t1").await.unwrap().unwrap();
        assert_eq!((row.media_type.as_str(), row.size, row.name.as_str()), ("application/pdf", 17, "申请表.pdf"));
        assert!(only_file(&at).ends_with(format!("3208/{}/{}", &row.digest[..2], row.digest)));
        assert_eq!(bytes.read(&row).await.unwrap(), PDF);
        assert_eq!(attachment::of_case(&db, OURS, &CaseNo::from("2025-1")).await.unwrap(), [row]);
        assert_eq!(losses(&db, &bytes).await, (1, vec![]));
    }

    async fn what_may_not_be_attached_is_refused_with_a_reason(at: Place) {
        let bytes = bytes(&at);
        assert_eq!(bytes.keep(OURS, Vec::new()).await.unwrap(), Err(Unfit::Empty));
        let large = Unfit::TooLarge { bytes: 1001, most_bytes: 1000 };
        assert_eq!(bytes.keep(OURS, vec![b'a'; 1001]).await.unwrap(), Err(large));
        assert_eq!(large.zh(), "附件有1001字节，超过上限1000字节；请压缩或者分成几个文件。");
        let named_pdf = b"MZ\x90\x00\x03".to_vec();
        assert_eq!(bytes.keep(OURS, named_pdf).await.unwrap(), Err(Unfit::UnknownType));
        assert_eq!(fs::read_dir(at.folder.join("attachments")).unwrap().count(), 0);
    }

    async fn a_flipped_byte_is_named(at: Place) {
        let (db, bytes) = (at.db().await, bytes(&at));
        attach(&db, &bytes, "t1", PDF).await;
        let mut content = fs::read(only_file(&at)).unwrap();
        content[9] ^= 1;
        fs::write(only_file(&at), content).unwrap();
        assert_eq!(losses(&db, &bytes).await, (1, lost(Loss::Changed)));
        let row = attachment::read(&db, OURS, "t1").await.unwrap().unwrap();
        assert_eq!(bytes.read(&row).await.unwrap_err().kind(), FaultKind::Corrupt);
        attach(&db, &bytes, "t2", PDF).await;
        assert_eq!(losses(&db, &bytes).await, (2, vec![]), "the same bytes kept again make it whole");
    }

    async fn bytes_that_are_gone_or_cut_are_named(at: Place) {
        let (db, bytes) = (at.db().await, bytes(&at));
        attach(&db, &bytes, "t1", PDF).await;
        fs::write(only_file(&at), &PDF[..9]).unwrap();
        assert_eq!(losses(&db, &bytes).await, (1, lost(Loss::Changed)));
        fs::write(only_file(&at), b"").unwrap();
        assert_eq!(losses(&db, &bytes).await, (1, lost(Loss::Changed)));
        fs::remove_file(only_file(&at)).unwrap();
        assert_eq!(losses(&db, &bytes).await, (1, lost(Loss::Missing)));
    }
}
