//! Things and their actions: sentences of the genre with what they name, and laws that hold for any text.

use proptest::prelude::*;
use serde::Deserialize;
use std::path::Path;
use std::sync::OnceLock;
use zhengtu::lexicon::Lexicon;
use zhengtu::mention::{Thing, ThingKind};
use zhengtu::outline::{Outline, Task};
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;
use zhengtu::text::Span;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    why: String,
    text: String,
    things: Vec<String>,
}

fn pipeline() -> &'static Pipeline {
    static PIPELINE: OnceLock<Pipeline> = OnceLock::new();
    PIPELINE.get_or_init(|| Pipeline::new(Lexicon::embedded().unwrap()).unwrap())
}

/// The text as restored and its things, the whole text being one task.
fn read(text: &str) -> (String, Vec<Thing>) {
    let source = Source::from_bytes(Path::new("case.txt"), text.as_bytes().to_vec()).unwrap();
    let task = Task { path: "1".into(), body: vec![Span::new(0, source.text.len())], ..Task::default() };
    let outline = Outline { tasks: vec![task], ..Outline::default() };
    let document = pipeline().read_outlined(source, outline);
    (document.restored.text, document.mentions.things)
}

fn shown(thing: &Thing) -> String {
    let kind = match thing.kind {
        ThingKind::Platforms => "platforms",
        ThingKind::Facilities => "facilities",
        ThingKind::Parks => "parks",
        ThingKind::Programmes => "programmes",
    };
    let mut actions: Vec<&str> = thing.actions.iter().map(|a| a.property.as_str()).collect();
    actions.sort_unstable();
    let sort = if thing.generic { "~" } else { "" };
    format!("{kind} {sort}{} | {}", thing.name, actions.join(" ")).trim_end().to_owned()
}

#[test]
fn sentences_name_their_things() {
    let cases: Cases = toml::from_str(include_str!("things.toml")).unwrap();
    let mut wrong = Vec::new();
    for case in &cases.case {
        let found: Vec<String> = read(&case.text).1.iter().map(shown).collect();
        if found != case.things {
            wrong.push(format!(
                "{}: {}\n  found    {found:?}\n  expected {:?}",
                case.why, case.text, case.things
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the characters of `part` stand in `whole` in order.
fn is_subsequence(part: &str, whole: &str) -> bool {
    let mut rest = whole.chars();
    part.chars().all(|c| rest.any(|w| w == c))
}

/// Words of the genre in any order: what no rule was written for.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "建设",
        "推进",
        "省",
        "平台",
        "数据",
        "中心",
        "、",
        "和",
        "等",
        "的",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "一批",
        "10个",
        "福州",
        "产业园",
        "工程",
        "，",
        "。",
        "与",
        "支持",
        "企业",
        "在",
        "领域",
        "对接",
        "3.0",
        "二期",
        "a",
        " ",
        "\n",
        "云",
        "面向",
        "以",
        "为",
    ]);
    prop::collection::vec(word, 0..40).prop_map(|words| format!("首先{}", words.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Every thing shows its words: its span lies in the text, and its name is read off it in order.
    #[test]
    fn a_name_is_read_off_its_words(text in words()) {
        let (text, things) = read(&text);
        for thing in things {
            let words = text.get(thing.span.start..thing.span.end);
            prop_assert!(words.is_some_and(|w| is_subsequence(&thing.name, w)), "{thing:?} of {text:?}");
            for action in &thing.actions {
                prop_assert!(text.get(action.cue.start..action.cue.end).is_some_and(|w| !w.is_empty()));
            }
        }
    }
}
