//! The vocabulary and the ontology agree.

use zhengtu::lexicon::Lexicon;
use zhengtu::quad::vocab;

#[test]
fn the_ontology_defines_every_term() {
    let lexicon = Lexicon::embedded().unwrap();
    let ontology = lexicon.ontology();
    for term in vocab::TERMS {
        let name = term.as_str().strip_prefix(vocab::ZT).unwrap();
        assert!(ontology.class(name).is_some() || ontology.property(name).is_some(), "{name} is not defined");
    }
}

#[test]
fn prefixes_are_sorted_and_unique() {
    assert!(vocab::PREFIXES.windows(2).all(|pair| pair[0].0 < pair[1].0));
}
