//! # What it repairs
//! Half-width punctuation between Han characters, full-width letters and digits, presentation forms, Taiwan quotes,
//! boxes drawn for dashes.
//! # How it knows
//! A mark is mended only where Han or full-width punctuation stands beside it and no figure or Latin word runs
//! through it, and only where the page uses the half-width form often (one in twenty): a single one is the writer's,
//! save a comma between a full-width closing mark and Chinese, which nobody writes.
//! # Example
//! `各市,县(区)政府:` becomes `各市，县（区）政府：`; `1,200`, `8:30`, `f(x)` stay.

use super::plan::Edit;
use super::ruby_shape::is_note;
use super::signs::Signs;
use super::words::Words;
use crate::text::{Span, chinese_number};

const MARK: &str = "half-width punctuation in Chinese text";
const FORM: &str = "a form of a character that Chinese text writes otherwise";
/// Half-width marks, their full-width forms, in the order of the counters.
const PAIRS: [(char, char); 6] =
    [(',', '，'), (':', '：'), (';', '；'), ('!', '！'), ('(', '（'), (')', '）')];

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.half > 0 || signs.odd > 0 || signs.stops > 1
}

/// The edits of this pass.
pub(super) fn find(text: &str, signs: &Signs, words: &Words) -> Vec<Edit> {
    let mut edits = if signs.half > 0 { marks(text, words) } else { Vec::new() };
    let marks = edits.len();
    if signs.stops > 1 {
        edits.extend(stops(text, words));
    }
    if signs.odd > 0 {
        edits.extend(forms(text));
    }
    if edits.len() > marks {
        edits.sort_by_key(|e| e.at);
    }
    edits
}

/// Full stops of ASCII between Han and Han or a line's end, on a page that ends lines so and hardly has another full
/// stop. One behind a number is the number's.
fn stops(text: &str, words: &Words) -> Vec<Edit> {
    let mut found = Vec::new();
    let (mut full, mut ending) = (0, 0);
    let mut before = ['\n'; 2];
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or('\n', |(_, c)| *c);
        full += usize::from(c == '。');
        let ends = matches!(after, '\n' | '\r');
        let numbers =
            before[0] == '\n' || before.iter().all(|c| chinese_number(c.encode_utf8(&mut [0; 4])).is_some());
        let closes = (is_chinese(before[1], words) || before[1] == '%') && !numbers;
        if c == '.' && closes && (ends || is_chinese(after, words)) {
            found.push(Edit::new(Span::new(at, at + 1), '。', MARK));
            ending += usize::from(ends);
        }
        before = [before[1], c];
    }
    if ending > 0 && found.len() > 1 && found.len() > full { found } else { Vec::new() }
}

fn marks(text: &str, words: &Words) -> Vec<Edit> {
    let mut full = [0_usize; 6];
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut before = '\n';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or('\n', |(_, c)| *c);
        match mark(c) {
            Some(4) => {
                full[4] += usize::from(c == PAIRS[4].1);
                // Deeper nesting is no writing, and would cost a look at everything inside for each level.
                if open.len() < 8 {
                    open.push(Open { at, before, full: c == PAIRS[4].1 });
                } else {
                    open.clear();
                }
            }
            Some(5) => {
                full[5] += usize::from(c == PAIRS[5].1);
                let start = open.pop();
                if let Some(noted) = start.filter(|start| is_ruby(text, start, at, words)) {
                    // What follows a pinyin note follows the character noted.
                    before = noted.before;
                    continue;
                }
                let both = bracket(text, start, at, before, after, words);
                let mends = |found: &(usize, usize)| text.as_bytes().get(found.0).is_some_and(u8::is_ascii);
                // What follows a mended mark follows a full-width one.
                before = if both.is_empty() { c } else { PAIRS[5].1 };
                found.extend(both.into_iter().filter(mends));
                continue;
            }
            Some(mark) if c == PAIRS[mark].1 => full[mark] += 1,
            Some(mark) if is_between(mark, before, after, words) => {
                found.push((at, mark));
                before = PAIRS[mark].1;
                continue;
            }
            _ if c == '\n' => found.extend(lone(&mut open, words)),
            _ => {}
        }
        before = c;
    }
    found.extend(lone(&mut open, words));
    let often = |mark: usize| found.iter().filter(|f| f.1 == mark).count() * 20 > full[mark];
    let mend: Vec<bool> = (0..PAIRS.len()).map(often).collect();
    // Brackets are found when they close. To order the finds is cheaper than to order the edits.
    found.sort_unstable();
    found
        .iter()
        .filter(|(at, mark)| mend.get(*mark) == Some(&true) || *mark == 0 && closes(text, *at, words))
        .filter_map(|(at, mark)| Some(Edit::new(Span::new(*at, at + 1), PAIRS.get(*mark)?.1, MARK)))
        .collect()
}

