//! The graph directory on disk. Must not know what the quads say.
//!
//! **A graph is never half written.** New files are written and synced in a folder `.staged-<digest>` named after the new
//! manifest; renaming that manifest into place is the one moment when the new graph begins to be; then the files are
//! moved to their places. A build killed before that moment leaves the old graph whole; one killed after it leaves files
//! in the staging folder, where readers look for them first and from where the next build moves them.

use super::manifest::{self, DocumentEntry, FORMAT, Manifest, Part};
use super::safe_name::safe_name;
use super::{Graph, Parts, StoreError, derive};
use crate::quad::DocumentGraph;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Quad;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const MANIFEST: &str = "manifest.json";
const STAGED: &str = ".staged-";

/// A graph directory that was found whole.
#[derive(Debug)]
pub struct Directory {
    path: PathBuf,
    manifest: Manifest,
    staged: PathBuf,
}

/// What a build changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Documents in the graph.
    pub documents: usize,
    /// Quads in all files.
    pub quads: usize,
    /// Files that differ from before.
    pub changed: usize,
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
        Ok(Self { staged: path.join(staging_name(&content)), path: path.to_owned(), manifest })
    }

    /// What it holds.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The documents, read back; files that someone removed are no more part of the graph.
    ///
    /// # Errors
    /// A file that is not what was written.
    pub fn documents(&self) -> Result<Vec<DocumentGraph>, StoreError> {
        let entries: Vec<&DocumentEntry> = self.present().collect();
        let read = self.read_all(entries.iter().map(|e| &e.part))?;
        let document = |(entry, quads): (&&DocumentEntry, Vec<Quad>)| DocumentGraph {
            card: entry.card(),
            iri: crate::quad::mint::document(&entry.id),
            quads,
            diagnostics: Vec::new(),
        };
        Ok(entries.iter().zip(read).map(document).collect())
    }

    /// The whole graph, ready to be asked. Derived facts of removed documents are derived anew.
    ///
    /// # Errors
    /// A file that is not what was written.
    pub fn load(&self) -> Result<Graph, StoreError> {
        let whole = self.present().count() == self.manifest.documents.len();
        let mut parts = vec![&self.manifest.ontology, &self.manifest.registry];
        if whole {
            parts.push(&self.manifest.derived);
        }
        parts.extend(self.present().map(|entry| &entry.part));
        let mut graph = Graph::new(self.read_all(parts.into_iter())?.concat())?;
        if !whole {
            let derived = derive::derive(&graph)?;
            graph.extend(derived)?;
        }
        Ok(graph)
    }

    /// Compares every file with its digest; gives one error for each that differs.
    pub fn verify(&self) -> Vec<StoreError> {
        let differs = |part: &Part| {
            let path = self.place(part);
            match fs::read(&path) {
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
    fn read_all<'p>(&self, parts: impl Iterator<Item = &'p Part>) -> Result<Vec<Vec<Quad>>, StoreError> {
        let parts: Vec<(&Part, PathBuf)> = parts.map(|part| (part, self.place(part))).collect();
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(parts.len()).max(1);
        let read = |from: usize| -> Vec<(usize, Result<Vec<Quad>, StoreError>)> {
            let mine = parts.iter().enumerate().skip(from).step_by(threads);
            mine.map(|(at, (part, path))| (at, read_part(part, path))).collect()
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

    /// Writes a graph, replacing the one at `path` if there is one.
    ///
    /// # Errors
    /// A folder that holds something else, or the system's refusal; then the old graph is still whole.
    pub fn write(path: &Path, parts: &Parts) -> Result<Written, StoreError> {
        let old = Self::settled(path)?;
        let (manifest, files) = lay_out(parts);
        let mut content =
            serde_json::to_vec_pretty(&manifest).map_err(|e| StoreError::Export(e.to_string()))?;
        content.push(b'\n');
        let staged = path.join(staging_name(&content));
        create_folder(&staged.join("documents"))?;
        let unchanged: BTreeSet<&Part> = old
            .iter()
            .flat_map(|old| old.parts().filter(|part| is_intact(&path.join(&part.file), part)))
            .collect();
        let mut changed = 0;
        for (part, bytes) in manifest.parts().zip(&files) {
            if !unchanged.contains(part) {
                write_synced(&staged.join(&part.file), bytes)?;
                changed += 1;
            }
        }
        write_synced(&staged.join(MANIFEST), &content)?;
        sync_folder(&staged.join("documents"));
        sync_folder(&staged);
        rename(&staged.join(MANIFEST), &path.join(MANIFEST))?;
        sync_folder(path);
        settle(path, &staged, &manifest)?;
        let gone = old.iter().flat_map(Manifest::parts).map(|part| &part.file);
        let kept: BTreeSet<&String> = manifest.parts().map(|part| &part.file).collect();
        for file in gone.filter(|file| !kept.contains(file)) {
            let _ = fs::remove_file(path.join(file));
        }
        Ok(Written { documents: parts.documents.len(), quads: quads_in(parts), changed })
    }

    /// Makes `path` ready to be written to: finishes what a killed build left, and gives the old manifest.
    fn settled(path: &Path) -> Result<Option<Manifest>, StoreError> {
        let old = match Self::open(path) {
            Ok(old) => {
                settle(path, &old.staged, &old.manifest)?;
                Some(old.manifest)
            }
            Err(StoreError::NoGraph { .. }) => None,
            Err(StoreError::NotAGraph { .. }) if is_unused(path) => None,
            Err(error) => return Err(error),
        };
        create_folder(&path.join("documents"))?;
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(STAGED) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        Ok(old)
    }
}

/// Whether a folder is empty or holds only what a killed first build left.
fn is_unused(path: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(path) else { return false };
    entries.all(|entry| {
        entry.is_ok_and(|e| {
            let name = e.file_name().to_string_lossy().into_owned();
            name.starts_with(STAGED)
                || (name == "documents" && fs::read_dir(e.path()).is_ok_and(|mut d| d.next().is_none()))
        })
    })
}

/// The manifest and the content of each of its parts, in the order of [`Manifest::parts`].
fn lay_out(parts: &Parts) -> (Manifest, Vec<Vec<u8>>) {
    let mut files = Vec::new();
    let mut part = |file: &str, quads: &[Quad]| {
        let content = lines(quads);
        let part = Part::of(file, &content);
        files.push(content);
        part
    };
    let ontology = part("ontology.nq", &parts.ontology);
    let registry = part("registry.nq", &parts.registry);
    let derived = part("derived.nq", &parts.derived);
    let documents = parts.documents.iter().map(|document| DocumentEntry {
        id: document.card.id.clone(),
        title: document.card.title.clone(),
        year: document.card.year,
        sources: document.card.sources.clone(),
        source_sha256: document.card.digest.clone(),
        tasks: document.card.tasks,
        quads: document.quads.len(),
        part: part(&format!("documents/{}.nq", safe_name(&document.card.id)), &document.quads),
    });
    let documents = documents.collect();
    let program = manifest::program();
    (Manifest { format: FORMAT, program, ontology, registry, derived, documents }, files)
}

/// N-Quads, a line a quad.
fn lines(quads: &[Quad]) -> Vec<u8> {
    quads.iter().flat_map(|quad| format!("{quad} .\n").into_bytes()).collect()
}

fn quads_in(parts: &Parts) -> usize {
    let documents: usize = parts.documents.iter().map(|d| d.quads.len()).sum();
    documents + parts.ontology.len() + parts.registry.len() + parts.derived.len()
}

fn staging_name(manifest: &[u8]) -> String {
    let digest = manifest::digest(manifest);
    format!("{STAGED}{}", digest.get(..16).unwrap_or_default())
}

/// Moves the staged files of the manifest in force to their places.
fn settle(path: &Path, staged: &Path, manifest: &Manifest) -> Result<(), StoreError> {
    if !staged.is_dir() {
        return Ok(());
    }
    for part in manifest.parts() {
        let from = staged.join(&part.file);
        if from.exists() {
            rename(&from, &path.join(&part.file))?;
        }
    }
    sync_folder(&path.join("documents"));
    sync_folder(path);
    fs::remove_dir_all(staged).map_err(|source| failed("write", staged, source))
}

fn read_part(part: &Part, path: &Path) -> Result<Vec<Quad>, StoreError> {
    let content = fs::read(path).map_err(|source| failed("read", path, source))?;
    let damaged = |message: String| StoreError::Damaged { path: path.to_owned(), message };
    if content.len() as u64 != part.bytes {
        return Err(damaged(format!("it has {} bytes, {} were written", content.len(), part.bytes)));
    }
    let parser = RdfParser::from_format(RdfFormat::NQuads).for_slice(&content);
    parser.collect::<Result<Vec<Quad>, _>>().map_err(|e| damaged(e.to_string()))
}

fn is_intact(path: &Path, part: &Part) -> bool {
    fs::read(path).is_ok_and(|content| manifest::digest(&content) == part.sha256)
}

fn write_synced(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    let write = || -> std::io::Result<()> {
        let mut file = fs::File::create(path)?;
        file.write_all(content)?;
        file.sync_all()
    };
    write().map_err(|source| failed("write", path, source))
}

fn create_folder(path: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(path).map_err(|source| failed("write", path, source))
}

fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(|source| failed("write", to, source))
}

/// Makes renames durable where the system can (not on Windows).
fn sync_folder(path: &Path) {
    if let Ok(folder) = fs::File::open(path) {
        let _ = folder.sync_all();
    }
}

fn failed(action: &'static str, path: &Path, source: std::io::Error) -> StoreError {
    StoreError::File { action, path: path.to_owned(), source }
}
