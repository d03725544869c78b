//! What tests share: where the real documents are, and the gold read back as an outline.

pub mod gold;
pub mod made;

use std::path::PathBuf;

/// The folder that holds `corpus/`, `gold/`… (the parent of `ZHENGTU_CORPUS`, or `shared/` beside the checkout); says
/// when there is none.
pub fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let given = std::env::var_os("ZHENGTU_CORPUS").and_then(|c| Some(PathBuf::from(c).parent()?.to_owned()));
    let folder = given.unwrap_or(beside);
    let found = folder.join("corpus").is_dir();
    if !found {
        println!("skipped: no real documents at {}", folder.display());
    }
    found.then_some(folder)
}
