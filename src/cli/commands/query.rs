//! `zhengtu query`: a named query or SPARQL over the graph. Must not know what queries mean.

use crate::cli::Context;
use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::graph_args::GraphArgs;
use crate::cli::table::{self, RowFormat};
use crate::store::term::Term;
use crate::store::{Answer, Graph, Kind, Named, StoreError};
use crate::store::{bind_any, export, named_queries, named_query, resolve, similar, variables};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Ask the graph in SPARQL, or by the name of a query (see `zhengtu queries`)
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of a query, or SPARQL (known prefixes need no declaration)
    #[arg(required_unless_present = "file", conflicts_with = "file")]
    query: Option<String>,
    /// Read the SPARQL from this file (- for the standard input)
    #[arg(short, long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// A value for a variable: a number, an IRI, a name; of a declared parameter, what it declares
    #[arg(short, long = "param", value_name = "NAME=VALUE")]
    param: Vec<String>,
    #[command(flatten)]
    graph: GraphArgs,
    /// How to print rows [default: table on a terminal, else tsv]
    #[arg(long, value_name = "FORMAT")]
    format: Option<RowFormat>,
    /// Print the SPARQL with its values instead of running it
    #[arg(long)]
    show: bool,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let query = find(&args)?;
    let graph = args.graph.open(context)?;
    let query = Named { text: context.ui.typed(&query.text), ..query };
    let values: Vec<String> = args.param.iter().map(|pair| context.ui.typed(pair)).collect();
    let sparql = with_values(&query, &values, &graph)?;
    if args.show {
        context.ui.line(sparql)?;
        return Ok(Outcome::Done);
    }
    match graph.query(&sparql, &[]).map_err(|error| shown(error, &sparql))? {
        Answer::Table(rows) => {
            let format = RowFormat::or_default(args.format, &context.ui);
            table::print(&rows, format, &mut context.ui)?;
        }
        Answer::Truth(truth) => context.ui.line(truth)?,
        Answer::Triples(triples) => context.ui.bytes(&export::turtle(&triples)?)?,
    }
    Ok(Outcome::Done)
}

/// The query as named, typed or kept in a file.
fn find(args: &Args) -> Result<Named, CommandError> {
    let typed = match (&args.file, &args.query) {
        (Some(file), _) => read(file)?,
        (None, query) => query.clone().unwrap_or_default(),
    };
    let is_name = args.file.is_none() && !typed.contains(|c: char| c.is_whitespace() || c == '{');
    if is_name {
        return named_query(&typed).ok_or_else(|| unknown_query(&typed));
    }
    Ok(Named::unnamed(typed))
}

fn read(file: &Path) -> Result<String, CommandError> {
    let mut text = String::new();
    let read = if file.as_os_str() == "-" {
        std::io::stdin().read_to_string(&mut text).map(|_| ())
    } else {
        std::fs::read_to_string(file).map(|content| text = content)
    };
    read.map_err(|error| CommandError::new(format!("cannot read {}: {error}", file.display())))?;
    Ok(text)
}

/// A name that no query bears.
pub fn unknown_query(name: &str) -> CommandError {
    let queries = named_queries();
    let near = similar(name, queries.iter().map(|query| query.name.as_str()));
    let error = CommandError::new(format!("no query is called {name}"));
    if near.is_empty() {
        error.hint("see them with: zhengtu queries")
    } else {
        error.hint(format!("did you mean {}?", near.join(", ")))
    }
}

fn with_values(query: &Named, given: &[String], graph: &Graph) -> Result<String, CommandError> {
    let mut values: Vec<(&str, Vec<Term>)> = Vec::new();
    for pair in given {
        let (name, value) = pair.split_once('=').ok_or_else(|| {
            CommandError::new(format!("{pair} is not NAME=VALUE")).hint("for example: -p year=2022")
        })?;
        let declared = query.parameters.iter().find(|p| p.name == name).map(|p| p.kind);
        if declared.is_none() && !variables(&query.text).contains(&name) {
            return Err(unknown_parameter(name, query));
        }
        values.push((name, resolve(graph, value, declared.unwrap_or(Kind::Guess))?));
    }
    let lacks = |p: &&crate::store::Parameter| !p.optional && !values.iter().any(|(name, _)| *name == p.name);
    if let Some(parameter) = query.parameters.iter().find(lacks) {
        let error = CommandError::new(format!("{} needs -p {}=…", query.name, parameter.name));
        return Err(error.hint(query.example.clone()));
    }
    let values: Vec<(&str, &[Term])> = values.iter().map(|(name, terms)| (*name, terms.as_slice())).collect();
    Ok(bind_any(&query.text, &values)?)
}

fn unknown_parameter(name: &str, query: &Named) -> CommandError {
    let error = CommandError::from(StoreError::UnknownParameter(name.to_owned()));
    let known: Vec<&str> = if query.parameters.is_empty() {
        variables(&query.text)
    } else {
        query.parameters.iter().map(|p| p.name.as_str()).collect()
    };
    error.hint(format!("it has {}", known.iter().map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ")))
}

/// Broken SPARQL with the line it breaks in and a mark under the place.
fn shown(error: StoreError, sparql: &str) -> CommandError {
    let StoreError::Syntax { place: Some((line, column)), .. } = &error else { return error.into() };
    let text = sparql.lines().nth(line.saturating_sub(1)).unwrap_or_default().to_owned();
    let before: String = text.chars().take(column.saturating_sub(1)).collect();
    let blank = " ".repeat(unicode_width::UnicodeWidthStr::width(before.as_str()));
    CommandError::new(format!("this is not SPARQL, line {line}, column {column}:\n  {text}\n  {blank}^"))
        .hint("see the named queries with: zhengtu queries")
}
