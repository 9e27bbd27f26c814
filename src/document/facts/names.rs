//! People by name, or by initials where the practitioner asked for it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How people are named in a document.
#[derive(Debug, Default)]
pub struct Names {
    /// Whole names and their initials, the longest name first; empty when names are shown in full.
    pairs: Vec<(String, String)>,
    by_initials: bool,
}

impl Names {
    /// Shows names in full.
    pub fn whole() -> Self {
        Self::default()
    }

    /// Shows these people by their initials.
    pub fn initials(people: impl IntoIterator<Item = String>) -> Self {
        let mut pairs: Vec<(String, String)> = people
            .into_iter()
            .filter(|name| !name.trim().is_empty())
            .map(|name| {
                let name: String = name.nfc().collect();
                let short = initials(&name);
                (name, short)
            })
            .collect();
        pairs.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        pairs.dedup();
        Self { pairs, by_initials: true }
    }

    /// Whether initials stand for names.
    pub fn by_initials(&self) -> bool {
        self.by_initials
    }

    /// A person's name as the document shows it.
    pub fn person(&self, name: &str) -> String {
        if !self.by_initials {
            return name.to_owned();
        }
        // What follows a comma or a bracket is a role, not a name.
        let end = name.find([',', '(']).unwrap_or(name.len());
        let (who, role) = name.split_at(end);
        let gap = if who.ends_with(' ') && !role.is_empty() { " " } else { "" };
        format!("{}{gap}{role}", initials(who))
    }

    /// Replaces the names of known people in a text. A word that only begins or ends with a name stays unchanged.
    pub fn text(&self, text: &str) -> String {
        if self.pairs.is_empty() {
            return text.to_owned();
        }
        let text: String = text.nfc().collect();
        let (mut told, mut rest, mut before) = (String::with_capacity(text.len()), &*text, None);
        while let Some(c) = rest.chars().next() {
            let named = self.pairs.iter().find_map(|(name, short)| {
                let after = named_at(rest, name)?;
                (!joins_before(&told, before) && !joins_after(after)).then_some((short, after))
            });
            if let Some((short, after)) = named {
                told.push_str(short);
                before = Some('.');
                rest = after;
            } else {
                told.push(c);
                before = Some(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        told
    }
}

/// The rest of a text that begins with a name; variants of spaces, hyphens and apostrophes match.
fn named_at<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = text;
    let mut words = name.split_whitespace().peekable();
    while let Some(word) = words.next() {
        for wanted in word.chars() {
            let found = rest.chars().next().filter(|&c| alike(c) == alike(wanted))?;
            rest = &rest[found.len_utf8()..];
        }
        if words.peek().is_some() {
            let next = rest.trim_start();
            if next.len() == rest.len() {
                return None;
            }
            rest = next;
        }
    }
    Some(rest)
}

/// The plain form of a space, hyphen or apostrophe.
fn alike(c: char) -> char {
    match c {
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        c => c,
    }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_combining_mark(c)
}

/// Whether the word continues after a name: `Jolly`, or `Jo-Anne`, who is somebody else; but not `Jo-led` or `Jo's`.
fn joins_after(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some(c) if alike(c) == '-' => chars.next().is_some_and(char::is_uppercase),
        first => first.is_some_and(in_word),
    }
}

/// Whether the word began before a name: `banjo`, or `Mary-Jo`.
fn joins_before(told: &str, before: Option<char>) -> bool {
    match before {
        Some(c) if alike(c) == '-' => {
            let word = told.trim_end_matches(|c| in_word(c) || alike(c) == '-');
            told[word.len()..].chars().next().is_some_and(char::is_uppercase)
        }
        before => before.is_some_and(in_word),
    }
}

/// The first letters of a name, each with a full stop.
fn initials(name: &str) -> String {
    name.split(|c: char| c.is_whitespace() || alike(c) == '-')
        .filter_map(|word| word.chars().find(|c| c.is_alphabetic()))
        .flat_map(|c| c.to_uppercase().chain(['.']))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_stand_for_names_and_roles_stay() {
        let names = Names::initials(["Amina Yusuf".into(), "Małgorzata Święcicka-Jones".into()]);
        assert_eq!(names.person("Małgorzata Święcicka-Jones"), "M.Ś.J.");
        assert_eq!(
            names.person("Priya Nair (occupational therapist)"),
            "P.N. (occupational therapist)"
        );
        assert_eq!(names.text("Amina Yusuf walked with her."), "A.Y. walked with her.");
    }

    #[test]
    fn words_that_only_begin_or_end_with_a_name_are_other_words() {
        let names = Names::initials(["Jo".into(), "Ann-Marie O'Neil".into(), "Si\u{e2}n".into()]);
        for other in ["Jolly John's job", "Banjo, Mary-Jo", "Jo-Anne", "J\u{f3}zef", "mojo_Jo2"] {
            assert_eq!(names.text(other), other);
        }
        for (told, read) in [
            ("Jo showed me. (Jo)", "J. showed me. (J.)"),
            (
                "Jo's shift, a Jo-led walk, well-meant by Jo",
                "J.'s shift, a J.-led walk, well-meant by J.",
            ),
            ("Ann\u{2011}Marie\u{a0}\n O\u{2019}Neil", "A.M.O."),
            ("Sia\u{302}n", "S."),
        ] {
            assert_eq!(names.text(told), read);
        }
    }

    #[test]
    fn whole_names_stay_as_they_are() {
        let names = Names::whole();
        assert_eq!(names.person("Priya Nair"), "Priya Nair");
        assert_eq!(names.text("Priya Nair"), "Priya Nair");
    }
}
