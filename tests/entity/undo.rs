//! Each merge by rule is undone by a line of the registry: for every rule of the room a pair of names that are one, and a line
//! that keeps them apart (`undo.toml`).

use super::{Name, link, linked};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use zhengtu::entity::Linker;
use zhengtu::lexicon::Lexicon;

#[derive(Deserialize)]
struct Cases {
    /// Rules that join no names.
    no_merge: BTreeSet<String>,
    case: Vec<Case>,
}

/// The first name is one with the second by the rule; a line of the registry gives the first a body or thing of its own.
#[derive(Deserialize)]
struct Case {
    rule: String,
    #[serde(default = "super::platforms")]
    kind: String,
    class: String,
    names: [Name; 2],
}

fn cases() -> Cases {
    toml::from_str(include_str!("undo.toml")).unwrap()
}

/// The rules that the sources of the room name.
fn rules() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/entity");
    let mut rules = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let named = code.split("\"entity/").skip(1).filter_map(|rest| rest.split_once('"'));
        let rule = |c: char| c.is_ascii_lowercase() || c == '-';
        rules.extend(named.map(|(name, _)| name.to_owned()).filter(|name| name.chars().all(rule)));
    }
    rules
}

/// The built-in registry and one line for the name.
fn with_line(name: &str, class: &str) -> Linker {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("ontology");
    let folder = tempfile::tempdir().unwrap();
    copy(&source, folder.path());
    let mut text = String::from(
        "@base <https://w3id.org/zhengtu/id/> .\n@prefix zt: <https://w3id.org/zhengtu/ontology#> .\n\
         @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n",
    );
    let name = name.replace(['“', '”'], "");
    writeln!(text, "<apart/{name}> a zt:{class} ; rdfs:label \"{name}\"@zh-Hans .").unwrap();
    std::fs::write(folder.path().join("registry/apart.ttl"), text).unwrap();
    Linker::new(&Lexicon::with_ontology(folder.path()).unwrap()).unwrap()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, to) = entry.map(|e| (e.path(), to.join(e.file_name()))).unwrap();
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(path, to).unwrap();
        }
    }
}

#[test]
fn every_rule_that_joins_names_has_a_case() {
    let Cases { no_merge, case } = cases();
    let tried: BTreeSet<String> = case.into_iter().map(|case| case.rule).collect();
    let wanted: BTreeSet<String> = rules().difference(&no_merge).cloned().collect();
    assert_eq!(tried, wanted);
}

#[test]
fn a_line_of_the_registry_undoes_each_rule() {
    let mut wrong = Vec::new();
    for Case { rule, kind, class, names: [name, other] } in cases().case {
        let (one, same) = (link(&name, &kind), link(&other, &kind));
        if one.key != same.key || one.rule != format!("entity/{rule}") {
            wrong.push(format!("{rule}: {one:?} and {same:?} are not one by it"));
        }
        let linker = with_line(&name.is, &class);
        let (apart, still) = (linked(&linker, &name, &kind), linked(&linker, &other, &kind));
        if apart.key == still.key || still.key != same.key || apart.rule != "entity/registry" {
            wrong.push(format!("{rule}: {apart:?} and {still:?} with a line"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
