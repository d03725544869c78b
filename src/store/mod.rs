//! The graph directory and the Oxigraph index over it. Decides how quads are kept. Must not know what they say.
//!
//! [`Graph`] answers SPARQL over quads in memory. [`Directory`] keeps them: `documents/<id>.nq`, `ontology.nq`,
//! `registry.nq`, `derived.nq`, `sources/<id>.<extension>` (the files as they were read) and `manifest.json`. [`assemble`] makes the same graph without a directory (`--from`).

mod assemble;
mod bases;
mod bind;
mod copies;
mod derive;
mod directory;
mod editions;
mod error;
pub mod export;
mod graph;
mod labels;
mod lineage;
mod manifest;
mod named;
mod resolve;
mod safe_name;
mod schema;
mod similar;
mod spared;
mod staging;
pub mod term;
mod writer;

pub use assemble::{Parts, SourceFile, assemble};
pub use bases::{Bases, Rewriter};
pub use bind::{bind, bind_any, variables};
pub use directory::{Directory, Kept};
pub use error::StoreError;
pub use graph::{Answer, Graph, Table};
pub use manifest::{DocumentEntry, Manifest, Part, SourceEntry};
pub use named::{Kind, Named, Parameter, check_queries, named_queries, named_query};
pub use resolve::resolve;
pub use similar::similar;
pub use spared::Spared;
pub use writer::{Writer, Written};
