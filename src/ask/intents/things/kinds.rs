//! Which words the names of the things asked for must hold. Must not know rows.

use crate::ask::desk::Desk;

/// Words that the names must hold: those of the question, and the heads of events where it asks for events.
pub(in crate::ask::intents) fn heads(desk: &Desk) -> Vec<String> {
    let mut heads = desk.reading.heads.clone();
    let beside = desk.has("beside");
    if desk.has("event")
        && (heads.is_empty() || beside || heads.iter().any(|h| desk.words.terms.events.contains(h)))
    {
        heads.extend(desk.words.terms.events.iter().cloned());
    }
    let umbrella = asks_umbrella(desk);
    let laws = heads.iter().all(|head| desk.words.terms.laws.contains(head));
    if desk.has("law") && laws && !heads.is_empty() {
        // 条例或立法工作 asks for no other rules.
        heads.push(desk.words.terms.legislation.clone());
    } else if desk.has("law") {
        heads.extend(desk.words.terms.laws.iter().cloned());
    }
    if umbrella {
        let of = |head: String| desk.words.terms.umbrellas.get(&head).cloned().unwrap_or_else(|| vec![head]);
        heads = heads.into_iter().flat_map(of).collect();
    }
    for same in &desk.words.terms.synonyms {
        if same.iter().any(|word| desk.reading.heads.contains(word)) {
            heads.extend(same.iter().cloned());
        }
    }
    // 公共平台 asks for 公共服务平台 too.
    let terms = &desk.words.terms;
    for head in desk.reading.heads.clone() {
        let base = desk.words.heads.keys().filter(|base| head.ends_with(base.as_str()) && **base != head);
        let Some(open) = base.max_by_key(|base| base.len()).and_then(|base| head.strip_suffix(base.as_str()))
        else {
            continue;
        };
        let base = &head[open.len()..];
        if open.chars().count() >= 2 && !terms.between.iter().any(|word| open.ends_with(word.as_str())) {
            heads.extend(terms.between.iter().map(|word| format!("{open}{word}{base}")));
        }
    }
    // 办法、方案、细则 asks for rules of every name.
    let asked = &desk.reading.heads;
    for family in desk.words.terms.families.iter().filter(|_| asked.len() > 1) {
        if family.iter().any(|word| asked.contains(word)) {
            heads.extend(family.iter().cloned());
        }
    }
    heads.sort();
    heads.dedup();
    heads
}

/// Whether the kind asked for has many names: 政策措施.
pub(super) fn asks_umbrella(desk: &Desk) -> bool {
    desk.reading.heads.iter().any(|head| desk.words.terms.umbrellas.contains_key(head))
}

/// Whether events are asked for, by that word or by a head of theirs.
pub(super) fn asks_events(desk: &Desk) -> bool {
    let events = &desk.words.terms.events;
    desk.has("event")
        || desk.reading.heads.iter().any(|head| events.iter().any(|e| head.ends_with(e.as_str())))
}
