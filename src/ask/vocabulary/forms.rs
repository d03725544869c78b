//! The forms in which a question may use a name. Must not know graphs.

use super::{Entity, Nearness};
use crate::ask::plain::{BREAK, plain, without_brackets};
use crate::ask::words::{Slot, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Characters of the shortest heading without the noun that ends it.
const SHORT_HEADING: usize = 7;
/// Characters of the shortest rest of a name behind a place's.
const BEHIND_PLACE: usize = 8;

/// All forms of an individual's names, each with its nearness.
pub(super) fn of(entity: &Entity, words: &Words, places: &BTreeSet<&str>) -> BTreeMap<String, Nearness> {
    let mut forms = BTreeMap::new();
    let mut add = |form: &str, nearness: Nearness, least: usize| {
        let long_enough = form.chars().count() >= least;
        let is_word = match entity.slot {
            Slot::Thing => words.common.contains(form),
            // 政府 alone is no one's name.
            Slot::Agency => words.terms.body_endings.iter().any(|end| end == form),
            _ => false,
        };
        if long_enough && !is_word && !form.contains(BREAK) {
            let known = forms.entry(form.to_owned()).or_insert(nearness);
            *known = (*known).min(nearness);
        }
    };
    let variants: Vec<String> = match entity.slot {
        Slot::Thing => entity.names.iter().flat_map(|name| reworded(name, words)).collect(),
        _ => Vec::new(),
    };
    for name in entity.names.iter().chain(&variants) {
        let whole = plain(name);
        add(&whole, Nearness::Name, 2);
        if entity.slot == Slot::Task {
            // 加强应急管理能力 of 加强应急管理能力建设.
            let open = whole.strip_suffix(words.terms.build.as_str());
            open.iter().for_each(|open| add(open, Nearness::Short, SHORT_HEADING));
            continue;
        }
        // 福州国家健康医疗大数据中心 is asked for without its place too.
        let behind =
            places.iter().filter_map(|place| whole.strip_prefix(place)).min_by_key(|rest| rest.len());
        if let (Slot::Thing, Some(rest)) = (entity.slot, behind) {
            add(rest, Nearness::Short, BEHIND_PLACE);
        }
        if entity.slot == Slot::Agency {
            renamed(&whole, words).iter().for_each(|form| add(form, Nearness::Short, 4));
        }
        if entity.slot == Slot::Thing {
            abbreviated(name).iter().for_each(|form| add(form, Nearness::Short, 3));
        }
        for base in [whole.clone(), without_brackets(name)] {
            add(&base, Nearness::Short, 3);
            for opened in opened(&base, words) {
                add(&opened, Nearness::Short, 2);
                if entity.slot == Slot::Thing {
                    add(&closed(&opened, words), Nearness::Core, 3);
                }
            }
            if entity.slot == Slot::Thing {
                add(&closed(&base, words), Nearness::Core, 3);
            }
        }
    }
    forms
}

/// What Latin letters in brackets abbreviate, with what stands behind them: CIM平台 of 城市信息模型（CIM）平台.
fn abbreviated(name: &str) -> Option<String> {
    let (_, rest) = name.split_once(['（', '('])?;
    let (within, behind) = rest.split_once(['）', ')'])?;
    let latin = within.chars().count() >= 2 && within.chars().all(|c| c.is_ascii_alphanumeric());
    (latin && !behind.is_empty()).then(|| plain(&format!("{within}{behind}")))
}

/// The name with the other words that mean the same for a word in it: 电子商务 for 电商.
fn reworded(name: &str, words: &Words) -> Vec<String> {
    let of = |group: &Vec<String>| {
        let held = group.iter().filter(|word| name.contains(word.as_str())).max_by_key(|word| word.len());
        let others = held.map(|held| {
            group.iter().filter(move |word| *word != held).map(move |w| name.replace(held.as_str(), w))
        });
        others.into_iter().flatten().collect::<Vec<String>>()
    };
    words.terms.name_words.iter().flat_map(of).collect()
}

/// The name with another word for what opens or ends it: 人民银行 for 人行, 市政府 for 市人民政府.
fn renamed(name: &str, words: &Words) -> Vec<String> {
    let mut found = Vec::new();
    for same in &words.terms.body_ends {
        let rest = same.iter().filter_map(|end| name.strip_suffix(end.as_str()));
        if let Some(rest) = rest.min_by_key(|rest| rest.len()).filter(|rest| rest.chars().count() >= 2) {
            found.extend(same.iter().map(|end| format!("{rest}{end}")));
        }
    }
    for same in &words.terms.body_openings {
        let rest = same.iter().filter_map(|open| name.strip_prefix(open.as_str()));
        if let Some(rest) = rest.min_by_key(|rest| rest.len()) {
            found.extend(same.iter().map(|open| format!("{open}{rest}")));
        }
    }
    found
}

/// Without what may stand before: 全省统一的, 省, 第三届, the province's name.
fn opened(name: &str, words: &Words) -> Vec<String> {
    let mut found = Vec::new();
    for prefix in &words.prefixes {
        if let Some(rest) = name.strip_prefix(prefix.as_str()) {
            found.push(rest.to_owned());
            break;
        }
    }
    let [before, after] = &words.terms.edition;
    let marks = words.terms.batches.iter().chain([after]);
    let numbered = |mark: &String| {
        let (number, rest) = name.strip_prefix(before.as_str())?.split_once(mark.as_str())?;
        (number.chars().count() <= 3).then(|| rest.to_owned())
    };
    found.extend(marks.filter_map(numbered));
    let first = format!("{}{after}", words.terms.first_edition);
    found.extend(name.strip_prefix(first.as_str()).map(str::to_owned));
    // 国家级数字乡村试点 is asked for as 国家数字乡村试点 too.
    let level = &words.terms.level_mark;
    for form in found.clone().iter().map(String::as_str).chain([name]) {
        let of = words.prefixes.iter().find(|p| p.ends_with(level.as_str()) && form.starts_with(p.as_str()));
        if let Some((bare, rest)) =
            of.and_then(|p| p.strip_suffix(level.as_str()).zip(form.strip_prefix(p.as_str())))
        {
            found.push(format!("{bare}{rest}"));
        }
    }
    for level in &words.prefixes {
        let province = name.char_indices().nth(4).map_or(name.len(), |(at, _)| at);
        if level.chars().count() == 1
            && let Some(at) = name.get(..province).and_then(|head| head.find(level.as_str()))
            && at >= 6
        {
            found.extend([&name[at..], &name[at + level.len()..]].map(str::to_owned));
        }
    }
    found
}

/// Without what may stand behind, peeled again and again.
fn closed(name: &str, words: &Words) -> String {
    let mut core = name;
    while let Some(rest) = words.tails.iter().find_map(|tail| core.strip_suffix(tail.as_str())) {
        if rest.chars().count() < 3 {
            break;
        }
        core = rest;
    }
    core.to_owned()
}
