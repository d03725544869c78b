//! What a later sentence leaves out because the one before it says it: the subject, or all but the time. Must not know how
//! any question is answered.

use super::reading::{Group, Reading};
use super::sentences::Sentences;
use std::collections::BTreeSet;

impl Sentences {
    /// Whether a sentence asks by itself in a time of its own, which must then not restrict the ones before it: what it
    /// compares with them is asked together with them.
    pub(super) fn in_own_time(&self, reading: &Reading, before: &[&Reading]) -> bool {
        let Some(last) = before.last() else { return false };
        let own = times(reading);
        let relates = self.relates.iter().any(|cue| reading.cues.contains(cue)) && !self.only_times(reading);
        let asks = self.asks_something(reading) || self.only_times(reading);
        !own.is_empty()
            && own != times(last)
            && asks
            && !relates
            && before.iter().all(|r| self.asks_something(r))
    }

    /// Whether a later sentence asks which of what is found before it are of a sort.
    pub(super) fn narrows(&self, clause: &str, reading: &Reading) -> bool {
        self.opens_sort(clause) || self.relates.iter().any(|cue| reading.cues.contains(cue))
    }

    /// Whether a sentence asks for something.
    fn asks_something(&self, reading: &Reading) -> bool {
        self.asks.iter().chain(&self.tells).any(|cue| reading.cues.contains(cue))
    }

    /// Whether a sentence says no more than another time for what is asked before it (2025年呢, 2025年又是哪些).
    fn only_times(&self, reading: &Reading) -> bool {
        let weak = |cue: &String| self.goes_on.contains(cue);
        !times(reading).is_empty()
            && !named(reading)
            && reading.actions.is_empty()
            && reading.cues.iter().all(weak)
    }

    /// Whether a sentence says no more than another time, or asks what the one before it asks in other words
    /// (由谁负责？2025年又由谁负责).
    fn asks_the_same(&self, reading: &Reading, before: &Reading) -> bool {
        let said = |cue: &String| self.goes_on.contains(cue) || before.cues.contains(cue);
        let again = !named(reading) && reading.actions.is_empty() && reading.cues.iter().all(said);
        self.only_times(reading) || (again && !times(reading).is_empty())
    }

    /// Whether a clause asks by a word of its own, so that it is a sentence though a comma stands before it.
    pub(super) fn interrogates(&self, clause: &str) -> bool {
        self.interrogatives.iter().any(|word| clause.contains(word.as_str()))
    }

    /// Whether a sentence says no more than of whom or what else the one before it is asked (乙呢).
    pub(super) fn only_names(&self, reading: &Reading, before: &Reading) -> bool {
        let weak = |cue: &String| self.goes_on.contains(cue);
        let slots = [
            (&reading.agencies, &before.agencies),
            (&reading.things, &before.things),
            (&reading.places, &before.places),
        ];
        let kinds =
            [&reading.heads, &reading.classes, &reading.body_kinds, &reading.unknown, &reading.qualifiers];
        let same = slots.iter().any(|(own, other)| !own.is_empty() && !other.is_empty() && own != other);
        same && reading.metrics.is_empty()
            && reading.actions.is_empty()
            && kinds.iter().all(|words| words.is_empty())
            && reading.cues.iter().all(weak)
            && self.asks_something(before)
    }

    /// A later sentence with what it leaves out: all but the time as `before` has it, or the words of its subject put
    /// before it, which `read` reads.
    pub(super) fn filled(
        &self,
        sentence: &str,
        reading: Reading,
        before: &Reading,
        read: impl Fn(&str) -> Reading,
    ) -> Reading {
        if self.asks_the_same(&reading, before) {
            let (years, deadlines) = (reading.years, reading.deadlines);
            return Reading { years, deadlines, ..before.clone() };
        }
        if self.only_names(&reading, before) {
            return renamed(reading, before);
        }
        match subject(&reading, before) {
            Some(words) => read(&format!("{words}，{sentence}")),
            None => reading,
        }
    }
}

