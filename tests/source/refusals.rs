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
    let error = read("a.dat", b"\x00\x01\x02\xFF\xFE\x00\x00\x09\xC8\x00\x07".to_vec()).unwrap_err();
    assert_eq!(error.to_string(), "a.dat is not text");
}

#[test]
fn files_of_other_forms() {
    for (bytes, said) in [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec(), "an image"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0".repeat(20), "a Word file or another archive"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec(), "an old Word file or another office document"),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj".to_vec(), "a PDF file"),
        (b"{\\rtf1\\ansi".to_vec(), "an RTF file"),
    ] {
        let error = read("a.txt", bytes).unwrap_err();
        assert_eq!(error.to_string(), format!("a.txt is {said}, which is not read"));
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
