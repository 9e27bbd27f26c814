//! What the installers are told: complete for the system they are tried on, and kept true for those they are not.

use serde_json::Value;

use crate::tree::{Tree, caught, kept};

const OURS: &str = "src-tauri/tauri.conf.json";
const WINDOWS: &str = "src-tauri/tauri.windows.conf.json";
const MACOS: &str = "src-tauri/tauri.macos.conf.json";

/// What each file must say, and where.
const WANTED: [(&str, &str, &str); 9] = [
    (OURS, "/bundle/active", "true"),
    (OURS, "/bundle/targets/0", "\"deb\""),
    (OURS, "/bundle/category", "\"Education\""),
    // What encrypts the database is taken from the system: by its name in Debian 13 and Ubuntu 24.04, and before them.
    (OURS, "/bundle/linux/deb/depends/0", "\"libssl3t64 | libssl3\""),
    // What spelling is checked by.
    (OURS, "/bundle/linux/deb/recommends/0", "\"hunspell-en-gb\""),
    // A ward's computer is not on the open internet: what the window needs comes along.
    (WINDOWS, "/bundle/windows/webviewInstallMode/type", "\"offlineInstaller\""),
    // Nobody there is an administrator.
    (WINDOWS, "/bundle/windows/nsis/installMode", "\"currentUser\""),
    (WINDOWS, "/bundle/targets/0", "\"nsis\""),
    (MACOS, "/bundle/targets/0", "\"dmg\""),
];

/// What must be said, in whatever words.
const FILLED: [&str; 4] =
    ["/bundle/shortDescription", "/bundle/longDescription", "/bundle/publisher", "/bundle/license"];

/// The files a double click opens.
const OPENED: [&str; 4] = ["ask", "answer", "passport", "signer"];
const MIME: &str = "src-tauri/linux/countersign-mime.xml";

/// The installer that `script/windows` makes.
const BY_HAND: &str = "src-tauri/windows/installer.nsi";

/// What it must say, and what fetches something from the internet there.
const SAYS: [&str; 3] = [
    "RequestExecutionLevel user",
    "this computer has none",
    "Evergreen Standalone Installer$\\\" needs no internet",
];
const FETCHES: [&str; 4] = ["inetc::", "NSISdl::", "INetC::", "http"];

fn by_hand(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for wanted in SAYS {
        if !text.contains(wanted) {
            faults.push(format!("{BY_HAND}:1 does not say: {wanted}"));
        }
    }
    for (index, line) in text.lines().enumerate() {
        if FETCHES.iter().any(|word| line.contains(word)) {
            faults.push(format!("{BY_HAND}:{} asks the internet", index + 1));
        }
    }
    for ending in OPENED {
        if !text.contains(&format!("!insertmacro ${{do}} \"{ending}\"")) {
            faults.push(format!("{BY_HAND}:1 opens no .{ending} by hand"));
        }
    }
    faults
}

fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    let read =
        |path: &str| tree.text(path).and_then(|text| serde_json::from_str::<Value>(text).ok());
    for (path, place, wanted) in WANTED {
        let found = read(path).and_then(|value| value.pointer(place).map(Value::to_string));
        if found.as_deref() != Some(wanted) {
            faults.push(format!("{path}:1 {place} is {found:?}, not {wanted}"));
        }
    }
    let ours = read(OURS).unwrap_or_default();
    for place in FILLED {
        if ours.pointer(place).and_then(Value::as_str).is_none_or(|text| text.len() < 5) {
            faults.push(format!("{OURS}:1 {place} is not filled in"));
        }
    }
    let opened = ours.pointer("/bundle/fileAssociations").and_then(Value::as_array);
    let mime = tree.text(MIME).unwrap_or_default();
    for ending in OPENED {
        let kind = format!("application/vnd.countersign.{ending}");
        let told = opened.into_iter().flatten().any(|one| {
            one.pointer("/ext/0").and_then(Value::as_str) == Some(ending)
                && one.pointer("/mimeType").and_then(Value::as_str) == Some(&kind)
        });
        if !told {
            faults.push(format!("{OURS}:1 opens no .{ending} by a double click"));
        }
        if !(mime.contains(&format!("type=\"{kind}\"")) && mime.contains(&format!("*.{ending}\"")))
        {
            faults.push(format!("{MIME}:1 does not tell a .{ending} by its name"));
        }
    }
    faults.extend(by_hand(tree.text(BY_HAND).unwrap_or_default()));
    let icons = ours.pointer("/bundle/icon").and_then(Value::as_array).cloned().unwrap_or_default();
    for kind in [".png", ".ico", ".icns"] {
        if !icons.iter().any(|icon| icon.as_str().is_some_and(|name| name.ends_with(kind))) {
            faults.push(format!("{OURS}:1 names no icon that ends in {kind}"));
        }
    }
    faults
}

#[test]
fn the_installers_are_told_what_they_need() {
    kept(&faults(&Tree::here()), "Say it in the configuration of the window.");
    let icons = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/icons");
    let begins = |name: &str| std::fs::read(icons.join(name)).unwrap_or_default();
    assert!(begins("icon.ico").starts_with(&[0, 0, 1, 0]), "Windows reads an .ico");
    assert!(begins("icon.icns").starts_with(b"icns"), "macOS reads an .icns");
}

#[test]
fn an_installer_that_would_ask_the_internet_is_caught() {
    let online = "{\"bundle\": {\"windows\": {\"webviewInstallMode\": {\"type\": \"downloadBootstrapper\"}}}}";
    let found = faults(&Tree::of([(WINDOWS, online)]));
    let found: Vec<String> = found.into_iter().filter(|one| one.contains("webview")).collect();
    caught(&found, &[WINDOWS, "offlineInstaller", "downloadBootstrapper"]);
}

#[test]
fn a_file_that_a_double_click_would_not_open_is_caught() {
    let one = |ending: &str| {
        format!(
            "{{\"ext\": [\"{ending}\"], \"mimeType\": \"application/vnd.countersign.{ending}\"}}"
        )
    };
    let opened = ["ask", "answer", "passport"].map(one).join(", ");
    let ours = format!("{{\"bundle\": {{\"fileAssociations\": [{opened}]}}}}");
    let found = faults(&Tree::of([(OURS, &ours)]));
    let found: Vec<String> = found.into_iter().filter(|one| one.contains("double click")).collect();
    caught(&found, &[OURS, ".signer"]);
}

#[test]
fn an_installer_by_hand_that_fetches_the_webview_or_does_not_speak_of_it_is_caught() {
    let text = Tree::here().text(BY_HAND).unwrap().to_owned();
    let fetching = format!("{text}\n  inetc::get \"the webview\"\n");
    caught(&by_hand(&fetching), &[BY_HAND, "asks the internet"]);
    let silent = text.replace("this computer has none", "");
    caught(&by_hand(&silent), &[BY_HAND, "this computer has none"]);
}
