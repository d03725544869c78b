//! The shape of the records, key by key. Must not know how they are filled.

use crate::mention::Comparator;
use crate::outline::Role;
use crate::text::Decimal;
use serde::Serialize;

/// The first line of a document.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentRecord {
    /// The file's stem.
    pub doc: String,
    /// `document`.
    pub kind: &'static str,
    /// See [`crate::outline::Header`].
    pub title: Option<String>,
    /// The issuing body.
    pub issuer: Option<String>,
    /// The document number.
    pub number: Option<String>,
    /// `2021-03-03`.
    pub issued: Option<String>,
    /// The year the document is about.
    pub year: Option<i32>,
}

/// A task. In every item, `span` counts characters of the restored text and `raw` bytes of the file.
#[derive(Debug, Clone, Serialize)]
pub struct TaskRecord {
    /// The file's stem.
    pub doc: String,
    /// `task`.
    pub kind: &'static str,
    /// `四/（二）/2`.
    pub path: String,
    /// The heading.
    pub heading: Option<String>,
    /// The text without the clause.
    pub text: String,
    /// The clause without its brackets.
    pub clause: Option<String>,
    /// Who is responsible.
    pub responsible: Vec<AgencyItem>,
    /// 平台.
    pub platforms: Vec<ThingItem>,
    /// 设施.
    pub facilities: Vec<ThingItem>,
    /// 园区.
    pub parks: Vec<ThingItem>,
    /// 计划.
    pub programmes: Vec<ThingItem>,
    /// 目标.
    pub targets: Vec<TargetItem>,
    /// Place names, each once.
    pub places: Vec<String>,
    /// The places with their proof, each mention.
    pub place_items: Vec<PlaceItem>,
    /// Relations between things, bodies and places.
    pub relations: Vec<RelationItem>,
}

/// A responsible body.
#[derive(Debug, Clone, Serialize)]
pub struct AgencyItem {
    /// Its name with the prefix it shares.
    pub agency: String,
    /// Its role.
    pub role: Role,
    /// Characters.
    pub span: [usize; 2],
    /// Bytes.
    pub raw: [usize; 2],
    /// IRI.
    pub entity: String,
}

/// A thing.
#[derive(Debug, Clone, Serialize)]
pub struct ThingItem {
    /// Its name.
    pub name: String,
    /// Properties by local name.
    pub actions: Vec<String>,
    /// Names a kind rather than one thing.
    pub generic: bool,
    /// Characters.
    pub span: [usize; 2],
    /// Bytes.
    pub raw: [usize; 2],
    /// IRI.
    pub entity: String,
}

/// A target.
#[derive(Debug, Clone, Serialize)]
pub struct TargetItem {
    /// Its words.
    pub text: String,
    /// What is counted.
    pub metric: String,
    /// The comparison.
    pub op: Comparator,
    /// The plain number.
    pub value: Decimal,
    /// The unit.
    pub unit: String,
    /// The deadline.
    pub by: Option<String>,
    /// Characters.
    pub span: [usize; 2],
    /// Bytes.
    pub raw: [usize; 2],
}

/// A place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceItem {
    /// Its name.
    pub name: String,
    /// Characters.
    pub span: [usize; 2],
    /// Bytes.
    pub raw: [usize; 2],
    /// IRI.
    pub entity: String,
}

/// A relation, with the place of its evidence.
#[derive(Debug, Clone, Serialize)]
pub struct RelationItem {
    /// Subject.
    pub s: String,
    /// Property by local name.
    pub p: String,
    /// Object.
    pub o: String,
    /// Characters.
    pub span: [usize; 2],
    /// Bytes.
    pub raw: [usize; 2],
}
