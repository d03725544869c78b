//! How fast restoration reads: clean text, where it must only find nothing, and text with every common damage.
//! `cargo bench --bench restore`
#![allow(clippy::unwrap_used, clippy::expect_used)]

use divan::Bencher;
use divan::counter::BytesCount;
use std::path::Path;
use std::sync::LazyLock;
use zhengtu::lexicon::Lexicon;
use zhengtu::restore::Restorer;
use zhengtu::source::Source;

static RESTORER: LazyLock<Restorer> = LazyLock::new(|| Restorer::new(&Lexicon::embedded().unwrap()).unwrap());

const CLEAN: &str = "（一）推进农村饮水安全工程。完善县级水质检测中心，新建改建供水管网120公里，惠及群众1.2万户。\
（责任单位：市水利局、卫健委，各县〔市、区〕人民政府）\n";
const DAMAGED: &str = "(一)推進農(nóng)村飲水安全工程。完善縣級水質檢測中心,新建改建供水管網120公里,惠及群眾1.2萬戶,提升網路服務品質。\
(責(zé)任單位:市水利局、衛(wèi)健委,各縣(市、區(qū))人民政府)\n";
/// Slipped pairs come a few to a document.
const SLIPPED: &str = "擴大覆蓋?！藏?zé)任單位:市水利局、衛(wèi)健委〕\n";

fn main() {
    divan::main();
}

/// Two megabytes of `line`, with `other` after every forty.
fn text(line: &str, other: &str) -> Vec<u8> {
    let page = line.repeat(40) + other;
    page.repeat(2_000_000 / page.len()).into_bytes()
}

fn source(bytes: Vec<u8>) -> Source {
    Source::from_bytes(Path::new("a.txt"), bytes).unwrap()
}

#[divan::bench(args = ["clean", "damaged"], sample_count = 20)]
fn restore(bencher: Bencher, kind: &str) {
    let bytes = if kind == "clean" { text(CLEAN, "") } else { text(DAMAGED, SLIPPED) };
    LazyLock::force(&RESTORER);
    bencher
        .counter(BytesCount::new(bytes.len()))
        .with_inputs(|| source(bytes.clone()))
        .bench_values(|source| RESTORER.restore(source));
}

#[divan::bench(args = ["UTF-8", "GBK"], sample_count = 20)]
fn decode(bencher: Bencher, encoding: &str) {
    let mut bytes = text(CLEAN, "");
    if encoding == "GBK" {
        bytes = encoding_rs::GBK.encode(&String::from_utf8(bytes).unwrap()).0.into_owned();
    }
    bencher.counter(BytesCount::new(bytes.len())).with_inputs(|| bytes.clone()).bench_values(source);
}

/// What hostile or broken pages repeat; each line below is one megabyte of one of them.
const NASTY: [&str; 36] = [
    "?！藏?",
    "?；诟＝ùa",
    "?!豆ぷ饕c(diǎn)》",
    "?加",
    "????加",
    "中国?",
    "2021?2022",
    "&&加",
    "&",
    "&amp;",
    "&nbsp;",
    "<",
    "<a",
    "<br>",
    "(",
    "((((加",
    "(加)",
    "加(",
    "發(fā)展",
    "務(wu)(wu)",
    "(ā)",
    "數",
    "乾",
    "網路",
    "數位發展網際網路",
    "智慧製造",
    "\u{E7F2}",
    "\u{E7F2}?",
    "\u{FFFD}",
    "\"加\"?",
    "加,",
    "加\u{200b}",
    "绂忓缓",
    "ç¦å»º",
    "1.加",
    "a",
];

/// One megabyte of one line, each kind of damage's marks over and over: linear time, at most a second each.
#[divan::bench(args = NASTY, sample_count = 5)]
fn one_line(bencher: Bencher, piece: &str) {
    let text = format!("工作要点{}", piece.repeat(1_000_000 / piece.len()));
    LazyLock::force(&RESTORER);
    bencher
        .counter(BytesCount::new(text.len()))
        .with_inputs(|| Source::from_bytes(Path::new("a.txt"), text.clone().into_bytes()).ok())
        .bench_values(|source| source.map(|source| RESTORER.restore(source)));
}
