//! Turtle and TriG that are pleasant to read: only the prefixes in use, types first, sorted, Chinese as it is.
//! Must not know what the triples say.
//!
//! Sophia's pretty printer looks at the whole graph for every subject. Ours has no blank nodes, so it is given a few
//! subjects at a time, which takes linear time and gives the same text.

use super::StoreError;
use crate::quad::vocab;
use oxigraph::model::{GraphName, NamedOrBlankNode, Quad, Term as OxTerm};
use sophia_api::MownStr;
use sophia_api::prefix::{Prefix, PrefixMapPair};
use sophia_api::prelude::Iri;
use sophia_api::serializer::TripleSerializer;
use sophia_api::term::{BnodeId, IriRef, LanguageTag, SimpleTerm};
use sophia_turtle::serializer::turtle::{TurtleConfig, TurtleSerializer};
use std::collections::BTreeSet;

/// Subjects that the printer is given at a time.
const BATCH: usize = 8;

/// Writes sorted quads as Turtle; their graph names are not looked at.
pub(super) fn write(quads: &[Quad]) -> Result<Vec<u8>, StoreError> {
    let mut out = header(quads);
    body(quads, "", &mut out)?;
    Ok(out.into_bytes())
}

/// Writes quads as TriG, a block a graph.
pub(super) fn write_graphs(quads: &[Quad]) -> Result<Vec<u8>, StoreError> {
    let mut out = header(quads);
    let mut names: Vec<&GraphName> = quads.iter().map(|quad| &quad.graph_name).collect();
    names.sort_by_cached_key(ToString::to_string);
    names.dedup();
    for name in names {
        let inside: Vec<Quad> = quads.iter().filter(|quad| quad.graph_name == *name).cloned().collect();
        out.push_str(&format!("\nGRAPH {name} {{\n"));
        body(&inside, "  ", &mut out)?;
        out.push_str("}\n");
    }
    Ok(out.into_bytes())
}

fn header(quads: &[Quad]) -> String {
    let mut out = String::new();
    for (name, base) in used_prefixes(quads) {
        out.push_str(&format!("PREFIX {name}: <{base}>\n"));
    }
    out
}

fn body(quads: &[Quad], indent: &str, out: &mut String) -> Result<(), StoreError> {
    let prefixes = prefix_map(&used_prefixes(quads))?;
    let mut subjects: Vec<&[Quad]> = quads.chunk_by(|a, b| a.subject == b.subject).collect();
    subjects.sort_by_cached_key(|group| group.first().map(|quad| name(&quad.subject)));
    for batch in subjects.chunks(BATCH) {
        let triples: Vec<[SimpleTerm; 3]> = batch.iter().flat_map(|group| group.iter().map(bridge)).collect();
        let config = TurtleConfig::new().with_pretty(true).with_own_prefix_map(prefixes.clone());
        let mut text = Vec::new();
        let failed = |e: &dyn std::fmt::Display| StoreError::Export(e.to_string());
        let mut printer = TurtleSerializer::new_with_config(&mut text, config);
        printer.serialize_graph(&triples).map_err(|e| failed(&e))?;
        let text = String::from_utf8(text).map_err(|e| failed(&e))?;
        for line in text.lines().filter(|line| !line.starts_with("PREFIX ")) {
            out.push_str(if line.is_empty() { "" } else { indent });
            out.push_str(line);
            out.push('\n');
        }
    }
    Ok(())
}

/// The IRI without its brackets, so that `…:1` stands before `…:12` as the printer has them.
fn name(subject: &NamedOrBlankNode) -> String {
    match subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(node) => format!("_:{}", node.as_str()),
    }
}

