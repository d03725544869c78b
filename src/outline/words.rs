//! The outline's words, compiled once from `lexicon/outline/`. Must not read any document.

use super::numbering::Kind;
use super::table::Column;
use super::{Role, header::HeaderWords};
use crate::lexicon::{CharSet, Endings, Lexicon, LexiconError, Openings};
use aho_corasick::AhoCorasick;
use regex::{Regex, RegexSet};
use serde::Deserialize;

/// What a label before bodies means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Bodies of this role follow.
    Bodies(Role),
    /// People or remarks follow: no bodies.
    Nobody,
    /// A deadline follows.
    Due,
}

/// All words of the room.
#[derive(Debug)]
pub(super) struct Words {
    /// Patterns of numbers, in the order they are tried.
    pub numbering: Vec<(Kind, Regex)>,
    /// Whether any of them fits.
    pub numbered: RegexSet,
    /// Labels without their colon, longest first.
    pub labels: Endings<Meaning>,
    /// Role words behind bodies, longest first.
    pub roles: Endings<Role>,
    /// The role words of those that lead, longest first.
    pub leads: Leads,
    /// Endings of bodies' names.
    pub bodies: Endings,
    /// Endings that name a body without further evidence.
    pub strong: Endings,
    /// What opens an explaining bracket.
    pub openings: Openings,
    /// Column heads, in the order they are tried.
    pub columns: Columns,
    /// Headings of sections that hold a document's aims.
    pub preamble: Vec<String>,
    /// Patterns of the responsibility grammar.
    pub gates: Gates,
    /// Patterns of the header.
    pub header: HeaderWords,
}

/// Patterns of the responsibility grammar.
#[derive(Debug)]
pub(super) struct Gates {
    /// A sentence that says that the first body leads.
    pub lead_first_note: Regex,
    /// What stands before the first body and is none of it.
    pub lead_in: Regex,
    /// A joint between bodies.
    pub joint: Regex,
    /// What says that a clause governs all items of its part.
    pub scope: Regex,
    /// An item that sets a deadline.
    pub due_item: Regex,
    /// Remarks inside a clause, which end the list of bodies.
    pub note: Regex,
    /// The first tier of a body's name that lists tiers of government, and what goes on with it.
    pub tiers: (Regex, Regex),
    /// What a body's name opens with where it is told by its level or its house.
    pub levels: CharSet,
    /// A remark in a bracket that ends a label.
    pub label_remark: Regex,
    /// The word that closes an open list.
    pub etc: String,
    /// The characters that a number inside a line may begin with.
    pub unit_openers: CharSet,
}

#[derive(Deserialize)]
struct RawGates {
    lead_first_note: String,
    lead_in: String,
    joint: String,
    scope: String,
    due_item: String,
    note: String,
    tier_left: String,
    tier_right: String,
    levels: String,
    label_remark: String,
    etc: String,
    unit_openers: String,
}

impl Words {
    pub(super) fn load(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let gates: RawGates = lexicon.toml("outline/gates.toml")?;
        let gate = |pattern: &str| compile("outline/gates.toml", pattern);
        let roles = roles(lexicon)?;
        let numbering = numbering(lexicon)?;
        Ok(Self {
            numbered: RegexSet::new(numbering.iter().map(|(_, pattern)| pattern.as_str()))
                .map_err(|e| LexiconError::Pattern { path: NUMBERING.to_owned(), message: e.to_string() })?,
            numbering,
            labels: labels(lexicon)?.into_iter().collect(),
            leads: Leads::new(&roles)?,
            roles: roles.into_iter().collect(),
            bodies: strings(lexicon, "outline/bodies.txt")?.into(),
            strong: strings(lexicon, "outline/strong_bodies.txt")?.into(),
            openings: strings(lexicon, "outline/negative_openings.txt")?.into(),
            columns: columns(lexicon)?,
            preamble: strings(lexicon, "outline/preamble.txt")?,
            gates: Gates {
                lead_first_note: gate(&gates.lead_first_note)?,
                lead_in: gate(&gates.lead_in)?,
                joint: gate(&format!("^(?:{})", gates.joint))?,
                scope: gate(&gates.scope)?,
                due_item: gate(&gates.due_item)?,
                note: gate(&gates.note)?,
                tiers: (gate(&gates.tier_left)?, gate(&gates.tier_right)?),
                levels: gates.levels.chars().collect(),
                label_remark: gate(&gates.label_remark)?,
                etc: gates.etc,
                unit_openers: gates.unit_openers.chars().collect(),
            },
            header: HeaderWords::load(lexicon)?,
        })
    }
}

