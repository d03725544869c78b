//! Places that the text names in the clause that says what is asked, where no fact holds it: 推进甲、乙等城市某事. Must not know
//! how the question was worded.

use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::plain::{in_pieces, plain};
use crate::ask::query::{Query, Row, number, template, text};
use crate::ask::words::Slot;
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Characters of the shortest word that is looked for.
const SHORTEST: usize = 3;

/// The places named in the clauses that hold the words for which nothing else was found.
pub(super) fn places(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let words = reading.unknown.iter().chain(&reading.qualifiers).chain(&reading.heads);
    let words: Vec<Vec<char>> = words.map(|w| asked(desk, w)).filter(|w| w.len() >= SHORTEST).collect();
    if words.is_empty() {
        return Ok(Found::default());
    }
    let years = [reading.years.as_slice(), reading.deadlines.as_slice()].concat();
    let query = Query::new(template::TASKS).years(&years).nodes("document", &desk.iris(&reading.documents));
    let says = |clause: &str| words.iter().all(|words| in_pieces(words, clause));
    let mut gather = Gather::default();
    let mut found: Vec<NamedNode> = Vec::new();
    for row in query.rows(desk.graph)? {
        let quote = text(&row, "quote");
        for clause in clauses(quote).filter(|clause| says(clause)) {
            name_places(desk, &row, clause, &mut gather);
            found.extend(NamedNode::new(text(&row, "item")).ok());
        }
    }
    Ok(Found { query: query.nodes("task", &found), items: gather.items(), message: None })
}

/// A word without the noun for places that ends it: 全光万兆 of 全光万兆重点城市.
fn asked(desk: &Desk, word: &str) -> Vec<char> {
    let heads = &desk.words.terms.place_heads;
    let bare = heads.iter().find_map(|head| word.strip_suffix(head.as_str())).unwrap_or(word);
    desk.words.bare_modifier(bare).chars().collect()
}

/// The clauses of a text, compared form.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(['，', '。', '；', '：', ','])
}

fn name_places(desk: &Desk, row: &Row, clause: &str, gather: &mut Gather) {
    let said = plain(clause);
    let home = plain(&desk.home());
    for place in desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Place) {
        let held = place.names.iter().filter(|n| n.chars().count() >= 2 && said.contains(&plain(n)));
        let Some(written) = held.max_by_key(|n| n.chars().count()) else { continue };
        if home.contains(&plain(written)) {
            continue;
        }
        let draft = gather.draft(place.iri.as_str(), written);
        draft.item.iri = Some(place.iri.as_str().to_owned());
        draft.note(number(row, "year"), clause.trim());
        draft.prove(desk.quote(row));
    }
}
