//! The `zhengtu` command: runs [`zhengtu::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    zhengtu::cli::run(std::env::args_os())
}