/// The thin bridge from Oxigraph's terms to Sophia's.
fn bridge(quad: &Quad) -> [SimpleTerm<'_>; 3] {
    let subject = match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => iri(node.as_str()),
        NamedOrBlankNode::BlankNode(node) => blank(node.as_str()),
    };
    let object = match &quad.object {
        OxTerm::NamedNode(node) => iri(node.as_str()),
        OxTerm::BlankNode(node) => blank(node.as_str()),
        OxTerm::Literal(literal) => match literal.language() {
            Some(tag) => {
                let tag = LanguageTag::new_unchecked(MownStr::from(conventional_case(tag)));
                SimpleTerm::LiteralLanguage(literal.value().into(), tag, None)
            }
            None => SimpleTerm::LiteralDatatype(
                literal.value().into(),
                IriRef::new_unchecked(MownStr::from(literal.datatype().as_str())),
            ),
        },
    };
    [subject, iri(quad.predicate.as_str()), object]
}

fn iri(iri: &str) -> SimpleTerm<'_> {
    SimpleTerm::Iri(IriRef::new_unchecked(MownStr::from(iri)))
}

fn blank(label: &str) -> SimpleTerm<'_> {
    SimpleTerm::BlankNode(BnodeId::new_unchecked(MownStr::from(label)))
}

/// `zh-hans` as people write it: `zh-Hans`.
fn conventional_case(tag: &str) -> String {
    let parts = tag.split('-').enumerate().map(|(at, part)| match (at, part.len()) {
        (0, _) => part.to_owned(),
        (_, 2) => part.to_ascii_uppercase(),
        (_, 4) => {
            let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
            first.to_ascii_uppercase() + rest
        }
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("-")
}

fn prefix_map(used: &[(&str, &str)]) -> Result<Vec<PrefixMapPair>, StoreError> {
    let pair = |(name, base): &(&str, &str)| {
        let prefix = Prefix::new(Box::<str>::from(*name)).map_err(|e| StoreError::Export(e.to_string()))?;
        let base = Iri::new(Box::<str>::from(*base)).map_err(|e| StoreError::Export(e.to_string()))?;
        Ok((prefix, base))
    };
    used.iter().map(pair).collect()
}

/// The prefixes that shorten an IRI, `zt:` first.
pub(super) fn used_prefixes(quads: &[Quad]) -> Vec<(&'static str, &'static str)> {
    let known: Vec<(&str, &str)> = [vocab::ZT_PREFIX].into_iter().chain(vocab::PREFIXES).collect();
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for quad in quads {
        let datatype = match &quad.object {
            OxTerm::NamedNode(node) => Some(node.as_str()),
            OxTerm::Literal(literal) => abbreviated_datatype(literal),
            OxTerm::BlankNode(_) => None,
        };
        let subject = match &quad.subject {
            NamedOrBlankNode::NamedNode(node) => Some(node.as_str()),
            NamedOrBlankNode::BlankNode(_) => None,
        };
        // rdf:type is written as `a`.
        let predicate = Some(quad.predicate.as_str())
            .filter(|_| quad.predicate.as_ref() != oxigraph::model::vocab::rdf::TYPE);
        for iri in [subject, predicate, datatype].into_iter().flatten() {
            let fits = |base: &str| iri.strip_prefix(base).is_some_and(is_local_name);
            used.extend(known.iter().position(|(_, base)| fits(base)));
        }
    }
    used.into_iter().filter_map(|at| known.get(at).copied()).collect()
}

/// The datatype where Turtle writes it out.
fn abbreviated_datatype(literal: &oxigraph::model::Literal) -> Option<&str> {
    use oxigraph::model::vocab::xsd;
    let datatype = literal.datatype();
    let plain = literal.language().is_some() || [xsd::STRING, xsd::INTEGER, xsd::BOOLEAN].contains(&datatype);
    (!plain).then_some(datatype.as_str())
}

/// Whether Turtle can write the rest of an IRI behind a prefix without escapes.
fn is_local_name(name: &str) -> bool {
    let letter = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '_' | ':' | '%')
            || matches!(c, '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}')
            || matches!(c, '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}')
            || matches!(c, '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}')
            || matches!(c, '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
    };
    let inner = |c: char| {
        letter(c) || matches!(c, '-' | '.' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
    };
    let ends = name.chars().next().is_some_and(letter) && !name.ends_with('.');
    ends && name.chars().all(inner)
}
