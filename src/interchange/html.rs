//! Turns HTML of other systems into text. Pure.

/// The most bytes of a page.
const LIMIT: usize = 512 * 1024;
/// The deepest nesting of tags: deeper HTML is refused.
const DEEP: usize = 200;
/// Tags that are often not closed, or never.
const ALONE: [&str; 11] = ["br", "hr", "img", "input", "p", "li", "td", "tr", "th", "dt", "dd"];
/// The width at which lines are wrapped: wide enough to leave a person's lines as they are.
const WIDE: usize = 4_000;

/// The text of HTML. A text without tags is returned unchanged.
pub fn text(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.trim().to_owned();
    }
    if html.len() > LIMIT || deepest(html) > DEEP {
        return plain(html);
    }
    let page = html2text::config::plain_no_decorate().string_from_read(html.as_bytes(), WIDE);
    page.map_or_else(|_| plain(html), |text| text.trim().to_owned())
}

/// An upper bound for the nesting of tags in a text.
fn deepest(html: &str) -> usize {
    let (mut deep, mut deepest) = (0_usize, 0);
    for (at, _) in html.match_indices('<') {
        match html.as_bytes().get(at + 1) {
            Some(b'/') => deep = deep.saturating_sub(1),
            Some(sign) if sign.is_ascii_alphabetic() => {
                let rest = html.get(at + 1..).unwrap_or_default();
                let name =
                    rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
                deep += usize::from(!ALONE.iter().any(|one| name.eq_ignore_ascii_case(one)));
            }
            _ => {}
        }
        deepest = deepest.max(deep);
    }
    deepest
}

/// The text outside the tags.
fn plain(html: &str) -> String {
    let mut inside = false;
    let mut text = String::new();
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_a_page_says_stays() {
        assert_eq!(text("I walked &amp; talked."), "I walked & talked.");
        let page = "<p>First.</p><ul><li>One</li><li>Two</li></ul><script>bad()</script>";
        let said = text(page);
        assert!(said.contains("First.") && said.contains("One") && !said.contains("bad"), "{said}");
        assert_eq!(text("plain"), "plain");
        assert!(text(&"<div>".repeat(50_000)).is_empty());
        let long = format!("{}x", "<b>".repeat(300));
        assert_eq!(text(&long), "x");
    }
}
