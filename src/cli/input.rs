//! Documents from files and folders. Must not know what is done with them.

use super::Context;
use super::error::CommandError;
use crate::lexicon::Lexicon;
use crate::source::{Source, SourceError, told_apart};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Files of a folder that can be documents.
const EXTENSIONS: [&str; 5] = ["txt", "html", "htm", "md", "markdown"];

/// The words: built in, or those of `--ontology`.
///
/// # Errors
/// An ontology folder that cannot be read.
pub fn lexicon(context: &Context) -> Result<Lexicon, CommandError> {
    Ok(match &context.ontology {
        Some(folder) => Lexicon::with_ontology(folder)?,
        None => Lexicon::embedded()?,
    })
}

/// Files that could be opened, and the number of those that could not: these were reported.
pub struct Inputs {
    /// The files, each once.
    pub files: Vec<Source>,
    /// Files that are no documents.
    pub failed: usize,
}

impl Inputs {
    /// The files as one corpus: by id, with the names of all equal files.
    pub fn corpus(self) -> Vec<(Source, Vec<String>)> {
        told_apart(self.files)
    }
}

/// Opens files and the documents in folders. A bad file is reported and the rest goes on.
///
/// Two different files of one name are both kept, told apart by their digests; equal files are one document.
///
/// # Errors
/// Not one document.
pub fn open(paths: &[PathBuf], context: &mut Context) -> Result<Inputs, CommandError> {
    let mut found = BTreeSet::new();
    let mut failed = 0;
    for path in paths {
        if let Err(error) = walk(path, true, &mut found) {
            failed += 1;
            report(error, context);
        }
    }
    let mut files = Vec::new();
    for path in &found {
        match Source::open(path) {
            Ok(source) => files.push(source),
            Err(error) => {
                failed += 1;
                report(error, context);
            }
        }
    }
    if files.is_empty() {
        let text = if failed == 0 { "no documents to read" } else { "none of the files is a document" };
        return Err(CommandError::new(text).hint("give .txt, .html or .md files, or folders that hold them"));
    }
    Ok(Inputs { files, failed })
}

fn report(error: SourceError, context: &mut Context) {
    if let CommandError::Message { text, hints } = CommandError::from(error) {
        context.ui.error(&text, &hints);
    }
}

fn walk(path: &Path, named: bool, files: &mut BTreeSet<PathBuf>) -> Result<(), SourceError> {
    let failed = |source| SourceError::Read { path: path.to_owned(), source };
    if !std::fs::metadata(path).map_err(failed)?.is_dir() {
        if named || is_document(path) {
            files.insert(path.to_owned());
        }
        return Ok(());
    }
    for entry in std::fs::read_dir(path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        // A link to a folder could lead back here.
        let link_to_folder = entry.path().is_symlink() && entry.path().is_dir();
        if !hidden && !link_to_folder {
            walk(&entry.path(), false, files)?;
        }
    }
    Ok(())
}

fn is_document(path: &Path) -> bool {
    let lower = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().to_lowercase();
    EXTENSIONS.contains(&lower(path.extension()).as_str()) && lower(path.file_stem()) != "readme"
}

/// Does `work` on every source, side by side; the results in the order of the sources.
pub fn in_parallel<T: Send, R: Send>(items: Vec<T>, threads: usize, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = threads.clamp(1, items.len().max(1));
    let items: Vec<std::sync::Mutex<Option<T>>> =
        items.into_iter().map(|item| std::sync::Mutex::new(Some(item))).collect();
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = items.get(at) else { break };
            let item = slot.lock().ok().and_then(|mut slot| slot.take());
            done.extend(item.map(|item| (at, work(item))));
        }
        done
    };
    let mut all = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(worker)).collect();
        let mut all = worker();
        all.extend(
            others
                .into_iter()
                .flat_map(|other| other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))),
        );
        all
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, result)| result).collect()
}

/// How many threads to use: as told, else as many as the machine has.
pub fn threads(told: Option<usize>) -> usize {
    told.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from))
}
