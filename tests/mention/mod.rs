//! Tests of the room `mention`.
