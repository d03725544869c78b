//! Administrative places in a task's text, by the registry's names with checks of their borders. Decides what is a place
//! and what is only part of another name. Must not know things or agencies.

mod home;
mod words;

use super::PlaceMention;
use crate::lexicon::{Level, Lexicon, LexiconError, PlaceId, Places};
use crate::outline::Outline;
use crate::restore::Restored;
use crate::text::Span;
use aho_corasick::AhoCorasick;
use home::Home;
use words::Words;

/// Finds places; holds the index of the registry's names.
#[derive(Debug)]
pub struct PlaceFinder {
    words: Words,
    places: Places,
    names: Vec<String>,
    index: Option<AhoCorasick>,
}

impl PlaceFinder {
    /// Indexes the registry's names.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let places = lexicon.registry().places().clone();
        let all = places.all().iter().flat_map(|p| std::iter::once(&p.name).chain(&p.shorts));
        // Names of one character (京, 闽) stand in too many words.
        let mut names: Vec<String> = all.filter(|n| n.chars().count() > 1).cloned().collect();
        names.sort();
        names.dedup();
        let index = AhoCorasick::new(&names).ok();
        Ok(Self { words: Words::new(lexicon)?, places, names, index })
    }

    /// The places of a document, in the order of tasks and text; headings count, clauses do not.
    pub fn find(&self, restored: &Restored, outline: &Outline) -> Vec<PlaceMention> {
        let mut home = Home::new(&self.places, &outline.header);
        if home.region().is_none() {
            // The first place that stands in full belongs to the issuer, or to the document's own plans.
            let first = self.hits(&restored.text, &home).into_iter().find(|hit| hit.official);
            home = first.map(|hit| Home::at(&self.places, hit.place)).unwrap_or_default();
        }
        let mut found = Vec::new();
        for (task, at) in outline.tasks.iter().enumerate() {
            for span in at.heading.iter().chain(&at.body) {
                let hits = self.stretch(span.of(&restored.text), &home);
                found.extend(hits.into_iter().map(|(hit, name, rule)| PlaceMention {
                    task,
                    span: hit.shifted(span.start),
                    name,
                    rule,
                }));
            }
        }
        found
    }

    fn stretch(&self, text: &str, home: &Home) -> Vec<(Span, String, &'static str)> {
        let hits = self.hits(text, home);
        let mut found: Vec<(Span, String, &'static str)> = Vec::new();
        // The end of the last name that is surely a place.
        let mut sure: Option<usize> = None;
        for (at, hit) in hits.iter().enumerate() {
            let around = Around { text, span: hit.span, words: &self.words };
            let joins = |from: usize, to: usize| self.words.joins(Span::new(from, to).of(text));
            let before = sure.is_some_and(|end| joins(end, hit.span.start));
            let after =
                || hits.get(at + 1).is_some_and(|next| !next.weak && joins(hit.span.end, next.span.start));
            if hit.weak && !around.is_marked() && !before && !after() {
                continue;
            }
            sure = Some(hit.span.end);
            if around.is_part_of_word() || around.is_body() || home.is_prefix(hit.place, &around) {
                continue;
            }
            let rule = if hit.official { "place/official-name" } else { "place/short-name" };
            found.push((hit.span, self.name(hit.place), rule));
        }
        found
    }

    /// What may be a place: at each start the longest name that means one here, without overlap.
    fn hits(&self, text: &str, home: &Home) -> Vec<Hit> {
        let Some(index) = &self.index else { return Vec::new() };
        let mut all: Vec<(Span, &str)> = index
            .find_overlapping_iter(text)
            .filter_map(|m| {
                Some((Span::new(m.start(), m.end()), self.names.get(m.pattern().as_usize())?.as_str()))
            })
            .collect();
        all.sort_by_key(|(span, _)| (span.start, usize::MAX - span.end));
        let mut hits: Vec<Hit> = Vec::new();
        for (span, name) in all {
            let last = hits.last();
            if last.is_some_and(|last| span.start < last.span.end) {
                continue;
            }
            // Right behind the whole it lies in (杭州市西湖区), a name needs no other proof.
            let whole = last.filter(|last| last.span.end == span.start).map(|last| last.place);
            hits.extend(self.hit(span, name, home, whole));
        }
        hits
    }

    fn hit(&self, span: Span, name: &str, home: &Home, whole: Option<PlaceId>) -> Option<Hit> {
        let inside = whole.and_then(|whole| {
            self.places.named(name).iter().copied().find(|at| self.places.is_within(*at, whole))
        });
        let place = inside.or_else(|| self.places.resolve(name, home.region()))?;
        let official = self.places.get(place)?.name == name;
        let level = self.places.get(place)?.level();
        let known_here = inside.is_some() || home.holds(&self.places, place);
        let short = name.chars().count() < 3;
        if level == Level::County && !known_here && (!official || short || self.places.named(name).len() > 1)
        {
            return None;
        }
        let weak = level != Level::Province && inside.is_none() && self.words.is_ambiguous(name);
        Some(Hit { span, place, official, weak })
    }

    /// The name as records have it: 福州市 is 福州.
    fn name(&self, place: PlaceId) -> String {
        self.places.get(place).map(|p| p.short().to_owned()).unwrap_or_default()
    }
}

/// A name that may be a place.
struct Hit {
    span: Span,
    place: PlaceId,
    official: bool,
    /// Whether the name is a common word too.
    weak: bool,
}

/// A name in its text.
pub(super) struct Around<'t> {
    text: &'t str,
    span: Span,
    words: &'t Words,
}

impl Around<'_> {
    fn before(&self) -> &str {
        self.text.get(..self.span.start).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.span.end..).unwrap_or_default()
    }

    /// In brackets of its own, or before a word that only follows places.
    fn is_marked(&self) -> bool {
        self.is_bracketed() || self.words.company.iter().any(|w| self.after().starts_with(w.as_str()))
    }

    /// （福建）, （长乐、安溪）.
    fn is_bracketed(&self) -> bool {
        self.before().ends_with(['（', '(']) && self.after().starts_with(['）', ')', '、'])
    }

    fn is_part_of_word(&self) -> bool {
        let span = self.span;
        self.words.crossing.iter().any(|word| {
            // Every place where the word could stand and touch the name.
            let first = span.start.saturating_sub(word.len());
            (first..span.end).any(|at| {
                let crosses = at < span.start || at + word.len() > span.end;
                crosses
                    && at + word.len() > span.start
                    && self.text.get(at..at + word.len()) == Some(word.as_str())
            })
        })
    }

    /// A university, bank or firm: 北京理工大学 is not Beijing.
    fn is_body(&self) -> bool {
        let after = self.after();
        let reach = after.char_indices().nth(BODY_REACH).map_or(after.len(), |(at, _)| at);
        let near = after.get(..reach).unwrap_or_default();
        let run =
            near.split(|c: char| c.is_ascii_punctuation() || "，。、；：（）“”《》 ".contains(c)).next();
        let run = run.unwrap_or_default();
        self.words.bodies.iter().any(|body| {
            run.find(body.as_str()).is_some_and(|at| {
                let behind = after.get(at + body.len()..).unwrap_or_default();
                let between = run.get(..at).unwrap_or_default();
                !self.words.not_bodies.iter().any(|w| behind.starts_with(w.as_str()))
                    && !self.words.verbs.iter().any(|v| between.contains(v.as_str()))
            })
        })
    }
}

/// Characters between a place and the word that makes a body of it.
const BODY_REACH: usize = 8;
