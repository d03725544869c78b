//! Questions for the bodies of several years: a year that the whole found nothing of is asked by itself. Must not know how any
//! question is answered.

use super::model::{Answer, Status};
use super::reading::Reading;
use super::session::Session;
use super::together::together;
use crate::store::StoreError;

/// Cues that set one year against another, so that a year may have nothing.
const AGAINST: [&str; 9] =
    ["added", "dropped", "compare", "change", "since", "still", "only", "replaced", "firsttime"];

impl Session<'_> {
    /// The answer with what each year that it says nothing of gives by itself: 网络空间治理在2017年和2025年各由谁负责, where
    /// only one of the years has a task of that heading.
    pub(super) fn with_silent_years(
        &self,
        reading: &Reading,
        answer: Answer,
        language: &'static str,
    ) -> Result<Answer, StoreError> {
        let set_apart = reading.presence.is_some() || AGAINST.iter().any(|cue| reading.cues.contains(*cue));
        let of_words = !reading.unknown.is_empty() && reading.agencies.is_empty();
        if reading.years.len() < 2 || set_apart || !of_words || answer.status != Status::Answered {
            return Ok(answer);
        }
        let told = |year: &i64| answer.answers.iter().any(|item| item.years.contains(year));
        let silent: Vec<i64> = reading.years.iter().copied().filter(|year| !told(year)).collect();
        let question = answer.question.clone();
        let mut all = vec![answer];
        for year in silent {
            let alone = Reading { years: vec![year], ..reading.clone() };
            all.push(self.ask(&alone, &question, language)?);
        }
        all.retain(|answer| answer.status == Status::Answered);
        Ok(together(&question, all))
    }
}
