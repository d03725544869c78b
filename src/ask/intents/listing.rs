//! What texts list before a noun that names no things of the graph: 在甲、乙等领域, 建设甲、乙等一批重点应用. Must not know how the
//! question was worded.

use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::model::Quote;
use crate::ask::plain::{plain, scattered};
use crate::ask::query::{Query, Row, number, template, text};
use crate::ask::reading::Listing;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeMap;

/// Characters of the shortest word that may stand in pieces in a sentence.
const IN_PIECES: usize = 4;
/// Characters between the end of a list and the noun at most (一批重点).
const GAP: usize = 6;

/// The items of the lists, each with its sentence.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let Some(listing) = &reading.listing else { return Ok(Found::default()) };
    let told = !listing.content.is_empty()
        || !reading.actions.is_empty() && !reading.years.is_empty()
        || !reading.topics.is_empty();
    if !told {
        return Ok(Found::default());
    }
    let headed: Vec<usize> = reading.topics.iter().flat_map(|g| g.entities.iter().copied()).collect();
    let tasks: Vec<NamedNode> =
        headed.iter().filter_map(|at| desk.entity(*at)).map(|e| e.iri.clone()).collect();
    let query = Query::new(template::TASKS)
        .nodes("task", &tasks)
        .years(desk.years())
        .nodes("agency", &desk.iris(&reading.agencies))
        .nodes("document", &desk.iris(&reading.documents))
        .terms("role", &desk.roles());
    let rows = query.rows(desk.graph)?;
    let mut of_task: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    rows.iter().for_each(|row| of_task.entry(text(row, "item")).or_default().push(row));
    let who = desk.who(of_task.keys().copied())?;
    let mut gather = Gather::default();
    for (task, rows) in &of_task {
        for sentence in sentences(desk.vocabulary.text(task)) {
            let items = items(desk, listing, sentence);
            let Some(quote) = quote(desk, task, rows, sentence).filter(|_| !items.is_empty()) else {
                continue;
            };
            for item in items {
                let draft = gather.draft(item, item);
                if let Some(bodies) = who.get(*task) {
                    draft.note(quote.year, desk.who_note(bodies));
                }
                draft.prove(quote.clone());
            }
        }
    }
    Ok(Found { query, items: gather.items(), message: None })
}

/// The sentences of a task, with their marks.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['。', '；'])
}

/// The items that a sentence lists before the noun, where it says all else that the question does.
fn items<'s>(desk: &Desk, listing: &Listing, sentence: &'s str) -> Vec<&'s str> {
    let said = plain(sentence);
    let says = |word: &String| {
        let long = word.chars().count() >= IN_PIECES;
        said.contains(word.as_str()) || long && scattered(&word.chars().collect::<Vec<char>>(), &said)
    };
    if !listing.content.iter().all(says) {
        return Vec::new();
    }
    let bare = desk.words.bare_modifier(&listing.noun);
    let nouns = [listing.noun.as_str(), bare];
    let found = nouns.iter().filter(|noun| noun.chars().count() > 1).find_map(|noun| {
        let places = sentence.match_indices(noun).map(|(at, _)| at);
        let mut lists = places.filter_map(|at| list(desk, sentence, at, noun));
        lists.find(|items| !items.is_empty())
    });
    found.unwrap_or_default()
}

/// The items of the list that stands before the noun at that byte.
fn list<'s>(desk: &Desk, sentence: &'s str, at: usize, noun: &str) -> Option<Vec<&'s str>> {
    let terms = &desk.words.terms;
    let clause = sentence.get(..at)?.rsplit(['，', '：', '；', '。']).next()?;
    let etc = clause.rfind(terms.etc.as_str())?;
    let gap = clause.get(etc + terms.etc.len()..)?;
    // 等应用工程 lists works: a longer noun, but for one that says no more than where (等领域应用).
    let next = sentence.get(at + noun.len()..)?.chars().next();
    let ends = next.is_none_or(|c| !c.is_alphabetic() || c == terms.attributive || terms.ands.contains(&c));
    let wide = terms.nouns_behind.iter().any(|wide| wide == noun);
    if gap.chars().count() > GAP || !(ends || wide) || !acts(desk, clause) {
        return None;
    }
    let mut items: Vec<&str> = Vec::new();
    for item in clause.get(..etc)?.rsplit('、') {
        let open = opened(desk, item);
        // “甲”“乙” is a list, also without a mark between.
        items.extend(open.rsplit("”“").map(|name| name.trim_matches(['“', '”'])));
        if open.len() < item.len() {
            break;
        }
    }
    items.reverse();
    items.retain(|item| item.chars().count() > 1);
    Some(items)
}

/// Whether the clause has a verb of an action asked for, where one is.
fn acts(desk: &Desk, clause: &str) -> bool {
    let asked = &desk.reading.actions;
    let same = |(verb, action): &(&String, &String)| {
        asked.iter().any(|(known, _)| known == *action) && clause.contains(verb.as_str())
    };
    asked.is_empty()
        || asked.iter().any(|(_, verb)| clause.contains(verb.as_str()))
        || desk.words.actions.iter().any(|pair| same(&pair))
}

/// The first item of a list without the verbs and the words before it that are no part of it: 智慧城市 of 拓展数据在智慧城市.
fn opened<'i>(desk: &Desk, item: &'i str) -> &'i str {
    let (words, terms) = (desk.words, &desk.words.terms);
    let mut rest = item;
    while let Some(shorter) = words
        .actions
        .keys()
        .chain(&terms.heading_openings)
        .chain(&terms.several_of)
        .filter_map(|verb| rest.strip_prefix(verb.as_str()))
        .filter(|shorter| shorter.chars().count() > 1)
        .min_by_key(|shorter| shorter.len())
    {
        rest = shorter;
    }
    let behind = terms.list_openings.iter().filter_map(|word| Some(rest.rfind(word.as_str())? + word.len()));
    behind.max().and_then(|at| rest.get(at..)).filter(|behind| behind.chars().count() > 1).unwrap_or(rest)
}

/// The sentence with its place: told by what is known of the places of other words of its task.
fn quote(desk: &Desk, task: &str, rows: &[&Row], sentence: &str) -> Option<Quote> {
    let all = desk.vocabulary.text(task);
    let place =
        |words: &str| Some(i64::try_from(all.get(..all.find(words)?)?.chars().count()).unwrap_or_default());
    let own = place(sentence)?;
    let mut bases = rows.iter().filter_map(|row| Some(number(row, "start") - place(text(row, "quote"))?));
    let base = bases.next()?;
    let row = rows.first().filter(|_| bases.all(|other| other == base))?;
    let length = i64::try_from(sentence.chars().count()).ok()?;
    Some(Quote { quote: sentence.to_owned(), start: base + own, end: base + own + length, ..desk.quote(row) })
}
