//! Tests of the room `store`.

mod derive;
