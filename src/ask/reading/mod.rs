//! A question as slots: who, what, where, when, and what is asked of them. Must not know how it is answered.

mod except;
mod fillers;
mod names;
pub(super) mod pairs;
mod passes;
mod roles;
mod runs;
mod scope;
mod settle;
pub(super) mod summed;
mod take;
mod tidy;
mod times;
mod verbs;
mod written;

use super::plain;
use super::spot::Spotter;
use super::vocabulary::Vocabulary;
use super::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// Individuals named by one stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) words: String,
    pub(super) entities: Vec<usize>,
}

/// A question as slots.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    pub(super) agencies: Vec<Group>,
    pub(super) things: Vec<Group>,
    pub(super) places: Vec<Group>,
    pub(super) documents: Vec<Group>,
    /// Tasks whose heading the question names.
    pub(super) topics: Vec<Group>,
    /// Tasks whose heading is like some words of the question; they count where nothing better narrows it.
    pub(super) headings: Vec<Group>,
    /// Years of documents, in the order of the question.
    pub(super) years: Vec<i64>,
    /// Years that the words make deadlines.
    pub(super) deadlines: Vec<i64>,
    /// Actions with the word that named each.
    pub(super) actions: Vec<(String, String)>,
    /// Classes of things.
    pub(super) classes: Vec<String>,
    /// Words that names of the things must hold.
    pub(super) heads: Vec<String>,
    /// Names of cues.
    pub(super) cues: BTreeSet<String>,
    /// Words for kinds of bodies (企业, 高校).
    pub(super) body_kinds: Vec<String>,
    /// Names of bodies and things as the question has them, one individual's several names too.
    pub(super) named: Vec<Group>,
    /// Words of attributes that no fact holds.
    pub(super) unheld: Vec<String>,
    /// Targets whose metric the question names, by index.
    pub(super) metrics: Vec<usize>,
    /// Words of the question that may name a metric.
    pub(super) measures: Vec<String>,
    /// What the question lists one by one, as it may stand in metrics.
    pub(super) listed: Vec<String>,
    /// Provinces and prefectures that the graph does not name.
    pub(super) elsewhere: Vec<String>,
    /// Stretches of words that nothing was found for.
    pub(super) unknown: Vec<String>,
    /// What narrows the kind asked for: 文化 of 文化类的数据库.
    pub(super) qualifiers: Vec<String>,
    /// Whether an action asked for ties things to things (依托, 对接).
    pub(super) ties: bool,
    /// Whether the question was asked in another language.
    pub(super) translated: bool,
    /// The Chinese words that it was put into.
    pub(super) translation: Option<String>,
    /// Verbs that stand together (优化推广).
    pub(super) compounds: Vec<String>,
    /// Actions whose verbs stand alone.
    pub(super) alone: Vec<String>,
    /// Verbs in quotes: the text must have them.
    pub(super) quoted: Vec<String>,
    /// Actions that a clause leaves out (改造升级的不算).
    pub(super) excluded: Vec<String>,
    /// Tasks of the parts of a document that are asked for (成果清单); empty where none is.
    pub(super) scope: Vec<usize>,
    /// Which of the bodies takes over, by index, where the verb says so.
    pub(super) taker: Option<usize>,
    /// Words of the question that say how much is meant (争取, 探索).
    pub(super) wishes: Vec<String>,
    /// Whether the bodies are those that are not to be there (没有甲参与).
    pub(super) negated: bool,
    /// The year in which things were still others', where the question tells what came to a body.
    pub(super) of_others: Option<i64>,
    /// The body beside the first year, and that year, where a later one is not told (2017年由甲负责、后来列入乙).
    pub(super) giver: Option<(i64, String)>,
    /// What the question asks about, where nothing of that name is known (晋江有哪些产业园).
    pub(super) subject: Option<String>,
    /// Clauses that each ask for their own kind by their own verb.
    pub(super) pairs: Vec<pairs::Pair>,
    /// Times of a year that something is to be done by, as texts write them (6月, 年底).
    pub(super) moments: Vec<String>,
    /// How many answers the question says there are (哪两个).
    pub(super) wanted: Option<usize>,
}

