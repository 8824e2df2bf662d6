//! 登录和账号: who sits at the desk, and who may. Wrong passwords are counted, sessions end by themselves, and nothing says which
//! accounts there are to somebody who is not signed in.

mod not_changed;
mod own;
mod password;
mod second_factor;
mod sign_in;
mod staff;

pub use not_changed::NotChanged;
pub use own::Signed;
pub use password::{Password, Weak};
pub use second_factor::SecondFactor;
pub use sign_in::{Credentials, NotSignedIn, PasswordBy, Seat, SignedIn, Terms};
pub use staff::{Holder, NewAccount, Opened};
