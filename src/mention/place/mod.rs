//! Administrative places in a task's text, by the registry's names with checks of their borders. Decides what is a place
//! and what is only part of another name. Must not know things or agencies.

mod evidence;
mod hit;
mod home;
mod town;
mod unmarked;
mod words;

use super::{PlaceMention, of_task};
use crate::lexicon::{Level, Lexicon, LexiconError, PlaceId, Places, SmallTable, WordSearch};
use crate::outline::Outline;
use crate::restore::Restored;
use crate::text::Span;
use evidence::Around;
use home::Home;
use std::collections::BTreeSet;
use words::Words;

/// Finds places; holds the index of the registry's names.
#[derive(Debug)]
pub struct PlaceFinder {
    words: Words,
    places: Places,
    names: Vec<String>,
    index: WordSearch,
}

impl PlaceFinder {
    /// Indexes the registry's names.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let places = lexicon.registry().places().clone();
        let all =
            places.all().iter().flat_map(|p| std::iter::once(&p.name).chain(&p.shorts).chain(&p.former));
        // Names of one character (京, 闽) stand in too many words.
        let mut names: Vec<String> = all.filter(|n| n.chars().count() > 1).cloned().collect();
        names.sort();
        names.dedup();
        let index = WordSearch::new(names.iter().map(String::as_str));
        Ok(Self { words: Words::new(lexicon)?, places, names, index })
    }

    /// The places of a document, in the order of tasks and text; headings count, clauses do not.
    pub fn find(&self, restored: &Restored, outline: &Outline) -> Vec<PlaceMention> {
        let mut home = Home::new(&self.places, &outline.header);
        if home.region().is_none() {
            home = self.told_by_text(&restored.text).map(|at| Home::at(&self.places, at)).unwrap_or_default();
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
        self.again(&restored.text, outline, &mut found);
        found
    }

    /// A town told once in a document is that town too where it opens a longer name (支持松山湖材料实验室).
    fn again(&self, text: &str, outline: &Outline, found: &mut Vec<PlaceMention>) {
        found.sort_by_key(|p| (p.task, p.span));
        let towns: BTreeSet<&str> =
            found.iter().filter(|p| p.rule == TOWN).map(|p| p.name.as_str()).collect();
        if towns.is_empty() {
            return;
        }
        let search = WordSearch::new(towns);
        let mut more = Vec::new();
        for (task, at) in outline.tasks.iter().enumerate() {
            let known = || of_task(found, task).map(|(_, place)| place.span);
            for span in at.heading.iter().chain(&at.body) {
                for hit in search.overlapping(span.of(text)).map(|(hit, _)| hit.shifted(span.start)) {
                    let lead = text.get(span.start..hit.start).unwrap_or_default();
                    let led =
                        lead.ends_with('、') || self.words.towards.ends(lead) || self.words.verbs.ends(lead);
                    if led && !known().any(|span| span.overlaps(hit)) {
                        let name = hit.of(text).to_owned();
                        more.push(PlaceMention { task, span: hit, name, rule: TOWN });
                    }
                }
            }
        }
        found.extend(more);
        found.sort_by_key(|p| (p.task, p.span));
    }

    /// The home of a text without a header: the innermost region that most of its places lie in.
    fn told_by_text(&self, text: &str) -> Option<PlaceId> {
        let hits = self.hits(text, &Home::default());
        let named: Vec<PlaceId> = hits.iter().filter(|hit| !hit.weak).map(|hit| hit.place).collect();
        let regions = || named.iter().flat_map(|at| self.places.line(*at));
        let mut inside: SmallTable<PlaceId, usize> = SmallTable::default();
        regions().for_each(|region| *inside.entry(region).or_default() += 1);
        let mut best: Option<PlaceId> = None;
        for region in regions() {
            let inside = inside.get(&region).copied().unwrap_or(0);
            let deeper = best.is_none_or(|b| b != region && self.places.is_within(region, b));
            if deeper && inside * 5 >= named.len() * 4 {
                best = Some(region);
            }
        }
        best
    }

    fn stretch(&self, text: &str, home: &Home) -> Vec<(Span, String, &'static str)> {
        let hits = self.hits(text, home);
        let mut found: Vec<(Span, String, &'static str)> = Vec::new();
        // The end of the last name that is surely a place.
        let mut sure: Option<usize> = None;
        for (at, hit) in hits.iter().enumerate() {
            let beside = at
                .checked_sub(1)
                .and_then(|b| hits.get(b))
                .is_some_and(|b| !home.holds(&self.places, b.place));
            let around = Around { text, span: hit.span, words: &self.words, beside, inner: hit.inner };
            let joins = |from: usize, to: usize| self.words.joins(Span::new(from, to).of(text));
            // Right behind a place without a joiner, a common word names a place only inside that one.
            let inner = |end: usize| end < hit.span.start || hit.inner;
            let before = sure.is_some_and(|end| joins(end, hit.span.start) && inner(end));
            let after =
                || hits.get(at + 1).is_some_and(|next| !next.weak && joins(hit.span.end, next.span.start));
            let at_home = || home.holds(&self.places, hit.place);
            let pair = || self.is_pair(text, &hits, at, home);
            if hit.weak
                && !around.is_marked()
                && !before
                && !after()
                && !(at_home() && (pair() || around.acts()))
            {
                continue;
            }
            // 甲县乙古城: right behind a county a short name of elsewhere is part of what lies there.
            let led = at.checked_sub(1).and_then(|b| hits.get(b)).is_some_and(|b| {
                b.official && b.span.end == hit.span.start && !home.is_of(&self.places, b.place)
            });
            if led && !hit.official && !hit.inner && around.after().starts_with(char::is_alphanumeric) {
                continue;
            }
            sure = Some(hit.span.end);
            let coined = !hit.official && around.is_coined();
            // 在四川天府新区: a document's own region before a part of it is a prefix.
            let outer = hits.get(at + 1).is_some_and(|next| next.inner && next.span.start == hit.span.end)
                && home.is_of(&self.places, hit.place);
            if coined
                || outer
                || around.is_part_of_word()
                || around.is_body()
                || home.is_prefix(&self.places, hit.place, &around)
            {
                continue;
            }
            let rule = if hit.official { "place/official-name" } else { "place/short-name" };
            found.push((hit.span, self.name(hit.place, hit.span.of(text)), rule));
        }
        let mut towns = town::towns(&self.words, text, home.is_local());
        // 某市（某镇）软件园: the bracket tells where in the city.
        for hit in hits.iter().filter(|hit| !hit.weak) {
            let after = text.get(hit.span.end..).unwrap_or_default();
            towns.extend(unmarked::bracketed(&self.words, after).map(|span| span.shifted(hit.span.end)));
        }
        let towns = towns.into_iter();
        let free = |span: &Span| !found.iter().any(|(other, ..)| other.overlaps(*span));
        let towns: Vec<Span> = towns.filter(free).collect();
        found.extend(towns.into_iter().map(|span| (span, span.of(text).to_owned(), TOWN)));
        found.sort_by_key(|(span, ..)| *span);
        found
    }

    /// The name as records have it: 福州市 is 福州; a former name stands as written, and so does a county that bears its
    /// city's name (长沙县).
    fn name(&self, place: PlaceId, words: &str) -> String {
        let Some(known) = self.places.get(place) else { return String::new() };
        let ends = |marks: &[String]| marks.iter().find_map(|m| known.name.strip_suffix(m.as_str()));
        let whole = known.parent.and_then(|whole| self.places.get(whole));
        let namesake = whole.is_some_and(|w| w.short() == known.short()) && known.level() == Level::County;
        if known.former.iter().any(|name| name == words) {
            return words.to_owned();
        }
        if namesake && ends(&self.words.namesake_marks).is_some() {
            return known.name.clone();
        }
        let bare = ends(&self.words.city_marks).filter(|_| known.level() == Level::City);
        known.shorts.first().map(String::as_str).or(bare).unwrap_or(&known.name).to_owned()
    }
}

/// The rule of towns that no registry lists.
const TOWN: &str = "place/town";
