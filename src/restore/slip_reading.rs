//! The best reading of one run of slipped GBK pairs, if any is better than what stands there.
//! Must not know how runs are found in a document.

use super::gbk_code::decode;
use super::gbk_slip::Piece;
use super::slip_around::{before, opening, tail};
use super::slip_choice::{leading, trailing};
use super::slip_lattice::Lattice;
use super::slip_model::Choice;
use super::slip_run::Run;
use super::words::Words;
use crate::text::Span;

/// The cost of a `?` that no question asks for.
const MARK: f64 = 18.0;

/// The cost of supposing a lost pair: about one slipped pair in twenty has no character and is lost.
const GAP: f64 = 3.0;
/// What it costs more where the pairs read as sound words without one.
const DOUBT: f64 = 9.0;
/// Single characters dearer than this are rare enough to doubt the reading.
const STRAINED: f64 = 12.5;

/// The best reading, in pieces over the run.
pub(super) fn read(run: &Run, words: &Words, dear: &mut usize) -> Option<Vec<Piece>> {
    let mut reading = Reading::new(run, words)?;
    let plain = reading.cheapest(None);
    if plain.is_none() && *dear == 0 {
        return None;
    }
    let shown = reading.shown();
    let length = (run.pairs.len() + reading.before.len() + reading.tail.len()) as f64;
    let good = |cost: f64| cost < 0.75 * shown;
    let fluent = |cost: f64| cost < 9.5 * (length + 1.0);
    if let Some((_, chars)) =
        plain.as_ref().filter(|(cost, chars)| good(*cost) && fluent(*cost) && !strained(chars, words))
    {
        return Some(pieces(run, chars, None));
    }
    let whole = plain.as_ref().is_some_and(|(cost, chars)| good(*cost) && !strained(chars, words));
    let gap_cost = if whole { GAP + DOUBT } else { GAP };
    let mut found: Option<(f64, Vec<char>, Option<usize>)> = plain.map(|(cost, chars)| (cost, chars, None));
    if *dear > 0 && run.pairs.len() <= 24 {
        *dear -= 1;
        for (gap, rows) in (0..run.pairs.len()).flat_map(|gap| [(gap, Lost::Upper), (gap, Lost::Lower)]) {
            let Some((cost, chars)) = reading.cheapest(Some((gap, rows))) else { continue };
            if found.as_ref().is_none_or(|f| cost + gap_cost < f.0) {
                found = Some((cost + gap_cost, chars, Some(gap)));
            }
        }
    }
    let (cost, chars, gap) = found?;
    (good(cost) && cost < 9.5 * (length + 3.0)).then(|| pieces(run, &chars, gap))
}

/// The two families of byte pairs that code page 936 gives no character: what a lost pair must have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lost {
    /// `AAA1`–`AFFE` and `F8A1`–`FEFE`.
    Upper,
    /// `A140`–`A9A0`.
    Lower,
}

impl Lost {
    fn leads(self, byte: u8) -> bool {
        match self {
            Lost::Upper => matches!(byte, 0xAA..=0xAF | 0xF8..=0xFE),
            Lost::Lower => matches!(byte, 0xA1..=0xA9),
        }
    }

    fn trails(self, byte: u8) -> bool {
        (byte >= 0xA1) == (self == Lost::Upper)
    }
}

fn strained(chars: &[char], words: &Words) -> bool {
    chars.iter().any(|c| words.model().single(words.simplified(*c).unwrap_or(*c)) > STRAINED)
}

/// A run with its neighbours, on the way to be read.
struct Reading<'r, 't> {
    run: &'r Run<'t>,
    words: &'r Words,
    /// The characters before the run.
    before: Vec<char>,
    /// The words behind the run, notes skipped.
    tail: Vec<char>,
    /// What each pair but the last gives with the first byte of the next.
    slipped: Vec<Option<char>>,
    lattice: Lattice,
    /// How many pairs the lattice holds as they are, without a gap before them.
    known: usize,
}

impl<'r, 't> Reading<'r, 't> {
    fn new(run: &'r Run<'t>, words: &'r Words) -> Option<Self> {
        let pairs = run.pairs.iter().zip(run.pairs.iter().skip(1));
        let before = before(run);
        let opening = opening(run.pairs.first()?.1[0], run)?;
        let mut lattice = Lattice::default();
        before.iter().chain([&opening]).for_each(|c| lattice.push([words.choice(*c)]));
        Some(Self {
            slipped: pairs.map(|((_, pair), (_, next))| decode([pair[1], next[0]])).collect(),
            tail: tail(run, words),
            before,
            lattice,
            known: 0,
            run,
            words,
        })
    }

