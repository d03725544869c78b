//! Tests of the room `fact`.

mod gold_things;
mod relation;
