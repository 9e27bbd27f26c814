//! Working life with others, in the window: one sitting for everything that waits, goals by one press, and what a reader
//! may ask about before a document is made.

use std::collections::BTreeMap;
use std::path::Path;

use countersign::Portfolio;
use countersign::sign_off::{Identity, Said, Signer};
use countersign::working_life::{EntryInput, EntryView, noun};
use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::hands::{go, sample};

const PASSPHRASE: &str = "kettle harbour violin";

fn entries(folder: &Path, code: &str) -> Vec<EntryView> {
    Portfolio::open_sample(folder).unwrap().entries(noun(code).unwrap(), "").unwrap()
}

/// Keeps an entry, and returns its id.
fn keeps(portfolio: &mut Portfolio, code: &str, fields: &[(&str, &str)]) -> String {
    let said = |(name, text): &(&str, &str)| {
        let many = matches!(*name, "agreed" | "shows" | "evidence");
        let said = if many { Said::Many(vec![(*text).into()]) } else { Said::Text((*text).into()) };
        ((*name).to_owned(), said)
    };
    let fields: BTreeMap<String, Said> = fields.iter().map(said).collect();
    let input = EntryInput { fields, ..EntryInput::default() };
    portfolio.add_entry(noun(code).unwrap(), &input).unwrap()
}

/// A talk with Siân, and a review with her that the worker agrees to.
fn a_talk_and_a_review(portfolio: &mut Portfolio) {
    let today = portfolio.clock().today().to_string();
    let with = ("with", "Siân Morgan");
    let kind = ("kind", "clinical");
    let talk = [("on", &*today), ("minutes", "45"), kind, with, ("about", "Walking on stairs")];
    keeps(portfolio, "supervision", &[&talk[..], &[("agreed", "Watch two visits")]].concat());
    let said = ("worker", "I am sure of the frame");
    let review = keeps(portfolio, "review", &[("on", &*today), with, said]);
    portfolio.accept_entry(&review).unwrap();
}

fn makes_a_signer(place: &Path) {
    let says = Identity {
        name: "Siân Morgan".into(),
        role: "Preceptor".into(),
        profession: "Physiotherapist".into(),
        regulator: "HCPC".into(),
        number: "PH123456".into(),
        employer: "Northfield Hospital".into(),
    };
    Signer::create(&place.join("sian.signer"), &says, PASSPHRASE).unwrap();
}

async fn says_who(window: &Window) {
    window.arrive_at("Who are you?").await;
    window.press("button", "Choose file").await;
    window.see("#passphrase:focus").await;
    window.type_keys(PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
}

#[tokio::test]
async fn one_sitting_signs_evidence_a_supervision_and_a_review_from_one_list() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    a_talk_and_a_review(&mut portfolio);
    let asked = portfolio.sign_off_board().unwrap().to_send.remove(0);
    portfolio.ask(&[(asked.evidence.clone(), asked.indicator.clone())], "Siân Morgan").unwrap();
    let before = portfolio.sign_offs().unwrap().len();
    drop(portfolio);
    makes_a_signer(place.path());
    let window = Window::open(&folder, place.path()).await;
    window.see("main svg text").await;
    go(&window, "/working-life?show=reviews").await;
    window.press("a", "Hand the computer over").await;
    says_who(&window).await;
    window.see("#decide").await;
    window.press("label", "Achieved").await;
    window.press("button", "Go to the last step").await;
    window.arrive_at("What do you agree with?").await;
    let ticked = "return document.querySelectorAll('main input:checked').length;";
    assert_eq!(window.ask::<usize>(ticked).await, 0, "nothing is ticked for anybody");
    window.see_text("dd", "I am sure of the frame").await;
    window.photograph("working-life-sitting").await.unwrap();
    for heading in ["Supervision", "Review"] {
        let tick = format!(
            "const of = [...document.querySelectorAll('section')].find((one) => one.querySelector('h2').textContent.startsWith({heading:?}));
            of.querySelector('input').scrollIntoView({{ block: 'center' }});
            of.querySelector('input').click();"
        );
        window.ask::<serde_json::Value>(&tick).await;
    }
    // She stops, comes back, and goes on where she was.
    window.press("button", "Stop and hand back").await;
    window.arrive_at("Nothing was signed").await;
    window.press("a", "I have the computer back").await;
    go(&window, "/sign-off/hand-over").await;
    says_who(&window).await;
    window.see("#decide").await;
    window.press("button", "Go to the last step").await;
    window.arrive_at("What do you agree with?").await;
    assert_eq!(window.ask::<usize>(ticked).await, 2, "kept for her");
    window.press("button", "Go to the last step").await;
    window.until("return document.querySelector('h1')?.textContent.includes('You are signing 3 items as Siân Morgan');").await;
    let listed = "return document.querySelectorAll('ul.card > li').length;";
    assert_eq!(window.ask::<usize>(listed).await, 3, "one list");
    window.photograph("working-life-sitting-list").await.unwrap();
    window.press("button", "Sign").await;
    window.arrive_at("Thank you").await;
    window.kill();
    for code in ["supervision", "review"] {
        let signed = entries(&folder, code).remove(0).signed;
        assert_eq!(signed.first().map(|one| one.by.as_str()), Some("Siân Morgan"), "{code}");
    }
    let portfolio = Portfolio::open_sample(&folder).unwrap();
    assert_eq!(portfolio.sign_offs().unwrap().len(), before + 1);
}

