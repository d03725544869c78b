//! Tests of the room `mention`.

mod place;
pub mod target;
mod thing_gold;
