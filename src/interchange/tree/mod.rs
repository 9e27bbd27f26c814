//! Converts a framework of another system, as a tree of items, to a pack. Pure, and the same for all formats.
//!
//! A leaf becomes a competence with one statement; the joined titles above it become its domain. Statements under a parent
//! with a code that differ only in their stage become one competence with a statement for each stage.

mod codes;
mod domains;
mod item;
mod shape;
mod staged;

pub(super) use self::codes::stage_id;
pub(super) use self::item::wrong;
pub use self::item::{Item, MOST_ITEMS};
use crate::error::Result;
use crate::framework::{self, Framework};
use crate::text;
use crate::words;

/// A framework as it is in another system's file.
#[derive(Debug)]
pub struct Tree {
    /// Its title, source and stages; without domains.
    pub head: Framework,
    /// Its items, in the order of the file.
    pub items: Vec<Item>,
    /// What a reader of the result should know.
    pub told: Vec<String>,
}

/// The result of converting a file of another system.
#[derive(Debug)]
pub struct Converted {
    /// The framework.
    pub framework: Framework,
    /// What a reader should know: what changed, and what has no place here.
    pub told: Vec<String>,
}

impl Tree {
    /// A tree without items, of a framework with this title.
    pub(super) fn new(title: &str) -> Self {
        let title = text::line(title);
        let head = Framework {
            format: framework::FORMAT.to_owned(),
            id: String::new(),
            origin: String::new(),
            version: "1".to_owned(),
            source: framework::Publication {
                title: title.clone(),
                publisher: String::new(),
                year: 0,
                published: String::new(),
                note: String::new(),
                draft: false,
            },
            title,
            short_title: String::new(),
            wording: words::brought::AS_PUBLISHED.to_owned(),
            stages: Vec::new(),
            domains: Vec::new(),
        };
        Self { head, items: Vec::new(), told: Vec::new() }
    }

    /// Converts the tree to a pack.
    ///
    /// # Errors
    /// [`FrameworkInvalid`](crate::error::Error::FrameworkInvalid) with where: an item above itself, without its parent, repeated; too many; none.
    pub fn pack(self) -> Result<Converted> {
        let Self { mut head, items, mut told } = self;
        let shape = shape::Shape::of(&items)?;
        codes::name(&mut head)?;
        if head.stages.is_empty() {
            head.stages.push(staged::whole());
        }
        let made = domains::of(&head, &items, &shape)?;
        head.domains = made.domains;
        told.extend(words::frameworks::codes_renamed(made.renamed));
        told.extend(words::frameworks::not_described(made.undescribed));
        framework::check(&head)?;
        Ok(Converted { framework: head, told })
    }
}
