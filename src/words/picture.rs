//! What is said in place of a picture.

/// In place of a description when nobody gave one.
pub const NOT_DESCRIBED: &str = text!("No description was given.");

/// The description of a picture, or that none was given.
pub fn shown(description: &str) -> &str {
    if description.is_empty() { NOT_DESCRIBED } else { description }
}

/// The alternative text of an attached picture: its description, or its name and that none was given.
pub fn instead(name: &str, description: &str) -> String {
    if description.is_empty() {
        said!("Picture {name}. {NOT_DESCRIBED}")
    } else {
        description.to_owned()
    }
}
