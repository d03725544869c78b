//! The named queries: `queries/*.rq` with what their header comments say. Must not run them.

use include_dir::{Dir, include_dir};

static QUERIES: Dir = include_dir!("$CARGO_MANIFEST_DIR/queries");

/// A query with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The file's stem.
    pub name: String,
    /// What it answers, in Chinese (`# zh:`).
    pub zh: String,
    /// What it answers, in English (`# en:`).
    pub en: String,
    /// Its parameters (`# param:`), in order.
    pub parameters: Vec<Parameter>,
    /// A call that shows it (`# example:`).
    pub example: String,
    /// The whole file.
    pub text: String,
}

impl Named {
    /// A query that somebody typed: any variable can be given a value.
    pub fn unnamed(text: String) -> Self {
        Self { text, ..read(String::new(), "") }
    }
}

/// A variable of a query that the caller gives a value: `# param: year integer optional the document's year`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The variable, without `?`.
    pub name: String,
    /// What its value is.
    pub kind: Kind,
    /// Whether the query also runs without it.
    pub optional: bool,
    /// What it means.
    pub note: String,
}

/// What a parameter's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Integer,
    /// Words.
    Text,
    /// A body, thing, place or document, by any of its names or its IRI.
    Entity,
    /// A class or property of the ontology, by its Chinese or English label or its IRI.
    Term,
    /// Not declared: what the value looks like.
    Guess,
}

/// The queries for people, by name.
pub fn named_queries() -> Vec<Named> {
    folder("")
}

/// The queries that must return nothing, by name.
pub fn check_queries() -> Vec<Named> {
    folder("check")
}

/// The query of that name.
pub fn named_query(name: &str) -> Option<Named> {
    named_queries().into_iter().find(|query| query.name == name)
}

fn folder(path: &str) -> Vec<Named> {
    let folder = if path.is_empty() { Some(&QUERIES) } else { QUERIES.get_dir(path) };
    let files = folder.into_iter().flat_map(Dir::files);
    let is_query = |file: &&include_dir::File| file.path().extension().is_some_and(|e| e == "rq");
    let mut queries: Vec<Named> = files
        .filter(is_query)
        .filter_map(|file| {
            let name = file.path().file_stem()?.to_string_lossy().into_owned();
            Some(read(name, file.contents_utf8()?))
        })
        .collect();
    queries.sort_by(|a, b| a.name.cmp(&b.name));
    queries
}

fn read(name: String, text: &'static str) -> Named {
    let header: Vec<(&str, &str)> = text
        .lines()
        .take_while(|line| line.starts_with('#'))
        .filter_map(|line| line.trim_start_matches('#').split_once(':'))
        .map(|(key, value)| (key.trim(), value.trim()))
        .collect();
    let one = |key: &str| header.iter().find(|(k, _)| *k == key).map_or("", |(_, v)| v).to_owned();
    let parameters = header.iter().filter(|(k, _)| *k == "param").map(|(_, v)| parameter(v)).collect();
    Named { zh: one("zh"), en: one("en"), example: one("example"), parameters, name, text: text.to_owned() }
}

fn parameter(line: &str) -> Parameter {
    let mut words = line.split_whitespace();
    let name = words.next().unwrap_or_default().to_owned();
    let kind = match words.next().unwrap_or_default() {
        "integer" => Kind::Integer,
        "text" => Kind::Text,
        "entity" => Kind::Entity,
        "term" => Kind::Term,
        _ => Kind::Guess,
    };
    let rest: Vec<&str> = words.collect();
    let optional = rest.first() == Some(&"optional");
    Parameter { name, kind, optional, note: rest.get(usize::from(optional)..).unwrap_or_default().join(" ") }
}
