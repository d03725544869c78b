//! Things that the question asks for beside those found first: of a head that no verb led to, or of a number that it says.
//! Must not know how the question was worded.

use super::asked::{among, base};
use super::filter::keep_definite;
use crate::ask::desk::{Desk, column};
use crate::ask::plain::BREAK;
use crate::ask::query::{Row, text};
use crate::ask::reading::Reading;
use crate::ask::words::Slot;
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Of several heads asked for in English, those that no verb led to, with whatever is done to them.
pub(super) fn unanswered_heads(
    desk: &Desk,
    rows: &[Row],
    tasks: &[NamedNode],
) -> Result<Vec<Row>, StoreError> {
    let same = |head: &String| {
        let group = desk.words.terms.synonyms.iter().find(|group| group.contains(head));
        group.cloned().unwrap_or_else(|| vec![head.clone()])
    };
    let held =
        |head: &String| rows.iter().any(|r| same(head).iter().any(|h| text(r, "label").contains(h.as_str())));
    let open: Vec<String> = desk.reading.heads.iter().filter(|head| !held(head)).flat_map(same).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let all = base(desk, Vec::new()).nodes("task", tasks).rows(desk.graph)?;
    let fits = |row: &Row| open.iter().any(|head| text(row, "label").contains(head.as_str()));
    Ok(keep_definite(desk, all).into_iter().filter(fits).collect())
}

/// 卫星应用方面的产业园和运营中心: of a kind that none was found of, those named after the field without what it ends in (卫星).
pub(super) fn of_bare_field(desk: &Desk, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
    let terms = &desk.words.terms;
    let bare = |field: &str| {
        let shorter = terms.field_endings.iter().find_map(|end| field.strip_suffix(end.as_str()))?;
        let says = shorter.chars().count() > 1 && !terms.weak_fields.iter().any(|weak| weak == shorter);
        says.then(|| shorter.to_owned())
    };
    let fields: Vec<String> =
        desk.reading.qualifiers.iter().flat_map(|q| q.split(BREAK)).filter_map(bare).collect();
    let held = |head: &&String| rows.iter().any(|row| text(row, "label").ends_with(head.as_str()));
    let open: Vec<String> = desk.reading.heads.iter().filter(|head| !held(head)).cloned().collect();
    let fits = |name: &String| {
        open.iter().any(|head| name.ends_with(head.as_str()))
            && fields.iter().any(|field| name.contains(field.as_str()))
    };
    let named = desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Thing && e.plain.iter().any(fits));
    let things: Vec<NamedNode> = named.map(|entity| entity.iri.clone()).collect();
    if things.is_empty() {
        return Ok(Vec::new());
    }
    let reading = Reading { qualifiers: Vec::new(), fields: Vec::new(), heads: open, ..desk.reading.clone() };
    Ok(among(&Desk { reading: &reading, ..*desk }, Some(&things), &[])?.1)
}

/// Where the question says how many there are and fewer were found: things in whose names the kind's words stand apart,
/// 公共平台 in 公共服务平台.
pub(super) fn wider(desk: &Desk, rows: &[Row], tasks: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    let found = column(rows, "item").len();
    if found == 0 || desk.reading.wanted.is_none_or(|wanted| wanted <= found) {
        return Ok(Vec::new());
    }
    let scattered = desk.reading.heads.iter().flat_map(|head| desk.vocabulary.scattered(head));
    let things: Vec<NamedNode> =
        scattered.filter_map(|at| desk.entity(at)).map(|entity| entity.iri.clone()).collect();
    let mut reading = desk.reading.clone();
    reading.heads.clear();
    reading.classes.clear();
    let new = |row: &Row| !rows.iter().any(|known| text(known, "item") == text(row, "item"));
    if !things.is_empty() {
        let (_, mut more) = among(&Desk { reading: &reading, ..*desk }, Some(&things), tasks)?;
        more.retain(new);
        if !more.is_empty() {
            return Ok(more);
        }
    }
    // 三个服务平台 of a task that has three platforms, one of them no 服务平台 by its name.
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let bases = desk.reading.heads.iter().filter_map(|head| {
        let shorter = desk.words.heads.keys().filter(|base| head.ends_with(base.as_str()) && *base != head);
        shorter.max_by_key(|base| base.len()).cloned()
    });
    reading.heads = bases.collect();
    if reading.heads.is_empty() {
        return Ok(Vec::new());
    }
    let (_, mut more) = among(&Desk { reading: &reading, ..*desk }, None, tasks)?;
    more.retain(new);
    let all = found + column(&more, "item").len();
    Ok(if desk.reading.wanted == Some(all) { more } else { Vec::new() })
}
