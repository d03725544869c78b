//! Headings: on their own line, run on with the text, before a colon or a gap. Decides by the habits of the document.
//! Must not know numbers.

use crate::text::Span;

/// How a document writes the first sentence of its units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Habit {
    /// Most first sentences are short and without a comma: they are headings.
    plain: bool,
    /// Nearly all first sentences are short, commas or not: they are headings too.
    comma: bool,
}

const LONGEST_PLAIN: usize = 40;
const LONGEST_COMMA: usize = 32;

/// The first sentence of a stretch that goes on behind it: where it ends, without its full stop.
fn first_sentence(content: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, c) in content.char_indices() {
        match c {
            '（' | '(' | '《' | '“' => depth += 1,
            '）' | ')' | '》' | '”' => depth = depth.saturating_sub(1),
            '；' | '：' | ':' | ';' if depth == 0 => return None,
            '。' if depth == 0 => return content.get(..at),
            _ => {}
        }
    }
    None
}

fn commas(sentence: &str) -> usize {
    sentence.matches(['，', ',']).count()
}

impl Habit {
    /// Reads the habit off the first stretches of the units, each with the words behind the first sentence.
    pub(super) fn of<'t>(stretches: impl Iterator<Item = &'t str>) -> Self {
        let (mut all, mut plain, mut short) = (0, 0, 0);
        for content in stretches {
            let Some(sentence) = first_sentence(content) else { continue };
            if content.len() <= sentence.len() + '。'.len_utf8() {
                continue;
            }
            let length = sentence.chars().count();
            all += 1;
            plain += usize::from(length <= LONGEST_PLAIN && commas(sentence) == 0);
            short += usize::from(length <= LONGEST_COMMA && commas(sentence) <= 2);
        }
        Self { plain: plain * 2 >= all, comma: short * 5 >= all * 4 }
    }

    /// The heading at the start of a unit's text and where the text behind it starts. `more` says whether anything
    /// follows the stretch on another line.
    pub(super) fn split(self, text: &str, first: Span, more: bool) -> Option<(Span, usize)> {
        let content = first.of(text);
        if let Some(found) = in_brackets(first, content) {
            return Some(found);
        }
        if let Some(sentence) = first_sentence(content) {
            let end = first.start + sentence.len();
            let behind = end + '。'.len_utf8();
            let goes_on = more || !Span::new(behind, first.end).trimmed(text).is_empty();
            let length = sentence.chars().count();
            let fits = match commas(sentence) {
                0 => self.plain && length <= LONGEST_PLAIN,
                1 | 2 => self.comma && length <= LONGEST_COMMA,
                _ => false,
            };
            if goes_on && fits && length >= 2 {
                return Some((Span::new(first.start, end), behind));
            }
            return before_gap(text, first).filter(|(heading, _)| heading.end < end);
        }
        if !content.contains(['。', '；', ';', '！', '？']) && more && content.chars().count() <= 60 {
            let end = first.start + content.trim_end_matches(['：', ':', '，', '、']).len();
            return Some((Span::new(first.start, end), first.end));
        }
        before_gap(text, first)
    }
}

/// `【标题】正文`, as in articles of measures.
fn in_brackets(first: Span, content: &str) -> Option<(Span, usize)> {
    let inner = content.strip_prefix('【')?;
    let length = inner.find('】')?;
    let heading = inner.get(..length)?;
    let start = first.start + '【'.len_utf8();
    let fits =
        (2..=LONGEST_PLAIN).contains(&heading.chars().count()) && !heading.contains(['。', '：', '；']);
    fits.then(|| (Span::new(start, start + length), start + length + '】'.len_utf8()))
}

/// `标题：正文` and `标题　正文`.
fn before_gap(text: &str, first: Span) -> Option<(Span, usize)> {
    let content = first.of(text);
    let (at, gap) = content.match_indices(['：', ':', '　', ' ']).next()?;
    let head = content.get(..at)?;
    let length = head.chars().count();
    let rest = content.get(at + gap.len()..)?.trim_start();
    let clean = !head.contains(['，', ',', '；', '“', '《', '（', '(']) && !head.is_ascii();
    let han_gap = gap != " " || rest.chars().next().is_some_and(|c| !c.is_ascii());
    // A wide gap is deliberate; a colon or a plain space needs a text behind it that cannot be a label's value.
    let shortest = if gap == "　" { 8 } else { 20 };
    let fits = (4..=24).contains(&length) && clean && han_gap && rest.chars().count() > shortest;
    fits.then(|| (Span::new(first.start, first.start + at), first.end - rest.len()))
}
