//! The law of proof over the real documents: the bytes that an item points at are its words.

use crate::support::shared;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::{Document, Pipeline};
use zhengtu::restore::{Piece, Replay};
use zhengtu::source::{Source, entity};
use zhengtu::text::{RawSpan, SegmentKind, Span};

/// Every span that a record shows: things, agencies, targets, places, evidence.
fn spans(document: &Document) -> Vec<Span> {
    let mentions = &document.mentions;
    let mut all: Vec<Span> = mentions.things.iter().map(|m| m.span).collect();
    all.extend(mentions.agencies.iter().map(|m| m.span));
    all.extend(mentions.targets.iter().map(|m| m.span));
    all.extend(mentions.places.iter().map(|m| m.span));
    all.extend(document.facts.evidence.iter().map(|e| e.span));
    all
}

fn decoded(document: &Document, bytes: &[u8]) -> String {
    let named = encoding_rs::Encoding::for_label(document.restored.source.encoding.as_bytes());
    named.unwrap_or(encoding_rs::UTF_8).decode_without_bom_handling(bytes).0.into_owned()
}

/// The examples and the real documents, read.
fn documents(pipeline: &Pipeline) -> Vec<Document> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let real = shared().into_iter().flat_map(|shared| ["corpus", "corpus-more"].map(|f| shared.join(f)));
    let mut files: Vec<_> = std::iter::once(examples)
        .chain(real)
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(|entries| entries.map(|entry| entry.unwrap().path()))
        .filter(|path| path.extension().is_some_and(|e| e == "txt" || e == "html"))
        .collect();
    files.sort();
    files.iter().map(|path| pipeline.read(Source::open(path).unwrap())).collect()
}

/// Whether the words came from the bytes segment by segment: what is the same is the same, what was replaced has bytes.
fn holds_by_segment(document: &Document, span: Span) -> bool {
    let restored = &document.restored;
    restored.map.touching(span).iter().all(|segment| match segment.kind {
        SegmentKind::Same | SegmentKind::Moved
            if segment.is_linear() && restored.source.encoding == "UTF-8" =>
        {
            let raw = &restored.source.bytes[segment.raw.start..segment.raw.end];
            raw == segment.restored.of(&restored.text).as_bytes() || segment.kind == SegmentKind::Moved
        }
        SegmentKind::Replaced => segment.raw.start < segment.raw.end,
        _ => true,
    })
}

/// A stretch of the decoded text, from its own bytes: decoded by themselves, and of a page also a character reference
/// resolved. Where a tag or a blank of the page stood, there is no word.
fn unwrapped(document: &Document, at: Span) -> String {
    let source = &document.restored.source;
    let parts = source.map.touching(at).iter().map(|segment| {
        let part = Span::new(segment.restored.start.max(at.start), segment.restored.end.min(at.end));
        let raw = source.map.raw(part);
        let bytes = decoded(document, &source.bytes[raw.start..raw.end]);
        let reference = entity(&bytes).filter(|(_, length)| *length == bytes.len());
        if segment.kind == SegmentKind::Same {
            return bytes;
        }
        let mark = bytes.starts_with('<') || bytes.trim().is_empty();
        let words = part.of(&source.text);
        assert!(!mark || !words.contains(char::is_alphanumeric), "{bytes} does not hold {words}");
        reference.map(|(c, _)| c.to_string()).unwrap_or(if mark { words.to_owned() } else { bytes })
    });
    parts.collect()
}

/// The words that an item's own bytes give: each stretch of the file is decoded by itself, and the document's repairs of
/// those stretches, and no others, are done again. Every stretch must lie in the bytes that the item points at.
fn from_its_bytes(document: &Document, replay: &Replay, span: Span) -> String {
    let restored = &document.restored;
    let own = restored.map.raw(span);
    let within = |raw: RawSpan| own.start <= raw.start && raw.end <= own.end;
    let touches = |raw: RawSpan| raw.start < own.end && own.start < raw.end;
    let words = replay.pieces(span).into_iter().map(|piece| match piece {
        Piece::Decoded(at) => {
            let raw = restored.source.map.raw(at);
            assert!(within(raw), "{} has bytes outside its own", span.of(&restored.text));
            unwrapped(document, at)
        }
        Piece::Repaired { words, over, inferred } => {
            let read = |at: &Span| touches(restored.source.map.raw(*at));
            assert!(inferred || over.iter().all(read), "{words} is mended from bytes outside its own");
            words.to_owned()
        }
    });
    words.collect()
}

#[test]
fn the_bytes_of_an_item_are_its_words() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let mut all = 0;
    for document in documents(&pipeline) {
        let replay = Replay::new(&document.restored.plan);
        for span in spans(&document) {
            let words = span.of(&document.restored.text);
            assert!(!words.is_empty() && holds_by_segment(&document, span), "{words}");
            let id = &document.restored.source.id;
            assert_eq!(from_its_bytes(&document, &replay, span), words, "{id} {span:?}");
            all += 1;
        }
    }
    println!("{all} items are their bytes");
    assert!(all > 100, "{all} items");
}

#[test]
fn the_name_of_a_thing_stands_in_its_words() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    for document in documents(&pipeline) {
        for thing in &document.mentions.things {
            let words = thing.span.of(&document.restored.text);
            let mut left = words.chars().map(wide);
            let named = thing.name.chars().map(wide).all(|c| left.any(|w| w == c));
            assert!(named, "{} does not stand in {words}", thing.name);
        }
    }
}

/// Brackets in names are full-width, whatever the text has.
fn wide(c: char) -> char {
    match c {
        '(' => '（',
        ')' => '）',
        c => c,
    }
}

proptest::proptest! {
    /// Whatever stands in a task, reading it gives spans of its text and never panics.
    #[test]
    fn any_text_is_read(words in proptest::collection::vec(proptest::sample::select(WORDS), 0..40)) {
        // A source must hold some Chinese, or it is refused before it gets here.
        let text = format!("推进重点工作任务落实。{}", words.concat());
        let document = super::target::one_task(&text);
        for span in spans(&document) {
            assert!(!span.of(&document.restored.text).is_empty());
        }
    }
}

/// Words and marks of the genre, and what breaks them.
const WORDS: &[&str] = &[
    "建设",
    "支持",
    "福州",
    "、",
    "厦门市",
    "平台",
    "，",
    "5G",
    "10",
    "万亿",
    "%",
    "个",
    "以上",
    "分别达",
    "至",
    "-",
    "。",
    "（",
    "）",
    "“",
    "”",
    "年底前",
    "到2025年",
    "第",
    "百",
    "三",
    "的",
    "依托",
    "接入",
    "与",
    "产业园",
    "\n",
    "，",
    "１２",
    "é",
    "𠀀",
    " ",
    "升级为",
    "由",
    "承接",
    "企业",
    "超",
    "1,200.5",
    "《",
    "》",
    "及以上",
    "福建",
    "省",
    "·",
];
