//! The files a rule reads: the repository's own, or a handful made up by a test.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What is fetched, built or made by running, and so is nobody's source.
const NOT_SOURCE: [&str; 8] = [
    ".git",
    "target",
    "out",
    "ui/node_modules",
    "ui/build",
    "ui/.svelte-kit",
    "src-tauri/gen",
    "fuzz/target",
];

/// Paths from the repository's root, with `/`, each with its text. A file that is not text has none.
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// The repository's source.
    pub fn here() -> Self {
        let tree = Self::read("");
        // A rule that reads nothing is kept by everybody.
        for folder in ["src/", "src-tauri/src/", "ui/src/", "tests/stories/", "schema/", "docs/"] {
            assert!(tree.files(&[folder], &[""]).count() > 5, "nothing was read in {folder}");
        }
        tree
    }

    /// The built screens, which must have been built.
    pub fn built() -> Self {
        let tree = Self::read("ui/build");
        assert!(
            tree.files(&[""], &[".js"]).next().is_some(),
            "The screens are not built: cd ui && npm run build"
        );
        tree
    }

    /// A tree made up by a test.
    pub fn of<const N: usize>(files: [(&str, &str); N]) -> Self {
        Self { files: files.map(|(path, text)| (path.to_owned(), text.to_owned())).into() }
    }

    fn read(folder: &str) -> Self {
        // Asked when it runs, so that a test already built can be pointed at another copy.
        let root = std::env::var("CARGO_MANIFEST_DIR");
        let root = Path::new(root.as_deref().unwrap_or(env!("CARGO_MANIFEST_DIR")));
        let mut files = BTreeMap::new();
        let mut folders = vec![root.join(folder)];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            for entry in entries.map(|entry| entry.expect("a readable folder").path()) {
                let name = entry.strip_prefix(root).expect("a path under the root");
                let name = name.to_string_lossy().replace('\\', "/");
                if NOT_SOURCE.contains(&name.as_str()) {
                    continue;
                }
                if entry.is_dir() {
                    folders.push(entry);
                } else {
                    files.insert(name, fs::read_to_string(&entry).unwrap_or_default());
                }
            }
        }
        Self { files }
    }

    /// The files whose path starts with one of `starts` and ends with one of `ends`.
    pub fn files<'a>(
        &'a self,
        starts: &'a [&str],
        ends: &'a [&str],
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(|(path, _)| starts.iter().any(|start| path.starts_with(start)))
            .filter(|(path, _)| ends.iter().any(|end| path.ends_with(end)))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Whether there is such a file or folder.
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let folder = format!("{path}/");
        self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(&folder))
    }
}

/// The lines of a text, counted from 1.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

/// Whether a path is one of `places`, each a file, or a room written without its ending.
pub fn within(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| {
        path.strip_prefix(place)
            .is_some_and(|rest| rest.is_empty() || rest == ".rs" || rest.starts_with('/'))
    })
}

/// Fails with every fault and what to do about them.
#[track_caller]
pub fn kept(faults: &[String], what_to_do: &str) {
    assert!(faults.is_empty(), "\n  {}\n{what_to_do}\n", faults.join("\n  "));
}

/// Fails unless there is exactly one fault and it says all of `says`.
#[track_caller]
pub fn caught(faults: &[String], says: &[&str]) {
    let one = matches!(faults, [fault] if says.iter().all(|word| fault.contains(word)));
    assert!(one, "one fault with {says:?} was expected, and these were found: {faults:#?}");
}
