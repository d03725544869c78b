//! One file a command: its `Args` (their comments are the help) and its `run`.

pub mod ask;
pub mod build;
pub mod check;
pub mod diff;
pub mod eval;
pub mod export;
pub mod extract;
pub mod outline;
pub mod queries;
pub mod query;
pub mod restore;
pub mod show;
