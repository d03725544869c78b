//! The grammar of a clause: labels, tiers, role words, lead marks. Gives parts with their roles.
//! Must not know where clauses stand in a document.

use super::label::labels;
use super::words::{Meaning, Words};
use super::{ClausePart, Role};
use crate::text::{Span, closes_bracket, marks, opens_bracket};

/// What a clause says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// Runs of bodies under one role.
    pub parts: Vec<ClausePart>,
    /// The words of a deadline.
    pub due: Option<Span>,
    /// Whether a role was said by a label other than the plain one, a role word or a mark.
    pub explicit: bool,
}

/// Reads the words of a clause (without its brackets).
pub(super) fn read(words: &Words, text: &str, span: Span, default: Role) -> Reading {
    let labels = labels(words, text, span);
    let mut reading = Reading::default();
    let head = Span::new(span.start, labels.first().map_or(span.end, |l| l.span.start));
    section(words, text, head, default, &mut reading);
    for (nth, label) in labels.iter().enumerate() {
        let end = labels.get(nth + 1).map_or(span.end, |l| l.span.start);
        let content = Span::new(label.span.end, end);
        match label.meaning {
            Meaning::Bodies(role) => {
                reading.explicit |= role != Role::Responsible;
                section(words, text, content, role, &mut reading);
            }
            Meaning::Due => reading.due = reading.due.or(non_empty(trim(text, content))),
            Meaning::Nobody => {}
        }
    }
    reading
}

fn non_empty(span: Span) -> Option<Span> {
    (!span.is_empty()).then_some(span)
}

/// What one label governs: its first sentence, and later ones that end in a role word.
fn section(words: &Words, text: &str, span: Span, role: Role, reading: &mut Reading) {
    let span = before_remark(words, text, span);
    for (nth, sentence) in split(text, span, &['。']).into_iter().enumerate() {
        let ends_in_role = role_at_end(words, sentence.of(text).trim_end()).is_some();
        if nth == 0 || ends_in_role {
            for tier in split(text, sentence, &['；', ';']) {
                tier_parts(words, text, tier, role, reading);
            }
        }
    }
}

/// Without the remark that ends a list of bodies. A remark within a bracket says something of the one body before it.
fn before_remark(words: &Words, text: &str, span: Span) -> Span {
    let content = span.of(text);
    let remark = words.gates.note.find_iter(content).map(|m| m.start()).find(|at| {
        let open = content.get(..*at).unwrap_or_default();
        open.matches(['（', '(']).count() <= open.matches(['）', ')']).count()
    });
    Span::new(span.start, remark.map_or(span.end, |at| span.start + at))
}

/// The parts of one tier: a role word reaches back to the role word before it.
fn tier_parts(words: &Words, text: &str, tier: Span, role: Role, reading: &mut Reading) {
    let mut pending: Option<usize> = None;
    for item in split(text, tier, &['，', ',', '、']) {
        let item = item.trimmed(text);
        if words.gates.due_item.is_match(item.of(text)) {
            if let Some(start) = pending.take() {
                push(words, text, trim(text, Span::new(start, item.start)), role, reading);
            }
            reading.due = reading.due.or(Some(item));
            continue;
        }
        let mut rest = item;
        while let Some((cut, after, inner)) = inner_role(words, text, rest) {
            push(words, text, Span::new(pending.unwrap_or(rest.start), cut), inner, reading);
            reading.explicit = true;
            pending = None;
            rest = Span::new(after, rest.end);
        }
        if let Some((word, said)) = role_at_end(words, rest.of(text)) {
            let cut = rest.end - word;
            // Someone has to be supported: those before the last ， are responsible where nobody was named before.
            if said == Role::Support
                && reading.parts.is_empty()
                && let Some(start) = pending
            {
                let tiers = split(text, Span::new(start, rest.end), &['，', ',']);
                if let Some(last) = tiers.last().filter(|_| tiers.len() > 1) {
                    push(words, text, Span::new(start, last.start), role, reading);
                    pending = Some(last.start);
                }
            }
            push(words, text, Span::new(pending.unwrap_or(rest.start), cut), said, reading);
            reading.explicit = true;
            pending = None;
        } else if !rest.is_empty() {
            pending = pending.or(Some(rest.start));
        }
    }
    if let Some(start) = pending {
        let left = Span::new(start, tier.end);
        let joined = words.gates.joint.is_match(left.of(text));
        push(words, text, left, if joined { Role::Support } else { role }, reading);
    }
}

/// A role word in the middle of an item, as in `甲牵头会同乙` or `甲牵头乙配合`: where the bodies end, where the rest
/// starts, and the role.
fn inner_role(words: &Words, text: &str, item: Span) -> Option<(usize, usize, Role)> {
    let content = item.of(text);
    let (at, end) = words.leads.find(content)?;
    let rest = content.get(end..)?;
    let long_enough = rest.chars().count() >= 3 && role_only(words, rest).is_none();
    (at > 0 && long_enough).then_some((item.start + at, item.start + end, Role::Lead))
}

