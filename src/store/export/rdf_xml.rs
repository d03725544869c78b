//! RDF/XML, as Oxigraph's serializer writes it. Must not know what the triples say.

use super::StoreError;
use super::turtle::used_prefixes;
use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{Quad, TripleRef};

/// Writes sorted quads; their graph names are not looked at.
pub(super) fn write(quads: &[Quad]) -> Result<Vec<u8>, StoreError> {
    let failed = |e: &dyn std::fmt::Display| StoreError::Export(e.to_string());
    let mut serializer = RdfSerializer::from_format(RdfFormat::RdfXml);
    for (name, base) in used_prefixes(quads) {
        serializer = serializer.with_prefix(name, base).map_err(|e| failed(&e))?;
    }
    let mut writer = serializer.for_writer(Vec::new());
    for quad in quads {
        writer.serialize_triple(TripleRef::from(quad.as_ref())).map_err(|e| failed(&e))?;
    }
    writer.finish().map_err(|e| failed(&e))
}
