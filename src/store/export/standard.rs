//! The forms that Oxigraph's serializers write as they should be. Must not know what the triples say.

use super::StoreError;
use super::turtle::used_prefixes;
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfSerializer};
use oxigraph::model::Quad;

/// RDF/XML.
pub(super) fn rdf_xml(quads: &[Quad]) -> Result<Vec<u8>, StoreError> {
    serialize(quads, RdfFormat::RdfXml)
}

/// JSON-LD in its streaming form.
pub(super) fn json_ld(quads: &[Quad]) -> Result<Vec<u8>, StoreError> {
    let mut out = serialize(quads, RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() })?;
    out.push(b'\n');
    Ok(out)
}

fn serialize(quads: &[Quad], format: RdfFormat) -> Result<Vec<u8>, StoreError> {
    let failed = |e: &dyn std::fmt::Display| StoreError::Export(e.to_string());
    let mut serializer = RdfSerializer::from_format(format);
    for (name, base) in used_prefixes(quads) {
        serializer = serializer.with_prefix(name, base).map_err(|e| failed(&e))?;
    }
    let mut writer = serializer.for_writer(Vec::new());
    for quad in quads {
        writer.serialize_triple(oxigraph::model::TripleRef::from(quad.as_ref())).map_err(|e| failed(&e))?;
    }
    writer.finish().map_err(|e| failed(&e))
}
