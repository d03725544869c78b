//! The few words that an edit writes, held in place: most are a character or two, and a document has thousands.
//! Must not know why they are written.

use serde::{Serialize, Serializer};
use std::fmt;
use std::ops::Deref;

/// Words that an edit writes; reads as a `str`.
#[derive(Clone)]
pub struct Written(Held);

/// Longer words go to the heap; so many bytes leave the type as large as a `String`.
const SHORT: usize = 15;

#[derive(Clone)]
enum Held {
    Short(u8, [u8; SHORT]),
    Long(String),
}

impl Written {
    /// The length in bytes.
    pub fn len(&self) -> usize {
        match &self.0 {
            Held::Short(length, _) => usize::from(*length),
            Held::Long(words) => words.len(),
        }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a character.
    pub fn push(&mut self, c: char) {
        self.push_str(c.encode_utf8(&mut [0; 4]));
    }

    /// Adds words.
    pub fn push_str(&mut self, words: &str) {
        let start = match &self.0 {
            Held::Short(length, _) => usize::from(*length),
            Held::Long(_) => SHORT,
        };
        let end = start + words.len();
        match &mut self.0 {
            Held::Long(all) => all.push_str(words),
            Held::Short(length, bytes) => match bytes.get_mut(start..end) {
                Some(place) => {
                    place.copy_from_slice(words.as_bytes());
                    *length = end as u8;
                }
                None => self.0 = Held::Long([&**self, words].concat()),
            },
        }
    }
}

impl Default for Written {
    fn default() -> Self {
        Self(Held::Short(0, [0; SHORT]))
    }
}

impl Deref for Written {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Held::Short(length, bytes) => {
                let words = bytes.get(..usize::from(*length)).unwrap_or_default();
                std::str::from_utf8(words).unwrap_or_default()
            }
            Held::Long(words) => words,
        }
    }
}

impl From<&str> for Written {
    fn from(words: &str) -> Self {
        let mut written = Self::default();
        written.push_str(words);
        written
    }
}

impl From<char> for Written {
    fn from(c: char) -> Self {
        Self::from(&*c.encode_utf8(&mut [0; 4]))
    }
}

impl From<String> for Written {
    fn from(words: String) -> Self {
        if words.len() > SHORT { Self(Held::Long(words)) } else { Self::from(words.as_str()) }
    }
}

impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Written {}

impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_past_its_place() {
        let mut written = Written::from('政');
        let mut words = "政".to_owned();
        for piece in ["府", "", "ab", "工作要点", "，", "福"] {
            written.push_str(piece);
            words.push_str(piece);
            assert_eq!(&*written, words);
        }
        assert_eq!(Written::from(words.clone()), written);
        assert_eq!(size_of::<Written>(), size_of::<String>());
    }
}
