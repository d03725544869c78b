//! Answers to plain questions, with SPARQL and quotes. Decides what a question means. Must not read documents.
