//! What texts say of law-making without naming a law: 开展…立法工作. Must not know how the question was worded.

use super::asked::base;
use crate::ask::desk::{Desk, Gather};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Whether laws are asked for as they come one after the other.
pub(super) fn over_years(desk: &Desk) -> bool {
    let over = ["history", "alldocs", "everyyear", "change", "span"].iter().any(|cue| desk.has(cue));
    desk.has("law") && (over || desk.years().len() > 1)
}

/// Laws asked for beside other rules (规划和立法): whatever is done to them.
pub(super) fn laws(desk: &Desk, known: &[Row], tasks: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    let laws = &desk.words.terms.laws;
    let others = desk.reading.heads.iter().any(|head| !laws.contains(head));
    if !desk.has("law") || !others || desk.reading.actions.is_empty() {
        return Ok(Vec::new());
    }
    let mut reading = desk.reading.clone();
    reading.heads.clone_from(laws);
    let mut rows =
        base(&Desk { reading: &reading, ..*desk }, Vec::new()).nodes("task", tasks).rows(desk.graph)?;
    let held = |row: &Row| laws.iter().any(|law| text(row, "label").contains(law.as_str()));
    rows.retain(|row| held(row) && !known.iter().any(|k| text(k, "item") == text(row, "item")));
    Ok(rows)
}

/// The clauses that speak of law-making in years in which no law was found.
pub(super) fn of_laws(desk: &Desk, known: &[Item]) -> Result<Vec<Item>, StoreError> {
    let Some(word) = desk.words.cues.cues.get("law").and_then(|words| words.first()) else {
        return Ok(Vec::new());
    };
    let tasks = desk.speaking(word);
    // Of a body asked for only its own tasks speak.
    if !over_years(desk) || tasks.is_empty() || !desk.reading.agencies.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Query::new(template::TASKS).nodes("task", &tasks).years(desk.years()).rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let mut gather = Gather::default();
    for row in rows.iter().filter(|row| !known.iter().any(|item| item.years.contains(&number(row, "year")))) {
        let task = text(row, "item");
        let clauses = desk.vocabulary.text(task).split(['，', '。', '；', '、']);
        let Some(clause) = clauses.map(str::trim).find(|clause| plain(clause).contains(word.as_str())) else {
            continue;
        };
        let draft = gather.draft(task, clause);
        draft.item.iri = Some(task.to_owned());
        if let Some(bodies) = who.get(task) {
            draft.note(number(row, "year"), desk.who_note(bodies));
        }
        draft.prove(desk.quote(row));
    }
    Ok(gather.items())
}
