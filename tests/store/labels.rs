//! One label an individual, whatever the order of the documents that name it.

use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::{assemble, check_queries};

fn text(place: &str, year: i32, tasks: &str) -> String {
    format!(
        "{place}人民政府办公厅关于印发{year}年工作要点的通知\n{year}年工作要点\n一、公共服务\n1.{tasks}责任单位：发改委\n"
    )
}

#[test]
fn a_province_and_its_city_give_a_thing_one_label() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let encoder = Encoder::new(pipeline.lexicon());
    let province = text("江西省", 2031, "升级南昌市城市运行平台，建设省云图平台。");
    let city = text("南昌市", 2032, "升级市城市运行平台。推广市城市运行平台。");
    let read = |name: &str, text: &str| {
        let source = Source::from_bytes(Path::new(name), text.as_bytes().to_vec()).unwrap();
        encoder.encode(&pipeline.read(source))
    };
    let documents = [read("a.txt", &province), read("b.txt", &city)];
    let (parts, graph) = assemble(documents.to_vec(), pipeline.lexicon()).unwrap();
    let turned = documents.into_iter().rev().collect();
    let (other, _) = assemble(turned, pipeline.lexicon()).unwrap();
    for (one, other) in parts.documents.iter().zip(&other.documents) {
        assert_eq!(one.quads, other.quads);
    }
    let names = |property: &str| -> Vec<String> {
        let query = format!(
            "SELECT DISTINCT ?l {{ <https://w3id.org/zhengtu/id/platform/南昌市城市运行平台> {property} ?l }}"
        );
        let rows = graph.select(&query, &[]).unwrap().rows;
        rows.iter().map(|row| zhengtu::store::term::plain(row[0].as_ref())).collect()
    };
    assert_eq!(names("rdfs:label"), ["南昌城市运行平台"]);
    assert_eq!(names("skos:altLabel"), ["南昌市城市运行平台", "城市运行平台", "市城市运行平台"]);
    let check = check_queries().into_iter().find(|c| c.name.contains("two-labels")).unwrap();
    assert!(graph.select(&check.text, &[]).unwrap().rows.is_empty());
}
