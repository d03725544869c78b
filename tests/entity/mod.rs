//! Tests of the room `entity`: who is who, decided by registry and rules from cases in `cases.toml`.

use serde::Deserialize;
use std::path::Path;
use std::sync::OnceLock;
use zhengtu::entity::{Identity, Linked, Linker};
use zhengtu::lexicon::Lexicon;
use zhengtu::mention::{AgencyMention, Mentions, Thing, ThingKind};
use zhengtu::outline::{Header, Outline};
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;
use zhengtu::text::Span;

#[derive(Deserialize)]
struct Cases {
    one: Vec<Case>,
    two: Vec<Case>,
}

/// Names of one entity (`one`), or of as many entities as names (`two`).
#[derive(Deserialize)]
struct Case {
    why: String,
    #[serde(default = "platforms")]
    kind: String,
    names: Vec<Name>,
    key: Option<String>,
    label: Option<String>,
}

/// A name in a document of a region.
#[derive(Deserialize)]
struct Name {
    of: Option<String>,
    is: String,
    #[serde(default)]
    text: String,
}

fn platforms() -> String {
    "platforms".to_owned()
}

fn rooms() -> &'static (Pipeline, Linker) {
    static ROOMS: OnceLock<(Pipeline, Linker)> = OnceLock::new();
    ROOMS.get_or_init(|| {
        let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
        let linker = Linker::new(pipeline.lexicon()).unwrap();
        (pipeline, linker)
    })
}

fn link(name: &Name, kind: &str) -> Identity {
    linked(&rooms().1, name, kind)
}

fn linked(linker: &Linker, name: &Name, kind: &str) -> Identity {
    let pipeline = &rooms().0;
    // The text goes on after the name, so that nothing can depend on its end.
    let source = Source::from_bytes(Path::new("doc.txt"), format!("{}。{}", name.is, name.text).into_bytes());
    let restored = pipeline.restore(source.unwrap());
    let issuer = name.of.as_ref().map(|place| format!("{place}人民政府"));
    let outline = Outline { header: Header { issuer, ..Header::default() }, ..Outline::default() };
    let span = Span::new(0, name.is.len());
    let mut mentions = Mentions::default();
    let thing = |kind| Thing {
        task: 0,
        span,
        name: name.is.replace(['“', '”', '《', '》'], ""),
        kind,
        generic: false,
        actions: Vec::new(),
        rule: "",
    };
    match kind {
        "agencies" => mentions.agencies.push(AgencyMention { task: 0, span, run: 0, role: None, rule: "" }),
        "facilities" => mentions.things.push(thing(ThingKind::Facilities)),
        "parks" => mentions.things.push(thing(ThingKind::Parks)),
        "programmes" => mentions.things.push(thing(ThingKind::Programmes)),
        _ => mentions.things.push(thing(ThingKind::Platforms)),
    }
    let Linked { agencies, things, .. } = linker.link(&restored, &outline, &mentions);
    agencies.into_iter().chain(things).next().unwrap()
}

fn cases() -> Cases {
    toml::from_str(include_str!("cases.toml")).unwrap()
}

#[test]
fn names_of_one_are_one() {
    let mut wrong = Vec::new();
    for case in cases().one {
        let found: Vec<Identity> = case.names.iter().map(|n| link(n, &case.kind)).collect();
        let first = case.key.clone().unwrap_or_else(|| found[0].key.clone());
        for (name, who) in case.names.iter().zip(&found) {
            let label = case.label.as_ref().unwrap_or(&who.label);
            if who.key != first || &who.label != label || who.rule.is_empty() || who.class.is_empty() {
                wrong.push(format!("{}: {} of {:?} is {who:?}", case.why, name.is, name.of));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_of_two_are_two() {
    let mut wrong = Vec::new();
    for case in cases().two {
        let mut keys: Vec<String> = case.names.iter().map(|n| link(n, &case.kind).key).collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        if keys.len() != count {
            wrong.push(format!("{}: {keys:?}", case.why));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
mod prefix;
mod undo;
