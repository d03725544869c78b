//! A question as slots: who, what, where, when, and what is asked of them. Must not know how it is answered.

mod applied;
mod asked;
pub(super) mod bounds;
mod burden;
mod called;
mod denied;
mod except;
mod features;
mod fields;
mod fillers;
mod founded;
mod gatherings;
mod given;
mod governments;
mod halves;
mod kinds;
mod listing;
mod measured;
mod names;
mod nowhere;
mod object;
pub(super) mod pairs;
mod passes;
mod phase;
pub(super) mod presence;
mod roles;
mod runs;
mod scope;
mod settle;
mod slots;
mod sorts;
pub(super) mod summed;
mod take;
mod tidy;
mod times;
mod told;
mod verbs;
mod wide;
mod written;

pub(super) use listing::Listing;
pub(super) use slots::{Group, Reading};

use super::plain;
use super::spot::{Spotter, Token};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};

impl Reading {
    /// Reads a question (Chinese, or English put into Chinese words by [`super::english`]).
    pub(super) fn of(question: &str, words: &Words, spotter: &Spotter, vocabulary: &Vocabulary) -> Self {
        let mut reading = Self::default();
        let question = plain::plain(&reading.take_written(question, words, vocabulary));
        let mut tokens = spotter.tokens(&question, vocabulary);
        halves::made_whole(&mut tokens, words);
        halves::measured(&mut tokens, vocabulary);
        applied::fields(&mut tokens, words, vocabulary);
        reading.presence = presence::of(&tokens, words, vocabulary);
        reading.in_turn = presence::in_turn(&tokens, vocabulary);
        reading.listing = listing::of(&tokens, words);
        let several = reading.shape(&mut tokens, words, vocabulary);
        tokens.iter().for_each(|token| reading.take(token));
        reading.take_roles(&tokens, words);
        reading.take_times(&question, words);
        let of_name = roles::years_of_name(&tokens, words);
        reading.years.retain(|year| !of_name.contains(year));
        reading.subject = passes::subject(&tokens).filter(|words| vocabulary.about(words).is_empty());
        reading.parts(&tokens, words, vocabulary);
        reading.kinded = tokens.iter().any(passes::is_kind);
        reading.several_kinds = tokens.iter().filter(|token| passes::is_kind(token)).count() > 1;
        for run in runs::runs(&tokens, words, vocabulary) {
            reading.settle(run, words, vocabulary);
        }
        let left = std::mem::take(&mut reading.coordinated);
        reading.qualifiers.extend(left);
        reading.take_headings_of_things(words, vocabulary);
        reading.take_metrics(&tokens, words, vocabulary);
        reading.places_nowhere(words, vocabulary);
        reading.tidy(several, words, vocabulary);
        reading.without_moments();
        reading.unknown.extend(reading.governments.iter().cloned());
        reading.pairs = pairs::of(&tokens, words, vocabulary);
        reading.presence_of_spans();
        if let Some(head) = summed::piloted(&tokens, words) {
            reading.heads.retain(|asked| *asked == head);
            reading.classes.clear();
        }
        let pilot = |head: &String| words.terms.pilots.contains(head);
        if summed::tried(&tokens, words) && reading.classes.is_empty() && reading.heads.iter().all(pilot) {
            reading.heads.clear();
        }
        if reading.things.is_empty() && reading.heads.is_empty() && reading.topics.is_empty() {
            reading.topics = reading.headings.clone();
        }
        reading
    }

    /// What the marks of writing tell (quotes, brackets, headings); gives the question without what it took.
    fn take_written(&mut self, question: &str, words: &Words, vocabulary: &Vocabulary) -> String {
        // “行动”“行动计划” is a list, also without a mark between.
        let question = &question.replace("”“", "”、“").replace("》《", "》、《");
        let question = &times::beyond(question, words, vocabulary);
        let question = &self.take_called(question, words);
        let question = &self.take_bounds(question, words);
        self.quoted = written::quoted_verbs(&except::unbracketed(question, words, vocabulary), words);
        self.scope = written::parts(&plain::plain(question), words, vocabulary);
        let question = written::without_examples(question, words);
        let question = written::included(&question, words);
        let mut headings = Vec::new();
        let open = scope::cut(&question, words, vocabulary, &mut headings);
        written::quoted_headings(&open, words, vocabulary, &mut headings);
        let question = measured::listed(&question, !headings.is_empty(), words);
        self.phase = phase::unknown(&question, words, vocabulary);
        let question = except::marked(&except::unbracketed(&question, words, vocabulary), words);
        let question = scope::cut(&question, words, vocabulary, &mut self.topics);
        let question = written::marked_headings(&question, words, vocabulary);
        let question = written::quoted_headings(&question, words, vocabulary, &mut self.topics);
        written::opened_brackets(&question, words, vocabulary)
    }

