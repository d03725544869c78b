//! A question as slots: who, what, where, when, and what is asked of them. Must not know how it is answered.

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

use super::plain;
use super::spot::{Spotter, Token};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};
use std::collections::BTreeSet;

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
    /// Names of a kind with words before it that no text says of that kind (量子计算中心).
    pub(super) strange: Vec<String>,
    /// Proper names in the place of a body, an owner or a place that nothing knows (in English by their capitals).
    pub(super) strangers: Vec<String>,
    /// Whether the kind of bodies is asked for (由哪家企业承建), rather than said of something else.
    pub(super) bodies_asked: bool,
    /// Stretches of words that nothing was found for.
    pub(super) unknown: Vec<String>,
    /// What narrows the kind asked for: 文化 of 文化类的数据库.
    pub(super) qualifiers: Vec<String>,
    /// Those of them that are said of all kinds asked for: 农业方面的, 两岸融合的.
    pub(super) fields: Vec<String>,
    /// Those of them that stand before one kind of several: 基础 of 试点和基础网络.
    pub(super) attached: Vec<String>,
    /// Fields listed before a kind that they share with the last of them, which is not read yet: 教育 of 教育和医疗平台.
    pub(super) coordinated: Vec<String>,
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
    /// Whether who it was in a year is asked only by what came or went.
    pub(super) once: bool,
    /// What the bodies are asked of, in the question's own words.
    pub(super) object: Vec<String>,
    /// The bodies that are not to be there beside the others that are (有甲而没有乙).
    pub(super) denied: Vec<String>,
    /// The same of things.
    pub(super) denied_things: Vec<String>,
    /// Things and places that the question leaves out (除甲外).
    pub(super) left_out: Vec<String>,
    /// Kinds that it leaves out (除了软件园).
    pub(super) left_out_kinds: Vec<String>,
    /// Words in quotes that the names asked for hold (名称带“试行”的).
    pub(super) called: Option<String>,
    /// Governments of places that no document names.
    pub(super) governments: Vec<String>,
    /// Whether a kind of things stands among its words, and whether several do.
    pub(super) kinded: bool,
    pub(super) several_kinds: bool,
    /// In which years what is asked for stands, and in which not.
    pub(super) presence: Option<presence::Presence>,
    /// What is to befall one thing in several years: 2022年建设、2025年升级的.
    pub(super) in_turn: Vec<(i64, String)>,
    /// How many documents are to name what is asked for, how many bodies a task is to have, how large a figure is to be.
    pub(super) times: Option<bounds::Bound>,
    pub(super) body_bound: Option<bounds::Bound>,
    pub(super) figure_bound: Option<bounds::Bound>,
    /// How many tasks a body is to have.
    pub(super) task_bound: Option<bounds::Bound>,
    /// The number of a phase that no text has (三期).
    pub(super) phase: Option<String>,
    /// A noun asked for that names no things of the graph (哪些领域).
    pub(super) listing: Option<Listing>,
    /// How many answers the question says there are (哪两个).
    pub(super) wanted: Option<usize>,
}

impl Reading {
    /// Reads a question (Chinese, or English put into Chinese words by [`super::english`]).
    pub(super) fn of(question: &str, words: &Words, spotter: &Spotter, vocabulary: &Vocabulary) -> Self {
        let mut reading = Self::default();
        let question = plain::plain(&reading.take_written(question, words, vocabulary));
        let mut tokens = spotter.tokens(&question, vocabulary);
        reading.presence = presence::of(&tokens, words, vocabulary);
        reading.in_turn = presence::in_turn(&tokens, vocabulary);
        reading.listing = listing::of(&tokens, words);
        let several = reading.shape(&mut tokens, words, vocabulary);
        tokens.iter().for_each(|token| reading.take(token));
        reading.take_roles(&tokens, words);
        reading.take_times(&question, words);
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
        if let Some(presence) = reading.presence.as_mut().filter(|_| reading.cues.contains("span")) {
            presence.over(&vocabulary.years);
        }
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
        self.quoted = written::quoted_verbs(question, words);
        self.scope = written::parts(&plain::plain(question), words, vocabulary);
        let question = written::without_examples(question, words);
        let question = written::included(&question, words);
        let mut headings = Vec::new();
        let open = scope::cut(&question, words, vocabulary, &mut headings);
        written::quoted_headings(&open, words, vocabulary, &mut headings);
        let question = measured::listed(&question, !headings.is_empty(), words);
        self.phase = phase::unknown(&question, words, vocabulary);
        let question = except::marked(&except::unbracketed(&question, words), words);
        let question = scope::cut(&question, words, vocabulary, &mut self.topics);
        let question = written::marked_headings(&question, words, vocabulary);
        let question = written::quoted_headings(&question, words, vocabulary, &mut self.topics);
        written::opened_brackets(&question, words, vocabulary)
    }

    /// Decides token by token what each is beside its neighbours, and takes what only the order of them tells.
    /// Gives whether the question has several verbs.
    fn shape(&mut self, tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) -> bool {
        halves::given_back(tokens, words, vocabulary);
        fillers::drop(tokens, words, vocabulary);
        sorts::kinds_of_bodies(tokens, words);
        sorts::only_where(tokens);
        founded::bodies(tokens, words);
        gatherings::short(tokens, words);
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
        self.denied_things = denied::things(tokens, words);
        self.left_out = [Slot::Thing, Slot::Place].map(|slot| denied::left_out(tokens, slot, words)).concat();
        self.bodies_asked = roles::kind_asked(tokens);
        self.of_others = roles::year_of_others(tokens, words);
        self.giver = roles::giver_year(tokens);
        self.once = roles::asks_once(tokens);
        let said = [
            ("who", roles::asks_bodies(tokens, words)),
            ("anyrole", roles::roles_apart(tokens) || roles::roles_listed(tokens, words)),
            ("has", roles::place_has(tokens)),
            ("beside", except::bodies(tokens, words)),
            ("includes", roles::given(tokens, words)),
            ("mostbodies", burden::most_burdened(tokens, words)),
            ("nobody", burden::without_any(tokens, words)),
            ("either", sorts::either(tokens, words)),
            ("nofigures", sorts::without_figures(tokens, words)),
            ("unmentioned", presence::unmentioned(tokens, words)),
        ];
        self.cues.extend(said.into_iter().filter(|(_, holds)| *holds).map(|(cue, _)| cue.to_owned()));
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
