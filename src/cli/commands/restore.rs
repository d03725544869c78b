//! `zhengtu restore`: the mended text, or each repair with its reason. Must not know how it is mended.

use crate::cli::error::{Done, Outcome};
use crate::cli::table::print_columns;
use crate::cli::{Context, input};
use crate::pipeline::Pipeline;
use crate::restore::{Edit, Plan, Restored, Step, apply_plan};
use crate::source::Source;
use crate::text::CharIndex;
use clap::ValueEnum;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Print the mended text of a document, without the page around it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file
    file: PathBuf,
    /// Print each repair instead: place, before, after, pass, reason
    #[arg(long)]
    explain: bool,
    /// With --format json text, repairs, page noise and what could not be mended in one object
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people
    Text,
    /// For programs
    Json,
}

/// One repair as it is shown; `start` and `end` count characters of the text that its pass was given.
struct Repair<'p> {
    pass: &'static str,
    start: usize,
    end: usize,
    before: String,
    edit: &'p Edit,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let pipeline = Pipeline::new(input::lexicon(context)?)?;
    let restored = pipeline.restore(Source::open(&args.file)?);
    match (args.format, args.explain) {
        (Form::Json, _) => context.ui.line(serde_json::to_string_pretty(&as_json(&restored))?)?,
        (Form::Text, true) => explain(&restored, context)?,
        (Form::Text, false) => context.ui.bytes(document(&restored).as_bytes())?,
    }
    for finding in &restored.diagnostics {
        context.ui.note(format!("{}: {}", args.file.display(), finding.message));
    }
    Ok(Outcome::Done)
}

/// The text without the page around it.
fn document(restored: &Restored) -> String {
    let text = &restored.text;
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for aside in &restored.asides {
        out.push_str(text.get(done..aside.span.start).unwrap_or_default());
        done = aside.span.end.max(done);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    let out = out.trim();
    format!("{out}\n")
}

fn explain(restored: &Restored, context: &mut Context) -> Result<(), crate::cli::error::CommandError> {
    let header = ["pass", "place", "before", "after", "reason"].map(str::to_owned);
    let rows: Vec<Vec<String>> = repairs(restored)
        .iter()
        .map(|repair| {
            let supplied = if repair.edit.inferred { " (inferred)" } else { "" };
            vec![
                repair.pass.to_owned(),
                format!("{}-{}", repair.start, repair.end),
                visible(&repair.before),
                visible(&repair.edit.after),
                format!("{}{supplied}", repair.edit.reason),
            ]
        })
        .collect();
    print_columns(&header, &rows, &mut context.ui)
}

/// Line breaks and blanks made visible, long stretches cut in the middle.
fn visible(words: &str) -> String {
    const ENDS: usize = 20;
    let shown: Vec<char> = words.chars().map(|c| if c == '\n' { '⏎' } else { c }).collect();
    if shown.len() <= 2 * ENDS + 1 {
        return shown.into_iter().collect();
    }
    let (head, tail) = (shown.iter().take(ENDS), shown.iter().skip(shown.len() - ENDS));
    head.chain(['…'].iter()).chain(tail).collect()
}

/// The repairs in order, each with what stood there before its pass.
fn repairs(restored: &Restored) -> Vec<Repair<'_>> {
    let mut text = restored.source.text.clone();
    let mut found = Vec::new();
    for step in &restored.plan.steps {
        let chars = CharIndex::new(&text);
        for edit in &step.edits {
            let [start, end] = chars.chars(edit.at);
            let before = edit.at.of(&text).to_owned();
            found.push(Repair { pass: step.pass, start, end, before, edit });
        }
        text = after(&text, step);
    }
    found
}

fn after(text: &str, step: &Step) -> String {
    apply_plan(text, &Plan { steps: vec![step.clone()] }).unwrap_or_default()
}

fn as_json(restored: &Restored) -> Value {
    let chars = CharIndex::new(&restored.text);
    let repairs: Vec<Value> = repairs(restored)
        .iter()
        .map(|r| {
            json!({
                "pass": r.pass, "start": r.start, "end": r.end, "before": r.before, "after": r.edit.after,
                "reason": r.edit.reason, "inferred": r.edit.inferred,
            })
        })
        .collect();
    let asides: Vec<Value> = restored
        .asides
        .iter()
        .map(|a| json!({ "kind": a.kind, "span": chars.chars(a.span), "text": a.span.of(&restored.text) }))
        .collect();
    json!({
        "doc": restored.source.id,
        "encoding": restored.source.encoding,
        "text": restored.text,
        "repairs": repairs,
        "asides": asides,
        "holes": restored.holes.iter().map(|at| chars.chars_before(*at)).collect::<Vec<_>>(),
        "diagnostics": restored.diagnostics,
    })
}
