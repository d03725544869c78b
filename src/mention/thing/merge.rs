//! One thing a name: what a task says of it in several places put together. Must not know tokens.

use super::super::{Action, Thing, ThingKind};
use super::flag;
use super::words::Words;
use crate::text::Span;

/// One thing a name: its actions together, definite where it is definite once. A shorter form of a longer name of the
/// task (核酸检测系统 beside 全省核酸检测系统, “浙里办” beside “浙里办”APP) is that thing.
///
/// What `heading` names in short is what the text below says in full, whatever it does with it; a heading that tells no one
/// thing of the kind apart only sums up what the text names.
pub(super) fn merged(words: &Words, heading: Option<Span>, things: Vec<Thing>) -> Vec<Thing> {
    let titled = |thing: &Thing| heading.is_some_and(|h| h.contains(thing.span));
    let mut kept: Vec<Thing> = Vec::new();
    for mut thing in of_one_kind(things) {
        let same = |k: &&mut Thing| {
            k.kind == thing.kind
                && (k.name == thing.name || is_short(words, k, &thing) || is_coined(k, &thing))
        };
        if let Some(known) = kept.iter_mut().find(same) {
            known.generic &= thing.generic || known.name != thing.name;
            adopt(known, thing.actions);
            continue;
        }
        let shorter = kept.iter().position(|k| {
            let shortened = is_short(words, &thing, k)
                && (k.generic || titled(k) || k.actions.is_empty() || are_alike(words, &thing, k));
            k.kind == thing.kind && !thing.generic && (shortened || is_coined(&thing, k))
        });
        if let Some(at) = shorter {
            let known = kept.remove(at);
            adopt(&mut thing, known.actions);
        }
        kept.push(thing);
    }
    summed(words, heading, &mut kept);
    kept
}

/// A name of which once only quotes tell what it is (建设“甲”, 推动“甲”接入…) is what another sentence shows it to be: a
/// platform.
fn of_one_kind(mut things: Vec<Thing>) -> Vec<Thing> {
    let shown = |thing: &Thing| thing.rule == "quote" && thing.kind == ThingKind::Platforms;
    let platforms: Vec<String> = things.iter().filter(|t| shown(t)).map(|t| t.name.clone()).collect();
    let unsure = |t: &&mut Thing| t.rule == "quote" && t.kind == ThingKind::Programmes;
    for thing in things.iter_mut().filter(unsure).filter(|t| platforms.contains(&t.name)) {
        thing.kind = ThingKind::Platforms;
    }
    things
}

/// A heading that names what the text builds by nothing but its kind (打造监测平台: 升级某市水质监测平台) names no other thing.
fn summed(words: &Words, heading: Option<Span>, kept: &mut [Thing]) {
    let Some(heading) = heading else { return };
    let said: Vec<(ThingKind, String)> = kept
        .iter()
        .filter(|k| !k.generic && !heading.contains(k.span) && !k.actions.is_empty())
        .map(|k| (k.kind, k.name.clone()))
        .collect();
    let head =
        |name: &str| words.heads.shortest(name).and_then(|l| name.get(name.len() - l..)).map(str::to_owned);
    let short = |k: &&mut Thing| k.kind != ThingKind::Programmes && k.name.chars().count() <= SHORT;
    for thing in kept.iter_mut().filter(|k| heading.contains(k.span) && k.rule == "head").filter(short) {
        let alike =
            |(kind, name): &(ThingKind, String)| *kind == thing.kind && head(name) == head(&thing.name);
        thing.generic |= is_plain(words, thing) && said.iter().any(alike);
    }
}

/// Whether a name has no quotes and begins neither with a place nor with a word that makes it one of its kind.
fn is_plain(words: &Words, thing: &Thing) -> bool {
    let name = thing.name.as_str();
    let told = flag::MARK | flag::PLACE | flag::LIKELY_PLACE;
    let opens = |(at, c): (usize, char)| {
        name.get(..at + c.len_utf8()).is_some_and(|w| words.get(w).flags & told != 0)
    };
    thing.span.len() == name.len() && !name.char_indices().take(LONGEST_MARK).any(opens)
}

/// Characters of a name that says no more than a kind.
const SHORT: usize = 8;

/// Characters of the longest place or mark at the front of a name.
const LONGEST_MARK: usize = 6;

/// Whether the second is the end of the first's name, and more than a short word or a head noun itself.
fn is_short(words: &Words, long: &Thing, short: &Thing) -> bool {
    let (a, b) = (long.name.as_str(), short.name.as_str());
    let telling = b.chars().count() > 3 || words.head(b).is_some_and(|(_, length)| length == b.len());
    a.len() > b.len() && a.ends_with(b) && telling
}

/// Whether the second is the app that the first names with what it is (“浙里办”APP).
fn is_coined(long: &Thing, short: &Thing) -> bool {
    let app = short.rule == "quote" && short.kind == ThingKind::Platforms;
    app && long.name.len() > short.name.len() && long.name.starts_with(&short.name)
}

/// Whether the text does the same with both; what is built is the same as what is finished.
fn are_alike(words: &Words, a: &Thing, b: &Thing) -> bool {
    let made = |action: &Action| words.is_made(&action.property);
    let same = |x: &Action, y: &Action| x.property == y.property || (made(x) && made(y));
    a.actions.iter().any(|x| b.actions.iter().any(|y| same(x, y)))
}

fn adopt(known: &mut Thing, actions: Vec<Action>) {
    for action in actions {
        if !known.actions.iter().any(|a| a.property == action.property) {
            known.actions.push(action);
        }
    }
    known.actions.sort_by(|a, b| a.property.cmp(&b.property));
}
