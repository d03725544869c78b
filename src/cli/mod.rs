//! The command: everything printed, every exit code. Must not read text or store quads itself.

use crate::pipeline::Pipeline;
use crate::source::Source;
use std::io::Write;
use std::path::PathBuf;

/// Bootstrap: `extract FILE... -o DIR` only; the command room replaces it.
pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let out = args.iter().position(|a| a == "-o").and_then(|at| args.get(at + 1)).map(PathBuf::from);
    let pipeline = Pipeline::new(crate::lexicon::Lexicon::embedded()?)?;
    for file in args.iter().skip(1).take_while(|a| *a != "-o") {
        let document = pipeline.read(Source::open(file.as_ref())?);
        let mut lines = serde_json::to_string(&crate::record::document_record(&document))? + "\n";
        for record in crate::record::task_records(&document) {
            lines += &(serde_json::to_string(&record)? + "\n");
        }
        match &out {
            Some(dir) => {
                std::fs::create_dir_all(dir)?;
                std::fs::write(dir.join(format!("{}.jsonl", document.restored.source.id)), lines)?;
            }
            None => std::io::stdout().write_all(lines.as_bytes())?,
        }
    }
    Ok(())
}
