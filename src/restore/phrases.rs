//! Words to find in a text, the longest where several begin at one place. Must not know what they are for.

/// Words to find, each with what to write and a note of type `N`.
#[derive(Debug, Clone)]
pub(super) struct Phrases<N> {
    /// By first character, then longest first.
    rows: Vec<Row<N>>,
    /// Where the rows of each first character begin, by code point, with one more at the end.
    begins: Vec<u16>,
}

/// A word to find.
#[derive(Debug, Clone)]
pub(super) struct Row<N> {
    /// The word.
    pub word: String,
    /// What to write.
    pub to: String,
    /// What else is known of it.
    pub note: N,
}

impl<N> Phrases<N> {
    /// Sorts the words.
    pub fn new(mut rows: Vec<Row<N>>) -> Self {
        let first = |row: &Row<N>| row.word.chars().next().map_or(0, |c| c as usize);
        rows.retain(|row| (1..0x10000).contains(&first(row)));
        rows.sort_by(|a, b| (first(a), b.word.len()).cmp(&(first(b), a.word.len())));
        let mut begins = Vec::with_capacity(0x10001);
        for code in 0..=0x10000 {
            let before = begins.last().map_or(0, |at| usize::from(*at));
            let more = rows.iter().skip(before).take_while(|row| first(row) < code).count();
            begins.push(u16::try_from(before + more).unwrap_or(u16::MAX));
        }
        Self { rows, begins }
    }

    /// The words of a text, each with the byte it begins at; they do not overlap.
    pub fn find<'p>(&'p self, text: &str) -> Vec<(usize, &'p Row<N>)> {
        let mut found = Vec::new();
        let mut skip = 0;
        for (at, c) in text.char_indices() {
            let rows = self.beginning(c);
            if rows.is_empty() || at < skip {
                continue;
            }
            let rest = text.as_bytes().get(at..).unwrap_or_default();
            if let Some(row) = rows.iter().find(|row| rest.starts_with(row.word.as_bytes())) {
                skip = at + row.word.len();
                found.push((at, row));
            }
        }
        found
    }

    fn beginning(&self, c: char) -> &[Row<N>] {
        let code = c as usize;
        let [Some(start), Some(end)] = [self.begins.get(code), self.begins.get(code + 1)] else { return &[] };
        self.rows.get(usize::from(*start)..usize::from(*end)).unwrap_or_default()
    }
}