fn role_only(words: &Words, rest: &str) -> Option<Role> {
    words.roles.get(rest).copied()
}

/// The role word that ends `content`: its length in bytes and its role.
pub(super) fn role_at_end(words: &Words, content: &str) -> Option<(usize, Role)> {
    words.roles.of(content).next().map(|(word, role)| (word.len(), *role))
}

const LEAD_MARKS: [char; 10] = ['☆', '★', '▲', '△', '*', '＊', '※', '◎', '●', '#'];

/// Adds the bodies of `span`; those under a lead mark lead.
fn push(words: &Words, text: &str, span: Span, role: Role, reading: &mut Reading) {
    let span = trim(text, strip_openers(words, text, trim(text, span)));
    if span.is_empty() {
        return;
    }
    let items = tiered(words, text, split(text, span, &['，', ',', '、']));
    if items.iter().any(|item| bracketed_role(words, item.of(text)).is_some()) {
        reading.explicit = true;
        for item in items {
            let (length, said) = bracketed_role(words, item.of(text)).unwrap_or((0, role));
            let span = trim(text, Span::new(item.start, item.end - length));
            reading.parts.push(ClausePart { span, role: said });
        }
        return;
    }
    if !span.of(text).contains(LEAD_MARKS) {
        reading.parts.push(ClausePart { span, role });
        return;
    }
    reading.explicit = true;
    let mut open = false;
    for item in items {
        let item = item.trimmed(text);
        let marked = item.of(text).contains(LEAD_MARKS);
        let words = item.of(text);
        let start = item.start + (words.len() - words.trim_start_matches(LEAD_MARKS).len());
        let bare = Span::new(start, start + words.trim_matches(LEAD_MARKS).len()).trimmed(text);
        let said = if marked { Role::Lead } else { role };
        match reading.parts.last_mut().filter(|_| open && !marked) {
            // Bodies without a mark stay together: they share prefixes and tails.
            Some(last) => last.span = last.span.hull(bare),
            None if !bare.is_empty() => reading.parts.push(ClausePart { span: bare, role: said }),
            None => {}
        }
        open = !marked && !bare.is_empty();
    }
}

/// Items with the tiers of government put together that one body's name lists (各市、县（区）教育局（配合）).
fn tiered(words: &Words, text: &str, items: Vec<Span>) -> Vec<Span> {
    let (left, right) = &words.gates.tiers;
    let mut found: Vec<Span> = Vec::new();
    for item in items {
        let goes_on = right.is_match(item.trimmed(text).of(text));
        match found.last_mut().filter(|last| goes_on && left.is_match(last.trimmed(text).of(text))) {
            Some(last) => last.end = item.end,
            None => found.push(item),
        }
    }
    found
}

/// A role in a bracket behind one body, as in 甲（牵头）: the bracket's length in bytes and the role.
fn bracketed_role(words: &Words, item: &str) -> Option<(usize, Role)> {
    let tail = item.trim_end();
    let inner = tail.strip_suffix(['）', ')'])?;
    let open = inner.rfind(['（', '(']).filter(|at| *at > 0)?;
    let said = inner.get(open..)?.trim_start_matches(['（', '(']).trim();
    let label = words.labels.get(said).and_then(|meaning| match meaning {
        Meaning::Bodies(role) => Some(*role),
        _ => None,
    });
    Some((item.len() - open, role_only(words, said).or(label)?))
}

fn strip_openers(words: &Words, text: &str, mut span: Span) -> Span {
    for opener in [&words.gates.lead_in, &words.gates.joint] {
        if let Some(found) = opener.find(span.of(text)) {
            span = Span::new(span.start + found.end(), span.end);
        }
    }
    span
}

/// Without white space and separators at either end.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let loose = |c: char| c.is_whitespace() || "，,；;。、：:.".contains(c);
    let content = span.of(text);
    let start = span.start + (content.len() - content.trim_start_matches(loose).len());
    Span::new(start, start + content.trim_matches(loose).len())
}

/// The stretches of `span` between `parting` marks that stand outside brackets; empty ones are left out.
pub(super) fn split(text: &str, span: Span, parting: &[char]) -> Vec<Span> {
    let mut depth = 0_usize;
    let mut start = span.start;
    let mut parts = Vec::new();
    for (at, c) in marks(span.of(text)) {
        match c {
            '《' | '“' => depth += 1,
            c if opens_bracket(c) => depth += 1,
            '》' | '”' => depth = depth.saturating_sub(1),
            c if closes_bracket(c) => depth = depth.saturating_sub(1),
            _ if depth == 0 && parting.contains(&c) => {
                parts.push(Span::new(start, span.start + at));
                start = span.start + at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(Span::new(start, span.end));
    parts.retain(|p| !p.trimmed(text).is_empty());
    parts
}
