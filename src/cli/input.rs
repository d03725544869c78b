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

/// Files of a folder that are documents in forms that are not read.
const UNREAD: [&str; 8] = ["pdf", "doc", "docx", "wps", "rtf", "odt", "ofd", "caj"];

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
    let mut found = Found::default();
    for path in paths {
        found.walk(path, true);
    }
    let mut failed = found.failures.len();
    for error in found.failures {
        report(error, context);
    }
    for path in &found.unread {
        context.ui.note(format!("{} is not read: convert it to text first", path.display()));
    }
    let mut files = Vec::new();
    for path in &found.files {
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

/// What lies in files and folders.
#[derive(Debug, Default)]
struct Found {
    files: BTreeSet<PathBuf>,
    /// Documents in forms that are not read; only said, because a folder may hold each document in several forms.
    unread: BTreeSet<PathBuf>,
    failures: Vec<SourceError>,
}

impl Found {
    /// Looks at a path; `named` says that the user named it, so that it must be read.
    fn walk(&mut self, path: &Path, named: bool) {
        let wanted = named || has_extension(path, &EXTENSIONS);
        match std::fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            // A pipe in a folder would keep the reader waiting for ever.
            Ok(metadata) if named || (is_document(path) && metadata.is_file()) => {
                self.files.insert(path.to_owned());
            }
            Ok(_) if has_extension(path, &UNREAD) => {
                self.unread.insert(path.to_owned());
            }
            Err(source) if wanted => {
                self.failures.push(SourceError::Read { path: path.to_owned(), source });
            }
            Ok(_) | Err(_) => {}
        }
    }

    fn folder(&mut self, path: &Path) {
        let failed = |source| SourceError::Read { path: path.to_owned(), source };
        let entries = match std::fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => return self.failures.push(failed(error)),
        };
        for entry in entries {
            let inner = match entry {
                Ok(entry) => entry.path(),
                Err(error) => {
                    self.failures.push(failed(error));
                    continue;
                }
            };
            let hidden = inner.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            // A link to a folder could lead back here.
            let link_to_folder = inner.is_symlink() && inner.is_dir();
            if !hidden && !link_to_folder {
                self.walk(&inner, false);
            }
        }
        self.failures.sort_by_cached_key(ToString::to_string);
    }
}

fn is_document(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    has_extension(path, &EXTENSIONS) && stem != "readme"
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    extensions.contains(&extension.as_str())
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
