//! Things in places. Must not know how the question was worded.

use super::asked::{actions, base};
use super::items::written;
use super::{described, heads};
use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::model::Item;
use crate::ask::plain::{BREAK, plain, scattered};
use crate::ask::query::{Query, Row, local, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Things that lie in the places, or that the text supports the places in having; with a verb only those that it acts on.
pub(super) fn in_places(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    // 福州的元宇宙产业园: of what no text speaks nothing lies anywhere.
    let bare = |words: &String| words.trim_start_matches(desk.words.terms.ands.as_slice()).to_owned();
    let strange = |words: &String| desk.vocabulary.about_loosely(&bare(words)).is_empty();
    if !reading.qualifiers.is_empty() && reading.qualifiers.iter().all(strange) {
        return Ok(Found::default());
    }
    let (heads, classes) = kinds(desk);
    let query = located_kinds(desk, &heads, &classes);
    let mut rows = query.rows(desk.graph)?;
    let spoken = spoken_of(desk, query.clone())?;
    let spoken_of = !spoken.is_empty();
    if spoken_of {
        rows = with_spoken(desk, rows, spoken, &heads);
    }
    rows.extend(named_kinds(desk, &query, &heads)?);
    let rows = without_cities(desk, of_fields(desk, rows, spoken_of, &heads), &heads);
    let mut items = acted_upon(desk, located(desk, &rows))?;
    if items.is_empty() {
        items = described::items(desk)?;
    }
    let names: Vec<&str> = reading.places.iter().map(|g| g.words.as_str()).collect();
    let message = items.is_empty().then(|| desk.say("no_place", &[&names.join("、")]));
    Ok(Found { query, items, message })
}

/// The heads and the classes of what is asked for in places.
fn kinds(desk: &Desk) -> (Vec<String>, Vec<String>) {
    let mut heads = heads(desk);
    let classes = classes_of_places(desk);
    // 莆田有哪些项目 asks for whatever it is, also beside other kinds.
    let weak = |head: &String| desk.words.terms.weak_heads.contains(head);
    if desk.reading.heads.iter().any(weak) {
        if desk.reading.attached.is_empty() {
            return (Vec::new(), Vec::new());
        }
        // 平台、活动和算力项目: of a field only.
        let terms = &desk.words.terms;
        let asked = desk.reading.heads.iter().filter(|head| weak(head));
        let of_fields =
            asked.flat_map(|head| desk.reading.attached.iter().map(move |field| format!("{field}{head}")));
        let of_fields: Vec<String> =
            of_fields.filter_map(|kind| terms.umbrellas.get(&kind)).flatten().cloned().collect();
        heads.retain(|head| !weak(head));
        // 智算项目: whatever bears the field in its name.
        let named = if of_fields.is_empty() { desk.reading.attached.clone() } else { of_fields };
        heads.extend(named);
    }
    // 示范城市 asks for what else a city is made: 应用城市, 试点城市.
    let cities = &desk.words.terms.city_heads;
    let asked = |city: &&String| heads.iter().any(|head| head.ends_with(city.as_str()));
    let families: Vec<String> = cities.iter().filter(asked).cloned().collect();
    heads.extend(families);
    // 平台、试点和活动: what a city is to be as a whole is a pilot too, and events are a kind beside the others.
    let kinds = !heads.is_empty() || !classes.is_empty();
    if titled(desk) && kinds {
        heads.extend(cities.iter().cloned());
    }
    if desk.has("event") && (kinds || desk.reading.things.is_empty()) {
        heads.extend(desk.words.terms.events.iter().cloned());
    }
    (heads, classes)
}

/// Whether a title that cities have is asked for (试点).
fn titled(desk: &Desk) -> bool {
    desk.reading.heads.iter().any(|head| desk.words.terms.titles.contains(head))
}

/// The places asked for, and what lies in them.
fn places(desk: &Desk) -> Vec<NamedNode> {
    let asked = desk.reading.places.iter().flat_map(|group| group.entities.iter().copied());
    let all = asked.flat_map(|at| std::iter::once(at).chain(desk.vocabulary.parts_of(at)));
    all.filter_map(|at| desk.entity(at)).map(|entity| entity.iri.clone()).collect()
}

fn located_kinds(desk: &Desk, heads: &[String], classes: &[String]) -> Query {
    let query = Query::new(template::LOCATED)
        .nodes("place", &places(desk))
        .terms("relation", [&desk.words.terms.located, &desk.words.terms.supported])
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents))
        .terms("kinds", &desk.words.terms.things)
        .kind(heads, classes, &desk.called(&with_fields(desk, heads)));
    if heads.is_empty() { query.terms("class", classes) } else { query }
}

