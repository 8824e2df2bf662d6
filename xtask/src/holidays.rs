//! `data/holidays.toml` into the table `law` counts by.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use jiff::civil::Date;
use serde::Deserialize;
use toml::value::Datetime;

const SOURCE: &str = "data/holidays.toml";
const TABLE: &str = "crates/law/src/calendar/table.rs";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holidays {
    notice: Vec<Notice>,
    provisional: Vec<Provisional>,
}

/// One notice of the State Council's General Office.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice {
    year: i16,
    number: String,
    number_certainty: Certainty,
    dates_certainty: Certainty,
    sources: Vec<String>,
    festival: Vec<Festival>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Festival {
    name: String,
    first: Datetime,
    last: Datetime,
    #[serde(default)]
    worked: Vec<Datetime>,
}

/// A year that has no notice yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Provisional {
    year: i16,
    certainty: Certainty,
    festival: Vec<AssumedFestival>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AssumedFestival {
    name: String,
    statutory: Vec<Datetime>,
    #[serde(default)]
    in_lieu: Vec<Datetime>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Certainty {
    Stated,
    Memory,
    Inference,
}

/// Every listed day and the line of the table that says so.
type Days = BTreeMap<Date, String>;

/// Writes the table, or with `--check` only says whether it is stale; `false` when it is.
pub(crate) fn run(root: &Path, arguments: &[String]) -> Result<bool> {
    let wanted = table(root)?;
    let path = root.join(TABLE);
    let fresh = std::fs::read_to_string(&path).is_ok_and(|found| found == wanted);
    match arguments {
        [] if fresh => println!("{TABLE} is up to date"),
        [] => {
            std::fs::write(&path, wanted).with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote {TABLE}");
        }
        [only] if only == "--check" => {
            if !fresh {
                println!("{TABLE} is stale: run cargo xtask holidays");
            }
            return Ok(fresh);
        }
        _ => bail!("usage: cargo xtask holidays [--check]"),
    }
    Ok(true)
}

/// The table the data makes.
pub(crate) fn table(root: &Path) -> Result<String> {
    let text = std::fs::read_to_string(root.join(SOURCE)).with_context(|| format!("cannot read {SOURCE}"))?;
    render(&text).with_context(|| format!("{SOURCE} cannot be used"))
}

fn render(text: &str) -> Result<String> {
    let data: Holidays = toml::from_str(text)?;
    let mut days = Days::new();
    for (notice, name) in data.notice.iter().zip(names(&data.notice)) {
        for festival in &notice.festival {
            list_festival(&mut days, festival, &name).with_context(|| notice.number.clone())?;
        }
    }
    for provisional in &data.provisional {
        let year = provisional.year;
        ensure!(provisional.certainty == Certainty::Inference, "{year}: a provisional list is an inference");
        for festival in &provisional.festival {
            list_assumed(&mut days, year, festival)?;
        }
    }
    Ok(write_table(&data.notice, &days))
}

/// A name for each notice: by its year, and a letter as a year may have two.
fn names(notices: &[Notice]) -> Vec<String> {
    let mut seen = BTreeMap::<i16, u8>::new();
    let mut name = |year| {
        let count = seen.entry(year).or_default();
        *count += 1;
        format!("N{year}{}", char::from(b'A' + *count - 1))
    };
    notices.iter().map(|notice| name(notice.year)).collect()
}

fn list_festival(days: &mut Days, festival: &Festival, notice: &str) -> Result<()> {
    let festival = law::calendar::Festival {
        name: festival.name.clone(),
        first: date(festival.first)?,
        last: date(festival.last)?,
        worked: festival.worked.iter().map(|day| date(*day)).collect::<Result<_>>()?,
    };
    if let Some(wrong) = festival.misarranged().first() {
        bail!("{}", wrong.english());
    }
    for day in festival.days_off() {
        list(days, day, &format!("off({}, {:?}, &{notice})", rust(day), festival.name))?;
    }
    for day in &festival.worked {
        list(days, *day, &format!("worked({}, {:?}, &{notice})", rust(*day), festival.name))?;
    }
    Ok(())
}

fn list_assumed(days: &mut Days, year: i16, festival: &AssumedFestival) -> Result<()> {
    let statutory = festival.statutory.iter().map(|day| ("statutory", day));
    let in_lieu = festival.in_lieu.iter().map(|day| ("in_lieu", day));
    for (kind, day) in statutory.chain(in_lieu) {
        let day = date(*day)?;
        ensure!(day.year() == year, "{day} stands in the provisional list of {year}");
        list(days, day, &format!("{kind}({}, {:?})", rust(day), festival.name))?;
    }
    Ok(())
}

fn list(days: &mut Days, day: Date, line: &str) -> Result<()> {
    ensure!(days.insert(day, line.to_owned()).is_none(), "{day} is listed twice");
    Ok(())
}

fn date(day: Datetime) -> Result<Date> {
    day.to_string().parse().with_context(|| format!("{day} is not a date"))
}

fn rust(day: Date) -> String {
    format!("date({}, {}, {})", day.year(), day.month(), day.day())
}

const HEAD: &str = "\
//! @generated from `data/holidays.toml` by `cargo xtask holidays`.

use std::borrow::Cow;

use jiff::civil::date;

use super::notice::{Listed, Notice, in_lieu, off, statutory, worked};
use crate::{Certainty, Year};

";

fn write_table(notices: &[Notice], days: &Days) -> String {
    let mut text = HEAD.to_owned();
    let names = names(notices);
    for (notice, name) in notices.iter().zip(&names) {
        write_notice(&mut text, notice, name);
    }
    let listed: Vec<String> = names.iter().map(|name| format!("&{name}")).collect();
    let _ = writeln!(text, "pub(super) static NOTICES: &[&Notice] = &[{}];\n", listed.join(", "));

    let mut years = BTreeMap::<i16, Vec<&str>>::new();
    for (day, line) in days {
        years.entry(day.year()).or_default().push(line);
    }
    let _ = writeln!(text, "/// The listed days of a year, in order; none where nothing is listed.");
    let _ =
        writeln!(text, "pub(super) const fn listed_in(year: i16) -> &'static [Listed] {{\n    match year {{");
    for year in years.keys() {
        let _ = writeln!(text, "        {year} => Y{year},");
    }
    let _ = writeln!(text, "        _ => &[],\n    }}\n}}");
    for (year, lines) in years {
        let _ = writeln!(text, "\nstatic Y{year}: &[Listed] = &[");
        for line in lines {
            let _ = writeln!(text, "    {line},");
        }
        let _ = writeln!(text, "];");
    }
    text
}

fn write_notice(text: &mut String, notice: &Notice, name: &str) {
    let sources: Vec<String> =
        notice.sources.iter().map(|source| format!("Cow::Borrowed({source:?})")).collect();
    let _ = writeln!(
        text,
        "static {name}: Notice = Notice {{\n    year: Year::known({}),\n    number: Cow::Borrowed({:?}),\n    \
         number_certainty: Certainty::{:?},\n    days_certainty: Certainty::{:?},\n    \
         sources: Cow::Borrowed(&[{}]),\n}};\n",
        notice.year,
        notice.number,
        notice.number_certainty,
        notice.dates_certainty,
        sources.join(", ")
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        let fault = render(text).expect_err("the data should be refused");
        format!("{fault:#}")
    }

    fn one_festival(festival: &str) -> String {
        format!(
            "provisional = []\n[[notice]]\nyear = 2026\nnumber = \"N\"\nnumber_certainty = \"memory\"\n\
             dates_certainty = \"stated\"\nsources = []\n[[notice.festival]]\nname = \"F\"\n{festival}\n"
        )
    }

    #[test]
    fn the_table_is_what_the_data_make() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
        let found = std::fs::read_to_string(root.join(TABLE)).expect("the table");
        assert!(table(root).expect("the data") == found, "{TABLE} is stale: run cargo xtask holidays");
    }

    #[test]
    fn a_make_up_day_on_a_weekday_is_refused() {
        let text = one_festival("first = 2026-01-01\nlast = 2026-01-03\nworked = [2026-01-05]");
        assert_eq!(
            refusal(&text),
            "N: 2026-01-05 is worked in any case: a make-up day is a Saturday or Sunday"
        );
    }

    #[test]
    fn a_festival_that_ends_before_it_begins_is_refused() {
        assert_eq!(
            refusal(&one_festival("first = 2026-01-03\nlast = 2026-01-01")),
            "N: F ends before it begins"
        );
    }

    #[test]
    fn a_day_listed_twice_is_refused() {
        let text = one_festival("first = 2026-01-01\nlast = 2026-01-03\nworked = [2026-01-03]");
        assert_eq!(refusal(&text), "N: 2026-01-03 is listed twice");
    }
}
