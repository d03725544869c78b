//! Exports: read back by two independent libraries, the graph is the same.

use super::{assembled, encoded};
use oxigraph::io::{RdfFormat, RdfParser};
use sophia_api::parser::TripleParser;
use sophia_api::source::TripleSource;
use sophia_api::term::SimpleTerm;
use std::collections::BTreeSet;
use zhengtu::store::export::{Format, export};

type SophiaGraph = Vec<[SimpleTerm<'static>; 3]>;

fn parse(format: RdfFormat, content: &[u8], keep_graphs: bool) -> BTreeSet<String> {
    let quads = RdfParser::from_format(format).for_slice(content);
    let line = |quad: oxigraph::model::Quad| {
        if keep_graphs { quad.to_string() } else { oxigraph::model::Triple::from(quad).to_string() }
    };
    quads.map(|quad| line(quad.unwrap())).collect()
}

#[test]
fn every_rdf_form_holds_the_same_triples() {
    let (_, graph) = assembled(encoded());
    let write = |format| export(&graph, format, true).unwrap();
    let union: BTreeSet<String> =
        graph.quads().iter().map(|quad| oxigraph::model::Triple::from(quad.clone()).to_string()).collect();
    assert_eq!(union.len(), graph.len().unwrap());
    for (format, theirs) in [
        (Format::Turtle, RdfFormat::Turtle),
        (Format::NTriples, RdfFormat::NTriples),
        (Format::RdfXml, RdfFormat::RdfXml),
        (Format::JsonLd, RdfFormat::JsonLd { profile: oxigraph::io::JsonLdProfileSet::empty() }),
    ] {
        assert!(parse(theirs, &write(format), false) == union, "{theirs}");
    }
    let all: BTreeSet<String> = graph.quads().iter().map(ToString::to_string).collect();
    for (format, theirs) in [(Format::Trig, RdfFormat::TriG), (Format::NQuads, RdfFormat::NQuads)] {
        assert!(parse(theirs, &write(format), true) == all, "{theirs}");
    }
}

#[test]
fn sophia_finds_the_turtle_isomorphic_to_the_ntriples() {
    let (_, graph) = assembled(encoded());
    let turtle = export(&graph, Format::Turtle, false).unwrap();
    let ntriples = export(&graph, Format::NTriples, false).unwrap();
    let turtle: SophiaGraph = sophia_turtle::parser::turtle::TurtleParser::new()
        .parse(turtle.as_slice())
        .collect_triples()
        .unwrap();
    let ntriples: SophiaGraph = sophia_turtle::parser::nt::NTriplesParser::default()
        .parse(ntriples.as_slice())
        .collect_triples()
        .unwrap();
    assert!(turtle.len() > 100);
    assert!(sophia_isomorphism::isomorphic_graphs(&turtle, &ntriples).unwrap());
}

#[test]
fn turtle_is_pleasant_and_stable() {
    let (_, graph) = assembled(encoded());
    let turtle = String::from_utf8(export(&graph, Format::Turtle, false).unwrap()).unwrap();
    assert_eq!(turtle, String::from_utf8(export(&graph, Format::Turtle, false).unwrap()).unwrap());
    for line in turtle.lines().take_while(|line| line.starts_with("PREFIX")) {
        let prefix = line.split([' ']).nth(1).unwrap();
        let body = turtle.lines().skip_while(|l| l.starts_with("PREFIX"));
        let uses = |l: &str| l.split([' ', '^', '\t']).any(|word| word.starts_with(prefix));
        assert!(body.clone().any(uses), "{prefix} is declared and not used");
    }
    let at = turtle.find("\nplatform:云港系统 ").unwrap() + 1;
    let subject = turtle[at..].split("\n\n").next().unwrap();
    insta::assert_snapshot!(subject, @r#"
    platform:云港系统 a zt:平台;
      rdfs:label "云港系统"@zh-Hans;
      zt:位于 place:临江;
      zt:泛指 false.
    "#);
}

#[test]
fn json_ld_has_a_context() {
    let (_, graph) = assembled(encoded());
    let text = String::from_utf8(export(&graph, Format::JsonLd, false).unwrap()).unwrap();
    let line = |start: &str| text.lines().find(|line| line.trim_start().starts_with(start)).unwrap();
    insta::assert_snapshot!(line("\"zt\":"), @r#"  "zt": "https://w3id.org/zhengtu/ontology#","#);
    insta::assert_snapshot!(line("\"zt:位于\":"), @r#"  "zt:位于": {"@type":"@id"},"#);
    insta::assert_snapshot!(
        line("{\"@id\":\"platform:云港系统\""),
        @r#"{"@id":"platform:云港系统","@type":"zt:平台","rdfs:label":"云港系统","zt:位于":"place:临江","zt:泛指":false},"#
    );
}

#[test]
fn edges_are_a_table_and_a_graph() {
    let (_, graph) = assembled(vec![encoded().remove(0)]);
    let csv = String::from_utf8(export(&graph, Format::Csv, false).unwrap()).unwrap();
    let row = csv.lines().find(|line| line.contains(",位于,")).unwrap();
    insta::assert_snapshot!(row, @"云港系统,位于,临江,,,2031,2031年数字甲省工作要点,一/1,临江,43,45,https://w3id.org/zhengtu/id/platform/云港系统,https://w3id.org/zhengtu/id/place/临江");
    let graphml = String::from_utf8(export(&graph, Format::GraphMl, false).unwrap()).unwrap();
    assert_eq!(graphml.matches("<edge ").count(), csv.lines().count() - 1);
    assert!(
        graphml
            .contains("<node id=\"https://w3id.org/zhengtu/id/place/临江\"><data key=\"label\">临江</data>")
    );
}
