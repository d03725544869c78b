//! Laws that hold for every text: no panic, spans inside the text, no word both in a task's text and in its clause.

use proptest::prelude::*;
use std::path::Path;
use std::sync::OnceLock;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;
use zhengtu::text::Span;

fn pipeline() -> &'static Pipeline {
    static PIPELINE: OnceLock<Pipeline> = OnceLock::new();
    PIPELINE.get_or_init(|| Pipeline::new(Lexicon::embedded().unwrap()).unwrap())
}

/// Pieces of documents, well formed and broken, in any order.
const PIECES: [&str; 40] = [
    "一、",
    "二、",
    "（一）",
    "(二)",
    "1.",
    "2．",
    "3、",
    "（1）",
    "①",
    "第一条",
    "附件1",
    "附件：1.",
    "——",
    "\n",
    "\n\n",
    "　",
    "。",
    "；",
    "，",
    "、",
    "（责任单位：",
    "牵头单位：",
    "完成时限：",
    "）",
    "(",
    "〕",
    "【",
    "省发改委",
    "市财政局牵头",
    "各县（市、区）人民政府",
    "按职责分工负责",
    "等",
    "建设数据平台",
    "加快发展",
    "2024年6月底前",
    "| ",
    "|\n",
    "序号",
    "责任单位\t",
    "☆",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_lie_in_the_text_and_clauses_outside_tasks(text in text()) {
        prop_assume!(!text.trim().is_empty());
        let Ok(source) = Source::from_bytes(Path::new("case.txt"), text.into_bytes()) else { return Ok(()) };
        let document = pipeline().read(source);
        let whole = document.restored.text.as_str();
        let inside = |span: Span| whole.get(span.start..span.end).is_some();
        for task in &document.outline.tasks {
            prop_assert!(!task.path.is_empty());
            prop_assert!(!task.body.is_empty());
            prop_assert!(task.body.iter().chain(&task.heading).chain(&task.deadline).all(|s| inside(*s)));
            for clause in &task.clauses {
                prop_assert!(inside(clause.span));
                prop_assert!(clause.parts.iter().all(|p| inside(p.span) && clause.span.contains(p.span)));
                let shared = task.body.iter().any(|b| b.overlaps(clause.span));
                prop_assert!(!shared || task.table_row, "{:?} {:?}", task, whole);
            }
        }
        for section in &document.outline.sections {
            prop_assert!(inside(section.span) && inside(section.heading));
        }
        for agency in &document.mentions.agencies {
            prop_assert!(inside(agency.span) && !agency.span.is_empty());
        }
    }
}
