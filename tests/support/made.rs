//! Small documents put together by hand, room by room, so that the rooms after `fact` can be tested without the
//! ones before it. Spans are found in the text, so that every item really stands at its words.

use std::path::Path;
use zhengtu::entity::{Identity, Linked};
use zhengtu::fact::{Evidence, Fact, Facts, Node};
use zhengtu::mention::{
    Action, AgencyMention, Comparator, Mentions, Modality, PlaceMention, Target, Thing, ThingKind,
};
use zhengtu::outline::{Clause, ClausePart, Header, Outline, Role, Section, Task};
use zhengtu::pipeline::Document;
use zhengtu::restore::{Plan, Restored};
use zhengtu::source::Source;
use zhengtu::text::{Decimal, Span};

/// A document that grows task by task.
pub struct Made {
    document: Document,
}

impl Made {
    /// A document of one section; `text` holds everything that later calls name.
    pub fn new(id: &str, year: i32, title: &str, text: &str) -> Self {
        let source = Source::from_bytes(Path::new(&format!("{id}.txt")), text.as_bytes().to_vec()).unwrap();
        let restored = Restored {
            text: source.text.clone(),
            map: source.map.clone(),
            plan: Plan::default(),
            asides: Vec::new(),
            holes: Vec::new(),
            diagnostics: Vec::new(),
            source,
        };
        let mut made = Self {
            document: Document {
                restored,
                outline: Outline::default(),
                mentions: Mentions::default(),
                linked: Linked::default(),
                facts: Facts::default(),
            },
        };
        made.document.outline.header = Header {
            title: Some(title.to_owned()),
            issuer: Some("甲省人民政府办公厅".to_owned()),
            issued: Some(format!("{year}-03-01")),
            year: Some(year),
            ..Header::default()
        };
        made
    }

    fn span(&self, words: &str, within: Span) -> Span {
        let text = &self.document.restored.text;
        let at = within.of(text).find(words).unwrap_or_else(|| panic!("{words} is not in the text"));
        Span::new(within.start + at, within.start + at + words.len())
    }

    fn whole(&self) -> Span {
        Span::new(0, self.document.restored.text.len())
    }

    fn task_span(&self) -> Span {
        let task = self.document.outline.tasks.last().unwrap();
        task.clauses.iter().map(|c| c.span).fold(task.body[0], |a, b| a.hull(b))
    }

    fn evidence(&mut self, span: Span) -> usize {
        self.document.facts.evidence.push(Evidence { span, rule: "made/by-hand", inferred: false });
        self.document.facts.evidence.len() - 1
    }

    fn fact(
        &mut self,
        subject: Node,
        predicate: &str,
        object: Node,
        modality: Option<Modality>,
        words: Span,
    ) {
        let evidence = self.evidence(words);
        let task = self.document.outline.tasks.len() - 1;
        let role = None;
        let predicate = predicate.to_owned();
        self.document.facts.facts.push(Fact { task, subject, predicate, object, role, modality, evidence });
    }

    /// A headed section; the tasks that follow stand in it.
    pub fn section(mut self, path: &str, heading: &str) -> Self {
        let heading = self.span(heading, self.whole());
        self.document.outline.sections.push(Section {
            path: path.to_owned(),
            number: path.to_owned(),
            heading,
            parent: None,
            span: heading,
        });
        self
    }

    /// A task with its text and its clause (bodies joined by 、).
    pub fn task(mut self, path: &str, body: &str, clause: &str, bodies: &[(&str, &str, Role)]) -> Self {
        let body = self.span(body, self.whole());
        let clause = self.span(clause, Span::new(body.start, self.whole().end));
        self.document.outline.tasks.push(Task {
            path: path.to_owned(),
            body: vec![body],
            clauses: vec![Clause {
                span: clause,
                parts: vec![ClausePart { span: clause, role: Role::Responsible }],
                ..Clause::default()
            }],
            section: self.document.outline.sections.len().checked_sub(1),
            ..Task::default()
        });
        let task = self.document.outline.tasks.len() - 1;
        let evidence = self.evidence(clause);
        for (name, label, role) in bodies {
            let span = self.span(name, clause);
            let mention = AgencyMention { task, span, run: 0, role: Some(*role), rule: "made/by-hand" };
            self.document.mentions.agencies.push(mention);
            self.document.linked.agencies.push(identity(name, label, "agency", "单位"));
            let object = Node::Agency(self.document.mentions.agencies.len() - 1);
            let predicate = match role {
                Role::Lead => "牵头",
                Role::Support => "配合",
                Role::InCharge => "负责",
                Role::Responsible => "责任",
            };
            self.document.facts.facts.push(Fact {
                task,
                subject: Node::Task(task),
                predicate: predicate.to_owned(),
                object,
                role: Some(*role),
                modality: None,
                evidence,
            });
        }
        self
    }

