//! `query` and `queries`: names, parameters, formats, mistakes.

use super::Place;

#[test]
fn a_named_query_in_its_formats() {
    let place = Place::with_graph();
    let query = ["query", "tasks-of-agency", "-p", "agency=省数据局", "--format"];
    let run = |format: &str| place.run(&[&query[..], &[format]].concat());
    insta::assert_snapshot!(run("table"), @r"
    year  number  task                                                        role  quote
    ────  ──────  ──────────────────────────────────────────────────────────  ────  ──────────────────
    2031  一/1    升级省云图平台，建设位于临江的云港系统，新建基站3000个以上  责任  省发改委、省数据局
    2031  一/2    推广甲事通平台                                              牵头  省数据局
    (exit 0)
    ");
    insta::assert_snapshot!(run("tsv").out.lines().nth(2).unwrap_or_default().replace('\t', "|"), @"2031|一/2|推广甲事通平台|牵头|省数据局");
    insta::assert_snapshot!(run("csv").out.lines().nth(2).unwrap_or_default(), @"2031,一/2,推广甲事通平台,牵头,省数据局");
    let json: serde_json::Value = serde_json::from_str(&run("json").out).unwrap();
    assert_eq!(json["head"]["vars"][0], "year");
    assert_eq!(json["results"]["bindings"][1]["task"]["value"], "推广甲事通平台");
    assert_eq!(json["results"]["bindings"][1]["task"]["xml:lang"], "zh-hans");
}

#[test]
fn values_are_bound_and_not_pasted() {
    let place = Place::with_graph();
    let sparql = "SELECT ?label { ?node rdfs:label ?label . FILTER(?label = ?wanted) }";
    let attack = "x\" } # ";
    let run = place.run(&["query", sparql, "-p", &format!("wanted={attack}")]);
    assert_eq!(run.code, 2, "an unknown name, not SPARQL: {run}");
    let run = place.run(&["query", "targets", "-p", &format!("metric={attack}")]);
    assert_eq!((run.code, run.out.lines().count()), (0, 1), "{run}");
    let run =
        place.run(&["query", "SELECT ?n { ?t zt:编号 ?n ; dcterms:isPartOf/zt:年度 ?y }", "-p", "y=2033"]);
    assert_eq!(run.out, "n\n一\n一/1\n");
}

#[test]
fn mistakes_are_explained() {
    let place = Place::with_graph();
    insta::assert_snapshot!(place.run(&["query", "target"]), @r"
    error: no query is called target
     hint: did you mean targets?
    (exit 2)
    ");
    insta::assert_snapshot!(place.run(&["query", "SELECT ?x {\n  ?x zt:年度 . }"]), @r"
    error: this is not SPARQL, line 2, column 13:
        ?x zt:年度 . }
                    ^
     hint: see the named queries with: zhengtu queries
    (exit 2)
    ");
    insta::assert_snapshot!(place.run(&["query", "responsible-for"]), @r"
    error: responsible-for needs -p thing=…
     hint: zhengtu query responsible-for -p thing=闽政通
    (exit 2)
    ");
    insta::assert_snapshot!(place.run(&["query", "responsible-for", "-p", "thing=云图平"]), @r"
    error: nothing in the graph is called 云图平
     hint: did you mean 云图平台, 省云图平台?
    (exit 2)
    ");
    insta::assert_snapshot!(place.run(&["query", "targets", "-p", "jahr=2031"]), @r"
    error: the query has no variable ?jahr
     hint: it has ?metric, ?year
    (exit 2)
    ");
    insta::assert_snapshot!(place.run(&["query", "targets", "-p", "year=last"]), @r"
    error: last is not a whole number
    (exit 2)
    ");
    insta::assert_snapshot!(place.run(&["query", "-f", "none.rq"]), @r"
    error: cannot read none.rq: No such file or directory (os error 2)
    (exit 2)
    ");
}

#[test]
fn sparql_of_every_form() {
    let place = Place::with_graph();
    place.write("ask.rq", "ASK { ?d zt:年度 2031 }");
    assert_eq!(place.run(&["query", "-f", "ask.rq"]).out, "true\n");
    insta::assert_snapshot!(place.run(&["query", "CONSTRUCT { ?t rdfs:label ?l } WHERE { ?t zt:位于 ?p ; rdfs:label ?l }"]), @r#"
    PREFIX platform: <https://w3id.org/zhengtu/id/platform/>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

    platform:云港系统
      rdfs:label "云港系统"@zh-Hans.
    (exit 0)
    "#);
    let graphs = place.run(&["query", "SELECT DISTINCT ?g { GRAPH ?g { ?s a zt:政策文件 } }"]);
    assert_eq!(graphs.out.lines().count(), 3, "{graphs}");
    let label = place.run(&["query", "SELECT ?l { place:临江 rdfs:label ?l }"]);
    assert_eq!(label.out.lines().count(), 2, "a label stated in several graphs is one row: {label}");
}

#[test]
fn the_queries_are_listed_and_printed() {
    let place = Place::new();
    let list = place.run(&["queries"]);
    assert!(list.out.lines().count() > 12 && list.code == 0, "{list}");
    assert!(place.run(&["queries", "targets"]).out.contains("SELECT ?year"));
    assert_eq!(place.run(&["queries", "nothing-like-it"]).code, 2);
}
