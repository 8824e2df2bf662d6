//! The wording of every letter, kept in a file each, so that a change of it is seen.

use std::path::Path;

use paper::letter::Number;

use crate::sample::letter;

/// Where a letter differs from its file, the new text is left beside it under the build folder.
#[test]
fn every_letter_says_what_its_golden_text_says() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letter/golden");
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&made).unwrap();
    let mut changed = Vec::new();
    for number in Number::ALL {
        let (name, text) = (format!("{number}.txt"), letter(number).text());
        std::fs::write(made.join(&name), &text).unwrap();
        if std::fs::read_to_string(kept.join(&name)).unwrap_or_default() != text {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; the new texts are in {}", made.display());
}
