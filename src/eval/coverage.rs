//! The sentences of a document from which nothing was read: what an auditor looks at first.
//! Must not judge whether something should have been read.

use crate::mention::of_task;
use crate::pipeline::Document;
use crate::text::{CharIndex, Span};
use serde::Serialize;

/// A sentence without a single mention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Document id.
    pub document: String,
    /// Path of the task.
    pub path: String,
    /// Characters of the restored text.
    pub span: [usize; 2],
    /// Its words.
    pub sentence: String,
}

/// The sentences of all task bodies that no thing, target, place or body touches, in order.
pub fn unread_sentences(document: &Document) -> Vec<Unread> {
    let text = &document.restored.text;
    let chars = CharIndex::new(text);
    let mut found = Vec::new();
    for (at, task) in document.outline.tasks.iter().enumerate() {
        let read = mentions(document, at);
        let sentences = task.body.iter().flat_map(|body| sentences(text, *body));
        for span in sentences.filter(|s| !read.iter().any(|r| r.overlaps(*s))) {
            found.push(Unread {
                document: document.restored.source.id.clone(),
                path: task.path.clone(),
                span: chars.chars(span),
                sentence: span.of(text).to_owned(),
            });
        }
    }
    found
}

fn mentions(document: &Document, task: usize) -> Vec<Span> {
    let m = &document.mentions;
    let agencies = of_task(&m.agencies, task).map(|(_, x)| x.span);
    let things = of_task(&m.things, task).map(|(_, x)| x.span);
    let targets = of_task(&m.targets, task).map(|(_, x)| x.span);
    let places = of_task(&m.places, task).map(|(_, x)| x.span);
    agencies.chain(things).chain(targets).chain(places).collect()
}

/// Stretches that end in a full stop, semicolon or line break, without white space at the ends.
fn sentences(text: &str, body: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = body.start;
    for (at, c) in body.of(text).char_indices() {
        if matches!(c, '。' | '；' | '！' | '？' | '\n') {
            let end = body.start + at + c.len_utf8();
            found.push(Span::new(start, end));
            start = end;
        }
    }
    found.push(Span::new(start, body.end));
    found.into_iter().map(|s| s.trimmed(text)).filter(|s| s.of(text).chars().count() > 1).collect()
}
