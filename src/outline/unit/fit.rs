//! Whether a number opens a unit where it stands. Must not know the tree of units.

use super::super::label::labels;
use super::super::numbering::{Kind, Mark, mark_at};
use super::{Builder, Unit};
use crate::text::{OPENING, Span, closes_bracket};

impl Builder<'_, '_> {
    pub(super) fn fits_at_line_start(&self, mark: &Mark, line: Span) -> bool {
        match mark.kind {
            Kind::Dash => line.len() > mark.span.len(),
            Kind::Arabic | Kind::Decimal => mark.value <= 300,
            _ => true,
        }
    }

    /// Inside a line a number opens a unit behind a full stop or a clause, or behind a heading that it goes on from.
    pub(super) fn fits_inline(&self, mark: &Mark, before: Span, end: usize) -> bool {
        let content = tail(before.of(self.text).trim_end());
        let whole = content.len() == before.of(self.text).trim_end().len();
        let goes_on = mark.value == self.last_of(mark.kind) + 1 || mark.value == 1;
        let Some(c) = content.chars().next_back() else { return false };
        if mark.kind == Kind::Dash || mark.kind == Kind::Attachment {
            return false;
        }
        let minor = mark.kind.is_minor();
        match c {
            '。' | '！' | '？' => !minor || goes_on,
            '：' | ':' if mark.kind == Kind::Arabic && mark.value == 1 => {
                self.goes_on_in_sentences(Span::new(mark.span.end, end))
            }
            '；' | ';' | '：' | ':' => minor && goes_on,
            c if closes_bracket(c) => goes_on || (!minor && ends_in_clause(content)),
            _ if c.is_ascii_alphanumeric() || c.is_ascii_punctuation() => false,
            '、' | '，' | '（' => false,
            _ => {
                if self.stack.is_empty() {
                    let first = whole && mark.value == 1 && mark.kind <= Kind::Han;
                    return first && self.words.header.ends_title(content);
                }
                if whole && mark.kind == Kind::Han && mark.value == self.last_of(Kind::Han) + 1 {
                    let heading = Span::new(mark.span.end, end).of(self.text).trim();
                    if self.closes_clause(content) && is_short_heading(heading) {
                        return true;
                    }
                }
                let deeper = self.stack.last().and_then(|t| self.units.get(*t)).and_then(Unit::kind);
                let under_heading = deeper.is_some_and(|kind| kind < mark.kind);
                whole
                    && !minor
                    && goes_on
                    && under_heading
                    && content.chars().count() <= 60
                    && !content.contains('。')
            }
        }
    }

    /// Whether the words before a number are a clause that is open to the end of its line: a label with bodies (责任单位：甲、乙).
    fn closes_clause(&self, content: &str) -> bool {
        let line = content.rsplit('\n').next().unwrap_or_default();
        let clause = line.rsplit('。').next().unwrap_or_default();
        !labels(self.words, clause, Span::new(0, clause.len())).is_empty() && self.words.bodies.fit(clause)
    }

    /// Whether a list opened by 1. goes on with 2. behind a full stop or a clause, rather than within a sentence.
    fn goes_on_in_sentences(&self, rest: Span) -> bool {
        let near = head(rest.of(self.text));
        near.match_indices('2').any(|(at, _)| {
            let before = near.get(..at).unwrap_or_default().trim_end();
            let mark = mark_at(self.words, self.text, rest.start + at, rest.end);
            before.ends_with(|c: char| c == '。' || closes_bracket(c))
                && mark.is_some_and(|m| m.kind == Kind::Arabic && m.value == 2)
        })
    }
}

/// Words of a heading: a few, without a mark.
fn is_short_heading(words: &str) -> bool {
    (4..=24).contains(&words.chars().count()) && !words.contains(['，', '。', '；', '：', '、'])
}

fn ends_in_clause(content: &str) -> bool {
    content.rfind(OPENING).and_then(|at| content.get(at..)).is_some_and(|c| c.contains(['：', ':']))
}

/// So many bytes around a number decide whether it opens a unit.
const NEAR: usize = 1500;

/// The last words before a number.
fn tail(content: &str) -> &str {
    let from = content.len().saturating_sub(NEAR);
    (from..=content.len()).find_map(|at| content.get(at..)).unwrap_or(content)
}

/// The first words behind a number.
fn head(content: &str) -> &str {
    let to = content.len().min(NEAR);
    (0..=to).rev().find_map(|at| content.get(..at)).unwrap_or(content)
}
