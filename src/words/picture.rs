//! What is said in place of a picture.

/// Where nobody said what a picture shows.
pub const NOT_DESCRIBED: &str = text!("No description was given.");

/// What a picture shows, in its owner's words, or that nobody said it.
pub fn shown(description: &str) -> &str {
    if description.is_empty() { NOT_DESCRIBED } else { description }
}

/// What is read aloud in place of an attached picture: its owner's words alone, or its name and that there are none.
pub fn instead(name: &str, description: &str) -> String {
    if description.is_empty() {
        said!("Picture {name}. {NOT_DESCRIBED}")
    } else {
        description.to_owned()
    }
}
