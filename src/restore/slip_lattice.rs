//! The cheapest path through places that may each hold several characters, cut into words.
//! Must not know where the places come from.

use super::slip_model::{Choice, Model};

/// Places in order, each with the characters that it may hold.
#[derive(Debug, Default)]
pub(super) struct Lattice {
    choices: Vec<Choice>,
    ends: Vec<usize>,
    /// The cheapest path to behind each place, as far as asked for: its cost, the number of characters of its last word, and
    /// that word.
    best: Vec<(f64, usize, [char; 4])>,
}

/// More choices for one word are not looked through.
const MOST: usize = 20_000;

impl Lattice {
    /// Adds a place.
    pub fn push(&mut self, choices: impl IntoIterator<Item = Choice>) {
        self.choices.extend(choices);
        self.ends.push(self.choices.len());
    }

    /// Forgets everything behind the first `places`.
    pub fn truncate(&mut self, places: usize) {
        self.ends.truncate(places);
        self.choices.truncate(self.ends.last().copied().unwrap_or(0));
        self.best.truncate(places);
    }

    /// The number of places.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// What may stand at a place.
    pub fn at(&self, place: usize) -> &[Choice] {
        let end = self.ends.get(place).copied().unwrap_or(0);
        let start = place.checked_sub(1).and_then(|k| self.ends.get(k)).copied().unwrap_or(0);
        self.choices.get(start..end).unwrap_or_default()
    }

    /// Narrows the last place, before any path is asked for.
    pub fn retain_last(&mut self, keep: impl Fn(char) -> bool) {
        let Some(last) = self.ends.pop() else { return };
        let start = self.ends.last().copied().unwrap_or(0);
        let mut kept = start;
        for k in start..last {
            if let Some(choice) = self.choices.get(k).copied().filter(|choice| keep(choice.c)) {
                if let Some(slot) = self.choices.get_mut(kept) {
                    *slot = choice;
                }
                kept += 1;
            }
        }
        self.choices.truncate(kept);
        self.ends.push(kept);
    }

    /// The cost of the cheapest path and its characters. What is known of the places before is used again.
    pub fn cheapest(&mut self, model: &Model) -> (f64, Vec<char>) {
        for end in self.best.len()..self.len() {
            let mut best = (f64::INFINITY, 0, ['\0'; 4]);
            for length in (1..=4.min(end + 1)).rev() {
                let start = end + 1 - length;
                let so_far = start.checked_sub(1).map_or(Some(0.0), |k| self.best.get(k).map(|b| b.0));
                let found = if length == 1 {
                    character(self, start, model)
                } else {
                    word(self, start, length, model)
                };
                if let Some((cost, chosen)) = found
                    && let Some(so_far) = so_far
                    && so_far + cost < best.0
                {
                    best = (so_far + cost, length, chosen);
                }
            }
            self.best.push(best);
        }
        let mut path = Vec::with_capacity(self.len());
        let mut at = self.len();
        while let Some((_, length, chosen)) =
            at.checked_sub(1).and_then(|k| self.best.get(k)).filter(|b| b.1 > 0)
        {
            path.extend(chosen.iter().take(*length).rev());
            at -= length;
        }
        path.reverse();
        (self.best.last().map_or(0.0, |b| b.0), path)
    }
}

/// A word over some places: its cost and its characters.
type Word = (f64, [char; 4]);

/// The cheapest character of one place.
fn character(lattice: &Lattice, place: usize, model: &Model) -> Option<Word> {
    let mut best: Option<Word> = None;
    for choice in lattice.at(place) {
        let cost = model.single(choice.simple);
        if best.is_none_or(|b| cost < b.0) {
            best = Some((cost, [choice.c, '\0', '\0', '\0']));
        }
    }
    best
}

/// The most frequent word that the places can hold, and the characters as they stand (in either script); of equal ones
/// that whose choices come first, the earlier places counting least.
fn word(lattice: &Lattice, start: usize, length: usize, model: &Model) -> Option<Word> {
    let mut places: [&[Choice]; 4] = [&[]; 4];
    let mut choices = 1;
    for (k, place) in places.iter_mut().take(length).enumerate() {
        *place = lattice.at(start + k);
        choices *= place.len();
    }
    let places = places.get(..length)?;
    if choices == 0 || choices > MOST {
        return None;
    }
    if choices == 1 {
        return only(places, model);
    }
    let mut best: Option<(f64, usize, [char; 4])> = None;
    let (first, rest) = places.split_first()?;
    let mut done = '\0';
    for choice in first.iter() {
        // Choices of one Simplified form stand together or hold the same words: a second look finds no cheaper one.
        if choice.simple == done {
            continue;
        }
        done = choice.simple;
        for (key, cost) in model.beginning(choice.simple, length) {
            if best.is_some_and(|b| *cost > b.0) {
                continue;
            }
            if let Some((rank, chosen)) = held(first, rest, *key, length)
                && best.is_none_or(|b| (*cost, rank) < (b.0, b.1))
            {
                best = Some((*cost, rank, chosen));
            }
        }
    }
    best.map(|(cost, _, chosen)| (cost, chosen))
}

/// The word of places that hold one character each, if it is one.
fn only(places: &[&[Choice]], model: &Model) -> Option<Word> {
    let (mut chosen, mut simple) = (['\0'; 4], ['\0'; 4]);
    for ((c, s), choice) in chosen.iter_mut().zip(&mut simple).zip(places.iter().filter_map(|p| p.first())) {
        (*c, *s) = (choice.c, choice.simple);
    }
    Some((model.word(simple.get(..places.len())?)?, chosen))
}

/// Whether the places can hold a word: the number of its first choice, and its characters as they stand.
fn held(first: &[Choice], rest: &[&[Choice]], key: u64, length: usize) -> Option<(usize, [char; 4])> {
    let mut chosen = ['\0'; 4];
    let (mut rank, mut step) = (0, 1);
    let places = std::iter::once(&first).chain(rest);
    for (k, (slot, place)) in chosen.iter_mut().zip(places).enumerate() {
        let code = (key >> (16 * (length - 1 - k))) as u16;
        let at = place.iter().position(|choice| choice.simple as u32 == u32::from(code))?;
        *slot = place.get(at)?.c;
        rank += at * step;
        step *= place.len();
    }
    Some((rank, chosen))
}
