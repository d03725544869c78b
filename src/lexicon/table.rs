//! Hash tables of short words with a fast hash (rotate, xor, multiply, eight bytes at a time): the rooms ask several for
//! every word of a text. The tables that any text asks hold the program's own words, so that no text can make their keys
//! collide. Must not know any word.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table by words.
pub type Table<V> = HashMap<String, V, BuildHasherDefault<Quick>>;
/// A table by characters or other small keys.
pub type SmallTable<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;
/// A set of words.
pub type WordSet = HashSet<String, BuildHasherDefault<Quick>>;
/// A set of characters: a bit for each, up to the last that is in it.
#[derive(Debug, Clone, Default)]
pub struct CharSet(Vec<u64>);

impl CharSet {
    /// Whether the character is in it.
    pub fn contains(&self, c: &char) -> bool {
        let (block, bit) = place(*c);
        self.0.get(block).is_some_and(|bits| bits >> bit & 1 == 1)
    }
}

impl FromIterator<char> for CharSet {
    fn from_iter<I: IntoIterator<Item = char>>(chars: I) -> Self {
        let mut set = Self::default();
        for (block, bit) in chars.into_iter().map(place) {
            set.0.resize(set.0.len().max(block + 1), 0);
            if let Some(bits) = set.0.get_mut(block) {
                *bits |= 1 << bit;
            }
        }
        set
    }
}

fn place(c: char) -> (usize, u32) {
    (c as usize / 64, c as u32 % 64)
}

/// The hash.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quick(u64);

impl Quick {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            self.mix(u64::from_le_bytes(word));
        }
        let rest = chunks.remainder();
        if !rest.is_empty() {
            self.mix(rest.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte)));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.mix(u64::from(word));
    }

    fn write_usize(&mut self, word: usize) {
        self.mix(word as u64);
    }

    fn finish(&self) -> u64 {
        // the multiplication is strong in the high bits, the table takes its bucket from the low ones
        self.0.rotate_left(26)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_characters_holds_just_these() {
        let set: CharSet = "市省A𠮷".chars().collect();
        assert!("A市省𠮷".chars().all(|c| set.contains(&c)));
        assert!(!"a县B𠮸\u{10FFFF}".chars().any(|c| set.contains(&c)));
        assert!(!CharSet::default().contains(&'\0'));
    }
}
