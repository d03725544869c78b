//! Tests of the room `store`.

mod copies;
mod derive;
mod directory;
mod export;
mod labels;
mod named;

use crate::support::made::two_years;
use zhengtu::lexicon::Lexicon;
use zhengtu::quad::{DocumentGraph, Encoder};
use zhengtu::store::{Graph, Parts, assemble};

/// The two made documents as quads.
fn encoded() -> Vec<DocumentGraph> {
    let encoder = Encoder::new(&Lexicon::embedded().unwrap());
    two_years().iter().map(|document| encoder.encode(document)).collect()
}

fn assembled(documents: Vec<DocumentGraph>) -> (Parts, Graph) {
    assemble(documents, &Lexicon::embedded().unwrap()).unwrap()
}
