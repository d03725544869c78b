//! What slots mean beside one another. Must not know intents.

use super::{Group, Reading};
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};
use std::collections::BTreeSet;

impl Reading {
    /// What single words mean beside the others.
    pub(super) fn tidy(&mut self, several_verbs: bool, words: &Words, vocabulary: &Vocabulary) {
        let light = |action: &String| words.terms.light.contains(action);
        if !several_verbs && self.actions.iter().any(|(action, _)| !light(action)) {
            self.actions.retain(|(action, _)| !light(action));
        }
        // 文件部署了哪五大行动 asks what the document sets out.
        let undertakings = |heads: &[String]| {
            !heads.is_empty() && heads.iter().all(|head| words.is_of(head, &words.terms.of_headings))
        };
        if undertakings(&self.heads) && self.classes.is_empty() {
            self.actions.retain(|(_, word)| !words.terms.sets_out.contains(word));
        }
        self.actions.dedup();
        self.bodies_of_places(words, vocabulary);
        // 依托甲归并了哪些热线: what is brought together does not rest on it.
        let brings = |(action, _): &(String, String)| words.terms.of_many.contains(action);
        let ties = |(action, _): &(String, String)| words.terms.ties.contains(action);
        if self.actions.iter().any(brings) && !(self.heads.is_empty() && self.classes.is_empty()) {
            // 是依托哪条热线整合的 asks what it rests on.
            let ground = self.cues.contains("ground") && self.actions.iter().any(ties);
            self.actions.retain(|action| ties(action) == ground);
        }
        // 某网扩容升级，把哪些网整合进来: what befalls the thing is not asked of what is merged into it.
        let kind = !(self.heads.is_empty() && self.classes.is_empty());
        if self.cues.contains("merged") && self.cues.contains("what") && kind && self.things.len() == 1 {
            self.actions.clear();
        }
        let with = self.cues.contains("with") && kind;
        self.ties = self.actions.iter().any(|(action, _)| with || words.terms.ties.contains(action));
        self.onwards(vocabulary);
        self.spans(vocabulary);
        self.begin_with_the_first(vocabulary);
        self.leave_home(vocabulary);
        self.decide_places(words);
        self.laws_over_the_years(words);
        self.list_deadlines();
        self.decide_deadlines(vocabulary);
        self.classes.sort();
        self.classes.dedup();
        self.heads.sort();
        self.heads.dedup();
        let terms = &words.terms;
        let lists = [&words.tails, &terms.modifiers, &terms.part_nouns];
        self.unknown.retain(|w| !lists.iter().any(|list| list.contains(w)));
        self.unknown.dedup();
        self.pick_by_unknown(vocabulary);
        self.longer_over_years(vocabulary);
        let kind = !self.classes.is_empty() || !self.heads.is_empty();
        if kind {
            self.unknown_fields(words, vocabulary);
        }
        for word in std::mem::take(&mut self.unknown) {
            let bare = words.bare_modifier(&word).to_owned();
            let ties =
                bare.chars().count() >= 2 && (bare != word || !vocabulary.about_loosely(&bare).is_empty());
            if !(kind && ties) {
                self.unknown.push(word);
                continue;
            }
            // 与卫星有关的中心、产业园: said of all kinds.
            if words.terms.having_to_do.iter().any(|end| word.ends_with(end.as_str())) {
                self.fields.push(bare.clone());
            }
            self.qualifiers.push(bare);
        }
        self.widen_fields(words);
        self.own_document(vocabulary);
        self.kinds_of_parts(words, vocabulary);
        self.opened_fields(words, vocabulary);
        self.qualifiers.dedup();
        self.fields(words, vocabulary);
        self.drop_weak_fields(words);
        self.places_of_kinds(words);
        self.cities(words);
        self.named_kinds(words, vocabulary);
    }

    /// 北斗的数据分中心: of several things that words may name, those are meant whose names hold the other words too.
    fn pick_by_unknown(&mut self, vocabulary: &Vocabulary) {
        for group in self.things.iter_mut().filter(|group| group.entities.len() > 1) {
            for word in self.unknown.iter().filter(|word| word.chars().count() > 1) {
                let holds = |at: &usize| {
                    let names = vocabulary.entities.get(*at).map(|e| e.plain.as_slice()).unwrap_or_default();
                    names.iter().any(|name| name.contains(word.as_str()))
                };
                if group.entities.iter().any(holds) {
                    group.entities.retain(holds);
                }
            }
        }
    }

