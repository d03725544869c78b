//! Things in a place that the question describes by a kind that no name has (通信枢纽): what its verbs befall in sentences
//! that name the place. Must not know how the question was worded.

use super::asked::among;
use crate::ask::desk::Desk;
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::text;
use crate::store::StoreError;

/// Such things; none where no verb is asked by, or the kind is one of names and they are not as many as the question says.
pub(super) fn items(desk: &Desk) -> Result<Vec<Item>, StoreError> {
    let reading = desk.reading;
    if reading.actions.is_empty() || reading.heads.is_empty() {
        return Ok(Vec::new());
    }
    let strange = reading.heads.iter().all(|head| desk.vocabulary.containing(head).is_empty());
    let wanted = reading.wanted;
    let tasks = desk.narrowed().unwrap_or_default();
    let mut bare = reading.clone();
    bare.heads.clear();
    bare.classes.clear();
    let desk = &Desk { reading: &bare, ..*desk };
    let (_, mut rows) = among(desk, None, &tasks)?;
    let named = |quote: &str| reading.places.iter().any(|place| quote.contains(&place.words));
    rows.retain(|row| named(&plain(text(row, "quote"))));
    let items = super::items::items(desk, &rows)?;
    Ok(if strange || wanted == Some(items.len()) { items } else { Vec::new() })
}
