//! The names that lists of bodies give: shared prefixes and tails, open groups, what stands for itself.

use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;

#[test]
fn lists_give_full_names() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let mut wrong = Vec::new();
    for line in include_str!("prefix.tsv").lines().filter(|l| !l.starts_with('#')) {
        let (list, names) = line.split_once('\t').unwrap();
        let text = format!("一、重点任务\n1.建设粮仓。建成粮仓3座。（责任单位：{list}）\n");
        let document = pipeline.read(Source::from_bytes(Path::new("case.txt"), text.into_bytes()).unwrap());
        let read: Vec<&str> = document.linked.agencies.iter().map(|a| a.name.as_str()).collect();
        if read != names.split(' ').collect::<Vec<_>>() {
            wrong.push(format!("{list}: wanted {names}, read {}", read.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
