//! Longest common stretches of two texts, as Python's `difflib.SequenceMatcher(autojunk=False)` finds them
//! (Ratcliff and Metzener 1988), so that error rates agree with score.py to the last digit. Must not know names.

use std::collections::BTreeMap;

/// Two texts ready to be compared.
pub(super) struct Sequences<'a> {
    a: &'a [char],
    b: &'a [char],
    places: BTreeMap<char, Vec<usize>>,
}

/// `size` characters from `a` in the one and from `b` in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    pub a: usize,
    pub b: usize,
    pub size: usize,
}

impl<'a> Sequences<'a> {
    pub(super) fn new(a: &'a [char], b: &'a [char]) -> Self {
        let mut places: BTreeMap<char, Vec<usize>> = BTreeMap::new();
        for (at, c) in b.iter().enumerate() {
            places.entry(*c).or_default().push(at);
        }
        Self { a, b, places }
    }

    /// The longest common stretch of the whole texts; the first one of that length.
    pub(super) fn longest(&self) -> Block {
        self.longest_in(0, self.a.len(), 0, self.b.len())
    }

    /// The characters that all matching blocks cover together.
    pub(super) fn matched(&self) -> usize {
        let mut total = 0;
        let mut open = vec![(0, self.a.len(), 0, self.b.len())];
        while let Some((a0, a1, b0, b1)) = open.pop() {
            let block = self.longest_in(a0, a1, b0, b1);
            if block.size > 0 {
                total += block.size;
                open.push((a0, block.a, b0, block.b));
                open.push((block.a + block.size, a1, block.b + block.size, b1));
            }
        }
        total
    }

    fn longest_in(&self, a0: usize, a1: usize, b0: usize, b1: usize) -> Block {
        let mut best = Block { a: a0, b: b0, size: 0 };
        // Length of the common stretch that ends at each place of `b`, for the row before.
        let mut above = vec![0; b1 - b0 + 1];
        for at in a0..a1 {
            let mut row = vec![0; b1 - b0 + 1];
            for &j in self.places.get(&self.a[at]).map(Vec::as_slice).unwrap_or_default() {
                if (b0..b1).contains(&j) {
                    let size = above[j - b0] + 1;
                    row[j - b0 + 1] = size;
                    if size > best.size {
                        best = Block { a: at + 1 - size, b: j + 1 - size, size };
                    }
                }
            }
            above = row;
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn agrees_with_difflib() {
        let (a, b) = (chars(" abcd"), chars("abcd abcd"));
        assert_eq!(Sequences::new(&a, &b).longest(), Block { a: 0, b: 4, size: 5 });
        let (a, b) = (chars("qabxcd"), chars("abycdf"));
        assert_eq!(Sequences::new(&a, &b).matched(), 4);
        assert_eq!(Sequences::new(&[], &b).matched(), 0);
    }
}
