//! What a question asks for by a noun that no thing of the graph is named by: 哪些领域, 哪些应用, 哪些行业. Must not know how it
//! is answered.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// A noun that texts list things under, and what else the question says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ask) struct Listing {
    /// The noun, as the question has it (重点应用).
    pub(in crate::ask) noun: String,
    /// The other words of the question that the sentence must have.
    pub(in crate::ask) content: Vec<String>,
}

/// Characters of the shortest word that counts.
const WORD: usize = 2;

/// The noun right behind what asks (哪些, 哪几个), where it names no kind of things, bodies, tasks or figures.
pub(super) fn of(tokens: &[Token], words: &Words) -> Option<Listing> {
    let asks = |t: &Token| t.asks(&["what"]) && words.terms.plural_asks.contains(&t.words);
    let Some(at) = tokens.iter().position(asks) else { return of_bodies(tokens, words) };
    if tokens.iter().skip(at + 1).any(|t| matches!(&t.what, What::Cue(tags) if tags.iter().any(asking))) {
        return None;
    }
    let terms = &words.terms;
    let wide = |t: &Token| terms.nouns_behind.contains(&t.words) || terms.industries.contains(&t.words);
    // 新兴产业: a character that is cut off its word belongs to it.
    let cut = |at: usize, t: &Token| {
        let one =
            t.words.chars().count() == 1 && !t.words.starts_with(terms.attributive) && !words.joins(&t.words);
        one && t.words != BREAK.to_string() && tokens.get(at + 1).is_some_and(|t| t.what == What::Rest)
    };
    let noun_like =
        |(at, t): &(usize, &Token)| t.what == What::Rest || t.what == What::Stop && (wide(t) || cut(*at, t));
    let behind = tokens.iter().enumerate().skip(at + 1).take_while(noun_like);
    let behind: Vec<&Token> = behind.map(|(_, t)| t).collect();
    let noun: String = behind.iter().map(|t| t.words.as_str()).collect();
    let rest = tokens.get(at + 1 + behind.len()..).unwrap_or_default();
    let acts =
        |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Action(_))));
    // 哪些领域的数据库 asks for databases.
    let of = |t: &Token| t.words.chars().eq([terms.attributive]);
    let ends = match rest {
        [] => true,
        [next, behind @ ..] if of(next) => {
            let mut name = behind.iter().take_while(|t| t.what != What::Stop).peekable();
            name.peek().is_some() && name.all(|t| t.what == What::Rest)
        }
        [next, ..] => next.what == What::Stop || acts(next),
    };
    let kind = words.heads.keys().chain(words.classes.keys()).any(|kind| noun.ends_with(kind.as_str()));
    if noun.is_empty() && rest.iter().all(|t| t.what == What::Stop) {
        return before_asking(tokens, at, words);
    }
    if noun.chars().count() < WORD || kind || !ends {
        return None;
    }
    let others = tokens.iter().take(at).chain(tokens.iter().skip(at + 1 + behind.len()));
    let content = others.filter(|t| says(t)).map(|t| t.words.clone());
    Some(Listing { noun, content: content.filter(|word| word.chars().count() >= WORD).collect() })
}

/// 新建的重点应用有哪些: the noun before what asks, behind 的.
fn before_asking(tokens: &[Token], at: usize, words: &Words) -> Option<Listing> {
    let of = |t: &Token| t.words.chars().eq([words.terms.attributive]);
    let before = tokens.get(..at)?;
    let light = before.iter().rev().take_while(|t| t.what == What::Stop && !of(t)).count();
    let before = before.get(..at - light)?;
    let terms = &words.terms;
    let wide = |t: &Token| terms.nouns_behind.contains(&t.words) || terms.industries.contains(&t.words);
    let noun_like = |t: &&Token| t.what == What::Rest || t.what == What::Stop && wide(t);
    let long = before.iter().rev().take_while(noun_like).count();
    let (open, nouns) = before.split_at_checked(before.len() - long)?;
    let noun: String = nouns.iter().map(|t| t.words.as_str()).collect();
    let kind = words.heads.keys().chain(words.classes.keys()).any(|kind| noun.ends_with(kind.as_str()));
    if noun.chars().count() < WORD || kind || !open.last().is_some_and(of) {
        return None;
    }
    let content = open.iter().filter(|t| says(t)).map(|t| t.words.clone());
    Some(Listing { noun, content: content.filter(|word| word.chars().count() >= WORD).collect() })
}

/// 哪些部门的办公系统: bodies asked for by what is theirs; texts list them right before it (等部门办公系统).
fn of_bodies(tokens: &[Token], words: &Words) -> Option<Listing> {
    let noun = |t: &Token| {
        let mut asks = words.terms.plural_asks.iter().filter_map(|ask| t.words.strip_prefix(ask.as_str()));
        asks.find(|noun| words.terms.body_nouns.iter().any(|body| body == noun)).map(str::to_owned)
    };
    let at = tokens.iter().position(|t| t.asks(&["who"]))?;
    let noun = tokens.get(at).and_then(noun)?;
    let [of, theirs @ ..] = tokens.get(at + 1..)? else { return None };
    let own: String = theirs.iter().take_while(|t| says(t)).map(|t| t.words.as_str()).collect();
    let theirs = tokens.iter().skip(at + 2).skip_while(|t| says(t));
    let content = tokens.iter().take(at).chain(theirs).filter(|t| says(t)).map(|t| t.words.clone());
    let found = of.words.chars().eq([words.terms.attributive]) && own.chars().count() >= WORD;
    let content: Vec<String> = content.filter(|word| word.chars().count() >= WORD).collect();
    found.then(|| Listing { noun: format!("{noun}{own}"), content })
}

/// Whether a token is a word that the sentence must have.
fn says(token: &Token) -> bool {
    match &token.what {
        What::Rest | What::Named(Slot::Thing, ..) => true,
        What::Cue(tags) => tags.iter().all(|tag| matches!(tag, Tag::Head(_) | Tag::Class(_))),
        _ => false,
    }
}

/// Whether a cue asks for something besides the list.
fn asking(tag: &Tag) -> bool {
    let cues = ["who", "where", "when", "count", "amount", "target", "naming", "change", "compare"];
    matches!(tag, Tag::Cue(name) if cues.contains(&name.as_str()))
}

impl super::Reading {
    /// Whether a noun that names no things is all that is asked for (哪些行业): with nothing else that narrows, what no
    /// text lists under it is not stated.
    /// Where the noun says no more than where (哪些领域), no thing is one.
    pub(in crate::ask) fn unlisted(&self, tasks: bool, words: &Words) -> bool {
        let Some(listing) = &self.listing else { return false };
        let wide = words.terms.nouns_behind.iter().chain(&words.terms.industries);
        if !self.cues.contains("task") && wide.into_iter().any(|wide| *wide == listing.noun) {
            return true;
        }
        // 要发展的重点行业: what stands before the noun is not what is asked for.
        let own = |head: &String| !listing.content.contains(head);
        let kind = self.heads.iter().any(own) || !self.classes.is_empty() || !self.body_kinds.is_empty();
        let narrowed = self.things.iter().any(|group| group.words != listing.noun)
            || !self.qualifiers.is_empty()
            || !self.topics.is_empty();
        let told = if tasks { self.cues.contains("task") } else { kind || narrowed };
        !told
    }
}
