//! What a question leaves out: 除升级外 is said like 升级的不算. Must not know slots.

use super::written;
use crate::ask::plain::plain;
use crate::ask::spot::{Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// The question without brackets that only explain, and with what they leave out (（不含新建、改造）) at its end, where it is a
/// clause of its own.
pub(super) fn unbracketed(question: &str, words: &Words, vocabulary: &Vocabulary) -> String {
    let cut = |open: char, close: char| {
        let (before, rest) = question.split_once(open)?;
        let (within, behind) = rest.split_once(close)?;
        if explains(before, within, behind, words) || ends_heading(before, vocabulary) {
            return Some(format!("{before}{behind}"));
        }
        let leaves_out = words.terms.leaving_out.iter().any(|word| within.starts_with(word.as_str()));
        leaves_out.then(|| format!("{before}{behind}，{within}"))
    };
    cut('（', '）').or_else(|| cut('(', ')')).unwrap_or_else(|| question.to_owned())
}

/// Whether words in brackets only say what the words around them mean, or how the answer is to be.
fn explains(before: &str, within: &str, behind: &str, words: &Words) -> bool {
    let terms = &words.terms;
    let opens = |list: &[String]| list.iter().find_map(|word| within.strip_prefix(word.as_str()));
    // 福建码（不是健康码）: what the name before does not mean.
    let other = opens(&terms.no_other).is_some();
    let remark = terms.remarks.iter().any(|word| within.contains(word.as_str()));
    // 负责（牵头）哪些工作: another word for the role.
    let roles = &terms.responsible_openings;
    let role =
        roles.iter().any(|role| role == within) && roles.iter().any(|role| before.ends_with(role.as_str()));
    // 经贸合作和文化交流（“丝路”）方面: another name of what stands before.
    let quoted = within.strip_prefix('“').and_then(|rest| rest.strip_suffix('”'));
    let named = quoted.is_some_and(|name| !name.contains('”'));
    let mut ends = terms.nouns_behind.iter().chain(&terms.aspect_endings);
    let renamed = named && ends.any(|noun| behind.starts_with(noun.as_str()));
    // 文化遗产方面的数据库（含红色文化）: what the field before holds.
    let kind = |text: &str| {
        let text = plain(text);
        words.heads.keys().chain(words.classes.keys()).any(|kind| text.ends_with(kind.as_str()))
    };
    let held = opens(&terms.including).is_some_and(|held| !kind(held)) && kind(before);
    let restated = opens(&terms.restating).is_some();
    other || remark || restated || role || renamed || held
}

/// Characters of the shortest heading that brackets behind it explain.
const HEADING: usize = 6;

/// Whether the words end in the whole heading of a task.
fn ends_heading(words: &str, vocabulary: &Vocabulary) -> bool {
    let words = plain(words);
    let heading = |name: &String| name.chars().count() >= HEADING && words.ends_with(name.as_str());
    vocabulary.entities.iter().any(|e| e.slot == Slot::Task && e.plain.iter().any(heading))
}

/// Whether bodies are left out: 除甲外还有哪些单位.
pub(super) fn bodies(tokens: &[Token], words: &Words) -> bool {
    let [opens, closes] = &words.terms.except;
    let body = |t: &Token| matches!(t.what, What::Named(Slot::Agency, ..));
    let free = |t: &Token| matches!(t.what, What::Stop | What::Rest | What::Cue(_));
    (1..tokens.len()).any(|at| {
        let opened =
            tokens.get(at - 1).is_some_and(|t| free(t) && opens.iter().any(|w| t.words.ends_with(w)));
        let rest = tokens.get(at..).unwrap_or_default();
        let more = |at: usize| {
            let next = rest.get(at + 1).is_some_and(body);
            rest.get(at).is_some_and(|t| body(t) || (next && words.joins(&t.words)))
        };
        let named = (0..rest.len()).take_while(|at| more(*at)).count();
        let closed = rest.get(named).is_some_and(|t| {
            free(t) && closes.iter().chain(&words.terms.goes_on).any(|w| t.words.starts_with(w.as_str()))
        });
        opened && closed && rest.first().is_some_and(body)
    })
}

/// The question with the actions that it leaves out marked by the word that the passes know.
pub(super) fn marked(question: &str, words: &Words) -> String {
    let [opens, closes] = &words.terms.except;
    let Some(word) = words.cues.cues.get("excluded").and_then(|all| all.first()) else {
        return question.to_owned();
    };
    for open in opens {
        let Some((before, rest)) = question.split_once(open.as_str()) else { continue };
        let ends = closes.iter().filter_map(|close| rest.split_once(close.as_str()));
        // 除去升级的，新建的: a comma ends it too.
        let ends = ends.chain(rest.split_once('，'));
        let goes_on =
            words.terms.goes_on.iter().filter_map(|word| rest.split_at_checked(rest.find(word.as_str())?));
        let ends = ends.chain(goes_on);
        let Some((within, behind)) = ends.min_by_key(|(within, _)| within.len()) else { continue };
        let parts = within.split(|c: char| c == '、' || words.terms.ands.contains(&c));
        // 除了升级的平台: the verb before the noun.
        let mut items = parts.map(|item| plain(item.split(words.terms.attributive).next().unwrap_or(item)));
        if items.all(|item| written::verbs(&item, words)) {
            // One clause, for a mark would end what is left out.
            let and = words.terms.ands.first().copied().unwrap_or('、').to_string();
            let within = within.replace('、', &and);
            return format!("{before}，{within}{}{word}，{behind}", words.terms.attributive);
        }
    }
    question.to_owned()
}
