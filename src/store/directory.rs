//! The graph directory on disk, read. Must not know what the quads say, nor how a directory is written.

use super::manifest::{self, DocumentEntry, FORMAT, Manifest, Part};
use super::{Graph, Rewriter, Spared, StoreError, derive};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Quad;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) const MANIFEST: &str = "manifest.json";

/// A graph directory that was found whole.
#[derive(Debug)]
pub struct Directory {
    path: PathBuf,
    manifest: Manifest,
    /// Where a killed build left files of this manifest.
    staged: PathBuf,
}

/// What a graph directory keeps of the files that it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// The files: their names (more than one where files of one stem are equal) and their bytes.
    pub files: Vec<(Vec<String>, Vec<u8>)>,
    /// File names of documents that are there while their files are not.
    pub lost: Vec<String>,
}

impl Directory {
    /// Finds the graph at `path`.
    ///
    /// # Errors
    /// No folder, no graph in it, a manifest that cannot be read.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let at = path.join(MANIFEST);
        let content = match fs::read(&at) {
            Ok(content) => content,
            Err(_) if !path.exists() => return Err(StoreError::NoGraph { path: path.to_owned() }),
            Err(e)
                if matches!(e.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) =>
            {
                return Err(StoreError::NotAGraph { path: path.to_owned() });
            }
            Err(source) => return Err(StoreError::File { action: "read", path: at, source }),
        };
        let damaged =
            |e: serde_json::Error| StoreError::Manifest { path: at.clone(), message: e.to_string() };
        let value: serde_json::Value = serde_json::from_slice(&content).map_err(damaged)?;
        let found = value.get("format").and_then(serde_json::Value::as_u64).unwrap_or(0);
        if found > FORMAT {
            return Err(StoreError::Format { path: at, found, known: FORMAT });
        }
        let manifest: Manifest = serde_json::from_value(value).map_err(damaged)?;
        Ok(Self { staged: path.join(manifest::staging_name(&content)), path: path.to_owned(), manifest })
    }

    pub(super) fn staged(&self) -> &Path {
        &self.staged
    }

    /// What it holds.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The files of all documents that are there, copies too, as they were read; and the documents whose files are not
    /// kept. A document whose quads someone removed is gone with its files.
    ///
    /// # Errors
    /// A file that is not what was written.
    pub fn kept(&self) -> Result<Kept, StoreError> {
        let present: BTreeMap<&str, &DocumentEntry> = self.present().map(|e| (e.id.as_str(), e)).collect();
        let mut kept = Kept::default();
        let mut held: BTreeSet<&str> = BTreeSet::new();
        for entry in self.manifest.sources.iter().filter(|s| present.contains_key(s.document.as_str())) {
            let path = self.place(&entry.part);
            let content = match fs::read(&path) {
                Ok(content) => content,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                Err(source) => return Err(failed("read", &path, source)),
            };
            if manifest::digest(&content) != entry.part.sha256 {
                let message = "its content is not what was written".to_owned();
                return Err(StoreError::Damaged { path, message });
            }
            held.insert(&entry.id);
            kept.files.push((entry.names.clone(), content));
        }
        let lost = present.into_values().filter(|entry| !held.contains(entry.id.as_str()));
        kept.lost = lost.map(|entry| entry.sources.first().unwrap_or(&entry.id).clone()).collect();
        Ok(kept)
    }

    /// The whole graph, ready to be asked. Derived facts of removed documents are derived anew.
    ///
    /// # Errors
    /// A file that is not what was written.
    pub fn load(&self) -> Result<Graph, StoreError> {
        self.load_without(&Spared::default())
    }

    /// The graph without statements that its user will not ask for.
    ///
    /// # Errors
    /// A file that is not what was written.
    pub fn load_without(&self, spared: &Spared) -> Result<Graph, StoreError> {
        let whole = self.present().count() == self.manifest.documents.len();
        let mut parts = vec![&self.manifest.ontology, &self.manifest.registry];
        if whole {
            parts.push(&self.manifest.derived);
        }
        parts.extend(self.present().map(|entry| &entry.part));
        let mut graph =
            Graph::new(self.read_all(parts.into_iter(), spared)?.into_iter().flatten().collect())?;
        if !whole {
            let derived = derive::derive(&graph)?;
            graph.extend(derived)?;
        }
        Ok(graph)
    }

    /// Compares every file with its digest; gives one error for each that differs.
    pub fn verify(&self) -> Vec<StoreError> {
        let removed = |part: &Part| self.manifest.documents.iter().any(|entry| entry.part == *part);
        let differs = |part: &Part| {
            let path = self.place(part);
            match fs::read(&path) {
                Err(error) if removed(part) && error.kind() == std::io::ErrorKind::NotFound => {
                    Some(StoreError::Removed { path })
                }
                Ok(content) if manifest::digest(&content) == part.sha256 => None,
                Ok(_) => {
                    let message = "its content is not what was written".to_owned();
                    Some(StoreError::Damaged { path, message })
                }
                Err(source) => Some(StoreError::File { action: "read", path, source }),
            }
        };
        self.manifest.parts().filter_map(differs).collect()
    }

    /// Entries whose file is there.
    fn present(&self) -> impl Iterator<Item = &DocumentEntry> {
        self.manifest.documents.iter().filter(|entry| self.place(&entry.part).exists())
    }

    /// Where a file lies: in the staging folder while a killed build left it there.
    fn place(&self, part: &Part) -> PathBuf {
        let staged = self.staged.join(&part.file);
        if self.staged.is_dir() && staged.exists() { staged } else { self.path.join(&part.file) }
    }

    /// Reads files side by side; the results in the order of the files.
    fn read_all<'p>(
        &self,
        parts: impl Iterator<Item = &'p Part>,
        spared: &Spared,
    ) -> Result<Vec<Vec<Quad>>, StoreError> {
        let parts: Vec<(&Part, PathBuf)> = parts.map(|part| (part, self.place(part))).collect();
        let inward = self.manifest.bases.inward();
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(parts.len()).max(1);
        let read = |from: usize| -> Vec<(usize, Result<Vec<Quad>, StoreError>)> {
            let mine = parts.iter().enumerate().skip(from).step_by(threads);
            mine.map(|(at, (part, path))| (at, read_part(part, path, &inward, spared))).collect()
        };
        let mut all =
            std::thread::scope(|scope| {
                let workers: Vec<_> = (1..threads).map(|from| scope.spawn(move || read(from))).collect();
                let mut all = read(0);
                all.extend(workers.into_iter().flat_map(|worker| {
                    worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                }));
                all
            });
        all.sort_by_key(|(at, _)| *at);
        all.into_iter().map(|(_, quads)| quads).collect()
    }
}

fn read_part(part: &Part, path: &Path, inward: &Rewriter, spared: &Spared) -> Result<Vec<Quad>, StoreError> {
    let content = fs::read(path).map_err(|source| failed("read", path, source))?;
    let damaged = |message: String| StoreError::Damaged { path: path.to_owned(), message };
    if content.len() as u64 != part.bytes {
        return Err(damaged(format!("it has {} bytes, {} were written", content.len(), part.bytes)));
    }
    let content = spared.filter(inward.bytes(&content).into());
    // What was written here is well-formed; a damaged file has another size, and `verify` knows its digest.
    let parser = RdfParser::from_format(RdfFormat::NQuads).lenient().for_slice(&content);
    parser.collect::<Result<Vec<Quad>, _>>().map_err(|e| damaged(e.to_string()))
}

pub(super) fn failed(action: &'static str, path: &Path, source: std::io::Error) -> StoreError {
    StoreError::File { action, path: path.to_owned(), source }
}
