//! The scores, category by category, as score.py counts them. Must not read files or print.

use super::align::align;
use super::items::{self, KINDS, Thing};
use super::normal::Normaliser;
use super::report::{Miss, Report};
use super::sequence::Sequences;
use super::tally::match_items;
use crate::lexicon::{Lexicon, LexiconError};
use crate::outline::Role;
use serde_json::Value;

/// Compares records with gold, document after document.
#[derive(Debug)]
pub struct Scorer {
    normal: Normaliser,
    default_role: String,
    report: Report,
}

impl Scorer {
    /// Compiles the comparison forms.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let role = serde_json::to_value(Role::Responsible).unwrap_or_default();
        Ok(Self {
            normal: Normaliser::new(lexicon)?,
            default_role: role.as_str().unwrap_or_default().to_owned(),
            report: Report::default(),
        })
    }

    /// The report over all documents added.
    pub fn finish(self) -> Report {
        self.report
    }

    /// Adds a document: its gold and its extracted records (document records are passed over).
    pub fn add(&mut self, document: &str, gold: &[Value], found: &[Value]) {
        let tasks = |records: &'_ [Value]| -> Vec<usize> {
            (0..records.len()).filter(|at| items::text(&records[*at], "kind") == "task").collect()
        };
        let gold: Vec<&Value> = tasks(gold).into_iter().map(|at| &gold[at]).collect();
        let found: Vec<&Value> = tasks(found).into_iter().map(|at| &found[at]).collect();
        let aligned = align(&gold, &found, &self.normal);
        let stray = (0..found.len()).filter(|j| !aligned.values().any(|v| v == j));
        let stray = stray.filter(|j| {
            !items::text(found[*j], "clause").is_empty() || !items::list(found[*j], "responsible").is_empty()
        });
        self.count("tasks", aligned.len(), stray.count(), gold.len() - aligned.len());
        self.report.documents += 1;
        let nothing = Value::Null;
        for (at, task) in gold.iter().enumerate() {
            let other = aligned.get(&at).map(|j| found[*j]);
            if let Some(other) = other {
                self.text(task, other);
            }
            let pair = Pair { document, gold: task, found: other.unwrap_or(&nothing) };
            self.responsible(&pair);
            self.targets(&pair);
            self.places(&pair);
            self.relations(&pair);
            self.things(&pair);
        }
    }

    fn text(&mut self, gold: &Value, found: &Value) {
        let chars =
            |task: &Value| -> Vec<char> { self.normal.norm(items::text(task, "text")).chars().collect() };
        let (a, b) = (chars(gold), chars(found));
        self.report.characters_wrong += a.len().max(b.len()) - Sequences::new(&a, &b).matched();
        self.report.characters += a.len();
    }

    fn responsible(&mut self, pair: &Pair) {
        let unsure = pair.gold["certain"] == Value::Bool(false) || items::flag(pair.gold, "clause_truncated");
        if unsure {
            return;
        }
        let (gold, found) = pair.lists("responsible");
        let matched = match_items(&gold, &found, |u, v| {
            let name = self.normal.agency(items::text(v, "agency"));
            items::names(u, "agency").iter().any(|n| self.normal.agency(n) == name)
        });
        self.count("responsible", matched.pairs.len(), matched.extra.len(), matched.missed.len());
        for (u, v) in &matched.pairs {
            let role = |item: &Value| {
                let role = items::text(item, "role");
                if role.is_empty() { self.default_role.clone() } else { role.to_owned() }
            };
            let right = role(u) == role(v);
            self.judge("role", right);
        }
        let name = |item: &Value| items::text(item, "agency").to_owned();
        self.note(pair, "responsible", '+', matched.extra.into_iter().map(name));
        self.note(pair, "responsible", '-', matched.missed.into_iter().map(name));
    }

    fn targets(&mut self, pair: &Pair) {
        let (gold, mut found) = pair.lists("targets");
        let (spare, gold): (Vec<_>, Vec<_>) = gold.into_iter().partition(|t| items::flag(t, "optional"));
        let figure = |t: &Value| items::value(t).unwrap_or(0.0);
        found.retain(|v| !spare.iter().any(|u| figure(u) == figure(v)));
        let matched = match_items(&gold, &found, |u, v| {
            let unit = |t: &Value| self.normal.norm(items::text(t, "unit"));
            let values = items::value(u).zip(items::value(v));
            values.is_some_and(|(a, b)| (a - b).abs() < 1e-9) && unit(u) == unit(v)
        });
        self.count("targets", matched.pairs.len(), matched.extra.len(), matched.missed.len());
        let words =
            |t: &Value| format!("{} = {} {}", items::text(t, "text"), figure(t), items::text(t, "unit"));
        self.note(pair, "targets", '+', matched.extra.into_iter().map(words));
        self.note(pair, "targets", '-', matched.missed.into_iter().map(words));
    }

    fn places(&mut self, pair: &Pair) {
        let set = |task: &Value| {
            let names = items::strings(&task["places"]);
            names.iter().map(|n| self.normal.norm(n)).collect::<std::collections::BTreeSet<_>>()
        };
        let (gold, found) = (set(pair.gold), set(pair.found));
        let common = gold.intersection(&found).count();
        self.count("places", common, found.len() - common, gold.len() - common);
        self.note(pair, "places", '+', found.difference(&gold).cloned());
        self.note(pair, "places", '-', gold.difference(&found).cloned());
    }

    fn relations(&mut self, pair: &Pair) {
        let loose_names: Vec<String> =
            items::things(pair.gold).into_iter().filter(|t| t.spare).flat_map(|t| t.names).collect();
        let (gold, mut found) = pair.lists("relations");
        let (fringe, gold): (Vec<_>, Vec<_>) = gold.into_iter().partition(|r| {
            items::flag(r, "optional")
                || ["s", "o"]
                    .iter()
                    .any(|e| loose_names.iter().any(|n| self.normal.near(n, items::text(r, e))))
        });
        found.retain(|r| !fringe.iter().any(|f| self.same_relation(f, r)));
        let matched = match_items(&gold, &found, |u, v| self.same_relation(u, v));
        self.count("relations", matched.pairs.len(), matched.extra.len(), matched.missed.len());
        let words =
            |r: &Value| format!("{} {} {}", items::text(r, "s"), items::text(r, "p"), items::text(r, "o"));
        self.note(pair, "relations", '+', matched.extra.into_iter().map(words));
        self.note(pair, "relations", '-', matched.missed.into_iter().map(words));
    }

    fn same_relation(&self, u: &Value, v: &Value) -> bool {
        let near = |end: &str| self.normal.near(items::text(u, end), items::text(v, end));
        items::text(u, "p") == items::text(v, "p") && near("s") && near("o")
    }

    fn things(&mut self, pair: &Pair) {
        let (gold, found) = (items::things(pair.gold), items::things(pair.found));
        let found: Vec<&Thing> = found.iter().filter(|t| !t.generic).collect();
        let (spare, definite): (Vec<&Thing>, Vec<&Thing>) = gold.iter().partition(|t| t.spare);
        let strict = match_items(&definite, &found, |u, v| {
            let name = self.normal.norm(v.name());
            u.names.iter().any(|n| self.normal.norm(n) == name)
        });
        let extra = strict.extra.iter().filter(|v| !self.near_any(&spare, v)).count();
        self.count("things strict", strict.pairs.len(), extra, strict.missed.len());
        let matched = match_items(&definite, &found, |u, v| self.near_thing(u, v));
        let extra: Vec<&&Thing> = matched.extra.iter().filter(|v| !self.near_any(&spare, v)).collect();
        self.count("things", matched.pairs.len(), extra.len(), matched.missed.len());
        let words = |t: &Thing| format!("{} {}", t.kind, t.name());
        self.note(pair, "things", '+', extra.into_iter().map(|t| words(t)));
        self.note(pair, "things", '-', matched.missed.iter().map(|t| words(t)));
        for (u, v) in &matched.pairs {
            self.judge("kind", u.may_be(v.kind));
            if !u.may_be(v.kind) {
                self.note(
                    pair,
                    "kind",
                    '~',
                    [format!("{} is {}, not {}", u.name(), u.kind, v.kind)].into_iter(),
                );
            }
            if !u.actions.is_empty() {
                self.report.actions_all += 1;
                self.report.actions_right += usize::from(u.actions.iter().any(|a| v.actions.contains(a)));
            }
        }
        KINDS.into_iter().for_each(|kind| self.kind(kind, &gold, &definite, &found));
    }

    fn kind(&mut self, kind: &'static str, gold: &[Thing], definite: &[&Thing], found: &[&Thing]) {
        let wanted: Vec<&Thing> = definite.iter().copied().filter(|t| t.kind == kind).collect();
        let matched = match_items(&wanted, found, |u, v| u.may_be(v.kind) && self.near_thing(u, v));
        let forgiven: Vec<&Thing> = gold.iter().filter(|u| u.spare || u.kind != kind).collect();
        let extra = matched.extra.iter().filter(|v| v.kind == kind && !self.near_any(&forgiven, v));
        self.count(kind, matched.pairs.len(), extra.count(), matched.missed.len());
    }

    fn near_thing(&self, gold: &Thing, found: &Thing) -> bool {
        gold.names.iter().any(|n| self.normal.near(n, found.name()))
    }

    fn near_any(&self, gold: &[&Thing], found: &Thing) -> bool {
        gold.iter().any(|u| self.near_thing(u, found))
    }

    fn count(&mut self, category: &'static str, hits: usize, extra: usize, missed: usize) {
        let tally = self.report.tallies.entry(category).or_default();
        tally.hits += hits;
        tally.extra += extra;
        tally.missed += missed;
    }

    fn judge(&mut self, category: &'static str, right: bool) {
        self.report.tallies.entry(category).or_default().judge(right);
    }

    fn note(&mut self, pair: &Pair, category: &'static str, sign: char, items: impl Iterator<Item = String>) {
        let path = items::text(pair.gold, "path");
        self.report.misses.extend(items.map(|item| Miss {
            category,
            sign,
            document: pair.document.to_owned(),
            path: path.to_owned(),
            item,
        }));
    }
}

/// A gold task and what was found for it (null where nothing was).
struct Pair<'v> {
    document: &'v str,
    gold: &'v Value,
    found: &'v Value,
}

impl<'v> Pair<'v> {
    fn lists(&self, key: &str) -> (Vec<&'v Value>, Vec<&'v Value>) {
        (items::list(self.gold, key).iter().collect(), items::list(self.found, key).iter().collect())
    }
}
