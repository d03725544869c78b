//! The words of a metric or a field without what may be left out of them. Must not know questions.

use crate::ask::words::Words;

/// What is listed, as texts may speak of it: itself, without the verbs around it and a weak head, without the noun that any field may have
/// behind it (养老 of 养老服务).
pub(in crate::ask) fn forms(item: &str, words: &Words) -> Vec<String> {
    let terms = &words.terms;
    let long = |rest: &&str| rest.chars().count() >= 2;
    let verbs = || terms.metric_openings.iter().chain(&terms.heading_openings);
    let opened = verbs().filter_map(|verb| item.strip_prefix(verb.as_str())).filter(long);
    let bare = opened.min_by_key(|rest| rest.len()).unwrap_or(item);
    let behind = verbs().chain(&terms.weak_heads);
    let closed = behind.filter_map(|word| bare.strip_suffix(word.as_str())).filter(long);
    let bare = closed.min_by_key(|rest| rest.len()).unwrap_or(bare);
    let nouns = terms.field_endings.iter().chain(&terms.metric_endings);
    let core = nouns.filter_map(|noun| bare.strip_suffix(noun.as_str())).filter(long);
    let core = core.min_by_key(|rest| rest.len()).unwrap_or(bare);
    let attributes = terms.field_attributes.iter();
    let field = attributes.filter_map(|word| core.strip_prefix(word.as_str())).filter(long);
    let field = field.min_by_key(|rest| rest.len()).unwrap_or(core);
    let weak = |form: &&str| terms.weak_fields.iter().any(|weak| weak == form);
    let mut found: Vec<String> =
        [item, bare, core, field].into_iter().take_while(|form| !weak(form)).map(str::to_owned).collect();
    found.dedup();
    found
}

/// A metric without the verbs that open it; itself where nothing is left.
pub(in crate::ask) fn opened<'m>(metric: &'m str, words: &Words) -> &'m str {
    let rest = without_openings(behind_field(metric, words), words);
    if rest.chars().count() < 3 { metric } else { rest }
}

/// What a metric counts behind the field that it is counted in: 打造样板 of 在制造等领域打造样板; itself where none opens it.
fn behind_field<'m>(metric: &'m str, words: &Words) -> &'m str {
    let terms = &words.terms;
    let verb = |rest: &&str| terms.metric_openings.iter().any(|verb| rest.starts_with(verb.as_str()));
    let fields = terms.nouns_behind.iter().filter_map(|noun| Some(metric.split_once(noun.as_str())?.1));
    fields.filter(verb).min_by_key(|rest| rest.len()).unwrap_or(metric)
}

/// Without the verbs that open it, one after the other.
fn without_openings<'m>(metric: &'m str, words: &Words) -> &'m str {
    let terms = &words.terms;
    let mut rest = metric;
    while !terms.whole_words.iter().any(|word| rest.starts_with(word.as_str()))
        && let Some(shorter) = terms.metric_openings.iter().find_map(|verb| rest.strip_prefix(verb.as_str()))
    {
        rest = shorter;
    }
    rest
}

/// A metric without the verbs that open it and the measure that closes it.
pub(in crate::ask) fn core(metric: &str, words: &Words) -> String {
    let mut rest = without_openings(metric, words);
    if let Some(shorter) = words.terms.metric_endings.iter().find_map(|end| rest.strip_suffix(end.as_str()))
        && shorter.chars().count() >= 2
    {
        rest = shorter;
    }
    if rest.chars().count() < 2 { metric.to_owned() } else { rest.to_owned() }
}
