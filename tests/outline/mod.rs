//! Tests of the room `outline`.

mod cases;
mod measure;
