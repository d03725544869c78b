//! Which words the names of the things asked for must hold. Must not know rows.

use crate::ask::desk::Desk;

/// Words that the names must hold: those of the question, with the heads of the events, laws and families that it means.
pub(in crate::ask::intents) fn heads(desk: &Desk) -> Vec<String> {
    let asked = &desk.reading.heads;
    let mut heads = asked.clone();
    heads.extend(of_events(desk));
    let laws = of_laws(desk, &heads);
    heads.extend(laws);
    if asks_umbrella(desk) {
        let of = |head: String| desk.words.terms.umbrellas.get(&head).cloned().unwrap_or_else(|| vec![head]);
        heads = heads.into_iter().flat_map(of).collect();
    }
    let any = |group: &&Vec<String>| group.iter().any(|word| asked.contains(word));
    heads.extend(desk.words.terms.synonyms.iter().filter(any).flatten().cloned());
    heads.extend(asked.iter().flat_map(|head| with_word_between(desk, head)));
    // 办法、方案、细则 asks for rules of every name.
    if asked.len() > 1 {
        heads.extend(desk.words.terms.families.iter().filter(any).flatten().cloned());
    }
    heads.sort();
    heads.dedup();
    heads
}

/// The heads of events, where the question asks for events and not for another kind.
fn of_events(desk: &Desk) -> Vec<String> {
    let (asked, events) = (&desk.reading.heads, &desk.words.terms.events);
    // 甲负责哪些园区、试点和活动 asks for events beside the other kinds.
    let of_body = !desk.reading.agencies.is_empty() && desk.reading.places.is_empty();
    let any = asked.is_empty() || desk.has("beside") || asked.iter().any(|head| events.contains(head));
    let any = any || of_body;
    if desk.has("event") && any { events.to_vec() } else { Vec::new() }
}

/// The heads of laws, where the question asks for laws; 条例或立法工作 asks for no other rules.
fn of_laws(desk: &Desk, heads: &[String]) -> Vec<String> {
    let terms = &desk.words.terms;
    let laws = !heads.is_empty() && heads.iter().all(|head| terms.laws.contains(head));
    match (desk.has("law"), laws) {
        (false, _) => Vec::new(),
        (true, true) => vec![terms.legislation.clone()],
        (true, false) => terms.laws.to_vec(),
    }
}

/// 公共平台 asks for 公共服务平台 too.
fn with_word_between(desk: &Desk, head: &str) -> Vec<String> {
    let between = &desk.words.terms.between;
    let bases = desk.words.heads.keys().filter(|base| head.ends_with(base.as_str()) && base.as_str() != head);
    let base = bases.max_by_key(|base| base.len());
    let Some((base, open)) = base.and_then(|base| Some((base, head.strip_suffix(base.as_str())?))) else {
        return Vec::new();
    };
    if open.chars().count() < 2 || between.iter().any(|word| open.ends_with(word.as_str())) {
        return Vec::new();
    }
    between.iter().map(|word| format!("{open}{word}{base}")).collect()
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
