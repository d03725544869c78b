//! The search for things that tasks act on: as the question says it first, then in wider ways where that finds none.
//! Must not know what else belongs to the answer.

use super::asked::{among, base, lists_part};
use super::bare;
use super::filter::keep_definite;
use super::kinds::heads;
use super::wider::of_bare_field;
use super::wider::unanswered_heads;
use super::wishes::{carried_out, without_mere_wishes};
use crate::ask::desk::Desk;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// A search in tasks; no tasks stand for all.
pub(super) struct Search<'d> {
    desk: &'d Desk<'d>,
    tasks: &'d [NamedNode],
    /// The query that found the rows, or was asked last.
    pub(super) query: Query,
    pub(super) rows: Vec<Row>,
}

impl<'d> Search<'d> {
    /// Searches in the order of what the question says most clearly.
    pub(super) fn run(desk: &'d Desk<'d>, tasks: &'d [NamedNode]) -> Result<Self, StoreError> {
        let (query, rows) = among(desk, None, tasks)?;
        let mut search = Self { desk, tasks, query, rows };
        search.listed_part()?;
        search.carried_out()?;
        search.undertakings()?;
        search.of_weak_kind()?;
        search.of_light_verb()?;
        search.of_translated_verb()?;
        search.kind_behind_name()?;
        let more = of_bare_field(desk, &search.rows)?;
        search.rows.extend(more);
        Ok(search)
    }

    /// 清单要出台哪些法规: whatever the list does with what it lists.
    fn listed_part(&mut self) -> Result<(), StoreError> {
        if self.rows.is_empty() && lists_part(self.desk) {
            self.rows = self.whatever_is_done()?;
        }
        // 要制定哪些措施: what a list of things to be done names by its title alone is to be drawn up.
        let terms = &self.desk.words.terms;
        let drawn = |(action, _): &(String, String)| *action == terms.draw_up;
        let drawn = !self.desk.reading.actions.is_empty() && self.desk.reading.actions.iter().all(drawn);
        if self.rows.is_empty() && drawn && !heads(self.desk).is_empty() {
            self.rows = self.whatever_is_done()?;
            self.rows.retain(|row| text(row, "heading") == text(row, "label"));
        }
        Ok(())
    }

    /// 推进 and 实施 are said of any undertaking: the kind decides.
    fn carried_out(&mut self) -> Result<(), StoreError> {
        if carried_out(self.desk) {
            self.query = base(self.desk, Vec::new()).with_modalities().nodes("task", self.tasks);
            let rows = without_mere_wishes(self.desk, self.query.rows(self.desk.graph)?);
            let bare = bare::rows(self.desk, &rows);
            self.rows = keep_definite(self.desk, rows);
            self.rows.extend(bare);
        }
        Ok(())
    }

    /// 建设哪些中心和工程: what is undertaken (实施…工程) is built as the other kinds are.
    fn undertakings(&mut self) -> Result<(), StoreError> {
        let (words, terms) = (self.desk.words, &self.desk.words.terms);
        let built = |(action, _): &(String, String)| *action == terms.build;
        let asked = &self.desk.reading.actions;
        let mut reading = self.desk.reading.clone();
        reading.heads.retain(|head| words.is_of(head, &terms.of_headings));
        if reading.heads.is_empty() || asked.is_empty() || !asked.iter().all(built) {
            return Ok(());
        }
        reading.classes.clear();
        let desk = Desk { reading: &reading, ..*self.desk };
        let query = base(&desk, terms.event_actions.clone()).nodes("task", self.tasks);
        let more = keep_definite(&desk, query.rows(desk.graph)?);
        let new = |row: &Row| !self.rows.iter().any(|known| text(known, "item") == text(row, "item"));
        let more: Vec<Row> = more.into_iter().filter(new).collect();
        self.rows.extend(more);
        Ok(())
    }

    /// 负责什么项目 asks for whatever it is.
    fn of_weak_kind(&mut self) -> Result<(), StoreError> {
        let (words, reading) = (self.desk.words, self.desk.reading);
        let weak = |head: &String| words.terms.weak_heads.contains(head);
        let weak = !reading.heads.is_empty() && reading.heads.iter().all(weak);
        let told = !reading.agencies.is_empty() || !reading.qualifiers.is_empty();
        if self.rows.is_empty() && weak && told {
            let mut reading = reading.clone();
            reading.heads.clear();
            (self.query, self.rows) = among(&Desk { reading: &reading, ..*self.desk }, None, self.tasks)?;
        }
        Ok(())
    }

    /// 推进, 实施 and 建设 are said of anything: the kind decides.
    fn of_light_verb(&mut self) -> Result<(), StoreError> {
        let terms = &self.desk.words.terms;
        let implied = terms.implied.get(&terms.build);
        let light = |(action, _): &(String, String)| {
            terms.light.contains(action)
                || *action == terms.build
                || implied.is_some_and(|all| all.contains(action))
        };
        if self.rows.is_empty() && !heads(self.desk).is_empty() && self.desk.reading.actions.iter().all(light)
        {
            self.rows = keep_definite(self.desk, self.whatever_is_done()?);
        }
        Ok(())
    }

    /// English verbs are many: what the names say counts for more.
    fn of_translated_verb(&mut self) -> Result<(), StoreError> {
        let reading = self.desk.reading;
        if self.rows.is_empty() && reading.translated && !reading.heads.is_empty() {
            self.rows = keep_definite(self.desk, self.whatever_is_done()?);
        } else if reading.translated && reading.heads.len() > 1 {
            self.rows.extend(unanswered_heads(self.desk, &self.rows, self.tasks)?);
        }
        Ok(())
    }

    /// Things that the text calls by the kind right behind their names: “上云用数”服务.
    fn kind_behind_name(&mut self) -> Result<(), StoreError> {
        let desk = self.desk;
        if !self.rows.is_empty() || desk.reading.heads.is_empty() {
            return Ok(());
        }
        let mut reading = desk.reading.clone();
        let heads = std::mem::take(&mut reading.heads);
        reading.classes.clear();
        (_, self.rows) = among(&Desk { reading: &reading, ..*desk }, None, self.tasks)?;
        self.rows.retain(|row| {
            let quote = plain(text(row, "quote"));
            let name = plain(&desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote")));
            heads.iter().any(|head| quote.contains(&format!("{name}{head}")))
        });
        Ok(())
    }

    /// Things of the kind asked for, by any action.
    fn whatever_is_done(&mut self) -> Result<Vec<Row>, StoreError> {
        self.query = base(self.desk, Vec::new()).nodes("task", self.tasks);
        self.query.rows(self.desk.graph)
    }
}
