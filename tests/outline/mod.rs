//! Tests of the room `outline`.

mod measure;
