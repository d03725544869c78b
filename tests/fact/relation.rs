//! Relations: sentences of the genre and what they state, each with the sentence as evidence.

use crate::mention::target::one_task;
use serde::Deserialize;
use zhengtu::fact::Node;
use zhengtu::record::task_records;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    relations: Vec<String>,
}

#[test]
fn sentences_and_their_relations() {
    let cases: Cases = toml::from_str(include_str!("relations.toml")).unwrap();
    for case in cases.case {
        let document = one_task(&case.text);
        let records = task_records(&document);
        let found: Vec<String> =
            records[0].relations.iter().map(|r| format!("{} {} {}", r.s, r.p, r.o)).collect();
        assert_eq!(found, case.relations, "{}", case.text);
    }
}

#[test]
fn actions_and_targets_are_facts_with_their_sentence() {
    let text = "建设省级政务云平台。新建5G基站2万个。";
    let document = one_task(text);
    let facts = &document.facts;
    let of = |node: fn(&Node) -> bool| facts.facts.iter().find(|f| node(&f.object)).unwrap();
    let action = of(|n| matches!(n, Node::Thing(_)));
    let target = of(|n| matches!(n, Node::Target(_)));
    assert_eq!(facts.evidence[action.evidence].span.of(text), "建设省级政务云平台。");
    assert_eq!(facts.evidence[target.evidence].span.of(text), "新建5G基站2万个。");
    assert!(facts.diagnostics.is_empty());
}
