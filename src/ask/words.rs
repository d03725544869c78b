//! The words of questions and answers, read from `lexicon/ask/`. Must not know the graph.

use crate::lexicon::{Lexicon, LexiconError};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that `lexicon/ask/` holds.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) cues: Cues,
    pub(super) terms: Terms,
    pub(super) rules: Vec<Rule>,
    pub(super) phrases: BTreeMap<String, BTreeMap<String, String>>,
    /// Ontology class → slot.
    pub(super) slots: BTreeMap<String, Slot>,
    /// What may open a name, longest first.
    pub(super) prefixes: Vec<String>,
    /// What may close a name, longest first.
    pub(super) tails: Vec<String>,
    /// Word → ontology properties (actions) that it is a cue of.
    pub(super) actions: BTreeMap<String, String>,
    /// Word → class: labels and synonyms of classes.
    pub(super) classes: BTreeMap<String, String>,
    /// Head noun → class.
    pub(super) heads: BTreeMap<String, String>,
    /// Word → what the names of the bodies that it asks for end in (企业, 高校).
    pub(super) body_kinds: BTreeMap<String, Vec<String>>,
    /// Provinces and prefectures, whether the graph names them or not.
    pub(super) regions: BTreeSet<String>,
    /// Words with which people ask and connect, longest first: they name and narrow nothing.
    pub(super) fillers: Vec<String>,
    /// Words that ask or name a kind, and so name no single thing.
    pub(super) common: BTreeSet<String>,
}

