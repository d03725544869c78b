//! `zhengtu eval`: how well the extraction agrees with gold, and what it left unread. Must not score itself.

use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::{Context, corpus, input, table};
use crate::diagnose::Diagnostic;
use crate::eval::{EvalError, Report, Scorer, Unread, read_gold, unread_sentences};
use crate::pipeline::{Document, Pipeline};
use crate::record;
use clap::ValueEnum;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Compare the extraction with gold: precision, recall and F1 a category, and the sentences nothing was read from
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder with <document>.jsonl
    #[arg(value_name = "GOLD_DIR")]
    gold: PathBuf,
    /// The documents, as files or folders; those without gold only show what was left unread
    /// [default: the documents named in the gold, from the folders beside it]
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// How many differences, unread sentences and diagnostics to list of each kind
    #[arg(long, value_name = "N", default_value_t = 10)]
    list: usize,
    /// A table for people, or everything as JSON
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl From<EvalError> for CommandError {
    fn from(error: EvalError) -> Self {
        Self::new(error).hint("gold is a folder of <document>.jsonl files, a task record a line")
    }
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let gold = read_gold(&args.gold)?;
    let lexicon = input::lexicon(context)?;
    let mut scorer = Scorer::new(&lexicon)?;
    let pipeline = Pipeline::new(lexicon)?;
    let paths = if args.inputs.is_empty() { beside(&args.gold, &gold)? } else { args.inputs };
    let inputs = input::open(&paths, context)?;
    let failed = inputs.failed;
    let sources = inputs.corpus().into_iter().map(|(source, _)| source).collect();
    let documents = corpus::read(&pipeline, sources, input::threads(None));
    let by_id: BTreeMap<&str, &Document> =
        documents.iter().map(|d| (d.restored.source.id.as_str(), d)).collect();
    for (id, records) in &gold {
        if let Some(document) = by_id.get(id.as_str()) {
            let found: Result<Vec<Value>, _> =
                record::task_records(document).iter().map(serde_json::to_value).collect();
            scorer.add(id, records, &found?);
        }
    }
    let report = scorer.finish();
    if report.documents == 0 {
        return Err(CommandError::new("none of the documents has gold").hint(format!(
            "{} has gold for: {}",
            args.gold.display(),
            gold.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ")
        )));
    }
    let unread: Vec<Unread> = documents.iter().flat_map(unread_sentences).collect();
    match args.format {
        Format::Table => print(&report, &unread, &documents, args.list, context)?,
        Format::Json => {
            context.ui.line(serde_json::to_string_pretty(&as_json(&report, &unread, &documents))?)?
        }
    }
    Ok(if failed > 0 { Outcome::Partly } else { Outcome::Done })
}

/// The documents named in the gold, looked for in the folders beside it.
fn beside(folder: &Path, gold: &[(String, Vec<Value>)]) -> Result<Vec<PathBuf>, CommandError> {
    let parent = std::fs::canonicalize(folder)?.parent().map(Path::to_owned).unwrap_or_default();
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&parent)?.flatten().filter(|entry| entry.path().is_dir()) {
        for (id, _) in gold {
            let names = ["txt", "html", "htm", "md"].map(|extension| format!("{id}.{extension}"));
            found.extend(names.iter().map(|name| entry.path().join(name)).filter(|path| path.is_file()));
        }
    }
    if found.is_empty() {
        return Err(CommandError::new(format!(
            "no documents of the gold in the folders of {}",
            parent.display()
        ))
        .hint("name them: zhengtu eval GOLD_DIR INPUT..."));
    }
    Ok(found)
}

fn diagnostics(document: &Document) -> impl Iterator<Item = &Diagnostic> {
    document.restored.diagnostics.iter().chain(&document.outline.diagnostics)
}

fn print(
    report: &Report,
    unread: &[Unread],
    documents: &[Document],
    most: usize,
    context: &mut Context,
) -> Result<(), CommandError> {
    let header = ["category", "P", "R", "F1", "hits", "extra", "missed"].map(str::to_owned);
    let figure = |value: f64| format!("{value:.3}");
    let rows: Vec<Vec<String>> = report
        .rows()
        .map(|(name, t)| {
            let mut row = vec![name.to_owned(), figure(t.precision()), figure(t.recall()), figure(t.f1())];
            row.extend([t.hits, t.extra, t.missed].map(|n| n.to_string()));
            row
        })
        .collect();
    table::print_columns(&header, &rows, &mut context.ui)?;
    context.ui.line(format!("\nactions right on things found: {}", figure(report.actions())))?;
    context.ui.line(format!("characters wrong in aligned tasks: {:.4}", report.text_error()))?;
    let misses = report
        .misses
        .iter()
        .map(|m| format!("{} {} {} {}: {}", m.sign, m.category, m.document, m.path, m.item));
    list("differences (+ not in gold, - not found)", misses.collect(), most, context)?;
    let sentences = unread.iter().map(|u| format!("{} {}: {}", u.document, u.path, u.sentence));
    list("sentences nothing was read from", sentences.collect(), most, context)?;
    let findings = documents.iter().flat_map(|document| {
        diagnostics(document).map(|d| format!("{} [{}] {}", document.restored.source.id, d.code, d.message))
    });
    list("diagnostics", findings.collect(), most, context)
}

fn list(title: &str, items: Vec<String>, most: usize, context: &mut Context) -> Result<(), CommandError> {
    context.ui.line(format!("\n{title}: {}", items.len()))?;
    for item in items.iter().take(most) {
        context.ui.line(format!("  {item}"))?;
    }
    if items.len() > most {
        context.ui.line(format!("  … {} more (--list N shows more)", items.len() - most))?;
    }
    Ok(())
}

fn as_json(report: &Report, unread: &[Unread], documents: &[Document]) -> Value {
    let scores: BTreeMap<&str, Value> = report
        .rows()
        .map(|(name, t)| {
            let share = json!({"precision": t.precision(), "recall": t.recall(), "f1": t.f1(), "counts": t});
            (name, share)
        })
        .collect();
    let findings: Vec<Value> = documents
        .iter()
        .flat_map(|d| diagnostics(d).map(|f| json!({"document": d.restored.source.id, "diagnostic": f})))
        .collect();
    json!({
        "documents": report.documents,
        "scores": scores,
        "actions": report.actions(),
        "text_error": report.text_error(),
        "differences": report.misses,
        "unread": unread,
        "diagnostics": findings,
    })
}
