//! The command: everything printed, every exit code. Must not read text or store quads itself.
//!
//! One file a command below `commands/`, each an `Args` and a `run`; this file only knows their names.

mod commands;
mod corpus;
mod error;
mod form;
mod graph_args;
mod input;
mod table;
mod ui;

use crate::store::Bases;
use clap::{CommandFactory, Parser, Subcommand};
use error::{CommandError, Done, Outcome};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use ui::Ui;

/// Chinese government policy documents into a knowledge graph that shows the words behind every edge.
#[derive(Debug, Parser)]
#[command(name = "zhengtu", version, propagate_version = true, max_term_width = 100)]
struct Cli {
    /// Read ontology and registry from this folder (*.ttl, registry/*.ttl) instead of the built-in ones
    #[arg(long, global = true, value_name = "DIR")]
    ontology: Option<PathBuf>,
    /// Begin the IRIs of the ontology's terms with this [default: the graph's, else https://w3id.org/zhengtu/ontology#]
    #[arg(long, global = true, value_name = "IRI")]
    ontology_base: Option<String>,
    /// Begin the IRIs of bodies, things, documents… with this [default: the graph's, else https://w3id.org/zhengtu/id/]
    #[arg(long, global = true, value_name = "IRI")]
    id_base: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Restore(commands::restore::Args),
    Outline(commands::outline::Args),
    Extract(commands::extract::Args),
    Build(commands::build::Args),
    Ask(commands::ask::Args),
    Query(commands::query::Args),
    Queries(commands::queries::Args),
    Export(commands::export::Args),
    Check(commands::check::Args),
    Show(commands::show::Args),
    Diff(commands::diff::Args),
    Eval(commands::eval::Args),
}

/// What every command is given.
struct Context {
    ui: Ui,
    ontology: Option<PathBuf>,
    ontology_base: Option<String>,
    id_base: Option<String>,
}

impl Context {
    /// The bases to print under: those that were told, else those of the graph at hand.
    fn bases(&mut self, graph: Bases) -> Result<Bases, CommandError> {
        let bases = graph.with(self.ontology_base.as_deref(), self.id_base.as_deref())?;
        self.ui.set_bases(&bases);
        Ok(bases)
    }
}

/// Runs the command with its arguments, the program's name first; gives the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let Cli { ontology, ontology_base, id_base, command } = cli;
    let mut context = Context { ui: Ui::new(), ontology, ontology_base, id_base };
    let told = context.bases(Bases::default());
    let done = told.and_then(|_| dispatch(command, &mut context)).and_then(|outcome| {
        context.ui.finish()?;
        Ok(outcome)
    });
    match done {
        Ok(Outcome::Done) | Err(CommandError::BrokenPipe) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Partly) => ExitCode::from(2),
        Err(CommandError::Message { text, hints }) => {
            context.ui.error(&text, &hints);
            ExitCode::from(2)
        }
    }
}

fn dispatch(command: Command, context: &mut Context) -> Done {
    match command {
        Command::Restore(args) => commands::restore::run(args, context),
        Command::Outline(args) => commands::outline::run(args, context),
        Command::Extract(args) => commands::extract::run(args, context),
        Command::Build(args) => commands::build::run(args, context),
        Command::Ask(args) => commands::ask::run(args, context),
        Command::Query(args) => commands::query::run(args, context),
        Command::Queries(args) => commands::queries::run(args, context),
        Command::Export(args) => commands::export::run(args, context),
        Command::Check(args) => commands::check::run(args, context),
        Command::Show(args) => commands::show::run(args, context),
        Command::Diff(args) => commands::diff::run(args, context),
        Command::Eval(args) => commands::eval::run(args, context),
    }
}

/// The whole command-line interface as clap knows it: for the reference in tests and documentation.
pub fn interface() -> clap::Command {
    Cli::command()
}
