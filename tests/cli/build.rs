//! `build`: batches, determinism, updates.

use super::{Place, content, document};
use proptest::prelude::*;
use proptest::sample::subsequence;

#[test]
fn any_order_and_any_number_of_threads_give_the_same_bytes() {
    let place = Place::new();
    for year in [2031, 2032, 2033, 2034] {
        place.write(&format!("in/{year}.txt"), document(year));
    }
    let files = ["in/2031.txt", "in/2032.txt", "in/2033.txt", "in/2034.txt"];
    let turned: Vec<&str> = files.iter().rev().copied().collect();
    for (graph, files, threads) in [("a", &files[..], "1"), ("b", &turned[..], "8"), ("c", &["in"][..], "3")]
    {
        let mut args = vec!["build", "-l", graph, "--threads", threads];
        args.extend(files);
        assert_eq!(place.run(&args).code, 0);
    }
    for year in ["2032", "2034", "2031", "2033"] {
        assert_eq!(place.run(&["build", "-l", "d", &format!("in/{year}.txt")]).code, 0);
    }
    for other in ["b", "c", "d"] {
        assert!(content(&place.path("a")) == content(&place.path(other)), "{other} differs");
    }
}

#[test]
fn files_of_one_name_are_both_kept() {
    let place = Place::new();
    place.write("east/plan.txt", document(2031));
    place.write("west/plan.txt", document(2033));
    place.write("north/plan.txt", document(2033));
    assert_eq!(place.run(&["build", "east", "west", "north"]).code, 0);
    let names: Vec<String> =
        content(&place.path("graph/documents")).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.iter().all(|name| name.starts_with("plan-") && name.ends_with(".nq")), "{names:?}");
}

#[test]
fn a_folder_gives_its_documents_and_nothing_else() {
    let place = Place::new();
    place.write("in/a.txt", document(2031));
    place.write("in/deep/b.md", document(2032));
    place.write("in/README.md", "# 说明");
    place.write("in/.hidden.txt", document(2033));
    place.write("in/c.csv", "a,b");
    let run = place.run(&["build", "in"]);
    assert!(run.out.starts_with("2 read, 2 documents in graph: "), "{run}");
}

#[test]
fn what_is_built_keeps_the_law_and_can_be_asked() {
    let place = Place::new();
    place.write("2031.txt", document(2031));
    assert_eq!(place.run(&["build", "2031.txt"]).code, 0);
    let run = place.run(&["check"]);
    assert_eq!(run.code, 0, "{run}");
    let from = place.run(&["query", "documents", "--from", "2031.txt"]);
    let kept = place.run(&["query", "documents"]);
    assert_eq!((from.out.as_str(), from.code), (kept.out.as_str(), 0));
    assert!(kept.out.contains("2031年数字甲省工作要点"), "{kept}");
}

/// A document that another one teaches the name of its platform.
fn pupil(year: i32) -> String {
    format!("{}3.升级乙事快办。升级乙事快办。责任单位：省数据局\n", document(year))
}

fn teacher(year: i32) -> String {
    format!("{}3.建设“乙事快办”平台。建设“乙事快办”平台。责任单位：省数据局\n", document(year))
}

fn corpus() -> Place {
    let place = Place::new();
    place.write("in/2031.txt", pupil(2031));
    place.write("in/2032.txt", teacher(2032));
    place.write("in/2033.txt", document(2033));
    place.write("in/2034.txt", pupil(2034));
    place.write("in/2034.md", document(2035));
    place
}

const FILES: [&str; 5] = ["in/2031.txt", "in/2032.txt", "in/2033.txt", "in/2034.txt", "in/2034.md"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, failure_persistence: None, ..ProptestConfig::default() })]
    /// However the files are handed over, in one build or in several, the graph is that of one build of all.
    #[test]
    fn updates_equal_a_fresh_build(
        first in subsequence(FILES.to_vec(), 1..5),
        second in Just(FILES.to_vec()).prop_shuffle(),
        threads in 1_usize..4,
    ) {
        let place = corpus();
        prop_assert_eq!(place.run(&["build", "-l", "fresh", "in"]).code, 0);
        let rest: Vec<&str> = second.into_iter().filter(|file| !first.contains(file)).collect();
        let threads = threads.to_string();
        for files in [first, rest] {
            let mut args = vec!["build", "-l", "grown", "--threads", &threads];
            args.extend(files);
            let run = place.run(&args);
            prop_assert_eq!(run.code, 0, "{}", run);
        }
        prop_assert!(content(&place.path("fresh")) == content(&place.path("grown")));
    }
}

