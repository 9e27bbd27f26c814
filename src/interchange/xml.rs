//! Finds XML elements by local name, and extracts their text. Pure.

use roxmltree::Node;

/// The text of an element, with a line for each block.
pub(super) fn words_in(node: Node) -> String {
    const BLOCKS: [&str; 14] = [
        "p",
        "div",
        "br",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "ul",
        "ol",
        "blockquote",
    ];
    let mut all = String::new();
    let parted = |all: &String| all.is_empty() || all.ends_with([' ', '\n']);
    for one in node.descendants() {
        if let Some(text) = one.text().filter(|_| one.is_text()) {
            if text.starts_with(char::is_whitespace) && !parted(&all) {
                all.push(' ');
            }
            all.push_str(&text.split_whitespace().collect::<Vec<_>>().join(" "));
            if text.ends_with(char::is_whitespace) && !parted(&all) {
                all.push(' ');
            }
        } else if BLOCKS.contains(&one.tag_name().name()) {
            all.truncate(all.trim_end().len());
            if !all.is_empty() {
                all.push('\n');
            }
        }
    }
    all
}

/// A name without its prefix or namespace.
pub(super) fn last(name: &str) -> &str {
    name.rsplit([':', '/', '#']).next().unwrap_or(name)
}

pub(super) fn children<'a, 'input>(
    node: Node<'a, 'input>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'input>> + 'a {
    node.children().filter(move |one| one.is_element() && one.tag_name().name() == name)
}

pub(super) fn child<'a, 'input>(node: Node<'a, 'input>, name: &'a str) -> Option<Node<'a, 'input>> {
    node.children().find(|one| one.is_element() && one.tag_name().name() == name)
}

/// The text of a child element.
pub(super) fn content(node: Node, name: &str) -> String {
    let Some(one) = child(node, name) else { return String::new() };
    one.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// An attribute by its local name.
pub(super) fn attribute(node: Node, name: &str) -> String {
    let found = node.attributes().find(|one| one.name() == name);
    found.map(|one| one.value().to_owned()).unwrap_or_default()
}

/// A percent-decoded path.
pub(super) fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match (first, hex.and_then(|two| u8::from_str_radix(two, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
