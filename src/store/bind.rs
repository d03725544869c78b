//! Values for the variables of a query: put in as data (`VALUES`), never pasted into its grammar.
//! Must not know what the values mean.

use super::StoreError;
use oxigraph::model::Term;
use std::fmt::Write;

/// The query with `VALUES ?name { term }` for each binding at the start of its pattern.
///
/// (Oxigraph's own substitution only reaches variables that are selected.)
///
/// # Errors
/// A binding whose variable does not occur, or a text without a pattern.
pub fn bind(sparql: &str, bindings: &[(&str, Term)]) -> Result<String, StoreError> {
    let each: Vec<(&str, &[Term])> =
        bindings.iter().map(|(name, term)| (*name, std::slice::from_ref(term))).collect();
    bind_any(sparql, &each)
}

/// The same for variables that may have any of several values.
///
/// # Errors
/// See [`bind`].
pub fn bind_any(sparql: &str, bindings: &[(&str, &[Term])]) -> Result<String, StoreError> {
    if bindings.is_empty() {
        return Ok(sparql.to_owned());
    }
    let tokens = scan(sparql);
    let mut values = String::new();
    for (name, terms) in bindings {
        if !tokens.variables.contains(name) {
            return Err(StoreError::UnknownParameter((*name).to_owned()));
        }
        let terms: Vec<String> = terms.iter().map(ToString::to_string).collect();
        let _ = write!(values, " VALUES ?{name} {{ {} }}", terms.join(" "));
    }
    let at = tokens
        .pattern
        .ok_or_else(|| StoreError::Syntax { message: "it has no { pattern }".to_owned(), place: None })?;
    let (head, tail) = sparql.split_at_checked(at).unwrap_or((sparql, ""));
    Ok(format!("{head}{values}{tail}"))
}

/// Names of the variables in a query, in order of appearance, each once.
pub fn variables(sparql: &str) -> Vec<&str> {
    scan(sparql).variables
}

/// Whether the query names graphs (`GRAPH`, `FROM`), so that the union alone cannot answer it.
pub(super) fn names_graphs(sparql: &str) -> bool {
    scan(sparql).words.iter().any(|w| w.eq_ignore_ascii_case("graph") || w.eq_ignore_ascii_case("from"))
}

#[derive(Default)]
struct Tokens<'q> {
    variables: Vec<&'q str>,
    words: Vec<&'q str>,
    /// Just behind the brace that opens the pattern.
    pattern: Option<usize>,
}

/// Steps over comments, strings and IRIs, so that nothing in them is taken for grammar.
fn scan(sparql: &str) -> Tokens<'_> {
    let mut tokens = Tokens::default();
    let mut rest = sparql;
    let mut construct_template = false;
    let mut depth = 0_usize;
    while let Some(c) = rest.chars().next() {
        let at = sparql.len() - rest.len();
        let length = match c {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => string(rest),
            '<' => iri(rest),
            '?' | '$' => {
                let name = word(rest.get(1..).unwrap_or_default());
                if !name.is_empty() && !tokens.variables.contains(&name) {
                    tokens.variables.push(name);
                }
                1 + name.len()
            }
            '{' => {
                depth += 1;
                if depth == 1 && !construct_template && tokens.pattern.is_none() {
                    tokens.pattern = Some(at + 1);
                }
                1
            }
            '}' => {
                depth = depth.saturating_sub(1);
                construct_template &= depth > 0;
                1
            }
            _ => {
                let name = word(rest);
                // CONSTRUCT WHERE {…} has no template; CONSTRUCT {…} WHERE {…} has one before its pattern.
                if name.eq_ignore_ascii_case("construct") {
                    construct_template = true;
                } else if name.eq_ignore_ascii_case("where") && depth == 0 {
                    construct_template = false;
                }
                if !name.is_empty() {
                    tokens.words.push(name);
                }
                name.len().max(c.len_utf8())
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn string(text: &str) -> usize {
    let quote: String = text.chars().take(1).collect();
    let long = quote.repeat(3);
    let mark = if text.starts_with(&long) { long } else { quote };
    let mut from = mark.len();
    while let Some(inner) = text.get(from..) {
        let Some(next) = inner.chars().next() else { return text.len() };
        if inner.starts_with(&mark) {
            return from + mark.len();
        }
        from += next.len_utf8();
        if next == '\\' {
            from += inner.get(1..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
        }
    }
    text.len()
}

/// `<…>` without blanks is an IRI, any other `<` an operator.
fn iri(text: &str) -> usize {
    let end = text.find(|c: char| c == '>' || c.is_whitespace() || c == '{' || c == '"');
    match end {
        Some(at) if text.as_bytes().get(at) == Some(&b'>') => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::Literal;

    #[test]
    fn values_stand_at_the_start_of_the_pattern() {
        let year: Term = Literal::from(2022).into();
        let bound = bind("SELECT ?d { ?d <http://x/{> ?year # {\n}", &[("year", year.clone())]).unwrap();
        assert_eq!(
            bound,
            "SELECT ?d { VALUES ?year { \"2022\"^^<http://www.w3.org/2001/XMLSchema#integer> } ?d <http://x/{> ?year # {\n}"
        );
        let bound = bind("CONSTRUCT { ?d a ?c } WHERE { ?d a ?c }", &[("c", year)]).unwrap();
        assert!(bound.contains("WHERE { VALUES ?c"), "{bound}");
    }

    #[test]
    fn nothing_in_a_string_is_grammar() {
        let sparql = r#"SELECT * { ?s ?p "a\" { ?no GRAPH" FILTER(?s < 3 && 'from' > "") }"#;
        assert_eq!(variables(sparql), ["s", "p"]);
        assert!(!names_graphs(sparql));
        assert!(names_graphs("select * { graph ?g { ?s ?p ?o } }"));
    }

    #[test]
    fn an_unknown_parameter_is_named() {
        let error = bind("SELECT * { ?s ?p ?o }", &[("year", Literal::from(1).into())]).unwrap_err();
        assert_eq!(error.to_string(), "the query has no variable ?year");
    }
}