    /// 十四五规划在哪年编制: where years are asked for, a name stands for those too that begin and end as it does and hold it
    /// apart (十四五某地建设专项规划).
    fn longer_over_years(&mut self, vocabulary: &Vocabulary) {
        let asked = ["when", "since", "alldocs"].iter().any(|cue| self.cues.contains(*cue));
        for group in self.things.iter_mut().filter(|group| asked && group.entities.len() == 1) {
            let chars: Vec<char> = group.words.chars().collect();
            let (open, end) = (chars.get(..3), chars.get(chars.len().saturating_sub(2)..));
            let (Some(open), Some(end)) = (open.filter(|_| chars.len() > 4), end) else { continue };
            let (open, end): (String, String) = (open.iter().collect(), end.iter().collect());
            let of = |at: &usize| {
                let names = vocabulary.entities.get(*at).map(|e| e.plain.as_slice()).unwrap_or_default();
                names.iter().any(|name| name.starts_with(&open) && name.ends_with(&end))
            };
            let longer: Vec<usize> = vocabulary.scattered(&group.words).into_iter().filter(of).collect();
            if longer.len() <= MOST_LONGER {
                group.entities.extend(longer);
                group.entities.sort_unstable();
                group.entities.dedup();
            }
        }
    }

    /// 落在具体城市的园区: beside a kind a city says where it is to lie.
    fn places_of_kinds(&mut self, words: &Words) {
        let asked = ["where", "located", "placed"].iter().any(|cue| self.cues.contains(*cue));
        let city = |head: &String| words.terms.place_heads.contains(head);
        let other = self.heads.iter().any(|head| !city(head)) || !self.classes.is_empty();
        if asked && other {
            self.heads.retain(|head| !city(head));
            self.qualifiers.retain(|words| !city(words));
        }
    }

    /// 试点城市有哪几个 asks where, for such a thing is the places themselves.
    fn cities(&mut self, words: &Words) {
        let city =
            |group: &Group| words.terms.city_heads.iter().any(|head| group.words.ends_with(head.as_str()));
        let other = ["who", "responsible", "naming", "history", "when", "count", "change"];
        let ends = |word: &String| words.terms.place_heads.iter().any(|head| word.ends_with(head.as_str()));
        let kind = !self.heads.is_empty() || !self.classes.is_empty() || !self.agencies.is_empty();
        let unknown = !kind && self.unknown.iter().any(ends);
        if self.cues.contains("what")
            && (unknown || self.things.iter().any(city))
            && !other.iter().any(|c| self.cues.contains(*c))
        {
            self.cues.insert("where".to_owned());
        }
    }

    /// The names or the history of a kind are those of its things: 协同办公平台 was 协同办公系统 before.
    fn named_kinds(&mut self, words: &Words, vocabulary: &Vocabulary) {
        let asked = ["naming", "history"].iter().any(|cue| self.cues.contains(*cue));
        // 由谁负责, 某单位从哪年起参与: a body may be asked for beside the names.
        let beside = ["who", "since", "responsible"].iter().any(|cue| self.cues.contains(*cue));
        if !asked || !(self.agencies.is_empty() || beside) {
            return;
        }
        let heads = &words.terms.platform_heads;
        for kind in self.heads.clone() {
            let Some(core) = heads.iter().find_map(|head| kind.strip_suffix(head.as_str())) else { continue };
            // 协同办公平台（现在的“某政务”）: one of them, said beside the kind, is no other thing.
            let of_kind = |at: &usize| {
                vocabulary.entities.get(*at).is_some_and(|e| e.plain.iter().any(|name| name.contains(core)))
            };
            if !self.things.iter().all(|group| group.entities.iter().any(of_kind)) {
                continue;
            }
            let named = |at: &usize| {
                let ends = |name: &String| {
                    heads
                        .iter()
                        .any(|head| name.contains(&format!("{core}{head}")) || name.ends_with(head.as_str()))
                };
                vocabulary.entities.get(*at).is_some_and(|e| e.plain.iter().any(ends))
            };
            let found: Vec<usize> = vocabulary.containing(core).into_iter().filter(named).collect();
            if core.chars().count() >= 3 && !found.is_empty() {
                self.things.push(Group { words: kind.clone(), entities: found });
                self.heads.retain(|head| *head != kind);
            }
        }
    }

