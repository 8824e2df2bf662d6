//! XLSX: every visible sheet as a grid of what its cells show.
//!
//! Read with zip and quick-xml: calamine 0.38 aborts on a sheet whose only cells are A1 and XFD1048576 (it
//! allocates the rectangle), unpacks without a limit, and tells neither hidden rows and columns nor percentages.

use std::collections::BTreeMap;

use crate::package::xml::{self, Event};
use crate::package::{self, Package, hide};
use crate::{Block, Cut, Document, Format, Hidden, HiddenKind, Limits, Place, Unreadable};

mod comments;
mod fill;
mod format;
mod formula;
mod grid;
mod sheet;
mod strings;

pub use fill::{FillError, FilledWorkbook, Filling, Fills, fill_xlsx};
use format::Formats;
pub use sheet::{cells_of, letters};
use strings::Strings;

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    relation: String,
    hidden: bool,
}

/// What all sheets share.
struct Shared {
    strings: Strings,
    formats: Formats,
}

/// Where a workbook keeps its parts.
struct Workbook {
    /// The name of the part that lists the sheets.
    main: String,
    folder: String,
    sheets: Vec<Listed>,
    relations: BTreeMap<String, String>,
    from_1904: bool,
}

/// What is gathered over all sheets.
#[derive(Default)]
struct Gathered {
    blocks: Vec<Block>,
    hidden: Vec<Hidden>,
    cut: Vec<Cut>,
    cells: usize,
    text: usize,
}

impl Gathered {
    fn cut(&mut self, cut: Cut) {
        if !self.cut.contains(&cut) {
            self.cut.push(cut);
        }
    }
}

/// Reads the visible sheets in the order of their tabs.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let mut package = Package::open(bytes, Format::Xlsx, limits)?;
    let workbook = open(&mut package)?;
    let shared = share(&mut package, &workbook, limits)?;
    let mut gathered = Gathered::default();
    for (number, listed) in (1..).zip(&workbook.sheets) {
        if listed.hidden {
            hide(&mut gathered.hidden, HiddenKind::HiddenSheet, &listed.name, at_sheet(number));
            continue;
        }
        let path = workbook.path(listed, number);
        if let Some(part) = package.part(&path)? {
            let sheet = sheet::read(&part, &shared, limits, &mut gathered)?;
            grid::add(sheet, (number, &listed.name), limits, &mut gathered);
        }
        comments::read(&mut package, &path, number, &mut gathered.hidden)?;
    }
    package.list_foreign(&workbook.folder, &mut gathered.hidden);
    let metadata = package.metadata()?;
    let Gathered { blocks, hidden, cut, .. } = gathered;
    Ok(Document { format: Format::Xlsx, encoding: None, blocks, metadata, hidden, cut })
}

fn at_sheet(number: u32) -> Place {
    Place { table: std::num::NonZeroU32::new(number), ..Place::default() }
}

impl Workbook {
    fn path(&self, listed: &Listed, number: u32) -> String {
        match self.relations.get(&listed.relation) {
            Some(target) => package::resolve(&self.folder, target),
            None => format!("{}/worksheets/sheet{number}.xml", self.folder),
        }
    }
}

fn open(package: &mut Package<'_>) -> Result<Workbook, Unreadable> {
    let mut main = String::from("xl/workbook.xml");
    if !package.has(&main) {
        let types = package.part("[content_types].xml")?.unwrap_or_default();
        main = package::main_part(&types, package::XLSX_MAIN).unwrap_or(main);
    }
    let part = package.part(&main)?.ok_or_else(|| package::damaged(Format::Xlsx, &"no workbook"))?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = package.part(&format!("{folder}/_rels/{file}.rels"))?.unwrap_or_default();
    let mut workbook = Workbook {
        folder: folder.to_owned(),
        main: main.clone(),
        sheets: Vec::new(),
        relations: package::relations(&relations).collect(),
        from_1904: false,
    };
    list_sheets(&part, &mut workbook)?;
    Ok(workbook)
}

fn list_sheets(part: &[u8], workbook: &mut Workbook) -> Result<(), Unreadable> {
    let mut reader = xml::reader(part);
    loop {
        match reader.read_event().map_err(|error| package::damaged(Format::Xlsx, &error))? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "sheet" => workbook.sheets.push(Listed {
                    name: xml::attribute(&tag, "name").unwrap_or_default().into_owned(),
                    relation: xml::attribute(&tag, "id").unwrap_or_default().into_owned(),
                    hidden: xml::attribute(&tag, "state").is_some_and(|state| state != "visible"),
                }),
                "workbookPr" => workbook.from_1904 = xml::is_set(&tag, "date1904"),
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn share(package: &mut Package<'_>, workbook: &Workbook, limits: &Limits) -> Result<Shared, Unreadable> {
    let strings = package.part(&format!("{}/sharedstrings.xml", workbook.folder))?.unwrap_or_default();
    let strings = Strings::read(&strings, limits)?;
    let styles = package.part(&format!("{}/styles.xml", workbook.folder))?.unwrap_or_default();
    let formats = Formats::read(&styles, workbook.from_1904);
    Ok(Shared { strings, formats })
}
