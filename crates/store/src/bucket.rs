//! 对象存储: a bucket of a store that speaks S3, and what it takes to reach it.

use std::fmt;
use std::time::Duration;

use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::{BackoffConfig, ClientOptions, RetryConfig};

use crate::{Fault, FaultKind};

/// A bucket and the key to it.
#[derive(Clone)]
pub struct Bucket {
    /// Where the store answers, such as `https://s3.example.cn`; `http` is taken too, for a store on the same machine.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// Its name.
    pub name: String,
    /// The id of the key.
    pub key_id: String,
    /// The secret of the key. Requests are signed with it; it is never sent and never shown.
    pub secret: String,
    /// Where the bucket's name stands in an address.
    pub addressing: Addressing,
}

/// Where the bucket's name stands in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressing {
    /// At the beginning of the path, as stores of one's own have it.
    Path,
    /// Before the host, as most clouds have it.
    Host,
}

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { endpoint, region, name, key_id, addressing, secret: _ } = self;
        write!(f, "Bucket({name} at {endpoint}, {region}, key {key_id}, {addressing:?})")
    }
}

impl Bucket {
    /// The store behind it. Nothing is asked of it yet, so that work begins even where it is away.
    pub(crate) fn open(&self) -> Result<AmazonS3, Fault> {
        // Whoever was first in the process has chosen; sqlx is built with the same one.
        rustls::crypto::ring::default_provider().install_default().ok();
        let store = AmazonS3Builder::new()
            .with_endpoint(self.address()?)
            .with_region(&self.region)
            .with_bucket_name(&self.name)
            .with_access_key_id(&self.key_id)
            .with_secret_access_key(&self.secret)
            .with_virtual_hosted_style_request(self.addressing == Addressing::Host)
            .with_client_options(self.client())
            .with_retry(retries())
            .build();
        store.map_err(|error| Fault::new(FaultKind::Defect, format!("bucket {}: {error}", self.name)))
    }

    /// A whole attachment goes in one request, over lines that may be slow. Where nothing is sealed by TLS, the machine
    /// need not have certificates either.
    fn client(&self) -> ClientOptions {
        ClientOptions::new()
            .with_allow_http(true)
            .with_no_system_certificates(self.endpoint.starts_with("http://"))
            .with_connect_timeout(Duration::from_secs(5))
            .with_timeout(Duration::from_mins(5))
    }

    fn address(&self) -> Result<String, Fault> {
        let endpoint = self.endpoint.trim_end_matches('/');
        let wrong = |what: &str| Fault::new(FaultKind::Defect, format!("bucket {}: {what}", self.name));
        if [&self.name, &self.region, &self.key_id, &self.secret].into_iter().any(String::is_empty) {
            return Err(wrong("its name, its region and both parts of its key must be given"));
        }
        match (endpoint.split_once("://"), self.addressing) {
            (Some(("http" | "https", host)), Addressing::Path) if !host.is_empty() => Ok(endpoint.to_owned()),
            (Some((scheme @ ("http" | "https"), host)), Addressing::Host) if !host.is_empty() => {
                Ok(format!("{scheme}://{}.{host}", self.name))
            }
            (_, Addressing::Path | Addressing::Host) => {
                Err(wrong("its endpoint is written https://HOST or http://HOST"))
            }
        }
    }
}

/// A store that is away is told of at once, not after minutes: whoever waits can try again.
fn retries() -> RetryConfig {
    const TRIES: usize = 2;
    let backoff = BackoffConfig {
        init_backoff: Duration::from_millis(100),
        max_backoff: Duration::from_secs(1),
        ..BackoffConfig::default()
    };
    RetryConfig { backoff, max_retries: TRIES, retry_timeout: Duration::from_secs(10) }
}
