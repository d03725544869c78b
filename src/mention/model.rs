//! The types of mentions. All spans are bytes of the restored text. Must not know how mentions are found.

use crate::outline::Role;
use crate::text::{Decimal, Span};
use serde::{Deserialize, Serialize};

/// Everything that a document names, each list in the order of tasks and then of the text.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    /// Bodies, in clauses and in running text.
    pub agencies: Vec<AgencyMention>,
    /// Platforms, facilities, parks, programmes.
    pub things: Vec<Thing>,
    /// Quantified goals.
    pub targets: Vec<Target>,
    /// Administrative places.
    pub places: Vec<PlaceMention>,
}

/// A body as written; what prefix it shares with its neighbours is decided by `entity`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyMention {
    /// Index of the task.
    pub task: usize,
    /// The words.
    pub span: Span,
    /// The 、-run it stands in: bodies with equal `run` (within a task) stand between the same ，and ；.
    pub run: usize,
    /// Its role where it stands in a clause; `None` in running text.
    pub role: Option<Role>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// The four kinds of things; `serde` names are the keys of the task record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThingKind {
    /// 平台: a digital system or service.
    Platforms,
    /// 设施: physical or compute infrastructure.
    Facilities,
    /// 园区: park, zone, base.
    Parks,
    /// 计划: a named undertaking, rule, event.
    Programmes,
}

/// A named thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Index of the task.
    pub task: usize,
    /// Its words. Of a name with a shared head (金融、生态等主题数据库) from its own modifier to the end of the head, so
    /// that `name` without quotes is a subsequence of the words.
    pub span: Span,
    /// The name as `gold/GUIDE.md` has it: without enclosing quotes, brackets full-width, shared heads supplied.
    pub name: String,
    /// Its kind.
    pub kind: ThingKind,
    /// Whether the words name a kind rather than one thing.
    pub generic: bool,
    /// What the text does with it, in the order of the ontology's names, no verb twice.
    pub actions: Vec<Action>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// An action on a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Local name of the property: 建设, 升级…
    pub property: String,
    /// The verb's words.
    pub cue: Span,
    /// Whether it is done, demanded, supported…
    pub modality: Modality,
}

/// How a text stands to what it says (情态).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Modality {
    /// The text demands it.
    #[serde(rename = "要求")]
    Required,
    /// The text supports others in doing it.
    #[serde(rename = "支持")]
    Supported,
    /// The text wants it tried.
    #[serde(rename = "探索")]
    Explored,
    /// The text wants it striven for.
    #[serde(rename = "争取")]
    Striven,
    /// The text reports it as done.
    #[serde(rename = "完成")]
    Done,
}

/// The comparison of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Comparator {
    /// A plain figure.
    #[serde(rename = "=")]
    Equal,
    /// 以上, 超过, 不少于.
    #[serde(rename = ">=")]
    AtLeast,
    /// 以内, 不超过.
    #[serde(rename = "<=")]
    AtMost,
    /// 左右, 约.
    #[serde(rename = "~")]
    About,
}

/// A quantified goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Index of the task.
    pub task: usize,
    /// Its words.
    pub span: Span,
    /// What is counted (指标).
    pub metric: String,
    /// The comparison.
    pub op: Comparator,
    /// The plain number: 2万 is 20000; 亿 stays in the unit.
    pub value: Decimal,
    /// The unit: 个, %, 亿元.
    pub unit: String,
    /// The deadline (`2022`, `2022-06`), where the text states one that governs the figure.
    pub by: Option<String>,
    /// The words of that deadline.
    pub by_span: Option<Span>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// An administrative place in a task's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMention {
    /// Index of the task.
    pub task: usize,
    /// Its words.
    pub span: Span,
    /// The name as the guide has it: 福州市 → 福州.
    pub name: String,
    /// The rule that found it.
    pub rule: &'static str,
}

/// What stands in a task.
pub trait OfTask {
    /// Index of the task.
    fn task(&self) -> usize;
}

macro_rules! of_task {
    ($($mention:ty),*) => {
        $(impl OfTask for $mention {
            fn task(&self) -> usize {
                self.task
            }
        })*
    };
}

of_task!(AgencyMention, Thing, Target, PlaceMention);

/// The members of a task with their indices. The list is in the order of tasks, as those of [`Mentions`] are, so that a
/// document of many tasks is read in linear time.
pub fn of_task<M: OfTask>(list: &[M], task: usize) -> impl Iterator<Item = (usize, &M)> {
    let from = list.partition_point(|m| m.task() < task);
    let to = list.partition_point(|m| m.task() <= task);
    list.get(from..to).unwrap_or_default().iter().enumerate().map(move |(at, m)| (from + at, m))
}
