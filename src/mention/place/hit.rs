//! Names in a text that may be places: at each start the longest that means one here. Must not decide which are.

use super::PlaceFinder;
use super::home::Home;
use crate::lexicon::{Level, PlaceId};
use crate::text::Span;

/// A name that may be a place.
pub(super) struct Hit {
    pub(super) span: Span,
    pub(super) place: PlaceId,
    pub(super) official: bool,
    /// Whether the name is a common word too.
    pub(super) weak: bool,
    /// Whether it lies in the place right before it.
    pub(super) inner: bool,
}

impl PlaceFinder {
    /// Two names side by side that are both common words, and both lie in the document's region.
    pub(super) fn is_pair(&self, text: &str, hits: &[Hit], at: usize, home: &Home) -> bool {
        let joined = |a: Option<&Hit>, b: Option<&Hit>| {
            a.zip(b).is_some_and(|(a, b)| {
                let between = Span::new(a.span.end, b.span.start).of(text);
                !between.is_empty()
                    && self.words.joins(between)
                    && [a, b].iter().all(|hit| home.holds(&self.places, hit.place))
            })
        };
        let hit = hits.get(at);
        joined(at.checked_sub(1).and_then(|before| hits.get(before)), hit) || joined(hit, hits.get(at + 1))
    }

    /// What may be a place: at each start the longest name that means one here, without overlap.
    pub(super) fn hits(&self, text: &str, home: &Home) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for (span, nth) in self.index.overlapping(text) {
            let Some(name) = self.names.get(nth) else { continue };
            let (span, name) = self.unmarked(text, span, name);
            let crossed = hits.last().filter(|last| span.start < last.span.end && last.span.end < span.end);
            if crossed.is_some_and(|last| !last.official && self.is_county(last.place)) {
                // 信息港南宁基地: a city is meant sooner than a county whose short name crosses it.
                let over =
                    self.hit(span, name, home, None).filter(|hit| !hit.weak && !self.is_county(hit.place));
                if let (Some(over), Some(last)) = (over, hits.last_mut()) {
                    *last = over;
                }
                continue;
            }
            let last = hits.last();
            if last.is_some_and(|last| span.start < last.span.end) {
                continue;
            }
            // Right behind the whole it lies in (杭州市西湖区), a name needs no other proof.
            let whole = last.filter(|last| last.span.end == span.start).map(|last| last.place);
            hits.extend(self.hit(span, name, home, whole));
        }
        hits
    }

    /// 相城区块链产业园: the mark of the level opens the next word, the place is meant by its short name.
    fn unmarked<'n>(&self, text: &str, span: Span, name: &'n str) -> (Span, &'n str) {
        let mark = name.char_indices().next_back().map_or(0, |(at, _)| at);
        let next = text.get(span.start + mark..).unwrap_or_default();
        let short = name.get(..mark).filter(|short| !self.places.named(short).is_empty());
        match short.filter(|_| self.words.mark_words.opens(next)) {
            Some(short) => (Span::new(span.start, span.start + mark), short),
            None => (span, name),
        }
    }

    pub(super) fn is_county(&self, place: PlaceId) -> bool {
        self.places.get(place).is_some_and(|p| p.level() == Level::County)
    }

    fn hit(&self, span: Span, name: &str, home: &Home, whole: Option<PlaceId>) -> Option<Hit> {
        let inside = whole.and_then(|whole| {
            self.places.named(name).iter().copied().find(|at| self.places.is_within(*at, whole))
        });
        let place = inside.or_else(|| self.places.resolve(name, home.region()))?;
        let official =
            self.places.get(place).is_some_and(|p| p.name == name || p.former.iter().any(|f| f == name));
        let level = self.places.get(place)?.level();
        let known_here = inside.is_some() || home.holds(&self.places, place);
        let short = name.chars().count() < 3;
        // 张家港, 和林格尔; a river's or mountain's name may stand for itself.
        let land = self.words.features.ends(name);
        let plain = official || name.chars().count() > 2 && !land && !self.words.is_ambiguous(name, false);
        if level == Level::County && !known_here && (!plain || short || self.places.named(name).len() > 1) {
            return None;
        }
        let weak = level != Level::Province && inside.is_none() && self.words.is_ambiguous(name, known_here);
        Some(Hit { span, place, official, weak, inner: inside.is_some() })
    }
}
