//! Finds in a question the names, years and cues that it is made of: the longest first, none over another.
//! Must not know intents.

use super::plain::BREAK;
use super::token::{Candidate, fill};
pub(super) use super::token::{Tag, Token, What};
use super::vocabulary::{Nearness, Vocabulary};
use super::words::{Slot, Words, Years};
use std::collections::BTreeMap;

/// All words of the leyicon that questions are searched for.
#[derive(Debug, Clone)]
pub(super) struct Spotter {
    tags: BTreeMap<String, Vec<Tag>>,
    stops: BTreeMap<String, ()>,
    longest: usize,
    years: Years,
    numerals: Vec<char>,
    measures: Vec<String>,
    solid: Vec<String>,
    compared_nouns: Vec<String>,
    nouns: Vec<String>,
    which: char,
    places: Vec<String>,
}

impl Spotter {
    /// Indexes the lexicon.
    pub(super) fn new(words: &Words) -> Self {
        let mut tags: BTreeMap<String, Vec<Tag>> = BTreeMap::new();
        let mut add = |word: &str, tag: Tag| tags.entry(super::plain::plain(word)).or_default().push(tag);
        for (cue, list) in &words.cues.cues {
            list.iter().for_each(|word| add(word, Tag::Cue(cue.clone())));
        }
        words.cues.unheld.words.iter().for_each(|word| add(word, Tag::Unheld));
        words.actions.iter().for_each(|(word, action)| add(word, Tag::Action(action.clone())));
        words.classes.iter().for_each(|(word, class)| add(word, Tag::Class(class.clone())));
        words.heads.iter().filter(|(word, _)| !words.classes.contains_key(*word)).for_each(
            |(word, class)| {
                add(word, Tag::Head(class.clone()));
            },
        );
        // 局 alone stands in too many words.
        let kinds = words.body_kinds.keys().filter(|word| word.chars().count() > 1);
        kinds.for_each(|word| add(word, Tag::Bodies));
        for region in &words.regions {
            tags.entry(region.clone()).or_insert_with(|| vec![Tag::Region]);
        }
        tags.values_mut().for_each(|of| {
            of.sort();
            of.dedup();
        });
        let stops: BTreeMap<String, ()> =
            words.cues.stops.words.iter().map(|word| (super::plain::plain(word), ())).collect();
        let longest = tags.keys().chain(stops.keys()).map(|w| w.chars().count()).max().unwrap_or_default();
        let terms = &words.terms;
        let (numerals, measures) = (terms.numerals.clone(), terms.measures.clone());
        let solid = terms.solid.clone();
        let nouns = terms.nouns_behind.clone();
        Self {
            tags,
            stops,
            longest,
            years: terms.years.clone(),
            numerals,
            measures,
            solid,
            compared_nouns: terms.compared_nouns.clone(),
            nouns,
            which: terms.which,
            places: terms.place_heads.clone(),
        }
    }

    /// Whether a word asks something, rather than naming or describing a thing.
    pub(super) fn asks(&self, word: &str) -> bool {
        let tags = self.tags.get(&super::plain::plain(word));
        tags.is_some_and(|tags| tags.iter().any(|t| matches!(t, Tag::Cue(_) | Tag::Unheld)))
    }

    /// Whether a word is a verb that the ontology knows.
    pub(super) fn acts(&self, word: &str) -> bool {
        let tags = self.tags.get(&super::plain::plain(word));
        tags.is_some_and(|tags| tags.iter().any(|t| matches!(t, Tag::Action(_))))
    }

    /// Cuts a question (compared form) into tokens, in order; together they are the question.
    pub(super) fn tokens(&self, question: &str, vocabulary: &Vocabulary) -> Vec<Token> {
        let chars: Vec<char> = question.chars().collect();
        let mut candidates = self.years(&chars);
        candidates.extend(self.counts(&chars));
        for start in 0..chars.len() {
            self.names(&chars, start, vocabulary, &mut candidates);
            self.words(&chars, start, &mut candidates);
        }
        let asked: Vec<(usize, usize)> =
            candidates.iter().filter(|c| is_cue(c)).map(|c| (c.start, c.end)).collect();
        candidates.retain(|c| !is_half_asked(c, &asked));
        // 福建立法: the last character of a place opens no verb.
        let places: Vec<usize> = candidates.iter().filter(|c| is_place(c)).map(|c| c.end).collect();
        let opens = |c: &Candidate| c.end - c.start == 2 && places.contains(&(c.start + 1));
        candidates.retain(|c| !(acts(&c.what) && opens(c)));
        candidates.sort_by_key(|c| (std::cmp::Reverse(c.end - c.start), c.rank, c.start));
        let mut taken: Vec<Candidate> = Vec::new();
        let mut free = vec![true; chars.len()];
        for candidate in candidates {
            if let Some(place) = free.get_mut(candidate.start..candidate.end)
                && place.iter().all(|f| *f)
            {
                place.fill(false);
                taken.push(candidate);
            }
        }
        taken.sort_by_key(|c| c.start);
        fill(&chars, taken)
    }

