//! Bodies in running text: those that the document's clauses or the registry name, lists before 牵头, and bodies told to
//! take something over. Must not guess.

use super::list::ListCutter;
use super::told::Told;
use crate::lexicon::{Affixes, Lexicon, LexiconError, Places, Scope, WordSearch};
use crate::mention::AgencyMention;
use crate::outline::{ClausePart, Outline, Role};
use crate::restore::Restored;
use crate::text::Span;
use regex::Regex;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Finds bodies in running text.
#[derive(Debug)]
pub(super) struct RunningFinder {
    /// The registry's names, with each level before those that every region has.
    known: WordSearch,
    places: Places,
    lead: Regex,
    not_before: String,
    group: Regex,
    told: Told,
    /// What may go on the name of a firm.
    firms: Affixes,
}

#[derive(Deserialize)]
struct Raw {
    levels: Vec<String>,
    party_levels: Vec<String>,
    lead: String,
    not_before: String,
    group: String,
    taking: Vec<String>,
    told: Vec<String>,
    vague: String,
    firms: Vec<String>,
}

const FILE: &str = "mention/agency/running.toml";
/// The IRIs of bodies.
const BODIES: &str = "agency/";
/// Shorter names are words of the language as well.
const SHORTEST: usize = 4;

impl RunningFinder {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let raw: Raw = lexicon.toml(FILE)?;
        let broken = |message: String| LexiconError::Pattern { path: FILE.to_owned(), message };
        let pattern = |words: &str| Regex::new(words).map_err(|e| broken(e.to_string()));
        let told = raw.told.iter().map(|words| pattern(words)).collect::<Result<_, _>>()?;
        let mut known = BTreeSet::new();
        for body in lexicon.registry().individuals() {
            let levels: &[String] = match body.scope {
                Scope::Body => &raw.levels,
                Scope::Party => &raw.party_levels,
                Scope::Single if body.key.starts_with(BODIES) => {
                    known.extend(body.names().map(str::to_owned));
                    continue;
                }
                Scope::Single | Scope::Thing => continue,
            };
            known.extend(levels.iter().flat_map(|l| body.names().map(move |n| format!("{l}{n}"))));
        }
        let long = known.into_iter().filter(|n| n.chars().count() >= SHORTEST);
        Ok(Self {
            known: WordSearch::new(long),
            places: lexicon.registry().places().clone(),
            lead: pattern(&raw.lead)?,
            not_before: raw.not_before,
            group: pattern(&raw.group)?,
            firms: raw.firms.into(),
            told: Told::new(WordSearch::new(raw.taking), told, pattern(&raw.vague)?),
        })
    }

    /// The bodies in the tasks' texts; those that a sentence lets lead carry that role where no clause gives any.
    pub(super) fn find(
        &self,
        restored: &Restored,
        outline: &Outline,
        list: &ListCutter,
        in_clauses: &[AgencyMention],
    ) -> Vec<AgencyMention> {
        let text = restored.text.as_str();
        let said = self.said(text, in_clauses);
        let mut found = Vec::new();
        let mut runs = vec![0_usize; outline.tasks.len()];
        for mention in in_clauses {
            if let Some(run) = runs.get_mut(mention.task) {
                *run = (*run).max(mention.run + 1);
            }
        }
        for ((task, of_task), mut run) in outline.tasks.iter().enumerate().zip(runs) {
            for stretch in of_task.heading.iter().chain(&of_task.body) {
                let first = found.len();
                if of_task.clauses.is_empty() {
                    self.leading(text, task, *stretch, list, &mut run, &mut found);
                }
                let mut taken: Vec<Span> = found.iter().skip(first).map(|m: &AgencyMention| m.span).collect();
                let named = self.named(text, *stretch, &said).into_iter();
                let told = self.told.find(text, *stretch).into_iter();
                let both =
                    named.map(|span| (span, "agency/known")).chain(told.map(|span| (span, "agency/told")));
                for (span, rule) in both {
                    if taken.iter().all(|t| !t.overlaps(span)) {
                        found.push(AgencyMention { task, span, run, role: None, rule });
                        taken.push(span);
                        run += 1;
                    }
                }
            }
        }
        found
    }

    /// The names that this document's clauses say.
    fn said(&self, text: &str, in_clauses: &[AgencyMention]) -> WordSearch {
        let said: BTreeSet<&str> = in_clauses.iter().map(|m| m.span.of(text)).collect();
        let long = said.into_iter().filter(|n| n.chars().count() >= SHORTEST);
        WordSearch::new(long.filter(|n| !self.group.is_match(n)))
    }

    /// The known names in a stretch, the longest of those that overlap.
    fn named(&self, text: &str, stretch: Span, said: &WordSearch) -> Vec<Span> {
        let words = stretch.of(text);
        let mut spans: Vec<Span> = [&self.known, said]
            .into_iter()
            .flat_map(|names| names.find(words))
            .filter_map(|(span, _)| self.whole(text, span.shifted(stretch.start), stretch))
            .map(|span| self.to_the_end(text, span, stretch))
            .collect();
        spans.sort_by_key(|s| (s.start, usize::MAX - s.end));
        let mut kept: Vec<Span> = Vec::new();
        for span in spans {
            if kept.last().is_none_or(|last| last.end <= span.start) {
                kept.push(span);
            }
        }
        kept
    }

    /// With what goes on the name of a firm (某集团 in 某集团股份有限公司).
    fn to_the_end(&self, text: &str, span: Span, stretch: Span) -> Span {
        let behind = text.get(span.end..stretch.end).unwrap_or_default();
        let firm = self.firms.ending(span.of(text)).and(self.firms.opening(behind));
        Span::new(span.start, span.end + firm.map_or(0, str::len))
    }

    /// With the place before it (福州市公安局, 德清文旅集团); `None` where the level belongs to another word (全市公安局).
    fn whole(&self, text: &str, span: Span, stretch: Span) -> Option<Span> {
        let before = Span::new(stretch.start, span.start).of(text);
        if before.chars().next_back().is_some_and(|c| self.not_before.contains(c)) {
            return None;
        }
        let level = span.of(text).chars().next()?;
        let starts = before.char_indices().rev().map(|(at, _)| at).take(6).skip(1);
        let place = starts
            .filter(|at| {
                let name = format!("{}{level}", before.get(*at..).unwrap_or_default());
                let bare = before.get(*at..).filter(|name| name.chars().count() > 1);
                !self.places.named(&name).is_empty()
                    || bare.is_some_and(|name| !self.places.named(name).is_empty())
            })
            .last();
        Some(Span::new(place.map_or(span.start, |at| stretch.start + at), span.end))
    }

    /// Lists of bodies that a sentence lets lead: 省发改委、数字办牵头制定….
    fn leading(
        &self,
        text: &str,
        task: usize,
        stretch: Span,
        list: &ListCutter,
        run: &mut usize,
        into: &mut Vec<AgencyMention>,
    ) {
        for found in self.lead.captures_iter(stretch.of(text)) {
            let Some(bodies) = found.name("bodies") else { continue };
            let span = Span::new(stretch.start + bodies.start(), stretch.start + bodies.end());
            if list.is_list(text, span) {
                list.part(text, task, ClausePart { span, role: Role::Lead }, run, into);
            }
        }
    }
}
