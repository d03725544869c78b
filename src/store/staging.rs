//! Files that are written aside, synced and moved into place. Must not know what they hold.

use super::StoreError;
use super::directory::failed;
use super::manifest::{self, Manifest, Part};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Folders of a graph directory.
pub(super) const FOLDERS: [&str; 2] = ["documents", "sources"];

/// Moves the staged files of the manifest in force to their places.
pub(super) fn settle(path: &Path, staged: &Path, manifest: &Manifest) -> Result<(), StoreError> {
    if !staged.is_dir() {
        return Ok(());
    }
    for part in manifest.parts() {
        let from = staged.join(&part.file);
        if from.exists() {
            rename(&from, &path.join(&part.file))?;
        }
    }
    FOLDERS.iter().for_each(|folder| sync_folder(&path.join(folder)));
    sync_folder(path);
    fs::remove_dir_all(staged).map_err(|source| failed("write", staged, source))
}

pub(super) fn is_intact(path: &Path, part: &Part) -> bool {
    fs::read(path).is_ok_and(|content| manifest::digest(&content) == part.sha256)
}

pub(super) fn write_synced(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    let write = || -> std::io::Result<()> {
        let mut file = fs::File::create(path)?;
        file.write_all(content)?;
        file.sync_all()
    };
    write().map_err(|source| failed("write", path, source))
}

pub(super) fn create_folder(path: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(path).map_err(|source| failed("write", path, source))
}

pub(super) fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(|source| failed("write", to, source))
}

/// Makes renames durable where the system can (not on Windows).
pub(super) fn sync_folder(path: &Path) {
    if let Ok(folder) = fs::File::open(path) {
        let _ = folder.sync_all();
    }
}
