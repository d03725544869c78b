//! `build`: batches, determinism, updates.

use super::{Place, content, document};

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
