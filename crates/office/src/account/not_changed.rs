//! Why an account stayed as it was.

use crate::account::Weak;

/// Why nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// The password that was typed is not theirs.
    WrongPassword,
    /// The new one is the present one.
    SamePassword,
    /// The new one is not taken.
    Weak(Weak),
    /// The code is not that of the authenticator.
    WrongCode,
    /// Somebody signs in by this name.
    LoginTaken,
    /// The name for signing in is not 2 to 32 letters, digits, dots or hyphens.
    NotALogin,
    /// The body has no such account, or it is closed.
    NoSuchAccount,
    /// Nobody grants, resets or closes for themselves.
    Oneself,
}

impl NotChanged {
    /// The sentence in Chinese.
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::WrongPassword => "现在的口令不对。",
            Self::SamePassword => "新口令和现在的口令一样，请换一个。",
            Self::Weak(weak) => weak.chinese(),
            Self::WrongCode => "动态码不对，请核对验证器和手机的时间，填写正在显示的6位数字。",
            Self::LoginTaken => "已经有人用这个登录名，请换一个。",
            Self::NotALogin => "登录名用2到32个小写字母、数字、点或者连字符，以字母开头。",
            Self::NoSuchAccount => "本机关没有这个账号，或者已经关闭。",
            Self::Oneself => {
                "不能给自己授予、收回职责，也不能重置、关闭自己的账号，请由另一位安全管理员办理。"
            }
        }
    }

    /// The same in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::WrongPassword => "The present password is wrong.",
            Self::SamePassword => "The new password is the present one; choose another.",
            Self::Weak(weak) => weak.english(),
            Self::WrongCode => {
                "The code is wrong: compare the authenticator and its clock, and type the six digits it shows now."
            }
            Self::LoginTaken => "Somebody signs in by this name; choose another.",
            Self::NotALogin => {
                "A name for signing in has 2 to 32 small letters, digits, dots or hyphens and begins with a letter."
            }
            Self::NoSuchAccount => "The body has no such account, or it is closed.",
            Self::Oneself => {
                "Nobody grants or withdraws duties, resets or closes for themselves; ask another security administrator."
            }
        }
    }
}
