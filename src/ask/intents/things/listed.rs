//! Rules and plans that a list of deliverables has as its entries. Must not know how the question was worded.

use super::asked::lists_part;
use super::heads;
use crate::ask::desk::{Desk, Gather};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Laws that the list has in another part than the one asked for beside them: 条例和政策措施.
pub(super) fn laws(desk: &Desk, known: &[Item]) -> Result<Vec<Item>, StoreError> {
    let law = |head: &String| desk.words.terms.laws.contains(head);
    let mut reading = desk.reading.clone();
    reading.heads.retain(law);
    let left_out = ["beside", "excluded"].iter().any(|cue| desk.has(cue));
    if !lists_part(desk) || reading.heads.is_empty() || left_out {
        return Ok(Vec::new());
    }
    reading.topics.clear();
    let entity = |at: &usize| desk.vocabulary.entities.get(*at).map(|e| e.iri.clone());
    let tasks: Vec<NamedNode> = reading.scope.iter().filter_map(entity).collect();
    listed(&Desk { reading: &reading, ..*desk }, known, &tasks)
}

/// Rules and plans that a list of deliverables has as its entries: their names are headings of tasks.
pub(super) fn listed(desk: &Desk, known: &[Item], tasks: &[NamedNode]) -> Result<Vec<Item>, StoreError> {
    let heads = heads(desk);
    let part = lists_part(desk);
    let query = Query::new(template::TASKS)
        .nodes("task", tasks)
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents));
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let label = text(&row, "label").trim_matches(['《', '》', '。']);
        let name = crate::ask::topic::opened(label, desk.words);
        let whole = name.chars().count() == label.chars().count();
        // Of a part whose entries are asked for by verbs, those that say them.
        let verbs = desk.reading.actions.iter().filter(|(_, verb)| !label.contains(verb.as_str()));
        if part && !desk.reading.actions.is_empty() && verbs.count() == desk.reading.actions.len() {
            continue;
        }
        let entry = part || (whole && heads.iter().any(|head| name.ends_with(head.as_str())));
        let of_known = |item: &Item| item.evidence.iter().any(|e| e.path == text(&row, "path"));
        if !entry
            || (part && known.iter().any(of_known))
            || known.iter().any(|item| plain(&item.label).contains(&plain(name)))
        {
            continue;
        }
        let draft = gather.draft(text(&row, "item"), name);
        draft.item.iri = Some(text(&row, "item").to_owned());
        if !text(&row, "by").is_empty() {
            draft.note(number(&row, "year"), desk.say("deadline", &[text(&row, "by")]));
        }
        draft.prove(desk.quote(&row));
    }
    Ok(gather.items())
}
