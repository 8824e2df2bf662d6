//! What can be written on the command line. The words of the help are in `words.rs`.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand};

use crate::lang::Lang;

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
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReportVerb {
    Read(ReadArgs),
}

#[derive(Debug, Args)]
pub(crate) struct InputArgs {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, value_name = "CELL=N,…")]
    pub(crate) set: Vec<String>,
    #[arg(long, hide = true)]
    pub(crate) in_process: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ReadArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[arg(long, conflicts_with_all = ["cells", "full"])]
    pub(crate) json: bool,
    #[arg(long, conflicts_with = "full")]
    pub(crate) cells: bool,
    #[arg(long)]
    pub(crate) full: bool,
}
