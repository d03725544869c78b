//! Which characters open and close brackets. Must not know what stands in them.

/// Whether a bracket opens here, of whatever shape and width; titles and quotation marks aside.
pub fn opens_bracket(c: char) -> bool {
    OPENING.contains(&c)
}

/// Whether a bracket closes here, of whatever shape and width; titles and quotation marks aside.
pub fn closes_bracket(c: char) -> bool {
    matches!(c, '）' | ')' | '〕' | ']' | '】' | '﹞' | '］' | '｝' | '}' | '〗' | '﹚')
}

/// The characters that open a bracket.
pub const OPENING: [char; 11] = ['（', '(', '〔', '[', '【', '﹝', '［', '｛', '{', '〖', '﹙'];
