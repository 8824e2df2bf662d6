//! `gongkai report collect fill`: a report put into a workbook of somebody else's.

use std::process::ExitCode;

use files::{FillError, FilledWorkbook, Limits, fill_xlsx};
use report::{Report, Sentence};

use super::paper;
use crate::args::CollectFillArgs;
use crate::lang::Lang;
use crate::load;
use crate::mapping::MappingFile;
use crate::one::One;
use crate::output::open_cells;
use crate::print;
use crate::start::complain;
use crate::trouble::Trouble;

pub(super) fn run(args: &CollectFillArgs, lang: Lang) -> ExitCode {
    let mapping = match MappingFile::read(&args.mapping) {
        Ok(mapping) => mapping,
        Err(sentence) => return complain(&sentence, lang),
    };
    let reading = match One::of(&args.file, &args.limits).read(lang) {
        Ok(reading) => reading,
        Err(code) => return ExitCode::from(code),
    };
    match fill(args, &mapping, &reading.report) {
        Ok(notes) => {
            for note in notes {
                print::err(&format!("{}\n", lang.pick(note.zh, note.en)));
            }
            ExitCode::SUCCESS
        }
        Err(sentence) => complain(&sentence, lang),
    }
}

/// Fills and writes; gives what is to be said of it.
fn fill(args: &CollectFillArgs, mapping: &MappingFile, report: &Report) -> Result<Vec<Sentence>, Sentence> {
    let shown = args.template.display();
    let template = load::named(&args.template)?;
    let fills = mapping.mapping()?.fills(report);
    let FilledWorkbook { bytes, formulas } =
        fill_xlsx(&template, &fills, &Limits::default()).map_err(|why| refused(why).about(shown))?;
    paper::write(&args.output, &bytes, args.force)?;
    let kept = (!formulas.is_empty()).then(|| kept(&formulas));
    Ok(kept.into_iter().chain(open_cells(report)).collect())
}

fn refused(why: FillError) -> Sentence {
    match why {
        FillError::Unreadable(why) => Trouble::Unreadable(why).sentence(),
        FillError::NoSheet { wanted, there } => {
            Trouble::NoSheet(report::mapping::NoSheet { wanted, there }).sentence()
        }
        FillError::Covered { sheet, row, column } => Sentence::new(
            format!(
                "“{sheet}”第{row}行第{column}列在合并单元格下面，填了也看不见；请在对应表里写合并区域左上角的那一格。"
            ),
            format!(
                "row {row}, column {column} of “{sheet}” lies under a merged cell and would not be seen; name the top left cell of the merged region in the mapping."
            ),
        ),
    }
}

/// Cells that compute themselves are left to do so.
fn kept(formulas: &[(String, u32, u32)]) -> Sentence {
    const NAMED: usize = 5;
    let name = |(sheet, row, column): &(String, u32, u32), zh: bool| {
        if zh {
            format!("“{sheet}”第{row}行第{column}列")
        } else {
            format!("“{sheet}” row {row} column {column}")
        }
    };
    let names = |zh| formulas.iter().take(NAMED).map(|cell| name(cell, zh)).collect::<Vec<_>>();
    let count = formulas.len();
    Sentence::new(
        format!("有 {count} 格是公式，没有改动，打开时会重新计算：{}。", names(true).join("、")),
        format!(
            "{count} cells are formulas and were left to compute themselves: {}.",
            names(false).join(", ")
        ),
    )
}
