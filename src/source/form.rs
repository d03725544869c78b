//! Files of forms that hold no plain text, told by their first bytes: what they are called. Must not decode.

/// What the file is, where its first bytes say that it is no text.
pub(super) fn other_form(bytes: &[u8]) -> Option<&'static str> {
    FORMS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, form)| *form)
}

const FORMS: [(&[u8], &str); 9] = [
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word file or another archive"),
    (b"PK\x05\x06", "an empty archive"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Word file or another office document"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xFF\xD8\xFF", "an image"),
    (b"GIF8", "an image"),
    (b"\x1F\x8B", "an archive"),
];
