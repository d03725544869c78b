//! `zhengtu check`: whether the directory is whole and the graph keeps the law. Must not know the law: it stands in
//! `queries/check/*.rq`, each of which must return nothing.

use crate::cli::Context;
use crate::cli::error::{Done, Outcome};
use crate::cli::graph_args::GraphArgs;
use crate::store::term::readable;
use crate::store::{Answer, Directory, check_queries};

/// Rows that are shown of one finding.
const SHOWN: usize = 10;

/// Check that the graph is whole, that every edge fits the ontology and that every claim shows its words
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    graph: GraphArgs,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let mut findings = 0;
    if args.graph.from.is_empty() {
        for error in Directory::open(&args.graph.location)?.verify() {
            findings += 1;
            context.ui.line(error)?;
        }
    }
    let graph = args.graph.open(context)?;
    let checks = check_queries();
    for check in &checks {
        let Answer::Table(table) = graph.query(&check.text, &[])? else { continue };
        if table.rows.is_empty() {
            continue;
        }
        findings += table.rows.len();
        context.ui.line(format!("{} ({}): {}", check.en, check.name, table.rows.len()))?;
        for row in table.rows.iter().take(SHOWN) {
            let cells: Vec<String> = row.iter().map(|term| readable(term.as_ref())).collect();
            context.ui.line(format!("  {}", cells.join("  ")))?;
        }
        if table.rows.len() > SHOWN {
            context.ui.line("  …")?;
        }
    }
    if findings > 0 {
        return Ok(Outcome::Findings);
    }
    context.ui.line(format!("{} checks, {} triples, nothing found", checks.len(), graph.len()?))?;
    Ok(Outcome::Done)
}
