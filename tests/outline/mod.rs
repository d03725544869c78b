//! Tests of the room `outline`.

mod cases;
mod laws;
mod measure;