/// The role words of those that lead, looked up in one pass.
#[derive(Debug)]
pub(super) struct Leads(AhoCorasick);

impl Leads {
    fn new(roles: &[(String, Role)]) -> Result<Self, LexiconError> {
        let words = roles.iter().filter(|(_, role)| *role == Role::Lead).map(|(word, _)| word.as_str());
        automaton(ROLES, words).map(Self)
    }

    /// Where the longest of them stands for the first time, as bytes.
    pub(super) fn find(&self, content: &str) -> Option<(usize, usize)> {
        let found = self.0.find_overlapping_iter(content).min_by_key(|m| (m.pattern(), m.start()));
        found.map(|m| (m.start(), m.end()))
    }
}

/// Column heads, looked up in one pass.
#[derive(Debug)]
pub(super) struct Columns {
    search: AhoCorasick,
    columns: Vec<Column>,
}

impl Columns {
    /// The column of the first head of the list that stands in `words`.
    pub(super) fn of(&self, words: &str) -> Option<Column> {
        let first = self.search.find_overlapping_iter(words).map(|m| m.pattern()).min()?;
        self.columns.get(first.as_usize()).copied()
    }
}

fn automaton<'w>(path: &str, words: impl IntoIterator<Item = &'w str>) -> Result<AhoCorasick, LexiconError> {
    AhoCorasick::new(words)
        .map_err(|e| LexiconError::Pattern { path: path.to_owned(), message: e.to_string() })
}

/// Compiles a pattern of a word file; the error names the file.
pub(super) fn compile(path: &str, pattern: &str) -> Result<Regex, LexiconError> {
    Regex::new(pattern).map_err(|e| LexiconError::Pattern { path: path.to_owned(), message: e.to_string() })
}

fn strings(lexicon: &Lexicon, path: &str) -> Result<Vec<String>, LexiconError> {
    Ok(lexicon.list(path)?.into_iter().map(str::to_owned).collect())
}

const NUMBERING: &str = "outline/numbering.tsv";

fn numbering(lexicon: &Lexicon) -> Result<Vec<(Kind, Regex)>, LexiconError> {
    let path = NUMBERING;
    lexicon
        .table(path, 2)?
        .into_iter()
        .map(|row| Ok((kind_named(path, row[0])?, compile(path, row[1])?)))
        .collect()
}

fn kind_named(path: &str, name: &str) -> Result<Kind, LexiconError> {
    Kind::named(name).ok_or_else(|| unknown(path, name))
}

fn unknown(path: &str, word: &str) -> LexiconError {
    LexiconError::Row { path: path.to_owned(), row: word.to_owned(), columns: 2 }
}

fn role_named(name: &str) -> Option<Role> {
    [Role::Lead, Role::Support, Role::InCharge, Role::Responsible]
        .into_iter()
        .find(|role| serde_json::to_value(role).is_ok_and(|v| v == name))
}

fn labels(lexicon: &Lexicon) -> Result<Vec<(String, Meaning)>, LexiconError> {
    let path = "outline/labels.tsv";
    let mut labels = Vec::new();
    for row in lexicon.table(path, 2)? {
        let meaning = match row[1] {
            "none" => Meaning::Nobody,
            "due" => Meaning::Due,
            role => Meaning::Bodies(role_named(role).ok_or_else(|| unknown(path, role))?),
        };
        labels.push((row[0].to_owned(), meaning));
    }
    labels.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
    Ok(labels)
}

const ROLES: &str = "outline/roles.tsv";

fn roles(lexicon: &Lexicon) -> Result<Vec<(String, Role)>, LexiconError> {
    let path = ROLES;
    let mut roles = Vec::new();
    for row in lexicon.table(path, 2)? {
        roles.push((row[0].to_owned(), role_named(row[1]).ok_or_else(|| unknown(path, row[1]))?));
    }
    roles.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
    Ok(roles)
}

fn columns(lexicon: &Lexicon) -> Result<Columns, LexiconError> {
    let path = "outline/columns.tsv";
    let (mut heads, mut columns) = (Vec::new(), Vec::new());
    for row in lexicon.table(path, 2)? {
        heads.push(row[0]);
        columns.push(Column::named(row[1]).ok_or_else(|| unknown(path, row[1]))?);
    }
    Ok(Columns { search: automaton(path, heads)?, columns })
}
