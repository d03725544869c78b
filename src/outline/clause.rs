//! The responsibility clause: `责任单位：…`, `（…牵头，…配合）`, a table cell. Gives its parts and their roles.
//! Must not know agencies by name.

use crate::text::Span;
use serde::Serialize;

/// How a body takes part in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Role {
    /// Leads (牵头).
    #[serde(rename = "牵头")]
    Lead,
    /// Supports (配合).
    #[serde(rename = "配合")]
    Support,
    /// Carries out (负责).
    #[serde(rename = "负责")]
    InCharge,
    /// Is responsible, without more (责任).
    #[serde(rename = "责任")]
    Responsible,
}

/// A responsibility clause.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clause {
    /// The words without the brackets; for table cells the hull of the cells.
    pub span: Span,
    /// Its parts in order: what stands between labels, tiers and role words.
    pub parts: Vec<ClausePart>,
    /// Whether it was stated for a whole section and holds here by inheritance.
    pub inherited: bool,
    /// Whether the file breaks off inside it.
    pub truncated: bool,
}

/// A run of bodies under one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClausePart {
    /// The bodies, without label and role words.
    pub span: Span,
    /// Their role.
    pub role: Role,
}
