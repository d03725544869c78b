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

/// Five sections, long enough that a part of them is an excerpt.
fn five_sections() -> String {
    let fields = ["粮食仓储", "林下经济", "智慧水利", "乡村旅游", "冷链物流"];
    let numbers = ["一", "二", "三", "四", "五"];
    let section = |(field, number): (&str, &str)| {
        format!(
            "{number}、发展{field}\n1.建设全省{field}服务平台，汇集{field}的行情、技术和政策信息，面向{field}经营主体提供一站式服务，年底前覆盖全部设区市。（责任单位：省农业农村厅）\n2.开展{field}示范县创建，遴选一批{field}龙头企业，推动{field}全链条数字化改造，带动农户稳定增收。（责任单位：省发改委）\n"
        )
    };
    let body: String = fields.into_iter().zip(numbers).map(section).collect();
    format!("{}{body}", TITLE.split("一、").next().unwrap())
}

#[test]
fn copies_damaged_in_different_ways_and_excerpts_are_one_document() {
    let whole = five_sections();
    let paragraphs: Vec<&str> = whole.lines().collect();
    // Without its head; broken off; a part from its middle; letters lost for good; sections out of order; phonetic glosses,
    // which restoration takes away wholly: as sound as the whole, so that the id decides.
    let headless = paragraphs[5..].join("\n");
    let broken = paragraphs[..11].join("\n");
    let middle = paragraphs[8..14].join("\n");
    let lost = whole.replace("示范县", "示?县").replace("稳定", "?定");
    let shuffled = [&paragraphs[..5], &paragraphs[11..], &paragraphs[5..11]].concat().join("\n");
    let glossed = whole.replace("服务", "服(fú)务(wù)");
    let copies = [
        ("a-headless.txt", headless),
        ("b-broken.txt", broken),
        ("c-middle.txt", middle),
        ("d-lost.txt", lost),
        ("e-shuffled.txt", shuffled),
        ("z-whole.txt", whole),
        ("zz-glossed.txt", glossed),
    ];
    let all = [
        "z-whole.txt",
        "a-headless.txt",
        "b-broken.txt",
        "c-middle.txt",
        "d-lost.txt",
        "e-shuffled.txt",
        "zz-glossed.txt",
    ];
    assert_eq!(sources(&build(&copies)), [all], "the soundest carries the facts, the others are its sources");
    for (name, copy) in &copies[..5] {
        let pair = build(&[(name, copy.clone()), copies[5].clone()]);
        assert_eq!(sources(&pair), [["z-whole.txt", name]]);
    }
    let mut reversed = copies.clone();
    reversed.reverse();
    let lines = |parts: Parts| -> Vec<String> {
        parts.documents.iter().flat_map(|d| &d.quads).map(ToString::to_string).collect()
    };
    assert_eq!(lines(build(&copies)), lines(build(&reversed)), "in whatever order they come");
}

#[test]
fn a_part_of_another_year_or_title_is_no_excerpt() {
    let whole = five_sections();
    let part: Vec<&str> = whole.lines().take(11).collect();
    let next = part.join("\n").replace("2022", "2023");
    assert_eq!(build(&[("a.txt", whole.clone()), ("b.txt", next)]).documents.len(), 2);
    let city = part.join("\n").replace("江西省人民政府", "南昌市人民政府").replace("数字江西", "数字南昌");
    assert_eq!(build(&[("a.txt", whole), ("b.txt", city)]).documents.len(), 2);
}
