//! The named queries: every file says what it asks and answers on a small graph.

use super::{assembled, encoded};
use std::collections::BTreeMap;
use zhengtu::store::term::{Term, readable};
use zhengtu::store::{Graph, Kind, bind_any, check_queries, named_queries, named_query, resolve};

fn run(graph: &Graph, name: &str, values: &[(&str, &str)]) -> Vec<String> {
    let query = named_query(name).unwrap();
    let bound: Vec<(&str, Vec<Term>)> = values
        .iter()
        .map(|(parameter, value)| {
            let kind = query.parameters.iter().find(|p| p.name == *parameter).unwrap().kind;
            (*parameter, resolve(graph, value, kind).unwrap())
        })
        .collect();
    let bound: Vec<(&str, &[Term])> = bound.iter().map(|(n, t)| (*n, t.as_slice())).collect();
    let table = graph.select(&bind_any(&query.text, &bound).unwrap(), &[]).unwrap();
    let line = |row: &Vec<Option<Term>>| {
        row.iter().map(|term| readable(term.as_ref())).collect::<Vec<_>>().join(" | ")
    };
    table.rows.iter().map(line).collect()
}

#[test]
fn every_query_says_what_it_asks() {
    let queries = named_queries();
    assert!(queries.len() >= 12, "{}", queries.len());
    for query in queries {
        assert!(!query.zh.is_empty() && !query.en.is_empty(), "{}: zh and en", query.name);
        assert!(
            query.example.starts_with(&format!("zhengtu query {}", query.name)),
            "{}: example",
            query.name
        );
        for parameter in &query.parameters {
            assert!(parameter.kind != Kind::Guess, "{}: the kind of {}", query.name, parameter.name);
            assert!(
                query.text.contains(&format!("?{}", parameter.name)),
                "{}: ?{}",
                query.name,
                parameter.name
            );
            assert!(query.example.contains(&parameter.name) || parameter.optional, "{}", query.name);
        }
    }
}

#[test]
fn every_query_answers() {
    let (_, graph) = assembled(encoded());
    let values: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::from([
        ("tasks-of-agency", vec![("agency", "省数据局")]),
        ("responsible-for", vec![("thing", "云图平台")]),
        ("things-by-action", vec![("action", "升级"), ("class", "platform")]),
        ("things-in-place", vec![("place", "临江")]),
        ("places-of-things", vec![("thing", "云港系统")]),
        ("words-behind", vec![("entity", "云港系统")]),
        ("joint-tasks", vec![("a", "省数据局"), ("b", "省发改委")]),
        ("history", vec![("thing", "甲事通平台")]),
        ("names", vec![("entity", "云图平台")]),
    ]);
    let silent = ["programmes", "supported-places", "taken-over"];
    for query in named_queries() {
        let needs = query.parameters.iter().any(|p| !p.optional);
        let given = values.get(query.name.as_str());
        assert!(!needs || given.is_some(), "{} has no test values", query.name);
        let rows = run(&graph, &query.name, given.map_or(&[], Vec::as_slice));
        assert!(!rows.is_empty() || silent.contains(&query.name.as_str()), "{} answers nothing", query.name);
    }
}