/// Which slot of a question an individual fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Slot {
    Agency,
    Thing,
    Place,
    Document,
    Task,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Cues {
    pub(super) cues: BTreeMap<String, Vec<String>>,
    pub(super) unheld: WordList,
    pub(super) stops: WordList,
    pub(super) document: Nouns,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct WordList {
    pub(super) words: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Nouns {
    pub(super) nouns: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct Rules {
    rule: Vec<Rule>,
}

/// When a question has an intent.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Rule {
    pub(super) intent: String,
    #[serde(default)]
    pub(super) all: Vec<String>,
    #[serde(default)]
    pub(super) any: Vec<String>,
    #[serde(default)]
    pub(super) none: Vec<String>,
}

/// Names of ontology terms, and other single words that the code asks for.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Terms {
    pub(super) actions: String,
    pub(super) roles: Vec<String>,
    pub(super) lead: Vec<String>,
    pub(super) support: Vec<String>,
    pub(super) located: String,
    pub(super) supported: String,
    pub(super) build: String,
    /// Verbs that lean on another (推进建设): left out beside one.
    pub(super) light: Vec<String>,
    /// Actions that tie one thing to another.
    pub(super) ties: Vec<String>,
    /// Words behind a verb that make it a noun (融合方面).
    pub(super) nouns_behind: Vec<String>,
    /// Verbs that say no more than that something is built (新建): the text need not have them.
    pub(super) plain_verbs: Vec<String>,
    /// Nouns that end a question word (哪些数字) unless a name goes on behind them.
    pub(super) open_nouns: Vec<String>,
    /// Words that stand for kinds of many heads (政策措施), with those heads.
    pub(super) umbrellas: BTreeMap<String, Vec<String>>,
    /// Classes whose things lie in places under names of all kinds (芯谷 for a park).
    pub(super) of_places: Vec<String>,
    pub(super) former_name: String,
    pub(super) predecessor: String,
    pub(super) short_name: String,
    pub(super) generic: String,
    pub(super) year: String,
    pub(super) metric: String,
    pub(super) text: String,
    pub(super) evidence: String,
    /// Nouns for a part of a document, behind its heading (疫情防控部分).
    pub(super) part_nouns: Vec<String>,
    /// Classes whose things headings name (行动, 工程).
    pub(super) of_headings: Vec<String>,
    /// Verbs that open a heading that names an undertaking (实施).
    pub(super) undertaking_verbs: Vec<String>,
    /// Nouns behind the number of a part (第七部分).
    pub(super) numbered_nouns: Vec<String>,
    /// What opens and closes what is left out (除升级外).
    pub(super) except: [Vec<String>; 2],
    /// Kinds that say how far a thing is tried, before 的 (试点的平台).
    pub(super) pilots: Vec<String>,
    /// The action of drawing up.
    pub(super) draw_up: String,
    /// What may stand between a number and a kind: 五大行动.
    pub(super) great: String,
    /// Actions whose objects may be kinds: what is brought together are many (整合各部门办公系统).
    pub(super) of_many: Vec<String>,
    /// Actions that asking for one asks for too.
    pub(super) implied: BTreeMap<String, Vec<String>>,
    /// The same where the kind of things is asked for by its name.
    pub(super) implied_of_kind: BTreeMap<String, Vec<String>>,
    pub(super) wishes: Vec<String>,
    pub(super) things: Vec<String>,
    /// Characters that join the parts of a name.
    pub(super) ands: Vec<char>,
    /// Words that do.
    pub(super) and_words: Vec<String>,
    pub(super) events: Vec<String>,
    /// Head nouns that ask for each other when several of them are asked for.
    pub(super) families: Vec<Vec<String>>,
    /// Head nouns that always ask for each other.
    pub(super) synonyms: Vec<Vec<String>>,
    /// Heads of laws and rules.
    pub(super) laws: Vec<String>,
    /// The head of what is to become a law.
    pub(super) legislation: String,
    pub(super) edition: [String; 2],
    /// What stands for the number of the first edition (首届).
    pub(super) first_edition: String,
    /// What else may stand behind a number that opens a name (第二批).
    pub(super) batches: Vec<String>,
    /// What makes the name of a level an attribute (国家级).
    pub(super) level_mark: String,
    pub(super) large_unit: String,
    /// What units of money end in.
    pub(super) money_unit: char,
    pub(super) metric_openings: Vec<String>,
    pub(super) metric_endings: Vec<String>,
    pub(super) heading_openings: Vec<String>,
    /// What may stand before a head noun without making it another kind.
    pub(super) modifiers: Vec<String>,
    /// What ties words to the kind that they narrow (文化类的数据库).
    pub(super) qualifier_endings: Vec<String>,
    /// What the names of bodies end in.
    pub(super) body_endings: Vec<String>,
    pub(super) years: Years,
    /// What the headings of a document's own lists end in (清单).
    pub(super) part_endings: Vec<String>,
    /// Characters of small numbers, and the measures behind them (七项).
    pub(super) numerals: Vec<char>,
    pub(super) measures: Vec<String>,
    /// Classes whose names are words for things of that name (计划).
    pub(super) narrow_classes: Vec<String>,
    /// Actions by which events are held.
    pub(super) event_actions: Vec<String>,
    /// Heads of things that are places themselves (示范城市).
    pub(super) city_heads: Vec<String>,
    /// Words that stand for one another in metrics (网络, 线上).
    pub(super) same_words: Vec<Vec<String>>,
    /// Words that deny what stands behind them (没有甲参与).
    pub(super) denials: Vec<String>,
    /// Nouns for bodies (负责的单位是哪些).
    pub(super) body_nouns: Vec<String>,
    /// What makes a name in front of it that on which something rests (闽政通上).
    pub(super) upon: Vec<String>,
    /// What opens names without telling them apart (国家).
    pub(super) name_openings: Vec<String>,
    /// What may stand between such a word and a body (没有把甲).
    pub(super) denied_by: Vec<String>,
    /// What makes words before a kind say what sort is meant (类).
    pub(super) kind_marks: Vec<String>,
    /// What the names of data and rules end in, which 平台 does not ask for.
    pub(super) data_heads: Vec<String>,
    /// The class that 平台 names.
    pub(super) platform_class: String,
    /// Verbs of one character that say no more than that something is done (搞, 办).
    pub(super) doing: Vec<String>,
    /// Words before what a question is about (关于).
    pub(super) regarding: Vec<String>,
    /// What may stand between a modifier and its kind without saying more: 公共服务平台 for 公共平台.
    pub(super) between: Vec<String>,
    /// What says that quoted verbs are to count beside others (也算在内).
    pub(super) counts_too: Vec<String>,
    /// Verbs that a document sets undertakings out by (部署): no action where such a thing is asked for.
    pub(super) sets_out: Vec<String>,
    /// Which of them name an action (建).
    pub(super) doing_actions: BTreeMap<String, String>,
    /// What ties an attribute to its noun (的).
    pub(super) attributive: char,
    /// Verbs of taking over whose subject takes (承接).
    pub(super) taking: Vec<String>,
    /// Heads that may stand behind another one (智算中心项目).
    pub(super) weak_heads: Vec<String>,
    /// Verbs of planning before the verb that says what is planned.
    pub(super) planning: Vec<String>,
    /// Roots of heads that name platforms of one function (平台, 系统).
    pub(super) platform_heads: Vec<String>,
}

/// How years are written.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Years {
    pub(super) mark: char,
    pub(super) from: char,
    pub(super) until: Vec<char>,
    pub(super) ends: Vec<char>,
    /// What follows the number of a month.
    pub(super) month: char,
    /// What follows a month or the end of a year where something is to be done by then.
    pub(super) by: Vec<String>,
    /// Words for the end of a year.
    pub(super) year_ends: Vec<String>,
    /// Verbs behind a year that make it a deadline (2020年完成).
    pub(super) done: Vec<String>,
    /// What follows a year from which something goes on (从2017年起).
    pub(super) onward: Vec<String>,
}

