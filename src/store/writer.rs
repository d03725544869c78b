//! The graph directory on disk, written by one program at a time. Must not know what the quads say.
//!
//! **A graph is never half written.** New files are written and synced in a folder `.staged-<digest>` named after the new
//! manifest; renaming that manifest into place is the one moment when the new graph begins to be; then the files are
//! moved to their places. A build killed before that moment leaves the old graph whole; one killed after it leaves files
//! in the staging folder, where readers look for them first and from where the next build moves them.
//!
//! **Two builds never mix.** A writer holds a lock on the file `.lock` for as long as it lives; the system frees it when
//! the program ends, however it ends.

use super::directory::{Directory, MANIFEST, failed};
use super::manifest::{self, DocumentEntry, FORMAT, Manifest, Part, STAGED, SourceEntry};
use super::safe_name::safe_name;
use super::staging::{FOLDERS, create_folder, is_intact, rename, settle, sync_folder, write_synced};
use super::{Bases, Kept, Parts, SourceFile, StoreError};
use oxigraph::model::Quad;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const LOCK: &str = ".lock";

/// The right to write to a graph directory.
#[derive(Debug)]
pub struct Writer {
    path: PathBuf,
    old: Option<Directory>,
    /// Held while it is open.
    _lock: fs::File,
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

impl Writer {
    /// Locks the directory at `path`, which is made where there is none, and finishes what a killed build left.
    ///
    /// # Errors
    /// Another build, a folder that holds something else, a graph that cannot be read, or the system's refusal.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        match Directory::open(path) {
            Ok(_) | Err(StoreError::NoGraph { .. }) => {}
            Err(StoreError::NotAGraph { .. }) if is_unused(path) => {}
            Err(error) => return Err(error),
        }
        create_folder(path)?;
        let lock = lock(path)?;
        // Read only now: another build may have ended since.
        let old = match Directory::open(path) {
            Ok(old) => {
                settle(path, old.staged(), old.manifest())?;
                Some(old)
            }
            Err(StoreError::NotAGraph { .. }) => None,
            Err(error) => return Err(error),
        };
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(STAGED) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        Ok(Self { path: path.to_owned(), old, _lock: lock })
    }

    /// The files that the graph there was made from; nothing where there is none.
    ///
    /// # Errors
    /// See [`Directory::kept`].
    pub fn kept(&self) -> Result<Kept, StoreError> {
        self.old.as_ref().map_or_else(|| Ok(Kept::default()), Directory::kept)
    }

    /// The bases of the graph there, or the built-in ones.
    pub fn bases(&self) -> Bases {
        self.old.as_ref().map(|old| old.manifest().bases.clone()).unwrap_or_default()
    }

    /// Writes a graph in the place of the old one, its IRIs under `bases`.
    ///
    /// # Errors
    /// The system's refusal; then the old graph is still whole.
    pub fn write(self, parts: &Parts, bases: &Bases) -> Result<Written, StoreError> {
        let path = self.path.as_path();
        let old = self.old.as_ref().map(Directory::manifest);
        let (manifest, files) = lay_out(parts, bases);
        let mut content =
            serde_json::to_vec_pretty(&manifest).map_err(|e| StoreError::Export(e.to_string()))?;
        content.push(b'\n');
        let staged = path.join(manifest::staging_name(&content));
        for folder in FOLDERS {
            create_folder(&path.join(folder))?;
            create_folder(&staged.join(folder))?;
        }
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
        FOLDERS.iter().for_each(|folder| sync_folder(&staged.join(folder)));
        sync_folder(&staged);
        rename(&staged.join(MANIFEST), &path.join(MANIFEST))?;
        sync_folder(path);
        settle(path, &staged, &manifest)?;
        let gone = old.iter().flat_map(|old| old.parts()).map(|part| &part.file);
        let kept: BTreeSet<&String> = manifest.parts().map(|part| &part.file).collect();
        for file in gone.filter(|file| !kept.contains(file)) {
            let _ = fs::remove_file(path.join(file));
        }
        Ok(Written { documents: parts.documents.len(), quads: quads_in(parts), changed })
    }
}

