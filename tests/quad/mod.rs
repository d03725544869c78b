//! Quads of documents: names, law, evidence, determinism.

mod encode;
mod mint;
mod vocab;
