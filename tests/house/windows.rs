//! What cannot be tried under Wine is named in one list, with why; the list only gets shorter.

use crate::tree::{Tree, caught, kept, lines};

const LIST: &str = "tests/not_on_windows.txt";
/// How many tests the list names. A test that is new runs there, or another one leaves the list.
const NAMED: usize = 17;
/// How many places in the stories say themselves that they are for Unix: links, pipes, what others may read there.
const FOR_UNIX: usize = 6;

/// What stands in the list that should not: nothing above it says why, it is named twice, or there is no such test.
fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    let mut why = "";
    for (line, text) in lines(tree.text(LIST).unwrap_or_default()) {
        match text.strip_prefix("# ") {
            Some(reason) => why = reason,
            None if text.is_empty() => why = "",
            None => {
                if why.len() < 20 {
                    faults.push(format!("{LIST}:{line} says nowhere why: {text}"));
                }
                if seen.contains(&text) {
                    faults.push(format!("{LIST}:{line} is there twice: {text}"));
                }
                if !is_a_test(tree, text) {
                    faults.push(format!("{LIST}:{line} is no test: {text}"));
                }
                seen.push(text);
            }
        }
    }
    faults
}

/// Whether a function of that name stands in the file that its path begins with.
fn is_a_test(tree: &Tree, path: &str) -> bool {
    let Some((file, name)) = path.split_once("::") else { return false };
    let name = format!("fn {}(", name.rsplit("::").next().unwrap_or(name));
    let places = [format!("tests/stories/{file}"), format!("src/{file}")];
    let places = places.each_ref().map(String::as_str);
    tree.files(&places, &[".rs"]).any(|(_, text)| text.contains(&name))
}

/// Stories, and whole files of them, that are not even built for Windows.
fn for_unix(tree: &Tree) -> usize {
    let marks = ["#[cfg(unix)]", "#![cfg(unix)]", "#[cfg(target_os = \"linux\")]"];
    let stories = tree.files(&["tests/stories/"], &[".rs"]);
    let marked = |text: &str| {
        let lines: Vec<&str> = text.lines().collect();
        let test = |pair: &&[&str]| marks.contains(&pair[1]) && pair[0] == "#[test]";
        let whole = lines.iter().filter(|line| line.starts_with("#![") && marks.contains(line));
        lines.windows(2).filter(test).count() + whole.count()
    };
    stories.map(|(_, text)| marked(text)).sum()
}

fn named(tree: &Tree) -> usize {
    let list = tree.text(LIST).unwrap_or_default();
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count()
}

#[test]
fn whatever_is_not_tried_for_windows_is_a_test_and_says_why() {
    kept(&faults(&Tree::here()), "Say above it in a line with # why it cannot run there.");
}

#[test]
fn what_is_not_tried_for_windows_gets_less() {
    let named = named(&Tree::here());
    assert!(named <= NAMED, "{LIST} names {named} tests, {NAMED} at most: mend one instead");
    assert!(named == NAMED, "{LIST} names {named} tests only: write that beside NAMED");
}

#[test]
fn what_is_for_unix_alone_gets_less() {
    let found = for_unix(&Tree::here());
    assert!(found <= FOR_UNIX, "{found} stories are for Unix alone, {FOR_UNIX} at most");
    assert!(
        found == FOR_UNIX,
        "only {found} stories are for Unix alone: write that beside FOR_UNIX"
    );
    let story = "#[test]\n#[cfg(unix)]\nfn a_link_is_followed() {}\n";
    let two = [("tests/stories/a.rs", story), ("tests/stories/b.rs", "#![cfg(unix)]\n")];
    assert_eq!(for_unix(&Tree::of(two)), 2);
}

#[test]
fn a_test_without_a_reason_and_one_that_is_not_there_are_caught() {
    let story = ("tests/stories/held.rs", "#[test]\nfn a_file_is_held() {}\n");
    let list = "held::a_file_is_held\n";
    caught(&faults(&Tree::of([story, (LIST, list)])), &[LIST, ":1", "nowhere why"]);
    let why = "# It needs a program of Linux.\n";
    let gone = format!("{why}held::a_file_is_let_go\n");
    caught(&faults(&Tree::of([story, (LIST, &gone)])), &[LIST, ":2", "is no test"]);
    let twice = format!("{why}{list}{list}");
    caught(&faults(&Tree::of([story, (LIST, &twice)])), &[LIST, ":3", "twice"]);
    assert!(faults(&Tree::of([story, (LIST, &format!("{why}{list}"))])).is_empty());
}
