//! The kind that words ask for, and what narrows it. Must not know what else a run of words can be.

use super::Reading;
use super::runs::Run;
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

impl Reading {
    /// Keeps what stands before a kind and is no part of it: 文化 of 文化类的数据库.
    pub(super) fn qualify(&mut self, run: &str, kind: &str, words: &Words) {
        let Some((before, _)) = run.rsplit_once(kind) else { return };
        let bare = words.bare_modifier(before);
        if bare.chars().count() >= 2 {
            self.qualifiers.push(bare.to_owned());
            self.attached.push(bare.to_owned());
        }
    }

    /// Takes the last of a list of fields with the kind that all share (哪些教育和医疗平台): things of any of the fields.
    pub(super) fn share_kind(&mut self, run: &Run, words: &Words, vocabulary: &Vocabulary) -> bool {
        if self.coordinated.is_empty() || run.before_kind {
            return false;
        }
        let mut fields = std::mem::take(&mut self.coordinated);
        let kind = run.class.as_ref().or(run.head.as_ref()).filter(|kind| run.words.ends_with(kind.as_str()));
        let own = kind.and_then(|kind| run.words.strip_suffix(kind.as_str()));
        let own = own.map(|own| words.bare_modifier(own)).filter(|own| own.chars().count() >= 2);
        let Some((kind, own)) = kind.zip(own).filter(|_| run.joined) else {
            self.qualifiers.extend(fields);
            return false;
        };
        fields.push(own.to_owned());
        self.qualifiers.push(fields.join(&BREAK.to_string()));
        self.ask_kind(kind, words, vocabulary);
        true
    }

    /// Asks for a kind of things: by class where the word is one, by the words of the names otherwise.
    pub(super) fn ask_kind(&mut self, kind: &str, words: &Words, vocabulary: &Vocabulary) {
        let mut core = kind;
        while let Some(shorter) = words.terms.modifiers.iter().find_map(|m| core.strip_prefix(m.as_str())) {
            let known = words.heads.contains_key(shorter) || words.classes.contains_key(shorter);
            if !known || shorter.chars().count() < 2 {
                break;
            }
            core = shorter;
        }
        // 系统平台 says the class twice.
        let twice = words.classes.iter().find_map(|(word, class)| {
            let own = words.classes.get(core.strip_suffix(word.as_str())?);
            own.filter(|own| *own == class)
        });
        // 整合哪些政务网络: a field that tells no kind from another narrows it by what is said of it.
        let of_field = words.terms.weak_fields.iter().find_map(|field| {
            let head = core.strip_prefix(field.as_str())?;
            let same = words.terms.synonyms.iter().any(|same| same.iter().any(|word| word == head));
            let names = vocabulary.containing(core);
            let mut names = names.iter().filter_map(|at| vocabulary.entities.get(*at)).flat_map(|e| &e.plain);
            (same && !names.any(|name| name.ends_with(core))).then_some((field, head))
        });
        match words.classes.get(core).or(twice) {
            Some(class) => self.classes.push(class.clone()),
            None if of_field.is_some() => {
                let Some((field, head)) = of_field else { return };
                self.qualifiers.push(field.clone());
                self.attached.push(field.clone());
                self.heads.extend(synonymous(head, words));
            }
            None => {
                self.heads.push(core.to_owned());
                self.heads.extend(variants(core, words, vocabulary));
                let synonyms = synonymous(core, words);
                self.heads.extend(synonyms.iter().flat_map(|form| parted(form, words, vocabulary)));
            }
        }
    }
}

/// A run whose head noun does not end it, by the one that does: 政务网 and a rest are 政务 and 网络.
pub(super) fn ended(run: Run, words: &Words) -> Run {
    let ends = run.head.as_ref().is_none_or(|head| run.words.ends_with(head.as_str()));
    let by = words.heads.keys().filter(|h| run.words.ends_with(h.as_str())).max_by_key(|h| h.len());
    match by {
        Some(head) if !ends => Run { head: Some(head.clone()), ..run },
        _ => run,
    }
}

/// Whether what stands before a kind is said of no such thing, nor anywhere where one is spoken of: 量子计算中心.
pub(super) fn strange(
    run: &str,
    kind: &str,
    alike: &[usize],
    words: &Words,
    vocabulary: &Vocabulary,
) -> bool {
    let Some(before) = run.strip_suffix(kind) else { return false };
    let field = words.bare_modifier(before);
    let names = alike.iter().filter_map(|at| vocabulary.entities.get(*at)).flat_map(|e| &e.plain);
    let apart = super::plain::scattered;
    let asked: Vec<char> = field.chars().collect();
    // 云计算中心 is no 计算中心: with the character before it the kind opens with another word, which no such name has.
    let word: String = before.chars().rev().take(1).chain(kind.chars().take(2)).collect();
    let mut held = alike.iter().filter_map(|at| vocabulary.entities.get(*at)).flat_map(|e| &e.plain);
    let another = words.heads.contains_key(kind)
        && vocabulary.opens_words(&word)
        && !held.any(|name| name.contains(&word));
    if another && words.bare_modifier(before) == before && vocabulary.about(run).is_empty() {
        return true;
    }
    if asked.len() < 2 || names.into_iter().any(|name| apart(&asked, name)) {
        return false;
    }
    let of_kind = vocabulary.about(kind);
    let of_field = vocabulary.about_loosely(field);
    !of_field.iter().any(|task| of_kind.contains(task)) && vocabulary.about_loosely(run).is_empty()
}

