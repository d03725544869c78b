//! Relations: sentences of the genre and what they state, each with the sentence as evidence. A line that begins with `!`
//! is known to fail for now: it is counted, never trusted.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::OnceLock;
use zhengtu::fact::Node;
use zhengtu::lexicon::Lexicon;
use zhengtu::outline::{Header, Outline, Task};
use zhengtu::pipeline::{Document, Pipeline};
use zhengtu::record::task_records;
use zhengtu::source::Source;
use zhengtu::text::Span;

const CASES: [(&str, &str); 8] = [
    ("connected", include_str!("cases/connected.tsv")),
    ("joined", include_str!("cases/joined.tsv")),
    ("located", include_str!("cases/located.tsv")),
    ("mixed", include_str!("cases/mixed.tsv")),
    ("relied", include_str!("cases/relied.tsv")),
    ("succeeded", include_str!("cases/succeeded.tsv")),
    ("supported", include_str!("cases/supported.tsv")),
    ("taken_over", include_str!("cases/taken_over.tsv")),
];

/// The document that holds one task of a province.
fn one_task(province: &str, text: &str) -> Document {
    static PIPELINE: OnceLock<Pipeline> = OnceLock::new();
    let pipeline = PIPELINE.get_or_init(|| Pipeline::new(Lexicon::embedded().unwrap()).unwrap());
    let source = Source::from_bytes(Path::new("case.txt"), text.as_bytes().to_vec()).unwrap();
    let body = vec![Span::new(0, text.len())];
    let task = Task { path: "1".to_owned(), body, ..Task::default() };
    let header = Header { year: Some(2022), province: Some(province.to_owned()), ..Header::default() };
    pipeline.read_outlined(source, Outline { header, tasks: vec![task], ..Outline::default() })
}

#[test]
fn sentences_and_their_relations() {
    let mut report = String::new();
    for (name, lines) in CASES {
        for line in lines.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            let (known, line) = line.strip_prefix('!').map_or((false, line), |rest| (true, rest));
            let fields: Vec<&str> = line.split('\t').collect();
            let [province, text, stated] = fields[..] else { panic!("{name}: not three fields: {line}") };
            let stated: BTreeSet<String> =
                stated.split("; ").filter(|s| *s != "-").map(str::to_owned).collect();
            let document = one_task(province, text);
            let record = &task_records(&document)[0];
            let found: BTreeSet<String> =
                record.relations.iter().map(|r| format!("{} {} {}", r.s, r.p, r.o)).collect();
            if found != stated && !known {
                let things: Vec<&str> = document.mentions.things.iter().map(|t| t.name.as_str()).collect();
                writeln!(
                    report,
                    "{name}: {text}\n  stated {stated:?}\n  found  {found:?}\n  things {things:?}"
                )
                .unwrap();
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn actions_and_targets_are_facts_with_their_sentence() {
    let text = "建设省级政务云平台。新建5G基站2万个。";
    let document = one_task("福建省", text);
    let facts = &document.facts;
    let of = |node: fn(&Node) -> bool| facts.facts.iter().find(|f| node(&f.object)).unwrap();
    let action = of(|n| matches!(n, Node::Thing(_)));
    let target = of(|n| matches!(n, Node::Target(_)));
    assert_eq!(facts.evidence[action.evidence].span.of(text), "建设省级政务云平台。");
    assert_eq!(facts.evidence[target.evidence].span.of(text), "新建5G基站2万个。");
    assert!(facts.diagnostics.is_empty());
}

#[test]
fn what_is_only_named_shows_its_sentence_too() {
    let text = "加快江北智算中心、云港智算中心等项目实施，力争年内见效。";
    let document = one_task("福建省", text);
    let facts = &document.facts;
    for (at, thing) in document.mentions.things.iter().enumerate() {
        let fact = facts.facts.iter().find(|f| f.object == Node::Thing(at)).unwrap();
        assert_eq!(facts.evidence[fact.evidence].span.of(text), text, "{}", thing.name);
    }
    assert!(document.mentions.things.iter().any(|t| t.name == "江北智算中心" && t.actions.is_empty()));
}
