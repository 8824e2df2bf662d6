//! 登录: who sits at the desk. Wrong passwords are counted, sessions end by themselves, and nothing says which accounts there are.

mod password;
mod sign_in;

pub use password::{Password, Weak};
pub use sign_in::{Credentials, NotSignedIn, Seat, SignedIn, Terms};
