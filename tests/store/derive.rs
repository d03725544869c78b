//! What follows from several documents: successions, takeovers and editions, over two invented documents.

use std::collections::BTreeSet;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::{Graph, Table, assemble};

const BEFORE: &str = "2017年数字江西工作要点
江西省人民政府办公厅
一、夯实基础
（一）建设政务网络
1.升级省电子政务外网，建设“赣农宝”APP。举办首届赣鄱数字大会，建设省算力中心（一期）。（责任单位：省经信委、省信息中心）
2.建设全省一体化办公平台。（责任单位：省卫计委）
";

const AFTER: &str = "2022年数字江西工作要点
江西省人民政府办公厅
一、夯实基础
（一）建设政务网络
1.升级省政务外网，完善“赣农宝”服务平台。（责任单位：省信息中心、省数字集团，各设区市人民政府）
2.升级一体化办公平台。（责任单位：省卫健委）
3.办好第三届赣鄱数字大会。建设省算力中心二期。（责任单位：省商务厅）
";

fn graph(reversed: bool) -> Graph {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let encoder = Encoder::new(pipeline.lexicon());
    let mut texts = vec![("2017.txt", BEFORE), ("2022.txt", AFTER)];
    if reversed {
        texts.reverse();
    }
    let read = |(name, text): (&str, &str)| {
        let source = Source::from_bytes(Path::new(name), text.as_bytes().to_vec()).unwrap();
        encoder.encode(&pipeline.read(source))
    };
    assemble(texts.into_iter().map(read).collect(), pipeline.lexicon()).unwrap().1
}

fn ask(graph: &Graph, sparql: &str) -> BTreeSet<Vec<String>> {
    let Table { rows, .. } = graph.select(sparql, &[]).unwrap();
    let cell = |term: Option<_>| term.map(|t: oxigraph::model::Term| t.to_string()).unwrap_or_default();
    let plain = |term: String| {
        let end = term.rsplit_once("/id/").map_or(term.clone(), |(_, end)| end.to_owned());
        end.trim_end_matches('>').trim_end_matches("@zh-hans").trim_matches('"').to_owned()
    };
    rows.into_iter().map(|row| row.into_iter().map(cell).map(plain).collect()).collect()
}

fn set(rows: &[&[&str]]) -> BTreeSet<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|c| (*c).to_owned()).collect()).collect()
}

#[test]
fn a_body_new_to_a_platform_takes_it_over() {
    let graph = graph(false);
    let found = ask(
        &graph,
        "SELECT DISTINCT ?body ?thing ?former WHERE {
           ?claim rdf:predicate zt:承接 ; rdf:subject ?body ; rdf:object ?thing ; zt:前任 ?former }",
    );
    let (new, vpn, app) = ("agency/江西省数字集团", "platform/江西省政务外网", "platform/江西省赣农宝");
    let (first, second) = ("agency/江西省经济和信息化委员会", "agency/江西省信息中心");
    let expected = set(&[&[new, vpn, first], &[new, vpn, second], &[new, app, first], &[new, app, second]]);
    // The successor 省卫健委 inherits, the group 各设区市 stays open: neither takes over.
    assert_eq!(found, expected);
}

#[test]
fn a_succession_names_who_lost_and_who_gained() {
    let graph = graph(false);
    let found = ask(
        &graph,
        "SELECT DISTINCT ?thing ?lost ?gained WHERE {
           ?s a zt:更替 ; zt:对象 ?thing ; zt:前文件 document:2017 ; zt:后文件 document:2022 .
           ?s zt:前任 ?lost ; zt:继任 ?gained . FILTER(?gained = agency:江西省数字集团) }",
    );
    let row = |thing| ["platform/", thing].concat();
    let things: Vec<String> = found.iter().map(|r| r[0].clone()).collect();
    assert_eq!(things, [row("江西省政务外网"), row("江西省赣农宝")]);
    assert!(found.iter().all(|r| r[1] == "agency/江西省经济和信息化委员会"));
}

#[test]
fn both_sides_are_quoted() {
    let graph = graph(false);
    let found = ask(
        &graph,
        "SELECT DISTINCT ?document WHERE { ?claim rdf:predicate zt:承接 ; zt:证据 ?e . ?e oa:hasSource ?document }",
    );
    assert_eq!(found, set(&[&["document/2017"], &["document/2022"]]));
}

#[test]
fn editions_follow_each_other_and_the_order_of_reading_does_not_matter() {
    let (graph, other) = (graph(false), graph(true));
    let found = ask(&graph, "SELECT ?later ?earlier WHERE { ?later a zt:政策文件 ; zt:上一版 ?earlier }");
    assert_eq!(found, set(&[&["document/2022", "document/2017"]]));
    let lines = |graph: &Graph| graph.quads().iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(lines(&graph), lines(&other));
}

#[test]
fn editions_of_an_event_and_stages_of_a_building_make_lines() {
    let graph = graph(false);
    let found = ask(
        &graph,
        "SELECT ?series ?thing ?before WHERE { ?thing zt:泛指 false ; zt:系列 ?series OPTIONAL { ?thing zt:上一版 ?before } }",
    );
    let (event, stage) = ("赣鄱数字大会", "算力中心");
    let (first, third) = ("programme/江西省首届赣鄱数字大会", "programme/江西省第三届赣鄱数字大会");
    let (one, two) = ("facility/江西省算力中心（1期）", "facility/江西省算力中心（2期）");
    let expected = [[event, first, ""], [event, third, first], [stage, one, ""], [stage, two, one]];
    assert_eq!(found, set(&expected.each_ref().map(|row| row.as_slice())));
}

#[test]
fn a_merge_names_its_rule() {
    let graph = graph(false);
    let found = ask(&graph, "SELECT ?rule WHERE { platform:江西省政务外网 zt:归并规则 ?rule }");
    let wanted = ["省政务外网 entity/registry-pattern", "省电子政务外网 entity/registry-pattern"];
    assert_eq!(found, set(&wanted.each_ref().map(std::slice::from_ref)));
}