    /// The cheapest reading, neighbours known; `gap` is the pair behind which a pair was lost.
    fn cheapest(&mut self, gap: Option<(usize, Lost)>) -> Option<(f64, Vec<char>)> {
        let context = self.before.len();
        // Pairs before the gap read as they did the last time.
        let held = self.lattice.len().saturating_sub(context + 1).min(self.known);
        let kept = gap.map_or(0, |(gap, _)| gap.min(held));
        self.lattice.truncate(context + 1 + kept);
        self.known = gap.map_or(self.run.pairs.len(), |(gap, _)| gap);
        for k in kept..self.run.pairs.len() {
            match gap.filter(|(gap, _)| *gap == k) {
                None if k < self.slipped.len() => {
                    let known = self.slipped.get(k).copied()??;
                    self.lattice.push([self.words.choice(known)]);
                }
                None => self.close(k)?,
                Some((_, rows)) => self.lose(k, rows)?,
            }
        }
        self.balance();
        let places = self.lattice.len();
        if (context..places).any(|place| self.lattice.at(place).is_empty()) {
            return None;
        }
        self.tail.iter().for_each(|c| self.lattice.push([self.words.choice(*c)]));
        let (cost, chars) = self.lattice.cheapest(self.words.model());
        Some((cost, chars.get(context..places).unwrap_or_default().to_vec()))
    }

    /// The last place of the run.
    fn close(&mut self, k: usize) -> Option<()> {
        let lead = self.run.pairs.get(k)?.1[1];
        match self.run.last {
            Some(trail) => {
                let last = decode([lead, trail]).filter(|c| self.run.is_read(*c, self.words))?;
                self.lattice.push([self.words.choice(last)]);
            }
            None => match self.run.note {
                Some(syllable) => {
                    let read = |c: &Choice| self.words.readings().reads(c.c, syllable);
                    self.lattice.push(trailing(lead, self.words).iter().copied().filter(read));
                }
                None => self.lattice.push(trailing(lead, self.words).iter().copied()),
            },
        }
        Some(())
    }

    /// The two places of which the bytes in the middle are lost, behind pair `k`.
    fn lose(&mut self, k: usize, rows: Lost) -> Option<()> {
        let lead = self.run.pairs.get(k)?.1[1];
        let next = self.run.pairs.get(k + 1).map(|(_, pair)| pair[0]);
        let first = trailing(lead, self.words).iter().copied().filter(|c| rows.leads(c.byte));
        self.lattice.push(first);
        let second = leading(next.or(self.run.last)?, self.words).iter().copied();
        let second = second.filter(|c| rows.trails(c.byte));
        self.lattice.push(second.filter(|c| next.is_some() || self.run.is_read(c.c, self.words)));
        Some(())
    }

    /// Where the last place may hold a mark, only one that closes what the run opened.
    fn balance(&mut self) {
        let Some(last) = self.lattice.len().checked_sub(1) else { return };
        let known = (self.before.len()..last).filter_map(|place| match self.lattice.at(place) {
            [only] => Some(only.c),
            _ => None,
        });
        let open = known.fold(None, |open, c| match c {
            '《' => Some('》'),
            '“' => Some('”'),
            '〔' => Some('〕'),
            '》' | '”' | '〕' => None,
            _ => open,
        });
        let held = self.lattice.at(last);
        if let Some(mark) = open.filter(|mark| held.iter().any(|c| c.c == *mark)) {
            self.lattice.retain_last(|c| c == mark);
        } else if held.len() > 1 {
            self.lattice.retain_last(|c| !matches!(c, '\u{3000}' | '》' | '”' | '〕' | '《' | '“' | '〔'));
        }
    }

    /// The cost of what stands there, between the same neighbours as the readings.
    fn shown(&self) -> f64 {
        let marks = self.run.shown().matches('?').count() as f64;
        let between = self.run.shown().chars().filter(|c| *c != '?');
        let all = self.before.iter().copied().chain(between).chain(self.tail.iter().copied());
        let simple: Vec<char> = all.map(|c| self.words.simplified(c).unwrap_or(c)).collect();
        MARK * marks + self.words.model().cost(&simple)
    }
}

fn pieces(run: &Run, chars: &[char], gap: Option<usize>) -> Vec<Piece> {
    let place = |k: usize| run.pairs.get(k).map_or(run.closing, |(at, _)| *at);
    let text = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    let piece = |from, to, words, lost| Piece { at: Span::new(from, to), words, lost };
    let last = chars.len().saturating_sub(1);
    let suffix: String = run.suffix.into_iter().collect();
    let mut all = vec![piece(run.mark.start, run.mark.end, text(0, 1), true)];
    match gap {
        Some(gap) => {
            // The pair was lost between the pairs `gap` and `gap + 1`: slots up to gap are known, two are supplied.
            all.push(piece(place(0), place(gap + 1), text(1, gap + 1), false));
            all.push(piece(place(gap + 1), place(gap + 1), text(gap + 1, gap + 3), true));
            all.push(piece(place(gap + 1), run.end, text(gap + 3, chars.len()) + &suffix, false));
        }
        None if run.last.is_some() => {
            all.push(piece(place(0), run.end, text(1, chars.len()) + &suffix, false))
        }
        None => {
            all.push(piece(place(0), run.closing, text(1, last), false));
            let bracket: String = run.swallowed.into_iter().collect();
            all.push(piece(run.closing, run.end, text(last, chars.len()) + &bracket, true));
        }
    }
    all.retain(|p| !p.at.is_empty() || !p.words.is_empty());
    all
}
