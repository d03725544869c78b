//! The index over quads: Oxigraph in memory, whose default graph is the union of all graphs.
//! Must not know files.
//!
//! Oxigraph's own union answers a triple once for every graph that holds it, so that a label stated by five documents
//! gives five rows. Here the default graph really holds the union, each triple once; the named graphs are added when a
//! query first names graphs. The union is indexed in the background while whoever made the graph reads its quads.

use super::StoreError;
use super::bind::{bind, names_graphs, variables};
use crate::quad::vocab;
use oxigraph::model::{GraphName, NamedNodeRef, Quad, Term, Triple};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::Store;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;

/// A graph that can be asked.
pub struct Graph {
    quads: Arc<Vec<Quad>>,
    union: OnceLock<Store>,
    /// The thread that indexes the union, until it is first asked.
    indexing: Mutex<Option<JoinHandle<Result<Store, StoreError>>>>,
    full: OnceLock<Store>,
    evaluator: SparqlEvaluator,
}

/// What a query gives.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Of SELECT.
    Table(Table),
    /// Of ASK.
    Truth(bool),
    /// Of CONSTRUCT and DESCRIBE: sorted, each once.
    Triples(Vec<Triple>),
}

/// Rows of a SELECT: in the query's order, or sorted where it states none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Names of the columns.
    pub variables: Vec<String>,
    /// One value a column; `None` where unbound.
    pub rows: Vec<Vec<Option<Term>>>,
}

impl Table {
    /// The column of that name.
    pub fn column(&self, variable: &str) -> Option<usize> {
        self.variables.iter().position(|v| v == variable)
    }

    /// The values of a row under a name; `None` where there is no such column or no value.
    pub fn get<'t>(&self, row: &'t [Option<Term>], variable: &str) -> Option<&'t Term> {
        row.get(self.column(variable)?)?.as_ref()
    }
}

impl std::fmt::Debug for Graph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Graph of {} quads", self.quads.len())
    }
}

impl Graph {
    /// Indexes quads, each of which names its graph.
    ///
    /// # Errors
    /// Only if the prefixes are refused; a failed index is told by the first query.
    pub fn new(quads: Vec<Quad>) -> Result<Self, StoreError> {
        let quads = Arc::new(quads);
        let indexed = Arc::clone(&quads);
        let indexing = std::thread::spawn(move || index(&indexed));
        let mut evaluator = SparqlEvaluator::new();
        for (name, iri) in vocab::PREFIXES.into_iter().chain([vocab::ZT_PREFIX]) {
            evaluator = evaluator.with_prefix(name, iri).map_err(StoreError::evaluation)?;
        }
        let (union, indexing) = (OnceLock::new(), Mutex::new(Some(indexing)));
        Ok(Self { quads, union, indexing, full: OnceLock::new(), evaluator })
    }

    /// The union, as soon as it is indexed.
    fn union(&self) -> Result<&Store, StoreError> {
        if let Some(store) = self.union.get() {
            return Ok(store);
        }
        // Held while joining: whoever else asks waits here for the store.
        let mut indexing = self.indexing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(store) = self.union.get() {
            return Ok(store);
        }
        let store = match indexing.take().map(JoinHandle::join) {
            Some(Ok(store)) => store?,
            // Its thread failed, or told so before: once more where it can be seen.
            Some(Err(_)) | None => index(&self.quads)?,
        };
        Ok(self.union.get_or_init(|| store))
    }

    /// All quads, in the order they were given.
    pub fn quads(&self) -> &[Quad] {
        &self.quads
    }

    /// The quads of one graph.
    pub fn quads_of<'g>(&'g self, graph: NamedNodeRef<'g>) -> impl Iterator<Item = &'g Quad> {
        self.quads.iter().filter(move |quad| quad.graph_name.as_ref() == graph.into())
    }

    /// Number of distinct triples over all graphs.
    ///
    /// # Errors
    /// Only if the index fails.
    pub fn len(&self) -> Result<usize, StoreError> {
        self.union()?.len().map_err(StoreError::evaluation)
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.quads.is_empty()
    }

