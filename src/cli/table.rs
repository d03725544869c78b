//! Rows as a table for people (wide characters counted twice), as TSV, CSV or JSON for machines.
//! Must not know where the rows come from.

use super::error::CommandError;
use super::ui::Ui;
use crate::store::Table;
use crate::store::term::{Term, plain, readable, to_json};
use clap::ValueEnum;
use serde_json::{Map, Value, json};
use unicode_width::UnicodeWidthStr;

/// How rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RowFormat {
    /// Aligned columns
    Table,
    /// Tab-separated values
    Tsv,
    /// Comma-separated values
    Csv,
    /// SPARQL results in JSON
    Json,
}

impl RowFormat {
    /// As told; else a table for a person and TSV for a pipe.
    pub fn or_default(told: Option<Self>, ui: &Ui) -> Self {
        told.unwrap_or(if ui.is_terminal() { Self::Table } else { Self::Tsv })
    }
}

/// Prints the rows of a query.
///
/// # Errors
/// The output cannot be written.
pub fn print(table: &Table, format: RowFormat, ui: &mut Ui) -> Result<(), CommandError> {
    let texts = |text: fn(Option<&Term>) -> String| -> Vec<Vec<String>> {
        table.rows.iter().map(|row| row.iter().map(|term| text(term.as_ref())).collect()).collect()
    };
    match format {
        RowFormat::Table => print_columns(&table.variables, &texts(readable), ui),
        RowFormat::Tsv => print_separated(&table.variables, &texts(plain), '\t', ui),
        RowFormat::Csv => print_separated(&table.variables, &texts(plain), ',', ui),
        RowFormat::Json => ui.line(serde_json::to_string_pretty(&json(table))?),
    }
}

/// Prints aligned columns under a header; line breaks in values become blanks.
///
/// # Errors
/// The output cannot be written.
pub fn print_columns(header: &[String], rows: &[Vec<String>], ui: &mut Ui) -> Result<(), CommandError> {
    let flat = |cell: &String| cell.replace(['\n', '\r', '\t'], " ");
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(flat).collect()).collect();
    let mut widths: Vec<usize> = header.iter().map(|name| name.width()).collect();
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    for row in [header.to_vec(), rule].iter().chain(&rows) {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width()))));
        ui.line(cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Prints TSV or CSV with a header line.
///
/// # Errors
/// The output cannot be written.
pub fn print_separated(
    header: &[String],
    rows: &[Vec<String>],
    mark: char,
    ui: &mut Ui,
) -> Result<(), CommandError> {
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> = row.iter().map(|cell| escape(cell, mark)).collect();
        ui.line(cells.join(&mark.to_string()))?;
    }
    Ok(())
}

fn escape(cell: &str, mark: char) -> String {
    if mark == '\t' {
        return cell.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
    }
    if cell.contains([mark, '"', '\n', '\r']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

/// The W3C's JSON of results.
fn json(table: &Table) -> Value {
    let bindings = table.rows.iter().map(|row| {
        let bound = table.variables.iter().zip(row).filter_map(|(name, term)| Some((name, term.as_ref()?)));
        Value::Object(bound.map(|(name, term)| (name.clone(), to_json(term))).collect::<Map<_, _>>())
    });
    json!({
        "head": { "vars": table.variables },
        "results": { "bindings": bindings.collect::<Vec<_>>() },
    })
}
