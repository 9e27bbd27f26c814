//! What the project may not say: that somebody approved it, that its signature is what the law
//! calls qualified, or where its packages happen to be fetched from.

use crate::rust::{Keep, blank};
use crate::tree::{Tree, caught, kept, lines};

/// Claims nobody has granted. Saying that it is *not* one is honest, so those are let through.
const CLAIMS: [&str; 6] = [
    "nhs approved",
    "nhs-approved",
    "certified",
    "qualified electronic",
    "hcpc approved",
    "hcpc-approved",
];

const DENIALS: [&str; 6] = ["not ", "no ", "never ", "nor ", "n't ", "without "];

/// Hosts that lock files and copied commands leave behind, in two halves so that this list names none.
const HOSTS: [&str; 8] = [
    concat!("registry", ".npmjs"),
    concat!("registry", ".yarnpkg"),
    concat!("npmjs", ".com"),
    concat!("static", ".crates"),
    concat!("index", ".crates"),
    concat!("//crates", ".io"),
    "artifactory",
    concat!("pkg", ".dev"),
];

fn claims(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    let documents = tree.files(&["README", "ARCHITECTURE", "CHANGELOG", "docs/"], &[".md"]);
    let screens = tree.files(&["ui/src/"], &[".svelte", ".ts", ".html"]);
    for (path, text) in documents.chain(screens) {
        faults.extend(claimed(path, text));
    }
    for (path, source) in tree.files(&["src/", "src-tauri/src/"], &[".rs"]) {
        faults.extend(claimed(path, &blank(source, Keep::Texts)));
    }
    faults
}

fn claimed(path: &str, text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut faults = Vec::new();
    for claim in CLAIMS {
        for (at, _) in text.match_indices(claim) {
            let sentence =
                text[..at].rfind(['.', '!', '?', ':', '>', '"']).map_or(0, |end| end + 1);
            let before = format!(" {}", text[sentence..at].replace('\n', " "));
            if !DENIALS.iter().any(|word| before.contains(&format!(" {word}"))) {
                let line = text[..at].matches('\n').count() + 1;
                faults.push(format!("{path}:{line} claims \"{claim}\""));
            }
        }
    }
    faults
}

fn hosts(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(&[""], &[""]) {
        // The one lock file that names its source by a fixed word, and this list.
        if path == "Cargo.lock" || path.starts_with("tests/house/") {
            continue;
        }
        for (line, text) in lines(text) {
            for host in HOSTS {
                if text.contains(host) {
                    faults.push(format!("{path}:{line} names {host}"));
                }
            }
            if path.ends_with("package-lock.json") && text.contains("\"resolved\": \"http") {
                faults.push(format!("{path}:{line} keeps where a package was fetched from"));
            }
        }
    }
    faults
}

#[test]
fn nothing_claims_an_approval_nobody_gave() {
    kept(
        &claims(&Tree::here()),
        "Say what it does instead: what was signed, by whom, and how to check it.",
    );
}

#[test]
fn no_package_host_is_named() {
    kept(
        &hosts(&Tree::here()),
        "Take it out; for a lock file: npm install --omit-lockfile-registry-resolved.",
    );
}

#[test]
fn a_claim_is_caught() {
    let faults = claims(&Tree::of([("README.md", "Good.\nIt is NHS approved.")]));
    caught(&faults, &["README.md:2", "nhs approved"]);
    let screen = "<p>This is not an end.</p><p>A certified portfolio</p>";
    caught(&claims(&Tree::of([("ui/src/a.svelte", screen)])), &["ui/src/a.svelte:1", "certified"]);
    let faults = claims(&Tree::of([("src/a.rs", "// certified\nlet a = \"Certified copy\";")]));
    caught(&faults, &["src/a.rs:2"]);
    let honest = "It is not a qualified\nelectronic signature, nor one that is certified.";
    assert!(claims(&Tree::of([("docs/threat-model.md", honest)])).is_empty());
}

#[test]
fn a_package_host_is_caught() {
    let lock = "{\n\"resolved\": \"https://somewhere.org/a.tgz\"}";
    caught(&hosts(&Tree::of([("ui/package-lock.json", lock)])), &["ui/package-lock.json:2"]);
    let copied = format!("npm --registry https://{}.org", HOSTS[0]);
    let faults = hosts(&Tree::of([("docs/a.md", copied.as_str())]));
    caught(&faults, &["docs/a.md:1"]);
}
