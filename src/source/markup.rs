//! The text of an HTML page: tags off, blocks on lines of their own, a cell of a table a line that ends in ` |`.
//! Gives the changes that lead from the page to its text, so that every character keeps its place.
//! Must not know what the text says.

use super::encoding::is_han;
use super::entity::entity;
use crate::text::{Change, SegmentKind, Span};

/// Whether a text is a page: it says so, or ends so many elements.
pub(super) fn is_page(text: &str) -> bool {
    let bytes = text.as_bytes();
    let head =
        String::from_utf8_lossy(bytes.get(..bytes.len().min(1024)).unwrap_or_default()).to_ascii_lowercase();
    if head.contains("<!doctype html") || head.contains("<html") {
        return true;
    }
    let ends = |from: &str| {
        let name: String = from.chars().skip(2).take_while(char::is_ascii_alphanumeric).collect();
        BLOCKS.contains(&name.to_ascii_lowercase().as_str())
            || matches!(name.as_str(), "span" | "a" | "strong" | "b")
    };
    text.match_indices("</").filter(|(at, _)| ends(text.get(*at..).unwrap_or_default())).take(3).count() == 3
}

/// Elements that begin and end on lines of their own.
const BLOCKS: [&str; 33] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "tr",
    "ul",
    "html",
];
/// Elements whose text is not for readers.
const HIDDEN: [&str; 10] =
    ["head", "script", "style", "noscript", "template", "select", "svg", "iframe", "object", "textarea"];

/// The page's text and the changes that lead to it.
pub(super) fn text_of(page: &str) -> (String, Vec<Change>) {
    let mut reader = Reader {
        page,
        text: String::with_capacity(page.len() / 2),
        changes: Vec::new(),
        open: Vec::new(),
        done: false,
    };
    let mut at = 0;
    while let Some(rest) = page.get(at..).filter(|rest| !rest.is_empty()) {
        at = match rest.as_bytes().first() {
            Some(b'<') => reader.tag(at),
            Some(b'&') => reader.reference(at),
            Some(b) if b.is_ascii_whitespace() => reader.blank(at),
            _ => reader.words(at),
        };
    }
    (reader.text, reader.changes)
}

struct Reader<'p> {
    page: &'p str,
    text: String,
    changes: Vec<Change>,
    /// Hidden elements that nobody closes from here on.
    open: Vec<String>,
    /// Whether no tag ends from here on.
    done: bool,
}

impl Reader<'_> {
    fn change(&mut self, at: Span, words: &str) -> usize {
        self.text.push_str(words);
        self.changes.push(Change { at, length: words.len(), kind: SegmentKind::Replaced, from: None });
        at.end
    }

    fn words(&mut self, at: usize) -> usize {
        let rest = self.page.get(at..).unwrap_or_default();
        let end = rest.bytes().position(|b| matches!(b, b'<' | b'&') || b.is_ascii_whitespace());
        let end = end.map_or(self.page.len(), |end| at + end);
        self.text.push_str(self.page.get(at..end).unwrap_or_default());
        end
    }

    /// A run of white space is one blank, and none at the head of a line or inside Chinese that the page's source broke.
    fn blank(&mut self, at: usize) -> usize {
        let rest = self.page.get(at..).unwrap_or_default();
        let length = rest.bytes().take_while(u8::is_ascii_whitespace).count();
        let before = self.text.chars().next_back();
        let after = rest.get(length..).and_then(|tail| tail.chars().next());
        let broken =
            before.is_some_and(is_han) && after.is_some_and(is_han) && rest.get(..length) != Some(" ");
        let needless = before.is_none_or(|c| c.is_whitespace()) || after.is_none_or(|c| c == '<') || broken;
        self.change(Span::new(at, at + length), if needless { "" } else { " " })
    }

    fn reference(&mut self, at: usize) -> usize {
        let rest = self.page.get(at..).unwrap_or_default();
        match entity(rest) {
            Some((c, length)) => self.change(Span::new(at, at + length), c.encode_utf8(&mut [0; 4])),
            None => {
                self.text.push('&');
                at + 1
            }
        }
    }

    fn tag(&mut self, at: usize) -> usize {
        let rest = self.page.get(at..).unwrap_or_default();
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(self.page.len(), |end| at + end + 3);
            return self.change(Span::new(at, end), "");
        }
        let closing = rest.starts_with("</");
        let name: String = rest
            .chars()
            .skip(if closing { 2 } else { 1 })
            .take_while(char::is_ascii_alphanumeric)
            .take(16)
            .collect::<String>()
            .to_ascii_lowercase();
        let named = !name.is_empty() || rest.starts_with("<!");
        let end = if named && !self.done { rest.find('>').map(|end| at + end + 1) } else { None };
        let Some(end) = end else {
            self.done |= named;
            self.text.push('<');
            return at + 1;
        };
        if !closing && HIDDEN.contains(&name.as_str()) {
            return self.hidden(at, end, &name);
        }
        let words = match name.as_str() {
            "br" => "\n",
            "td" | "th" if closing => " |\n",
            name if BLOCKS.contains(&name) && !self.text.ends_with('\n') && !self.text.is_empty() => "\n",
            _ => "",
        };
        // A block inside a cell ends no line: the cell does.
        let words = if words == " |\n" && self.text.ends_with('\n') { "|\n" } else { words };
        self.change(Span::new(at, end), words)
    }

    fn hidden(&mut self, at: usize, open: usize, name: &str) -> usize {
        let tail = self.page.get(open..).unwrap_or_default();
        let close = format!("</{name}");
        let bytes = tail.as_bytes();
        let ends = |k: &usize| {
            bytes.get(*k..k + close.len()).is_some_and(|head| head.eq_ignore_ascii_case(close.as_bytes()))
        };
        let known = self.open.iter().any(|open| open == name);
        let found = if known { None } else { memchr::memchr_iter(b'<', bytes).find(ends) };
        if found.is_none() && !known {
            self.open.push(name.to_owned());
        }
        let end = found.and_then(|k| Some(open + k + tail.get(k..)?.find('>')? + 1));
        // An element that nobody closes hides nothing but its own tag.
        self.change(Span::new(at, end.unwrap_or(open)), "")
    }
}
