//! In which years what is asked for stands, and in which it does not: 只在2020年, 各年都, 2022年有而2025年没有, 2025年首次.
//! Must not know how it is answered.

use super::Reading;
use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{PresenceWords, Slot, Words};
use std::collections::BTreeSet;

/// The years in which something stands and those in which it does not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ask) struct Presence {
    /// It stands in each of these; where none is given, in any that it is not denied.
    pub(in crate::ask) has: Vec<i64>,
    /// It stands in none of these.
    pub(in crate::ask) lacks: Vec<i64>,
}

/// What the words of a question say of the years that it names, in whatever language.
pub(in crate::ask) struct Said {
    /// In no other one.
    pub(in crate::ask) only: bool,
    /// In each of them; of all documents where no year is named.
    pub(in crate::ask) every: bool,
    /// For the first time, for the last.
    pub(in crate::ask) first: bool,
    pub(in crate::ask) last: bool,
    /// The earliest of several, in which it is new (2020年新提出、2021年继续提到).
    pub(in crate::ask) new_in: Option<i64>,
    /// In some of them and not in others.
    pub(in crate::ask) against: Option<Presence>,
}

impl Said {
    /// The years in which it stands and those in which it does not, of all that there are documents of. `None` where
    /// nothing sets one against the others.
    pub(in crate::ask) fn of(self, asked: Vec<i64>, all: &[i64]) -> Option<Presence> {
        let others =
            |fits: &dyn Fn(i64) -> bool| all.iter().copied().filter(|year| fits(*year)).collect::<Vec<i64>>();
        let found = match asked.as_slice() {
            [] => self.every.then(|| (all.to_vec(), Vec::new())),
            _ if self.only => {
                let lacks = others(&|year| !asked.contains(&year));
                Some((asked, lacks))
            }
            _ if self.against.is_some() => self.against.map(|found| (found.has, found.lacks)),
            [_, _, ..] if self.new_in.is_some() => {
                let lacks = others(&|other| self.new_in.is_some_and(|year| other < year));
                Some((asked, lacks))
            }
            &[year] if self.first => Some((asked, others(&|other| other < year))),
            &[year] if self.last => Some((asked, others(&|other| other > year))),
            [_, _, ..] if self.every => Some((asked, Vec::new())),
            _ => None,
        };
        found
            .map(|(has, lacks)| Presence { has, lacks })
            .filter(|found| found.has.len() + found.lacks.len() > 1)
    }
}

impl Reading {
    /// 2017年到2022年都提到的: every year between counts too.
    pub(super) fn presence_of_spans(&mut self) {
        let span = self.cues.contains("span");
        let Some(presence) = self.presence.as_mut().filter(|p| span && p.lacks.is_empty()) else { return };
        if presence.has.iter().all(|year| self.years.contains(year)) {
            presence.has.clone_from(&self.years);
        }
    }
}

/// What the words say of the years. `None` where they do not set one against the others.
pub(super) fn of(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Option<Presence> {
    let said = &words.terms.presence;
    let said = Said {
        only: only(tokens, said),
        every: every(tokens, words) || both(tokens) || tokens.iter().any(|t| t.asks(&["equal"])),
        first: opens(tokens, &said.first) && !tokens.iter().any(|t| t.asks(&["when"])),
        last: opens(tokens, &said.last),
        new_in: new_in(tokens, said),
        against: against(tokens, words, &vocabulary.years),
    };
    said.of(years(tokens, &vocabulary.years), &vocabulary.years)
}

/// The years named, each once; those that no document is of are deadlines.
fn years(tokens: &[Token], known: &[i64]) -> Vec<i64> {
    let mut found = Vec::new();
    for token in tokens {
        match token.what {
            // 到2025年还在: a document's year that something goes on to.
            What::Year(year, due) if !found.contains(&year) && (!due || known.contains(&year)) => {
                found.push(year);
            }
            _ => {}
        }
    }
    found
}

fn is_break(token: &Token) -> bool {
    token.what == What::Stop && token.words == BREAK.to_string()
}

fn light(token: &Token) -> bool {
    token.what == What::Stop && !is_break(token)
}

/// Whether a word of one of the lists opens a token.
fn opens(tokens: &[Token], list: &[String]) -> bool {
    tokens.iter().any(|token| list.iter().any(|word| token.words.starts_with(word.as_str())))
}

/// 只在2020年: a word for only right before a year.
fn only(tokens: &[Token], said: &PresenceWords) -> bool {
    (0..tokens.len()).any(|at| {
        let only = |token: &Token| said.only.contains(&token.words) || token.asks(&["onlythere"]);
        let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|token| !light(token) || only(token));
        tokens.get(at).is_some_and(only)
            && next.is_some_and(|t| matches!(t.what, What::Year(..) | What::Named(Slot::Document, ..)))
    })
}