    fn names(&self, chars: &[char], start: usize, vocabulary: &Vocabulary, into: &mut Vec<Candidate>) {
        let most = vocabulary.longest.min(chars.len() - start);
        for length in 2..=most {
            let form: String = chars.iter().skip(start).take(length).collect();
            if form.ends_with(BREAK) {
                break;
            }
            let found = vocabulary.named(&form);
            let Some(nearest) = found.iter().map(|(_, nearness)| *nearness).min() else { continue };
            // A name that is exactly asked for leaves bodies apart that share a short form; things of one core stay
            // together, for they are often one thing under the names of several years.
            let slot_of = |at: usize| vocabulary.entities.get(at).map_or(Slot::Thing, |e| e.slot);
            let slots: Vec<Slot> = found.iter().filter(|f| f.1 == nearest).map(|f| slot_of(f.0)).collect();
            for slot in [Slot::Agency, Slot::Thing, Slot::Place, Slot::Document, Slot::Task] {
                if !slots.contains(&slot) {
                    continue;
                }
                let fits =
                    |f: &&(usize, Nearness)| slot_of(f.0) == slot && (slot == Slot::Thing || f.1 == nearest);
                let individuals: Vec<usize> = found.iter().filter(fits).map(|f| f.0).collect();
                let places = if slot == Slot::Agency {
                    found.iter().filter(|f| slot_of(f.0) == Slot::Place).map(|f| f.0).collect()
                } else {
                    Vec::new()
                };
                let what = What::Named(slot, individuals, places);
                into.push(Candidate { start, end: start + length, rank: 1, what });
                break;
            }
        }
    }

    fn words(&self, chars: &[char], start: usize, into: &mut Vec<Candidate>) {
        for length in 1..=self.longest.min(chars.len() - start) {
            let word: String = chars.iter().skip(start).take(length).collect();
            let end = start + length;
            if self.cuts_noun(chars, start, end) || self.opens_within(chars, start) {
                continue;
            }
            if let Some(tags) = self.tags.get(&word) {
                let only_kind =
                    tags.iter().all(|tag| matches!(tag, Tag::Head(_) | Tag::Class(_) | Tag::Region));
                let rank = if only_kind { 2 } else { 0 };
                into.push(Candidate { start, end, rank, what: What::Cue(tags.clone()) });
            } else if self.stops.contains_key(&word) {
                into.push(Candidate { start, end, rank: 3, what: What::Stop });
            } else if self.solid.contains(&word) {
                into.push(Candidate { start, end, rank: 4, what: What::Rest });
            }
        }
    }

    /// Whether words begin at the second character of a solid word: 换由 of 转换由.
    fn opens_within(&self, chars: &[char], start: usize) -> bool {
        let before = start.checked_sub(1).and_then(|at| chars.get(at..)).unwrap_or_default();
        self.solid.iter().any(|word| before.iter().take(word.chars().count()).copied().eq(word.chars()))
    }

    /// Whether words end within a noun: 哪个大 of 哪个大数据机构.
    fn cuts_noun(&self, chars: &[char], start: usize, end: usize) -> bool {
        let opens = |noun: &String| {
            let length = noun.chars().count();
            chars.iter().skip(end - 1).take(length).copied().eq(noun.chars())
        };
        end - start > 2 && self.compared_nouns.iter().any(opens)
    }