impl Reading {
    /// Reads a question (Chinese, or English put into Chinese words by [`super::english`]).
    pub(super) fn of(question: &str, words: &Words, spotter: &Spotter, vocabulary: &Vocabulary) -> Self {
        let mut topics = Vec::new();
        // “行动”“行动计划” is a list, also without a mark between.
        let question = &question.replace("”“", "”、“").replace("》《", "》、《");
        let quoted = written::quoted_verbs(question, words);
        let scope = written::parts(&plain::plain(question), words, vocabulary);
        let question = except::marked(question, words);
        let question = scope::cut(&question, words, vocabulary, &mut topics);
        let question = written::marked_headings(&question, words, vocabulary);
        let question = written::quoted_headings(&question, words, vocabulary, &mut topics);
        let question = written::opened_brackets(&question, words, vocabulary);
        let mut tokens = spotter.tokens(&plain::plain(&question), vocabulary);
        fillers::drop(&mut tokens, words, vocabulary);
        let excluded = verbs::exclude(&mut tokens);
        let wanted = summed::kinds(&mut tokens, words).or(passes::counted(&tokens, words));
        roles::bodies_in_names(&mut tokens);
        passes::apart(&mut tokens, words);
        names::general(&mut tokens, words, vocabulary);
        names::verbs_in_names(&mut tokens, vocabulary);
        names::kinds(&mut tokens, vocabulary);
        names::longer(&mut tokens, vocabulary);
        names::own_kind(&mut tokens, words, vocabulary);
        passes::nouns(&mut tokens, words);
        names::join(&mut tokens, words, vocabulary);
        fillers::drop(&mut tokens, words, vocabulary);
        passes::demote(&mut tokens, words);
        verbs::lean(&mut tokens, words);
        verbs::upon(&mut tokens, words);
        verbs::aside(&mut tokens, words);
        verbs::trailing(&mut tokens, words);
        let listed = super::metric::listed(&tokens, words);
        let qualifiers = passes::aspects(&mut tokens, words, vocabulary);
        let several = verbs::several_verbs(&tokens);
        let (compounds, alone) = verbs::compounds(&tokens);
        let mut reading = Self {
            compounds,
            alone,
            topics,
            quoted,
            excluded,
            scope,
            wanted,
            qualifiers,
            listed,
            ..Self::default()
        };
        tokens.iter().for_each(|token| reading.take(token));
        reading.taker = roles::taker(&tokens, words)
            .and_then(|taker| reading.agencies.iter().position(|group| group.words == taker));
        reading.take_times(&plain::plain(&question), words);
        reading.negated = roles::negated(&tokens, words);
        reading.of_others = roles::year_of_others(&tokens, words);
        reading.giver = roles::giver_year(&tokens);
        if roles::asks_bodies(&tokens, words) {
            reading.cues.insert("who".to_owned());
        }
        reading.subject = passes::subject(&tokens).filter(|words| vocabulary.about(words).is_empty());
        if roles::roles_apart(&tokens) {
            reading.cues.insert("anyrole".to_owned());
        }
        reading.parts(&tokens, words, vocabulary);
        for run in runs::runs(&tokens, words, vocabulary) {
            reading.settle(run, words, vocabulary);
        }
        for group in reading.things.clone() {
            let named = super::topic::named(&group.words, words, vocabulary);
            if !named.is_empty() && group.words.chars().count() >= 4 {
                reading.headings.push(Group { words: group.words, entities: named });
            }
        }
        reading.take_metrics(&tokens, words, vocabulary);
        reading.tidy(several, words, vocabulary);
        reading.pairs = pairs::of(&tokens, words, vocabulary);
        if let Some(head) = summed::piloted(&tokens, words) {
            reading.heads.retain(|asked| *asked == head);
            reading.classes.clear();
        }
        if reading.things.is_empty() && reading.heads.is_empty() && reading.topics.is_empty() {
            reading.topics = reading.headings.clone();
        }
        reading
    }

    /// What is said of time besides the years.
    fn take_times(&mut self, question: &str, words: &Words) {
        let said = [
            ("due", times::is_due(question, words)),
            ("onwards", times::goes_on(question, words)),
            ("span", times::is_span(question, words)),
        ];
        self.cues.extend(said.into_iter().filter(|(_, holds)| *holds).map(|(cue, _)| cue.to_owned()));
        self.moments = times::moments(question, words);
    }

