//! The terms of `lexicon/ask/terms.toml`. Must not know how they are used.

use super::groups::{BoundWords, PresenceWords, WeighedWords, Years};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Names of ontology terms, and other single words that the code asks for.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::ask) struct Terms {
    pub(in crate::ask) actions: String,
    pub(in crate::ask) roles: Vec<String>,
    pub(in crate::ask) lead: Vec<String>,
    pub(in crate::ask) support: Vec<String>,
    pub(in crate::ask) located: String,
    pub(in crate::ask) supported: String,
    pub(in crate::ask) build: String,
    /// Verbs that lean on another (推进建设): left out beside one.
    pub(in crate::ask) light: Vec<String>,
    /// Actions that tie one thing to another.
    pub(in crate::ask) ties: Vec<String>,
    /// Words behind a verb that make it a noun (融合方面).
    pub(in crate::ask) nouns_behind: Vec<String>,
    /// Verbs that say no more than that something is built (新建): the text need not have them.
    pub(in crate::ask) plain_verbs: Vec<String>,
    /// Those of them that ask for what was not there before, and the action that they do not mean.
    pub(in crate::ask) anew: Vec<String>,
    pub(in crate::ask) upgrade: String,
    /// Nouns that end a question word (哪些数字) unless a name goes on behind them.
    pub(in crate::ask) open_nouns: Vec<String>,
    /// The same before laws: 哪些地方立法.
    pub(in crate::ask) local_nouns: Vec<String>,
    /// Words that stand for kinds of many heads (政策措施), with those heads.
    pub(in crate::ask) umbrellas: BTreeMap<String, Vec<String>>,
    /// Classes whose things lie in places under names of all kinds (芯谷 for a park).
    pub(in crate::ask) of_places: Vec<String>,
    pub(in crate::ask) former_name: String,
    pub(in crate::ask) predecessor: String,
    pub(in crate::ask) short_name: String,
    pub(in crate::ask) generic: String,
    pub(in crate::ask) year: String,
    pub(in crate::ask) metric: String,
    pub(in crate::ask) text: String,
    pub(in crate::ask) evidence: String,
    /// Nouns for a part of a document, behind its heading (疫情防控部分).
    pub(in crate::ask) part_nouns: Vec<String>,
    /// Classes whose things headings name (行动, 工程).
    pub(in crate::ask) of_headings: Vec<String>,
    /// Verbs that open a heading that names an undertaking (实施).
    pub(in crate::ask) undertaking_verbs: Vec<String>,
    /// Nouns behind the number of a part (第七部分).
    pub(in crate::ask) numbered_nouns: Vec<String>,
    /// What opens and closes what is left out (除升级外).
    pub(in crate::ask) except: [Vec<String>; 2],
    /// What asks for the others behind what is left out (除了甲还有).
    pub(in crate::ask) goes_on: Vec<String>,
    /// Kinds that say how far a thing is tried, before 的 (试点的平台).
    pub(in crate::ask) pilots: Vec<String>,
    /// What opens brackets that add kinds to those before them (（含示范城市）).
    pub(in crate::ask) including: Vec<String>,
    /// What follows a field that is spoken of by its use: 应用.
    pub(in crate::ask) applied: Vec<String>,
    /// What opens other words for what stands before: 即, 也就是.
    pub(in crate::ask) restating: Vec<String>,
    /// Kinds that a whole city may be (试点, 示范): its title then counts (千兆城市).
    pub(in crate::ask) titles: Vec<String>,
    /// The action of drawing up.
    pub(in crate::ask) draw_up: String,
    /// What may stand between a number and a kind: 五大行动.
    pub(in crate::ask) great: String,
    /// Actions whose objects may be kinds: what is brought together are many (整合各部门办公系统).
    pub(in crate::ask) of_many: Vec<String>,
    /// Actions that asking for one asks for too.
    pub(in crate::ask) implied: BTreeMap<String, Vec<String>>,
    /// The same where the kind of things is asked for by its name.
    pub(in crate::ask) implied_of_kind: BTreeMap<String, Vec<String>>,
    pub(in crate::ask) wishes: Vec<String>,
    pub(in crate::ask) things: Vec<String>,
    /// Characters that join the parts of a name.
    pub(in crate::ask) ands: Vec<char>,
    /// Words that do.
    pub(in crate::ask) and_words: Vec<String>,
    pub(in crate::ask) events: Vec<String>,
    /// Nouns of one character for events (哪些会、展).
    pub(in crate::ask) short_events: Vec<String>,
    /// Head nouns that ask for each other when several of them are asked for.
    pub(in crate::ask) families: Vec<Vec<String>>,
    /// Head nouns that always ask for each other.
    pub(in crate::ask) synonyms: Vec<Vec<String>>,
    /// Words for one field of work.
    pub(in crate::ask) field_words: Vec<Vec<String>>,
    /// Words within the names of things that mean the same.
    pub(in crate::ask) name_words: Vec<Vec<String>>,
    /// What asks for the figure of each.
    pub(in crate::ask) each_amount: String,
    /// Nouns of sums that a measure of something else may name too.
    pub(in crate::ask) sums: Vec<String>,
    /// What opens examples.
    pub(in crate::ask) such_as: Vec<String>,
    /// What brackets say of how the answer is to be.
    pub(in crate::ask) remarks: Vec<String>,
    /// What stands before those whom something is for.
    pub(in crate::ask) aims: Vec<String>,
    /// What opens and what ends the fields that a question is about.
    pub(in crate::ask) aspect_openings: Vec<String>,
    pub(in crate::ask) aspect_endings: Vec<String>,
    /// What ends a list of examples.
    pub(in crate::ask) examples: Vec<String>,
    /// Heads of laws and rules.
    pub(in crate::ask) laws: Vec<String>,
    /// The head of what is to become a law.
    pub(in crate::ask) legislation: String,
    pub(in crate::ask) edition: [String; 2],
    /// What stands for the number of the first edition (首届).
    pub(in crate::ask) first_edition: String,
    /// What else may stand behind a number that opens a name (第二批).
    pub(in crate::ask) batches: Vec<String>,
    /// What makes the name of a level an attribute (国家级).
    pub(in crate::ask) level_mark: String,
    pub(in crate::ask) large_unit: String,
    /// What units of money end in.
    pub(in crate::ask) money_unit: char,
    pub(in crate::ask) metric_openings: Vec<String>,
    pub(in crate::ask) metric_endings: Vec<String>,
    pub(in crate::ask) heading_openings: Vec<String>,
    /// What may stand before a head noun without making it another kind.
    pub(in crate::ask) modifiers: Vec<String>,
    /// What ties words to the kind that they narrow (文化类的数据库).
    pub(in crate::ask) qualifier_endings: Vec<String>,
    /// Those of them that say what something has to do with.
    pub(in crate::ask) having_to_do: Vec<String>,
    /// What the names of bodies end in.
    pub(in crate::ask) body_endings: Vec<String>,
    pub(in crate::ask) years: Years,
    pub(in crate::ask) presence: PresenceWords,
    /// How bounds of numbers are said.
    pub(in crate::ask) bounds: BoundWords,
    /// How two are weighed against each other.
    pub(in crate::ask) weighed: WeighedWords,
    /// What says that a body is listed in a role (被列为责任单位).
    pub(in crate::ask) listed_as: Vec<String>,
    /// What the headings of a document's own lists end in (清单).
    pub(in crate::ask) part_endings: Vec<String>,
    /// Characters of small numbers, and the measures behind them (七项).
    pub(in crate::ask) numerals: Vec<char>,
    pub(in crate::ask) measures: Vec<String>,
    /// What makes the noun of an event before it a time (峰会期间).
    pub(in crate::ask) during: Vec<String>,
    /// The character that asks which, before a number.
    pub(in crate::ask) which: char,
    /// Verbs by which bodies are founded, and the word for bodies of all kinds that they ask for (成立什么机构).
    pub(in crate::ask) founding: Vec<String>,
    pub(in crate::ask) founded: String,
    /// Classes whose names are words for things of that name (计划).
    pub(in crate::ask) narrow_classes: Vec<String>,
    /// Actions by which events are held.
    pub(in crate::ask) event_actions: Vec<String>,
    /// Heads of things that are places themselves (示范城市).
    pub(in crate::ask) city_heads: Vec<String>,
    /// Heads that say where a thing lies beside the kind that is asked for (城市).
    pub(in crate::ask) governments: Vec<String>,
    pub(in crate::ask) place_heads: Vec<String>,
    /// Words that stand for one another in metrics (网络, 线上).
    pub(in crate::ask) same_words: Vec<Vec<String>>,
    /// Words that deny what stands behind them (没有甲参与).
    pub(in crate::ask) denials: Vec<String>,
    /// What may stand between a verb and many things (一批).
    pub(in crate::ask) several_of: Vec<String>,
    /// Verbs of being in charge, behind cities that are asked for as bodies (由哪几个市负责).
    pub(in crate::ask) in_charge: Vec<String>,
    /// What the names of committees of zones end in.
    pub(in crate::ask) zone_bodies: Vec<String>,
    /// The kind of bodies that such cities are.
    pub(in crate::ask) city_bodies: String,
    /// Words that deny a verb behind them (没有参与).
    pub(in crate::ask) denials_of_verbs: Vec<String>,
    /// Nouns for bodies (负责的单位是哪些).
    pub(in crate::ask) body_nouns: Vec<String>,
    /// What makes a name in front of it that on which something rests (闽政通上).
    pub(in crate::ask) upon: Vec<String>,
    /// What opens names without telling them apart (国家).
    pub(in crate::ask) name_openings: Vec<String>,
    /// What may stand between such a word and a body (没有把甲).
    pub(in crate::ask) denied_by: Vec<String>,
    /// What makes words before a kind say what sort is meant (类).
    pub(in crate::ask) kind_marks: Vec<String>,
    /// What the names of data and rules end in, which 平台 does not ask for.
    pub(in crate::ask) data_heads: Vec<String>,
    /// The class that 平台 names.
    pub(in crate::ask) platform_class: String,
    /// Verbs of one character that say no more than that something is done (搞, 办).
    pub(in crate::ask) doing: Vec<String>,
    /// Words that hold a verb and are one noun (互联网).
    pub(in crate::ask) solid: Vec<String>,
    /// Nouns that open with an adjective by which things are compared (哪个大数据机构).
    pub(in crate::ask) compared_nouns: Vec<String>,
    /// Nouns that two words before them share (网络和数据安全).
    pub(in crate::ask) shared_nouns: Vec<String>,
    /// Nouns behind a field that is to be developed (卫星产业).
    pub(in crate::ask) industries: Vec<String>,
    /// What stands before what a question leaves out (而非新建).
    pub(in crate::ask) leaving_out: Vec<String>,
    /// What makes the words before it a field (跟卫星有关的).
    pub(in crate::ask) related: Vec<String>,
    /// Words before what a question is about (关于).
    pub(in crate::ask) regarding: Vec<String>,
    /// What may stand between a modifier and its kind without saying more: 公共服务平台 for 公共平台.
    pub(in crate::ask) between: Vec<String>,
    /// What says that quoted verbs are to count beside others (也算在内).
    pub(in crate::ask) counts_too: Vec<String>,
    /// Verbs that a document sets undertakings out by (部署): no action where such a thing is asked for.
    pub(in crate::ask) sets_out: Vec<String>,
    /// Which of them name an action (建).
    pub(in crate::ask) doing_actions: BTreeMap<String, String>,
    /// Words right behind a name that say no more than it (本身).
    pub(in crate::ask) itself: Vec<String>,
    /// Words behind a body that deny that it has to do with something (与甲无关).
    pub(in crate::ask) unrelated: Vec<String>,
    /// What offers one body or another (甲或乙).
    pub(in crate::ask) or_words: Vec<String>,
    /// What ties a thing to others that something is done with (同哪两张网).
    pub(in crate::ask) with_words: Vec<String>,
    /// What opens brackets that say what a name does not mean (不是健康码).
    pub(in crate::ask) no_other: Vec<String>,
    /// What ties an attribute to its noun (的).
    pub(in crate::ask) attributive: char,
    /// Openings of nouns for the bodies of a task.
    pub(in crate::ask) responsible_openings: Vec<String>,
    /// What stands between such a noun and a body that is given.
    pub(in crate::ask) is_words: Vec<String>,
    /// Verbs of taking over whose subject takes (承接).
    pub(in crate::ask) taking: Vec<String>,
    /// Heads that may stand behind another one (智算中心项目).
    pub(in crate::ask) weak_heads: Vec<String>,
    /// Verbs of planning before the verb that says what is planned.
    pub(in crate::ask) planning: Vec<String>,
    /// Attributes that any field may have before its name (智慧 of 智慧海洋).
    pub(in crate::ask) field_attributes: Vec<String>,
    pub(in crate::ask) field_openings: Vec<String>,
    /// What ends a list (等).
    pub(in crate::ask) etc: String,
    /// Words before the first item of a list that are no part of it (在, 包括).
    pub(in crate::ask) list_openings: Vec<String>,
    /// Words that point at a body or thing named before, and longer words that do not.
    pub(in crate::ask) pronouns: Vec<String>,
    pub(in crate::ask) no_pronouns: Vec<String>,
    /// Words that mean no field of their own behind the name of one (养老的数字化).
    pub(in crate::ask) weak_topics: Vec<String>,
    /// Openings of bodies' names that stand for one another (人行, 人民银行).
    pub(in crate::ask) body_openings: Vec<Vec<String>>,
    /// Words that open a clause which says where or by what that of the clause before is done (在…领域).
    pub(in crate::ask) hanging: Vec<String>,
    /// Nouns behind the name of a field that say no more (养老服务).
    pub(in crate::ask) field_endings: Vec<String>,
    /// Ends of bodies' names that stand for one another (人民政府, 政府).
    pub(in crate::ask) body_ends: Vec<Vec<String>>,
    /// Fields that tell no platform from another (政务).
    pub(in crate::ask) weak_fields: Vec<String>,
    /// Words that begin as the opening of a metric does and are none: 新一代.
    pub(in crate::ask) whole_words: Vec<String>,
    /// Roots of heads that name platforms of one function (平台, 系统).
    pub(in crate::ask) platform_heads: Vec<String>,
    /// Words for how far a thing is tried, each a kind of its own in a list.
    pub(in crate::ask) trials: Vec<String>,
    /// What asks for several of a kind right before it (哪些).
    pub(in crate::ask) plural_asks: Vec<String>,
}
