//! `zhengtu query`: a named query or SPARQL over the graph. Must not know what queries mean.

use crate::cli::Context;
use crate::cli::error::{Done, Outcome};
use crate::cli::graph_args::GraphArgs;
use crate::cli::table::{self, RowFormat};
use crate::store::Answer;

/// Ask the graph in SPARQL, or by the name of a query (see `zhengtu queries`)
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of a query, or SPARQL
    query: String,
    #[command(flatten)]
    graph: GraphArgs,
    /// How to print rows [default: table on a terminal, else tsv]
    #[arg(long, value_name = "FORMAT")]
    format: Option<RowFormat>,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let graph = args.graph.open(context)?;
    match graph.query(&args.query, &[])? {
        Answer::Table(rows) => {
            let format = RowFormat::or_default(args.format, &context.ui);
            table::print(&rows, format, &mut context.ui)?;
            Ok(Outcome::Done)
        }
        Answer::Truth(truth) => {
            context.ui.line(truth)?;
            Ok(Outcome::Done)
        }
        Answer::Triples(triples) => {
            for triple in triples {
                context.ui.line(format!("{triple} ."))?;
            }
            Ok(Outcome::Done)
        }
    }
}
