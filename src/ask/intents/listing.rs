//! What texts list before a noun that names no things of the graph: 在甲、乙等领域, 建设甲、乙等一批重点应用. Must not know how the
//! question was worded.

use super::sentence::{quote, sentences};
use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::plain::{plain, scattered};
use crate::ask::query::{Query, Row, template, text};
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
    // Most nouns are listed nowhere: then no graph is asked.
    let bare = desk.words.bare_modifier(&listing.noun);
    let lists = |noun: &str, sentence: &str| !items(desk, listing, noun, sentence).is_empty();
    let either = |sentence: &str| lists(&listing.noun, sentence) || lists(bare, sentence);
    if !desk.vocabulary.texts().any(|text| sentences(text).any(either)) {
        return Ok(Found::default());
    }
    let query = asked(desk);
    let rows = query.rows(desk.graph)?;
    let mut of_task: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    rows.iter().for_each(|row| of_task.entry(text(row, "item")).or_default().push(row));
    let who = desk.who(of_task.keys().copied())?;
    let mut gather = Gather::default();
    // 重点应用: where no text lists anything under the whole noun, under the noun without what any noun may have before it.
    let all = || of_task.keys().flat_map(|task| sentences(desk.vocabulary.text(task)));
    let whole = all().any(|sentence| lists(&listing.noun, sentence));
    let noun = if whole { listing.noun.as_str() } else { bare };
    for (task, rows) in &of_task {
        for sentence in sentences(desk.vocabulary.text(task)) {
            let items = items(desk, listing, noun, sentence);
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

/// The query for the tasks that the question speaks of.
fn asked(desk: &Desk) -> Query {
    let headed: Vec<usize> = desk.reading.topics.iter().flat_map(|g| g.entities.iter().copied()).collect();
    let tasks: Vec<NamedNode> =
        headed.iter().filter_map(|at| desk.entity(*at)).map(|e| e.iri.clone()).collect();
    Query::new(template::TASKS)
        .nodes("task", &tasks)
        .years(desk.years())
        .nodes("agency", &desk.iris(&desk.reading.agencies))
        .nodes("document", &desk.iris(&desk.reading.documents))
        .terms("role", &desk.roles())
}

/// The items that a sentence lists before the noun, where it says all else that the question does.
fn items<'s>(desk: &Desk, listing: &Listing, noun: &str, sentence: &'s str) -> Vec<&'s str> {
    if noun.chars().count() < 2 || !sentence.contains(noun) {
        return Vec::new();
    }
    let said = plain(sentence);
    let says = |word: &String| {
        let long = word.chars().count() >= IN_PIECES;
        said.contains(word.as_str()) || long && scattered(&word.chars().collect::<Vec<char>>(), &said)
    };
    if !listing.content.iter().all(says) {
        return Vec::new();
    }
    let places = sentence.match_indices(noun).map(|(at, _)| at);
    let mut lists = places.filter_map(|at| list(desk, sentence, at, (noun, &listing.content)));
    lists.find(|items| !items.is_empty()).unwrap_or_default()
}

/// The items of the list that stands before the noun at that byte.
fn list<'s>(
    desk: &Desk,
    sentence: &'s str,
    at: usize,
    (noun, content): (&str, &[String]),
) -> Option<Vec<&'s str>> {
    let terms = &desk.words.terms;
    let marks = ['，', '：', '；', '。'];
    let clause = sentence.get(..at)?.rsplit(marks).next()?;
    let behind = sentence.get(at + noun.len()..)?;
    let wide = terms.nouns_behind.iter().any(|wide| wide == noun);
    // 等应用工程 lists works: a longer noun, but for one that says no more than where (等领域应用).
    let next = behind.chars().next();
    let ends = next.is_none_or(|c| !c.is_alphabetic() || c == terms.attributive || terms.ands.contains(&c));
    // 陶瓷、服装和家具行业数字化转型: behind the noun what the question asks of them.
    let asked = content.iter().any(|word| plain(behind).starts_with(word.as_str()));
    let verbs = || acts(desk, clause) || behind.split(marks).next().is_some_and(|rest| acts(desk, rest));
    if !(ends || wide || asked) || !verbs() {
        return None;
    }
    let mut items = match clause.rfind(terms.etc.as_str()) {
        Some(etc) => {
            let gap = clause.get(etc + terms.etc.len()..)?;
            (gap.chars().count() <= GAP).then(|| members(desk, clause.get(..etc).unwrap_or_default()))?
        }
        // 金融、医疗和农业领域: right before a noun that says no more than where it ends by itself.
        None if wide || terms.industries.iter().any(|wide| wide == noun) => closed(desk, clause)?,
        None => return None,
    };
    items.retain(|item| item.chars().count() > 1);
    Some(items)
}

/// The items of a list that nothing but a word that joins ends; `None` where it is no list.
fn closed<'c>(desk: &Desk, list: &'c str) -> Option<Vec<&'c str>> {
    let last = list.rsplit('、').next()?;
    let joint = last.char_indices().find(|(at, c)| *at > 0 && desk.words.terms.ands.contains(c));
    let Some((at, c)) = joint else {
        return Some(members(desk, list)).filter(|items| items.len() > 1);
    };
    let cut = list.len() - last.len() + at;
    let mut items = members(desk, list.get(..cut)?);
    items.push(list.get(cut + c.len_utf8()..)?);
    Some(items)
}

/// The items between the marks of a list, the first without the verbs and the words before it.
fn members<'c>(desk: &Desk, list: &'c str) -> Vec<&'c str> {
    let mut items: Vec<&str> = Vec::new();
    for item in list.rsplit('、') {
        let open = opened(desk, item);
        // “甲”“乙” is a list, also without a mark between.
        items.extend(open.rsplit("”“").map(|name| name.trim_matches(['“', '”'])));
        if open.len() < item.len() && !(done(desk, item).is_some() && done(desk, item) == done(desk, list)) {
            break;
        }
    }
    items.reverse();
    items
}

/// The action whose verb opens words: 新建甲、乙、建设丙、丁等一批应用 is one list.
fn done<'d>(desk: &Desk<'d>, words: &str) -> Option<&'d str> {
    let verbs = desk.words.actions.iter().filter(|(verb, _)| words.starts_with(verb.as_str()));
    verbs.max_by_key(|(verb, _)| verb.len()).map(|(_, action)| action.as_str())
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
    // 支持企业开展陶瓷、服装: the list begins behind the verb.
    let verbs = words.actions.keys().filter(|verb| verb.chars().count() > 1);
    let openings = terms.list_openings.iter().chain(verbs);
    let behind = openings.filter_map(|word| Some(rest.rfind(word.as_str())? + word.len()));
    behind.max().and_then(|at| rest.get(at..)).filter(|behind| behind.chars().count() > 1).unwrap_or(rest)
}
