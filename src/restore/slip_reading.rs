//! The best reading of one run of slipped GBK pairs, if any is better than what stands there.
//! Must not know how runs are found in a document.

use super::gbk_code::{decode, encode};
use super::gbk_slip::Piece;
use super::slip_run::Run;
use super::words::Words;
use crate::text::Span;

/// The cost of a `?` that no question asks for.
const MARK: f64 = 18.0;

/// The cost of supposing a lost pair: about one slipped pair in twenty has no character and is lost.
const GAP: f64 = 3.0;
/// Single characters dearer than this are rare enough to doubt the reading.
const STRAINED: f64 = 12.5;

/// The characters that may stand at one place.
type Slot = Vec<char>;

/// The best reading, in pieces over the run.
pub(super) fn read(run: &Run, words: &Words, dear: &mut usize) -> Option<Vec<Piece>> {
    opening(run.pairs.first()?.1[0], run)?;
    let shown = shown(run, words);
    let plain = slots(run, None, words);
    let best = plain.as_ref().map(|slots| cheapest(run, slots, words));
    let length = (run.pairs.len() + before(run).len() + tail(run, words).len()) as f64;
    let good = |cost: f64| cost < 0.75 * shown;
    let fluent = |cost: f64| cost < 9.5 * (length + 1.0);
    if let Some((_, chars)) =
        best.as_ref().filter(|(cost, chars)| good(*cost) && fluent(*cost) && !strained(chars, words))
    {
        return Some(pieces(run, chars, None));
    }
    let mut found: Option<(f64, Vec<char>, Option<usize>)> = best.map(|(cost, chars)| (cost, chars, None));
    if *dear > 0 && run.pairs.len() <= 24 {
        *dear -= 1;
        for (gap, rows) in (0..run.pairs.len()).flat_map(|gap| [(gap, Lost::Upper), (gap, Lost::Lower)]) {
            let Some(slots) = slots(run, Some((gap, rows)), words) else { continue };
            let (cost, chars) = cheapest(run, &slots, words);
            if found.as_ref().is_none_or(|f| cost + GAP < f.0) {
                found = Some((cost + GAP, chars, Some(gap)));
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

/// The characters that the slipped pairs may stand for; `gap` is the pair behind which a pair was lost.
fn slots(run: &Run, gap: Option<(usize, Lost)>, words: &Words) -> Option<Vec<Slot>> {
    let first = run.pairs.first()?.1;
    let mut slots = vec![vec![opening(first[0], run)?]];
    for (k, (_, pair)) in run.pairs.iter().enumerate() {
        let next = run.pairs.get(k + 1).map(|(_, pair)| pair[0]);
        match (gap.filter(|(gap, _)| *gap == k), next) {
            (None, Some(next)) => slots.push(vec![decode([pair[1], next])?]),
            (None, None) => slots.push(closing(pair[1], run, words)?),
            (Some((_, rows)), next) => {
                let mut first = trailing(pair[1], None, words);
                first.retain(|c| encode(*c).is_some_and(|bytes| rows.leads(bytes[1])));
                let mut second = leading(next.or(run.last)?, words);
                second.retain(|c| encode(*c).is_some_and(|bytes| rows.trails(bytes[0])));
                if next.is_none() {
                    second.retain(|c| run.is_read(*c, words));
                }
                slots.extend([first, second]);
            }
        }
    }
    balanced(&mut slots);
    slots.iter().all(|slot| !slot.is_empty()).then_some(slots)
}

fn closing(lead: u8, run: &Run, words: &Words) -> Option<Slot> {
    match run.last {
        Some(trail) => Some(vec![decode([lead, trail]).filter(|c| run.is_read(*c, words))?]),
        None => Some(trailing(lead, run.note.as_deref(), words)),
    }
}

/// Where the last place may hold a mark, only one that closes what the run opened.
fn balanced(slots: &mut [Slot]) {
    let Some((last, before)) = slots.split_last_mut() else { return };
    let known = before.iter().filter_map(|slot| slot.first().filter(|_| slot.len() == 1));
    let open = known.fold(None, |open, c| match c {
        '《' => Some('》'),
        '“' => Some('”'),
        '〔' => Some('〕'),
        '》' | '”' | '〕' => None,
        _ => open,
    });
    if let Some(mark) = open.filter(|mark| last.contains(mark)) {
        *last = vec![mark];
    } else if last.len() > 1 {
        last.retain(|c| !matches!(c, '\u{3000}' | '》' | '”' | '〕' | '《' | '“' | '〔'));
    }
}

/// The mark that the run opens with, by its second byte: programs cut at the bytes of `。` and `、`, and behind the
/// blanks that open a line at those of another blank. A run that opens otherwise is none.
fn opening(trail: u8, run: &Run) -> Option<char> {
    let head = run.text.get(..run.start).unwrap_or_default();
    let line = head.trim_end_matches([' ', '\u{3000}']);
    let indented = line.len() < head.len() && (line.is_empty() || line.ends_with('\n'));
    match trail {
        0xA1 => Some('\u{3000}').filter(|_| indented),
        0xA2 => Some('、'),
        0xA3 => Some('。'),
        _ => None,
    }
}

/// Characters with a known second byte.
fn leading(trail: u8, words: &Words) -> Slot {
    (0x81..=0xFE).filter_map(|lead| decode([lead, trail])).filter(|c| is_plausible(*c, words)).collect()
}

/// Characters with a known first byte, read as noted if a note says so.
fn trailing(lead: u8, note: Option<&str>, words: &Words) -> Slot {
    let plausible = |trail| decode([lead, trail]).filter(|c| is_plausible(*c, words));
    let all = words.model().led(lead, || (0x40..=0xFE).filter_map(plausible).collect());
    match note {
        Some(syllable) => all.iter().copied().filter(|c| words.readings().reads(*c, syllable)).collect(),
        None => all.to_vec(),
    }
}

/// Characters that official writing is made of.
fn is_plausible(c: char, words: &Words) -> bool {
    let simple = words.simplified(c).unwrap_or(c);
    matches!(
        c,
        '。' | '、' | '，' | '；' | '：' | '（' | '）' | '“' | '”' | '《' | '》' | '〔' | '〕' | '\u{3000}'
    ) || words.model().word(&[simple]).is_some_and(|cost| cost < 13.0)
}

/// The cost of what stands there, between the same neighbours as the readings.
fn shown(run: &Run, words: &Words) -> f64 {
    let before: String = before(run).into_iter().collect();
    let after: String = tail(run, words).into_iter().collect();
    let marks = run.shown().matches('?').count() as f64;
    MARK * marks + cost_of(&format!("{before}{}{after}", run.shown().replace('?', "")), words)
}

/// The characters before the run.
fn before(run: &Run) -> Vec<char> {
    let mut last: Vec<char> = run.text.get(..run.start).unwrap_or_default().chars().rev().take(3).collect();
    last.reverse();
    last
}

fn cost_of(text: &str, words: &Words) -> f64 {
    let simple: Vec<char> = text.chars().map(|c| words.simplified(c).unwrap_or(c)).collect();
    words.model().cost(&simple)
}

/// The cheapest choice of characters, slots with known neighbours: words of up to four characters across slots.
fn cheapest(run: &Run, slots: &[Slot], words: &Words) -> (f64, Vec<char>) {
    let (before, after) = (before(run), tail(run, words));
    let context = before.len();
    let mut lattice: Vec<Slot> = before.into_iter().map(|c| vec![c]).collect();
    lattice.extend(slots.iter().cloned());
    lattice.extend(after.iter().map(|c| vec![*c]));
    let (cost, chars) = super::slip_lattice::cheapest(&lattice, words);
    let chosen = chars.get(context..context + slots.len()).unwrap_or_default().to_vec();
    (cost, chosen)
}

/// The words behind the run, notes skipped.
fn tail(run: &Run, words: &Words) -> Vec<char> {
    let tail = run.text.get(run.end..).unwrap_or_default();
    // A note is short: to look for its end further would be to read the whole text at every `?`.
    let closing = tail.char_indices().take(16).find(|(_, c)| matches!(c, ')' | '）'));
    let tail = match closing {
        Some((at, _)) if run.note.is_some() || (tail.starts_with(['(', '（']) && at < 14) => {
            tail.get(at..).unwrap_or_default().trim_start_matches([')', '）'])
        }
        _ => tail,
    };
    tail.chars().take(2).take_while(|c| words.is_han(*c)).collect()
}

fn pieces(run: &Run, chars: &[char], gap: Option<usize>) -> Vec<Piece> {
    let place = |k: usize| run.pairs.get(k).map_or(run.closing, |(at, _)| *at);
    let text = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    let piece = |from, to, words, lost| Piece { at: Span::new(from, to), words, lost };
    let last = chars.len().saturating_sub(1);
    let suffix: String = run.suffix.into_iter().collect();
    let mut all = vec![piece(run.start, run.start + 1, text(0, 1), true)];
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
