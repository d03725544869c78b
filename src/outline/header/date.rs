//! The day of issue and the signature above it. Must not know titles.

use super::Reader;
use crate::text::{Span, chinese_number};

impl Reader<'_, '_> {
    /// The date under the signature; a page's date only where there is no other.
    pub(super) fn issued(&self, opening: &[Span]) -> Option<String> {
        let own = |line: &&Span| !self.words.page_date.is_match(line.of(self.text)) || line.len() > 200;
        let alone = opening.iter().filter(own).find_map(|line| self.date_alone(line.of(self.text)));
        alone.or_else(|| opening.iter().find_map(|line| self.any_date(line.of(self.text))))
    }

    /// The date that the page gives for its publication.
    pub(super) fn of_page(&self, page: &[Span]) -> Option<String> {
        page.iter().filter(|l| self.words.page_date.is_match(l.of(self.text))).find_map(|l| {
            let words = l.of(self.text);
            let from = self.words.page_date.find(words).map_or(0, |m| m.end());
            self.any_date(words.get(from..).unwrap_or_default())
        })
    }

    fn date_alone(&self, line: &str) -> Option<String> {
        let found = self.words.date.find(line).or_else(|| self.words.date_han.find(line))?;
        let before = line.get(..found.start()).unwrap_or_default().trim();
        (before.is_empty() || self.is_issuer(before.rsplit(['。', ' ', '　']).next().unwrap_or_default()))
            .then(|| self.any_date(found.as_str()))
            .flatten()
    }

    fn any_date(&self, line: &str) -> Option<String> {
        let digits = [&self.words.date, &self.words.date_digits].into_iter().find_map(|p| p.captures(line));
        if let Some(found) = digits {
            return Some(format!("{}-{:0>2}-{:0>2}", &found["y"], &found["m"], &found["d"]));
        }
        let found = self.words.date_han.captures(line)?;
        // The zero of a year is written in many ways.
        let digit = |c: char| chinese_number(c.encode_utf8(&mut [0; 4])).map_or('〇', |_| c);
        let year: String = found["y"].chars().map(digit).collect();
        let (year, month, day) =
            (chinese_number(&year)?, chinese_number(&found["m"])?, chinese_number(&found["d"])?);
        Some(format!("{year:04}-{month:02}-{day:02}"))
    }

    /// The line above the date, where it is called like a body.
    pub(super) fn signature(&self, opening: &[Span]) -> Option<String> {
        let at = opening.iter().position(|line| self.date_alone(line.of(self.text)).is_some())?;
        let above = opening.get(at.checked_sub(1)?)?.of(self.text);
        self.issuers(above)
    }
}
