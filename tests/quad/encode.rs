//! What a document's graph holds.

use crate::support::made::two_years;
use oxigraph::model::{NamedOrBlankNode, Term};
use std::collections::BTreeSet;
use zhengtu::lexicon::Lexicon;
use zhengtu::quad::{DocumentGraph, Encoder};
use zhengtu::store::Graph;

fn encoded() -> Vec<DocumentGraph> {
    let encoder = Encoder::new(&Lexicon::embedded().unwrap());
    two_years().iter().map(|document| encoder.encode(document)).collect()
}

fn graph() -> Graph {
    Graph::new(encoded().into_iter().flat_map(|d| d.quads).collect()).unwrap()
}

fn ask(sparql: &str) -> Vec<Vec<String>> {
    let table = graph().select(sparql, &[]).unwrap();
    let text = |term: &Option<Term>| match term {
        Some(Term::NamedNode(n)) => n.as_str().rsplit(['/', '#']).next().unwrap().to_owned(),
        Some(Term::Literal(l)) => l.value().to_owned(),
        _ => String::new(),
    };
    table.rows.iter().map(|row| row.iter().map(text).collect()).collect()
}

#[test]
fn responsibility_joins_action_and_year() {
    let rows = ask("SELECT ?year ?number ?label { ?task zt:责任 ?who ; zt:涉及 ?thing ; zt:编号 ?number ;
        dcterms:isPartOf ?d . ?d zt:年度 ?year . ?who rdfs:label ?label . ?thing rdfs:label \"云图平台\"@zh-Hans }");
    assert_eq!(
        rows,
        [
            ["2031", "一/1", "甲省发展和改革委员会"],
            ["2031", "一/1", "甲省数据局"],
            ["2033", "一/1", "甲省数据集团有限公司"]
        ]
    );
}

#[test]
fn every_claim_is_an_edge_with_words_that_stand_there() {
    let documents = two_years();
    let rows = ask("SELECT ?source ?start ?end ?exact ?from ?to { ?c a zt:陈述 ; rdf:subject ?s ; rdf:predicate ?p ;
        rdf:object ?o ; zt:证据 ?e ; dcterms:isPartOf ?task . ?s ?p ?o . ?task a zt:任务 .
        ?e oa:hasSource ?d ; oa:start ?start ; oa:end ?end ; oa:exact ?exact ; zt:原始起点 ?from ; zt:原始终点 ?to .
        ?d dcterms:source ?source }");
    let claims = ask("SELECT ?c { ?c a zt:陈述 }").len();
    assert_eq!(rows.len(), claims);
    for row in rows {
        let [source, start, end, exact, from, to] = row.as_slice() else { panic!() };
        let number = |text: &String| text.parse::<usize>().unwrap();
        let document = documents.iter().find(|d| d.restored.source.name == *source).unwrap();
        let text: String =
            document.restored.text.chars().skip(number(start)).take(number(end) - number(start)).collect();
        assert_eq!(&text, exact);
        let raw = &document.restored.source.bytes[number(from)..number(to)];
        assert_eq!(raw, exact.as_bytes());
    }
}

#[test]
fn lead_is_also_responsible_but_claimed_once() {
    let rows = ask("SELECT ?p { task:2031:一:2 ?p agency:甲省数据局 }");
    assert_eq!(rows, [["牵头"], ["责任"]]);
    let rows = ask("SELECT ?p ?role { ?c rdf:subject task:2031:一:2 ; rdf:predicate ?p ; zt:角色 ?role }");
    assert_eq!(rows, [["牵头", "牵头"]]);
}

#[test]
fn targets_keep_their_numbers() {
    let rows = ask(
        "SELECT ?m ?op ?v ?u { ?task zt:设定 ?t . ?t zt:指标 ?m ; zt:比较 ?op ; zt:数值 ?v ; zt:计量单位 ?u }",
    );
    assert_eq!(rows, [["新建基站", ">=", "3000", "个"]]);
}

#[test]
fn an_edge_against_the_law_is_left_out_and_said() {
    let mut document = two_years().remove(0);
    for fact in &mut document.facts.facts {
        if fact.predicate == "位于" {
            fact.predicate = "牵头".to_owned();
        }
    }
    let encoded = Encoder::new(&Lexicon::embedded().unwrap()).encode(&document);
    let messages: Vec<&str> = encoded.diagnostics.iter().map(|d| d.message.as_str()).collect();
    assert_eq!(messages, ["the ontology has no edge 牵头 from 平台 to 地区: left out"]);
}

#[test]
fn quads_are_sorted_unique_and_without_blank_nodes() {
    for document in encoded() {
        let lines: Vec<String> = document.quads.iter().map(ToString::to_string).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        let blank = |q: &oxigraph::model::Quad| {
            matches!(q.subject, NamedOrBlankNode::BlankNode(_)) || matches!(q.object, Term::BlankNode(_))
        };
        assert!(!document.quads.iter().any(blank));
        let graphs: BTreeSet<String> = document.quads.iter().map(|q| q.graph_name.to_string()).collect();
        assert_eq!(graphs.len(), 1);
    }
}
