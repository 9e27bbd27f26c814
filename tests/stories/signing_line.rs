//! A worker asks and a supervisor signs an entry of working life on the command line.

use crate::people::{done, refused};

#[test]
fn worker_and_supervisor_do_it_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (own, ask, answer, key) = (at("own"), at("a.ask"), at("a.answer"), at("rhys.signer"));
    done(&["new", &own, "--name", "Amina Yusuf", "--stage", "entry"]);
    done(&["signer", "new", &key, "--name", "Rhys Bowen", "--profession", "Physiotherapist"]);
    let printed = done(&[
        "delegation",
        "add",
        &own,
        "--task",
        "Walk with people",
        "--by",
        "Rhys Bowen",
        "--level",
        "nearby",
        "--from",
        "2026-03-14",
        "--rests-on",
        "2.1/all",
    ]);
    let id = printed.lines().last().unwrap().to_owned();
    let waits = done(&["ask", &own, "--waiting"]);
    assert!(waits.contains("Delegation: Walk with people  (nobody was asked by file)"), "{waits}");
    assert!(waits.contains("0 sign-offs wait. 1 entry is not signed."), "{waits}");
    let said = done(&["ask", &own, "--entry", &id, "--to", "Rhys Bowen", "-o", &ask]);
    assert!(said.contains("Asked for 1 signature."), "{said}");
    let waits = done(&["ask", &own, "--waiting", "--json"]);
    let waits: serde_json::Value = serde_json::from_str(&waits).unwrap();
    assert_eq!(waits["entries"][0]["asked"]["to_name"], "Rhys Bowen");

    let seen = done(&["review", &ask]);
    for says in [
        "Amina Yusuf asks Rhys Bowen to sign.",
        "Walk with people",
        "It rests on: 2.1",
        "Not so when you were asked: 2.1",
        &id,
    ] {
        assert!(seen.contains(says), "{says} is not in {seen}");
    }
    let seen: serde_json::Value = serde_json::from_str(&done(&["review", &ask, "--json"])).unwrap();
    assert_eq!(seen["entries"][0]["entry"]["id"], *id);
    let nothing =
        refused(&["answer", &ask, "--signer", &key, "--achieved", "2.1/all@x", "-o", &answer]);
    assert!(nothing.contains("--agree"), "{nothing}");
    done(&["answer", &ask, "--signer", &key, "--agree", &id, "-o", &answer]);
    let checked = done(&["verify", &answer]);
    assert!(
        checked.contains("As signed: every byte, with 1 agreement. It holds no sign-off."),
        "{checked}"
    );
    assert!(
        checked.contains("Delegation: Walk with people")
            && checked.contains("Practitioner: Amina Yusuf"),
        "{checked}"
    );

    let taken = done(&["accept", &own, &answer]);
    assert!(taken.contains("Delegation: Walk with people. Signed by Rhys Bowen"), "{taken}");
    assert!(done(&["accept", &own, &answer]).contains("Already accepted. Nothing was changed."));
    assert!(done(&["delegation", "in-force", &own]).contains("1 in force."));
    assert!(done(&["delegation", "show", &own, &id]).contains("Signed by Rhys Bowen"));
    assert!(done(&["agree", &own]).contains(&id));
    assert!(done(&["ask", &own, "--waiting"]).contains("0 entries are not signed."));
    done(&["check", &own]);
}
