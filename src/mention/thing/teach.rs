//! The names that a document proves: coined ones in quotes, whole ones with a head that the plain grammar finds.
//! Must not know what they are good for.

use super::super::names::{Learnt, Proof};
use super::super::{Thing, ThingKind};
use super::ThingFinder;
use super::token::Class;

/// Characters of the shortest coined name and of the shortest whole one.
const COINED: usize = 3;
const WHOLE: usize = 6;

impl ThingFinder {
    /// What the things of a document teach, in the order of the names, each once.
    pub(in super::super) fn teach(&self, text: &str, things: &[Thing]) -> Vec<Learnt> {
        let mut learnt: Vec<Learnt> = things
            .iter()
            .filter(|thing| !thing.generic)
            .flat_map(|thing| {
                let said = thing.span.of(text);
                [self.coined(thing, said), self.stem(thing), self.whole(thing, said)]
            })
            .flatten()
            .collect();
        learnt.sort();
        learnt.dedup();
        learnt
    }

    /// “赣事快办”平台 and “赣事快办” teach 赣事快办, unless it is a word of the language or has a head inside.
    fn coined(&self, thing: &Thing, said: &str) -> Option<Learnt> {
        let (quote, behind) = said.strip_prefix('“')?.split_once('”')?;
        let head = self.words.head(behind).filter(|(_, length)| *length == behind.len());
        let proof = match head {
            _ if self.is_annex(behind) => return None,
            _ if behind.is_empty() && !thing.actions.is_empty() => Proof::Quoted,
            Some((ThingKind::Platforms, _)) => Proof::Coined,
            _ => return None,
        };
        let one = quote.chars().all(char::is_alphanumeric) && quote.chars().count() >= COINED;
        let kind = thing.kind;
        (one && self.words.head(quote).is_none() && self.is_coined(quote)).then(|| Learnt {
            name: quote.to_owned(),
            kind,
            proof,
        })
    }

    /// Whether the words of a name are not all words of the language: those could stand together anywhere (数字丝路).
    fn is_coined(&self, name: &str) -> bool {
        let jieba = self.jieba();
        let coined = |word: &&str| word.chars().count() == 1 || !jieba.has_word(word);
        !jieba.has_word(name) && jieba.cut(name, false).iter().any(|word| coined(&word.word))
    }

    fn is_annex(&self, head: &str) -> bool {
        self.words.annexes.iter().any(|annex| annex == head)
    }

    /// A platform's name without its head.
    fn stem(&self, thing: &Thing) -> Option<Learnt> {
        let (_, head) = self.words.head(&thing.name).filter(|_| thing.kind == ThingKind::Platforms)?;
        let (name, head) = thing.name.split_at_checked(thing.name.len() - head)?;
        if self.is_annex(head) {
            return None;
        }
        let long = name.chars().count() >= COINED;
        long.then(|| Learnt { name: name.to_owned(), kind: thing.kind, proof: Proof::Stem })
    }

    /// A name that the plain grammar finds in one piece, without quotes and conjunctions.
    fn whole(&self, thing: &Thing, said: &str) -> Option<Learnt> {
        let joint = |word: &str| {
            let particle = self.words.get(word).particle;
            particle.is_some_and(|p| matches!(p, Class::And | Class::Dun | Class::De | Class::More))
        };
        let one = said == thing.name && !said.chars().any(|c| joint(c.encode_utf8(&mut [0; 4])) || c == '、');
        let headed = thing.rule == "head" && self.words.head(said).is_some();
        (one && headed && said.chars().count() >= WHOLE).then(|| Learnt {
            name: said.to_owned(),
            kind: thing.kind,
            proof: Proof::Whole,
        })
    }
}
