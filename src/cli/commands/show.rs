//! `zhengtu show`: one entity with its history. Must not ask the graph itself.

use crate::ask::show::{Entity, Event, Found, find, show};
use crate::cli::Context;
use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::form::Form;
use crate::cli::graph_args::GraphArgs;

/// Show a body, thing or place: names, kind, place, its history over the years with the words
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Any of its names
    name: String,
    #[command(flatten)]
    graph: GraphArgs,
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Form,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let graph = args.graph.open(context)?;
    let items = match find(&graph, &context.ui.typed(&args.name))? {
        Found::Exactly(items) => items,
        Found::Near(near) => {
            let failed = CommandError::new(format!("nothing in the graph is called \"{}\"", args.name));
            return Err(near.into_iter().fold(failed, |e, name| e.hint(format!("did you mean {name}?"))));
        }
    };
    let entities = items.iter().map(|item| show(&graph, item)).collect::<Result<Vec<_>, _>>()?;
    if matches!(args.format, Form::Json) {
        context.ui.line(serde_json::to_string_pretty(&entities)?)?;
        return Ok(Outcome::Done);
    }
    for (at, entity) in entities.iter().enumerate() {
        if at > 0 {
            context.ui.line("")?;
        }
        print(entity, context)?;
    }
    Ok(Outcome::Done)
}

fn print(entity: &Entity, context: &mut Context) -> Result<(), CommandError> {
    let ui = &mut context.ui;
    ui.line(format!("{}\n  <{}>", entity.label, entity.iri))?;
    for (relation, values) in &entity.card {
        ui.line(format!("  {relation}: {}", join(values)))?;
    }
    if !entity.successors.is_empty() {
        ui.line(format!("  successors: {}", join(&entity.successors)))?;
    }
    for event in &entity.history {
        ui.line(heading(event))?;
        for words in &event.quotes {
            ui.line(format!("      “{}” [{}..{}]", one_line(&words.quote), words.start, words.end))?;
        }
    }
    for taken in &entity.takeovers {
        let how = if taken.derived { "derived" } else { "said" };
        let former =
            if taken.former.is_empty() { String::new() } else { format!(" ← {}", join(&taken.former)) };
        let years = join(&taken.years);
        ui.line(format!("  {} → {}{former} ({years}, {how})", taken.thing, taken.body))?;
    }
    Ok(())
}

fn heading(event: &Event) -> String {
    let bodies: Vec<String> = event.bodies.iter().map(|(body, role)| format!("{body} {role}")).collect();
    let who = if bodies.is_empty() { String::new() } else { format!("\n      {}", bodies.join("、")) };
    let actions = join(&event.actions);
    format!("  {} {} {} {} — {actions}{who}", event.year, event.document, event.path, event.heading)
}

fn join(values: &std::collections::BTreeSet<String>) -> String {
    values.iter().map(String::as_str).collect::<Vec<_>>().join("、")
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