impl Directory {
    /// Writes a graph under the built-in bases, replacing the one at `path` if there is one.
    ///
    /// # Errors
    /// See [`Writer::open`] and [`Writer::write`].
    pub fn write(path: &Path, parts: &Parts) -> Result<Written, StoreError> {
        Writer::open(path)?.write(parts, &Bases::default())
    }
}

fn lock(path: &Path) -> Result<fs::File, StoreError> {
    let at = path.join(LOCK);
    let refused = |source| failed("write", &at, source);
    let file = fs::OpenOptions::new().create(true).truncate(false).write(true).open(&at).map_err(refused)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(StoreError::Locked { path: path.to_owned() }),
        // A file system without locks: nothing can be held there, and a graph can still be built.
        Err(fs::TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => Ok(file),
        Err(fs::TryLockError::Error(error)) => Err(refused(error)),
    }
}

/// Whether a folder is empty or holds only what a killed first build left.
fn is_unused(path: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(path) else { return false };
    let empty = |folder: &Path| fs::read_dir(folder).is_ok_and(|mut d| d.next().is_none());
    entries.all(|entry| {
        entry.is_ok_and(|e| {
            let name = e.file_name().to_string_lossy().into_owned();
            name == LOCK || name.starts_with(STAGED) || (FOLDERS.contains(&name.as_str()) && empty(&e.path()))
        })
    })
}

/// The manifest and the content of each of its parts, in the order of [`Manifest::parts`].
fn lay_out(parts: &Parts, bases: &Bases) -> (Manifest, Vec<Vec<u8>>) {
    let mut files = Vec::new();
    let outward = bases.outward();
    let lines = |quads: &[Quad]| -> Vec<u8> {
        let mut lines: Vec<String> =
            quads.iter().map(|quad| outward.text(&format!("{quad} .\n")).into_owned()).collect();
        // Other bases may stand elsewhere in the order.
        lines.sort_unstable();
        lines.concat().into_bytes()
    };
    let mut part = |file: &str, content: Vec<u8>| {
        let part = Part::of(file, &content);
        files.push(content);
        part
    };
    let ontology = part("ontology.nq", lines(&parts.ontology));
    let registry = part("registry.nq", lines(&parts.registry));
    let derived = part("derived.nq", lines(&parts.derived));
    let documents = parts.documents.iter().map(|document| DocumentEntry {
        id: document.card.id.clone(),
        title: document.card.title.clone(),
        year: document.card.year,
        sources: document.card.sources.clone(),
        source_sha256: document.card.digest.clone(),
        tasks: document.card.tasks,
        quads: document.quads.len(),
        copies: document.card.copies.clone(),
        part: part(&format!("documents/{}.nq", safe_name(&document.card.id)), lines(&document.quads)),
    });
    let documents = documents.collect();
    let sources = parts.sources.iter().map(|source| SourceEntry {
        id: source.id.clone(),
        names: source.names.clone(),
        document: source.document.clone(),
        part: part(&source_place(source), source.content.clone()),
    });
    let sources = sources.collect();
    let (program, bases) = (manifest::program(), bases.clone());
    (Manifest { format: FORMAT, program, bases, ontology, registry, derived, documents, sources }, files)
}

/// Where a file is kept: under its id, with its own extension, so that other tools open it.
fn source_place(source: &SourceFile) -> String {
    let name = source.names.first().map(Path::new);
    let extension = name.and_then(Path::extension).unwrap_or_default().to_string_lossy().to_lowercase();
    let extension = if extension.is_empty() { "txt".to_owned() } else { safe_name(&extension) };
    format!("sources/{}.{extension}", safe_name(&source.id))
}

fn quads_in(parts: &Parts) -> usize {
    let documents: usize = parts.documents.iter().map(|d| d.quads.len()).sum();
    documents + parts.ontology.len() + parts.registry.len() + parts.derived.len()
}