impl Words {
    /// Reads the files.
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut terms: Terms = lexicon.toml("ask/terms.toml")?;
        let mut cues: Cues = lexicon.toml("ask/cues.toml")?;
        cues.stops.words.extend(lexicon.list("ask/frame.txt")?.into_iter().map(str::to_owned));
        for list in [
            &mut terms.metric_openings,
            &mut terms.metric_endings,
            &mut terms.heading_openings,
            &mut terms.modifiers,
        ] {
            longest_first(list);
        }
        let mut slots = BTreeMap::new();
        for row in lexicon.table("ask/classes.tsv", 2)? {
            if let [class, slot, ..] = row.as_slice() {
                slots.insert((*class).to_owned(), slot_named(slot));
            }
        }
        let rules: Rules = lexicon.toml("ask/intents.toml")?;
        let mut words = Self {
            cues,
            rules: rules.rule,
            phrases: lexicon.toml("ask/phrases.toml")?,
            prefixes: sorted(lexicon.list("ask/prefixes.txt")?),
            tails: sorted(lexicon.list("ask/tails.txt")?),
            fillers: sorted(lexicon.list("ask/fillers.txt")?),
            slots,
            terms,
            actions: BTreeMap::new(),
            classes: BTreeMap::new(),
            heads: BTreeMap::new(),
            body_kinds: BTreeMap::new(),
            regions: BTreeSet::new(),
            common: BTreeSet::new(),
        };
        for row in lexicon.table("ask/english.tsv", 2)? {
            if let [_, chinese, _, ..] = row.as_slice() {
                words.regions.insert((*chinese).to_owned());
            }
        }
        for row in lexicon.table("ask/body-kinds.tsv", 2)? {
            if let [word, endings, ..] = row.as_slice() {
                let endings = endings.split('、').map(super::plain::plain).collect();
                words.body_kinds.insert((*word).to_owned(), endings);
            }
        }
        words.learn(lexicon);
        words.common = words.commons();
        Ok(words)
    }

    /// Takes the ontology's own words: cues of actions, names and heads of classes.
    fn learn(&mut self, lexicon: &Lexicon) {
        for property in lexicon.ontology().properties().filter(|p| p.parents.contains(&self.terms.actions)) {
            for word in property.cues.iter().chain([&property.name]) {
                self.actions.insert(super::plain::plain(word), property.name.clone());
            }
        }
        let things: BTreeSet<&String> = self.terms.things.iter().collect();
        for class in lexicon.ontology().classes().filter(|c| things.contains(&c.name)) {
            let narrow = self.terms.narrow_classes.contains(&class.name);
            for word in class.synonyms.iter().chain([&class.name]).filter(|_| !narrow) {
                self.classes.insert(super::plain::plain(word), class.name.clone());
            }
            for head in &class.heads {
                self.heads.entry(super::plain::plain(head)).or_insert_with(|| class.name.clone());
            }
        }
    }

    fn commons(&self) -> BTreeSet<String> {
        let cues = &self.cues;
        let lists = cues.stops.words.iter().chain(&cues.document.nouns).chain(cues.cues.values().flatten());
        let kinds =
            self.heads.keys().chain(self.classes.keys()).chain(self.actions.keys()).chain(&self.tails);
        lists.chain(kinds).map(|word| super::plain::plain(word)).collect()
    }

    /// What stands before a kind, without what any kind may have before it and what ties it to the kind.
    pub(super) fn bare_modifier<'m>(&self, modifier: &'m str) -> &'m str {
        let mut rest = modifier;
        loop {
            let opened = self.terms.modifiers.iter().find_map(|m| rest.strip_prefix(m.as_str()));
            let closed = || self.terms.qualifier_endings.iter().find_map(|m| rest.strip_suffix(m.as_str()));
            match opened.or_else(closed) {
                Some(shorter) => rest = shorter,
                None => return rest,
            }
        }
    }

    /// Words in compared form with those that stand for one another said by one of them: 线上销售 as 网络销售.
    pub(super) fn same(&self, words: &str) -> String {
        let mut said = words.to_owned();
        for group in &self.terms.same_words {
            let Some((first, others)) = group.split_first() else { continue };
            for other in others {
                said = said.replace(other.as_str(), first);
            }
        }
        said
    }

    /// Whether a head, or what ends in one, is of one of some classes.
    pub(super) fn is_of(&self, head: &str, classes: &[String]) -> bool {
        let ends = self.heads.iter().filter(|(known, _)| head.ends_with(known.as_str()));
        ends.max_by_key(|(known, _)| known.len()).is_some_and(|(_, class)| classes.contains(class))
    }

    /// Whether a word joins the parts of a list.
    pub(super) fn joins(&self, word: &str) -> bool {
        word.chars().all(|c| self.terms.ands.contains(&c))
            || self.terms.and_words.iter().any(|and| and == word)
    }

    /// A phrase of answers in a language, its gaps filled in order.
    pub(super) fn say(&self, language: &str, key: &str, values: &[&str]) -> String {
        let phrase = self.phrases.get(language).and_then(|all| all.get(key)).map_or("{}", String::as_str);
        let mut parts = phrase.split("{}");
        let mut said = parts.next().unwrap_or_default().to_owned();
        for (at, part) in parts.enumerate() {
            said.push_str(values.get(at).copied().unwrap_or_default());
            said.push_str(part);
        }
        said
    }
}

fn slot_named(name: &str) -> Slot {
    match name {
        "agency" => Slot::Agency,
        "place" => Slot::Place,
        "document" => Slot::Document,
        "task" => Slot::Task,
        _ => Slot::Thing,
    }
}

fn sorted(list: Vec<&str>) -> Vec<String> {
    let mut list: Vec<String> = list.into_iter().map(super::plain::plain).collect();
    longest_first(&mut list);
    list
}

fn longest_first(list: &mut [String]) {
    list.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
}
