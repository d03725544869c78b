//! IRIs are valid, readable and different for different names.

use oxigraph::model::NamedNode;
use proptest::prelude::*;
use zhengtu::quad::mint;

#[test]
fn chinese_stays_readable() {
    for (key, iri) in [
        ("agency/福建省发展和改革委员会", "agency/福建省发展和改革委员会"),
        ("park/数字福建（长乐）产业园", "park/数字福建（长乐）产业园"),
        ("platform/“互联网+监管”系统", "platform/“互联网+监管”系统"),
        ("platform/a b#c?d%e", "platform/a%20b%23c%3Fd%25e"),
        ("platform/\u{E000}\u{FFFD}", "platform/%EE%80%80%EF%BF%BD"),
        ("platform/..", "platform/%2E%2E"),
    ] {
        assert_eq!(mint::individual(key).as_str(), format!("https://w3id.org/zhengtu/id/{iri}"));
    }
}

#[test]
fn names_below_a_document_are_turtle_names() {
    let mut local = mint::Local::new("v1.2");
    assert_eq!(
        local.fresh("task", "四/（二）/2#1").as_str(),
        "https://w3id.org/zhengtu/id/task/v1.2:四:（二）:2-1"
    );
    assert_eq!(
        local.fresh("task", "四/（二）/2#1").as_str(),
        "https://w3id.org/zhengtu/id/task/v1.2:四:（二）:2-1-2"
    );
}

proptest! {
    #[test]
    fn every_name_gives_a_valid_iri(name in any::<String>()) {
        for iri in [mint::individual(&format!("platform/{name}")), mint::document(&name)] {
            prop_assert!(NamedNode::new(iri.as_str()).is_ok(), "{iri}");
        }
    }

    #[test]
    fn different_names_give_different_iris(a in any::<String>(), b in any::<String>()) {
        prop_assert_eq!(a == b, mint::segment(&a) == mint::segment(&b));
    }
}
