//! `zhengtu outline`: the tree of sections, tasks and clauses. Must not know how it is found.

use crate::cli::error::{Done, Outcome};
use crate::cli::{Context, input};
use crate::outline::{Outline, Section, Task};
use crate::pipeline::Pipeline;
use crate::quad::vocab;
use crate::restore::Restored;
use crate::source::Source;
use crate::text::Span;
use std::path::PathBuf;

/// Characters of a task's text that are shown.
const SHOWN: usize = 50;

/// Print the tree of sections, tasks and responsibility clauses
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file
    file: PathBuf,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let pipeline = Pipeline::new(input::lexicon(context)?)?;
    let (restored, outline) = pipeline.outline(Source::open(&args.file)?);
    let tree = Tree { restored: &restored, outline: &outline };
    context.ui.line(tree.header())?;
    tree.below(None, 1, &mut |line| context.ui.line(line))?;
    for finding in &outline.diagnostics {
        context.ui.note(format!("{}: {}", args.file.display(), finding.message));
    }
    Ok(Outcome::Done)
}

struct Tree<'t> {
    restored: &'t Restored,
    outline: &'t Outline,
}

type Print<'p> = &'p mut dyn FnMut(String) -> Printed;
type Printed = Result<(), crate::cli::error::CommandError>;

impl Tree<'_> {
    fn header(&self) -> String {
        let header = &self.outline.header;
        let parts = [&header.title, &header.issuer, &header.number, &header.issued];
        let known: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        if known.is_empty() { self.restored.source.name.clone() } else { known.join("  ") }
    }

    /// Sections and tasks that stand directly in `parent`, in the order of the text.
    fn below(&self, parent: Option<usize>, depth: usize, print: Print) -> Printed {
        let sections = self.outline.sections.iter().enumerate().filter(|(_, s)| s.parent == parent);
        let tasks = self.outline.tasks.iter().filter(|t| t.section == parent);
        let mut children: Vec<(usize, Child)> = sections
            .map(|(at, section)| (section.heading.start, Child::Section(at, section)))
            .chain(tasks.map(|task| (start(task), Child::Task(task))))
            .collect();
        children.sort_by_key(|(at, _)| *at);
        for (_, child) in children {
            match child {
                Child::Section(at, section) => {
                    print(format!("{}{} {}", indent(depth), section.number, self.line(section.heading)))?;
                    self.below(Some(at), depth + 1, print)?;
                }
                Child::Task(task) => self.task(task, depth, print)?,
            }
        }
        Ok(())
    }

    fn task(&self, task: &Task, depth: usize, print: Print) -> Printed {
        let words = task.heading.or_else(|| task.body.first().copied()).map(|span| self.line(span));
        print(format!("{}• {}  {}", indent(depth), task.path, words.unwrap_or_default()))?;
        for clause in &task.clauses {
            let inherited = if clause.inherited { " (of the section)" } else { "" };
            for part in &clause.parts {
                let role = vocab::role(part.role);
                print(format!("{}  {role}: {}{inherited}", indent(depth), self.line(part.span)))?;
            }
        }
        Ok(())
    }

    /// The words of a span on one line, cut where they are long.
    fn line(&self, span: Span) -> String {
        let words = span.of(&self.restored.text).split_whitespace().collect::<Vec<_>>().join(" ");
        match words.char_indices().nth(SHOWN) {
            Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default()),
            None => words,
        }
    }
}

enum Child<'t> {
    Section(usize, &'t Section),
    Task(&'t Task),
}

fn start(task: &Task) -> usize {
    task.heading.or_else(|| task.body.first().copied()).map_or(0, |span| span.start)
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}