    /// Runs any SPARQL query; the prefixes of [`vocab::PREFIXES`] and `zt:` need no declaration.
    ///
    /// # Errors
    /// Broken SPARQL (with its place), a binding without a variable, a failed evaluation.
    pub fn query(&self, sparql: &str, bindings: &[(&str, Term)]) -> Result<Answer, StoreError> {
        // Parsed before binding too, so that a place in an error is a place in the text as it was given.
        let _ = self.parse(sparql)?;
        let bound = bind(sparql, bindings)?;
        let store = if names_graphs(&bound) { self.full()? } else { self.union()? };
        let results = self.parse(&bound)?.on_store(store).execute().map_err(StoreError::evaluation)?;
        match results {
            QueryResults::Boolean(truth) => Ok(Answer::Truth(truth)),
            QueryResults::Graph(triples) => {
                let mut triples =
                    triples.collect::<Result<Vec<Triple>, _>>().map_err(StoreError::evaluation)?;
                triples.sort_by_cached_key(ToString::to_string);
                triples.dedup();
                Ok(Answer::Triples(triples))
            }
            QueryResults::Solutions(solutions) => {
                let variables =
                    solutions.variables().iter().map(|v| v.as_str().to_owned()).collect::<Vec<_>>();
                let mut rows = Vec::new();
                for solution in solutions {
                    let solution = solution.map_err(StoreError::evaluation)?;
                    rows.push(solution.values().to_vec());
                }
                if !ordered(sparql) {
                    rows.sort_by_cached_key(|row| row.iter().map(sort_key).collect::<Vec<_>>());
                }
                Ok(Answer::Table(Table { variables, rows }))
            }
        }
    }

    /// Runs a SELECT; any other form gives an empty table.
    ///
    /// # Errors
    /// See [`Graph::query`].
    pub fn select(&self, sparql: &str, bindings: &[(&str, Term)]) -> Result<Table, StoreError> {
        match self.query(sparql, bindings)? {
            Answer::Table(table) => Ok(table),
            _ => Ok(Table::default()),
        }
    }

    /// Runs a CONSTRUCT; any other form gives nothing.
    ///
    /// # Errors
    /// See [`Graph::query`].
    pub fn construct(&self, sparql: &str, bindings: &[(&str, Term)]) -> Result<Vec<Triple>, StoreError> {
        match self.query(sparql, bindings)? {
            Answer::Triples(triples) => Ok(triples),
            _ => Ok(Vec::new()),
        }
    }

    /// Adds quads (derived facts) to the graph.
    ///
    /// # Errors
    /// Only if the index fails.
    pub fn extend(&mut self, quads: Vec<Quad>) -> Result<(), StoreError> {
        let triples = quads.iter().map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad.clone() });
        load(self.union()?, triples)?;
        self.full = OnceLock::new();
        Arc::make_mut(&mut self.quads).extend(quads);
        Ok(())
    }

    fn parse(&self, sparql: &str) -> Result<oxigraph::sparql::PreparedSparqlQuery, StoreError> {
        self.evaluator.clone().parse_query(sparql).map_err(|error| {
            let message = error.to_string();
            let place = place(&message);
            StoreError::Syntax { message, place }
        })
    }

    /// The union and the named graphs.
    fn full(&self) -> Result<&Store, StoreError> {
        if let Some(store) = self.full.get() {
            return Ok(store);
        }
        let store = Store::new().map_err(StoreError::evaluation)?;
        let triples = self.quads.iter().map(|q| Quad { graph_name: GraphName::DefaultGraph, ..q.clone() });
        load(&store, self.quads.iter().cloned().chain(triples))?;
        Ok(self.full.get_or_init(|| store))
    }
}

/// The union of all graphs.
fn index(quads: &[Quad]) -> Result<Store, StoreError> {
    let store = Store::new().map_err(StoreError::evaluation)?;
    load(&store, quads.iter().map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad.clone() }))?;
    Ok(store)
}

fn load(store: &Store, quads: impl IntoIterator<Item = Quad>) -> Result<(), StoreError> {
    let mut loader = store.bulk_loader().with_num_threads(1);
    loader.load_quads(quads).map_err(StoreError::evaluation)?;
    loader.commit().map_err(StoreError::evaluation)
}

/// Whether the query itself orders its rows.
fn ordered(sparql: &str) -> bool {
    sparql.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.eq_ignore_ascii_case("order"))
        && !variables(sparql).contains(&"order")
}

/// Numbers by value, all else by its text; unbound first.
fn sort_key(term: &Option<Term>) -> (u8, u64, String) {
    match term {
        None => (0, 0, String::new()),
        Some(Term::Literal(literal)) => match literal.value().parse::<u64>() {
            Ok(number) => (1, number, String::new()),
            Err(_) => (2, 0, literal.value().to_owned()),
        },
        Some(other) => (3, 0, other.to_string()),
    }
}

/// Line and column out of the parser's words (`error at 2:7: …`).
fn place(message: &str) -> Option<(usize, usize)> {
    message.split([' ', ',']).find_map(|word| {
        let (line, column) = word.trim_end_matches(':').split_once(':')?;
        Some((line.parse().ok()?, column.parse().ok()?))
    })
}
