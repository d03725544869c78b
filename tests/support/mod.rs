//! What tests share: where the real documents are, and the gold read back as an outline.

pub mod gold;

use std::path::PathBuf;

/// The folder `shared/` with the real documents, from `ZHENGTU_SHARED` or beside the checkout; says when it is missing.
pub fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("ZHENGTU_SHARED").map_or(beside, PathBuf::from);
    let found = folder.join("corpus").is_dir();
    if !found {
        println!("skipped: no real documents at {}", folder.display());
    }
    found.then_some(folder)
}
