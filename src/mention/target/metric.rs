//! What a goal counts and which words state it. Decides metric and span. Must not know deadlines.

use super::reading::Reading;
use super::words::Words;
use crate::text::Span;

/// What goes on from figure to figure within a sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Carried<'t> {
    /// What the last figure measured.
    pub subject: String,
    /// The last part of the sentence that held no goal.
    pub aside: &'t str,
    /// The verb that the last figure stood under.
    pub verb: String,
}

/// A goal's words and what it counts.
#[derive(Debug)]
pub(super) struct Measured {
    /// Its words.
    pub span: Span,
    /// What is counted.
    pub metric: String,
}

/// Reads the metric of a figure; `listed` where it goes on a list.
pub(super) fn measure(
    words: &Words,
    text: &str,
    reading: &Reading,
    listed: bool,
    carried: &mut Carried,
) -> Measured {
    let core = core(words, text, reading.lead);
    let counted = counted(words, text, reading);
    let lead = core.of(text);
    if counted.is_empty() {
        let metric = level(words, lead, listed, carried);
        return Measured { span: Span::new(core.start, reading.goal.end), metric };
    }
    let verb = words.lists.verbs.ending(lead);
    let first = words.lists.verbs.opening(lead);
    let noun = counted.of(text);
    let metric = match (verb.or(first), lead.is_empty()) {
        (_, true) => format!("{}{noun}", carried.verb),
        (Some(verb), _) => {
            verb.clone_into(&mut carried.verb);
            format!("{verb}{noun}")
        }
        (None, _) => format!("{lead}{noun}"),
    };
    Measured { span: Span::new(core.start, counted.end), metric }
}

/// The lead without joiners, deadline and opening words.
fn core(words: &Words, text: &str, lead: Span) -> Span {
    let lists = &words.lists;
    let dated = words.deadline.find_iter(lead.of(text)).last().map_or(0, |m| m.end());
    let mut at = lead.start + dated;
    loop {
        let rest = Span::new(at, lead.end).of(text);
        // “互联网+监管”事项覆盖率: what the quotes enclose is part of it
        let quoted = rest.starts_with('“') && rest.contains('”');
        let blank = rest.len() - rest.trim_start_matches([' ', '（', '(', '“', '”', '）', ')']).len();
        let blank = if quoted { 0 } else { blank };
        // 实现 alone is the verb of the goal, not its opening.
        let opening = Some(lists.leads.taken(rest)).filter(|t| *t < rest.len()).unwrap_or(0);
        let step = blank.max(lists.joiners.taken(rest)).max(opening);
        if step == 0 {
            return Span::new(at, lead.end);
        }
        at += step;
    }
}

/// The noun phrase behind the figure, up to the next goal of the list.
fn counted(words: &Words, text: &str, reading: &Reading) -> Span {
    let lists = &words.lists;
    let none = Span::new(reading.goal.end, reading.goal.end);
    let mut span = reading.tail;
    if lists.joiners.opens(span.of(text)) {
        return none;
    }
    let noun = span.of(text).trim_end_matches(['。', '；', '，', ' ', '“', '（', '(']);
    span.end = span.start + noun.len();
    if noun.starts_with(['（', '(', '）', ')', '。', '”', '"', '|']) || lists.tails.iter().any(|t| noun == t)
    {
        return none;
    }
    match span.of(text).strip_prefix(lists.of.as_str()) {
        Some(_) => Span::new(span.start + lists.of.len(), span.end),
        None => span,
    }
}

/// The metric of a figure behind which nothing is counted: the words before it.
fn level(words: &Words, lead: &str, listed: bool, carried: &mut Carried) -> String {
    let lists = &words.lists;
    let lead = lists.respectively.ending(lead).and_then(|w| lead.strip_suffix(w)).unwrap_or(lead);
    let lead = untrailed(words, sourceless(words, lead));
    if lead.is_empty() {
        let known = [&carried.subject, sourceless(words, carried.aside), &carried.verb];
        return known.into_iter().find(|w| !w.is_empty()).unwrap_or_default().to_owned();
    }
    let goes_on = lists.continuing.opens(lead) || lists.lone.iter().any(|w| w == lead);
    if goes_on && !carried.subject.is_empty() {
        let bare = lists.measures.ending(&carried.subject).and_then(|m| carried.subject.strip_suffix(m));
        let measured = lists.measures.iter().any(|m| lead == m);
        return match (bare, measured) {
            (Some(bare), true) => format!("{bare}{lead}"),
            _ => format!("{}{lead}", carried.subject),
        };
    }
    let own = lists.verbs.opening(lead);
    let metric = match own {
        None if listed && carried.subject.starts_with(carried.verb.as_str()) => {
            format!("{}{lead}", carried.verb)
        }
        _ => lead.to_owned(),
    };
    carried.verb =
        own.map_or_else(|| if listed { carried.verb.clone() } else { String::new() }, str::to_owned);
    carried.subject.clone_from(&metric);
    metric
}

/// What is measured, without the words before the comparison (分担率力争).
pub(super) fn untrailed<'t>(words: &Words, mut lead: &'t str) -> &'t str {
    while let Some(rest) = words.lists.trails.ending(lead).and_then(|w| lead.strip_suffix(w)) {
        lead = rest;
    }
    lead
}

/// What is measured, without the figure that it starts from (带宽由1G) or is set against.
fn sourceless<'t>(words: &Words, lead: &'t str) -> &'t str {
    let figure = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let from = words.lists.sources.iter().chain(words.lists.bases.iter()).filter_map(|w| {
        let at = lead.rfind(w.as_str())?;
        figure(lead.get(at + w.len()..)?).then_some(at)
    });
    from.max().and_then(|at| lead.get(..at)).unwrap_or(lead)
}