/// 各年都提到的: behind the years a word for all of them, and what it says is not what is asked (各年都提到哪些).
fn every(tokens: &[Token], words: &Words) -> bool {
    let said = &words.terms.presence;
    let time = |token: &Token| {
        matches!(token.what, What::Year(..) | What::Named(Slot::Document, ..))
            || token.asks(&["alldocs", "everyyear"])
    };
    let all = |token: &Token| {
        said.every.iter().any(|word| token.words.starts_with(word.as_str())) || token.asks(&["still"])
    };
    (1..tokens.len()).any(|at| {
        let (before, behind) = tokens.split_at(at);
        let [this, behind @ ..] = behind else { return false };
        let last = before.iter().rev().find(|token| !light(token));
        all(this) && last.is_some_and(time) && !asks_on(behind, words)
    })
}

/// 既在2017年又在2025年: right behind a word for both a year.
fn both(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|token| !light(token));
        tokens.get(at).is_some_and(|t| t.asks(&["both"]))
            && next.is_some_and(|t| matches!(t.what, What::Year(..)))
    })
}

/// 2020年新提出、2021年继续提到: the first year, where a word for being new stands behind it and a later year goes on.
fn new_in(tokens: &[Token], said: &PresenceWords) -> Option<i64> {
    let year = |t: &Token| if let What::Year(year, _) = t.what { Some(year) } else { None };
    let new = |t: &Token| {
        t.asks(&["added", "firsttime"]) || said.first.iter().any(|word| t.words.starts_with(word.as_str()))
    };
    let at = tokens.iter().position(|t| year(t).is_some())?;
    let behind = tokens.get(at + 1..)?;
    let next = behind.iter().position(|t| year(t).is_some())?;
    let (own, later) = behind.split_at_checked(next)?;
    let goes_on = later.iter().skip(1).any(|t| t.asks(&["still"]) && !t.asks(&["added"]));
    let first = year(tokens.get(at)?)?;
    let last = later.first().and_then(year)?;
    (own.iter().any(new) && goes_on && first < last && !later.iter().any(new)).then_some(first)
}

/// Whether what stands behind a verb is what is asked for, and no attribute.
fn asks_on(behind: &[Token], words: &Words) -> bool {
    let attributive = words.terms.attributive.to_string();
    let verb = |token: &&Token| {
        token.asks(&["mentioned", "responsible", "includes", "lead", "support", "still", "joint"])
            || (light(token) && token.words != attributive)
    };
    let next = behind.iter().find(|token| !verb(token));
    next.is_some_and(|token| token.asks(&["what", "who", "where", "count"]))
}

