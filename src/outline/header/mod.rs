//! Title, issuer, number, dates of a document. Must not know sections or tasks.

mod date;
mod words;

pub(super) use words::HeaderWords;

use super::Header;
use crate::text::Span;

/// Reads the header off the lines before the first numbered unit, `both` those and the closing ones, the caption of the first table, and the page's words.
pub(super) fn read(
    words: &HeaderWords,
    text: &str,
    opening: &[Span],
    both: &[Span],
    caption: &[Span],
    page: &[Span],
) -> Header {
    let mut header = Header::default();
    let reader = Reader { words, text };
    let head = opening.iter().copied().reduce(|a, b| a.hull(b)).unwrap_or_default();
    reader.title(head, opening, caption, page, &mut header);
    header.number = reader.number(opening);
    let by_level = header.issuer.clone();
    header.issued = reader.issued(both).or_else(|| reader.of_page(page));
    // A body called by its level alone is called in full where it signs.
    let full = header.issuer.take().filter(|i| !words.by_level.is_match(i));
    header.issuer = full.or_else(|| reader.signature(both)).or(by_level);
    let year = |words_of: &str| words.year.captures(words_of).and_then(|c| c["y"].parse().ok());
    header.year = header.title.as_deref().and_then(year).or_else(|| header.issued.as_deref().and_then(year));
    reader.belongs(&mut header);
    header
}

struct Reader<'w, 't> {
    words: &'w HeaderWords,
    text: &'t str,
}

impl Reader<'_, '_> {
    fn title(&self, head: Span, opening: &[Span], caption: &[Span], page: &[Span], header: &mut Header) {
        let notice = self.words.notice.captures(head.of(self.text));
        if let Some(found) = notice.as_ref().and_then(|c| c.name("title")) {
            let named = Span::new(head.start + found.start(), head.start + found.end());
            self.set_title(self.passed_on(head, named).unwrap_or(named), header);
            header.issuer = self.issuer_before(Span::new(head.start, head.start + notice_start(&notice)));
            return;
        }
        let line = opening.iter().rev().find(|l| self.is_title(**l)).copied();
        if let Some(line) = line {
            let issued_by =
                self.words.issuer_in_title.captures(line.of(self.text)).and_then(|c| c.name("issuer"));
            let cut = issued_by.filter(|i| self.is_issuer(i.as_str()));
            header.issuer = cut.and_then(|i| self.issuers(i.as_str()));
            let start = line.start + cut.map_or(0, |i| i.end());
            self.set_title(Span::new(start, line.end), header);
        } else if let Some(whole) = caption.iter().copied().reduce(|a, b| a.hull(b)) {
            self.set_title(whole, header);
        }
        for line in page {
            let Some(found) = self.words.published.captures(line.of(self.text)) else { continue };
            let title = clean(&found["title"]);
            if header.title.as_ref().is_none_or(|t| *t == title) {
                header.issuer = header.issuer.take().or_else(|| self.issuers(&found["issuer"]));
                header.title = header.title.take().or(Some(title));
            }
        }
    }

    /// The title in full, where the notice's text names it more fully than the notice's own title does.
    fn passed_on(&self, head: Span, named: Span) -> Option<Span> {
        let behind = Span::new(named.end, head.end);
        let found = self.words.passed_on.captures(behind.of(self.text))?.name("title")?;
        let full = Span::new(behind.start + found.start(), behind.start + found.end());
        let (short, long) = (clean(named.of(self.text)), clean(full.of(self.text)));
        let last: String = short.chars().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect();
        (long.chars().count() > short.chars().count() && long.ends_with(&last)).then_some(full)
    }

    fn set_title(&self, span: Span, header: &mut Header) {
        let span = span.trimmed(self.text);
        header.title = Some(clean(span.of(self.text))).filter(|t| !t.is_empty());
        header.title_span = Some(span);
    }

    fn is_title(&self, line: Span) -> bool {
        let words = line.of(self.text);
        let length = words.chars().count();
        (4..=80).contains(&length) && !words.contains(['。', '；']) && self.words.title_end.is_match(words)
    }

    fn is_issuer(&self, words: &str) -> bool {
        self.words.issuer_end.is_match(words.trim()) && words.chars().count() <= 60
    }

    /// The bodies before 关于, which may stand on the line or lines above it.
    fn issuer_before(&self, before: Span) -> Option<String> {
        let line = before.of(self.text).trim_end().rsplit(['\n', '：', ':', '》', '。']).next()?;
        let dated =
            [&self.words.date, &self.words.date_digits].into_iter().find_map(|p| p.find_iter(line).last());
        self.issuers(dated.and_then(|d| line.get(d.end()..)).unwrap_or(line))
    }

    /// Several bodies, parted by spaces, are joined by 、.
    fn issuers(&self, words: &str) -> Option<String> {
        let bodies: Vec<&str> = words.split_whitespace().collect();
        let split = bodies.len() > 1 && bodies.iter().all(|b| self.is_issuer(b));
        let joined = if split { bodies.join("、") } else { bodies.concat() };
        self.is_issuer(&joined).then_some(joined)
    }

    fn number(&self, opening: &[Span]) -> Option<String> {
        opening.iter().take(40).find_map(|line| {
            let content = line.of(self.text);
            let found = self.words.number.captures(content)?.name("number")?;
            let quoted = content.get(..found.start()).unwrap_or_default().ends_with(['（', '(', '》']);
            (!quoted && (content.chars().count() <= 60 || found.start() < 60)).then(|| clean(found.as_str()))
        })
    }

    fn belongs(&self, header: &mut Header) {
        let told = [&header.issuer, &header.title];
        let named = told.iter().find_map(|words| {
            let words = words.as_deref()?;
            self.words.provinces.iter().find(|p| words.contains(p[0].as_str()))
        });
        let numbered = header.number.as_deref();
        let found = named.or_else(|| {
            self.words.provinces.iter().find(|p| numbered.is_some_and(|n| n.starts_with(p[2].as_str())))
        });
        header.province = found.map(|p| p[1].clone());
        let issuer = header.issuer.as_deref().unwrap_or_default();
        let issuer = found.map_or(issuer, |p| issuer.trim_start_matches(p[1].as_str()));
        header.locality = self
            .words
            .locality
            .captures(issuer)
            .map(|c| c["l"].to_owned())
            .filter(|l| found.is_none_or(|p| *l != p[1]));
    }
}

fn notice_start(found: &Option<regex::Captures>) -> usize {
    found.as_ref().and_then(|c| c.get(0)).map_or(0, |m| m.start())
}

/// Without white space, and without quotation marks around the whole.
fn clean(words: &str) -> String {
    let plain: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    let inner = plain.strip_prefix('《').and_then(|p| p.strip_suffix('》')).filter(|p| !p.contains('《'));
    inner.map_or(plain.clone(), str::to_owned)
}
