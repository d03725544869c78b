//! What the words before a kind (农业方面的平台) are said nearest to: the name or the heading, the sentence, the rest of the
//! task. Must not know queries.

use crate::ask::desk::{Desk, column};
use crate::ask::plain::{BREAK, plain, scattered};
use crate::ask::query::{Row, number, text};
use std::collections::BTreeSet;

/// Characters of the longest heading: longer ones are first sentences.
const LONGEST_HEADING: usize = 30;

/// Whether a task's label is a heading rather than its first sentence.
fn is_heading(label: &str) -> bool {
    label.chars().count() <= LONGEST_HEADING
}

/// Characters of the shortest words that may stand in pieces in a name.
const IN_PIECES: usize = 4;

/// Characters that names of one list share behind their fields at least.
const SHORTEST_COMMON: usize = 3;

/// Without the rows whose task says the words only in another sentence, where any row has them nearer; where the question
/// says how many there are and more are left, only those that have them in their name or heading.
pub(in crate::ask::intents) fn rows(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    if reading.qualifiers.is_empty() || !reading.topics.is_empty() {
        return rows;
    }
    let said = |words: &str| {
        let words = plain(words);
        reading.qualifiers.iter().flat_map(|q| q.split(BREAK)).any(|part| words.contains(part))
    };
    let sections = desk.vocabulary.sections.iter().filter(|(heading, _)| said(heading));
    let below: BTreeSet<&str> = sections
        .flat_map(|(_, tasks)| tasks.iter().filter_map(|at| desk.entity(*at)).map(|e| e.iri.as_str()))
        .collect();
    let headed = |row: &Row| {
        (is_heading(text(row, "heading")) && said(text(row, "heading"))) || below.contains(text(row, "task"))
    };
    // 数据安全 in 数据汇聚共享安全管控平台
    let pieces = |row: &Row| {
        let name = plain(text(row, "label"));
        let fields = reading.qualifiers.iter().flat_map(|q| q.split(BREAK));
        let mut long = fields.filter(|field| field.chars().count() >= IN_PIECES);
        long.any(|field| scattered(&field.chars().collect::<Vec<char>>(), &name))
    };
    let named = |row: &Row| said(text(row, "label")) || headed(row) || pieces(row);
    let names = names_of_fields(desk, &rows);
    let near = |row: &Row| named(row) || said(&without_neighbours(desk, row, &names));
    if desk.has("otherwords") {
        // Words that were not asked with speak only for what is named by them.
        return rows.into_iter().filter(named).collect();
    }
    let mut rows = rows;
    let many = |rows: &[Row]| reading.wanted.is_some_and(|wanted| column(rows, "item").len() > wanted);
    let years: BTreeSet<i64> = rows.iter().filter(|row| near(row)).map(|row| number(row, "year")).collect();
    rows.retain(|row| near(row) || !years.contains(&number(row, "year")));
    let rivals: Vec<Rival> = rows.iter().flat_map(|row| fields_of_names(desk, row)).collect();
    rows.retain(|row| said(text(row, "label")) || !is_rival(row, &rivals));
    if many(&rows) && rows.iter().any(named) {
        rows.retain(named);
    }
    rows
}

/// A thing that is named after a field asked for.
struct Named {
    quote: String,
    /// Its name as its sentence writes it.
    name: String,
    /// Characters up to the end of the field.
    field: usize,
}

/// The names of things that are named after a field asked for.
fn names_of_fields(desk: &Desk, rows: &[Row]) -> Vec<Named> {
    let fields = || desk.reading.qualifiers.iter().flat_map(|q| q.split(BREAK));
    let named = |row: &Row| {
        let name = written(desk, row);
        let ends = fields().filter_map(|field| Some(name.find(field)? + field.len()));
        let field = name.get(..ends.min()?)?.chars().count();
        Some(Named { quote: text(row, "quote").to_owned(), name, field })
    };
    rows.iter().filter_map(named).collect()
}

/// The name of a row's thing as its sentence writes it.
fn written(desk: &Desk, row: &Row) -> String {
    plain(&desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote")))
}

/// The sentence of a row without the names of other things in it (甲库、乙库; 甲、乙等库): what their names say of a field is
/// not said of it.
fn without_neighbours(desk: &Desk, row: &Row, names: &[Named]) -> String {
    let quote = text(row, "quote");
    let own = written(desk, row);
    let others: Vec<&Named> =
        names.iter().filter(|other| other.quote == quote && other.name != own).collect();
    let clause = |clause: &str| {
        others.iter().fold(plain(clause), |said, other| match opening(&other.name, &said, other.field) {
            Some(open) => said.replace(open, ""),
            None => said,
        })
    };
    quote.split(['，', '。', '；', ',', ';']).map(clause).collect::<Vec<String>>().join(&BREAK.to_string())
}

/// The most of a name, from its first character on, that a clause has: a list of several shares its head.
fn opening<'n>(name: &'n str, clause: &str, least: usize) -> Option<&'n str> {
    let ends = name.char_indices().map(|(at, c)| at + c.len_utf8()).skip(least.saturating_sub(1));
    ends.filter_map(|end| name.get(..end)).filter(|open| clause.contains(open)).last()
}

/// What a thing that is named after a field asked for bears behind it (行业数据云 of 农业行业数据云), with its sentence and
/// the characters of its name.
fn fields_of_names(desk: &Desk, row: &Row) -> Vec<Rival> {
    let name = plain(text(row, "label"));
    let fields = desk.reading.qualifiers.iter().flat_map(|q| q.split(BREAK));
    let behind = fields.filter_map(|field| name.strip_prefix(field)).filter(|behind| !behind.is_empty());
    // A head alone is common to things that have nothing else to do with one another.
    let bare =
        |behind: &str| behind.chars().count() < SHORTEST_COMMON || desk.words.heads.contains_key(behind);
    let rival = |behind: &str| Rival {
        quote: text(row, "quote").to_owned(),
        behind: behind.to_owned(),
        length: bare(behind).then(|| name.chars().count()),
    };
    behind.map(rival).collect()
}

/// What names after other fields are set against.
struct Rival {
    quote: String,
    behind: String,
    /// Characters that a name must have, where it has only a head in common: 农业云、旅游云.
    length: Option<usize>,
}

/// Whether a thing is named after another field in one list with one that is named after the field asked for.
fn is_rival(row: &Row, rivals: &[Rival]) -> bool {
    let name = plain(text(row, "label"));
    let alike = |rival: &Rival| rival.length.is_none_or(|length| length == name.chars().count());
    let listed = |rival: &&Rival| rival.quote == text(row, "quote") && name.ends_with(&rival.behind);
    rivals.iter().filter(listed).any(alike)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_shares_its_head() {
        assert_eq!(opening("民俗文化数据库", "建设民俗文化、方志、矿山遗址等数据库", 4), Some("民俗文化"));
        assert_eq!(opening("方志数据库", "建设方志数据库", 2), Some("方志数据库"));
        assert_eq!(opening("水利数据库", "建设方志数据库", 2), None);
    }
}
