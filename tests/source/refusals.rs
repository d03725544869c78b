//! Files that are no documents, and what is said of them.

use super::read;
use std::path::Path;
use zhengtu::source::{LARGEST, Source, SourceError};

#[test]
fn empty_files() {
    for bytes in ["", " \n\t", "\u{FEFF}\n", "<html><body></body></html>"] {
        let error = read("folder/a.txt", bytes).unwrap_err();
        assert!(matches!(error, SourceError::Empty { .. }), "{bytes:?}: {error}");
        assert_eq!(error.to_string(), "folder/a.txt is empty");
    }
}

#[test]
fn binary_files() {
    let image = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec();
    let archive = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0".repeat(20);
    for bytes in [image, archive] {
        let error = read("a.doc", bytes).unwrap_err();
        assert_eq!(error.to_string(), "a.doc is not text");
    }
}

#[test]
fn other_languages() {
    for text in ["Measures for the year 2023", "Основные задачи на год", "12345 67890"] {
        let error = read("a.txt", text).unwrap_err();
        assert_eq!(error.to_string(), "a.txt holds no Chinese text");
    }
}

#[test]
fn files_that_are_missing_or_too_large() {
    let missing = Source::open(Path::new("no/such/file.txt")).unwrap_err();
    assert!(missing.to_string().starts_with("cannot read no/such/file.txt: "), "{missing}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.txt");
    std::fs::File::create(&path).unwrap().set_len(LARGEST + 1).unwrap();
    assert!(matches!(Source::open(&path).unwrap_err(), SourceError::TooLarge { .. }));
}
