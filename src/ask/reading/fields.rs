//! What the words that nothing was found for say of a field of work. Must not know intents.

use super::Reading;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

impl Reading {
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
