//! A delegation and a review are signed on another computer that shares nothing with the first but two files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use countersign::Portfolio;
use countersign::sign_off::Said;
use countersign::working_life::{AgreementAsk, EntryInput, EntryView, noun};
use countersign_desktop_tests::Window;

use crate::everyone::look;
use crate::hands::{go, sample};
use crate::travel::become_sian;

fn keeps(portfolio: &mut Portfolio, code: &str, fields: &[(&str, &str)]) -> String {
    let said = |(name, text): &(&str, &str)| {
        let many = matches!(*name, "rests-on" | "agreed");
        let said = if many { Said::Many(vec![(*text).into()]) } else { Said::Text((*text).into()) };
        ((*name).to_owned(), said)
    };
    let fields: BTreeMap<String, Said> = fields.iter().map(said).collect();
    let input = EntryInput { fields, ..EntryInput::default() };
    portfolio.add_entry(noun(code).unwrap(), &input).unwrap()
}

fn newest(folder: &Path, id: &str) -> EntryView {
    Portfolio::open_sample(folder).unwrap().entry(id).unwrap().remove(0)
}

fn saved(place: &Path, ending: &str) -> PathBuf {
    let mut found = std::fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path());
    found.find(|path| path.extension().is_some_and(|it| it == ending)).unwrap()
}

/// Ticks what stands under a heading or beside a text.
async fn tick(window: &Window, of: &str, text: &str) {
    let tick = format!(
        "const of = [...document.querySelectorAll({of:?})].find((one) => one.textContent.includes({text:?}));
        of.querySelector('input').scrollIntoView({{ block: 'center' }});
        of.querySelector('input').click();"
    );
    window.ask::<serde_json::Value>(&tick).await;
}

#[tokio::test]
async fn a_delegation_and_a_review_go_there_and_back_as_two_files() {
    let (hers, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = sample(hers.path(), 6);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let today = portfolio.clock().today().to_string();
    let left = portfolio.readiness(None).unwrap().stages[0].left[0].indicator.clone();
    let with = ("with", "Siân Morgan");
    let review = keeps(
        &mut portfolio,
        "review",
        &[("on", &today), with, ("worker", "I am sure of the frame")],
    );
    portfolio.accept_entry(&review).unwrap();
    let task = [("task", "Walk with people"), ("by", "Siân Morgan"), ("level", "nearby")];
    let delegation = keeps(
        &mut portfolio,
        "delegation",
        &[&task[..], &[("from", &today), ("rests-on", &left)]].concat(),
    );
    drop(portfolio);
    let mut faults = Vec::new();

    // The worker asks by file: from the entry, and one more beside it.
    let window = Window::open(&folder, hers.path()).await;
    window.see("main svg text").await;
    go(&window, "/sign-off").await;
    window.see_text("a", "Hand the computer over").await;
    window.see(".to-sign").await;
    faults.extend(look(&window, "by-file-sign-off").await);
    go(&window, &format!("/sign-off/by-file?entry={delegation}")).await;
    window.arrive_at("Ask by file").await;
    let ticked = "return document.querySelectorAll('fieldset input:checked').length;";
    assert_eq!(window.ask::<usize>(ticked).await, 1, "the one that was chosen, and no other");
    tick(&window, "label.tick", "I am sure of the frame").await;
    window.press("button", "Save a request as a file").await;
    window.see("#to[aria-invalid]:focus").await;
    window.fill("#to", "Siân Morgan").await;
    window.press("button", "Save a request as a file").await;
    window.see("[role=status] b").await;
    window.photograph("by-file-asked").await.unwrap();
    faults.extend(look(&window, "by-file-asked").await);
    window.press("a", "Done").await;
    window.see_text("h2", "With Siân Morgan, asked today").await;
    window.photograph("by-file-waiting").await.unwrap();
    faults.extend(look(&window, "by-file-waiting").await);
    window.kill();
    let ask = saved(hers.path(), "ask");
    assert_eq!(AgreementAsk::open_file(&ask).unwrap().view().entries.len(), 2);
    std::fs::copy(&ask, theirs.path().join("for-sian.ask")).unwrap();

    // Siân has no portfolio and no signer file yet.
    let window = Window::open_on_nothing(theirs.path()).await;
    window.press("button", "Open a request").await;
    window.arrive_at("A request for you").await;
    faults.extend(look(&window, "by-file-request").await);
    window.press("button", "Start").await;
    window.arrive_at("Who are you?").await;
    become_sian(&window).await;
    window.press("button", "Continue").await;
    window.arrive_at("What do you agree with?").await;
    assert_eq!(
        window.ask::<usize>("return document.querySelectorAll('main input:checked').length;").await,
        0
    );
    window.see_text("dd", "Walk with people").await;
    window.see_text("dd", "I am sure of the frame").await;
    window.see_text("b", "Not so when you were asked:").await;
    window.photograph("by-file-entries").await.unwrap();
    faults.extend(look(&window, "by-file-entries").await);
    for heading in ["Delegation", "Review"] {
        tick(&window, "section", heading).await;
    }
    window.press("button", "Go to the last step").await;
    window
        .arrive_at("You are signing 2 items as Siân Morgan, Physiotherapist, HCPC PH123456")
        .await;
    window.photograph("by-file-confirm").await.unwrap();
    faults.extend(look(&window, "by-file-confirm").await);
    window.press("button", "Sign and save the answer").await;
    window.arrive_at("Thank you").await;
    window.press("button", "Done").await;
    window.arrive_at("Welcome to Countersign").await;
    window.kill();
    assert!(theirs.path().join("siân-morgan.signed").exists(), "her own list holds it");
    std::fs::copy(saved(theirs.path(), "answer"), hers.path().join("from-sian.answer")).unwrap();

    // It comes back, twice.
    let window = Window::open(&folder, hers.path()).await;
    window.see("main svg text").await;
    go(&window, "/sign-off").await;
    window.press("button", "Bring in an answer").await;
    window
        .see_text(
            "h2",
            "You brought in 2 signatures by Siân Morgan, Physiotherapist, HCPC PH123456.",
        )
        .await;
    window.photograph("by-file-brought").await.unwrap();
    faults.extend(look(&window, "by-file-brought").await);
    window.press("button", "Bring in an answer").await;
    window.see_text("h2", "You brought in this answer before. Nothing was changed.").await;
    go(&window, "/working-life?show=scope").await;
    window.see_text("b", "Walk with people").await;
    let in_force = "return document.querySelector('main').textContent;";
    assert!(window.ask::<String>(in_force).await.contains("on the word of Siân Morgan"));
    window.photograph("by-file-in-force").await.unwrap();
    window.kill();
    let signed = newest(&folder, &delegation).signed.remove(0);
    assert_eq!((signed.by.as_str(), signed.unmet[0].id.as_str()), ("Siân Morgan", left.as_str()));
    assert!(newest(&folder, &review).is_signed());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
