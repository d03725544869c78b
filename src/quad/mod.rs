//! RDF quads of a read document, one named graph each. Decides IRIs and vocabulary. Must not know the store.
