//! Hash tables of short words with a fast hash (FNV-1a): segmentation asks several for every word of a text.
//! The keys are the program's own words, so that no text can make them collide.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table by words.
pub(super) type Table<V> = HashMap<String, V, BuildHasherDefault<Fnv>>;
/// A set of words.
pub(super) type WordSet = HashSet<String, BuildHasherDefault<Fnv>>;
/// A set of characters.
pub(super) type CharSet = HashSet<char, BuildHasherDefault<Fnv>>;

/// FNV-1a of 64 bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        // the table takes its bucket from the low bits, where FNV is strong, and a tag from the high ones
        self.0 ^ (self.0 << 32)
    }
}
