//! Writes details that another format has no field for as readable lines: a text, then `Label: value`, or a label with a list
//! under it. Only our own labels are read back.

/// A text with named values and lists.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Notes {
    /// The text.
    pub text: String,
    /// Named values.
    pub values: Vec<(String, String)>,
    /// Named lists.
    pub lists: Vec<(String, Vec<String>)>,
}

impl Notes {
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Adds a value, unless it is empty.
    pub fn value(mut self, label: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.values.push((label.to_owned(), value.to_owned()));
        }
        self
    }

    /// Adds a list, unless it is empty.
    pub fn list(mut self, label: &str, list: &[String]) -> Self {
        if !list.is_empty() {
            self.lists.push((label.to_owned(), list.to_vec()));
        }
        self
    }

    /// The value with a label, or empty.
    pub fn named(&self, label: &str) -> String {
        let found = self.values.iter().find(|(known, _)| known == label);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The list with a label.
    pub fn listed(&self, label: &str) -> Vec<String> {
        let found = self.lists.iter().find(|(known, _)| known == label);
        found.map(|(_, list)| list.clone()).unwrap_or_default()
    }

    /// As text.
    pub fn write(&self) -> String {
        let mut parts = Vec::new();
        if !self.text.is_empty() {
            parts.push(self.text.clone());
        }
        let values: Vec<String> =
            self.values.iter().map(|(label, value)| format!("{label}: {value}")).collect();
        if !values.is_empty() {
            parts.push(values.join("\n"));
        }
        for (label, list) in &self.lists {
            let lines: Vec<String> = list.iter().map(|one| format!("- {one}")).collect();
            parts.push(format!("{label}:\n{}", lines.join("\n")));
        }
        parts.join("\n\n")
    }

    /// Reads such lines back; a line without one of these labels belongs to the text.
    pub fn read(written: &str, values: &[&str], lists: &[&str]) -> Self {
        let mut notes = Self::default();
        let mut text = Vec::new();
        for part in written.split("\n\n") {
            let lines: Vec<&str> = part.lines().collect();
            let as_values: Option<Vec<(String, String)>> = lines
                .iter()
                .map(|line| {
                    let (label, value) = line.split_once(": ")?;
                    values.contains(&label).then(|| (label.to_owned(), value.to_owned()))
                })
                .collect();
            if let Some(found) = as_values.filter(|found| !found.is_empty()) {
                notes.values.extend(found);
                continue;
            }
            let label = lines.first().and_then(|first| first.strip_suffix(':'));
            let under: Option<Vec<String>> = lines
                .get(1..)
                .unwrap_or_default()
                .iter()
                .map(|line| line.strip_prefix("- ").map(str::to_owned))
                .collect();
            match label.filter(|label| lists.contains(label)).zip(under) {
                Some((label, under)) if !under.is_empty() => {
                    notes.lists.push((label.to_owned(), under));
                }
                _ => text.push(part),
            }
        }
        notes.text = text.join("\n\n").trim().to_owned();
        notes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        let notes = Notes::of("Two\n\nparagraphs: yes.")
            .value("Pack", "a-b")
            .value("Empty", "")
            .list("Roles", &["One".to_owned(), "Two: three".to_owned()]);
        let read = Notes::read(&notes.write(), &["Pack", "Empty"], &["Roles"]);
        assert_eq!(read, notes);
        assert_eq!(Notes::read("Pack: a", &[], &[]).text, "Pack: a");
    }
}
