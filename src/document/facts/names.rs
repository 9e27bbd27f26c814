//! People by name, or by initials where the practitioner asked for it.

/// How people are named in a document.
#[derive(Debug, Default)]
pub struct Names {
    /// Whole names and what stands for them, the longest first; empty when names stand as they are.
    pairs: Vec<(String, String)>,
    by_initials: bool,
}

impl Names {
    /// Names as they are.
    pub fn whole() -> Self {
        Self::default()
    }

    /// Initials for these people.
    pub fn initials(people: impl IntoIterator<Item = String>) -> Self {
        let mut pairs: Vec<(String, String)> = people
            .into_iter()
            .filter(|name| !name.trim().is_empty())
            .map(|name| {
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

    /// A person's name.
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

    /// Text that may hold the whole names of known people.
    pub fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, short) in &self.pairs {
            if text.contains(name.as_str()) {
                text = text.replace(name.as_str(), short);
            }
        }
        text
    }
}

/// The first letters of a name, each with a point.
fn initials(name: &str) -> String {
    name.split([' ', '-'])
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
    fn whole_names_stay_as_they_are() {
        let names = Names::whole();
        assert_eq!(names.person("Priya Nair"), "Priya Nair");
        assert_eq!(names.text("Priya Nair"), "Priya Nair");
    }
}
