//! The targets of one sentence: each part's figures judged, measured and dated. Must not know other sentences.

use super::deadline::Deadline;
use super::figure::{Figure, figures};
use super::goal::{Surroundings, is_modifier, rule};
use super::metric::{Carried, Measured, measure};
use super::reading::{Reading, readings};
use super::shared;
use super::words::Words;
use crate::mention::{Comparator, Target};
use crate::text::{Span, marks, parts};

/// A sentence with what governs it.
pub(super) struct Sentence<'d> {
    pub words: &'d Words,
    pub text: &'d str,
    /// The year the document is about.
    pub own: Option<i32>,
    pub task: usize,
    pub span: Span,
    /// The dates in it.
    pub dates: &'d [Deadline],
    /// The deadline that governs it from outside, or from its opening.
    pub governing: Option<&'d Deadline>,
}

impl<'d> Sentence<'d> {
    pub(super) fn targets(&self) -> Vec<Target> {
        let mut carried = Carried::default();
        let mut found = Vec::new();
        let mut follows = false;
        let mut quoted = None;
        for part in parts(self.text, self.span) {
            let mut figures = figures(self.words, self.text, part, self.span);
            if !figures.is_empty() {
                let quoted = quoted.get_or_insert_with(|| quotes(self.text, self.span));
                figures.retain(|f| !self.dates.iter().any(|d| d.span.overlaps(f.span)));
                figures.retain(|f| !quoted.iter().any(|q| q.contains(f.span)));
            }
            let figures = self.without_modifiers(part, figures);
            let readings = readings(self.words, self.text, part, &figures);
            let goals = self.part(part, &readings, follows, &mut carried);
            follows = !goals.is_empty();
            if goals.is_empty() {
                carried.aside = part.of(self.text);
            }
            found.extend(goals);
        }
        found
    }

    /// The figures that stand for themselves.
    fn without_modifiers(&self, part: Span, figures: Vec<Figure>) -> Vec<Figure> {
        let all = readings(self.words, self.text, part, &figures);
        let kept: Vec<bool> = (0..all.len())
            .map(|at| {
                let next = all.get(at + 1).map(|next| next.figure.class);
                let source = |r: &Reading| next.is_some() && self.words.lists.sources.ends(r.lead_words);
                !all.get(at).is_some_and(|r| source(r) || is_modifier(self.words, r, next))
            })
            .collect();
        figures.into_iter().zip(kept).filter_map(|(figure, kept)| kept.then_some(figure)).collect()
    }

    fn part(
        &self,
        part: Span,
        readings: &[Reading],
        follows: bool,
        carried: &mut Carried<'d>,
    ) -> Vec<Target> {
        let mut found: Vec<Target> = Vec::new();
        let mut before_is_goal = false;
        let mut shared: Vec<(String, Span)> = Vec::new();
        for (at, reading) in readings.iter().enumerate() {
            let around = Surroundings {
                sentence_before: Span::new(self.span.start, reading.figure.span.start).of(self.text),
                part: part.of(self.text),
                dated: self.by(reading.figure.span).is_some(),
                listed: before_is_goal && self.is_joined(reading),
                follows,
            };
            let Some(rule) = rule(self.words, reading, around) else {
                before_is_goal = false;
                continue;
            };
            if let Some(list) = self.shared_list(readings, at) {
                shared = list;
            }
            let measured = match shared.is_empty() {
                true => measure(self.words, self.text, reading, around.listed, carried),
                false => {
                    let (metric, span) = shared.remove(0);
                    carried.subject.clone_from(&metric);
                    Measured { span, metric }
                }
            };
            found.push(self.target(reading, measured, rule));
            before_is_goal = true;
        }
        found
    }

    /// Where this figure opens a list of figures that share its lead: the metrics, and the words of the whole.
    fn shared_list(&self, readings: &[Reading], at: usize) -> Option<Vec<(String, Span)>> {
        let first = readings.get(at)?;
        let rest = readings.get(at + 1..)?;
        let more = rest.iter().take_while(|r| self.is_bare(r)).count();
        let last = readings.get(at + more)?;
        let metrics = shared::metrics(self.words, first.lead_words, more + 1)?;
        let span = Span::new(first.lead.start, last.goal.end);
        Some(metrics.into_iter().map(|m| (m, span)).collect())
    }

    /// Nothing but a joiner between this figure and the one before.
    fn is_bare(&self, reading: &Reading) -> bool {
        self.words.lists.joiners.iter().any(|j| reading.lead_words == j)
    }

    fn is_joined(&self, reading: &Reading) -> bool {
        self.words.lists.joiners.stands_in(reading.lead_words)
    }

    fn target(&self, reading: &Reading, measured: Measured, rule: &'static str) -> Target {
        let by = self.by(reading.figure.span);
        Target {
            task: self.task,
            span: measured.span.trimmed(self.text),
            metric: measured.metric.trim().to_owned(),
            op: reading.comparator.unwrap_or(Comparator::Equal),
            value: reading.figure.value,
            unit: reading.figure.unit.clone(),
            by: by.map(|d| d.by.clone()),
            by_span: by.map(|d| d.span),
            rule,
        }
    }

    /// The deadline of a figure: the last one before it in the sentence, else what governs the sentence. The
    /// document's own year says nothing.
    fn by(&self, figure: Span) -> Option<&Deadline> {
        let own = self.own.map(|y| y.to_string());
        let later = |d: &Deadline| {
            !d.plain || self.own.is_some_and(|own| d.by.parse().is_ok_and(|year: i32| year > own))
        };
        let before = self.dates.iter().rfind(|d| d.span.end <= figure.start && later(d));
        before.or(self.governing).filter(|d| Some(&d.by) != own.as_ref())
    }
}

/// What stands in quotation marks or is a title: numbers there belong to a name.
fn quotes(text: &str, sentence: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut opened: Vec<usize> = Vec::new();
    for (at, c) in marks(sentence.of(text)) {
        match c {
            '“' | '《' => opened.push(sentence.start + at),
            '”' | '》' => found.extend(opened.pop().map(|start| Span::new(start, sentence.start + at))),
            _ => {}
        }
    }
    found
}