/// What clauses speak of, and of the rows found what bears a name of its class only: parks bear names of all kinds, where
/// none of them has the words, those of the class are meant.
fn with_spoken(desk: &Desk, rows: Vec<Row>, spoken: Vec<Row>, heads: &[String]) -> Vec<Row> {
    let of_class = |row: &Row| !heads.iter().any(|head| text(row, "label").contains(head.as_str()));
    let kept: Vec<Row> = rows.into_iter().filter(of_class).collect();
    let items = column(&spoken, "item");
    let held = kept.iter().any(|row| items.contains(&text(row, "item")));
    let more = if !held && desk.reading.fields.len() != 1 { kept } else { Vec::new() };
    spoken.into_iter().chain(more).collect()
}

/// Kinds of which one is read as a name (卫星运营中心): it is a kind beside the others.
fn named_kinds(desk: &Desk, query: &Query, heads: &[String]) -> Result<Vec<Row>, StoreError> {
    if desk.reading.things.is_empty() || heads.is_empty() {
        return Ok(Vec::new());
    }
    let kinds: Vec<String> = desk.reading.things.iter().map(|g| plain(&g.words)).collect();
    let mut named = query.clone().without("kind").without("class").rows(desk.graph)?;
    named.retain(|row| kinds.iter().any(|kind| plain(text(row, "label")).contains(kind.as_str())));
    Ok(named)
}

/// Of the rows those that a field asked for is said of: 两岸融合方面的园区.
fn of_fields(desk: &Desk, mut rows: Vec<Row>, spoken_of: bool, heads: &[String]) -> Vec<Row> {
    let reading = desk.reading;
    // 算力项目: kinds of other names stand for the words.
    let weak = |head: &String| desk.words.terms.weak_heads.contains(head);
    let kinds = !heads.is_empty() && !reading.heads.is_empty() && reading.heads.iter().all(weak);
    if spoken_of || kinds {
        return rows;
    }
    let weak = |words: &str| desk.words.terms.weak_fields.iter().any(|weak| weak == words);
    // What the name, the sentence or the heading says it of.
    let said = |row: &Row| {
        let heading = desk.of_iri(text(row, "task")).map_or("", |task| task.label.as_str());
        let all = [plain(text(row, "label")), plain(text(row, "quote")), plain(heading)];
        let mut strong = fields(&reading.fields).filter(|words| !weak(words));
        strong.any(|words| all.iter().any(|text| text.contains(words)))
    };
    if rows.iter().any(said) {
        rows.retain(said);
    }
    // 厦门的卫星中心: where one kind is asked for by its field, what nothing says it of is no answer.
    let one = reading.heads.len() + reading.classes.len() == 1;
    if one && !reading.qualifiers.is_empty() && !fields(&reading.qualifiers).any(weak) {
        // 卫星产业园或卫星中心: the other kind of the list, which is read as a name.
        let named = |row: &Row| {
            let label = plain(text(row, "label"));
            reading.things.iter().any(|group| label.contains(&plain(&group.words)))
        };
        rows.retain(|row| says_field(desk, row) || named(row));
    }
    rows
}

/// The fields of a list, each alone.
fn fields(all: &[String]) -> impl Iterator<Item = &str> {
    all.iter().flat_map(|field| field.split(BREAK))
}

/// A city that tries something out is the place itself, not a thing in it.
fn without_cities(desk: &Desk, mut rows: Vec<Row>, heads: &[String]) -> Vec<Row> {
    let cities = &desk.words.terms.city_heads;
    let city = |name: &str| cities.iter().any(|head| name.ends_with(head.as_str()));
    let asked = |name: &str| heads.iter().any(|head| name.contains(head.as_str()));
    let acted = !desk.reading.actions.is_empty();
    if !acted && !titled(desk) && rows.iter().any(|row| !city(text(row, "label"))) {
        rows.retain(|row| !city(text(row, "label")) || asked(text(row, "label")));
    }
    rows
}

/// Of the items those that the verbs asked for act on, where they narrow anything.
fn acted_upon(desk: &Desk, mut items: Vec<Item>) -> Result<Vec<Item>, StoreError> {
    let reading = desk.reading;
    // 在某地建设的园区 asks for what lies there: building narrows nothing.
    let builds = |(action, _): &(String, String)| {
        *action == desk.words.terms.build || desk.words.terms.light.contains(action)
    };
    // 建设、举办或试点: with building among the verbs whatever is there is meant.
    let mut any = reading.actions.iter().any(builds) && reading.actions.len() > 1;
    // 有哪些平台，举办什么活动: what is held is not all that is asked for.
    let held = |(action, _): &(String, String)| desk.words.terms.event_actions.contains(action);
    any |= !reading.classes.is_empty() && reading.actions.iter().all(held);
    if any || reading.actions.iter().all(builds) || items.is_empty() {
        return Ok(items);
    }
    let things: Vec<NamedNode> = items.iter().filter_map(|i| NamedNode::new(i.iri.as_ref()?).ok()).collect();
    let acted = base(desk, actions(desk)).with_modalities().nodes("thing", &things).rows(desk.graph)?;
    let kept = column(&acted, "item");
    if !kept.is_empty() {
        items.retain(|item| item.iri.as_deref().is_some_and(|iri| kept.contains(iri)));
    }
    Ok(items)
}

