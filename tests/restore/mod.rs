//! Tests of the room `restore`.

mod cases;
mod documents;
mod genre;
mod law_blanks;
mod law_encodings;
mod law_marks;
mod law_pages;
mod law_script;
mod law_slips;
mod properties;
