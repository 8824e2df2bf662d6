//! `gongkai verify` and where attachments are.
#![cfg(feature = "office")]
#![allow(clippy::unwrap_used, reason = "this is all tests")]

mod program;

use program::{Folder, Said, command, run};

fn migrated() -> (Folder, String) {
    let folder = Folder::new();
    let database = format!("sqlite:{}", folder.path().join("gongkai.db").display());
    assert_eq!(run(["migrate", "--database", &database]).code, 0);
    (folder, database)
}

fn verify(database: &str, settings: &[(&str, &str)]) -> Said {
    let mut command = command(["verify", "--database", database, "--attachments", "s3://attachments"]);
    Said::of(&command.envs(settings.iter().copied()).output().unwrap())
}

#[test]
fn a_bucket_without_its_key_is_refused_with_what_is_missing() {
    let (_folder, database) = migrated();
    let said =
        verify(&database, &[("GONGKAI_S3_ENDPOINT", "http://127.0.0.1:1"), ("GONGKAI_S3_REGION", "cn")]);
    assert_eq!(said.code, 2);
    assert_eq!(
        said.err,
        "附件在对象存储 s3://attachments，还需要设置环境变量：GONGKAI_S3_KEY、GONGKAI_S3_SECRET（GONGKAI_S3_*）\n"
    );
}

#[test]
fn a_bucket_is_taken_from_the_environment_and_its_secret_is_not_told() {
    let (_folder, database) = migrated();
    let mut settings = vec![
        ("GONGKAI_S3_ENDPOINT", "http://127.0.0.1:1"),
        ("GONGKAI_S3_REGION", "cn-north-1"),
        ("GONGKAI_S3_KEY", "key-1"),
        ("GONGKAI_S3_SECRET", "a secret"),
    ];
    let said = verify(&database, &settings);
    assert_eq!((said.code, said.out.as_str()), (0, "核验 0 件、0 条记录、0 个附件，0 处不符。\n"));
    settings.push(("GONGKAI_S3_ADDRESSING", "dns"));
    let said = verify(&database, &settings);
    assert_eq!(said.code, 2);
    assert!(
        said.err.starts_with("环境变量 GONGKAI_S3_ADDRESSING 只能是 path 或者 host，现在是 dns"),
        "{}",
        said.err
    );
    assert!(!said.err.contains("a secret"));
}
