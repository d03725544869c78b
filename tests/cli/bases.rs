//! The bases of IRIs are settings: a graph with other bases answers everything as before.

use super::{Place, content, document};

const BASES: [&str; 4] =
    ["--id-base", "https://甲省.example/id/", "--ontology-base", "https://甲省.example/政策#"];

fn place() -> Place {
    let place = Place::new();
    place.write("in/2031.txt", document(2031));
    place.write("in/2033.txt", document(2033));
    assert_eq!(place.run(&["build", "in", "-l", "plain"]).code, 0);
    assert_eq!(place.run(&[&["build", "in", "-l", "based"], &BASES[..]].concat()).code, 0);
    place
}

/// The built-in bases in the place of the others.
fn plain(text: &str) -> String {
    text.replace(BASES[1], "https://w3id.org/zhengtu/id/")
        .replace(BASES[3], "https://w3id.org/zhengtu/ontology#")
}

#[test]
fn nothing_of_the_built_in_bases_is_left() {
    let place = place();
    for (name, bytes) in content(&place.path("based")) {
        assert!(!String::from_utf8(bytes).unwrap().contains("w3id.org/zhengtu"), "{name}");
    }
    for form in ["turtle", "trig", "nquads", "rdfxml", "jsonld", "csv", "graphml"] {
        let run = place.run(&["export", "-l", "based", "--format", form]);
        assert!(!run.out.contains("w3id.org/zhengtu"), "{form}");
        let other = place.run(&[&["export", "-l", "plain", "--format", form], &BASES[..]].concat());
        assert_eq!(run.out, other.out, "{form}");
    }
}

#[test]
fn everything_is_answered_as_before() {
    let place = place();
    for args in [
        &["query", "tasks-of-agency", "-p", "agency=省数据局"][..],
        &["query", "SELECT ?t ?a { ?t zt:责任 ?a }"],
        &["query", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"],
        &["ask", "省数据局负责哪些任务", "--sparql"],
        &["show", "云图平台"],
        &["diff", "2031", "2033"],
        &["check"],
    ] {
        let (one, other) =
            (place.run(&[args, &["-l", "plain"]].concat()), place.run(&[args, &["-l", "based"]].concat()));
        assert_eq!((&one.out, &one.err, one.code), (&plain(&other.out), &plain(&other.err), other.code));
    }
    let label = "SELECT ?l { <https://甲省.example/id/document/2031> rdfs:label ?l }";
    assert_eq!(place.run(&["query", "-l", "based", label]).out, "l\n2031年数字甲省工作要点\n");
}

#[test]
fn an_update_keeps_the_bases_and_other_bases_rewrite_all() {
    let place = place();
    place.write("in/2034.txt", document(2034));
    assert_eq!(place.run(&["build", "in/2034.txt", "-l", "based"]).code, 0);
    assert_eq!(place.run(&[&["build", "in", "-l", "fresh"], &BASES[..]].concat()).code, 0);
    assert!(content(&place.path("based")) == content(&place.path("fresh")));
    let back = [
        "--id-base",
        "https://w3id.org/zhengtu/id/",
        "--ontology-base",
        "https://w3id.org/zhengtu/ontology#",
    ];
    assert_eq!(place.run(&[&["build", "-l", "based"], &back[..]].concat()).code, 0);
    assert_eq!(place.run(&["build", "in", "-l", "plain"]).code, 0);
    assert!(content(&place.path("based")) == content(&place.path("plain")));
}

#[test]
fn a_bad_base_is_named() {
    let place = Place::new();
    insta::assert_snapshot!(place.run(&["queries", "--id-base", "graph"]), @r"
    error: graph is no absolute IRI
    (exit 2)
    ");
    insta::assert_snapshot!(place.run(&["queries", "--ontology-base", "http://purl.org/dc/terms/"]), @r"
    error: http://purl.org/dc/terms/ touches the vocabulary dcterms: <http://purl.org/dc/terms/>
    (exit 2)
    ");
}
