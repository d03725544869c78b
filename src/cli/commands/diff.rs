//! `zhengtu diff`: what changed from one year's documents to another's. Must not ask the graph itself.

use crate::ask::Words;
use crate::ask::diff::{Change, Diff, Goal, HandOver, diff};
use crate::cli::Context;
use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::form::Form;
use crate::cli::graph_args::GraphArgs;
use crate::cli::input;
use std::collections::BTreeSet;

/// Compare two years: things and targets added, dropped, changed, handed over, each side quoted
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The earlier year
    before: String,
    /// The later year
    after: String,
    #[command(flatten)]
    graph: GraphArgs,
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Form,
}

/// Runs the command: exit code 1 where something changed.
pub fn run(args: Args, context: &mut Context) -> Done {
    let graph = args.graph.open(context)?;
    let lexicon = input::lexicon(context)?;
    let Some(found) = diff(&graph, &lexicon, &args.before, &args.after)? else {
        let text = format!("the graph has no documents of both {} and {}", args.before, args.after);
        return Err(CommandError::new(text).hint("see the years with: zhengtu show, or zhengtu queries"));
    };
    match args.format {
        Form::Json => context.ui.line(serde_json::to_string_pretty(&found)?)?,
        Form::Text => print(&found, context)?,
    }
    let same = found == Diff { before: found.before.clone(), after: found.after.clone(), ..Diff::default() };
    Ok(if same { Outcome::Done } else { Outcome::Findings })
}

fn print(found: &Diff, context: &mut Context) -> Result<(), CommandError> {
    let ui = &mut context.ui;
    ui.line(format!("--- {}\n+++ {}", found.before.join("、"), found.after.join("、")))?;
    changes("things added", '+', &found.added, context)?;
    changes("things dropped", '-', &found.dropped, context)?;
    let ui = &mut context.ui;
    ui.line(format!("\nnext editions ({})", found.next_editions.len()))?;
    for (old, new) in &found.next_editions {
        ui.line(format!("- {}  {}\n+ {}  {}", old.thing, quotes(&old.words), new.thing, quotes(&new.words)))?;
    }
    for (title, overs) in [
        ("handed over", &found.handed_over),
        ("more bodies responsible", &found.joined),
        ("fewer bodies responsible", &found.left),
    ] {
        hands(title, overs, context)?;
    }
    let ui = &mut context.ui;
    ui.line(format!("\ntargets changed ({})", found.targets_changed.len()))?;
    for (old, new) in &found.targets_changed {
        ui.line(format!("- {}\n+ {}", goal(old), goal(new)))?;
    }
    for (title, mark, goals) in
        [("added", '+', &found.targets_added), ("dropped", '-', &found.targets_dropped)]
    {
        ui.line(format!("\ntargets {title} ({})", goals.len()))?;
        for target in goals {
            ui.line(format!("{mark} {}", goal(target)))?;
        }
    }
    Ok(())
}

fn changes(title: &str, mark: char, changes: &[Change], context: &mut Context) -> Result<(), CommandError> {
    context.ui.line(format!("\n{title} ({})", changes.len()))?;
    for change in changes {
        context.ui.line(format!("{mark} {}  {}", change.thing, quotes(&change.words)))?;
    }
    Ok(())
}

/// A side that lost or gained nobody shows only its words.
fn hands(title: &str, overs: &[HandOver], context: &mut Context) -> Result<(), CommandError> {
    let ui = &mut context.ui;
    ui.line(format!("\n{title} ({})", overs.len()))?;
    for over in overs {
        ui.line(format!("~ {}", over.thing))?;
        for (mark, bodies, words) in [('-', &over.lost, &over.before), ('+', &over.gained, &over.after)] {
            let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
            let who =
                if bodies.is_empty() { "=".to_owned() } else { format!("{mark} {}", bodies.join("、")) };
            ui.line(format!("  {who}\n      {}", quotes(words)))?;
        }
    }
    Ok(())
}

fn goal(goal: &Goal) -> String {
    let by = if goal.by.is_empty() { String::new() } else { format!(" ({})", goal.by) };
    let Goal { metric, comparator, value, unit, words, .. } = goal;
    format!("{metric} {comparator} {value} {unit}{by}  {} “{}”", words.path, one_line(&words.quote))
}

fn quotes(words: &BTreeSet<Words>) -> String {
    let quote = |w: &Words| format!("{} “{}”", w.path, one_line(&w.quote));
    words.iter().map(quote).collect::<Vec<_>>().join("; ")
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
