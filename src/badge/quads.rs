//! Turns JSON-LD into canonical N-Quads (RDFC-1.0) with known contexts, for badges that others made.

use std::collections::HashMap;

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{BlankNodeRef, Dataset, GraphNameRef, NamedOrBlankNodeRef, QuadRef, TermRef};
use serde_json::Value;

use super::contexts;
use crate::error::{BadgeFault, Error, Result};
use crate::words;

/// The most quads of one file: a learner record of some thousand badges.
const MOST_QUADS: usize = 100_000;
/// The most blank nodes with the same hash. RDFC-1.0 tries all orders of them and sets no limit: eight take seconds, ten take
/// minutes.
const MOST_ALIKE: usize = 7;

/// The canonical form of a document.
#[derive(Debug)]
pub(super) struct Quads {
    /// The statements.
    pub dataset: Dataset,
    /// The canonical N-Quads, which are what is signed.
    pub lines: String,
}

fn wrong(problem: &'static str) -> Error {
    BadgeFault::Invalid { problem }.into()
}

/// Whether a document names a context that is not known.
pub(super) fn unknown_context(json: &Value) -> bool {
    match json {
        Value::Object(fields) => fields.iter().any(|(name, value)| {
            let unknown =
                |one: &Value| one.as_str().is_some_and(|at| contexts::known(at).is_none());
            let here = name == "@context"
                && match value {
                    Value::Array(all) => all.iter().any(unknown),
                    one => unknown(one),
                };
            here || unknown_context(value)
        }),
        Value::Array(all) => all.iter().any(unknown_context),
        _ => false,
    }
}

/// The canonical form of JSON-LD.
///
/// # Errors
/// [`BadgeFault::Invalid`].
pub(super) fn canonical(json: &Value) -> Result<Quads> {
    let bytes = serde_json::to_vec(json).map_err(|_| wrong(words::badge::IT_CANNOT_BE_READ))?;
    let parser = JsonLdParser::new().for_slice(&bytes).with_load_document_callback(|address, _| {
        match contexts::known(address) {
            Some(context) => Ok(JsonLdRemoteDocument {
                document: context.as_bytes().to_vec(),
                document_url: address.to_owned(),
            }),
            None => Err(words::badge::UNKNOWN_CONTEXT.into()),
        }
    });
    let mut dataset = Dataset::new();
    for (count, quad) in parser.enumerate() {
        if count >= MOST_QUADS {
            return Err(wrong(words::badge::SAYS_MORE_THAN_IS_READ));
        }
        dataset.insert(&quad.map_err(|_| wrong(words::badge::IT_CANNOT_BE_READ_AS_A_BADGE))?);
    }
    in_canonical_form(dataset)
}

/// Canonicalises a dataset: labels its blank nodes.
fn in_canonical_form(dataset: Dataset) -> Result<Quads> {
    if alike(&dataset) > MOST_ALIKE {
        return Err(wrong(words::badge::TOO_MANY_PARTS_ALIKE));
    }
    Ok(named(dataset))
}

/// As [`in_canonical_form`], without the limit on blank nodes.
fn named(mut dataset: Dataset) -> Quads {
    let hash_algorithm = CanonicalizationHashAlgorithm::Sha256;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Quads { lines: lines.concat(), dataset }
}

/// How many blank nodes share their first-degree hash with another.
fn alike(dataset: &Dataset) -> usize {
    let mut said: HashMap<String, Vec<String>> = HashMap::new();
    for quad in dataset {
        let mut named: Vec<BlankNodeRef> = Vec::new();
        if let NamedOrBlankNodeRef::BlankNode(node) = quad.subject {
            named.push(node);
        }
        if let TermRef::BlankNode(node) = quad.object {
            named.push(node);
        }
        if let GraphNameRef::BlankNode(node) = quad.graph_name {
            named.push(node);
        }
        for node in &named {
            said.entry(node.as_str().to_owned()).or_default().push(seen_from(quad, *node));
        }
    }
    let mut looks: HashMap<String, usize> = HashMap::new();
    for mut lines in said.into_values() {
        lines.sort_unstable();
        *looks.entry(lines.concat()).or_default() += 1;
    }
    looks.into_values().filter(|many| *many > 1).sum()
}

/// A quad for the first-degree hash: `this` blank node as `_:a`, every other as `_:z`.
fn seen_from(quad: QuadRef, this: BlankNodeRef) -> String {
    let other = |node: BlankNodeRef| if node == this { "_:a" } else { "_:z" };
    let subject = match quad.subject {
        NamedOrBlankNodeRef::BlankNode(node) => other(node).to_owned(),
        named => named.to_string(),
    };
    let object = match quad.object {
        TermRef::BlankNode(node) => other(node).to_owned(),
        named => named.to_string(),
    };
    let graph = match quad.graph_name {
        GraphNameRef::BlankNode(node) => other(node).to_owned(),
        named => named.to_string(),
    };
    format!("{subject} {} {object} {graph}\n", quad.predicate)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A test of the W3C suite for RDFC-1.0: input, and expected canonical form; none when the input must be refused.
    #[derive(serde::Deserialize)]
    struct Published {
        id: String,
        r#in: String,
        out: Option<String>,
        hash: Option<String>,
    }

    /// Tests with too many blank nodes alike, which we refuse.
    const GUARDED: [&str; 5] = ["test044c", "test045c", "test046c", "test054c", "test059c"];

    #[test]
    fn the_published_suite_for_canonical_rdf_holds() {
        let all = include_bytes!("../../tests/data/interchange/rdfc10.json");
        let all: Vec<Published> = serde_json::from_slice(all).unwrap();
        let (mut held, mut refused) = (0, Vec::new());
        for one in all.iter().filter(|one| one.hash.is_none()) {
            let lines = one.r#in.lines().map(str::trim).filter(|line| !line.is_empty());
            let quads = lines.map(str::parse::<oxrdf::Quad>);
            let dataset: Dataset = quads.map(|quad| quad.expect(&one.id)).collect();
            match (in_canonical_form(dataset.clone()), &one.out) {
                (Ok(found), Some(out)) => {
                    assert_eq!(found.lines, *out, "{}", one.id);
                    held += 1;
                }
                (Ok(_), None) => panic!("{} must be refused", one.id),
                (Err(_), Some(out)) => {
                    // Without the limit, these are canonicalised correctly too.
                    assert_eq!(named(dataset).lines, *out, "{}", one.id);
                    refused.push(one.id.as_str());
                }
                (Err(_), None) => {}
            }
        }
        assert_eq!(refused, GUARDED);
        assert_eq!(held, 58);
    }

    #[test]
    fn nodes_that_look_alike_are_refused_before_they_take_hours() {
        let many = |count: usize| {
            let all: Vec<Value> = (0..count).map(|_| json!({ "https://a.b/c": {} })).collect();
            json!({ "@id": "https://a.b/d", "https://a.b/e": all })
        };
        assert!(canonical(&many(2)).is_ok());
        let began = std::time::Instant::now();
        assert!(canonical(&many(40)).is_err());
        assert!(began.elapsed().as_secs() < 2);
    }
}