    /// What all platforms of such documents are tells none from the others: 政务平台.
    fn drop_weak_fields(&mut self, words: &Words) {
        if self.heads.is_empty() && self.classes.contains(&words.terms.platform_class) {
            // 政务服务和数据平台: any of a list of fields, and one of them is of any.
            let weak = |field: &str| words.terms.weak_fields.iter().any(|weak| weak == field);
            self.qualifiers.retain(|fields| !fields.split(BREAK).any(weak));
        }
    }

    /// Of a list within a document another year than the document's is when something is due: 2021年清单里2020年完成的.
    fn list_deadlines(&mut self) {
        let other = ["target", "when", "compare"].iter().any(|cue| self.cues.contains(*cue));
        // 清单、2022年和2025年要点里各由谁负责: the years of other documents, each asked for.
        let each = self.cues.contains("who") && !self.cues.contains("due");
        let each = each && (self.cues.contains("together") || !self.things.is_empty());
        if !self.scope.is_empty() && self.years.len() > 1 && !other && !each {
            self.deadlines.extend(self.years.drain(1..));
            self.cues.insert("due".to_owned());
        }
    }

    /// A year is a deadline only beside something that can be due; 到2022年 elsewhere ends a span of documents.
    fn decide_deadlines(&mut self, vocabulary: &Vocabulary) {
        let due = ["target", "due", "deadline", "amount", "count"].iter().any(|c| self.cues.contains(*c));
        if due || !self.metrics.is_empty() {
            return;
        }
        let (of_documents, others): (Vec<i64>, Vec<i64>) =
            self.deadlines.iter().partition(|y| vocabulary.years.contains(y));
        self.deadlines = others;
        self.years.extend(of_documents);
        self.years.sort_unstable();
        self.years.dedup();
    }

