//! Tests of the room `restore`.

mod documents;
