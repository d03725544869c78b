//! Tests of the room `source`: encodings, pages, refusals, and places that lead back to the bytes.

mod encodings;
mod pages;
mod refusals;

use std::path::Path;
use zhengtu::source::{Source, SourceError};
use zhengtu::text::Span;

fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Source, SourceError> {
    Source::from_bytes(Path::new(name), bytes.into())
}

/// The bytes of the file under some words of the text.
fn bytes_of<'s>(source: &'s Source, words: &str) -> &'s [u8] {
    let start = source.text.find(words).expect("the words are in the text");
    let raw = source.map.raw(Span::new(start, start + words.len()));
    &source.bytes[raw.start..raw.end]
}
