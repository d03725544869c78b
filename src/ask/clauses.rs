//! Which clauses of a question ask for figures, for those of a sort, or only for details of the answers. Must not know how any of
//! them is answered.

use super::among;
use super::reading::Reading;
use super::session::Session;

impl Session<'_> {
    /// The clauses that ask for figures, before one that asks whose they are: 各年定了什么目标，由谁负责.
    pub(super) fn figures(&self, told: &str) -> Option<String> {
        let cut = self.with_times(self.asker.sentences.cut(told));
        let (last, before) = cut.split_last().filter(|(_, before)| !before.is_empty())?;
        let rest: String = before.iter().map(|(clause, _)| clause.as_str()).collect();
        let reading = self.read(&rest);
        let measured = reading.cues.contains("target") || reading.cues.contains("amount");
        let asks = measured && !reading.cues.contains("who") && !reading.things.is_empty();
        (asks && self.asker.sentences.asks_only_who(&self.read(&last.0))).then_some(rest)
    }

    /// A question without the clause that asks which of what it lists are of a sort, and the words for that sort.
    pub(super) fn of_listed(&self, told: &str) -> Option<(String, Vec<String>)> {
        let cut = self.asker.sentences.cut(told);
        let at = cut.iter().rposition(|(clause, _)| self.asker.sentences.opens_sort(clause))?;
        let (clause, _) = cut.get(at).filter(|_| at > 0)?;
        let sort = among::sort(&self.read(clause))?;
        let rest = cut.iter().enumerate().filter(|(other, _)| *other != at);
        Some((rest.map(|(_, (clause, _))| clause.as_str()).collect(), sort))
    }

    /// The question without the clauses behind it that only ask for what its answers say anyway; `None` where it has none.
    pub(super) fn core(&self, asked: &str) -> Option<String> {
        let cut = self.with_times(self.asker.sentences.cut(asked));
        if cut.iter().any(|(clause, _)| self.asker.sentences.opens_year(clause)) {
            return None;
        }
        let joined =
            |to: usize| -> String { cut.iter().take(to).map(|(clause, _)| clause.as_str()).collect() };
        let single: Vec<Reading> = cut.iter().map(|(clause, _)| self.read(clause)).collect();
        self.asker.sentences.core(&single, |to| self.read(&joined(to))).map(joined)
    }
}
