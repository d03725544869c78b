//! The graph directory and the Oxigraph index over it. Decides how quads are kept. Must not know what they say.
