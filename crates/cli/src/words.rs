//! The words of the help, in both languages.

mod arguments;
mod commands;

use clap::Command;

use crate::lang::Lang;
use arguments::ARGUMENTS;
use commands::{AFTER, COMMANDS};

/// Puts the words of a language on a command and all below it.
pub(crate) fn dress(command: Command, lang: Lang) -> Command {
    dress_at(command, "gongkai", lang)
}

fn dress_at(command: Command, path: &str, lang: Lang) -> Command {
    let template = lang.pick(
        "{about}\n\n用法：{usage}\n\n{all-args}{after-help}",
        "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
    );
    let mut command = command
        .help_template(template)
        .disable_help_subcommand(true)
        .subcommand_help_heading(lang.pick("命令", "Commands"));
    if let Some(about) = find(COMMANDS, path, lang) {
        command = command.about(about);
    }
    if let Some(after) = find(AFTER, path, lang) {
        command = command.after_help(after);
    }
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in ids {
        let help = meaning(path, &id, lang);
        command = command.mut_arg(&id, |argument| {
            let heading = if argument.is_positional() {
                lang.pick("参数", "Arguments")
            } else {
                lang.pick("选项", "Options")
            };
            let takes_value = argument.get_action().takes_values();
            let argument = argument
                .help_heading(heading)
                .hide_possible_values(takes_value)
                .hide_default_value(takes_value);
            match help {
                Some(help) => argument.help(help),
                None => argument,
            }
        });
    }
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |below| dress_at(below, &format!("{path} {name}"), lang))
    })
}

/// What an argument means: by its command with the one above, by its command, or by its name alone.
fn meaning(path: &str, id: &str, lang: Lang) -> Option<&'static str> {
    let steps: Vec<&str> = path.split(' ').collect();
    let own = (1..=2).rev().filter_map(|last| Some(steps.get(steps.len().checked_sub(last)?..)?.join(" ")));
    own.chain([String::new()]).find_map(|verb| find(ARGUMENTS, format!("{verb} {id}").trim(), lang))
}

fn find(table: &[(&str, &'static str, &'static str)], key: &str, lang: Lang) -> Option<&'static str> {
    table.iter().find(|(known, ..)| *known == key).map(|(_, zh, en)| lang.pick(*zh, *en))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::args::Gongkai;

    fn wanting(command: &Command, path: &str, missing: &mut Vec<String>) {
        if command.is_hide_set() {
            return;
        }
        if find(COMMANDS, path, Lang::Zh).is_none() {
            missing.push(path.to_owned());
        }
        for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            let id = argument.get_id().to_string();
            if meaning(path, &id, Lang::Zh).is_none() {
                missing.push(format!("{path} {id}"));
            }
        }
        for below in command.get_subcommands() {
            wanting(below, &format!("{path} {}", below.get_name()), missing);
        }
    }

    #[test]
    fn every_command_and_every_option_has_words_in_both_languages() {
        let mut missing = Vec::new();
        wanting(&Gongkai::command(), "gongkai", &mut missing);
        assert_eq!(missing, Vec::<String>::new());
        dress(Gongkai::command(), Lang::Zh).debug_assert();
    }
}