    /// Small numbers with their measure, which weigh nothing: 七项 in 七项政策措施.
    fn counts(&self, chars: &[char]) -> Vec<Candidate> {
        let mut found = Vec::new();
        for start in 0..chars.len() {
            let length = chars.iter().skip(start).take_while(|c| self.numerals.contains(c)).count();
            let rest: String = chars.iter().skip(start + length).take(2).collect();
            let measure =
                self.measures.iter().filter(|m| rest.starts_with(m.as_str())).max_by_key(|m| m.len());
            let nouns = self.nouns.iter().any(|noun| rest.starts_with(noun.as_str()));
            if length > 0 && nouns {
                found.push(Candidate { start, end: start + length, rank: 3, what: What::Stop });
            } else if let Some(measure) = measure.filter(|_| length > 0) {
                let end = start + length + measure.chars().count();
                found.push(Candidate { start, end, rank: 3, what: What::Stop });
                // 哪两项 asks as 哪几项 does.
                if let Some(which) = start.checked_sub(1).filter(|at| chars.get(*at) == Some(&self.which)) {
                    let behind: String = chars.iter().skip(end).take(2).collect();
                    let place = self.places.iter().find(|noun| behind.starts_with(noun.as_str()));
                    let cue = if place.is_some() { "where" } else { "what" };
                    let end = end + place.map_or(0, |noun| noun.chars().count());
                    let what = What::Cue(vec![Tag::Cue(cue.to_owned())]);
                    found.push(Candidate { start: which, end, rank: 3, what });
                }
            }
        }
        found
    }

    /// Years of four digits, with what makes them deadlines (到…年, …年底前).
    fn years(&self, chars: &[char]) -> Vec<Candidate> {
        let mut found = Vec::new();
        for start in 0..chars.len() {
            let digits: String = chars.iter().skip(start).take(4).collect();
            let apart = |at: Option<&char>| !at.is_some_and(char::is_ascii_digit);
            let year = digits.parse::<i64>().ok().filter(|y| (1949..2100).contains(y));
            let before = start.checked_sub(1).and_then(|at| chars.get(at));
            if let Some(year) =
                year.filter(|_| apart(before) && apart(chars.get(start + 4)) && digits.len() == 4)
            {
                let tail: String = chars.iter().skip(start + 4).take(3).collect();
                let opens =
                    before.is_some_and(|c| self.years.until.contains(c)) && !self.after_year(chars, start);
                let tail_words = tail.trim_start_matches(self.years.mark);
                let set = self.years.set.iter().any(|word| tail_words.starts_with(word.as_str()));
                let opens = opens || (set && before.is_some_and(|c| self.years.set_for.contains(c)));
                let done = self.years.done.iter().any(|word| tail_words.starts_with(word.as_str()));
                let closes = tail_words.starts_with(self.years.ends.as_slice()) || done;
                let end = start + 4 + usize::from(tail.starts_with(self.years.mark));
                found.push(Candidate { start, end, rank: 0, what: What::Year(year, opens || closes) });
            }
        }
        found
    }
}

impl Spotter {
    /// Whether 到 or 至 before a year ties it to an earlier year (2017年至2022年).
    fn after_year(&self, chars: &[char], start: usize) -> bool {
        let before: String = chars.iter().take(start.saturating_sub(1)).collect();
        before.trim_end_matches(self.years.mark).ends_with(|c: char| c.is_ascii_digit())
    }
}

fn is_cue(candidate: &Candidate) -> bool {
    matches!(&candidate.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Cue(_))))
}

/// 列在哪些任务名下 asks which tasks, not where: the last character of what asks where opens a longer asking word.
fn is_half_asked(candidate: &Candidate, asked: &[(usize, usize)]) -> bool {
    let place = |t: &Tag| matches!(t, Tag::Cue(name) if name == "where");
    let only_place = matches!(&candidate.what, What::Cue(tags) if tags.iter().all(place));
    let runs_on = |(start, end): &(usize, usize)| *start + 1 == candidate.end && *end > candidate.end;
    only_place && candidate.end - candidate.start > 1 && asked.iter().any(runs_on)
}

/// Whether a candidate is the name of a place.
fn is_place(candidate: &Candidate) -> bool {
    match &candidate.what {
        What::Named(Slot::Place, ..) => true,
        What::Cue(tags) => tags.contains(&Tag::Region),
        _ => false,
    }
}

fn acts(what: &What) -> bool {
    matches!(what, What::Cue(tags) if tags.iter().any(|tag| matches!(tag, Tag::Action(_))))
}
