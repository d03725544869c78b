//! `zhengtu show`: one entity with its history. Must not ask the graph itself.

use crate::ask::show::{Entity, Event, Found, Member, Takeover, find, show_all};
use crate::cli::Context;
use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::form::Form;
use crate::cli::graph_args::GraphArgs;
use crate::cli::input;
use crate::quad::vocab::name;
use crate::restore::Typed;
use std::collections::BTreeSet;

/// Show a body, thing, place or document: names, kind, place, its line, its history over the years with the words
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

/// What stands on the card, in the order in which it is printed, by the relation's local name.
const CARD: [(&str, &str); 18] = [
    ("kind", "type"),
    ("names", "altLabel"),
    ("short names", name::SHORT_NAME),
    ("former names", name::FORMER_NAME),
    ("merged by", name::MERGED_BY),
    ("series", name::SERIES),
    ("in", name::LOCATED),
    ("in", "isPartOf"),
    ("region", "spatial"),
    ("code", name::DIVISION_CODE),
    ("part of", name::PART_OF),
    ("upgraded from", name::UPGRADED_FROM),
    ("made from", name::PREDECESSOR),
    ("since", name::SINCE),
    ("issued by", name::ISSUER),
    ("number", name::DOCUMENT_NUMBER),
    ("issued", "issued"),
    ("sources", "source"),
];

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let graph = args.graph.open(context)?;
    let typed = context.ui.typed(&args.name);
    let typed = Typed::new(&input::lexicon(context)?)?.simplified(&typed);
    let items = match find(&graph, &typed)? {
        Found::Exactly(items) => items,
        Found::Near(near) => {
            let failed = CommandError::new(format!("nothing in the graph is called \"{}\"", args.name));
            return Err(near.into_iter().fold(failed, |e, name| e.hint(format!("did you mean {name}?"))));
        }
    };
    let entities = show_all(&graph, &items, &typed)?;
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
    for (said, relation) in CARD {
        if let Some(values) = entity.card.get(relation) {
            ui.line(format!("  {said}: {}", join(values)))?;
        }
    }
    if !entity.line.is_empty() {
        ui.line("  line:")?;
    }
    for member in &entity.line {
        ui.line(in_line(member, entity))?;
    }
    for event in &entity.history {
        ui.line(heading(event, entity))?;
        for words in &event.quotes {
            ui.line(format!("      “{}” [{}..{}]", one_line(&words.quote), words.start, words.end))?;
        }
    }
    for (taken, bodies) in grouped(&entity.takeovers) {
        let how = if taken.derived { "derived" } else { "said" };
        let former =
            if taken.former.is_empty() { String::new() } else { format!(" ← {}", join(&taken.former)) };
        let years = join(&taken.years);
        ui.line(format!("  {} → {}{former} ({years}, {how})", taken.thing, join(&bodies)))?;
        for quote in &taken.quotes {
            ui.line(format!("      “{}”", one_line(quote)))?;
        }
    }
    Ok(())
}

/// Takeovers of one thing by several bodies in the same words, told once, with the bodies.
fn grouped(takeovers: &[Takeover]) -> Vec<(&Takeover, BTreeSet<String>)> {
    let mut groups: Vec<(&Takeover, BTreeSet<String>)> = Vec::new();
    for taken in takeovers {
        let one = |(other, _): &&mut (&Takeover, BTreeSet<String>)| {
            let told = |t: &Takeover| (t.thing.clone(), t.former.clone(), t.quotes.clone(), t.derived);
            told(other) == told(taken) && other.years == taken.years
        };
        match groups.iter_mut().find(one) {
            Some((_, bodies)) => {
                bodies.insert(taken.body.clone());
            }
            None => groups.push((taken, BTreeSet::from([taken.body.clone()]))),
        }
    }
    groups
}

/// `> 2022 第五届…`, marked where it is the entity itself.
fn in_line(member: &Member, entity: &Entity) -> String {
    let mark = if member.iri == entity.iri { ">" } else { " " };
    let years = if member.years.is_empty() { "—".to_owned() } else { join(&member.years) };
    let since = if member.since.is_empty() { String::new() } else { format!(" (since {})", member.since) };
    format!("  {mark} {years} {}{since}", member.label)
}

fn heading(event: &Event, entity: &Entity) -> String {
    let bodies: Vec<String> = event.bodies.iter().map(|(body, role)| format!("{body} {role}")).collect();
    let who = if bodies.is_empty() { String::new() } else { format!("\n      {}", bodies.join("、")) };
    let of = if event.of == entity.label { String::new() } else { format!("{}: ", event.of) };
    let told: Vec<String> = event.actions.iter().map(|action| with_others(action, event)).collect();
    let actions = told.join("、");
    format!("  {} {} {} {of}{} — {actions}{who}", event.year, event.document, event.path, event.heading)
}

/// `位于 (A、B)`: a relation with what is so related.
fn with_others(action: &str, event: &Event) -> String {
    let others =
        event.others.iter().filter(|(relation, _)| relation == action).map(|(_, other)| other.as_str());
    let others: Vec<&str> = others.collect();
    if others.is_empty() { action.to_owned() } else { format!("{action} ({})", others.join("、")) }
}

fn join(values: &BTreeSet<String>) -> String {
    values.iter().map(String::as_str).collect::<Vec<_>>().join("、")
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
