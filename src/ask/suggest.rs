//! Questions that the graph can answer, made from its own names. Must not know why they are shown.

use super::desk::Desk;
use super::words::Slot;

/// Three questions, about what the asked one named where it named anything.
pub(super) fn questions(desk: &Desk) -> Vec<String> {
    let reading = desk.reading;
    let asked = |groups: &[super::reading::Group]| {
        groups
            .iter()
            .flat_map(|g| &g.entities)
            .filter_map(|at| desk.entity(*at))
            .map(|e| e.label.clone())
            .next()
    };
    let any = |slot: Slot| {
        let all = desk.vocabulary.entities.iter().filter(|e| e.slot == slot && !e.generic);
        all.max_by_key(|e| (e.names.len(), std::cmp::Reverse(e.label.chars().count())))
            .map(|e| e.label.clone())
    };
    let agency = asked(&reading.agencies).or_else(|| any(Slot::Agency)).unwrap_or_default();
    let thing = asked(&reading.things).or_else(|| any(Slot::Thing)).unwrap_or_default();
    let known = |year: &&i64| desk.vocabulary.years.contains(year);
    let year = reading.years.iter().find(known).or(desk.vocabulary.years.last());
    let year = year.map(ToString::to_string).unwrap_or_default();
    let with = [
        ("suggest_tasks", [year.as_str(), agency.as_str()]),
        ("suggest_thing", [thing.as_str(), ""]),
        ("suggest_targets", [year.as_str(), ""]),
    ];
    with.iter().filter(|(_, v)| !v[0].is_empty()).map(|(key, values)| desk.say(key, values)).collect()
}
