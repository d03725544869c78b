//! RDF quads of a read document, one named graph each. Decides IRIs and vocabulary. Must not know the store.
//!
//! What a document's graph holds (prefixes of [`vocab::PREFIXES`]; nothing has to be inferred to be asked for):
//!
//! ```turtle
//! document:2022 a zt:政策文件 ; dcterms:title "…"@zh-Hans ; zt:年度 2022 ; dcterms:source "2022.txt" .
//! section:2022:一 a zt:章节 ; zt:编号 "一" ; rdfs:label "…"@zh-Hans ; dcterms:isPartOf document:2022 ; zt:证据 evidence:2022:90-98 .
//! task:2022:一:1 a zt:任务 ; zt:编号 "一/1" ; rdfs:label "…"@zh-Hans ; zt:原文 "…" ;
//!     dcterms:isPartOf document:2022 , section:2022:一 ;   # always the document itself, and its section
//!     zt:牵头 agency:甲 ; zt:责任 agency:甲 , agency:乙 ;    # superproperties are written
//!     zt:升级 platform:丙 ; zt:涉及 platform:丙 ;
//!     zt:设定 target:2022:一:1:1 .
//! claim:2022:一:1:1 a zt:陈述 ; rdf:subject task:2022:一:1 ; rdf:predicate zt:牵头 ; rdf:object agency:甲 ;
//!     zt:角色 "牵头" ; zt:证据 evidence:2022:120-133 ;
//!     dcterms:isPartOf task:2022:一:1 .                     # the task that says so, also for thing → place
//! evidence:2022:120-133 a zt:证据 ; oa:hasSource document:2022 ; oa:start 120 ; oa:end 133 ; oa:exact "…" ;
//!     zt:原始起点 380 ; zt:原始终点 419 ; zt:规则 "…" .        # zt:推断 true only where words were supplied
//! platform:丙 a zt:平台 ; rdfs:label "…"@zh-Hans ; skos:altLabel "name used here"@zh-Hans ; zt:泛指 false .
//! ```
//!
//! Claims carry the most exact property (`zt:牵头`), edges also its superproperties. So "who, in which year, in which
//! words" is `?task zt:责任 ?who ; dcterms:isPartOf ?d . ?d zt:年度 ?year . ?c rdf:subject ?task ; rdf:object ?who ;
//! zt:证据 ?e . ?e oa:exact ?quote`.

mod claims;
mod encode;
mod entities;
pub mod mint;
mod sink;
pub mod vocab;

pub use encode::Encoder;
pub(crate) use sink::sorted;

use crate::diagnose::Diagnostic;
use oxigraph::model::{NamedNode, Quad};

/// A document as quads.
#[derive(Debug, Clone)]
pub struct DocumentGraph {
    /// What the manifest lists.
    pub card: Card,
    /// The document's IRI and the name of its graph.
    pub iri: NamedNode,
    /// The bytes of its source file.
    pub file: Vec<u8>,
    /// Its quads in the order of their N-Quads lines, none twice.
    pub quads: Vec<Quad>,
    /// Edges that the ontology forbids and that were therefore left out.
    pub diagnostics: Vec<Diagnostic>,
}

/// What is kept of a document beside its quads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// The document id.
    pub id: String,
    /// File names it was read from, the one that carries the facts first.
    pub sources: Vec<String>,
    /// SHA-256 of the file.
    pub digest: String,
    /// Its title.
    pub title: Option<String>,
    /// The year it is about.
    pub year: Option<i32>,
    /// Number of tasks.
    pub tasks: usize,
    /// Ids of the other scrapes of it, whose files are sources of this document.
    pub copies: Vec<String>,
}
