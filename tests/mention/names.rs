//! Names that documents of a corpus teach each other, in any order, in one round.

use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::mention::{Learnt, Names, Proof, ThingKind};
use zhengtu::pipeline::{Document, Pipeline};
use zhengtu::source::Source;

fn source(id: &str, tasks: &str) -> Source {
    let text =
        format!("甲省人民政府办公厅关于印发{id}年工作要点的通知\n{id}年工作要点\n一、公共服务\n{tasks}\n");
    Source::from_bytes(Path::new(&format!("{id}.txt")), text.into_bytes()).unwrap()
}

/// Reads documents as one corpus; `turned` hands the names over in reverse.
fn corpus(pipeline: &Pipeline, texts: &[&str], turned: bool) -> Vec<Document> {
    let ids = ["2031", "2032", "2033"];
    let surveyed: Vec<_> =
        ids.iter().zip(texts).map(|(id, text)| pipeline.survey(source(id, text))).collect();
    let mut learnt: Vec<&Learnt> = surveyed.iter().flat_map(|s| &s.learnt).collect();
    if turned {
        learnt.reverse();
    }
    let names = Names::new(learnt);
    surveyed.into_iter().map(|one| pipeline.finish(one, &names)).collect()
}

/// Name, kind and actions of the definite things of a document.
fn things(document: &Document) -> Vec<String> {
    let told = document.mentions.things.iter().filter(|t| !t.generic);
    told.map(|t| {
        let actions: Vec<&str> = t.actions.iter().map(|a| a.property.as_str()).collect();
        format!("{} {:?} {}", t.name, t.kind, actions.join("、"))
    })
    .collect()
}

const TEACHER: &str = "1.建设“甲事快办”平台，推广“乙政钉”应用。责任单位：省数据局";

#[test]
fn a_name_said_in_full_helps_where_it_is_shortened() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let pupil = "1.升级甲事快办，接入各类应用。责任单位：省数据局\n2.升级乙政钉。责任单位：省数据局";
    assert_eq!(things(&pipeline.read(source("2032", pupil))), Vec::<String>::new());
    let together = corpus(&pipeline, &[TEACHER, pupil], false);
    assert_eq!(things(&together[1]), ["甲事快办 Platforms 升级", "乙政钉 Platforms 升级"].map(str::to_owned));
    let alone = pipeline.read(source("2033", &format!("{TEACHER}\n2.升级甲事快办。责任单位：省数据局")));
    assert!(things(&alone).contains(&"甲事快办 Platforms 升级".to_owned()), "{:?}", things(&alone));
}

#[test]
fn one_name_is_one_entity_in_the_whole_corpus() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let read = corpus(
        &pipeline,
        &[TEACHER, "1.推广甲事快办平台。责任单位：省数据局\n2.升级甲事快办。责任单位：省数据局"],
        false,
    );
    let keys: Vec<&str> = read[1].linked.things.iter().map(|who| who.key.as_str()).collect();
    assert_eq!(keys, ["platform/2032.甲事快办", "platform/2032.甲事快办"]);
}

#[test]
fn words_of_the_language_and_short_names_teach_nothing() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    for quoted in ["“直通车”平台", "“数字窗口”平台", "“绿码”平台", "“城市大脑”", "各类“乙政钉”平台"]
    {
        let surveyed = pipeline.survey(source("2031", &format!("1.建设{quoted}。责任单位：省数据局")));
        let coined: Vec<&Learnt> =
            surveyed.learnt.iter().filter(|l| matches!(l.proof, Proof::Coined | Proof::Quoted)).collect();
        assert!(coined.is_empty(), "{quoted}: {coined:?}");
    }
}

#[test]
fn the_order_of_the_documents_does_not_matter() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let texts = [
        TEACHER,
        "1.升级甲事快办。责任单位：省数据局",
        "1.推进“甲事快办”建设，实施乙政钉推广行动。责任单位：省数据局",
    ];
    let (one, other) = (corpus(&pipeline, &texts, false), corpus(&pipeline, &texts, true));
    for (a, b) in one.iter().zip(&other) {
        assert_eq!(a.mentions.things, b.mentions.things);
        assert_eq!(a.linked.things, b.linked.things);
    }
}

#[test]
fn a_contradiction_teaches_nothing() {
    let learnt = |kind, proof| Learnt { name: "甲事快办".to_owned(), kind, proof };
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let names =
        Names::new(&[learnt(ThingKind::Parks, Proof::Coined), learnt(ThingKind::Platforms, Proof::Coined)]);
    let surveyed = pipeline.survey(source("2032", "1.升级甲事快办。责任单位：省数据局"));
    assert!(things(&pipeline.finish(surveyed, &names)).is_empty());
}
