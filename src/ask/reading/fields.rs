//! What the words that nothing was found for say of a field of work. Must not know intents.

use super::Reading;
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

impl Reading {
    /// The question with the words that texts have for its fields, where there are others: 卫生健康 for 医疗健康.
    pub(in crate::ask) fn in_other_words(&self, words: &Words, vocabulary: &Vocabulary) -> Option<Self> {
        let mut other = self.clone();
        for field in other.qualifiers.iter_mut().chain(&mut other.fields) {
            *field = field
                .split(BREAK)
                .map(|part| same_field(part, words, vocabulary))
                .collect::<Vec<String>>()
                .join(&BREAK.to_string());
        }
        other.cues.insert("otherwords".to_owned());
        (other.qualifiers != self.qualifiers).then_some(other)
    }

    /// A field by a word that no text has: 涉农的平台.
    pub(super) fn unknown_fields(&mut self, words: &Words, vocabulary: &Vocabulary) {
        for word in std::mem::take(&mut self.unknown) {
            let bare = words.bare_modifier(&word);
            let field = same_field(bare, words, vocabulary);
            if field == bare || !vocabulary.about(bare).is_empty() {
                self.unknown.push(word);
            } else {
                self.qualifiers.push(field.clone());
                self.fields.push(field);
            }
        }
    }

    /// 政府内部协同办公 is 协同办公, where no text has the longer words.
    pub(super) fn opened_fields(&mut self, words: &Words, vocabulary: &Vocabulary) {
        for field in self.qualifiers.iter_mut().chain(&mut self.fields) {
            let mut rest = field.as_str();
            while vocabulary.about(rest).is_empty() {
                let opened =
                    words.terms.field_openings.iter().filter_map(|open| rest.strip_prefix(open.as_str()));
                let Some(shorter) = opened.min_by_key(|rest| rest.len()) else { break };
                rest = shorter;
            }
            if rest.chars().count() >= 2 && rest.len() < field.len() && !vocabulary.about(rest).is_empty() {
                *field = rest.to_owned();
            }
        }
    }

    /// Words of fields as texts have them, and whether the kind asked for says less than its field (区块链的项目).
    pub(super) fn fields(&mut self, words: &Words, vocabulary: &Vocabulary) {
        for unknown in &mut self.unknown {
            // 区块链上 is 区块链, where no text has the longer words.
            let open = words.terms.upon.iter().find_map(|upon| unknown.strip_suffix(upon.as_str()));
            let known = |words: &&str| words.chars().count() >= 2 && !vocabulary.about(words).is_empty();
            if let Some(open) = open.filter(known).filter(|_| vocabulary.about(unknown).is_empty()) {
                *unknown = open.to_owned();
            }
        }
        // 网信部门（省网信办）: what the name of a body says again.
        let agencies = self.agencies.iter().flat_map(|g| g.entities.iter());
        let names: Vec<&String> =
            agencies.filter_map(|at| vocabulary.entities.get(*at)).flat_map(|e| &e.plain).collect();
        let again = |words: &String| {
            words.chars().count() <= 3 && names.iter().any(|name| name.contains(words.as_str()))
        };
        self.unknown.retain(|words| !again(words));
        let weak = |head: &String| words.terms.weak_heads.contains(head);
        if !self.heads.is_empty() && self.heads.iter().all(weak) && self.classes.is_empty() {
            self.cues.insert("weakkind".to_owned());
        }
    }
}

/// The words that texts have for a field besides that one; the word itself where there are none.
fn same_field(field: &str, words: &Words, vocabulary: &Vocabulary) -> String {
    let same = words.terms.field_words.iter().find(|same| same.iter().any(|word| word == field));
    let others = same.into_iter().flatten().map(String::as_str).filter(|word| *word != field);
    let spoken: Vec<&str> = others.filter(|word| !vocabulary.about(word).is_empty()).collect();
    if spoken.is_empty() { field.to_owned() } else { spoken.join(&BREAK.to_string()) }
}
