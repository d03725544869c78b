//! Whose hands a thing is in on either side of two years. A renamed body is one body, a reorganised one inherits; open groups
//! (省直有关单位) are neither gained nor lost, nor is a government beside a group that holds it.
//! Must not know how bodies are asked for.

use super::side::{Held, Part, Side};
use super::{HandOver, Hands};
use std::collections::{BTreeMap, BTreeSet};

/// Bodies and what they were made from, however far back.
pub(super) type Lineage = BTreeSet<(String, String)>;

/// What became of the bodies responsible for a thing, which may be called otherwise on the later side (its next edition).
/// `None` where either side names nobody, or the same.
pub(super) fn change(
    pair: (&str, &str),
    sides: (&Side, &Side),
    lineage: &Lineage,
) -> Option<(Hands, HandOver)> {
    let ((old_thing, new_thing), (first, second)) = (pair, sides);
    let (old, new) = (first.bodies.get(old_thing)?, second.bodies.get(new_thing)?);
    let is = |later: &str, earlier: &str| {
        later == earlier || lineage.contains(&(later.to_owned(), earlier.to_owned()))
    };
    let lost: Vec<&Held> =
        only(old, new).filter(|(body, _)| !new.keys().any(|n| is(n, body))).map(held).collect();
    let gained: Vec<&Held> =
        only(new, old).filter(|(body, _)| !old.keys().any(|o| is(body, o))).map(held).collect();
    let hands = match (lost.is_empty(), gained.is_empty()) {
        (true, true) => return None,
        (false, false) => Hands::HandedOver,
        (true, false) => Hands::Joined,
        // 省直有关单位 may well hold who is not named any more.
        (false, true) if new.values().any(|held| held.part == Part::Group) => return None,
        (false, true) => Hands::Left,
    };
    let labels = |held: &[&Held]| held.iter().map(|h| h.label.clone()).collect();
    let words = |all: &BTreeMap<String, Held>| all.values().flat_map(|h| h.words.clone()).collect();
    let names: BTreeSet<&str> = [first.things.get(old_thing)?, second.things.get(new_thing)?]
        .iter()
        .map(|c| c.thing.as_str())
        .collect();
    let called = match names.len() {
        1 => first.things.get(old_thing)?.thing.clone(),
        _ => format!("{} → {}", first.things.get(old_thing)?.thing, second.things.get(new_thing)?.thing),
    };
    let over = HandOver {
        thing: called,
        lost: labels(&lost),
        gained: labels(&gained),
        before: words(old),
        after: words(new),
    };
    Some((hands, over))
}

type Bodies = BTreeMap<String, Held>;

fn held<'h>((_, held): (&String, &'h Held)) -> &'h Held {
    held
}

/// The bodies of one side that no open group of the other holds for sure.
fn only<'b>(here: &'b Bodies, there: &Bodies) -> impl Iterator<Item = (&'b String, &'b Held)> {
    let governed = there.values().any(|held| held.part == Part::Governments);
    here.iter().filter(move |(_, held)| !(held.part.is_open() || governed && held.part == Part::Government))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::diff::Change;

    fn side(bodies: &[(&str, Part)]) -> Side {
        let held = |(name, part): &(&str, Part)| {
            (name.to_string(), Held { label: name.to_string(), part: *part, ..Held::default() })
        };
        let things =
            BTreeMap::from([("t".to_owned(), Change { thing: "赣农宝".to_owned(), ..Change::default() })]);
        let bodies = BTreeMap::from([("t".to_owned(), bodies.iter().map(held).collect())]);
        Side { things, bodies, ..Side::default() }
    }

    fn told(old: &[(&str, Part)], new: &[(&str, Part)]) -> Option<(Hands, Vec<String>, Vec<String>)> {
        let lineage = Lineage::from([("省数据局".to_owned(), "省信息办".to_owned())]);
        let (hands, over) = change(("t", "t"), (&side(old), &side(new)), &lineage)?;
        Some((hands, over.lost.into_iter().collect(), over.gained.into_iter().collect()))
    }

    #[test]
    fn groups_neither_gain_nor_lose_and_hold_their_governments() {
        use Part::{Body, Government, Governments, Group};
        let names = |names: &[&str]| names.iter().map(|n| n.to_string()).collect::<Vec<_>>();
        let (a, b) = (("省水利厅", Body), ("省林业局", Body));
        let (city, cities, all) =
            (("赣州市人民政府", Government), ("各设区市人民政府", Governments), ("省直有关单位", Group));
        let over = Some((Hands::HandedOver, names(&["省水利厅"]), names(&["省林业局"])));
        assert_eq!(told(&[a], &[b]), over);
        assert_eq!(told(&[a, city, all], &[b, cities]), over);
        assert_eq!(told(&[a, cities], &[a, city]), None);
        assert_eq!(told(&[a, b], &[a, all]), None);
        assert_eq!(told(&[a, b], &[a]), Some((Hands::Left, names(&["省林业局"]), names(&[]))));
        assert_eq!(told(&[a, all], &[a, b]), Some((Hands::Joined, names(&[]), names(&["省林业局"]))));
        assert_eq!(told(&[("省信息办", Body)], &[("省数据局", Body)]), None);
    }
}
