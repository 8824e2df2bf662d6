//! A PDF whose table of offsets is made to agree with its objects again, so that a mutation is read and not
//! only refused.

/// Rewrites everything from the last `xref` on.
pub(super) fn mend(bytes: &[u8]) -> Vec<u8> {
    let end = last(bytes, b"\nxref\n").map_or(bytes.len(), |at| at + 1);
    let mut mended = bytes.get(..end).unwrap_or_default().to_vec();
    let offsets = objects(&mended);
    mended.extend(format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1).bytes());
    for offset in &offsets {
        mended.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    let trailer = format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n", offsets.len() + 1);
    mended.extend(trailer.bytes());
    mended
}

/// Where the objects 1, 2, 3 … begin, as long as each stands somewhere.
fn objects(bytes: &[u8]) -> Vec<usize> {
    let found = (1..=4096).map_while(|number| last(bytes, format!("\n{number} 0 obj").as_bytes()));
    found.map(|newline| newline + 1).collect()
}

fn last(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).rposition(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_point_at_the_objects_after_a_change() {
        let mended = mend(b"%PDF-1.4\nADDED\n1 0 obj\nendobj\n2 0 obj\nendobj\nxref\n0 1\nold");
        let text = String::from_utf8(mended).unwrap();
        assert!(
            text.contains("xref\n0 3\n0000000000 65535 f \n0000000015 00000 n \n0000000030 00000 n \n"),
            "{text}"
        );
        assert!(text.ends_with("startxref\n45\n%%EOF\n"), "{text}");
        assert_eq!(text.find("2 0 obj"), Some(30));
    }

    #[test]
    fn what_is_no_pdf_is_no_trouble() {
        assert!(mend(b"").starts_with(b"xref\n0 1\n"));
    }
}
