//! `manifest.json`: what the directory holds and what it was made from. Must not read or write files.

use super::Bases;
use crate::quad::Card;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The layout this program writes.
pub(super) const FORMAT: u64 = 2;

/// What a graph directory holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The layout.
    pub format: u64,
    /// Name and version of the program that wrote it.
    pub program: String,
    /// The bases of the IRIs in its files.
    #[serde(default, skip_serializing_if = "Bases::is_default")]
    pub bases: Bases,
    /// The ontology.
    pub ontology: Part,
    /// The used part of the registry.
    pub registry: Part,
    /// Derived facts.
    pub derived: Part,
    /// The documents, by id.
    pub documents: Vec<DocumentEntry>,
    /// The files they were read from, by id; none in a graph of format 1.
    #[serde(default)]
    pub sources: Vec<SourceEntry>,
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
    /// Ids of other scrapes of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<String>,
    /// Where its quads lie.
    #[serde(flatten)]
    pub part: Part,
}

/// A file that a document was read from, kept byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceEntry {
    /// The id it was read under.
    pub id: String,
    /// Its name, and those of all equal files of its stem.
    pub names: Vec<String>,
    /// The document it is a source of.
    pub document: String,
    /// Where it is kept.
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
            copies: self.copies.clone(),
        }
    }
}

impl Manifest {
    /// All files but the manifest itself.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        [&self.ontology, &self.registry, &self.derived]
            .into_iter()
            .chain(self.documents.iter().map(|d| &d.part))
            .chain(self.sources.iter().map(|s| &s.part))
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

/// How folders of files that wait to be moved to their places begin.
pub(super) const STAGED: &str = ".staged-";

/// The folder in which files of this manifest wait.
pub(super) fn staging_name(manifest: &[u8]) -> String {
    let digest = digest(manifest);
    format!("{STAGED}{}", digest.get(..16).unwrap_or_default())
}