#[test]
fn answers_are_right() {
    let (_, graph) = assembled(encoded());
    insta::assert_snapshot!(run(&graph, "responsible-for", &[("thing", "省云图平台")]).join("\n"), @r"
    2031 | 一/1 | 甲省发展和改革委员会 | 责任 | 省发改委、省数据局
    2031 | 一/1 | 甲省数据局 | 责任 | 省发改委、省数据局
    2033 | 一/1 | 甲省数据集团有限公司 | 责任 | 省数据集团
    ");
    assert_eq!(run(&graph, "responsible-for", &[("thing", "云图平台"), ("year", "2033")]).len(), 1);
    insta::assert_snapshot!(run(&graph, "targets", &[("metric", "基站")]).join("\n"), @"2031 | 一/1 | 新建基站 | >= | 3000 | 个 |  | 新建基站3000个以上");
    assert!(run(&graph, "targets", &[("metric", "港口")]).is_empty());
    assert!(run(&graph, "tasks-of-agency", &[("agency", "省数据局"), ("year", "2033")]).is_empty());
    insta::assert_snapshot!(run(&graph, "things-by-action", &[("action", "upgrade")]).join("\n"), @"2031 | 云图平台 | 平台 | 要求 | 一/1 | 升级省云图平台");
    insta::assert_snapshot!(run(&graph, "history", &[("thing", "甲事通平台")]).join("\n"), @r"
    2031 | 一/2 | 推广甲事通平台 | 推广 | 甲省数据局
    2033 | 一/1 | 运营云图平台，拓展甲事通平台 | 拓展 | 甲省数据集团有限公司
    ");
}

#[test]
fn the_made_graph_keeps_the_law() {
    let (_, graph) = assembled(encoded());
    for check in check_queries() {
        let rows = graph.select(&check.text, &[]).unwrap().rows;
        assert!(rows.is_empty(), "{}: {rows:?}", check.name);
    }
}

#[test]
fn every_check_can_fail() {
    use oxigraph::model::{GraphName, Literal, NamedNode, Quad};
    let node = |iri: &str| NamedNode::new(iri).unwrap();
    let zt = |name: &str| node(&format!("https://w3id.org/zhengtu/ontology#{name}"));
    let id = |name: &str| node(&format!("https://w3id.org/zhengtu/id/{name}"));
    let rdf = |name: &str| node(&format!("http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}"));
    let rdfs = |name: &str| node(&format!("http://www.w3.org/2000/01/rdf-schema#{name}"));
    let oa = |name: &str| node(&format!("http://www.w3.org/ns/oa#{name}"));
    let number = |n: i64| Literal::from(n);
    let quad = |s: NamedNode, p: NamedNode, o: oxigraph::model::Term| {
        Quad::new(s, p, o, GraphName::from(id("document/x")))
    };
    let (_, mut graph) = assembled(encoded());
    graph
        .extend(vec![
            quad(id("platform/1"), rdf("type"), zt("平台").into()),
            quad(id("platform/1"), rdf("type"), zt("设施").into()),
            quad(id("place/3"), rdfs("label"), Literal::from("甲").into()),
            quad(id("place/3"), rdfs("label"), Literal::from("乙").into()),
            quad(id("platform/1"), zt("牵头"), id("place/临江").into()),
            quad(id("platform/1"), zt("不存在"), number(1).into()),
            quad(id("claim/1"), rdf("type"), zt("陈述").into()),
            quad(id("claim/1"), rdf("subject"), id("platform/1").into()),
            quad(id("claim/1"), rdf("predicate"), zt("位于").into()),
            quad(id("claim/1"), rdf("object"), id("place/2").into()),
            quad(id("evidence/1"), rdf("type"), zt("证据").into()),
            quad(id("evidence/1"), oa("start"), number(0).into()),
            quad(id("evidence/1"), oa("end"), number(9).into()),
            quad(id("evidence/1"), oa("exact"), Literal::from("短").into()),
            quad(id("evidence/1"), zt("原始起点"), number(0).into()),
            quad(id("evidence/1"), zt("原始终点"), number(9).into()),
            quad(id("target/1"), rdf("type"), zt("目标").into()),
            quad(id("task/1"), rdf("type"), zt("任务").into()),
        ])
        .unwrap();
    for check in check_queries() {
        let rows = graph.select(&check.text, &[]).unwrap().rows;
        assert!(!rows.is_empty(), "{} finds nothing", check.name);
    }
}

#[test]
fn names_are_found_or_suggested() {
    let (_, graph) = assembled(encoded());
    let one = |value: &str, kind| resolve(&graph, value, kind).map(|terms| terms[0].to_string());
    assert_eq!(one("“云图”平台", Kind::Entity).unwrap(), "<https://w3id.org/zhengtu/id/platform/云图平台>");
    assert_eq!(one("place:临江", Kind::Guess).unwrap(), "<https://w3id.org/zhengtu/id/place/临江>");
    assert_eq!(one("2031", Kind::Guess).unwrap(), "\"2031\"^^<http://www.w3.org/2001/XMLSchema#integer>");
    assert_eq!(one("平台", Kind::Term).unwrap(), "<https://w3id.org/zhengtu/ontology#平台>");
    let error = resolve(&graph, "云图平", Kind::Entity).unwrap_err();
    assert_eq!(error.to_string(), "nothing in the graph is called 云图平");
    assert!(resolve(&graph, "twenty", Kind::Integer).is_err());
}
