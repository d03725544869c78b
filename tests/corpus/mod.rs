//! The real documents end to end; skips, and says so, where there is no corpus.

mod examples;
mod graph;
