//! Tests of the room `quad`.
