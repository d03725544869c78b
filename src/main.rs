//! The `zhengtu` command: runs [`zhengtu::cli`].

use std::process::ExitCode;

/// A graph is millions of small pieces made by several threads: a tenth of the time of a question goes to the system's
/// own allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    zhengtu::cli::run(std::env::args_os())
}
