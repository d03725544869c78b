//! A later sentence about those that the one before it found: 这些平台由谁负责, 除甲外另外两家各参与什么. Must not know how any
//! question is answered.

use super::model::{Answer, Status};
use super::reading::{Group, Reading};
use super::sentences::Sentences;
use super::vocabulary::Vocabulary;
use super::words::Slot;
use oxigraph::model::NamedNode;

/// Cues that such a sentence has from the words that point: 两家, 除甲外.
const POINTING: [&str; 6] = ["joint", "beside", "others", "excluded", "count", "several"];

impl Sentences {
    /// Whether a sentence points at all that the one before it found, or at the rest of them.
    pub(super) fn points_at_all(&self, sentence: &str) -> bool {
        self.those.iter().chain(&self.rest).any(|word| sentence.contains(word.as_str()))
    }

    /// Whether a clause opens with a word for the year that the question before it found (当年还有哪些).
    pub(super) fn opens_year(&self, clause: &str) -> bool {
        self.year_word(clause).is_some()
    }

    fn year_word<'c>(&self, clause: &'c str) -> Option<&'c str> {
        let clause = clause.trim_start();
        self.that_year.iter().find_map(|word| clause.strip_prefix(word.as_str()))
    }

    /// The clause with that year: the first of all that was found.
    pub(super) fn in_found_year(&self, clause: &str, found: Option<&Answer>) -> Option<String> {
        let rest = self.year_word(clause)?;
        let found = found.filter(|found| found.status == Status::Answered)?;
        let first = found.answers.iter().filter_map(|item| item.years.first()).min()?;
        Some(self.in_year.replace("{}", &first.to_string()) + rest)
    }

    /// The sentence as one about what was found, but for what it names where it points at the rest.
    pub(super) fn of_found(
        &self,
        sentence: &str,
        reading: &Reading,
        found: &Answer,
        vocabulary: &Vocabulary,
    ) -> Option<Reading> {
        let rest = self.rest.iter().any(|word| sentence.contains(word.as_str()));
        let points = self.points_at_all(sentence) || self.points(sentence);
        if found.status != Status::Answered || !points || !reading.things.is_empty() {
            return None;
        }
        let iris = found.answers.iter().filter_map(|item| NamedNode::new(item.iri.as_deref()?).ok());
        let mut at: Vec<usize> = iris.filter_map(|iri| vocabulary.at(&iri)).collect();
        at.sort_unstable();
        at.dedup();
        let named: Vec<usize> = reading.agencies.iter().flat_map(|g| g.entities.iter().copied()).collect();
        // 除甲外另外两家: 甲 is one of those found; who is named beside those is another question.
        if rest != at.iter().any(|at| named.contains(at)) || (!rest && !named.is_empty()) {
            return None;
        }
        at.retain(|at| !named.contains(at));
        let of = |slot: Slot| -> Vec<Group> {
            let entities = at.iter().filter_map(|at| Some((*at, vocabulary.entities.get(*at)?)));
            let entities = entities.filter(|(_, entity)| entity.slot == slot);
            entities.map(|(at, entity)| Group { words: entity.label.clone(), entities: vec![at] }).collect()
        };
        let (agencies, things) = (of(Slot::Agency), of(Slot::Thing));
        let bodies = agencies.len() > things.len();
        let mut told = reading.clone();
        told.cues.retain(|cue| !POINTING.contains(&cue.as_str()));
        for words in [&mut told.heads, &mut told.classes, &mut told.body_kinds, &mut told.unknown] {
            words.clear();
        }
        if bodies && agencies.len() > 1 {
            // Each of them, not what they do together.
            told.cues.insert("together".to_owned());
        }
        (told.agencies, told.things) = if bodies { (agencies, Vec::new()) } else { (Vec::new(), things) };
        (!told.agencies.is_empty() || !told.things.is_empty()).then_some(told)
    }
}
