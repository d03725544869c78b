//! The one integration binary: a module a room, `corpus` for the real documents end to end, `support` for what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

mod ask;
mod cli;
mod corpus;
mod entity;
mod eval;
mod fact;
mod lexicon;
mod mention;
mod outline;
mod quad;
mod record;
mod restore;
mod source;
mod store;
mod support;
mod tidy;
