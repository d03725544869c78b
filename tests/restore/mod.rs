//! Tests of the room `restore`.
