//! The claims of a badge: read from the signed lines when it was checked, else from the file.

use oxrdf::{Dataset, GraphNameRef, NamedNodeRef, NamedOrBlankNode, Term};
use serde::Serialize;
use serde_json::Value;

use super::template::{DESCRIPTION, NAME, OB, TYPE, W3C};

/// The claims of a badge.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Claims {
    /// The id of the badge.
    pub id: String,
    /// What was achieved.
    pub name: String,
    /// A description of that.
    pub description: String,
    /// What must be shown for it.
    pub criteria: String,
    /// The name of the issuer.
    pub issuer: String,
    /// The id of the issuer: a key or an address.
    pub issuer_id: String,
    /// The name of the holder, if there is one.
    pub holder: String,
    /// The id of the holder.
    pub holder_id: String,
    /// From when it is valid (RFC 3339), or empty.
    pub valid_from: String,
    /// Until when it is valid, or empty.
    pub valid_until: String,
}

/// The statements of one RDF graph.
struct Said<'a>(&'a Dataset);

impl Said<'_> {
    fn node(&self, of: &NamedOrBlankNode, what: &str) -> Option<NamedOrBlankNode> {
        match self.first(of, what)? {
            Term::NamedNode(node) => Some(node.into()),
            Term::BlankNode(node) => Some(node.into()),
            Term::Literal(_) => None,
        }
    }

    fn text(&self, of: &NamedOrBlankNode, what: &str) -> String {
        match self.first(of, what) {
            Some(Term::Literal(literal)) => literal.value().to_owned(),
            _ => String::new(),
        }
    }

    /// The first value of a property in the order of the signed lines, which is the same on every computer.
    fn first(&self, of: &NamedOrBlankNode, what: &str) -> Option<Term> {
        let what = NamedNodeRef::new(what).ok()?;
        let quads = self.0.quads_for_subject(of.as_ref());
        let said = quads
            .filter(|quad| quad.predicate == what && quad.graph_name == GraphNameRef::DefaultGraph);
        said.map(|quad| quad.object.into_owned()).min_by_key(ToString::to_string)
    }
}

/// The IRI of a node; empty for a blank node.
fn id(node: &NamedOrBlankNode) -> String {
    match node {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(_) => String::new(),
    }
}

impl Claims {
    /// The signed claims about the credential with this id; without an id, about the only credential.
    pub(super) fn signed(dataset: &Dataset, named: &str) -> Option<Self> {
        let kind = format!("{W3C}VerifiableCredential");
        let (kind, is) = (NamedNodeRef::new(&kind).ok()?, NamedNodeRef::new(TYPE).ok()?);
        let mut all = dataset.iter().filter(|quad| {
            let whole = quad.predicate == is && quad.object == kind.into();
            whole && quad.graph_name == GraphNameRef::DefaultGraph
        });
        let of: NamedOrBlankNode = match NamedNodeRef::new(named) {
            Ok(node) => all.find(|quad| quad.subject == node.into())?.subject.into_owned(),
            Err(_) => all.next().filter(|_| all.next().is_none())?.subject.into_owned(),
        };
        let said = Said(dataset);
        let issuer = said.node(&of, &format!("{W3C}issuer"))?;
        let holder = said.node(&of, &format!("{W3C}credentialSubject"));
        let mut claims = Self {
            id: id(&of),
            name: said.text(&of, NAME),
            issuer: said.text(&issuer, NAME),
            issuer_id: id(&issuer),
            valid_from: said.text(&of, &format!("{W3C}validFrom")),
            valid_until: said.text(&of, &format!("{W3C}validUntil")),
            ..Self::default()
        };
        let Some(holder) = holder else { return Some(claims) };
        claims.holder = said.text(&holder, NAME);
        claims.holder_id = id(&holder);
        if let Some(achieved) = said.node(&holder, &format!("{OB}achievement")) {
            let name = said.text(&achieved, NAME);
            claims.name = if name.is_empty() { claims.name } else { name };
            claims.description = said.text(&achieved, DESCRIPTION);
            if let Some(criteria) = said.node(&achieved, &format!("{OB}Criteria")) {
                claims.criteria = said.text(&criteria, &format!("{OB}narrative"));
            }
        }
        Some(claims)
    }

    /// The claims of a file that was not checked.
    pub(super) fn unchecked(json: &Value) -> Self {
        let at = |path: &[&str]| {
            let found = path.iter().try_fold(json, |value, name| {
                let value = value.as_array().and_then(|all| all.first()).unwrap_or(value);
                value.get(name)
            });
            found.and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let either = |one: String, other: String| if one.is_empty() { other } else { one };
        let subject = "credentialSubject";
        Self {
            id: at(&["id"]),
            name: either(at(&[subject, "achievement", "name"]), at(&["name"])),
            description: at(&[subject, "achievement", "description"]),
            criteria: at(&[subject, "achievement", "criteria", "narrative"]),
            issuer: at(&["issuer", "name"]),
            issuer_id: either(at(&["issuer", "id"]), at(&["issuer"])),
            holder: at(&[subject, "name"]),
            holder_id: at(&[subject, "id"]),
            valid_from: either(at(&["validFrom"]), at(&["issuanceDate"])),
            valid_until: either(at(&["validUntil"]), at(&["expirationDate"])),
        }
    }
}
