//! Tests of the room `mention`.

mod place;
mod target;
mod thing_gold;
