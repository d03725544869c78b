//! `zhengtu build`: documents into a graph directory. Must not know how it is kept.

use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::{Context, graph_args, input};
use crate::source::{Source, told_apart};
use crate::store::{Kept, StoreError, Writer, assemble};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Read documents into the graph directory, together with those that are already there
///
/// The graph keeps a copy of each file, so that it is always what one build of all of them would give. A file takes the
/// place of the kept file of the same name. Without INPUT the kept files are read again.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files or folders (.txt, .html, .htm, .md); a bad file is reported and the rest goes on
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// The graph directory
    #[arg(short = 'l', long, value_name = "DIR", default_value = "graph")]
    location: PathBuf,
    /// How many documents to read at a time [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let lexicon = input::lexicon(context)?;
    let (new, failed) = match args.inputs.is_empty() {
        true if args.location.is_dir() => (Vec::new(), 0),
        true => return Err(CommandError::new("no documents to read").hint("zhengtu build INPUT... -l DIR")),
        false => input::open(&args.inputs, context).map(|inputs| (inputs.files, inputs.failed))?,
    };
    let built = new.len();
    let writer = Writer::open(&args.location)?;
    let files = with_kept(new, writer.kept()?, &args.location, context)?;
    if files.is_empty() {
        return Err(CommandError::new("no documents to read").hint("zhengtu build INPUT... -l DIR"));
    }
    let read = graph_args::encode(told_apart(files), &lexicon, input::threads(args.threads))?;
    for document in &read {
        for finding in &document.diagnostics {
            context.ui.note(format!("{}: {}", document.card.id, finding.message));
        }
    }
    let (parts, _) = assemble(read, &lexicon)?;
    let bases = context.bases(writer.bases())?;
    let written = writer.write(&parts, &bases)?;
    context.ui.line(format!(
        "{built} read, {} in {}: {} quads, {} files changed",
        plural(written.documents, "document"),
        args.location.display(),
        written.quads,
        written.changed
    ))?;
    if failed > 0 {
        context.ui.note(format!("{} could not be read, the rest was built", plural(failed, "file")));
        return Ok(Outcome::Partly);
    }
    Ok(Outcome::Done)
}

/// The new files and the kept ones whose place no new file takes.
///
/// New files take the place of the kept ones of their name. Where more files of a name are kept than come (they lay in
/// different folders), nobody can say which is meant: then none is replaced, and a note says so.
fn with_kept(
    new: Vec<Source>,
    kept: Kept,
    location: &Path,
    context: &mut Context,
) -> Result<Vec<Source>, CommandError> {
    let mut coming: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in &new {
        coming.entry(file.name.clone()).or_default().insert(file.digest.clone());
    }
    let lost: Vec<String> = kept.lost.into_iter().filter(|name| !coming.contains_key(name)).collect();
    if !lost.is_empty() {
        return Err(StoreError::NoSources { path: location.to_owned(), documents: lost }.into());
    }
    let mut old: BTreeMap<String, Vec<Source>> = BTreeMap::new();
    for (names, bytes) in kept.files {
        for name in names {
            let source = Source::from_bytes(Path::new(&name), bytes.clone())?;
            old.entry(name).or_default().push(source);
        }
    }
    let mut files = new;
    for (name, sources) in old {
        let others = coming.get(&name);
        if others.is_some_and(|others| others.len() >= sources.len()) {
            continue;
        }
        if let Some(others) =
            others.filter(|others| !others.iter().all(|d| sources.iter().any(|s| s.digest == *d)))
        {
            let kept = sources.len();
            context.ui.note(format!(
                "{name}: {kept} files of this name are kept and {} came, so none was replaced; remove what is \
                 old from {}",
                others.len(),
                location.join("documents").display()
            ));
        }
        files.extend(sources);
    }
    Ok(files)
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