/// Words for joining those who are there, whenever that is.
const JOINS: [&str; 6] = ["later", "added", "mentioned", "since", "firsttime", "includes"];

impl Sentences {
    /// Whether a sentence asks since when a body is among those of the thing that the one before it speaks of:
    /// 甲是哪一年加进来的.
    pub(super) fn asks_since(&self, reading: &Reading, before: &Reading) -> bool {
        let has = |cue: &str| reading.cues.contains(cue);
        let bare = reading.things.is_empty() && reading.heads.is_empty() && reading.classes.is_empty();
        let of_body = !reading.agencies.is_empty() && bare && times(reading).is_empty();
        let of_thing = !before.things.is_empty() && before.agencies.is_empty();
        // 甲是哪一年列进它的责任单位的: the thing is named again.
        let again = has("listed") && !reading.agencies.is_empty() && reading.things == before.things;
        if again && has("since") && of_thing && times(reading).is_empty() {
            return true;
        }
        of_body
            && of_thing
            && (has("when") || has("since"))
            && !has("who")
            && JOINS.iter().any(|cue| has(cue))
    }

    /// That sentence with its subject, which `read` reads.
    pub(super) fn joined_since(
        &self,
        sentence: &str,
        reading: &Reading,
        before: &Reading,
        read: impl Fn(&str) -> Reading,
    ) -> Reading {
        if !reading.things.is_empty() {
            return reading.clone();
        }
        let words: Vec<&str> = before.things.iter().map(|group| group.words.as_str()).collect();
        let mut reading = read(&format!("{}，{sentence}", words.join("、")));
        reading.cues.retain(|cue| !["when", "later", "mentioned", "added"].contains(&cue.as_str()));
        reading.cues.insert("since".to_owned());
        reading
    }
}

/// What `before` asks, of whom or what else a sentence names.
fn renamed(reading: Reading, before: &Reading) -> Reading {
    let mut told = before.clone();
    if !times(&reading).is_empty() {
        (told.years, told.deadlines) = (reading.years, reading.deadlines);
    }
    for (slot, own) in [
        (&mut told.agencies, reading.agencies),
        (&mut told.things, reading.things),
        (&mut told.places, reading.places),
    ] {
        if !slot.is_empty() && !own.is_empty() {
            *slot = own;
        }
    }
    (told.named, told.topics, told.headings) = (reading.named, reading.topics, reading.headings);
    told
}

/// The years that a sentence speaks of, documents' or deadlines.
fn times(reading: &Reading) -> BTreeSet<i64> {
    reading.years.iter().chain(&reading.deadlines).copied().collect()
}

/// Whether a sentence names or describes something.
fn named(reading: &Reading) -> bool {
    let groups = [&reading.things, &reading.agencies, &reading.places, &reading.topics];
    let kinds =
        [&reading.heads, &reading.classes, &reading.body_kinds, &reading.unknown, &reading.qualifiers];
    !reading.metrics.is_empty()
        || groups.iter().any(|groups| !groups.is_empty())
        || kinds.iter().any(|words| !words.is_empty())
}

/// The words of what a sentence is about, as the one before it has them, where it says nothing of that itself.
fn subject(reading: &Reading, before: &Reading) -> Option<String> {
    let of = |groups: &[Group]| -> Option<String> {
        let words: Vec<&str> = groups.iter().map(|group| group.words.as_str()).collect();
        (!words.is_empty()).then(|| words.join("、"))
    };
    let kind = !reading.heads.is_empty() || !reading.classes.is_empty();
    let about = [&reading.things, &reading.topics].iter().any(|groups| !groups.is_empty());
    if kind || about || !reading.metrics.is_empty() {
        return None;
    }
    let task = reading.cues.contains("what") && !reading.cues.contains("who");
    if !reading.agencies.is_empty() {
        return of(&before.things).filter(|_| !task);
    }
    let named = of(&before.things).or_else(|| of(&before.topics)).or_else(|| of(&before.agencies));
    named.or_else(|| Some(before.measures.join("、")).filter(|measures| !measures.is_empty()))
}
