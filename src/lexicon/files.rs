//! Where the words lie: embedded in the program, the ontology optionally in a folder. Must not read their content.

use super::LexiconError;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::path::Path;

static LEXICON: Dir = include_dir!("$CARGO_MANIFEST_DIR/lexicon");
static ONTOLOGY: Dir = include_dir!("$CARGO_MANIFEST_DIR/ontology");

/// File texts by name, sorted.
#[derive(Debug, Clone)]
pub(super) struct Files {
    turtle: BTreeMap<String, String>,
}

impl Files {
    pub(super) fn embedded() -> Self {
        let mut turtle = BTreeMap::new();
        collect(&ONTOLOGY, &mut turtle);
        Self { turtle }
    }

    pub(super) fn with_ontology(folder: &Path) -> Result<Self, LexiconError> {
        let mut turtle = BTreeMap::new();
        read_folder(folder, "", &mut turtle)?;
        Ok(Self { turtle })
    }

    pub(super) fn turtle(&self) -> impl Iterator<Item = (&str, &str)> {
        self.turtle.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    pub(super) fn words(&self, path: &str) -> Result<&'static str, LexiconError> {
        LEXICON
            .get_file(path)
            .and_then(|file| file.contents_utf8())
            .ok_or_else(|| LexiconError::Missing(path.to_owned()))
    }
}

fn collect(folder: &Dir, into: &mut BTreeMap<String, String>) {
    for file in folder.files() {
        if let Some(text) = file.contents_utf8().filter(|_| is_turtle(file.path())) {
            into.insert(file.path().to_string_lossy().into_owned(), text.to_owned());
        }
    }
    folder.dirs().for_each(|inner| collect(inner, into));
}

fn read_folder(folder: &Path, prefix: &str, into: &mut BTreeMap<String, String>) -> Result<(), LexiconError> {
    let failed = |source| LexiconError::Read { path: folder.to_owned(), source };
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read_folder(&path, &format!("{name}/"), into)?;
        } else if is_turtle(&path) {
            let text = std::fs::read_to_string(&path)
                .map_err(|source| LexiconError::Read { path: path.clone(), source })?;
            into.insert(name, text);
        }
    }
    Ok(())
}

fn is_turtle(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "ttl")
}
