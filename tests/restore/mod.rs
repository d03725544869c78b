//! Tests of the room `restore`.

mod cases;
mod documents;
mod properties;
