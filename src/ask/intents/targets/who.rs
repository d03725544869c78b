//! Who is responsible for targets. Must not know which targets are asked for.

use crate::ask::desk::{Desk, Gather, column};
use crate::ask::model::Item;
use crate::ask::query::Row;
use crate::store::StoreError;

/// 哪两份文件都提了，2022年由谁负责: the year says when someone is responsible, not whose figures are asked for.
pub(super) fn asks_who_then(desk: &Desk) -> bool {
    let asks = ["who", "when", "mentioned"].iter().all(|cue| desk.has(cue));
    asks && desk.years().len() == 1 && !desk.reading.metrics.is_empty()
}

/// Who is responsible for the tasks that set the targets, where the question asks that too.
pub(super) fn bodies(desk: &Desk, rows: &[Row]) -> Result<Vec<Item>, StoreError> {
    let mut gather = Gather::default();
    let of_year = |year: i64| !asks_who_then(desk) || desk.years().contains(&year);
    let who = desk.who(column(rows, "task"))?;
    for body in who.into_values().flatten().filter(|body| of_year(body.quote.year)) {
        let draft = gather.draft(&body.iri, &body.name);
        draft.item.iri = Some(body.iri.clone());
        draft.note(body.quote.year, desk.say("task", &[&body.heading]));
        draft.prove(body.quote);
    }
    Ok(gather.items())
}
