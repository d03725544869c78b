//! Megabytes a second of each room, on the real documents where they are and on the examples elsewhere.
//! `cargo bench --bench pipeline`

use divan::Bencher;
use divan::counter::BytesCount;
use std::path::{Path, PathBuf};
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;

fn main() {
    divan::main();
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real = std::env::var_os("ZHENGTU_CORPUS").map_or(root.join("../shared/corpus"), PathBuf::from);
    let folder = if real.is_dir() { real } else { root.join("examples") };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> =
        entries.map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths.iter().filter_map(|p| Source::open(p).ok()).collect()
}

fn pipeline() -> Option<Pipeline> {
    Pipeline::new(Lexicon::embedded().ok()?).ok()
}

fn bytes(sources: &[Source]) -> BytesCount {
    BytesCount::new(sources.iter().map(|s| s.text.len()).sum::<usize>())
}

/// Decoded text to restored text.
#[divan::bench]
fn restore(bencher: Bencher) {
    let (sources, Some(pipeline)) = (sources(), pipeline()) else { return };
    bencher
        .counter(bytes(&sources))
        .with_inputs(|| sources.clone())
        .bench_values(|sources| sources.into_iter().map(|s| pipeline.restore(s)).collect::<Vec<_>>());
}

/// Restored text to facts: outline, mentions, entities and facts.
#[divan::bench]
fn restored_to_facts(bencher: Bencher) {
    let (sources, Some(pipeline)) = (sources(), pipeline()) else { return };
    let restored: Vec<_> = sources.iter().map(|s| pipeline.restore(s.clone())).collect();
    let count = BytesCount::new(restored.iter().map(|r| r.text.len()).sum::<usize>());
    bencher
        .counter(count)
        .with_inputs(|| restored.clone())
        .bench_values(|restored| restored.into_iter().map(|r| pipeline.read_restored(r)).collect::<Vec<_>>());
}

/// Loading the words and making the rooms ready.
#[divan::bench]
fn words() -> Option<Pipeline> {
    pipeline()
}
