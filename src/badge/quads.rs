//! JSON-LD as quads in their canonical form (RDFC-1.0), from contexts that are known. For what others made.

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
/// The most unnamed nodes that look like each other. Each pair is tried in every order, and the method has no limit of
/// its own: eight take seconds, ten take minutes.
const MOST_ALIKE: usize = 7;

/// What a file says, each claim by itself.
#[derive(Debug)]
pub(super) struct Quads {
    /// The claims.
    pub dataset: Dataset,
    /// The lines that are signed.
    pub lines: String,
}

fn wrong(problem: &'static str) -> Error {
    BadgeFault::Invalid { problem }.into()
}

/// The contexts that are named and not known: what they stand for cannot be read.
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

/// What JSON-LD says.
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

/// Claims in their canonical form: unnamed nodes get names by what is said of them.
fn in_canonical_form(dataset: Dataset) -> Result<Quads> {
    if alike(&dataset) > MOST_ALIKE {
        return Err(wrong(words::badge::TOO_MANY_PARTS_ALIKE));
    }
    Ok(named(dataset))
}

/// As [`in_canonical_form`], however long it takes.
fn named(mut dataset: Dataset) -> Quads {
    let hash_algorithm = CanonicalizationHashAlgorithm::Sha256;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Quads { lines: lines.concat(), dataset }
}

/// How many unnamed nodes look like another one, by what is said of each.
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

/// A quad with one unnamed node as this one, and every other as another.
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

    /// A test of the W3C suite for RDFC-1.0: claims as lines, and as they are in canonical form; none where they must be
    /// refused.
    #[derive(serde::Deserialize)]
    struct Published {
        id: String,
        r#in: String,
        out: Option<String>,
        hash: Option<String>,
    }

    /// Tests whose unnamed nodes look too much like each other for us: refused before they are tried.
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
                    // What is refused for its looks alone is right where it is done all the same.
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
