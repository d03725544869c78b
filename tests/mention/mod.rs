//! Tests of the room `mention`.
mod thing_gold;
