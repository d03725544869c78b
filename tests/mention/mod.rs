//! Tests of the room `mention`.

mod target;
mod thing_gold;
