//! Several scrapes of one document are one document, whatever the order they come in.

use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::{Parts, assemble};

const TITLE: &str = "江西省人民政府办公厅关于印发2022年数字江西工作要点的通知\n赣府厅字〔2022〕8号\n各市、县人民政府：\n现印发给你们。\n2022年3月1日\n一、夯实基础\n（一）建设政务网络\n";
const TASKS: &str = "1.升级省政务外网，推动各级各部门业务系统分批接入，建成覆盖省市县乡四级的高速骨干网络，加强网络安全监测预警。（责任单位：省信息中心）
2.完善“赣农宝”服务平台，汇集农资、农技、农产品行情，面向新型经营主体提供一站式服务，年底前注册用户突破二十万。（责任单位：省农业农村厅）
3.建设全省一体化办公平台，实现公文、会议、督办全流程在线办理，推动县级以上单位全部入驻并常态化使用。（责任单位：省信息中心）
";

fn build(texts: &[(&str, String)]) -> Parts {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let encoder = Encoder::new(pipeline.lexicon());
    let read = |(name, text): &(&str, String)| {
        let source = Source::from_bytes(Path::new(name), text.as_bytes().to_vec()).unwrap();
        encoder.encode(&pipeline.read(source))
    };
    assemble(texts.iter().map(read).collect(), pipeline.lexicon()).unwrap().0
}

fn sources(parts: &Parts) -> Vec<Vec<&str>> {
    parts.documents.iter().map(|d| d.card.sources.iter().map(String::as_str).collect()).collect()
}

#[test]
fn same_title_issuer_and_year_is_one_document() {
    let whole = format!("{TITLE}{TASKS}");
    let broken: String = format!("{TITLE}{}", TASKS.lines().next().unwrap());
    let parts = build(&[("a.txt", broken.clone()), ("b.txt", whole.clone())]);
    assert_eq!(sources(&parts), [["b.txt", "a.txt"]], "the one with more tasks carries the facts");
    let other = build(&[("b.txt", whole), ("a.txt", broken)]);
    let lines = |parts: &Parts| -> Vec<String> {
        parts.documents.iter().flat_map(|d| &d.quads).map(ToString::to_string).collect()
    };
    assert_eq!(lines(&parts), lines(&other));
}

#[test]
fn nearly_the_same_text_is_one_document() {
    let head = "工作要点\n一、夯实基础\n（一）建设政务网络\n";
    let changed = TASKS.replace("二十万", "廿万");
    let parts = build(&[("a.txt", format!("{TITLE}{TASKS}")), ("b.txt", format!("{head}{changed}"))]);
    assert_eq!(sources(&parts), [["a.txt", "b.txt"]]);
}

#[test]
fn another_year_is_another_document() {
    let next = format!(
        "{}{}",
        TITLE.replace("2022", "2023"),
        "1.推广“赣农宝”服务平台。（责任单位：省农业农村厅）\n"
    );
    let parts = build(&[("a.txt", format!("{TITLE}{TASKS}")), ("b.txt", next)]);
    assert_eq!(sources(&parts), [["a.txt"], ["b.txt"]]);
}
