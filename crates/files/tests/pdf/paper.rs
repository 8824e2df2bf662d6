//! Invented PDF files, drawn text by text and line by line.

use std::fmt::Write as _;

/// Pages being drawn. Positions are in points from the upper left corner of an A4 page.
#[derive(Default)]
pub(crate) struct Paper {
    pages: Vec<String>,
    /// Objects beside the usual ones, and what the catalogue says about them.
    pub(crate) extra: Vec<String>,
    pub(crate) catalogue: String,
}

const HEIGHT: f64 = 842.0;
const SIZE: f64 = 12.0;

impl Paper {
    pub(crate) fn new() -> Self {
        Self { pages: vec![String::new()], ..Self::default() }
    }

    pub(crate) fn turn(&mut self) {
        self.pages.push(String::new());
    }

    /// Draws with the operators of a page.
    pub(crate) fn draw(&mut self, operators: &str) {
        self.pages.last_mut().unwrap().push_str(operators);
    }

    /// Text whose first character begins at `x` and whose line lies at `y`; every character is twelve points wide.
    pub(crate) fn text(&mut self, x: f64, y: f64, text: &str) {
        let mut codes = String::new();
        text.encode_utf16().for_each(|code| write!(codes, "{code:04X}").unwrap());
        self.draw(&format!("BT /F1 {SIZE} Tf {x} {} Td <{codes}> Tj ET\n", HEIGHT - y));
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.draw(&format!("{} {} m {} {} l S\n", from.0, HEIGHT - from.1, to.0, HEIGHT - to.1));
    }

    /// Ruling lines around cells, and the text of each cell at its place.
    pub(crate) fn table(&mut self, columns: &[f64], top: f64, rows: &[&[&str]]) {
        let height = 20.0;
        let ends = (columns[0], columns[columns.len() - 1]);
        for (number, row) in (0_u32..).zip(rows) {
            let upper = top + f64::from(number) * height;
            row.iter().zip(columns).for_each(|(text, x)| self.text(x + 3.0, upper + 15.0, text));
        }
        for number in 0..=u32::try_from(rows.len()).unwrap() {
            let y = top + f64::from(number) * height;
            self.line((ends.0, y), (ends.1, y));
        }
        let bottom = top + f64::from(u32::try_from(rows.len()).unwrap()) * height;
        for x in columns {
            self.line((*x, top), (*x, bottom));
        }
    }

    /// The file. Its one font is not embedded and its codes are UTF-16.
    pub(crate) fn print(&self) -> Vec<u8> {
        let first_page = 6 + self.extra.len();
        let kids: String = (0..self.pages.len())
            .fold(String::new(), |kids, page| format!("{kids}{} 0 R ", first_page + 2 * page));
        let mut objects = vec![
            format!("<</Type/Catalog/Pages 2 0 R{}>>", self.catalogue),
            format!("<</Type/Pages/Kids[{kids}]/Count {}>>", self.pages.len()),
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>".to_owned(),
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>/FontDescriptor 5 0 R>>".to_owned(),
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120/CapHeight 880/ItalicAngle 0/StemV 93/FontBBox[0 -120 1000 880]>>".to_owned(),
        ];
        objects.extend(self.extra.iter().cloned());
        for (number, page) in self.pages.iter().enumerate() {
            let content = first_page + 2 * number + 1;
            objects.push(format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {content} 0 R>>"
            ));
            objects.push(format!("<</Length {}>>stream\n{page}\nendstream", page.len()));
        }
        assemble(&objects, "/Info<</Title<FFFE3F659C5E>/Producer(invented)>>")
    }
}

/// A file of the given objects; the first is the catalogue.
pub(crate) fn assemble(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::from("0000000000 65535 f \n");
    for (number, object) in (1..).zip(objects) {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        write!(file, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let start = file.len();
    let size = objects.len() + 1;
    write!(
        file,
        "xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    )
    .unwrap();
    file.into_bytes()
}
