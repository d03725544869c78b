//! What is due: the time stands before its verb in Chinese (9月底前完成), and when something is due asks for its deadline.
//! Must not know names.

use super::times::is_month;
use super::unit::{Kind, Unit};
use crate::ask::words::Words;

/// What is due, and what asks when it is.
const DUE: [&str; 5] = ["due", "due to be", "due for completion", "scheduled", "slated"];
const WHEN: [&str; 3] = ["when", "by when", "what date"];
/// Words at most between what is due and its verb.
const NEAR: usize = 4;
/// The cue of what is to be done by a time.
const DEADLINE: &str = "deadline";

/// Says what is due as its deadline, and times before the verbs that stand before them.
pub(super) fn settle(units: &mut [Unit], words: &Words) {
    asked(units, words);
    due_by(units, words);
}

fn done(words: &Words) -> Option<&String> {
    words.terms.years.done.first()
}

/// When is the platform due to be completed: what is its deadline.
fn asked(units: &mut [Unit], words: &Words) {
    let Some(deadline) = words.cues.cues.get(DEADLINE).and_then(|list| list.first()) else { return };
    let Some(when) = units.iter().position(|u| WHEN.contains(&u.words.as_str())) else { return };
    let Some(due) = units.iter().skip(when).position(|u| DUE.contains(&u.words.as_str())).map(|at| at + when)
    else {
        return;
    };
    units[when] = Unit::new(&units[when].words, String::new(), Kind::Empty);
    units[due] = Unit::ask(&units[due].words, deadline.clone());
    let mut behind = units.iter_mut().skip(due + 1).take(NEAR);
    let verb = behind.find(|u| u.is_verb(&u.chinese, words) || Some(&u.chinese) == done(words));
    if let Some(verb) = verb {
        verb.what = Kind::Empty;
        verb.chinese.clear();
    }
}

/// Tasks due by the end of a month are to be completed by then.
fn due_by(units: &mut [Unit], words: &Words) {
    let Some(done) = done(words) else { return };
    for at in 1..units.len() {
        if !units.get(at).is_some_and(|u| u.what == Kind::Ask && is_month(u, &words.terms)) {
            continue;
        }
        let Some(before) = units.iter().take(at).rposition(|u| u.what != Kind::Empty) else { continue };
        let due = DUE.contains(&units[before].words.as_str());
        let verb = units[before].is_verb(&units[before].chinese, words) || units[before].chinese == *done;
        if due {
            units[before] = Unit::ask(&units[before].words, done.clone());
        }
        if due || verb {
            units[before..=at].rotate_right(1);
        }
    }
}