#[tokio::test]
async fn a_goal_is_made_by_one_press_from_a_gap_and_from_what_was_agreed_and_taken_back() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    a_talk_and_a_review(&mut portfolio);
    let gap = portfolio.readiness(None).unwrap().stages[0].left[0].indicator.clone();
    drop(portfolio);
    let window = Window::open(&folder, place.path()).await;
    window.see("main svg text").await;
    go(&window, &format!("/framework/statement?id={gap}")).await;
    window.see("#stands").await;
    window.photograph("working-life-gap").await.unwrap();
    let press = "document.querySelector('section[aria-labelledby=stands] button').click();";
    window.ask::<serde_json::Value>(press).await;
    // The focus goes on to where the goal is now.
    window.see("a[href='/working-life?show=plan']:focus").await;
    go(&window, "/working-life?show=supervision").await;
    window.press_on(&window.see("li[data-entry] summary").await).await;
    window.press_on(&window.see("li.line button").await).await;
    window.see("a[href='/working-life?show=plan']:focus").await;
    window.photograph("working-life-agreed").await.unwrap();
    go(&window, "/working-life?show=plan").await;
    window.see_text("h3", "Watch two visits").await;
    window.photograph("working-life-plan").await.unwrap();
    window.type_keys(Key::Control + "z").await;
    window.see_text("p", "Undone: It is in your plan now.").await;
    window.kill();
    let goals = entries(&folder, "goal");
    assert_eq!(goals.len(), 1, "one was taken back");
    assert_eq!(goals[0].said().text("why"), gap);
}

#[tokio::test]
async fn what_a_reader_may_ask_about_stands_before_the_export_and_stops_nobody() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let today = portfolio.clock().today();
    let kind = countersign::evidence::Kind::ReflectiveAccount;
    let mut piece = countersign::evidence::EvidenceInput::empty(kind, today);
    piece.title = "A walk to the shop".into();
    piece.text = "We practised the kerb.".into();
    let id = portfolio.log(&piece).unwrap();
    drop(portfolio);
    let window = Window::open(&folder, place.path()).await;
    window.see("main svg text").await;
    go(&window, "/portfolio?document=portfolio").await;
    let found = window.see("[data-rule=unlinked]").await;
    window.photograph("working-life-coach").await.unwrap();
    window.press_on(&found.find(thirtyfour::By::Css("summary")).await.unwrap()).await;
    window
        .press_on(&window.see(&format!("[data-rule=unlinked] a[href='/evidence/{id}']")).await)
        .await;
    window.arrive_at("A walk to the shop").await;
    go(&window, "/portfolio?document=portfolio").await;
    window.see("[data-rule=unlinked]").await;
    window.press("button", "Export as PDF").await;
    window.see_text("h2", "Your PDF is ready").await;
    window.kill();
    let pdf = place.path().join("Countersign portfolio.pdf");
    let text = std::process::Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).replace('\n', " ");
    assert!(text.contains("Still open when this was made"), "what stays open is printed");
    assert!(text.contains("Not linked to any statement: 1 piece."));
}
