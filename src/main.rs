//! The `zhengtu` command: runs [`zhengtu::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    match zhengtu::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}
