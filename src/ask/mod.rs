//! Answers to plain questions, with SPARQL and quotes. Decides what a question means. Must not read documents.

pub mod diff;
mod rows;
pub mod show;

pub use rows::Words;