    /// Where responsibility is asked for, the name of a place stands for its government too.
    fn bodies_of_places(&mut self, words: &Words, vocabulary: &Vocabulary) {
        let asked = self.cues.contains("responsible") || self.cues.contains("lead");
        if !asked || !self.things.is_empty() {
            return;
        }
        for place in self.places.clone() {
            if self.agencies.iter().any(|a| a.words == place.words) {
                continue;
            }
            let names: BTreeSet<&String> = place
                .entities
                .iter()
                .filter_map(|at| vocabulary.entities.get(*at))
                .flat_map(|e| &e.names)
                .collect();
            let bodies = vocabulary.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Agency);
            let ends = |name: &String| {
                let open =
                    words.terms.body_ends.iter().flatten().find_map(|end| name.strip_suffix(end.as_str()));
                open.is_some_and(|open| names.iter().any(|place| *place == open))
            };
            let same = bodies.filter(|(_, e)| e.names.iter().any(|n| names.contains(n) || ends(n)));
            let entities: Vec<usize> = same.map(|(at, _)| at).collect();
            if !entities.is_empty() {
                self.agencies.push(Group { words: place.words, entities });
            }
        }
    }

    /// 从2017年到后来 asks for all documents from that year on.
    fn onwards(&mut self, vocabulary: &Vocabulary) {
        let has = |cue: &str| self.cues.contains(cue);
        let told =
            ["history", "change", "naming", "alldocs", "everyyear", "together", "how"].iter().any(|c| has(c))
                || (has("later") && !self.things.is_empty());
        if let ([from], true, true, false) = (
            self.years.as_slice(),
            has("onwards"),
            told,
            has("takeover") || has("firsttime") || has("others"),
        ) {
            let from = *from;
            self.years = vocabulary.years.iter().copied().filter(|year| *year >= from).collect();
        }
    }

    /// 从…到… asks for the documents between too; of two years the one that 有而 follows has what the other lacks.
    fn spans(&mut self, vocabulary: &Vocabulary) {
        let [first, second] = match self.years.as_slice() {
            [one] if self.deadlines.len() == 1 => [*one, self.deadlines[0]],
            [one, other] => [*one, *other],
            _ => return,
        };
        if self.cues.contains("only") {
            self.cues.insert(if first < second { "dropped" } else { "added" }.to_owned());
        }
        let over = ["change", "history", "target", "how", "where"].iter().any(|c| self.cues.contains(*c));
        let over = over || self.agencies.is_empty();
        if self.cues.contains("span") && over && first < second {
            let between = vocabulary.years.iter().filter(|y| (first..=second).contains(y));
            self.years = between.copied().collect();
            self.deadlines.retain(|y| *y != second);
        }
    }

    /// 从提出到2025年 asks for all documents up to that one.
    fn begin_with_the_first(&mut self, vocabulary: &Vocabulary) {
        let last = self.years.iter().chain(&self.deadlines).max().copied();
        if let Some(last) = last.filter(|_| self.cues.contains("onset")) {
            self.years = vocabulary.years.iter().copied().filter(|year| *year <= last).collect();
            self.deadlines.clear();
            self.cues.insert("span".to_owned());
        }
    }

    /// Laws are few: over the years their field (信息化立法) says no more than that laws are asked for.
    fn laws_over_the_years(&mut self, words: &Words) {
        let law = |head: &String| words.terms.laws.contains(head);
        if !self.heads.is_empty() && self.heads.iter().all(law) {
            self.cues.insert("law".to_owned());
        }
        let over = ["history", "alldocs", "everyyear", "change"].iter().any(|c| self.cues.contains(*c));
        // 从甲条例到乙条例的立法 is told by all laws, as it is where none is named.
        let is_law = |g: &Group| words.terms.laws.iter().any(|law| g.words.ends_with(law.as_str()));
        // 信息化、大数据条例和数字立法: one of them is found by its name, the others are not.
        let several = self.things.len() > 1 || !self.unknown.is_empty();
        if self.cues.contains("law") && over && several && self.things.iter().all(is_law) {
            self.things.clear();
        }
        let named = !self.things.is_empty() || !self.agencies.is_empty() || !self.scope.is_empty();
        if self.cues.contains("law") && over && !named {
            self.qualifiers.clear();
            self.topics.clear();
            self.headings.clear();
            self.unknown.clear();
        }
    }

    /// The place whose documents these are narrows nothing: 福建的条例.
    fn leave_home(&mut self, vocabulary: &Vocabulary) {
        if self.cues.contains("located") {
            return;
        }
        let documents: Vec<&str> = vocabulary
            .entities
            .iter()
            .filter(|e| e.slot == Slot::Document)
            .map(|e| e.label.as_str())
            .collect();
        let home = |group: &Group| {
            let short = group.words.chars().take(2).collect::<String>();
            let named = documents.iter().filter(|title| title.contains(&short)).count();
            !documents.is_empty() && named * 2 > documents.len() && documents.len() > 1
        };
        self.places.retain(|group| !home(group));
    }

    /// A city is a body where the question is about responsibility, and a place elsewhere.
    fn decide_places(&mut self, words: &Words) {
        let has = |cue: &str| self.cues.contains(cue);
        let two = has("joint") && self.agencies.len() > 1;
        // 承担哪些试点: a place has pilots, a body has tasks.
        let titled = self.heads.iter().any(|head| words.terms.titles.contains(head)) && !has("who");
        let as_body = two || ["responsible", "who", "lead", "support", "task"].iter().any(|c| has(c));
        let as_place =
            titled || ["located", "where", "event", "wish", "has"].iter().any(|c| has(c)) || !as_body;
        let both: Vec<String> = self
            .places
            .iter()
            .filter(|p| self.agencies.iter().any(|a| a.words == p.words))
            .map(|p| p.words.clone())
            .collect();
        let groups = if as_place { &mut self.agencies } else { &mut self.places };
        groups.retain(|g| !both.contains(&g.words));
    }
}

/// So many longer names at most are one with a shorter one.
const MOST_LONGER: usize = 3;
