//! English words for the heading of a part (the 'infrastructure' category, under 'public services') and for the fields
//! that targets are asked of. Must not know intents.

use super::split::{CLOSE, OPEN};
use super::unit::Kind;
use super::wording::{MARK, Piece};
use crate::ask::plain::{BREAK, plain};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Nouns for a part of a document, behind its heading, and what stands before one.
const PARTS: [&str; 9] =
    ["category", "part", "section", "chapter", "heading", "headings", "block", "group", "rubric"];
const UNDER: [&str; 12] = [
    "under",
    "section",
    "category",
    "part",
    "chapter",
    "heading",
    "headed",
    "under the heading",
    "section on",
    "part on",
    "chapter on",
    "category of",
];

/// What opens several headings, each for itself.
const SEVERAL: [&str; 12] = [
    "headings of",
    "items on",
    "tasks on",
    "sections on",
    "parts on",
    "headings",
    "items for",
    "tasks of",
    "items of",
    "sections of",
    "items concerning",
    "points on",
];
/// Share of a heading that such words must say.
const MOST_OF: f64 = 0.4;

/// Words of a heading at most, and other Chinese words at most for each.
const MOST: usize = 3;
const OTHERS: usize = 4;

/// What stands before the field that something is asked of.
const OF_FIELDS: [&str; 8] =
    ["for", "in", "on", "regarding", "concerning", "about", "in terms of", "with regard to"];
const ARTICLES: [&str; 3] = ["the", "a", "its"];

/// The cue of targets.
const TARGET: &str = "target";

/// Says words as the heading of a section where a noun for a part stands beside them.
pub(super) fn headings(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    for at in 0..pieces.len() {
        let is = |at: usize, known: &[&str]| {
            pieces.get(at).is_some_and(|p| !p.asked && known.contains(&p.english.as_str()))
        };
        let noun = |p: &&Piece| p.is_noun() && !p.english.is_empty() && !PARTS.contains(&p.english.as_str());
        let count = pieces.iter().skip(at).take_while(noun).count().min(MOST);
        let opened = at > 0 && is(at - 1, &UNDER);
        let found = (1..=count).rev().find_map(|n| {
            let closed = is(at + n, &PARTS);
            let whole = n == count || closed;
            let run = pieces.get(at..at + n)?;
            (opened && whole || closed).then(|| heading(run, words, vocabulary)).flatten().map(|h| (n, h))
        });
        let Some((count, heading)) = found else { continue };
        let closed = usize::from(is(at + count, &PARTS));
        pieces.iter_mut().skip(at).take(count + closed).for_each(Piece::silence);
        if let Some(first) = pieces.get_mut(at) {
            first.said = format!("“{heading}”");
            first.what = Kind::Ask;
        }
        return;
    }
}

/// The heading of a section that the words of a run are, in one of their meanings.
fn heading<'v>(run: &[Piece], words: &Words, vocabulary: &'v Vocabulary) -> Option<&'v str> {
    let mut forms = vec![String::new()];
    for piece in run {
        let words = || [&piece.said].into_iter().chain(piece.also.iter().take(OTHERS));
        forms = forms.iter().flat_map(|said| words().map(move |word| format!("{said}{word}"))).collect();
    }
    let forms: Vec<String> = forms.iter().map(|form| plain(form)).collect();
    // Industry is the part headed 产业发展.
    let weak = |rest: &str| rest.is_empty() || words.terms.field_endings.iter().any(|end| end == rest);
    let says = |heading: &str, form: &String| {
        form.chars().count() >= 2 && heading.strip_prefix(form.as_str()).is_some_and(weak)
    };
    let headings = vocabulary.sections.iter().map(|(heading, _)| heading.as_str());
    headings
        .filter(|heading| forms.iter().any(|form| says(heading, form)))
        .min_by_key(|heading| heading.len())
}

/// Says each member of a list as the heading of a task where nouns for tasks open the list: under the items on A, B and C.
pub(super) fn several(pieces: &mut [Piece], vocabulary: &Vocabulary) {
    let english = |p: &Piece| p.english.to_lowercase();
    for at in 0..pieces.len() {
        let before =
            |n: usize| at.checked_sub(n).and_then(|b| pieces.get(b)).map(english).unwrap_or_default();
        let pair = format!("{} {}", before(2), before(1));
        let opens =
            |said: &str| SEVERAL.iter().any(|open| said == *open || said.ends_with(&format!(" {open}")));
        if !opens(&before(1)) && !opens(&pair) {
            continue;
        }
        let light = |p: &Piece| p.said.is_empty() && LIGHT.contains(&p.english.as_str());
        let part = |p: &&Piece| p.is_noun() && !p.asked || p.joins() || light(p);
        let count = pieces.iter().skip(at).take_while(part).count();
        let list = pieces.get(at..at + count).unwrap_or_default();
        let words_of = |member: &[Piece]| plain(&member.iter().map(|p| p.said.as_str()).collect::<String>());
        // Capacity, which all of them share, is said once.
        let heading = |member: &[Piece]| {
            let bare = member.split_last().map(|(_, bare)| words_of(bare)).filter(|bare| !bare.is_empty());
            task(&words_of(member), vocabulary).or_else(|| task(&bare?, vocabulary))
        };
        let members = list.split(Piece::joins).filter(|member| !words_of(member).is_empty());
        let headings: Option<Vec<&str>> = members.map(heading).collect();
        let Some(headings) = headings.filter(|all| all.len() > 1) else { continue };
        let said: String = headings.iter().map(|heading| format!("“{heading}”")).collect();
        pieces.iter_mut().skip(at.saturating_sub(2)).take(count + 2).for_each(Piece::silence);
        if let Some(first) = pieces.get_mut(at) {
            first.said = said;
            first.what = Kind::Ask;
        }
        return;
    }
}

