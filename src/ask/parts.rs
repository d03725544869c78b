//! The sentences of a question: which of them ask for something of their own, and what each finds. Must not know how any
//! intent is answered.

use super::model::{Answer, Status};
use super::reading::Reading;
use super::session::Session;
use super::{intent, owned, sentences};
use crate::store::StoreError;

impl Session<'_> {
    /// The answers of the questions that are asked at once; fewer than two where it is one.
    pub(super) fn parts(&self, question: &str, language: &'static str) -> Result<Vec<Answer>, StoreError> {
        let cut = self.with_times(self.asker.sentences.cut(question));
        if cut.len() < 2 {
            return Ok(Vec::new());
        }
        let single: Vec<Reading> = cut.iter().map(|(sentence, _)| self.read(sentence)).collect();
        let groups = self.grouped(cut, &single);
        if groups.len() < 2 {
            return Ok(Vec::new());
        }
        let mut answers: Vec<Answer> = Vec::new();
        let mut before: Option<Reading> = None;
        for (sentence, mut reading) in groups {
            if self.asker.sentences.points(&sentence) {
                reading = self.read(&self.asker.sentences.resolve(&sentence, answers.last()));
            }
            if let Some(dated) = self.asker.sentences.in_found_year(&sentence, answers.last()) {
                reading = self.read(&dated);
                if let Some(before) = before.as_ref().filter(|_| reading.things.is_empty()) {
                    reading.things.clone_from(&before.things);
                }
            }
            let of_found = answers.last().and_then(|found| {
                self.asker.sentences.of_found(&sentence, &reading, found, &self.vocabulary)
            });
            let told = of_found.is_some();
            reading = of_found.unwrap_or(reading);
            if let Some(before) = &before {
                let sentences = &self.asker.sentences;
                let own = told || owned::by_words(&reading, &self.vocabulary);
                let leaves_out =
                    sentences.in_own_time(&reading, &[before]) || sentences.only_names(&reading, before);
                if !told && sentences.asks_since(&reading, before) {
                    reading = sentences.joined_since(&sentence, &reading, before, |text| self.read(text));
                    answers.push(self.ask(&reading, &sentence, language)?);
                    continue;
                }
                if !own && leaves_out {
                    reading = sentences.filled(&sentence, reading, before, |text| self.read(text));
                }
                sentences::inherit(&mut reading, before);
            }
            answers.push(self.ask(&reading, &sentence, language)?);
            before = Some(reading);
        }
        Ok(answers)
    }

    /// What the first sentence finds by itself, where it asks and no later one narrows it, and whether a later one has a
    /// time of its own.
    pub(super) fn first(
        &self,
        asked: &str,
        language: &'static str,
    ) -> Result<Option<(Answer, bool)>, StoreError> {
        let cut = self.with_times(self.asker.sentences.cut(asked));
        // In English a clause that asks opens a sentence behind a comma too.
        let opened = cut.iter().skip(1).position(|(_, full)| *full);
        let behind = opened.map_or(cut.len(), |at| at + 1);
        let Some((first, later)) = cut.split_at_checked(behind).filter(|(_, later)| !later.is_empty()) else {
            return Ok(None);
        };
        let text: String = first.iter().map(|(clause, _)| clause.as_str()).collect();
        let reading = self.read(&text);
        // Which parks, and which centres, are in A: what only names a kind asks nothing yet.
        let comma = first.last().is_none_or(|(clause, _)| !sentences::stops(clause));
        if comma && !sentences::stands(&reading) {
            return Ok(None);
        }
        // 两年分别由谁负责？后一年少了谁、多了谁: who it was in each year is asked too.
        let each = reading.years.len() > 1 && reading.cues.contains("who");
        let narrows = |clause: &str| match each {
            true => self.asker.sentences.opens_sort(clause),
            false => self.asker.sentences.narrows(clause, &self.read(clause)),
        };
        if later.iter().any(|(clause, _)| narrows(clause)) {
            return Ok(None);
        }
        let answer = self.ask(&reading, &text, language)?;
        let timed = later.iter().any(|(clause, _)| {
            let later = self.read(clause);
            let both = later.cues.contains("added") && later.cues.contains("dropped");
            owned::apart_in_time(&later, &[&reading]) || (each && both)
        });
        Ok(Some((answer, timed)).filter(|(answer, _)| answer.status == Status::Answered))
    }

    /// A clause that only says a time, or what is left out, belongs to the one behind it: 到2025年，算力要达到多少.
    pub(super) fn with_times(&self, cut: Vec<(String, bool)>) -> Vec<(String, bool)> {
        let mut found: Vec<(String, bool)> = Vec::new();
        let mut time: Option<(String, bool)> = None;
        for (clause, full) in cut {
            let (before, full) = match time.take() {
                Some((before, stands)) => (before, stands),
                None => (String::new(), full),
            };
            let only_time = self.read(&clause).is_only_time();
            // 除甲外，还有哪些: what is left out is left out of what the clause behind asks.
            let opens = &self.asker.words.terms.except[0];
            let leaves_out = opens.iter().any(|word| clause.trim_start().starts_with(word.as_str()))
                && !self.asker.sentences.interrogates(&clause)
                && !sentences::stops(&clause);
            let clause = before + &clause;
            if only_time || leaves_out { time = Some((clause, full)) } else { found.push((clause, full)) }
        }
        found.extend(time);
        found
    }

    /// Sentences that ask for more of the same stay with the one before them; `single` reads each by itself.
    fn grouped(&self, cut: Vec<(String, bool)>, single: &[Reading]) -> Vec<(String, Reading)> {
        let sentences = &self.asker.sentences;
        let mut groups: Vec<(String, Reading)> = Vec::new();
        let wholes = wholes(&cut);
        for (((sentence, full), reading), whole) in cut.into_iter().zip(single).zip(&wholes) {
            let finds = groups.last().is_some_and(|(_, last)| self.finds_body(last));
            if finds && sentences::asks_tasks(reading) && !sentences.points(&sentence) {
                // 换成了哪个单位，参与哪几项工作: what has no subject is asked of the body found.
                groups.push((format!("{}{sentence}", sentences.found()), reading.clone()));
                continue;
            }
            let own = match full {
                true => sentences.points_at_all(whole) || self.is_own(&sentence, reading, &groups),
                false => {
                    (finds && sentences.points(&sentence)) || self.is_own_clause(&sentence, reading, &groups)
                }
            } && !sentences.leans(&sentence);
            let asks_year = |last: &Reading| ["when", "since"].iter().any(|cue| last.cues.contains(*cue));
            let own = own
                || sentences.opens_year(&sentence) && groups.last().is_some_and(|(_, last)| asks_year(last));
            match groups.last_mut() {
                Some(last) if !own => {
                    last.0.push_str(&sentence);
                    last.1 = self.read(&last.0);
                }
                _ => groups.push((sentence, reading.clone())),
            }
        }
        groups
    }

    /// Whether a sentence behind a full stop asks for something of its own.
    fn is_own(&self, sentence: &str, reading: &Reading, groups: &[(String, Reading)]) -> bool {
        let sentences = &self.asker.sentences;
        let before: Vec<&Reading> = groups.iter().map(|(_, reading)| reading).collect();
        let of_last = |last: &&Reading| sentences.only_names(reading, last) || self.goes_on(last, reading);
        sentences.points(sentence)
            || before.iter().any(|earlier| sentences.asks_since(reading, earlier))
            || before.last().is_some_and(of_last)
            || sentences.in_own_time(reading, &before)
            || sentences.is_own(reading, &before)
    }

    /// Whether a clause behind a comma does: where it asks by a word of its own, as the one before it does.
    fn is_own_clause(&self, clause: &str, reading: &Reading, groups: &[(String, Reading)]) -> bool {
        let sentences = &self.asker.sentences;
        let before: Vec<&Reading> = groups.iter().map(|(_, reading)| reading).collect();
        let both = sentences.interrogates(clause)
            && groups.last().is_some_and(|(text, _)| sentences.interrogates(text));
        sentences.is_own_clause(reading, &before) || (both && sentences.in_own_time(reading, &before))
    }

    /// Whether a sentence asks what a body does whose name the one before it asks for.
    fn goes_on(&self, before: &Reading, reading: &Reading) -> bool {
        let intent = |reading: &Reading| intent::of(reading, &self.asker.words);
        let of_body = |reading: &Reading| !reading.agencies.is_empty() && reading.things.is_empty();
        intent(before).as_deref() == Some("naming")
            && of_body(before)
            && of_body(reading)
            && reading.cues.contains("what")
            && matches!(intent(reading).as_deref(), Some("tasks" | "bodies" | "joint"))
    }

    /// Whether a question asks for the body that stands in the place of another.
    fn finds_body(&self, reading: &Reading) -> bool {
        intent::of(reading, &self.asker.words).as_deref() == Some("successor")
    }
}

/// Each clause with those behind it up to the next full stop.
fn wholes(cut: &[(String, bool)]) -> Vec<String> {
    let behind = |at: usize| cut.iter().skip(at + 1).take_while(|(_, full)| !full);
    let whole = |(at, (clause, _)): (usize, &(String, bool))| {
        std::iter::once(clause.as_str()).chain(behind(at).map(|(clause, _)| clause.as_str())).collect()
    };
    cut.iter().enumerate().map(whole).collect()
}