/// Things whose names end in the kind, its head said by another word too (政务网络: 无线政务专网).
pub(super) fn of_kind(kind: &str, head: &str, words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let before = kind.strip_suffix(head).unwrap_or_default();
    let heads = words.terms.synonyms.iter().filter(|same| same.iter().any(|w| w == head)).flatten();
    let forms: Vec<String> = heads.map(|h| format!("{before}{h}")).chain([kind.to_owned()]).collect();
    let ends = |at: &usize, form: &String| {
        vocabulary.entities.get(*at).is_some_and(|e| e.plain.iter().any(|n| n.ends_with(form.as_str())))
    };
    let mut found: Vec<usize> = Vec::new();
    for form in &forms {
        found.extend(vocabulary.containing(form).into_iter().filter(|at| ends(at, form)));
    }
    if found.is_empty() {
        // 数字峰会 is the 数字中国建设峰会 before it is the 数字峰会提升行动.
        let ends = |at: &usize| forms_end(vocabulary, *at, head);
        found = vocabulary.scattered(kind).into_iter().filter(ends).collect();
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn forms_end(vocabulary: &Vocabulary, at: usize, head: &str) -> bool {
    vocabulary.entities.get(at).is_some_and(|e| e.plain.iter().any(|name| name.ends_with(head)))
}

/// A kind with its head said by another word, where names hold it: 政务专网 for 政务网络.
fn variants(kind: &str, words: &Words, vocabulary: &Vocabulary) -> Vec<String> {
    let forms = synonymous(kind, words).into_iter().filter(|form| form != kind);
    forms.filter(|form| !vocabulary.containing(form).is_empty()).collect()
}

/// A kind with its head said by each word for it, its own first.
fn synonymous(kind: &str, words: &Words) -> Vec<String> {
    let mut found = vec![kind.to_owned()];
    for group in &words.terms.synonyms {
        let heads = group.iter().filter_map(|head| kind.strip_suffix(head.as_str()));
        let Some(before) = heads.min_by_key(|before| before.len()).filter(|b| !b.is_empty()) else {
            continue;
        };
        found.extend(group.iter().map(|head| format!("{before}{head}")).filter(|form| form != kind));
    }
    found
}

/// Characters between a field and the head that it is said of, at the most.
const BETWEEN: usize = 4;

/// A kind as names have it that say more between its field and its head: 文化遗存数据库 is a 文化数据库.
fn parted(kind: &str, words: &Words, vocabulary: &Vocabulary) -> Vec<String> {
    let cut = words.heads.keys().filter_map(|head| Some((kind.strip_suffix(head.as_str())?, head.as_str())));
    let Some((field, head)) = cut.min_by_key(|(field, _)| field.len()) else { return Vec::new() };
    if field.chars().count() < 2 || words.bare_modifier(field) != field {
        return Vec::new();
    }
    let names = vocabulary.scattered(kind).into_iter().filter_map(|at| vocabulary.entities.get(at));
    // 政务信息网 is a 政务网: the shorter the head, the less stands between.
    let most = if head.chars().count() > 1 { BETWEEN } else { BETWEEN / 2 };
    let form = |name: &String| {
        let between = name.strip_suffix(head)?.rsplit_once(field)?.1;
        (1..=most).contains(&between.chars().count()).then(|| format!("{field}{between}{head}"))
    };
    let mut found: Vec<String> = names.flat_map(|e| &e.plain).filter_map(form).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// 智算中心项目 is what 智算中心 is, where no name ends in the longer words.
pub(super) fn without_weak_head(run: Run, words: &Words, vocabulary: &Vocabulary) -> Run {
    let weak = words.terms.weak_heads.iter().find_map(|head| run.words.strip_suffix(head.as_str()));
    let Some(rest) = weak.filter(|_| vocabulary.containing(&run.words).is_empty()) else { return run };
    let head = words.heads.keys().filter(|h| rest.ends_with(h.as_str())).max_by_key(|h| h.len());
    match head {
        Some(head) if !vocabulary.containing(rest).is_empty() => {
            Run { words: rest.to_owned(), head: Some(head.clone()), class: None, ..run }
        }
        _ => run,
    }
}
