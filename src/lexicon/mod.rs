//! The loaded words: `lexicon/` (the language) and `ontology/` (the domain), embedded when the program is built;
//! the ontology can be replaced by a folder. Decides nothing and holds no word itself.

mod affix;
mod error;
mod files;
mod law;
mod ontology;
mod registry;
mod search;
mod table;

pub use affix::{Affixes, Endings, Openings};
pub use error::LexiconError;
pub use law::Law;
pub use ontology::{Class, Ontology, Property};
pub use registry::{Individual, Level, Place, PlaceId, Places, Registry, Scope};
pub use search::WordSearch;
pub use table::{CharSet, SmallTable, Table, WordSet};

use serde::de::DeserializeOwned;
use std::path::Path;

/// All words of the program.
#[derive(Debug, Clone)]
pub struct Lexicon {
    files: files::Files,
    ontology: Ontology,
    registry: Registry,
}

impl Lexicon {
    /// The words built into the program.
    ///
    /// # Errors
    /// Only where the embedded data is broken, which the tests rule out.
    pub fn embedded() -> Result<Self, LexiconError> {
        Self::load(files::Files::embedded(), false)
    }

    /// The built-in language words with the ontology and registry of `folder` (`*.ttl`, `registry/*.ttl`).
    ///
    /// # Errors
    /// An unreadable folder, or a Turtle file with a syntax error (file and line are named).
    pub fn with_ontology(folder: &Path) -> Result<Self, LexiconError> {
        Self::load(files::Files::with_ontology(folder)?, true)
    }

    fn load(files: files::Files, check: bool) -> Result<Self, LexiconError> {
        let ontology = Ontology::read(&files)?;
        let registry = Registry::read(&files, &ontology, check)?;
        Ok(Self { files, ontology, registry })
    }

    /// Classes and properties with their labels, heads and cues.
    pub fn ontology(&self) -> &Ontology {
        &self.ontology
    }

    /// Known individuals.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// The Turtle files of the ontology and registry as text, by name, sorted: what `build` writes into the graph.
    pub fn turtle_files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.turtle()
    }

    /// A word list `lexicon/<path>`: one word a line, `#` opens a comment, order kept.
    ///
    /// # Errors
    /// The file does not exist.
    pub fn list(&self, path: &str) -> Result<Vec<&str>, LexiconError> {
        Ok(self.lines(path)?.collect())
    }

    /// A table `lexicon/<path>` (TSV): one row a line, cells split at tabs, `#` opens a comment line.
    ///
    /// # Errors
    /// The file does not exist, or a row has fewer than `columns` cells.
    pub fn table(&self, path: &str, columns: usize) -> Result<Vec<Vec<&str>>, LexiconError> {
        self.lines(path)?
            .map(|line| {
                let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
                (cells.len() >= columns).then_some(cells).ok_or_else(|| LexiconError::Row {
                    path: path.to_owned(),
                    row: line.to_owned(),
                    columns,
                })
            })
            .collect()
    }

    /// A TOML file `lexicon/<path>` as a typed value.
    ///
    /// # Errors
    /// The file does not exist or does not fit the type.
    pub fn toml<T: DeserializeOwned>(&self, path: &str) -> Result<T, LexiconError> {
        toml::from_str(self.files.words(path)?)
            .map_err(|e| LexiconError::Toml { path: path.to_owned(), message: e.to_string() })
    }

    /// The text of a file `lexicon/<path>` as it is: for large tables that are read only when needed.
    ///
    /// # Errors
    /// The file does not exist.
    pub fn raw(&self, path: &str) -> Result<&'static str, LexiconError> {
        self.files.words(path)
    }

    fn lines(&self, path: &str) -> Result<impl Iterator<Item = &str>, LexiconError> {
        let text = self.files.words(path)?;
        Ok(text
            .lines()
            .map(|line| line.trim_end_matches(['\r', ' ']))
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#')))
    }
}
