//! `manifest.json`: what the directory holds and what it was made from. Must not read or write files.

use crate::quad::Card;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The layout this program writes.
pub(super) const FORMAT: u64 = 1;

/// What a graph directory holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The layout.
    pub format: u64,
    /// Name and version of the program that wrote it.
    pub program: String,
    /// The ontology.
    pub ontology: Part,
    /// The used part of the registry.
    pub registry: Part,
    /// Derived facts.
    pub derived: Part,
    /// The documents, by id.
    pub documents: Vec<DocumentEntry>,
}

/// A file of the directory.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// Its path below the directory.
    pub file: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

/// A document of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentEntry {
    /// The document id.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// The year it is about.
    pub year: Option<i32>,
    /// File names it was read from.
    pub sources: Vec<String>,
    /// SHA-256 of the source file.
    pub source_sha256: String,
    /// Number of tasks.
    pub tasks: usize,
    /// Number of quads.
    pub quads: usize,
    /// Where its quads lie.
    #[serde(flatten)]
    pub part: Part,
}

impl Part {
    /// Describes a file about to be written.
    pub(super) fn of(file: &str, content: &[u8]) -> Self {
        Self { file: file.to_owned(), bytes: content.len() as u64, sha256: digest(content) }
    }
}

impl DocumentEntry {
    /// What the quads' card says.
    pub fn card(&self) -> Card {
        Card {
            id: self.id.clone(),
            sources: self.sources.clone(),
            digest: self.source_sha256.clone(),
            title: self.title.clone(),
            year: self.year,
            tasks: self.tasks,
        }
    }
}

impl Manifest {
    /// All files but the manifest itself.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        [&self.ontology, &self.registry, &self.derived]
            .into_iter()
            .chain(self.documents.iter().map(|d| &d.part))
    }
}

/// The program's name and version.
pub(super) fn program() -> String {
    format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
}

/// Lower-case hexadecimal SHA-256.
pub(super) fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|b| format!("{b:02x}")).collect()
}
