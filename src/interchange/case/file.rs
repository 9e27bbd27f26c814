//! The parts of a CASE package that are read, parsed leniently, because other systems differ.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::interchange::loose::{Loose, or_none};

/// A package.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Package {
    #[serde(rename = "CFDocument")]
    pub document: Document,
    #[serde(rename = "CFItems", deserialize_with = "or_none")]
    pub items: Vec<CfItem>,
    #[serde(rename = "CFAssociations", deserialize_with = "or_none")]
    pub associations: Vec<Association>,
    #[serde(rename = "CFRubrics", deserialize_with = "or_none")]
    pub rubrics: Vec<IgnoredAny>,
}

/// A package, possibly inside a wrapper object.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wrapped {
    #[serde(rename = "CFPackage")]
    pub package: Option<Package>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Document {
    pub identifier: Loose,
    pub uri: Loose,
    pub title: Loose,
    pub creator: Loose,
    pub publisher: Loose,
    pub description: Loose,
    pub notes: Loose,
    pub version: Loose,
    pub adoption_status: Loose,
    pub status_start_date: Loose,
    pub last_change_date_time: Loose,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct CfItem {
    pub identifier: Loose,
    pub uri: Loose,
    pub full_statement: Loose,
    pub abbreviated_statement: Loose,
    pub human_coding_scheme: Loose,
    pub notes: Loose,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Association {
    pub association_type: Loose,
    pub sequence_number: Loose,
    #[serde(rename = "originNodeURI")]
    pub origin: Link,
    #[serde(rename = "destinationNodeURI")]
    pub destination: Link,
}

/// A reference to another part: an object, or only its URI.
#[derive(Debug, Default)]
pub(super) struct Link {
    pub title: String,
    pub identifier: String,
    pub uri: String,
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Link;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a link")
            }
            fn visit_str<E>(self, uri: &str) -> Result<Link, E> {
                let uri = uri.trim().to_owned();
                Ok(Link { uri, ..Link::default() })
            }
            fn visit_unit<E>(self) -> Result<Link, E> {
                Ok(Link::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Link, A::Error> {
                let mut link = Link::default();
                while let Some(key) = map.next_key::<String>()? {
                    let to = match key.as_str() {
                        "title" => &mut link.title,
                        "identifier" => &mut link.identifier,
                        "uri" => &mut link.uri,
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                            continue;
                        }
                    };
                    if !to.is_empty() {
                        return Err(A::Error::custom("a field is repeated"));
                    }
                    map.next_value::<Loose>()?.as_str().clone_into(to);
                }
                Ok(link)
            }
        }
        from.deserialize_any(Any)
    }
}
