//! The only printer: results to the standard output, everything else to the standard error.
//! Must not know what a command does.

use super::error::CommandError;
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, Write};

/// Where a command prints.
#[derive(Debug)]
pub struct Ui {
    out: BufWriter<io::Stdout>,
    terminal: bool,
}

impl Ui {
    /// Prints to this process's output.
    pub fn new() -> Self {
        Self { out: BufWriter::new(io::stdout()), terminal: io::stdout().is_terminal() }
    }

    /// Whether a person looks at the output.
    pub fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Prints a line of the result.
    ///
    /// # Errors
    /// Nobody reads any more, or the output is full.
    pub fn line(&mut self, text: impl Display) -> Result<(), CommandError> {
        Ok(writeln!(self.out, "{text}")?)
    }

    /// Prints a finished piece of the result.
    ///
    /// # Errors
    /// Nobody reads any more, or the output is full.
    pub fn bytes(&mut self, content: &[u8]) -> Result<(), CommandError> {
        Ok(self.out.write_all(content)?)
    }

    /// Says something that is not part of the result.
    pub fn note(&mut self, text: impl Display) {
        let _ = self.out.flush();
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Prints a failure: `error:` and its sentence, then `hint:` lines.
    pub fn error(&mut self, text: &str, hints: &[String]) {
        self.note(format!("error: {text}"));
        for hint in hints {
            self.note(format!(" hint: {hint}"));
        }
    }

    /// Sends out what is still held back.
    ///
    /// # Errors
    /// Nobody reads any more, or the output is full.
    pub fn finish(&mut self) -> Result<(), CommandError> {
        Ok(self.out.flush()?)
    }
}

impl Default for Ui {
    fn default() -> Self {
        Self::new()
    }
}
