//! Questions over one graph: a question is cut, read, answered part by part, and the parts are put together.
//! Must not know how any intent is answered.

use super::desk::{Desk, Found};
use super::model::{Answer, Status};
use super::reading::Reading;
use super::together::{holds, together};
use super::vocabulary::Vocabulary;
use super::{Asker, Language, among, english, intent, intents, pointing, premise, pronoun, suggest};
use crate::store::{Graph, StoreError};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Intents that answer with bodies.
const BODIES: [&str; 2] = ["responsible", "bodies"];

/// The intent of a question for the bodies of what only words say.
const TOLD: &str = "bodies";

/// The intent of a question for tasks.
const TASKS: &str = "tasks";

/// The intent of a question for what texts list.
const LISTED: &str = "things";

/// The intent of a question for the body that came after another.
const SUCCESSOR: &str = "successor";

/// A graph ready for questions: its names are read once.
#[derive(Debug)]
pub struct Session<'a> {
    pub(super) asker: &'a Asker,
    graph: &'a Graph,
    pub(super) vocabulary: Vocabulary,
    /// What was read lately: a question of several sentences reads each of them more than once.
    readings: Mutex<BTreeMap<String, Reading>>,
}

/// So many readings are kept at most.
const READINGS: usize = 64;

impl<'a> Session<'a> {
    pub(super) fn new(asker: &'a Asker, graph: &'a Graph) -> Self {
        let vocabulary = Vocabulary::read(graph.quads(), &asker.words);
        Self { asker, graph, vocabulary, readings: Mutex::default() }
    }

    /// Answers a question; `language` overrides the one that the question is asked in.
    ///
    /// # Errors
    /// Only where the graph cannot be asked.
    pub fn answer(&self, question: &str, language: Option<Language>) -> Result<Answer, StoreError> {
        let language = language.unwrap_or_else(|| Language::of(question)).key();
        let answer = self.answer_typed(&self.asker.typed.simplified(question), language)?;
        Ok(Answer { question: question.to_owned(), ..answer })
    }

    /// Answers a question in the script of the graph.
    fn answer_typed(&self, question: &str, language: &'static str) -> Result<Answer, StoreError> {
        let told = self.told(question);
        if let Some(weighed) = self.weighed(&told, language)? {
            return Ok(Answer { question: question.to_owned(), ..weighed });
        }
        if let Some((list, sort)) = self.of_listed(&told) {
            let whole = self.whole(&list, question, language)?;
            if whole.answers.len() > 1 {
                let narrowed = self.whole(&told, question, language)?;
                let mark = self.asker.words.say(language, "of_sort", &[&sort.join("、")]);
                return Ok(among::marked(whole, &narrowed, &sort, &mark));
            }
        }
        self.fields_apart(&told, question, language)
    }

    /// The answer to a question, its fields asked apart where they share a kind.
    fn fields_apart(&self, told: &str, question: &str, language: &'static str) -> Result<Answer, StoreError> {
        let whole = self.whole(told, question, language)?;
        // An English list is asked apart in the Chinese words that it is put in.
        let apart = match self.read(told).translation {
            None => self.distributed(told),
            Some(chinese) => self.distributed(&chinese),
        };
        let Some(apart) = apart else { return Ok(whole) };
        let parts: Vec<Answer> =
            apart.iter().map(|part| self.whole(part, part, language)).collect::<Result<_, _>>()?;
        let (answered, silent): (Vec<Answer>, Vec<Answer>) =
            parts.into_iter().partition(|part| part.status == Status::Answered);
        let enough = answered.len() > silent.len();
        let parts = together(question, answered);
        if whole.status != Status::Answered && !parts.answers.is_empty() {
            return Ok(parts);
        }
        // What stands in one list with what is found belongs to the whole.
        Ok(if enough && !holds(&whole, &parts) { parts } else { whole })
    }

    /// The answer to a question whose words point at nothing any more.
    fn whole(&self, told: &str, question: &str, language: &'static str) -> Result<Answer, StoreError> {
        if let Some(core) = self.core(told) {
            let answer = self.all(&core, question, language)?;
            if answer.status == Status::Answered {
                return Ok(answer);
            }
        }
        let bodies = self.all(told, question, language)?;
        let figures = self.figures(told).filter(|_| BODIES.contains(&bodies.intent.as_str()));
        let Some(figures) = figures else { return Ok(bodies) };
        let figures = self.all(&figures, question, language)?;
        match figures.status {
            Status::Answered => Ok(together(question, vec![figures, bodies])),
            _ => Ok(bodies),
        }
    }

    /// The answer to what is asked, part by part where it has several; it holds what the first sentence finds by itself.
    fn all(&self, asked: &str, question: &str, language: &'static str) -> Result<Answer, StoreError> {
        let parts = self.parts(asked, language)?;
        let answered = parts.iter().filter(|part| part.status == Status::Answered).count();
        let each = answered > 1 && answered == parts.len();
        if each && !self.asker.sentences.at_once(&parts) {
            return Ok(together(question, parts));
        }
        let whole = self.ask(&self.read(asked), question, language)?;
        // 甲还出现吗？换成了哪个单位: what is not there is told by what came after it.
        if parts.iter().any(|part| part.status == Status::Answered && part.intent == SUCCESSOR) {
            return Ok(together(question, parts));
        }
        let more = parts.iter().map(|part| part.answers.len()).sum::<usize>();
        // What is asked at once may miss what each asks for: of the years apart, a figure each.
        let missed = each && whole.answers.len() < parts.len().min(more);
        if missed || (whole.status != Status::Answered && answered > 0) {
            return Ok(together(question, parts));
        }
        let first = match parts.into_iter().next() {
            Some(first) => Some(first).filter(|first| first.status == Status::Answered),
            // A list is narrowed where all that is found stands in it.
            // 立法由谁负责？之前提到过哪些条例: what the first finds is true, though not all.
            None if whole.status != Status::Answered => {
                let first = self.first(asked, language)?;
                return Ok(
                    first.map_or(whole, |(first, _)| Answer { question: question.to_owned(), ..first })
                );
            }
            None => {
                let first = self.first(asked, language)?;
                first.filter(|(first, timed)| *timed || !holds(first, &whole)).map(|(first, _)| first)
            }
        };
        match first.filter(|first| !holds(&whole, first)) {
            Some(first) => Ok(together(question, vec![first, whole])),
            None => Ok(whole),
        }
    }

