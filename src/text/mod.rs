//! Places in text: byte spans inside the program, Unicode scalar values outside, bytes of the file for proof.
//! Must not know what any text says.

mod bracket;
mod carry;
mod char_index;
mod marks;
mod numeral;
mod offset_map;
mod sentence;
mod span;

pub use bracket::{OPENING, closes_bracket, opens_bracket};
pub use carry::Change;
pub use char_index::CharIndex;
pub use marks::marks;
pub use numeral::{
    DIGITS, Decimal, HAN_DIGITS, MAGNITUDE, Magnitude, chinese_number, is_magnitude_only, magnitude,
    opens_units,
};
pub use offset_map::{OffsetMap, Segment, SegmentKind};
pub use sentence::{parts, sentences};
pub use span::{RawSpan, Span};
