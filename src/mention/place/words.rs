//! The words of places, loaded once. Must not look at any text.

use crate::lexicon::{Affixes, Lexicon, LexiconError, Openings, WordSearch};
use crate::text::Span;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The lists of `lexicon/mention/place.toml`; what each is for stands there.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Words {
    pub crossing: Openings,
    pub bodies: Vec<String>,
    pub not_bodies: Affixes,
    pub branches: Affixes,
    pub towards: Affixes,
    pub doers: Vec<String>,
    pub zones: Affixes,
    pub ranges: Affixes,
    pub owners: Vec<String>,
    pub sites: Vec<String>,
    pub infix: Affixes,
    pub own_prefix: Affixes,
    pub slogans: Affixes,
    pub company: Affixes,
    pub joiners: Affixes,
    pub etc: String,
    pub town_marks: Vec<String>,
    pub no_towns: Vec<String>,
    pub no_town_starts: Vec<String>,
    pub namesake_marks: Vec<String>,
    pub city_marks: Vec<String>,
    pub no_bare_towns: Affixes,
    pub sited: Vec<String>,
    pub of: String,
    pub place_verbs: Affixes,
    pub adverbs: Affixes,
    pub mark_tails: Affixes,
    pub features: Affixes,
    pub mark_words: Affixes,
    pub bracket_tails: Vec<String>,
    /// Names that are also common words.
    #[serde(skip)]
    ambiguous: BTreeSet<String>,
    /// Of these, ordinary words.
    #[serde(skip)]
    common: BTreeSet<String>,
    /// `town_marks` and the words that lead to towns without a mark, `doers` and then `sited`, each looked up in one pass.
    #[serde(skip)]
    marks: Option<WordSearch>,
    #[serde(skip)]
    leading: Option<WordSearch>,
    /// Verbs of the ontology: what stands behind one is not part of a body's name.
    #[serde(skip)]
    pub verbs: Affixes,
}

impl Words {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut words: Self = lexicon.toml("mention/place.toml")?;
        let names = |path: &str| -> Result<BTreeSet<String>, LexiconError> {
            Ok(lexicon.list(path)?.into_iter().map(str::to_owned).collect())
        };
        words.ambiguous = names("mention/place_ambiguous.txt")?;
        words.common = names("mention/place_common.txt")?;
        // Roles and actions are subproperties; what only relates things is not.
        let done = lexicon.ontology().properties().filter(|p| !p.parents.is_empty());
        words.verbs = done.flat_map(|p| p.cues.clone()).collect::<Vec<_>>().into();
        words.marks = Some(WordSearch::new(&words.town_marks));
        words.leading = Some(WordSearch::new(words.doers.iter().chain(&words.sited)));
        Ok(words)
    }

    /// Whether the name may mean something else; `at_home`, in a document of its province, less so.
    pub(super) fn is_ambiguous(&self, name: &str, at_home: bool) -> bool {
        if at_home { self.common.contains(name) } else { self.ambiguous.contains(name) }
    }

    /// Whether nothing but a joiner, or nothing, stands between two places.
    pub(super) fn joins(&self, between: &str) -> bool {
        between.is_empty() || self.joiners.iter().any(|j| between == j)
    }

    /// Where the marks of towns stand.
    pub(super) fn marks<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Span> + 't {
        self.marks.iter().flat_map(|marks| marks.overlapping(text)).map(|(span, _)| span)
    }

    /// The words that lead to towns without a mark, each with whether it lets them do something.
    pub(super) fn leading<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (Span, bool)> + 't {
        let found = self.leading.iter().flat_map(|words| words.overlapping(text));
        found.map(|(span, nth)| (span, nth < self.doers.len()))
    }
}
