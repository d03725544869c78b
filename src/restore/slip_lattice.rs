//! The cheapest path through places that may each hold several characters, cut into words.
//! Must not know where the places come from.

use super::words::Words;

/// The cost of the cheapest path and its characters.
pub(super) fn cheapest(lattice: &[Vec<char>], words: &Words) -> (f64, Vec<char>) {
    let mut best: Vec<(f64, Vec<char>)> = vec![(f64::INFINITY, Vec::new()); lattice.len() + 1];
    if let Some(first) = best.first_mut() {
        first.0 = 0.0;
    }
    for start in 0..lattice.len() {
        let Some((so_far, path)) = best.get(start).cloned() else { break };
        for length in 1..=4.min(lattice.len() - start) {
            let Some((cost, chosen)) = word(lattice.get(start..start + length).unwrap_or_default(), words)
            else {
                continue;
            };
            if let Some(slot) = best.get_mut(start + length)
                && so_far + cost < slot.0
            {
                *slot = (so_far + cost, path.iter().copied().chain(chosen).collect());
            }
        }
    }
    best.pop().unwrap_or_default()
}

/// The most frequent word that the places can hold, and the characters as they stand (in either script).
fn word(places: &[Vec<char>], words: &Words) -> Option<(f64, Vec<char>)> {
    let choices: usize = places.iter().map(Vec::len).product();
    if choices > 20_000 {
        return None;
    }
    let mut best: Option<(f64, [char; 4])> = None;
    for k in 0..choices {
        let mut rest = k;
        let (mut chosen, mut simple) = (['\0'; 4], ['\0'; 4]);
        for ((c, s), place) in chosen.iter_mut().zip(&mut simple).zip(places) {
            let count = place.len().max(1);
            *c = place.get(rest % count).copied()?;
            *s = words.simplified(*c).unwrap_or(*c);
            rest /= count;
        }
        let cost = match simple.get(..places.len())? {
            [c] => Some(words.model().single(*c)),
            word => words.model().word(word),
        };
        if let Some(cost) = cost.filter(|cost| best.as_ref().is_none_or(|b| cost < &b.0)) {
            best = Some((cost, chosen));
        }
    }
    best.map(|(cost, chosen)| (cost, chosen.into_iter().take(places.len()).collect()))
}
