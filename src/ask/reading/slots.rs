//! The slots that a question fills. Must not know how they are filled.

use super::listing::Listing;
use super::{bounds, pairs, presence};
use std::collections::BTreeSet;

/// Individuals named by one stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ask) struct Group {
    pub(in crate::ask) words: String,
    pub(in crate::ask) entities: Vec<usize>,
}

/// A question as slots.
#[derive(Debug, Clone, Default)]
pub(in crate::ask) struct Reading {
    pub(in crate::ask) agencies: Vec<Group>,
    pub(in crate::ask) things: Vec<Group>,
    pub(in crate::ask) places: Vec<Group>,
    pub(in crate::ask) documents: Vec<Group>,
    /// Tasks whose heading the question names.
    pub(in crate::ask) topics: Vec<Group>,
    /// Tasks whose heading is like some words of the question; they count where nothing better narrows it.
    pub(in crate::ask) headings: Vec<Group>,
    /// Years of documents, in the order of the question.
    pub(in crate::ask) years: Vec<i64>,
    /// Years that the words make deadlines.
    pub(in crate::ask) deadlines: Vec<i64>,
    /// Actions with the word that named each.
    pub(in crate::ask) actions: Vec<(String, String)>,
    /// Classes of things.
    pub(in crate::ask) classes: Vec<String>,
    /// Words that names of the things must hold.
    pub(in crate::ask) heads: Vec<String>,
    /// Names of cues.
    pub(in crate::ask) cues: BTreeSet<String>,
    /// Words for kinds of bodies (企业, 高校).
    pub(in crate::ask) body_kinds: Vec<String>,
    /// Names of bodies and things as the question has them, one individual's several names too.
    pub(in crate::ask) named: Vec<Group>,
    /// Words of attributes that no fact holds.
    pub(in crate::ask) unheld: Vec<String>,
    /// Targets whose metric the question names, by index.
    pub(in crate::ask) metrics: Vec<usize>,
    /// Words of the question that may name a metric.
    pub(in crate::ask) measures: Vec<String>,
    /// What the question lists one by one, as it may stand in metrics.
    pub(in crate::ask) listed: Vec<String>,
    /// Provinces and prefectures that the graph does not name.
    pub(in crate::ask) elsewhere: Vec<String>,
    /// Names of a kind with words before it that no text says of that kind (量子计算中心).
    pub(in crate::ask) strange: Vec<String>,
    /// Proper names in the place of a body, an owner or a place that nothing knows (in English by their capitals).
    pub(in crate::ask) strangers: Vec<String>,
    /// Whether the kind of bodies is asked for (由哪家企业承建), rather than said of something else.
    pub(in crate::ask) bodies_asked: bool,
    /// Stretches of words that nothing was found for.
    pub(in crate::ask) unknown: Vec<String>,
    /// Those whom what is asked for is to be for: 渔民 of 面向渔民的平台.
    pub(in crate::ask) aimed: Vec<String>,
    /// What narrows the kind asked for: 文化 of 文化类的数据库.
    pub(in crate::ask) qualifiers: Vec<String>,
    /// Those of them that are said of all kinds asked for: 农业方面的, 两岸融合的.
    pub(in crate::ask) fields: Vec<String>,
    /// Those of them that stand before one kind of several: 基础 of 试点和基础网络.
    pub(in crate::ask) attached: Vec<String>,
    /// Fields listed before a kind that they share with the last of them, which is not read yet: 教育 of 教育和医疗平台.
    pub(in crate::ask) coordinated: Vec<String>,
    /// Whether an action asked for ties things to things (依托, 对接).
    pub(in crate::ask) ties: bool,
    /// Whether the question was asked in another language.
    pub(in crate::ask) translated: bool,
    /// The Chinese words that it was put into.
    pub(in crate::ask) translation: Option<String>,
    /// Verbs that stand together (优化推广).
    pub(in crate::ask) compounds: Vec<String>,
    /// Actions whose verbs stand alone.
    pub(in crate::ask) alone: Vec<String>,
    /// Verbs in quotes: the text must have them.
    pub(in crate::ask) quoted: Vec<String>,
    /// Actions that a clause leaves out (改造升级的不算).
    pub(in crate::ask) excluded: Vec<String>,
    /// Tasks of the parts of a document that are asked for (成果清单); empty where none is.
    pub(in crate::ask) scope: Vec<usize>,
    /// Which of the bodies takes over, by index, where the verb says so.
    pub(in crate::ask) taker: Option<usize>,
    /// Words of the question that say how much is meant (争取, 探索).
    pub(in crate::ask) wishes: Vec<String>,
    /// Whether the bodies are those that are not to be there (没有甲参与).
    pub(in crate::ask) negated: bool,
    /// The year in which things were still others', where the question tells what came to a body.
    pub(in crate::ask) of_others: Option<i64>,
    /// The body beside the first year, and that year, where a later one is not told (2017年由甲负责、后来列入乙).
    pub(in crate::ask) giver: Option<(i64, String)>,
    /// Of two bodies the years said of each.
    pub(in crate::ask) years_of_bodies: Option<[(String, Vec<i64>); 2]>,
    /// What the question asks about, where nothing of that name is known (晋江有哪些产业园).
    pub(in crate::ask) subject: Option<String>,
    /// Clauses that each ask for their own kind by their own verb.
    pub(in crate::ask) pairs: Vec<pairs::Pair>,
    /// Times of a year that something is to be done by, as texts write them (6月, 年底).
    pub(in crate::ask) moments: Vec<String>,
    /// Whether who it was in a year is asked only by what came or went.
    pub(in crate::ask) once: bool,
    /// What the bodies are asked of, in the question's own words.
    pub(in crate::ask) object: Vec<String>,
    /// The bodies that are not to be there beside the others that are (有甲而没有乙).
    pub(in crate::ask) denied: Vec<String>,
    /// The kind of bodies that is not to be there (没有列省直部门).
    pub(in crate::ask) denied_kind: Option<String>,
    /// The same of things.
    pub(in crate::ask) denied_things: Vec<String>,
    /// Things and places that the question leaves out (除甲外).
    pub(in crate::ask) left_out: Vec<String>,
    /// Kinds that it leaves out (除了软件园).
    pub(in crate::ask) left_out_kinds: Vec<String>,
    /// Words in quotes that the names asked for hold (名称带“试行”的).
    pub(in crate::ask) called: Option<String>,
    /// Governments of places that no document names.
    pub(in crate::ask) governments: Vec<String>,
    /// Whether a kind of things stands among its words, and whether several do.
    pub(in crate::ask) kinded: bool,
    pub(in crate::ask) several_kinds: bool,
    /// In which years what is asked for stands, and in which not.
    pub(in crate::ask) presence: Option<presence::Presence>,
    /// What is to befall one thing in several years: 2022年建设、2025年升级的.
    pub(in crate::ask) in_turn: Vec<(i64, String)>,
    /// How many documents are to name what is asked for, how many bodies a task is to have, how large a figure is to be.
    pub(in crate::ask) times: Option<bounds::Bound>,
    pub(in crate::ask) body_bound: Option<bounds::Bound>,
    pub(in crate::ask) figure_bound: Option<bounds::Bound>,
    /// How many tasks a body is to have.
    pub(in crate::ask) task_bound: Option<bounds::Bound>,
    /// The number of a phase that no text has (三期).
    pub(in crate::ask) phase: Option<String>,
    /// A noun asked for that names no things of the graph (哪些领域).
    pub(in crate::ask) listing: Option<Listing>,
    /// How many answers the question says there are (哪两个).
    pub(in crate::ask) wanted: Option<usize>,
}
