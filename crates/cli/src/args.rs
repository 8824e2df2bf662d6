//! What can be written on the command line. The words of the help are in `words.rs`.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::calendar::CalendarArgs;
use crate::clock::ClockArgs;
use crate::lang::Lang;
use crate::story::StoryArgs;
use crate::target::Target;

#[derive(Debug, Parser)]
#[command(name = "gongkai", version, disable_help_flag = true, disable_version_flag = true)]
pub(crate) struct Gongkai {
    #[arg(long, global = true, value_enum, value_name = "zh|en")]
    pub(crate) lang: Option<Lang>,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    #[command(subcommand)]
    Report(ReportVerb),
    Calendar(CalendarArgs),
    Clock(ClockArgs),
    #[cfg(feature = "office")]
    Migrate(crate::keep::DatabaseArgs),
    #[cfg(feature = "office")]
    Rebuild(crate::keep::DatabaseArgs),
    #[cfg(feature = "office")]
    Verify(crate::keep::VerifyArgs),
    #[cfg(feature = "web")]
    Demo(crate::demo::DemoArgs),
    #[cfg(feature = "web")]
    Api,
    Story(StoryArgs),
    #[command(name = crate::pool::SUBCOMMAND, hide = true)]
    Reader,
    #[cfg(feature = "web")]
    #[command(name = crate::pages::SUBCOMMAND, hide = true)]
    Pages,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReportVerb {
    Read(ReadArgs),
    Check(CheckArgs),
    Compare(CompareArgs),
    Total(TotalArgs),
    Write(WriteArgs),
    New(NewArgs),
    #[command(subcommand)]
    Collect(CollectVerb),
    Explain(ExplainArgs),
    Schema,
}

#[derive(Debug, Args)]
pub(crate) struct ReadArgs {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, conflicts_with_all = ["cells", "full"])]
    pub(crate) json: bool,
    #[arg(long, conflicts_with = "full")]
    pub(crate) cells: bool,
    #[arg(long)]
    pub(crate) full: bool,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[arg(required_unless_present = "explain", value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|sarif")]
    pub(crate) format: Format,
    #[arg(long, conflicts_with = "format")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) strict: bool,
    #[command(flatten)]
    pub(crate) bodies: BodiesArgs,
    #[arg(long, value_name = "CODE", conflicts_with = "files")]
    pub(crate) explain: Option<String>,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ReadingArgs {
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, value_name = "CELL=N,…")]
    pub(crate) set: Vec<String>,
    #[arg(long, value_name = "TOML")]
    pub(crate) mapping: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}

#[derive(Debug, Args)]
pub(crate) struct BodiesArgs {
    #[arg(long, value_name = "KIND")]
    pub(crate) body_kind: Option<String>,
    #[arg(long, value_name = "LEVEL")]
    pub(crate) level: Option<String>,
    #[arg(long, value_name = "CSV", conflicts_with_all = ["body_kind", "level"])]
    pub(crate) bodies: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct WriteArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    #[arg(long, value_name = "NAME")]
    pub(crate) body: String,
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    pub(crate) year: i16,
    #[arg(long, value_enum, value_name = "organ|government")]
    pub(crate) scope: Option<ScopeName>,
    #[command(flatten)]
    pub(crate) bodies: BodiesArgs,
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}

#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    #[arg(long, value_enum, value_name = "TYPE")]
    pub(crate) to: Option<Target>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "TOML")]
    pub(crate) labels: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) fonts: Option<PathBuf>,
    #[arg(long)]
    pub(crate) fragment: bool,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArgs {
    #[arg(value_name = "A")]
    pub(crate) first: PathBuf,
    #[arg(value_name = "B")]
    pub(crate) second: PathBuf,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|html")]
    pub(crate) format: ComparisonFormat,
    #[arg(long)]
    pub(crate) all: bool,
    #[arg(long, value_name = "CELL=N,…")]
    pub(crate) set_a: Vec<String>,
    #[arg(long, value_name = "CELL=N,…")]
    pub(crate) set_b: Vec<String>,
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}

#[derive(Debug, Args)]
pub(crate) struct LimitArgs {
    #[arg(long, hide = true)]
    pub(crate) in_process: bool,
    #[arg(long, hide = true, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub(crate) seconds: u64,
    #[arg(long, hide = true, default_value_t = 2048, value_parser = clap::value_parser!(u64).range(64..=1 << 20))]
    pub(crate) memory_mib: u64,
}

#[derive(Debug, Args)]
pub(crate) struct TotalArgs {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "CSV")]
    pub(crate) tree: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: i16,
    #[arg(long, value_enum, default_value_t, value_name = "human|json|jsonl")]
    pub(crate) format: TotalFormat,
    #[arg(long, value_name = "NAME")]
    pub(crate) node: Vec<String>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CollectVerb {
    New(CollectNewArgs),
    Take(CollectTakeArgs),
    Fill(CollectFillArgs),
}

#[derive(Debug, Args)]
pub(crate) struct CollectFillArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "XLSX")]
    pub(crate) template: PathBuf,
    #[arg(long, value_name = "TOML")]
    pub(crate) mapping: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: PathBuf,
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CollectNewArgs {
    #[arg(long, value_name = "CSV")]
    pub(crate) tree: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: i16,
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "JSONL")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CollectTakeArgs {
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
    #[arg(long, value_name = "CSV")]
    pub(crate) tree: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: i16,
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "JSONL")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, value_name = "TOML")]
    pub(crate) mapping: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

/// 本机关 or 本级政府.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScopeName {
    /// 本机关.
    Organ,
    /// 本级政府.
    Government,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Human,
    /// One object a report.
    Json,
    /// SARIF 2.1.0.
    Sarif,
}

/// How a comparison is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ComparisonFormat {
    /// For people, on a terminal.
    #[default]
    Human,
    /// One object.
    Json,
    /// A whole page.
    Html,
}

/// How totals are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TotalFormat {
    /// For people.
    #[default]
    Human,
    /// One object.
    Json,
    /// One report a total.
    Jsonl,
}
