//! `zhengtu extract`: task records as JSON lines. Must not know how they are made.

use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::{Context, input};
use crate::pipeline::{Document, Pipeline};
use crate::record;
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
    let documents = input::in_parallel(inputs.sources, threads, |(source, _)| pipeline.read(source));
    for document in &documents {
        let lines = json_lines(document)?;
        match &args.output {
            Some(folder) => write(folder, &document.restored.source.id, &lines)?,
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

fn write(folder: &Path, id: &str, lines: &str) -> Result<(), CommandError> {
    let path = folder.join(format!("{id}.jsonl"));
    let failed = |error| CommandError::new(format!("cannot write {}: {error}", path.display()));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let aside = folder.join(format!(".{id}.jsonl.new"));
    std::fs::write(&aside, lines).map_err(failed)?;
    std::fs::rename(&aside, &path).map_err(failed)
}