/// Whether the name or the sentence of a row has any of the words before the kind.
fn says_field(desk: &Desk, row: &Row) -> bool {
    let all = [plain(text(row, "label")), plain(text(row, "quote"))];
    fields(&desk.reading.qualifiers).any(|words| {
        let asked: Vec<char> = words.chars().collect();
        all.iter().any(|text| text.contains(words) || scattered(&asked, text))
    })
}

/// The kinds, and each with the words that stand before one of them: 卫星数据中心 is 卫星数据运营中心 too.
fn with_fields(desk: &Desk, heads: &[String]) -> Vec<String> {
    let attached = &desk.reading.attached;
    let joined = attached.iter().flat_map(|field| heads.iter().map(move |head| format!("{field}{head}")));
    heads.iter().cloned().chain(joined).collect()
}

/// Where words stand before the kind (标识解析和国际通信设施): the things in the places whose names hold any of them, of
/// whatever kind.
fn spoken_of(desk: &Desk, query: Query) -> Result<Vec<Row>, StoreError> {
    let reading = desk.reading;
    let named = reading.things.iter().map(|g| &g.words);
    // 与卫星有关的中心、基地: one field of all kinds.
    let field = reading.fields.first().filter(|_| reading.fields.len() == 1);
    let words: Vec<&str> = named
        .chain(&reading.qualifiers)
        .chain(reading.heads.iter().filter(|_| field.is_none()))
        .flat_map(|words| words.split(crate::ask::plain::BREAK))
        .collect();
    // 与卫星有关的中心、基地: one field is said of all kinds.
    let mark = crate::ask::plain::BREAK;
    let one =
        matches!((reading.qualifiers.as_slice(), reading.fields.as_slice()), ([q], [_]) if !q.contains(mark));
    let narrows = !reading.things.is_empty() || (!reading.qualifiers.is_empty() && !one);
    if !narrows || !desk.has("located") {
        return Ok(Vec::new());
    }
    let mut rows = query.without("kind").without("class").rows(desk.graph)?;
    let of_kind = |name: &str| reading.heads.iter().any(|head| name.contains(head.as_str()));
    let says = |row: &Row| {
        let name = plain(text(row, "label"));
        words.iter().any(|w| scattered(&w.chars().collect::<Vec<char>>(), &name))
            || (of_kind(&name)
                && field.is_some_and(|field| plain(text(row, "quote")).contains(field.as_str())))
    };
    rows.retain(says);
    Ok(rows)
}

/// The classes asked for, and those of the heads asked for whose things bear names of all kinds.
pub(super) fn classes_of_places(desk: &Desk) -> Vec<String> {
    let mut classes = desk.reading.classes.clone();
    let words = desk.words;
    let known = || words.heads.iter().chain(&words.classes);
    for head in &desk.reading.heads {
        let of = known().filter(|(word, _)| head.ends_with(word.as_str()));
        let longest = of.max_by_key(|(word, _)| word.len()).map(|(_, class)| class);
        classes.extend(longest.filter(|class| words.terms.of_places.contains(class)).cloned());
    }
    classes.sort();
    classes.dedup();
    classes
}

/// Rows of the template LOCATED as items: a thing an item.
pub(in crate::ask::intents) fn located(desk: &Desk, rows: &[Row]) -> Vec<Item> {
    let written = written(desk, rows);
    let mut gather = Gather::default();
    for row in rows {
        let names = written.get(text(row, "item")).filter(|names| names.len() == 1);
        let name = names.and_then(|names| names.first()).map_or(text(row, "label"), String::as_str);
        let draft = gather.draft(text(row, "item"), name);
        draft.item.iri = Some(text(row, "item").to_owned());
        let relation = local(row, "relation");
        let note = if relation == desk.words.terms.located {
            desk.say("place", &[text(row, "where")])
        } else {
            format!("{}{relation}", text(row, "where"))
        };
        draft.note(number(row, "year"), note);
        draft.prove(desk.quote(row));
    }
    gather.items()
}
