//! Turtle as the large files of the registry are written: a line a subject, `<key> a zt:C ; zt:p "words"@zh, "more" ; zt:q <key> .`, below
//! `@base` and `@prefix`. Such lines are read in a tenth of the time that a parser of the whole language takes, at every
//! start of the program. Must not know what the terms mean.

use std::collections::BTreeMap;
use std::rc::Rc;

/// A line: a subject with its predicates and their objects, in order.
#[derive(Debug)]
pub(super) struct Line<'t> {
    pub subject: String,
    pub says: Vec<(Rc<str>, Object<'t>)>,
}

/// What is said.
#[derive(Debug)]
pub(super) enum Object<'t> {
    Iri(String),
    /// The words of a literal, without language and type.
    Words(&'t str),
}

const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/// The lines of a text; `None` where anything in it is written in another way, which only a parser can read.
pub(super) fn lines(text: &str) -> Option<Vec<Line<'_>>> {
    let mut names = Names::default();
    let mut found = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut rest = Rest(line);
        match line.starts_with('@') {
            true => names.declare(&mut rest)?,
            false => found.push(rest.line(&mut names)?),
        }
    }
    Some(found)
}

/// What names are short for.
#[derive(Debug, Default)]
struct Names<'t> {
    base: &'t str,
    prefixes: BTreeMap<&'t str, &'t str>,
    /// Prefixed names in full: few terms stand in all lines.
    full: BTreeMap<&'t str, Rc<str>>,
}

impl<'t> Names<'t> {
    fn declare(&mut self, rest: &mut Rest<'t>) -> Option<()> {
        match rest.word()? {
            "@base" => self.base = rest.bracketed()?,
            "@prefix" => {
                let prefix = rest.word()?.strip_suffix(':')?;
                self.prefixes.insert(prefix, rest.bracketed()?);
                self.full.clear();
            }
            _ => return None,
        }
        (rest.word()? == "." && rest.0.is_empty()).then_some(())
    }

    fn full(&mut self, name: &'t str) -> Option<Rc<str>> {
        if let Some(known) = self.full.get(name) {
            return Some(Rc::clone(known));
        }
        let whole: Rc<str> = match name.split_once(':') {
            None if name == "a" => TYPE.into(),
            None => return None,
            Some((prefix, local)) if is_plain(local) => [self.prefixes.get(prefix)?, local].concat().into(),
            Some(_) => return None,
        };
        self.full.insert(name, Rc::clone(&whole));
        Some(whole)
    }

    /// Of a name without marks: what has some may not simply follow the base.
    fn resolved(&self, relative: &str) -> Option<String> {
        (self.base.ends_with('/') && is_plain(relative)).then(|| [self.base, relative].concat())
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(char::is_alphanumeric)
}

/// What is left of a line.
struct Rest<'t>(&'t str);

impl<'t> Rest<'t> {
    fn line(&mut self, names: &mut Names<'t>) -> Option<Line<'t>> {
        let subject = names.resolved(self.bracketed()?)?;
        let mut says = Vec::new();
        let mut predicate = names.full(self.word()?)?;
        loop {
            says.push((Rc::clone(&predicate), self.object(names)?));
            match self.word()? {
                "," => {}
                ";" => predicate = names.full(self.word()?)?,
                "." if self.0.is_empty() => return Some(Line { subject, says }),
                _ => return None,
            }
        }
    }

    fn object(&mut self, names: &mut Names<'t>) -> Option<Object<'t>> {
        match self.0.chars().next()? {
            '<' => Some(Object::Iri(names.resolved(self.bracketed()?)?)),
            '"' => self.words().map(Object::Words),
            _ => names.full(self.word()?).map(|iri| Object::Iri(iri.to_string())),
        }
    }

    /// Up to the next white space.
    fn word(&mut self) -> Option<&'t str> {
        let (word, rest) = self.0.split_once(' ').unwrap_or((self.0, ""));
        self.0 = rest.trim_start();
        (!word.is_empty()).then_some(word)
    }

    /// `<…>`, without the brackets.
    fn bracketed(&mut self) -> Option<&'t str> {
        self.word()?.strip_prefix('<')?.strip_suffix('>')
    }

    /// `"…"` without escapes, with or without a language or type.
    fn words(&mut self) -> Option<&'t str> {
        let (words, rest) = self.0.strip_prefix('"')?.split_once('"')?;
        let (mark, rest) = rest.split_at(rest.find([' ', ',']).unwrap_or(rest.len()));
        self.0 = rest.trim_start();
        let sound = mark.is_empty() || mark.starts_with('@') || mark.starts_with("^^");
        (sound && !words.is_empty() && !words.contains('\\')).then_some(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "# a comment\n@base <https://a.b/> .\n@prefix z: <https://a.b#> .\n\n";

    fn read(line: &str) -> Option<String> {
        let text = format!("{HEAD}{line}");
        Some(format!("{:?}", lines(&text)?.pop()?))
    }

    #[test]
    fn reads_a_line() {
        let found = read("<甲市> a z:C ; z:p \"甲 市\"@zh, \"1\" ; z:q <乙省> .");
        let wanted = "Line { subject: \"https://a.b/甲市\", says: [\
             (\"http://www.w3.org/1999/02/22-rdf-syntax-ns#type\", Iri(\"https://a.b#C\")), \
             (\"https://a.b#p\", Words(\"甲 市\")), (\"https://a.b#p\", Words(\"1\")), \
             (\"https://a.b#q\", Iri(\"https://a.b/乙省\"))] }";
        assert_eq!(found.as_deref(), Some(wanted));
    }

    #[test]
    fn leaves_everything_else_to_a_parser() {
        for line in [
            "<甲> a z:C",
            "<甲> a z:C ;",
            "<甲> a z:C ; .",
            "<甲>\n a z:C .",
            "<甲> a y:C .",
            "<甲> z:p \"a\\\"b\" .",
            "<甲> z:p \"\"\"a\"\"\" .",
            "<甲> z:p 1 .",
            "<甲> z:p [] .",
            "<../甲> a z:C .",
            "<https://c.d/甲> a z:C .",
            "<甲> a z:C . <乙> a z:C .",
            "PREFIX y: <https://c.d/>",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
