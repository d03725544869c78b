//! Which clauses at the end of a question only ask for what its answers say anyway: who does it, by when, and which of
//! them in which year. Must not know how any question is answered.

use super::reading::Reading;
use super::sentences::Sentences;
use std::collections::BTreeSet;

/// Cues of a clause that tells the answers apart by their times (哪些写2020年完成，哪些写2021年).
const SORTING: [&str; 8] = ["what", "due", "deadline", "includes", "mentioned", "together", "when", "target"];

/// Cues of a clause that only asks which document says so.
const SEEN: [&str; 3] = ["mentioned", "together", "when"];

impl Sentences {
    /// How many of the clauses, from the first, ask; those behind them only ask for details of the answers. `None` where
    /// all of them ask. `joined` reads the first of them as one.
    pub(super) fn core(&self, readings: &[Reading], joined: impl Fn(usize) -> Reading) -> Option<usize> {
        let behind = readings.iter().rev().take_while(|r| self.detail(r).is_some()).count();
        let core = readings.len().checked_sub(behind).filter(|core| *core > 0 && behind > 0)?;
        let details: BTreeSet<Detail> = readings.get(core..)?.iter().filter_map(|r| self.detail(r)).collect();
        if details.contains(&Detail::Sorted) && !sorts(readings.get(core..)?) {
            return None;
        }
        let whole = joined(core);
        let kind = !whole.heads.is_empty() || !whole.classes.is_empty();
        let who = details.contains(&Detail::Who);
        let lists = match who {
            true => {
                (kind || whole.ties || whole.listing.is_some())
                    && !self.who.iter().any(|cue| whole.cues.contains(cue))
            }
            false => kind || !whole.scope.is_empty() || !whole.agencies.is_empty(),
        };
        // 各定了什么目标，由谁负责: figures do not say whose they are.
        let figures = ["target", "amount"].iter().any(|cue| whole.cues.contains(*cue));
        if who && figures && !whole.metrics.is_empty() {
            return None;
        }
        let asks =
            whole.cues.contains("what") && !["where", "who"].iter().any(|cue| whole.cues.contains(*cue));
        (lists && asks).then_some(core)
    }

    /// Whether a clause asks for nothing but who does it.
    pub(super) fn asks_only_who(&self, reading: &Reading) -> bool {
        self.detail(reading) == Some(Detail::Who)
    }

    /// What detail a clause asks for, where it speaks of nothing of its own.
    fn detail(&self, reading: &Reading) -> Option<Detail> {
        let has = |cue: &str| reading.cues.contains(cue);
        if of_its_own(reading) {
            return None;
        }
        if has("belongs") && has("what") && reading.years.is_empty() && reading.agencies.is_empty() {
            return Some(Detail::Part);
        }
        let who = self.who.iter().any(|cue| has(cue));
        let other = self.not_only_who.iter().any(|cue| has(cue));
        // 交给哪些市 asks who, where they are cities.
        let cities = has("where") && (has("handed") || has("responsible") || has("lead"));
        let only_where = !["naming", "amount", "change", "history", "since"].iter().any(|cue| has(cue));
        if (who && !other) || (cities && only_where) {
            return Some(Detail::Who);
        }
        // 分别见于哪一年: each answer says its years.
        let seen = reading.cues.iter().all(|cue| SEEN.contains(&cue.as_str()));
        if has("when") && has("mentioned") && seen && reading.years.is_empty() && reading.actions.is_empty() {
            return Some(Detail::Seen);
        }
        let due = has("deadline") || (has("due") && has("when"));
        if due
            && !who
            && !has("where")
            && !has("count")
            && reading.years.is_empty()
            && reading.deadlines.is_empty()
        {
            return Some(Detail::Due);
        }
        let timed = !reading.years.is_empty() || !reading.deadlines.is_empty();
        let only = reading.cues.iter().all(|cue| SORTING.contains(&cue.as_str()));
        (timed && only && has("what") && reading.actions.is_empty()).then_some(Detail::Sorted)
    }
}

/// A detail of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    Who,
    Due,
    /// In which year each is mentioned.
    Seen,
    /// Which of them are of a sort.
    Part,
    /// Which of them in which year.
    Sorted,
}

/// Whether the clauses that name years tell the answers apart by them: one year alone leaves out the others.
fn sorts(readings: &[Reading]) -> bool {
    let times = readings.iter().flat_map(|r| r.years.iter().chain(&r.deadlines));
    times.collect::<BTreeSet<_>>().len() > 1
}

/// Whether a clause names or describes something.
fn of_its_own(reading: &Reading) -> bool {
    let groups = [&reading.things, &reading.agencies, &reading.places, &reading.topics, &reading.documents];
    let kind = !reading.heads.is_empty() || !reading.classes.is_empty() || !reading.metrics.is_empty();
    kind || groups.iter().any(|groups| !groups.is_empty())
}
