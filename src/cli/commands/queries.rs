//! `zhengtu queries`: the named queries. Must not run them.

use crate::cli::Context;
use crate::cli::commands::query::unknown_query;
use crate::cli::error::{Done, Outcome};
use crate::cli::table;
use crate::store::{Named, named_queries, named_query};

/// List the named queries, or print one
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print the SPARQL of this query
    name: Option<String>,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    if let Some(name) = &args.name {
        let query = named_query(name).ok_or_else(|| unknown_query(name))?;
        context.ui.bytes(query.text.as_bytes())?;
        return Ok(Outcome::Done);
    }
    let header = ["query", "parameters", "zh", "en"].map(str::to_owned);
    let rows: Vec<Vec<String>> = named_queries()
        .iter()
        .map(|query| vec![query.name.clone(), parameters(query), query.zh.clone(), query.en.clone()])
        .collect();
    if context.ui.is_terminal() {
        table::print_columns(&header, &rows, &mut context.ui)?;
    } else {
        table::print_separated(&header, &rows, '\t', &mut context.ui)?;
    }
    Ok(Outcome::Done)
}

/// `agency year?`: optional ones with a question mark.
fn parameters(query: &Named) -> String {
    let shown = query.parameters.iter().map(|p| format!("{}{}", p.name, if p.optional { "?" } else { "" }));
    shown.collect::<Vec<_>>().join(" ")
}
