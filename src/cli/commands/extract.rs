//! `zhengtu extract`: task records as JSON lines. Must not know how they are made.

use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::table::print_columns;
use crate::cli::{Context, corpus, input};
use crate::entity::Identity;
use crate::fact::Node;
use crate::pipeline::{Document, Pipeline};
use crate::quad::vocab;
use crate::record;
use crate::text::{CharIndex, Span};
use std::path::{Path, PathBuf};

/// Print task records as JSON lines
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files or folders
    #[arg(required = true, value_name = "FILE")]
    inputs: Vec<PathBuf>,
    /// Write one <document>.jsonl each into this folder instead
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Say of each item which words and which rule made it
    #[arg(long, conflicts_with = "output")]
    explain: bool,
    /// With --explain only items whose name holds this
    #[arg(long, value_name = "NAME", requires = "explain")]
    item: Option<String>,
    /// How many documents to read at a time [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let pipeline = Pipeline::new(input::lexicon(context)?)?;
    let inputs = input::open(&args.inputs, context)?;
    let failed = inputs.failed;
    let threads = input::threads(args.threads);
    let sources = inputs.corpus().into_iter().map(|(source, _)| source).collect();
    let documents = corpus::read(&pipeline, sources, threads);
    for document in &documents {
        if args.explain {
            explain(document, args.item.as_deref().unwrap_or_default(), context)?;
            continue;
        }
        let lines = json_lines(document)?;
        match &args.output {
            Some(folder) => {
                write(folder, &document.restored.source.id, &context.ui.printed(lines.as_bytes()))?
            }
            None => context.ui.bytes(lines.as_bytes())?,
        }
    }
    Ok(if failed > 0 { Outcome::Partly } else { Outcome::Done })
}

fn json_lines(document: &Document) -> Result<String, CommandError> {
    let mut lines = serde_json::to_string(&record::document_record(document))? + "\n";
    for record in record::task_records(document) {
        lines += &(serde_json::to_string(&record)? + "\n");
    }
    Ok(lines)
}

fn write(folder: &Path, id: &str, lines: &[u8]) -> Result<(), CommandError> {
    let path = folder.join(format!("{id}.jsonl"));
    let failed = |error| CommandError::new(format!("cannot write {}: {error}", path.display()));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let aside = folder.join(format!(".{id}.jsonl.new"));
    std::fs::write(&aside, lines).map_err(failed)?;
    std::fs::rename(&aside, &path).map_err(failed)
}

/// A line an item: task, kind, name, the words and their place, the rules, the entity.
fn explain(document: &Document, wanted: &str, context: &mut Context) -> Result<(), CommandError> {
    let header = ["task", "kind", "name", "words", "characters", "found by", "entity", "identified by"];
    let chars = CharIndex::new(&document.restored.text);
    let mut rows: Vec<(usize, usize, Vec<String>)> = Vec::new();
    let mut add = |task: usize, kind: &str, name: &str, span: Span, rule: &str, who: Option<&Identity>| {
        let path = document.outline.tasks.get(task).map_or("", |t| t.path.as_str());
        let words = span.of(&document.restored.text);
        let [start, end] = chars.chars(span);
        if name.contains(wanted) || words.contains(wanted) {
            let (entity, by) = who.map_or(("", ""), |who| (who.key.as_str(), who.rule));
            let place = format!("{start}-{end}");
            let cells = [path, kind, name, words, &place, rule, entity, by];
            rows.push((task, span.start, cells.map(str::to_owned).to_vec()));
        }
    };
    let (mentions, linked) = (&document.mentions, &document.linked);
    for (m, who) in mentions.agencies.iter().zip(&linked.agencies) {
        add(m.task, m.role.map_or("", vocab::role), &who.name, m.span, m.rule, Some(who));
    }
    for (m, who) in mentions.things.iter().zip(&linked.things) {
        let actions: Vec<&str> = m.actions.iter().map(|a| a.property.as_str()).collect();
        add(m.task, &format!("{} {}", who.class, actions.join("、")), &m.name, m.span, m.rule, Some(who));
    }
    for (m, who) in mentions.places.iter().zip(&linked.places) {
        add(m.task, &who.class, &m.name, m.span, m.rule, Some(who));
    }
    for m in &mentions.targets {
        let figure = format!("{} {} {} {}", m.metric, vocab::comparator(m.op), m.value, m.unit);
        add(m.task, vocab::name::TARGET, &figure, m.span, m.rule, None);
    }
    for fact in &document.facts.facts {
        let ends = node_name(document, fact.subject).zip(node_name(document, fact.object));
        let Some(((from, to), proof)) = ends.zip(document.facts.evidence.get(fact.evidence)) else {
            continue;
        };
        add(fact.task, &fact.predicate, &format!("{from} → {to}"), proof.span, proof.rule, None);
    }
    rows.sort();
    let rows: Vec<Vec<String>> = rows.into_iter().map(|(_, _, cells)| cells).collect();
    print_columns(&header.map(str::to_owned), &rows, &mut context.ui)
}

/// The name of an end of a relation; tasks and targets have lines of their own.
fn node_name(document: &Document, node: Node) -> Option<&str> {
    let (mentions, linked) = (&document.mentions, &document.linked);
    match node {
        Node::Agency(at) => linked.agencies.get(at).map(|who| who.name.as_str()),
        Node::Thing(at) => mentions.things.get(at).map(|m| m.name.as_str()),
        Node::Place(at) => mentions.places.get(at).map(|m| m.name.as_str()),
        Node::Task(_) | Node::Target(_) => None,
    }
}
