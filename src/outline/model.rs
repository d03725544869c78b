//! The outline's types. Must not know how they are found.

use super::Clause;
use crate::diagnose::Diagnostic;
use crate::text::Span;

/// The shape of a document.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// Title, issuer, number, dates.
    pub header: Header,
    /// Headed parts, in order; a parent stands before its children.
    pub sections: Vec<Section>,
    /// The smallest numbered units that carry work, and table rows, in order.
    pub tasks: Vec<Task>,
    /// What was odd: a clause without a task, a number out of order.
    pub diagnostics: Vec<Diagnostic>,
}

/// What the document says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The document's own title, without 关于印发…的通知.
    pub title: Option<String>,
    /// Where the title stands.
    pub title_span: Option<Span>,
    /// The issuing body (发文机关); several are joined by 、.
    pub issuer: Option<String>,
    /// The document number (发文字号), `闽政办〔2021〕26号`.
    pub number: Option<String>,
    /// The date of issue (成文日期), `2021-03-03`.
    pub issued: Option<String>,
    /// The year the document is about (年度): of the title, else of the date.
    pub year: Option<i32>,
    /// The province the document belongs to (`福建省`), where it can be told.
    pub province: Option<String>,
    /// The city or county that issued it (`威海市`), where it is not a province's.
    pub locality: Option<String>,
}

/// A headed part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// `一`, `一/（二）`.
    pub path: String,
    /// The number as written, without its mark (`（二）` keeps its brackets).
    pub number: String,
    /// The heading's words.
    pub heading: Span,
    /// Index of the part it stands in.
    pub parent: Option<usize>,
    /// All its text, with the heading.
    pub span: Span,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Task {
    /// `四/（二）/2`, with `#k` where one numbered unit has several clauses; `0` for a preamble.
    pub path: String,
    /// The heading's words, where it has one.
    pub heading: Option<Span>,
    /// Its text without heading and clause, in order; several stretches where a clause or a cell border interrupts.
    pub body: Vec<Span>,
    /// The clauses that govern it, usually one.
    pub clauses: Vec<Clause>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
    /// The words that set its deadline (完成时限, a table cell), where there are any.
    pub deadline: Option<Span>,
    /// Whether it is a row of a table.
    pub table_row: bool,
    /// Whether the file breaks off inside it.
    pub truncated: bool,
}
