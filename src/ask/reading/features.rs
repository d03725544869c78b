//! What a reading is about, by names that the rules of intents speak of. Must not know the intents.

use super::Reading;
use crate::ask::metric;
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;
use std::collections::BTreeSet;

impl Reading {
    /// Names of slots and cues that the rules speak of.
    pub(in crate::ask) fn features(&self) -> BTreeSet<&str> {
        let mut found: BTreeSet<&str> = self.cues.iter().map(String::as_str).collect();
        let mut add = |holds: bool, name: &'static str| {
            if holds {
                found.insert(name);
            }
        };
        add(!self.agencies.is_empty(), "agency");
        add(self.agencies.len() > 1, "agency2");
        add(!self.things.is_empty(), "thing");
        add(!self.body_kinds.is_empty(), "bodykind");
        add(!self.places.is_empty(), "place");
        add(!self.documents.is_empty(), "document");
        add(!self.topics.is_empty() || !self.headings.is_empty(), "heading");
        add(!self.topics.is_empty(), "topic");
        add(!self.years.is_empty() || !self.deadlines.is_empty(), "year");
        add(self.years.len() > 1, "year2");
        add(!self.classes.is_empty() || !self.heads.is_empty(), "kind");
        add(!self.actions.is_empty(), "action");
        add(!self.metrics.is_empty(), "metric");
        add(!self.moments.is_empty(), "moment");
        add(!self.scope.is_empty(), "scope");
        add(!self.classes.is_empty() && !self.actions.is_empty(), "acted");
        add(self.ties, "tie");
        add(!self.scope.is_empty(), "list");
        add(!self.unheld.is_empty(), "unheld");
        add(self.negated, "negated");
        add(self.denied_kind.is_some(), "deniedkind");
        add(!self.denied.is_empty(), "denied");
        add(self.called.is_some(), "called");
        add(self.body_bound.is_some(), "bodybound");
        add(self.task_bound.is_some(), "taskbound");
        add(self.times.is_some(), "times");
        add(!self.denied_things.is_empty(), "deniedthing");
        add(!self.qualifiers.is_empty() || !self.unknown.is_empty(), "about");
        found
    }

    /// 第六届峰会: an edition that no text speaks of is none of the others.
    fn unknown_edition(&self, words: &Words, vocabulary: &Vocabulary) -> bool {
        let [open, end] = &words.terms.edition;
        // 第三批 where texts speak of two.
        let batch = |word: &String| {
            words.terms.batches.iter().any(|batch| word.ends_with(batch.as_str()))
                && vocabulary.about(word).is_empty()
        };
        self.unknown
            .iter()
            .any(|word| word.starts_with(open.as_str()) && (word.ends_with(end.as_str()) || batch(word)))
    }

    /// Whether the question stands or falls with a name that the graph does not know.
    pub(in crate::ask) fn rests_on_unknown(&self, words: &Words, vocabulary: &Vocabulary) -> bool {
        let measured = ["amount", "target", "count"].iter().any(|cue| self.cues.contains(*cue));
        let metric = !self.metrics.is_empty() && measured;
        if !self.strangers.is_empty() || self.counts_unknown(words, vocabulary) {
            return true;
        }
        if !self.elsewhere.is_empty() && self.places.is_empty() && !metric {
            return true;
        }
        if self.of_no_text(vocabulary) {
            return true;
        }
        let strange = !self.strange.is_empty() && self.things.is_empty();
        if strange || self.unknown_edition(words, vocabulary) || self.phase.is_some() {
            return true;
        }
        let named = [&self.agencies, &self.things, &self.places, &self.topics].iter().any(|g| !g.is_empty());
        let about = measured && !self.qualifiers.is_empty();
        // 厦门海关负责哪些任务: a body of the place that no document names.
        let strange = |w: &String| words.terms.body_endings.contains(w);
        let of_body = ["responsible", "task", "lead"].iter().any(|cue| self.cues.contains(*cue));
        let nobody = self.agencies.is_empty() && self.things.is_empty();
        if nobody && !self.governments.is_empty() && self.cues.contains("what") {
            return true;
        }
        if of_body && self.agencies.is_empty() && self.things.is_empty() && self.unknown.iter().any(strange) {
            return true;
        }
        if named || about || !self.metrics.is_empty() || !self.documents.is_empty() {
            return false;
        }
        if measured && self.like_a_metric(words, vocabulary) {
            return false;
        }
        let body = |w: &String| {
            w.chars().count() >= 3 && words.terms.body_endings.iter().any(|end| w.ends_with(end.as_str()))
        };
        let kind = !self.classes.is_empty() || !self.heads.is_empty() || !self.actions.is_empty();
        if kind && self.subject.is_some() {
            return true;
        }
        let where_it_lies = self.cues.contains("located") && !self.cues.contains("where");
        let placed = (where_it_lies && self.places.is_empty()) || !self.elsewhere.is_empty();
        // Tasks are asked for by what they speak of.
        let told = ["task", "history", "alldocs", "everyyear", "span", "how", "who"];
        // Of fields listed with their figures each answers for itself.
        let listed = measured && self.listed.len() > 1;
        let told = told.iter().any(|cue| self.cues.contains(*cue)) || self.years.len() > 1 || listed;
        let said = |w: &String| w.split(BREAK).any(|part| !vocabulary.about(part).is_empty());
        let spoken = told && self.unknown.iter().chain(&self.qualifiers).any(said);
        placed || self.unknown.iter().any(|w| body(w) || (!kind && w.chars().count() >= 3 && !spoken))
    }

    /// 面向留学生的平台有哪些: whether what a kind is asked of is in no text.
    fn of_no_text(&self, vocabulary: &Vocabulary) -> bool {
        let kind = !self.classes.is_empty() || !self.heads.is_empty();
        let named = [&self.things, &self.topics].iter().any(|groups| !groups.is_empty());
        let asks = ["what", "count", "exist"].iter().any(|cue| self.cues.contains(*cue));
        // 2025年面向渔民的平台: whom it is for says what is asked, without a word that asks.
        let asks = asks || (self.cues.is_empty() && !self.aimed.is_empty());
        let strange = |word: &String| {
            (word.chars().count() >= LONG_WORD || self.aimed.contains(word))
                && !word.contains(BREAK)
                && vocabulary.about_loosely(word).is_empty()
        };
        // 6G基站: a name of letters and digits that no text has.
        let coded = |word: &String| {
            let of = |is: fn(&u8) -> bool| word.bytes().any(|b| is(&b));
            word.is_ascii()
                && of(u8::is_ascii_digit)
                && of(u8::is_ascii_alphabetic)
                && vocabulary.about(word).is_empty()
                && vocabulary.containing(word).is_empty()
        };
        if kind && !named && self.qualifiers.iter().any(coded) {
            return true;
        }
        kind && !named
            && asks
            && self.metrics.is_empty()
            && !self.translated
            && self.unknown.iter().any(strange)
    }

    /// 某应用有多少个注册用户: what is counted of a thing is nothing that any text speaks of.
    fn counts_unknown(&self, words: &Words, vocabulary: &Vocabulary) -> bool {
        let asks = |cue: &str| self.cues.contains(cue);
        let other = ["what", "who", "where", "history"].iter().any(|cue| asks(cue));
        let kind = !self.heads.is_empty() || !self.classes.is_empty() || !self.body_kinds.is_empty();
        let strange = |w: &String| w.chars().count() >= 3 && vocabulary.about(w).is_empty();
        asks("count")
            && !other
            && !kind
            && !self.things.is_empty()
            && self.metrics.is_empty()
            && self.unknown.iter().any(strange)
            && !self.like_a_metric(words, vocabulary)
    }

    /// Whether a metric is like enough to what is measured.
    fn like_a_metric(&self, words: &Words, vocabulary: &Vocabulary) -> bool {
        let metrics = vocabulary.metrics.iter().map(|m| metric::opened(&m.plain, words)).enumerate();
        !metric::nearest(&self.measures, &metrics.collect::<Vec<(usize, &str)>>()).is_empty()
    }

    /// Whether nothing but years is said.
    pub(in crate::ask) fn is_only_time(&self) -> bool {
        let timed = !self.years.is_empty() || !self.deadlines.is_empty();
        let groups =
            [&self.agencies, &self.things, &self.places, &self.documents, &self.topics, &self.headings];
        let kinds = [&self.classes, &self.heads, &self.body_kinds, &self.unknown, &self.qualifiers];
        let said = groups.iter().any(|g| !g.is_empty()) || kinds.iter().any(|w| !w.is_empty());
        timed && !said && self.actions.is_empty() && self.cues.is_empty()
    }
}

/// Characters of the shortest word that names something of its own, rather than a verb that is not known.
const LONG_WORD: usize = 3;
