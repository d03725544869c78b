//! The law of proof over the real documents: the bytes that an item points at are its words.

use crate::support::shared;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::{Document, Pipeline};
use zhengtu::source::Source;
use zhengtu::text::{SegmentKind, Span};

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

fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The real documents, read.
fn documents(pipeline: &Pipeline) -> Vec<Document> {
    let Some(shared) = shared() else { return Vec::new() };
    let folders = ["corpus", "corpus-more"].iter().map(|folder| shared.join(folder));
    let mut files: Vec<_> = folders
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(|entries| entries.map(|entry| entry.unwrap().path()))
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
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

#[test]
fn the_bytes_of_an_item_are_its_words() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let (mut all, mut alone) = (0, 0);
    for document in documents(&pipeline) {
        let restored = &document.restored;
        for span in spans(&document) {
            let words = span.of(&restored.text);
            assert!(!words.is_empty() && holds_by_segment(&document, span), "{words}");
            let raw = restored.map.raw(span);
            let text = decoded(&document, &restored.source.bytes[raw.start..raw.end]);
            let again = || {
                let source = Source::from_bytes(Path::new("part.txt"), text.clone().into_bytes());
                source.is_ok_and(|source| plain(&pipeline.restore(source).text) == plain(words))
            };
            all += 1;
            alone += usize::from(plain(&text) == plain(words) || again());
        }
    }
    // The rest needs its neighbours to be restored: a word alone does not tell the script it was written in.
    assert!(alone * 100 >= all * 95, "{alone} of {all} are restored from their own bytes");
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
