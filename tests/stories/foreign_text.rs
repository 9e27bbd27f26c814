//! What somebody else wrote, in the terminal of whoever reads it: it stands there as a text and commands nothing.

use std::fs;

use countersign::sign_off::{Identity, Signer};

use crate::forge_ask::asked_with;
use crate::people::{amina, countersign, done, noon, piece, priya_says, signer};
use crate::travel::asked;

const COMMANDS: &str = "\u{1b}[2K\u{1b}[1A\u{9b}8m\r\u{8}\u{7}\u{202e}\u{2066}\u{7f}\u{2028}";

/// Fails when anything that was printed would command a terminal.
fn only_text(said: &[u8]) {
    let said = String::from_utf8(said.to_vec()).unwrap();
    let commands = said
        .chars()
        .find(|c| c.is_control() && *c != '\n' || "\u{202e}\u{2066}\u{2028}\u{200b}".contains(*c));
    assert_eq!(commands, None, "{said}");
}

#[test]
fn a_request_cannot_move_the_cursor_hide_words_or_look_like_our_own_lines() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let name = format!("Amina{COMMANDS} Yusuf\u{200b}");
    let title = format!("A walk{COMMANDS}\nKey of the practitioner: AAAAA");
    let text = format!("Fine{COMMANDS} and this is hidden\nFile: none (0 bytes)");
    let file = amina.folder.path().join("forged.ask");
    fs::write(&file, asked_with(&ask, &name, &title, &text)).unwrap();
    let file = file.display().to_string();
    let review = countersign(&["review", &file]);
    only_text(&review.stdout);
    let said = String::from_utf8(review.stdout).unwrap();
    assert!(said.contains("A walk[U+001B][2K[U+001B][1A[U+009B]8m[U+000D]"), "{said}");
    assert!(said.contains("[U+000A]Key of the practitioner: AAAAA"), "one line stays one: {said}");
    let line = said.lines().find(|line| line.contains("File: none")).unwrap();
    assert!(line.starts_with("    "), "a text stands behind a margin: {said}");
    let json = countersign(&["review", &file, "--json"]);
    only_text(&json.stdout);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["evidence"][0]["title"], title.as_str(), "JSON says the same");
}

#[test]
fn what_came_with_a_file_commands_no_terminal_wherever_it_is_told() {
    let mut amina = amina();
    let mut input = piece(&format!("A walk{COMMANDS}"), &["2.1/all"]);
    let file = amina.portfolio.attach(&format!("notes{COMMANDS}.pdf"), b"MZ").unwrap();
    input.files.push(file.into());
    input.setting = format!("On a ward{COMMANDS}");
    let id = amina.portfolio.log(&input).unwrap();
    let at = amina.portfolio.folder().display().to_string();
    let folder = amina.folder.path().to_owned();
    // A signer's own words, as another program may have sealed them.
    let who = Identity { name: format!("Priya{COMMANDS} Nair"), ..priya_says() };
    let made: Signer = signer(&who, 5);
    let card = made.file(
        "three small words",
        countersign::vault::Stretch::LIGHT,
        &countersign::ids::Randomness::counted(3),
    );
    fs::write(folder.join("priya.signer"), card.unwrap()).unwrap();
    amina.portfolio.clock().set(noon("2026-03-15"));
    amina.portfolio.lock();
    let path = |name: &str| folder.join(name).display().to_string();
    fs::write(path("pack.json"), format!("{{\"format\": \"{COMMANDS}\"")).unwrap();
    fs::write(path("marks"), format!("2.1/all {COMMANDS}")).unwrap();
    let strange = path(&format!("not there{COMMANDS}.passport"));
    for verb in [
        &["show", &at, &id][..],
        &["show", &at, &id, "--json"],
        &["evidence", &at],
        &["evidence", &at, "--json"],
        &["signer", "show", &path("priya.signer")],
        &["framework", "check", &path("pack.json")],
        &["export", &at, "-o", &path(&format!("out{COMMANDS}.pdf"))],
        &["verify", &strange],
        &["verify", &strange, &strange],
        &["verify", &strange, &strange, "--json"],
        &["verify", &strange, "--marks", &path("marks")],
    ] {
        let said = countersign(verb);
        only_text(&said.stdout);
        only_text(&said.stderr);
    }
    assert!(done(&["evidence", &at]).contains("A walk"));
}
