//! Tests of the room `mention`.

mod names;
mod place;
mod proof;
pub mod target;
mod thing;
mod thing_gold;