    /// Decides token by token what each is beside its neighbours, and takes what only the order of them tells.
    /// Gives whether the question has several verbs.
    fn shape(&mut self, tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) -> bool {
        halves::given_back(tokens, words, vocabulary);
        self.aimed = object::aimed(tokens, words);
        fillers::drop(tokens, words, vocabulary);
        sorts::kinds_of_bodies(tokens, words);
        sorts::only_where(tokens);
        founded::bodies(tokens, words);
        gatherings::short(tokens, words);
        sorts::of_one_character(tokens, words);
        sorts::of_sorts(tokens, words);
        sorts::seats(tokens);
        self.left_out_kinds = sorts::left_out(tokens, words);
        self.excluded = verbs::exclude(tokens, words);
        self.wanted = summed::kinds(tokens, words).or(passes::counted(tokens, words));
        roles::bodies_in_names(tokens);
        roles::unknown_bodies(tokens, words);
        self.governments = governments::unnamed(tokens, words, vocabulary);
        passes::apart(tokens, words, vocabulary);
        passes::figures(tokens, words);
        names::whole(tokens, vocabulary);
        names::general(tokens, words, vocabulary);
        asked::kinds(tokens, words, vocabulary);
        names::shared_kind(tokens, words, vocabulary);
        names::acting_kinds(tokens, words, vocabulary);
        names::verbs_in_names(tokens, vocabulary);
        names::kinds(tokens, vocabulary);
        names::longer(tokens, vocabulary);
        names::own_kind(tokens, words, vocabulary);
        passes::nouns(tokens, words);
        names::join(tokens, words, vocabulary);
        fillers::drop(tokens, words, vocabulary);
        gatherings::of_time(tokens, words, vocabulary);
        gatherings::in_charge(tokens, words, vocabulary);
        roles::cities(tokens, !self.topics.is_empty(), words);
        passes::demote(tokens, words);
        self.object = object::of(tokens, words);
        verbs::lean(tokens, words);
        verbs::upon(tokens, words);
        verbs::aside(tokens, words);
        verbs::trailing(tokens, words);
        verbs::timed(tokens, self.wanted.is_some());
        self.listed = super::metric::listed(tokens, words);
        passes::coordinated(tokens, words);
        self.qualifiers = passes::aspects(tokens, words, vocabulary);
        self.qualifiers.extend(founded::hosts(tokens, words));
        self.fields.clone_from(&self.qualifiers);
        (self.compounds, self.alone) = verbs::compounds(tokens);
        verbs::several_verbs(tokens)
    }

    /// Who of the bodies does what.
    fn take_roles(&mut self, tokens: &[Token], words: &Words) {
        self.taker = roles::taker(tokens, words)
            .and_then(|taker| self.agencies.iter().position(|group| group.words == taker));
        self.negated = denied::negated(tokens, words);
        self.denied = denied::bodies(tokens, words);
        self.denied_kind = denied::kind(tokens, words);
        self.body_kinds.retain(|kind| Some(kind) != self.denied_kind.as_ref());
        self.denied_things = denied::things(tokens, words);
        self.left_out = [Slot::Thing, Slot::Place].map(|slot| denied::left_out(tokens, slot, words)).concat();
        self.bodies_asked = roles::kind_asked(tokens, words);
        self.of_others = roles::year_of_others(tokens, words);
        self.giver = roles::giver_year(tokens);
        self.years_of_bodies = roles::years_of_bodies(tokens, words);
        self.once = roles::asks_once(tokens);
        let said = [
            ("who", roles::asks_bodies(tokens, words)),
            ("anyrole", roles::roles_apart(tokens) || roles::roles_listed(tokens, words)),
            ("has", roles::place_has(tokens)),
            ("beside", except::bodies(tokens, words)),
            ("includes", given::given(tokens, words)),
            ("listed", given::listed(tokens, words)),
            ("mostbodies", burden::most_burdened(tokens, words)),
            ("what", burden::most_shared(tokens, words)),
            ("nobody", burden::without_any(tokens, words)),
            ("with", roles::asks_with(tokens, words)),
            ("ground", roles::asks_ground(tokens, words)),
            ("either", sorts::either(tokens, words)),
            ("nofigures", sorts::without_figures(tokens, words)),
            ("unmentioned", presence::unmentioned(tokens, words)),
        ];
        self.cues.extend(said.into_iter().filter(|(_, holds)| *holds).map(|(cue, _)| cue.to_owned()));
        // 甲是哪一年列入某事的责任单位的: since when.
        if self.cues.contains("listed") && self.cues.remove("when") {
            self.cues.insert("since".to_owned());
        }
        if self.cues.contains("who") && roles::only_yearly(tokens) {
            self.cues.remove("history");
        }
    }

    /// A thing of many words may be the heading of a task too.
    fn take_headings_of_things(&mut self, words: &Words, vocabulary: &Vocabulary) {
        for group in self.things.clone() {
            let named = super::topic::named(&group.words, words, vocabulary);
            if !named.is_empty() && group.words.chars().count() >= 4 {
                self.headings.push(Group { words: group.words, entities: named });
            }
        }
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
    fn take_metrics(&mut self, tokens: &[Token], words: &Words, vocabulary: &Vocabulary) {
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
        // 峰会的预算: a metric that does not say what no fact holds is not asked for.
        let says = |at: &usize| {
            vocabulary.metrics.get(*at).is_some_and(|m| self.unheld.iter().any(|w| m.plain.contains(w)))
        };
        if !self.unheld.is_empty() && !self.metrics.iter().any(says) {
            self.metrics.clear();
        }
        self.measures = super::metric::asked(tokens, words, vocabulary);
        let amount = ["amount", "target"].iter().any(|cue| self.cues.contains(*cue));
        let named = [&self.things, &self.topics, &self.agencies].iter().any(|g| !g.is_empty());
        if amount && !named && self.metrics.is_empty() && self.unheld.is_empty() {
            self.metrics = super::metric::counted(tokens, words, vocabulary);
            if self.metrics.is_empty() || !self.places.is_empty() {
                self.metrics = super::metric::sharing(&self.measures, vocabulary);
            }
        }
    }
}
