//! Attachments in a bucket: the same promises as in a folder, and a store that may be away.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the body of a test is a function that both engines call"
)]

mod engines;
mod s3;

use std::net::SocketAddr;

use engines::cases::attach;
use engines::{OURS, on_both};
use s3::{S3, header};
use store::attachment::Attachments;
use store::bucket::{Addressing, Bucket};
use store::verify::{self, Loss};
use store::{Db, FaultKind};

const PDF: &[u8] = b"%PDF-1.7 invented";
const SECRET: &str = "a secret that is never sent";

fn bucket(at: SocketAddr) -> Bucket {
    Bucket {
        endpoint: format!("http://{at}"),
        region: "cn-north-1".to_owned(),
        name: "attachments".to_owned(),
        key_id: "key-1".to_owned(),
        secret: SECRET.to_owned(),
        addressing: Addressing::Path,
    }
}

fn bytes(at: SocketAddr) -> Attachments {
    Attachments::bucket(&bucket(at), 4 << 20).unwrap()
}

async fn losses(db: &Db, bytes: &Attachments) -> Vec<(String, Loss)> {
    let mut found = Vec::new();
    let tell = |lost: verify::Lost| found.push((lost.attachment_id, lost.how));
    verify::attachments(db, bytes, OURS, tell).await.unwrap();
    found
}

on_both! {
    async fn what_is_kept_in_a_bucket_is_read_again(at: Place) {
        let (db, s3) = (at.db().await, S3::default());
        let bytes = bytes(s3.run(0).await.at);
        let row = attach(&db, &bytes, "t1", PDF).await;
        assert_eq!(bytes.read(&row).await.unwrap(), PDF);
        let place = format!("/attachments/3208/{}/{}", &row.digest[..2], row.digest);
        assert_eq!(s3.objects.lock().unwrap().keys().collect::<Vec<_>>(), [&place]);
        let large = [b"%PDF-1.7 ".as_slice(), &vec![b'a'; (2 << 20) + 1]].concat();
        let row = attach(&db, &bytes, "t2", &large).await;
        assert_eq!(bytes.read(&row).await.unwrap(), large);
        assert_eq!(losses(&db, &bytes).await, [], "pieces make the whole");
    }

    async fn a_changed_a_cut_and_a_missing_object_are_named(at: Place) {
        let (db, s3) = (at.db().await, S3::default());
        let bytes = bytes(s3.run(0).await.at);
        let row = attach(&db, &bytes, "t1", PDF).await;
        let place = s3.objects.lock().unwrap().keys().next().unwrap().clone();
        let named = |how| [("t1".to_owned(), how)];
        s3.objects.lock().unwrap().get_mut(&place).unwrap()[9] ^= 1;
        assert_eq!(losses(&db, &bytes).await, named(Loss::Changed));
        assert_eq!(bytes.read(&row).await.unwrap_err().kind(), FaultKind::Corrupt);
        s3.objects.lock().unwrap().get_mut(&place).unwrap().truncate(9);
        assert_eq!(losses(&db, &bytes).await, named(Loss::Changed));
        s3.objects.lock().unwrap().remove(&place);
        assert_eq!(losses(&db, &bytes).await, named(Loss::Missing));
        assert_eq!(bytes.read(&row).await.unwrap_err().kind(), FaultKind::Corrupt);
    }

    async fn work_goes_on_when_the_bucket_is_back(at: Place) {
        let (db, s3) = (at.db().await, S3::default());
        let running = s3.run(0).await;
        let (address, bytes) = (running.at, bytes(running.at));
        let row = attach(&db, &bytes, "t1", PDF).await;
        running.stop().await;
        let away = bytes.keep(OURS, PDF.to_vec()).await.unwrap_err();
        assert_eq!(away.kind(), FaultKind::Unavailable);
        assert_eq!(away.zh(), "数据库或附件库暂时连接不上，刚才的操作没有确认；恢复后请重试。");
        assert!(!format!("{away:?}").contains(SECRET));
        assert_eq!(bytes.read(&row).await.unwrap_err().kind(), FaultKind::Unavailable);
        let walked = verify::attachments(&db, &bytes, OURS, |lost| panic!("{lost:?}")).await;
        assert_eq!(walked.unwrap_err().kind(), FaultKind::Unavailable, "what is away is not lost");
        let _running = s3.run(address.port()).await;
        assert_eq!(bytes.read(&row).await.unwrap(), PDF);
        attach(&db, &bytes, "t2", b"%PDF-1.7 after").await;
        assert_eq!(losses(&db, &bytes).await, []);
    }

    async fn requests_are_signed_and_the_secret_stays_here(at: Place) {
        let (db, s3) = (at.db().await, S3::default());
        let bytes = bytes(s3.run(0).await.at);
        let row = attach(&db, &bytes, "t1", PDF).await;
        bytes.read(&row).await.unwrap();
        assert_eq!(losses(&db, &bytes).await, []);
        let asked = s3.asked.lock().unwrap();
        assert_eq!(asked.len(), 4, "kept, read, and looked at by its size and its bytes");
        for head in asked.iter() {
            let signed = header(head, "authorization").unwrap();
            assert!(signed.starts_with("AWS4-HMAC-SHA256 Credential=key-1/"), "{signed}");
            assert!(signed.contains("/cn-north-1/s3/aws4_request, SignedHeaders="), "{signed}");
            assert!(!head.contains(SECRET), "{head}");
        }
        assert_eq!(header(&asked[0], "x-amz-content-sha256"), Some(row.digest.as_str()));
    }

    async fn a_key_that_is_refused_is_a_matter_of_the_configuration(at: Place) {
        let (_, s3) = (at.db().await, S3::default());
        let address = s3.run(0).await.at;
        let wrong = Bucket { key_id: "key-2".to_owned(), ..bucket(address) };
        let bytes = Attachments::bucket(&wrong, 1 << 20).unwrap();
        assert_eq!(bytes.keep(OURS, PDF.to_vec()).await.unwrap_err().kind(), FaultKind::Defect);
    }
}

#[test]
fn a_bucket_is_shown_without_its_secret() {
    let shown = format!("{:?}", bucket(([127, 0, 0, 1], 9000).into()));
    assert_eq!(shown, "Bucket(attachments at http://127.0.0.1:9000, cn-north-1, key key-1, Path)");
}

#[test]
fn a_bucket_that_cannot_be_reached_by_its_address_is_refused() {
    let good = bucket(([127, 0, 0, 1], 9000).into());
    let host = Bucket {
        endpoint: "https://oss.example.cn/".to_owned(),
        addressing: Addressing::Host,
        ..good.clone()
    };
    assert!(Attachments::bucket(&host, 1).is_ok());
    for wrong in [
        Bucket { endpoint: "s3.example.cn".to_owned(), ..good.clone() },
        Bucket { endpoint: "ftp://s3.example.cn".to_owned(), ..good.clone() },
        Bucket { endpoint: "https://".to_owned(), ..good.clone() },
        Bucket { secret: String::new(), ..good.clone() },
        Bucket { key_id: String::new(), ..good },
    ] {
        let fault = Attachments::bucket(&wrong, 1).unwrap_err();
        assert_eq!(fault.kind(), FaultKind::Defect, "{fault}");
    }
}
