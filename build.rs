//! Tells cargo to rebuild when a word, a term or a query changes: they are embedded in the program.
//! Must not generate code.

fn main() {
    for folder in ["lexicon", "ontology", "queries"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
