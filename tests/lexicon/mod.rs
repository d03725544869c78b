//! Tests of the room `lexicon`.

mod places;
