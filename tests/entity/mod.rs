//! Tests of the room `entity`.
