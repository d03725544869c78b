//! `zhengtu export`: the graph for other tools. Must not know how forms are written.

use crate::cli::Context;
use crate::cli::error::{CommandError, Done, Outcome};
use crate::cli::graph_args::GraphArgs;
use crate::store::export::{self, Format};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// Write the graph for other tools
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    graph: GraphArgs,
    /// The form: the union of the graphs, graphs apart (trig, nquads), or claims as edges (csv, graphml)
    #[arg(long, value_name = "FORMAT", default_value = "turtle")]
    format: Form,
    /// Write to this file instead of the standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Add the ontology's own triples
    #[arg(long)]
    with_ontology: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// Pretty Turtle
    Turtle,
    /// Pretty TriG
    Trig,
    /// N-Quads
    Nquads,
    /// N-Triples
    Ntriples,
    /// RDF/XML
    Rdfxml,
    /// JSON-LD
    Jsonld,
    /// Edges with their words
    Csv,
    /// Nodes and edges
    Graphml,
}

impl From<Form> for Format {
    fn from(form: Form) -> Self {
        match form {
            Form::Turtle => Self::Turtle,
            Form::Trig => Self::Trig,
            Form::Nquads => Self::NQuads,
            Form::Ntriples => Self::NTriples,
            Form::Rdfxml => Self::RdfXml,
            Form::Jsonld => Self::JsonLd,
            Form::Csv => Self::Csv,
            Form::Graphml => Self::GraphMl,
        }
    }
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let graph = args.graph.open(context)?;
    let content = export::export(&graph, args.format.into(), args.with_ontology)?;
    match &args.output {
        Some(file) => write(file, &context.ui.printed(&content))?,
        None => context.ui.bytes(&content)?,
    }
    Ok(Outcome::Done)
}

/// Writes aside and renames, so that a file is never half written.
fn write(file: &Path, content: &[u8]) -> Result<(), CommandError> {
    let failed = |error| CommandError::new(format!("cannot write {}: {error}", file.display()));
    let mut aside = file.as_os_str().to_owned();
    aside.push(".new");
    std::fs::write(&aside, content).map_err(failed)?;
    std::fs::rename(&aside, file).map_err(failed)
}
