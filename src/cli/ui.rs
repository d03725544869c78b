//! The only printer: results to the standard output, everything else to the standard error.
//! Must not know what a command does.

use super::error::CommandError;
use crate::store::{Bases, Rewriter};
use std::borrow::Cow;
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, Write};

/// Where a command prints.
#[derive(Debug)]
pub struct Ui {
    out: BufWriter<io::Stdout>,
    terminal: bool,
    /// From the built-in bases of IRIs to those of the graph: everything that is printed goes through it.
    outward: Rewriter,
    inward: Rewriter,
}

impl Ui {
    /// Prints to this process's output.
    pub fn new() -> Self {
        Self {
            out: BufWriter::new(io::stdout()),
            terminal: io::stdout().is_terminal(),
            outward: Rewriter::default(),
            inward: Rewriter::default(),
        }
    }

    /// Prints IRIs under these bases from now on.
    pub fn set_bases(&mut self, bases: &Bases) {
        self.outward = bases.outward();
        self.inward = bases.inward();
    }

    /// What the user typed, its IRIs under the built-in bases.
    pub fn typed(&self, text: &str) -> String {
        self.inward.text(text).into_owned()
    }

    /// Bytes of a result as they are printed, for results that go to files.
    pub fn printed<'c>(&self, content: &'c [u8]) -> Cow<'c, [u8]> {
        self.outward.bytes(content)
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
        Ok(writeln!(self.out, "{}", self.outward.text(&text.to_string()))?)
    }

    /// Prints a finished piece of the result.
    ///
    /// # Errors
    /// Nobody reads any more, or the output is full.
    pub fn bytes(&mut self, content: &[u8]) -> Result<(), CommandError> {
        Ok(self.out.write_all(&self.outward.bytes(content))?)
    }

    /// Says something that is not part of the result.
    pub fn note(&mut self, text: impl Display) {
        let _ = self.out.flush();
        let _ = writeln!(io::stderr(), "{}", self.outward.text(&text.to_string()));
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