/// The place of a mark in `PAIRS`, of either width.
fn mark(c: char) -> Option<usize> {
    Some(match c {
        ',' | '，' => 0,
        ':' | '：' => 1,
        ';' | '；' => 2,
        '!' | '！' => 3,
        '(' | '（' => 4,
        ')' | '）' => 5,
        _ => return None,
    })
}

/// Whether a comma stands between a full-width closing mark and Chinese: no writer means that one as it is.
fn closes(text: &str, at: usize, words: &Words) -> bool {
    let before = text.get(..at).unwrap_or_default().chars().next_back();
    let after = text.get(at + 1..).unwrap_or_default().chars().next();
    before.is_some_and(|c| matches!(c, '）' | '”' | '’' | '》' | '〉' | '〕' | '】'))
        && after.is_some_and(|c| is_chinese(c, words))
}

/// A bracket that is not closed yet.
#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    before: char,
    full: bool,
}

impl Open {
    fn inside<'t>(&self, text: &'t str, close: usize) -> &'t str {
        text.get(self.at..close).unwrap_or_default().trim_start_matches(['(', '（'])
    }
}

fn is_ruby(text: &str, open: &Open, close: usize, words: &Words) -> bool {
    words.is_han(open.before) && is_note(open.inside(text, close))
}

/// Both sides of a bracket, or neither.
fn bracket(
    text: &str,
    open: Option<Open>,
    close: usize,
    last: char,
    after: char,
    words: &Words,
) -> Vec<(usize, usize)> {
    let Some(open) = open else {
        return if words.is_han(last) { vec![(close, 5)] } else { Vec::new() };
    };
    let chinese = open.full
        || open.inside(text, close).chars().any(|c| words.is_han(c))
        || is_chinese(open.before, words)
        || is_chinese(after, words) && !open.before.is_ascii_alphanumeric();
    if !chinese { Vec::new() } else { vec![(open.at, 4), (close, 5)] }
}

/// Brackets left open at the end of a line.
fn lone(open: &mut Vec<Open>, words: &Words) -> Vec<(usize, usize)> {
    open.drain(..).filter(|o| !o.full && words.is_han(o.before)).map(|o| (o.at, 4)).collect()
}

fn is_between(mark: usize, before: char, after: char, words: &Words) -> bool {
    let latin = before.is_ascii_alphanumeric() || before == '%';
    let ends = after == '\n' || is_chinese(after, words);
    // A comma or semicolon between a letter and a digit belongs to neither a figure nor a word.
    let apart = matches!(mark, 0 | 2) && before.is_ascii_alphabetic() && after.is_ascii_digit();
    is_chinese(before, words) && after != '/' || latin && ends || apart
}

fn is_chinese(c: char, words: &Words) -> bool {
    words.is_han(c) || is_mark(c)
}

/// Full-width punctuation.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{2018}'..='\u{201D}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{3017}')
        || matches!(c, '，' | '：' | '；' | '！' | '？' | '（' | '）' | '％')
}

fn forms(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (at, c) in text.char_indices() {
        let Some(to) = form(c) else { continue };
        let span = Span::new(at, at + c.len_utf8());
        match edits.last_mut() {
            Some(last) if last.at.end == at => {
                last.at.end = span.end;
                last.after.push(to);
            }
            _ => edits.push(Edit::new(span, to, FORM)),
        }
    }
    edits
}

/// The form that Chinese text uses.
fn form(c: char) -> Option<char> {
    Some(match c {
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            char::from_u32(c as u32 - 0xFEE0)?
        }
        '「' | '\u{301D}' | '\u{FE41}' | '\u{FF62}' => '“',
        '」' | '\u{301E}' | '\u{301F}' | '\u{FE42}' | '\u{FF63}' => '”',
        '『' | '\u{FE43}' => '‘',
        '』' | '\u{FE44}' => '’',
        '\u{FE50}' | '\u{FE10}' => '，',
        '\u{FE51}' | '\u{FE11}' | '\u{FF64}' => '、',
        '\u{FE12}' | '\u{FF61}' => '。',
        '\u{FE54}' | '\u{FE14}' => '；',
        '\u{FE55}' | '\u{FE13}' | '\u{FE30}' => '：',
        '\u{FE59}' | '\u{FE35}' => '（',
        '\u{FE5A}' | '\u{FE36}' => '）',
        '\u{FE39}' | '\u{FE5D}' => '〔',
        '\u{FE3A}' | '\u{FE5E}' => '〕',
        '\u{FE3D}' => '《',
        '\u{FE3E}' => '》',
        '\u{2500}' | '\u{2501}' | '\u{FE31}' => '—',
        '\u{FF65}' => '·',
        _ => return None,
    })
}
