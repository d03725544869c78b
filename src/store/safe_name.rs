//! File names that every file system accepts and that differ wherever the ids differ. Must not read files.

use sha2::{Digest, Sha256};

/// Longest name in bytes before it is cut and completed by a digest: file systems allow 255.
const LONGEST: usize = 150;

/// The name of the file that keeps the document `id`, without extension.
///
/// Small letters, digits, `-`, `_`, `.` inside and non-ASCII letters stay; all else, capitals too (some file systems
/// do not tell them apart), becomes `%XX`.
pub fn safe_name(id: &str) -> String {
    let mut name = String::new();
    let last = id.chars().count().saturating_sub(1);
    for (at, c) in id.chars().enumerate() {
        let inside = at > 0 && at < last;
        if plain(c) || (c == '.' && inside) {
            name.push(c);
        } else {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|b| name.push_str(&format!("%{b:02X}")));
        }
    }
    if name.len() > LONGEST {
        name = format!("{}-{}", cut(&name, LONGEST), digest(id));
    }
    if reserved(&name) {
        name.insert(0, '%');
    }
    name
}

fn plain(c: char) -> bool {
    match c {
        'a'..='z' | '0'..='9' | '-' | '_' => true,
        // Chinese has neither case nor composed forms; other letters may fall together with their kin.
        '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => true,
        '（' | '）' | '、' | '，' | '《' | '》' | '〔' | '〕' => true,
        _ => false,
    }
}

fn cut(name: &str, length: usize) -> &str {
    let mut end = length.min(name.len());
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.get(..end).unwrap_or_default()
}

/// The first twelve hexadecimal digits of SHA-256.
fn digest(id: &str) -> String {
    Sha256::digest(id.as_bytes()).iter().take(6).map(|b| format!("{b:02x}")).collect()
}

/// Names that Windows keeps for devices, and the empty one.
fn reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let numbered = |base: &str| {
        stem.strip_prefix(base).is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
    };
    ["", "con", "prn", "aux", "nul"].contains(&stem) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_safe() {
        for (id, name) in [
            ("2022", "2022"),
            ("2022年工作要点", "2022年工作要点"),
            ("A b/c", "%41%20b%2Fc"),
            ("..", "%2E%2E"),
            ("v1.2", "v1.2"),
            ("con", "%con"),
            ("aux.x", "%aux.x"),
            ("", "%"),
        ] {
            assert_eq!(safe_name(id), name);
        }
        assert!(safe_name(&"长".repeat(200)).len() <= 170);
    }

    proptest! {
        #[test]
        fn different_ids_have_different_names(a in any::<String>(), b in any::<String>()) {
            prop_assert_eq!(a == b, safe_name(&a).to_lowercase() == safe_name(&b).to_lowercase());
        }
    }
}
