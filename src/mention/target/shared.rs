//! Lists of metrics that share a list of figures: 大豆、油菜种植面积分别达A、B. Decides which figure is whose.
//! Must not know whether a figure is a goal.

use super::words::Words;

/// The metrics of a lead in front of `count` figures, where it names as many; the shared head is supplied.
pub(super) fn metrics(words: &Words, lead: &str, count: usize) -> Option<Vec<String>> {
    let lists = &words.lists;
    let lead = lists.respectively.ending(lead).and_then(|w| lead.strip_suffix(w)).unwrap_or(lead);
    // 、 alone first: the words behind it may hold a 和 or 及 of their own.
    let all: Vec<&str> = words.lists.joiners.iter().map(String::as_str).collect();
    let splits = [["、"].as_slice(), &all].map(|joiners| items(lead, joiners));
    let items = splits.into_iter().find(|items| count > 1 && items.len() == count)?;
    let last = items.last()?;
    let shared = lists.measures.ending(last);
    let measured = |item: &str| lists.metric_heads.ends(item);
    let head = shared.filter(|_| !items.first().is_some_and(|first| measured(first)));
    let verb = lists.verbs.opening(lead);
    let named = items.iter().enumerate().map(|(at, item)| {
        let verb = verb.filter(|_| at > 0).unwrap_or_default();
        let head = head.filter(|h| !item.ends_with(*h)).unwrap_or_default();
        format!("{verb}{item}{head}")
    });
    Some(named.collect())
}

fn items<'t>(lead: &'t str, joiners: &[&str]) -> Vec<&'t str> {
    let mut items = vec![lead];
    for joiner in joiners {
        items = items.into_iter().flat_map(|item| item.split(joiner)).collect();
    }
    items.retain(|item| !item.is_empty());
    items
}
