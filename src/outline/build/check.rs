//! What is odd about an outline: numbers out of order, a broken end. Must not change what a task says.

use super::Builder;
use crate::diagnose::Diagnostic;
use crate::outline::numbering::Kind;
use std::collections::BTreeMap;

impl Builder<'_> {
    /// Numbers that skip or go back among the units of one parent.
    pub(super) fn gaps(&mut self) {
        let mut last: BTreeMap<(Option<usize>, Kind), u32> = BTreeMap::new();
        for unit in self.units {
            let Some(mark) = unit.mark.as_ref().filter(|m| m.value > 0 && !m.span.is_empty()) else {
                continue;
            };
            let before = last.insert((unit.parent, mark.kind), mark.value);
            // The first number of a section may go on from the section before.
            if before.is_some_and(|b| mark.value != b + 1) {
                let message = format!("the number {} does not follow the one before it", mark.number);
                let finding = Diagnostic::note("outline/number-out-of-order", mark.span, message);
                self.outline.diagnostics.push(finding);
            }
        }
    }

    /// A file that ends in the middle of a sentence ends in the middle of its last task.
    pub(super) fn broken_end(&mut self) {
        let Some(task) = self.outline.tasks.last_mut().filter(|t| t.clauses.is_empty()) else { return };
        let end = task.body.last().map(|b| b.of(self.text)).unwrap_or_default();
        task.truncated |= !end.ends_with(['。', '！', '；', '）', ')', '”', '：']);
    }
}
