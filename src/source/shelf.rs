//! The files of one corpus under their document ids: equal files are one, files of one stem are told apart by their
//! digests. What comes in any order comes out the same. Must not know folders.

use super::Source;
use std::collections::{BTreeMap, BTreeSet};

/// The files, by id, each with the names of all files of its stem and content, sorted.
pub fn told_apart(files: Vec<Source>) -> Vec<(Source, Vec<String>)> {
    let mut shelf: BTreeMap<(String, String), (Source, BTreeSet<String>)> = BTreeMap::new();
    for file in files {
        let key = (file.id.clone(), file.digest.clone());
        let name = file.name.clone();
        shelf.entry(key).or_insert_with(|| (file, BTreeSet::new())).1.insert(name);
    }
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    shelf.keys().for_each(|(id, _)| *count.entry(id.clone()).or_default() += 1);
    let one = |(mut file, names): (Source, BTreeSet<String>)| {
        if count.get(&file.id).is_some_and(|n| *n > 1) {
            file.id = format!("{}-{}", file.id, file.digest.get(..8).unwrap_or_default());
        }
        file.name = names.first().cloned().unwrap_or_default();
        (file, names.into_iter().collect())
    };
    shelf.into_values().map(one).collect()
}
