//! The decoded text of a file, its digest and its document id. Decides format and encoding.
//! Must not know whether the text is damaged.

mod encoding;
mod entity;
mod error;
mod form;
mod markup;
mod shelf;

pub use entity::entity;
pub use error::SourceError;
pub use shelf::told_apart;

use crate::text::OffsetMap;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

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
        let refused = |kind: fn(PathBuf) -> SourceError| kind(path.to_owned());
        if bytes.len() as u64 > LARGEST {
            return Err(SourceError::TooLarge { path: path.to_owned(), length: bytes.len() as u64 });
        }
        if let Some(form) = form::other_form(&bytes) {
            return Err(SourceError::OtherForm { path: path.to_owned(), form });
        }
        let decoded = encoding::decode(&bytes).ok_or_else(|| refused(|path| SourceError::Binary { path }))?;
        let (text, map) = unwrapped(decoded.text, decoded.map);
        if text.trim_matches(is_blank).is_empty() {
            return Err(refused(|path| SourceError::Empty { path }));
        }
        if !is_chinese(&text) {
            return Err(refused(|path| SourceError::NotChinese { path }));
        }
        let digest: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        let part = |name: Option<&std::ffi::OsStr>| name.unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self {
            id: part(path.file_stem()),
            name: part(path.file_name()),
            bytes,
            digest,
            encoding: decoded.encoding,
            text,
            map,
        })
    }
}

/// The text of a page without its tags; any other text as it is.
fn unwrapped(text: String, map: OffsetMap) -> (String, OffsetMap) {
    if !text.contains('<') || !markup::is_page(&text) {
        return (text, map);
    }
    let (inner, changes) = markup::text_of(&text);
    let map = map.carried(changes, text.len());
    (inner, map)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}

/// Whether there is Chinese in the text, or what Chinese turns into when UTF-8 is read as Latin-1.
fn is_chinese(text: &str) -> bool {
    let (mut han, mut garbled, mut all) = (0, 0, 0);
    for c in text.chars() {
        han += usize::from(encoding::is_han(c));
        garbled += usize::from(matches!(c, '\u{80}'..='\u{FF}'));
        all += usize::from(!c.is_whitespace());
    }
    han * 50 > all || garbled * 2 > all
}
