//! 限流: how often one address may send what costs work or could be guessed at.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::Clock as Ticks;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::fail::Failure;
use crate::house::{Clock, House};
use crate::url;

/// What is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Class {
    Apply,
    /// Pages that take a code.
    Code,
    SignIn,
}

impl Class {
    fn of(path: &str) -> Option<Self> {
        match path {
            url::APPLY_SEND => Some(Self::Apply),
            url::FOLLOW | url::REPLY | url::ORDER | url::CONSULTATION => Some(Self::Code),
            url::SIGN_IN => Some(Self::SignIn),
            _ => None,
        }
    }

    /// How many at once; as many come back in ten minutes.
    const fn at_once(self) -> u32 {
        match self {
            Self::Apply | Self::Code => 20,
            Self::SignIn => 30,
        }
    }
}

/// The time of the house, as the limiter reads it.
#[derive(Clone)]
struct HouseClock(Clock);

impl Ticks for HouseClock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        u64::try_from((self.0)().as_nanosecond()).unwrap_or_default().into()
    }
}

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, HouseClock, NoOpMiddleware<Nanos>>;

/// How often each address has come of late.
pub(crate) struct Limits {
    apply: Limiter<IpAddr>,
    code: Limiter<IpAddr>,
    sign_in: Limiter<IpAddr>,
    tokens: Limiter<String>,
}

impl Limits {
    pub(crate) fn new(clock: &Clock) -> Self {
        let of = |class: Class| {
            let at_once = NonZeroU32::new(class.at_once()).unwrap_or(NonZeroU32::MIN);
            let quota = Quota::per_hour(at_once.saturating_mul(SIX)).allow_burst(at_once);
            RateLimiter::new(quota, HashMapStateStore::default(), HouseClock(clock.clone()))
        };
        let tokens = RateLimiter::new(
            Quota::per_minute(TOKEN_A_MINUTE),
            HashMapStateStore::default(),
            HouseClock(clock.clone()),
        );
        Self { apply: of(Class::Apply), code: of(Class::Code), sign_in: of(Class::SignIn), tokens }
    }

    /// Whether the holder of a token may ask once more; there are few tokens, and they are all remembered.
    pub(crate) fn allows_token(&self, id: &str) -> bool {
        self.tokens.check_key(&id.to_owned()).is_ok()
    }

    fn allows(&self, class: Class, address: IpAddr) -> bool {
        let limiter = match class {
            Class::Apply => &self.apply,
            Class::Code => &self.code,
            Class::SignIn => &self.sign_in,
        };
        // Whoever has waited long enough is as good as new, and need not be remembered.
        if limiter.len() > MOST_KEPT {
            limiter.retain_recent();
        }
        limiter.check_key(&address).is_ok()
    }
}

const SIX: NonZeroU32 = match NonZeroU32::new(6) {
    Some(six) => six,
    None => NonZeroU32::MIN,
};
/// How often a program may ask in a minute, all of it at once if it likes.
const TOKEN_A_MINUTE: NonZeroU32 = match NonZeroU32::new(600) {
    Some(times) => times,
    None => NonZeroU32::MIN,
};
const MOST_KEPT: usize = 10_000;

/// Lets through what is not too often.
pub(crate) async fn limit(State(house): State<House>, request: Request, next: Next) -> Response {
    let class = Class::of(request.uri().path()).filter(|_| request.method() == Method::POST);
    match class {
        Some(class) if !house.limits().allows(class, address(&house, &request)) => {
            Failure::TooOften.into_response()
        }
        _ => next.run(request).await,
    }
}

/// Where a request comes from: by the header of a proxy that is trusted, else by the connection. One network of version 6 is one.
fn address(house: &House, request: &Request) -> IpAddr {
    let told = house.site().proxy_header.as_ref().and_then(|name| {
        let last = request.headers().get_all(name.as_str()).iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next()?.trim().parse().ok()
    });
    let connected = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|from| from.0.ip());
    match told.or(connected).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)) {
        IpAddr::V6(address) => IpAddr::V6((address.to_bits() & (u128::MAX << 64)).into()),
        address @ IpAddr::V4(_) => address,
    }
}
