//! Under which of its names an answer speaks of a body or thing: the one that the quoted words use.
//! Must not know intents.

use super::desk::{Body, Desk};
use super::plain::plain;

impl Desk<'_> {
    /// The name that a clause uses for a body, its shared prefix supplied.
    pub(super) fn name_in(&self, iri: &str, label: &str, clause: &str) -> String {
        let Some(entity) = self.of_iri(iri) else { return label.to_owned() };
        let clause = plain(clause);
        let whole = entity.names.iter().filter(|n| clause.contains(&plain(n)));
        let prefixed = |n: &str| self.words.prefixes.iter().any(|p| n.starts_with(p.as_str()));
        if let Some(name) = whole.max_by_key(|n| n.chars().count()) {
            // 福州 of 福州、厦门市人民政府 is a place's name, not a body's.
            if name.chars().count() <= 2 && label.starts_with(name.as_str()) {
                return label.to_owned();
            }
            // 数字办 behind 省发改委、 is 省数字办 where the graph knows that name too.
            let fuller = entity.names.iter().filter(|n| {
                !prefixed(name)
                    && prefixed(n)
                    && n.ends_with(name.as_str())
                    && n.chars().count() <= name.chars().count() + 2
            });
            return fuller.min_by_key(|n| n.chars().count()).unwrap_or(name).clone();
        }
        let opened = |name: &String| {
            let short = plain(name);
            // What neighbours share stands before the first of them only: 省委 in 省委组织部、统战部.
            let behind = |count: usize| short.chars().skip(count).collect::<String>();
            [1, 2].map(behind).iter().any(|rest| rest.chars().count() >= 2 && clause.contains(rest))
        };
        let shortened = entity.names.iter().filter(|n| opened(n)).min_by_key(|n| n.chars().count());
        shortened.cloned().unwrap_or_else(|| label.to_owned())
    }

    /// The longest of an individual's names that the words hold; its label where they hold none.
    pub(super) fn as_written(&self, iri: &str, label: &str, words: &str) -> String {
        let words = plain(words);
        let names = self.of_iri(iri).map(|e| e.names.iter()).into_iter().flatten();
        let held = names.filter(|name| words.contains(&plain(name))).max_by_key(|name| name.chars().count());
        if let Some(name) = held {
            return name.clone();
        }
        // 福建方志 in 福建方志、党史资料等数据库: a list shares its head, so the words before it tell the name.
        let names = self.of_iri(iri).map(|e| e.names.iter()).into_iter().flatten();
        let listed = names.filter(|name| in_two_parts(&plain(name), &words));
        if let Some(name) = listed.max_by_key(|name| name.chars().count()) {
            return name.clone();
        }
        let names = self.of_iri(iri).map(|e| e.names.iter()).into_iter().flatten();
        let stem = |name: &&String| {
            let name = plain(name);
            let heads = self.words.heads.keys().filter(|head| name.ends_with(head.as_str()));
            let open = heads.max_by_key(|head| head.len()).and_then(|head| name.strip_suffix(head.as_str()));
            open.is_some_and(|open| open.chars().count() >= 2 && words.contains(open))
        };
        let told = names.filter(stem).max_by_key(|name| name.chars().count());
        told.cloned().unwrap_or_else(|| label.to_owned())
    }

    /// The list in which words have a name whose kind it shares with others: 甲、乙等大赛 of 甲大赛.
    pub(super) fn listed_as(&self, name: &str, words: &str) -> Option<String> {
        if words.contains(name) {
            return None;
        }
        let and = |c: char| self.words.terms.ands.contains(&c);
        let cuts = name.char_indices().map(|(at, _)| at).skip(2);
        let mut parts =
            cuts.filter_map(|at| name.split_at_checked(at)).filter(|(_, kind)| kind.chars().count() > 1);
        let places = |open: &str| words.match_indices(open).map(|(at, _)| at).collect::<Vec<usize>>();
        let list = |open: &str, kind: &str, from: usize| {
            let behind = words.get(from + open.len()..)?.strip_prefix(and).and(words.get(from..))?;
            let to = behind.find(kind)? + kind.len();
            // A list stands in one clause.
            behind
                .get(..to)
                .filter(|list| !list.contains(['，', '。', '；', '：', ',', ';']))
                .map(str::to_owned)
        };
        parts.find_map(|(open, kind)| places(open).into_iter().find_map(|from| list(open, kind, from)))
    }

    /// `责任单位：甲（牵头）、乙` of a task's bodies.
    pub(super) fn who_note(&self, bodies: &[Body]) -> String {
        let usual = self.words.terms.roles.first().map_or("", String::as_str);
        let named = |body: &Body| match body.role.as_str() {
            "" => body.name.clone(),
            role if role == usual => body.name.clone(),
            role => format!("{}（{role}）", body.name),
        };
        let mut names: Vec<String> = Vec::new();
        for name in bodies.iter().map(named) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() { String::new() } else { self.say("who", &[&names.join("、")]) }
    }
}

/// Whether a name stands in the words in two parts of at least two characters, the second somewhere behind the first.
fn in_two_parts(name: &str, words: &str) -> bool {
    let cuts = name.char_indices().map(|(at, _)| at).skip(2);
    let mut parts = cuts.filter_map(|at| name.split_at_checked(at));
    parts.any(|(open, head)| {
        let behind = words.find(open).and_then(|at| words.get(at + open.len()..));
        head.chars().count() > 1 && behind.is_some_and(|rest| rest.contains(head))
    })
}