#[test]
fn a_removed_document_takes_what_it_taught_with_it() {
    let place = corpus();
    let pupils = ["in/2031.txt", "in/2033.txt", "in/2034.txt", "in/2034.md"];
    assert_eq!(place.run(&[&["build", "-l", "fresh"], &pupils[..]].concat()).code, 0);
    assert_eq!(place.run(&["build", "in"]).code, 0);
    let said = |graph| {
        place
            .run(&["query", "-l", graph, "SELECT ?e { ?e oa:exact ?w FILTER(CONTAINS(?w, \"乙事快办\")) }"])
            .out
    };
    assert!(said("graph").lines().count() > said("fresh").lines().count(), "{}", said("graph"));
    std::fs::remove_file(place.path("graph/documents/2032.nq")).unwrap();
    let check = place.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.starts_with("graph/documents/2032.nq was removed: "), "{check}");
    let run = place.run(&["build"]);
    assert_eq!(run.code, 0, "{run}");
    assert!(content(&place.path("graph")) == content(&place.path("fresh")));
}

#[test]
fn a_file_takes_the_place_of_its_namesake() {
    let place = corpus();
    assert_eq!(place.run(&["build", "in"]).code, 0);
    place.write("in/2033.txt", teacher(2033));
    assert_eq!(place.run(&["build", "in/2033.txt"]).code, 0);
    assert_eq!(place.run(&["build", "-l", "fresh", "in"]).code, 0);
    assert!(content(&place.path("graph")) == content(&place.path("fresh")));
}

#[test]
fn of_several_namesakes_none_is_lost() {
    let place = Place::new();
    place.write("east/plan.txt", document(2031));
    place.write("west/plan.txt", document(2032));
    assert_eq!(place.run(&["build", "east", "west"]).code, 0);
    place.write("west/plan.txt", document(2033));
    let run = place.run(&["build", "west"]);
    assert_eq!(run.code, 0);
    assert!(
        run.err.contains("plan.txt: 2 files of this name are kept and 1 came, so none was replaced"),
        "{run}"
    );
    assert!(run.out.contains("3 documents in graph"), "{run}");
    assert!(place.run(&["build", "east", "west"]).out.contains("3 documents in graph"));
}

#[test]
fn a_graph_without_sources_can_be_asked_but_not_added_to() {
    let place = corpus();
    assert_eq!(place.run(&["build", "in"]).code, 0);
    let path = place.path("graph/manifest.json");
    let mut manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    manifest["format"] = 1.into();
    manifest.as_object_mut().unwrap().remove("sources");
    std::fs::write(&path, manifest.to_string()).unwrap();
    std::fs::remove_dir_all(place.path("graph/sources")).unwrap();
    assert_eq!(place.run(&["query", "documents"]).code, 0);
    let run = place.run(&["build", "in/2031.txt"]);
    insta::assert_snapshot!(run, @r"
    error: graph does not keep the files of 2032.txt, 2033.txt, 2034.txt, 2034.md, so they cannot be read again with the new ones
     hint: give their files too: zhengtu build ALL-INPUTS... -l DIR; or remove their documents/*.nq to drop them
    (exit 2)
    ");
    assert_eq!(place.run(&["build", "in"]).code, 0);
    assert_eq!(place.run(&["build", "-l", "fresh", "in"]).code, 0);
    assert!(content(&place.path("graph")) == content(&place.path("fresh")));
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let place = corpus();
    let writer = zhengtu::store::Writer::open(&place.path("graph")).unwrap();
    insta::assert_snapshot!(place.run(&["build", "in"]), @r"
    error: another build is writing to graph
     hint: wait until it has ended and build again
    (exit 2)
    ");
    drop(writer);
    assert_eq!(place.run(&["build", "in"]).code, 0);
}
