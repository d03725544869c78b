//! Things of one function under several names. Must not know what is asked of them.

use crate::ask::desk::Desk;
use crate::ask::reading::Group;
use crate::ask::words::Slot;

/// So many things at most are one under several names.
const MOST_ALIKE: usize = 8;

/// Things of the same function as the words of a group, by index: those in whose names the words stand apart, places aside (北斗数据福建分中心
/// and 北斗省级数据分中心), and platforms for systems of one name (协同办公系统 and 协同办公平台).
pub(super) fn alike(desk: &Desk, group: &Group) -> Vec<usize> {
    let mut words = group.words.clone();
    for place in desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Place) {
        for name in place.plain.iter().filter(|name| name.chars().count() > 1) {
            words = words.replace(name.as_str(), "");
        }
    }
    for opening in &desk.words.terms.name_openings {
        let rest = words.strip_prefix(opening.as_str()).filter(|rest| rest.chars().count() >= 4);
        words = rest.map_or(words.clone(), str::to_owned);
    }
    if words.chars().count() < 4 {
        return Vec::new();
    }
    let mut found = desk.vocabulary.scattered(&words);
    let heads = &desk.words.terms.platform_heads;
    let core = heads.iter().find_map(|head| words.strip_suffix(head.as_str()));
    for core in core.into_iter().filter(|core| core.chars().count() >= 3) {
        for head in heads {
            found.extend(desk.vocabulary.containing(&format!("{core}{head}")));
            let ends = |at: &usize| {
                desk.entity(*at).is_some_and(|e| e.plain.iter().any(|name| name.ends_with(head.as_str())))
            };
            found.extend(desk.vocabulary.scattered(&format!("{core}{head}")).into_iter().filter(ends));
        }
    }
    // What else the question says of the thing tells it from others of the kind: 北斗的福建数据分中心.
    let said = desk.reading.unknown.iter().chain(&desk.reading.qualifiers);
    for words in said.filter(|words| words.chars().count() >= 2) {
        let tells =
            |at: &usize| desk.entity(*at).is_some_and(|e| e.plain.iter().any(|n| n.contains(words.as_str())));
        if found.iter().any(tells) {
            found.retain(tells);
        }
    }
    found.truncate(MOST_ALIKE);
    found
}
