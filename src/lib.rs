//! zhengtu 政图: Chinese government policy documents into an RDF knowledge graph that shows the words behind every edge.
//!
//! The rooms, in the order of the data; each takes one type, gives one type and imports only rooms above it:
//! [`text`] and [`diagnose`] are the ground, [`lexicon`] holds the words, then
//! [`source`] → [`restore`] → [`outline`] → [`mention`] → [`entity`] → [`fact`] → [`record`] and [`quad`] →
//! [`store`] → [`ask`] → [`cli`]. [`pipeline`] alone knows the order.

pub mod ask;
pub mod cli;
pub mod diagnose;
pub mod entity;
pub mod eval;
pub mod fact;
pub mod lexicon;
pub mod mention;
pub mod outline;
pub mod pipeline;
pub mod quad;
pub mod record;
pub mod restore;
pub mod source;
pub mod store;
pub mod text;
