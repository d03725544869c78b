//! Things that no name of the graph tells but the words of a task do: 组建一批行业数据公司 where companies to be founded are
//! asked for. Must not know how the question was worded.

use super::heads;
use crate::ask::desk::{Desk, Gather};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Characters of the shortest and the longest words behind a verb that tell a thing.
const WORDS: std::ops::RangeInclusive<usize> = 3..=20;

/// What stands behind a verb of the actions asked for and ends in a kind asked for, clause by clause.
pub(super) fn items(desk: &Desk, tasks: &[NamedNode]) -> Result<Vec<Item>, StoreError> {
    let reading = desk.reading;
    let mut kinds: Vec<String> = heads(desk).into_iter().filter(|head| head.chars().count() >= 2).collect();
    if let ([noun], true) = (reading.unknown.as_slice(), kinds.is_empty() && reading.topics.is_empty()) {
        // 建立哪些制度: a noun that heads no class.
        kinds.extend(Some(noun.clone()).filter(|noun| noun.chars().count() >= 2));
    }
    let plain_reading = reading.things.is_empty() && reading.places.is_empty() && reading.classes.is_empty();
    if kinds.is_empty() || reading.actions.is_empty() || !plain_reading || desk.has("verbatim") {
        return Ok(Vec::new());
    }
    let rows = Query::new(template::TASKS)
        .nodes("task", tasks)
        .years(desk.years())
        .nodes("agency", &desk.iris(&reading.agencies))
        .nodes("document", &desk.iris(&reading.documents))
        .terms("role", &desk.roles())
        .rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let mut gather = Gather::default();
    for row in &rows {
        let task = text(row, "item");
        for clause in desk.vocabulary.text(task).split(['，', '。', '；', '、', '：']) {
            let Some(object) = object(desk, clause.trim(), &kinds) else { continue };
            let draft = gather.draft(&format!("{task} {object}"), object);
            draft.item.iri = Some(task.to_owned());
            if let Some(bodies) = who.get(task) {
                draft.note(number(row, "year"), desk.who_note(bodies));
            }
            draft.prove(desk.quote(row));
        }
    }
    Ok(gather.items())
}

/// What stands behind the last such verb of a clause that ends in one of the kinds.
fn object<'c>(desk: &Desk, clause: &'c str, kinds: &[String]) -> Option<&'c str> {
    let bare = plain(clause);
    kinds.iter().find(|kind| bare.ends_with(kind.as_str()))?;
    let asked = |action: &String| desk.reading.actions.iter().any(|(asked, _)| asked == action);
    let behind = |verb: &String| clause.split_once(verb.as_str()).map(|(_, behind)| behind);
    // The verb of the question itself before others of its action.
    let own = desk.reading.actions.iter().find_map(|(_, verb)| behind(verb));
    let verbs = desk.words.actions.iter().filter(|(_, action)| asked(action));
    let mut object = own.or_else(|| verbs.filter_map(|(verb, _)| behind(verb)).max_by_key(|b| b.len()))?;
    let terms = &desk.words.terms;
    let opens = || terms.heading_openings.iter().chain(&terms.several_of);
    while let Some(rest) = opens().find_map(|word| object.strip_prefix(word.as_str())) {
        object = rest;
    }
    WORDS.contains(&object.chars().count()).then_some(object)
}