    /// The question with names for the words that point at them.
    fn told(&self, question: &str) -> String {
        if Language::of(question) == Language::English {
            let question = english::clauses::settled(question);
            let cut = self.asker.sentences.cut(&question);
            return pointing::told(&cut, |clause| self.read(clause)).unwrap_or(question);
        }
        let cut = self.with_times(self.asker.sentences.cut(question));
        let told =
            pronoun::told(&cut, &self.asker.words, self.asker.sentences.found(), |clause| self.read(clause));
        told.unwrap_or_else(|| question.to_owned())
    }

    /// What a question is read as: its intent and its slots by name.
    pub fn reading(&self, question: &str) -> (Option<String>, BTreeMap<String, Vec<String>>) {
        let reading = self.read(&self.asker.typed.simplified(question));
        (intent::of(&reading, &self.asker.words), reading.parameters(&self.vocabulary))
    }

    /// Whether texts list anything under the noun that a question asks for.
    pub(super) fn lists(&self, question: &str) -> bool {
        let reading = &self.read(question);
        let (words, language) = (&self.asker.words, Language::of(question).key());
        let desk = Desk { graph: self.graph, words, vocabulary: &self.vocabulary, reading, language };
        intents::listed(&desk).is_ok_and(|found| !found.items.is_empty())
    }

    pub(super) fn ask(
        &self,
        reading: &Reading,
        question: &str,
        language: &'static str,
    ) -> Result<Answer, StoreError> {
        let words = &self.asker.words;
        let desk = Desk { graph: self.graph, words, vocabulary: &self.vocabulary, reading, language };
        let listed = intents::listed(&desk)?;
        if !listed.items.is_empty() {
            return finish(&desk, question, Some(LISTED.to_owned()), listed);
        }
        let intent = intent::of(reading, words);
        let found = match intent.as_deref() {
            Some(intent) if reading.unlisted(intent == TASKS, words) => Found::default(),
            Some(intent) if intents::known(intent) && !reading.rests_on_unknown(words, &self.vocabulary) => {
                intents::answer(intent, &desk)?
            }
            _ => Found::default(),
        };
        if found.items.is_empty() && reading.strangers.is_empty() {
            let told = intents::told(&desk)?;
            if !told.items.is_empty() {
                return finish(&desk, question, Some(TOLD.to_owned()), told);
            }
        }
        let of_bodies = intent.as_deref().is_some_and(|intent| BODIES.contains(&intent));
        let answer = finish(&desk, question, intent, found)?;
        if of_bodies { self.with_silent_years(reading, answer, language) } else { Ok(answer) }
    }

    pub(super) fn read(&self, question: &str) -> Reading {
        let kept = || self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reading) = kept().get(question) {
            return reading.clone();
        }
        let reading = self.read_anew(question);
        let mut readings = kept();
        if readings.len() >= READINGS {
            readings.clear();
        }
        readings.insert(question.to_owned(), reading.clone());
        reading
    }

    fn read_anew(&self, question: &str) -> Reading {
        let Asker { words, spotter, english, .. } = self.asker;
        match english.as_ref().filter(|_| Language::of(question) == Language::English) {
            None => Reading::of(question, words, spotter, &self.vocabulary),
            Some(english) => {
                let (chinese, strangers) = english.translate(question, words, spotter, &self.vocabulary);
                let mut reading = Reading::of(&chinese, words, spotter, &self.vocabulary);
                reading.unknown.retain(|word| !strangers.contains(word));
                reading.unknown.extend(strangers.iter().cloned());
                let presence = english::presence::of(question, &self.vocabulary.years);
                Reading { translated: true, translation: Some(chinese), presence, strangers, ..reading }
            }
        }
    }
}

fn finish(desk: &Desk, question: &str, intent: Option<String>, found: Found) -> Result<Answer, StoreError> {
    let reading = desk.reading;
    let status = match (&intent, found.items.is_empty()) {
        (_, false) => Status::Answered,
        (Some(_), true) => Status::NotStated,
        (None, true) => Status::NotUnderstood,
    };
    let message = match status {
        Status::Answered => found.message,
        Status::NotStated if !reading.unheld.is_empty() && intent.as_deref() == Some("unheld") => {
            Some(desk.say("not_stated", &[]) + &desk.say("no_facts", &[&reading.unheld.join("、")]))
        }
        Status::NotStated => {
            let premise = found.message.map_or_else(|| premise::of(desk), Ok)?;
            Some(desk.say("not_stated", &[]) + &premise)
        }
        Status::NotUnderstood => Some(desk.say("not_understood", &[]) + &premise::of(desk)?),
    };
    let suggestions = match status {
        Status::Answered => Vec::new(),
        Status::NotStated | Status::NotUnderstood => suggest::questions(desk)?,
    };
    Ok(Answer {
        question: question.to_owned(),
        status,
        intent: intent.unwrap_or_default(),
        reading: reading.summary(desk.vocabulary),
        sparql: found.query.text(),
        parameters: reading.parameters(desk.vocabulary),
        answers: found.items,
        message,
        suggestions,
    })
}