/// Words without weight in a list of headings.
const LIGHT: [&str; 4] = ["the", "a", "of", "its"];

/// The shortest heading of a task that holds the words, or those without the noun that ends them, as most of it.
fn task<'v>(said: &str, vocabulary: &'v Vocabulary) -> Option<&'v str> {
    let length = |text: &str| text.chars().count() as f64;
    let headings = vocabulary
        .entities
        .iter()
        .filter(|e| e.slot == Slot::Task)
        .flat_map(|e| &e.plain)
        .map(String::as_str);
    let holds = |heading: &&str| heading.contains(said) && length(said) >= length(heading) * MOST_OF;
    headings.filter(holds).min_by_key(|heading| heading.len())
}

/// Says of a list of fields that targets are asked of that they are fields: for education and tourism.
pub(super) fn fields(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let (Some(cues), Some(field)) = (words.cues.cues.get(TARGET), words.terms.nouns_behind.first()) else {
        return;
    };
    let asks = |p: &Piece| p.what == Kind::Ask && cues.iter().any(|cue| p.said.ends_with(cue.as_str()));
    if !pieces.iter().any(asks) || pieces.iter().any(|p| is_strange_measure(p, words, vocabulary)) {
        return;
    }
    let mut at = 0;
    while at < pieces.len() {
        let opens =
            pieces.get(at).is_some_and(|p| p.said.is_empty() && OF_FIELDS.contains(&p.english.as_str()));
        let from = at + 1;
        at += 1;
        let light = |p: &Piece| {
            let english = p.english.as_str();
            p.said.is_empty() && (ARTICLES.contains(&english) || OF_FIELDS.contains(&english))
        };
        let bracket = |p: &Piece| p.english == OPEN || p.english == CLOSE;
        let part = |p: &&Piece| (p.is_noun() && !p.asked || p.joins() || light(p)) && !bracket(p);
        let mut count = pieces.iter().skip(from).take_while(part).count();
        while count > 0 && !pieces.get(from + count - 1).is_some_and(Piece::is_noun) {
            count -= 1;
        }
        let goes_on = |p: &Piece| p.what == Kind::Content || p.english == OPEN || p.english == "of";
        let verb = pieces.get(from + count).is_some_and(goes_on);
        let Some(list) = pieces.get_mut(from..from + count).filter(|_| opens && count > 0 && !verb) else {
            continue;
        };
        if !are_fields(list, words, vocabulary) {
            // Nor is a part of such a list one of fields.
            at = from + count;
            continue;
        }
        list.iter_mut().filter(|p| p.joins()).for_each(|p| p.said = MARK.to_string());
        if let Some(last) = list.last_mut() {
            last.said.push_str(field);
        }
        if let Some(first) = list.iter_mut().find(|p| !p.said.is_empty()) {
            first.said.insert(0, BREAK);
        }
    }
}

/// The cue of an amount that is asked for.
const AMOUNT: &str = "amount";

/// Whether a measure is asked for that no target has: what output value is aimed at for a field.
pub(super) fn is_strange_measure(piece: &Piece, words: &Words, vocabulary: &Vocabulary) -> bool {
    let cues = words.cues.cues.get(AMOUNT).into_iter().flatten();
    let amount = |said: &str| cues.clone().find_map(|cue| said.strip_prefix(cue.as_str())).map(str::to_owned);
    // Quantified targets are targets, whatever they are of.
    if words.cues.cues.get(TARGET).is_some_and(|targets| targets.contains(&piece.said)) {
        return false;
    }
    let said = match piece.what {
        Kind::Content if piece.asked && piece.is_noun() => piece.said.clone(),
        Kind::Ask => amount(&piece.said).unwrap_or_default(),
        _ => return false,
    };
    let said = words.same(&plain(&said));
    let kind = words.heads.contains_key(&said) || words.classes.contains_key(&said);
    let metric = vocabulary.metrics.iter().any(|m| m.plain.contains(said.as_str()));
    said.chars().count() >= 2 && !kind && !metric && vocabulary.about(&said).is_empty()
}

/// Whether a list holds a field: words that are no name and no metric, but that tasks speak of.
fn are_fields(list: &[Piece], words: &Words, vocabulary: &Vocabulary) -> bool {
    let members: Vec<String> = list
        .split(Piece::joins)
        .map(|member| plain(&member.iter().map(|p| p.said.as_str()).collect::<String>()))
        .filter(|said| !said.is_empty())
        .collect();
    let name = |said: &String| !vocabulary.named(said).is_empty();
    let length = |text: &str| text.chars().count();
    let metric = |said: &String| {
        let said = words.same(said);
        let latin = said.is_ascii();
        let most =
            |metric: &str| metric.contains(said.as_str()) && (latin || length(&said) * 2 > length(metric));
        vocabulary.metrics.iter().any(|m| most(&m.plain))
    };
    let spoken = |said: &String| said.chars().count() >= 2 && !vocabulary.about(said).is_empty();
    let whole = |said: &String| !said.starts_with([BREAK, '“']);
    let money = |said: &String| said.ends_with(words.terms.money_unit);
    members.iter().all(|m| whole(m) && !metric(m) && !money(m) && !vocabulary.is_place(m))
        && members.iter().any(|m| !name(m) && spoken(m))
}
