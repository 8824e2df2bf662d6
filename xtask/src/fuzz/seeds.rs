//! What fuzzing starts from: small invented files in `xtask/seeds`, and packages built here.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::package::{Part, pack};

/// Something to start from.
#[derive(Clone, Debug)]
pub(super) enum Seed {
    /// A file.
    Plain(Vec<u8>),
    /// A PDF with a table of offsets at its end.
    Pdf(Vec<u8>),
    /// The parts of a ZIP package.
    Package(Vec<Part>),
}

impl Seed {
    /// The file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Plain(bytes) | Self::Pdf(bytes) => bytes.clone(),
            Self::Package(parts) => pack(parts),
        }
    }
}

pub(super) fn html(root: &Path) -> Result<Vec<Seed>> {
    folder(root, "html")
}

pub(super) fn text(root: &Path) -> Result<Vec<Seed>> {
    folder(root, "text")
}

pub(super) fn docx(root: &Path) -> Result<Vec<Seed>> {
    Ok(vec![Seed::Package(packed(root, "docx")?)])
}

pub(super) fn xlsx(root: &Path) -> Result<Vec<Seed>> {
    Ok(vec![Seed::Package(packed(root, "xlsx")?)])
}

pub(super) fn pdf(root: &Path) -> Result<Vec<Seed>> {
    let files = packed(root, "pdf")?;
    Ok(files.into_iter().map(|file| Seed::Pdf(file.bytes)).collect())
}

/// Every seed, for readers that find out the format themselves.
pub(super) fn all(root: &Path) -> Result<Vec<Seed>> {
    let mut seeds = Vec::new();
    for of_format in [html, text, docx, xlsx, pdf] {
        seeds.extend(of_format(root)?);
    }
    Ok(seeds)
}

/// Whole reports: the samples, and the text one with its tables as pipe rows and with its cells run together.
pub(super) fn reports(root: &Path) -> Result<Vec<Seed>> {
    let html = fs::read(root.join("samples/sumu-township-2025.html"))?;
    let text = fs::read_to_string(root.join("samples/sumu-township-2025.txt"))?;
    let (pipes, glued) = (joined(&text, " | "), joined(&text, ""));
    Ok([html, text.into_bytes(), pipes.into_bytes(), glued.into_bytes()].map(Seed::Plain).into())
}

/// The samples as JSON.
pub(super) fn json(root: &Path) -> Result<Vec<Seed>> {
    let samples = reports(root)?.into_iter().filter_map(|sample| {
        let document = files::read(&sample.bytes(), None, &files::Limits::default()).ok()?;
        let reading = report::read(document, None).ok()?;
        Some(Seed::Plain(report::to_json(&reading.report, &reading.findings).into_bytes()))
    });
    Ok(samples.collect())
}

/// Rows of numbers run together.
#[expect(clippy::unnecessary_wraps, reason = "seeds of other targets come from files")]
pub(super) fn glued(_root: &Path) -> Result<Vec<Seed>> {
    Ok(["0000000", "120000012", "330000033", "5200108"].map(|row| Seed::Plain(row.into())).into())
}

/// A text with a cell a line, as a row a line. Rows end at an empty line; cells are indented.
fn joined(text: &str, between: &str) -> String {
    let mut rows = String::new();
    for line in text.lines() {
        if let Some(cell) = line.strip_prefix('\t') {
            rows.push_str(cell);
            rows.push_str(between);
        } else {
            rows.push('\n');
            rows.push_str(line);
        }
    }
    rows
}

/// The files of one folder in order of their names.
fn folder(root: &Path, name: &str) -> Result<Vec<Seed>> {
    let files = packed(root, name)?;
    Ok(files.into_iter().map(|file| Seed::Plain(file.bytes)).collect())
}

/// The files of one folder and below it as parts of a package.
fn packed(root: &Path, name: &str) -> Result<Vec<Part>> {
    let folder = root.join("xtask/seeds").join(name);
    let mut parts = Vec::new();
    collect(&folder, "", &mut parts)
        .with_context(|| format!("cannot read the seeds in {}", folder.display()))?;
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(parts)
}

fn collect(folder: &Path, prefix: &str, parts: &mut Vec<Part>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), parts)?;
        } else {
            parts.push(Part { name, bytes: fs::read(entry.path())? });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_a_row_are_joined_and_rows_kept_apart() {
        assert_eq!(joined("题\n\t甲\n\t1\n\n\t乙\n\t2\n\n", ""), "\n题甲1\n乙2\n");
        assert_eq!(joined("\n\t甲\n\t1\n\n", " | "), "\n甲 | 1 | \n");
    }

    #[test]
    fn every_format_has_a_seed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for (name, seeds) in [
            ("html", html(root)),
            ("text", text(root)),
            ("docx", docx(root)),
            ("xlsx", xlsx(root)),
            ("pdf", pdf(root)),
        ] {
            let seeds = seeds.unwrap();
            assert!(seeds.iter().any(|seed| seed.bytes().len() > 100), "{name}");
        }
    }
}