    /// The metrics named, and the words that may name one.
    fn take_metrics(&mut self, tokens: &[super::spot::Token], words: &Words, vocabulary: &Vocabulary) {
        self.metrics = super::metric::named(tokens, words, vocabulary);
        // 某行动在哪些年: an undertaking is no measure
        let counts = ["amount", "target", "count", "largest", "smallest", "compare", "deadline"];
        let of_undertaking = |g: &Group| words.is_of(&g.words, &words.terms.of_headings);
        if !counts.iter().any(|cue| self.cues.contains(*cue))
            && !self.things.is_empty()
            && self.things.iter().all(of_undertaking)
        {
            self.metrics.clear();
        }
        self.measures = super::metric::asked(tokens, words, vocabulary);
        let amount = ["amount", "target"].iter().any(|cue| self.cues.contains(*cue));
        let named = [&self.things, &self.topics, &self.agencies].iter().any(|g| !g.is_empty());
        if amount && !named && self.metrics.is_empty() && self.unheld.is_empty() {
            self.metrics = super::metric::sharing(&self.measures, vocabulary);
        }
    }

    /// Names of slots and cues that the rules speak of.
    pub(super) fn features(&self) -> BTreeSet<&str> {
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
        add(self.ties, "tie");
        add(!self.unheld.is_empty(), "unheld");
        add(self.negated, "negated");
        add(!self.qualifiers.is_empty() || !self.unknown.is_empty(), "about");
        found
    }

    /// The slots by name, as an answer shows them.
    pub(super) fn parameters(&self, vocabulary: &Vocabulary) -> BTreeMap<String, Vec<String>> {
        let label = |at: &usize| vocabulary.entities.get(*at).map(|e| e.label.clone());
        let labels = |groups: &[Group]| -> Vec<String> {
            groups.iter().flat_map(|g| g.entities.iter().filter_map(label)).collect()
        };
        let years = |years: &[i64]| years.iter().map(ToString::to_string).collect();
        let slots = [
            ("agency", labels(&self.agencies)),
            ("thing", labels(&self.things)),
            ("bodies", self.body_kinds.clone()),
            ("place", labels(&self.places)),
            ("document", labels(&self.documents)),
            ("topic", labels(&self.topics)),
            ("year", years(&self.years)),
            ("deadline", years(&self.deadlines)),
            ("action", self.actions.iter().map(|(action, _)| action.clone()).collect()),
            ("class", self.classes.clone()),
            ("name", self.heads.clone()),
            ("about", self.qualifiers.clone()),
            ("elsewhere", self.elsewhere.clone()),
            ("unknown", self.unknown.clone()),
        ];
        slots.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k.to_owned(), v)).collect()
    }

    /// The slots and cues in one list, as an answer shows how it read the question.
    pub(super) fn summary(&self, vocabulary: &Vocabulary) -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        said.extend(self.translation.iter().map(|chinese| format!("in Chinese: {chinese}")));
        for (slot, values) in self.parameters(vocabulary) {
            said.push(format!("{slot}: {}", values.join(", ")));
        }
        if !self.cues.is_empty() {
            let cues: Vec<&str> = self.cues.iter().map(String::as_str).collect();
            said.push(format!("cues: {}", cues.join(", ")));
        }
        said
    }

    /// Whether the question stands or falls with a name that the graph does not know.
    pub(super) fn rests_on_unknown(&self, words: &Words, vocabulary: &Vocabulary) -> bool {
        let measured = ["amount", "target", "count"].iter().any(|cue| self.cues.contains(*cue));
        let metric = !self.metrics.is_empty() && measured;
        if !self.elsewhere.is_empty() && self.places.is_empty() && !metric {
            return true;
        }
        let named = [&self.agencies, &self.things, &self.places, &self.topics].iter().any(|g| !g.is_empty());
        let about = measured && !self.qualifiers.is_empty();
        if named || about || !self.metrics.is_empty() || !self.documents.is_empty() {
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
        let spoken = |w: &String| self.cues.contains("task") && !vocabulary.about(w).is_empty();
        placed || self.unknown.iter().any(|w| body(w) || (!kind && w.chars().count() >= 3 && !spoken(w)))
    }
}
