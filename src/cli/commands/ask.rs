//! `zhengtu ask`: a question in plain words. Must not know how it is understood.

use crate::ask::{Answer, Asker, Item, Language, Status};
use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::graph_args::GraphArgs;
use crate::cli::{Context, input};
use std::mem::ManuallyDrop;

/// Ask a question in Chinese or English; the answer shows its words
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The question
    question: String,
    #[command(flatten)]
    graph: GraphArgs,
    /// How to print the answer
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Also print the SPARQL that gives the answer
    #[arg(long)]
    sparql: bool,
    /// The language of the answer's own words [default: that of the question]
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Words>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Words {
    /// 中文
    Zh,
    /// English
    En,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let lexicon = input::lexicon(context)?;
    let spared = Asker::spared(&lexicon)?;
    // The words are read while the graph is loaded.
    let (asker, graph) = std::thread::scope(|scope| {
        let asker = scope.spawn(|| Asker::of(&lexicon, Language::of(&args.question)));
        let graph = args.graph.open_without(&spared, context);
        (asker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), graph)
    });
    // Never taken down: the process ends behind the answer, and freeing a graph piece by piece takes longer than asking it.
    let (asker, graph) = (ManuallyDrop::new(asker?), ManuallyDrop::new(graph?));
    let language = args.lang.map(|words| match words {
        Words::Zh => Language::Chinese,
        Words::En => Language::English,
    });
    let answer = asker.answer(&graph, &args.question, language)?;
    match args.format {
        Format::Json => context.ui.line(serde_json::to_string(&answer).map_err(CommandError::new)?)?,
        Format::Text => text(&answer, args.sparql, context)?,
    }
    Ok(if answer.status == Status::Answered { Outcome::Done } else { Outcome::Findings })
}

/// The reading, the answers with their words, what else should be said.
fn text(answer: &Answer, sparql: bool, context: &mut Context) -> Result<(), CommandError> {
    let ui = &mut context.ui;
    if !answer.reading.is_empty() {
        ui.line(format!("[{}] {}", answer.intent, answer.reading.join("; ")))?;
    }
    if let Some(message) = &answer.message {
        ui.line(message)?;
    }
    for item in &answer.answers {
        ui.line(headline(item))?;
        for quote in &item.evidence {
            let place = format!("{} {} {}-{}", quote.document, quote.path, quote.start, quote.end);
            ui.line(format!("    “{}” ({place})", quote.quote))?;
        }
    }
    for question in &answer.suggestions {
        ui.line(format!("  ? {question}"))?;
    }
    if sparql && !answer.sparql.is_empty() {
        ui.line(format!("\n{}", answer.sparql.trim_end()))?;
    }
    Ok(())
}

fn headline(item: &Item) -> String {
    let years: Vec<String> = item.years.iter().map(ToString::to_string).collect();
    let value = item.value.map(|v| format!(" {v}{}", item.unit.as_deref().unwrap_or_default()));
    let note = if item.note.is_empty() { String::new() } else { format!(" — {}", item.note) };
    let years = if years.is_empty() { String::new() } else { format!(" [{}]", years.join(", ")) };
    format!("• {}{}{years}{note}", item.label, value.unwrap_or_default())
}