/// Of several years some denied: 2022年有而2025年没有; of one, what is said of later or earlier ones: 2022年之后不再提到.
fn against(tokens: &[Token], words: &Words, years: &[i64]) -> Option<Presence> {
    let opens = |token: &Token, list: &[String]| list.iter().any(|w| token.words.starts_with(w.as_str()));
    let said = &words.terms.presence;
    let denies = |token: &Token| token.asks(&["dropped"]) || opens(token, &said.denials);
    let others = |fits: &dyn Fn(i64) -> bool| -> Vec<i64> {
        years.iter().copied().filter(|year| fits(*year)).collect()
    };
    let mut found = Presence::default();
    let mut year: Option<i64> = None;
    let (mut later, mut former, mut between) = (false, false, false);
    // 有而: what stands behind it lacks what the year before has.
    let mut turned = false;
    // 2023年比2022年少了: which year has it is told by the comparison.
    if tokens.iter().any(|token| said.than.contains(&token.words)) {
        return None;
    }
    for token in tokens {
        if let What::Year(of, _) = token.what {
            year = Some(of);
            (later, former) = (false, false);
            if !found.has.contains(&of) {
                found.has.push(of);
            }
        }
        turned |= token.asks(&["only"]);
        later |= token.asks(&["later", "onwards"]);
        former |= token.asks(&["former"]);
        between |= opens(token, &said.between);
        let Some(of) = year.filter(|_| denies(token) || (turned && matches!(token.what, What::Year(..))))
        else {
            continue;
        };
        let span = found.has.iter().min().zip(found.has.iter().max());
        match (later, former) {
            _ if between => {
                found
                    .lacks
                    .extend(span.iter().flat_map(|(first, last)| others(&|y| **first < y && y < **last)));
            }
            (true, _) => found.lacks.extend(others(&|year| year > of)),
            (_, true) => found.lacks.extend(others(&|year| year < of)),
            _ => found.lacks.push(of),
        }
    }
    found.has.retain(|year| !found.lacks.contains(year));
    found.lacks.sort_unstable();
    found.lacks.dedup();
    (!found.lacks.is_empty() && !found.has.is_empty()).then_some(found)
}

/// 哪几年的文件没有提到: a word that denies before one for being named.
pub(super) fn unmentioned(tokens: &[Token], words: &Words) -> bool {
    let denies = |t: &Token| words.terms.denials_of_verbs.contains(&t.words);
    let when = tokens.iter().any(|t| t.asks(&["when"]));
    let named = |t: Option<&Token>| t.is_some_and(|t| t.asks(&["mentioned", "includes"]));
    when && (1..tokens.len()).any(|at| tokens.get(at - 1).is_some_and(denies) && named(tokens.get(at)))
}

/// 2022年建设、2025年升级的平台: each year with a verb of its own, all said of one noun. Empty where it is not so said.
pub(super) fn in_turn(tokens: &[Token], vocabulary: &Vocabulary) -> Vec<(i64, String)> {
    let action = |t: &Token| match &t.what {
        What::Cue(tags) => tags.iter().find_map(|tag| match tag {
            Tag::Action(name) => Some(name.clone()),
            _ => None,
        }),
        _ => None,
    };
    let mut found: Vec<(i64, String)> = Vec::new();
    let (mut year, mut verb): (Option<i64>, Option<String>) = (None, None);
    let mut asked = false;
    for token in tokens {
        // 到2025年还在升级: what is told of a document's year is no deadline.
        let told = |of: i64, due: bool| !due || vocabulary.years.contains(&of);
        if let What::Year(of, due) = token.what {
            year = Some(of).filter(|of| told(*of, due)).or(year);
        } else if let Some(name) = action(token) {
            verb = verb.or(Some(name));
        } else if token.asks(&["mentioned"]) && !found.is_empty() && year.is_some() {
            // 2021年建设、2022年又点名的: whatever is done to it then.
            verb = verb.or(Some(String::new()));
        } else if token.asks(&["what", "who"]) {
            // 2022年建设哪些、2025年升级哪些 asks twice.
            let between = !found.is_empty() || year.is_some() || verb.is_some();
            if asked || (between && found.len() < 2) {
                return Vec::new();
            }
            asked = true;
        }
        if let (Some(of), Some(name)) = (year, verb.clone()) {
            found.push((of, name));
            (year, verb) = (None, None);
        }
    }
    let years: BTreeSet<i64> = found.iter().map(|(of, _)| *of).collect();
    if asked && years.len() == found.len() && found.len() > 1 { found } else { Vec::new() }
}
