//! Fields that a question names by their use: 人工智能应用的目标 are those of 人工智能. Must not know slots.

use crate::ask::spot::{Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Characters of the shortest field.
const FIELD: usize = 2;

/// 人工智能应用定的数量目标: where no figure and nothing at all is called so, the use of a field that texts speak of is the field.
pub(super) fn fields(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let Some(aspect) = words.terms.aspect_endings.first() else { return };
    if !tokens.iter().any(|token| token.asks(&["target"])) {
        return;
    }
    let mut at = 0;
    while let Some(token) = tokens.get_mut(at) {
        at += 1;
        let Some(field) = field(token, words, vocabulary) else { continue };
        *token = Token { words: field, what: What::Rest };
        tokens.insert(at, Token { words: aspect.clone(), what: What::Stop });
    }
}

/// The field of which a token names the use.
fn field(token: &Token, words: &Words, vocabulary: &Vocabulary) -> Option<String> {
    let called = match &token.what {
        What::Rest => false,
        What::Named(Slot::Thing, entities, _) => {
            let mut named = entities.iter().filter_map(|at| vocabulary.entities.get(*at));
            named.any(|entity| entity.plain.contains(&token.words))
        }
        _ => return None,
    };
    let field = words.terms.applied.iter().find_map(|used| token.words.strip_suffix(used.as_str()))?;
    let known = called || vocabulary.metrics.iter().any(|metric| metric.plain.ends_with(&token.words));
    let spoken = field.chars().count() >= FIELD && !vocabulary.about(field).is_empty();
    (!known && spoken).then(|| field.to_owned())
}
