//! Clean pages of the genre, put together at random from our own words, in Simplified and Traditional characters and as a
//! Taiwan converter writes them; and a source of random places to damage them at.

use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use zhengtu::lexicon::Lexicon;
use zhengtu::restore::{Restored, Restorer, apply_plan};
use zhengtu::source::Source;

/// The restorer, compiled once.
pub static RESTORER: LazyLock<Restorer> =
    LazyLock::new(|| Restorer::new(&Lexicon::embedded().unwrap()).unwrap());

/// A page in three forms, character by character the same but for the words of Taiwan.
#[derive(Debug, Clone)]
pub struct Page {
    pub clean: String,
    pub traditional: String,
    pub taiwan: String,
}

/// Restores bytes and checks what holds of every restoration: the plan replays, the map covers the text.
pub fn restored(bytes: impl Into<Vec<u8>>) -> Restored {
    let restored = RESTORER.restore(Source::from_bytes(Path::new("a.txt"), bytes.into()).unwrap());
    assert_eq!(apply_plan(&restored.source.text, &restored.plan).as_deref(), Some(restored.text.as_str()));
    let covered: usize = restored.map.segments().iter().map(|s| s.restored.len()).sum();
    assert_eq!(covered, restored.text.len());
    restored
}

/// The restored text alone.
pub fn text_of(damaged: &str) -> String {
    // The source refuses a stretch without Chinese, which has nothing to mend.
    match Source::from_bytes(Path::new("a.txt"), damaged.as_bytes().to_vec()) {
        Ok(_) => restored(damaged).text,
        Err(_) => damaged.to_owned(),
    }
}

type Word = [String; 3];

static WORDS: LazyLock<Vec<(String, Word)>> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/restore/genre.tsv");
    let table = std::fs::read_to_string(path).unwrap();
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        (cells[0].clone(), [cells[1].clone(), cells[2].clone(), cells[3].clone()])
    })
    .collect()
});

fn words(kind: &str) -> impl Strategy<Value = Word> + use<> {
    let all: Vec<Word> = WORDS.iter().filter(|(k, _)| k == kind).map(|(_, word)| word.clone()).collect();
    prop::sample::select(all)
}

fn same(words: &str) -> Word {
    [words, words, words].map(str::to_owned)
}

fn join(parts: &[Word]) -> Word {
    [0, 1, 2].map(|k| parts.iter().map(|part| part[k].as_str()).collect())
}

/// A numbered task of two sentences with the bodies that answer for it.
fn task() -> impl Strategy<Value = Vec<Word>> {
    let bodies = (words("agency"), words("agency"));
    (words("verb"), words("object"), words("tail"), words("verb"), words("quoted"), words("object"), bodies)
        .prop_map(|(verb, object, tail, also, quoted, thing, (first, second))| {
            let note = [
                ["（责任单位：", "（責任單位：", "（責任單位："].map(str::to_owned),
                first,
                same("、"),
                second,
                same("）\n"),
            ];
            let words = [
                verb,
                object.clone(),
                same("，"),
                tail,
                same("。"),
                also,
                quoted,
                same("，"),
                thing,
                same("。"),
            ];
            words.into_iter().chain(note).collect()
        })
}

/// A page of five to twelve tasks under three chapters.
pub fn page() -> impl Strategy<Value = Page> {
    prop::collection::vec(task(), 5..12).prop_map(|tasks| {
        let heads = ["一、总体要求\n", "二、主要任务\n", "三、保障措施\n"];
        let heads_traditional = ["一、總體要求\n", "二、主要任務\n", "三、保障措施\n"];
        let title =
            ["某某市工业互联网工作要点\n", "某某市工業互聯網工作要點\n", "某某市工業網際網路工作要點\n"];
        let mut parts = vec![title.map(str::to_owned)];
        let each = tasks.len().div_ceil(3);
        for (k, task) in tasks.into_iter().enumerate() {
            if k % each == 0 {
                let (simple, traditional) = (heads[k / each], heads_traditional[k / each]);
                parts.push([simple, traditional, traditional].map(str::to_owned));
            }
            parts.push(same(&format!("{}.", k + 1)));
            parts.extend(task);
        }
        let [clean, traditional, taiwan] = join(&parts);
        Page { clean, traditional, taiwan }
    })
}

/// A row of random numbers: where to damage and where not.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// Any row.
    pub fn any() -> impl Strategy<Value = Chance> {
        any::<u64>().prop_map(Chance)
    }

    /// Yes, once in `n` times.
    pub fn one_in(&mut self, n: u64) -> bool {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33).is_multiple_of(n)
    }
}

/// The text with `damage` done to one in `n` of the characters that it knows.
pub fn here_and_there(
    text: &str,
    chance: &mut Chance,
    n: u64,
    damage: impl Fn(char) -> Option<String>,
) -> String {
    let one = |c: char| damage(c).filter(|_| chance.one_in(n)).unwrap_or_else(|| c.to_string());
    text.chars().map(one).collect()
}