    /// A platform that the last task acts on.
    pub fn platform(mut self, name: &str, label: &str, action: &str) -> Self {
        let task = self.document.outline.tasks.len() - 1;
        let within = self.task_span();
        let (span, cue) = (self.span(name, within), self.span(action, within));
        let actions = vec![Action { property: action.to_owned(), cue, modality: Modality::Required }];
        self.document.mentions.things.push(Thing {
            task,
            span,
            name: name.to_owned(),
            kind: ThingKind::Platforms,
            generic: false,
            actions,
            rule: "made/by-hand",
        });
        self.document.linked.things.push(identity(name, label, "platform", "平台"));
        let thing = Node::Thing(self.document.mentions.things.len() - 1);
        self.fact(Node::Task(task), action, thing, Some(Modality::Required), cue.hull(span));
        self
    }

    /// A place where the last thing lies.
    pub fn located(mut self, place: &str) -> Self {
        let task = self.document.outline.tasks.len() - 1;
        let within = self.task_span();
        let span = self.span(place, within);
        self.document.mentions.places.push(PlaceMention {
            task,
            span,
            name: place.to_owned(),
            rule: "made/by-hand",
        });
        self.document.linked.places.push(identity(place, place, "place", "地区"));
        let thing = Node::Thing(self.document.mentions.things.len() - 1);
        let place = Node::Place(self.document.mentions.places.len() - 1);
        self.fact(thing, "位于", place, None, span);
        self
    }

    /// A target of the last task.
    pub fn target(mut self, words: &str, metric: &str, value: i64, unit: &str, by: Option<&str>) -> Self {
        let task = self.document.outline.tasks.len() - 1;
        let span = self.span(words, self.task_span());
        self.document.mentions.targets.push(Target {
            task,
            span,
            metric: metric.to_owned(),
            op: Comparator::AtLeast,
            value: Decimal::whole(value),
            unit: unit.to_owned(),
            by: by.map(str::to_owned),
            by_span: None,
            rule: "made/by-hand",
        });
        let target = Node::Target(self.document.mentions.targets.len() - 1);
        self.fact(Node::Task(task), "设定", target, None, span);
        self
    }

    /// The document.
    pub fn done(self) -> Document {
        self.document
    }
}

fn identity(name: &str, label: &str, kind: &str, class: &str) -> Identity {
    Identity {
        name: name.to_owned(),
        label: label.to_owned(),
        key: format!("{kind}/{label}"),
        class: class.to_owned(),
        rule: "made/by-hand",
    }
}

/// Two documents between which a platform changes hands.
pub fn two_years() -> Vec<Document> {
    let first = "2031年数字甲省工作要点\n一、公共服务\n1.升级省云图平台。升级省云图平台，建设位于临江的云港系统，\
                 新建基站3000个以上。责任单位：省发改委、省数据局\n2.推广“甲事通”应用。推广甲事通平台。（省数据局牵头）\n";
    let second = "2033年数字甲省工作要点\n一、公共服务\n1.运营省云图平台。运营云图平台，拓展甲事通平台。\
                  责任单位：省数据集团\n";
    vec![
        Made::new("2031", 2031, "2031年数字甲省工作要点", first)
            .section("一", "公共服务")
            .task(
                "一/1",
                "升级省云图平台，建设位于临江的云港系统，新建基站3000个以上。",
                "省发改委、省数据局",
                &[
                    ("省发改委", "甲省发展和改革委员会", Role::Responsible),
                    ("省数据局", "甲省数据局", Role::Responsible),
                ],
            )
            .platform("省云图平台", "云图平台", "升级")
            .platform("云港系统", "云港系统", "建设")
            .located("临江")
            .target("新建基站3000个以上", "新建基站", 3000, "个", None)
            .task("一/2", "推广甲事通平台。", "省数据局", &[("省数据局", "甲省数据局", Role::Lead)])
            .platform("甲事通平台", "甲事通平台", "推广")
            .done(),
        Made::new("2033", 2033, "2033年数字甲省工作要点", second)
            .section("一", "公共服务")
            .task(
                "一/1",
                "运营云图平台，拓展甲事通平台。",
                "省数据集团",
                &[("省数据集团", "甲省数据集团有限公司", Role::Responsible)],
            )
            .platform("云图平台", "云图平台", "运营")
            .platform("甲事通平台", "甲事通平台", "拓展")
            .done(),
    ]
}
