//! One statement for several rows: its `values (…)` again for each, with parameters of their own.

use std::borrow::Cow;
use std::fmt::Write as _;

/// How many of so many rows one statement takes. Few sizes, so that engines prepare few statements.
pub(crate) fn at_once(rows: usize) -> usize {
    [32, 16, 8, 4, 2].into_iter().find(|size| *size <= rows).unwrap_or(1)
}

/// The statement for so many rows.
pub(crate) fn many(statement: &'static str, rows: usize) -> Cow<'static, str> {
    let Some((head, tuple, tail)) = split(statement).filter(|_| rows > 1) else {
        return Cow::Borrowed(statement);
    };
    let width = tuple.matches('$').count();
    let mut text = head.to_owned();
    for row in 0..rows {
        text.push_str(if row == 0 { "" } else { ", " });
        push_shifted(&mut text, tuple, row * width);
    }
    text.push_str(tail);
    Cow::Owned(text)
}

/// What stands before the tuple of `values`, the tuple, and what stands after it.
fn split(statement: &str) -> Option<(&str, &str, &str)> {
    let start = statement.find("values (")? + "values ".len();
    let (head, rest) = statement.split_at_checked(start)?;
    let mut depth = 0;
    let end = rest.bytes().position(|byte| {
        depth += i32::from(byte == b'(') - i32::from(byte == b')');
        depth == 0
    })?;
    let (tuple, tail) = rest.split_at_checked(end + 1)?;
    Some((head, tuple, tail))
}

fn push_shifted(text: &mut String, tuple: &str, by: usize) {
    let mut parts = tuple.split('$');
    text.push_str(parts.next().unwrap_or(""));
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = part.split_at_checked(digits).unwrap_or((part, ""));
        let number: usize = number.parse().unwrap_or(0);
        // Writing to a string does not fail.
        let _infallible = write!(text, "${}{rest}", number + by);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tuple_comes_again_with_parameters_of_its_own() {
        let statement = "insert into t (a, b)\nvalues (cast($1 as bigint), $2)\nreturning a";
        assert_eq!(many(statement, 1), statement);
        assert_eq!(
            many(statement, 3),
            "insert into t (a, b)\nvalues (cast($1 as bigint), $2), (cast($3 as bigint), $4), (cast($5 as bigint), $6)\n\
             returning a"
        );
    }

    #[test]
    fn rows_are_taken_by_powers_of_two_up_to_thirty_two() {
        assert_eq!([1, 3, 4, 15, 16, 64].map(at_once), [1, 2, 4, 8, 16, 32]);
    }
}
