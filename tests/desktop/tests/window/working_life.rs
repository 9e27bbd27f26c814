//! Working life in the window: a supervision by keyboard alone, and a delegation signed at the hand-over.

use countersign::Portfolio;
use countersign::sign_off::{Identity, Said, Signer};
use countersign::working_life::{EntryInput, noun};
use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::hands::{Hands, go, sample};

const PASSPHRASE: &str = "kettle harbour violin";

fn entries(folder: &std::path::Path, code: &str) -> Vec<countersign::working_life::EntryView> {
    let portfolio = Portfolio::open_sample(folder).unwrap();
    let mut all = portfolio.entries(noun(code).unwrap(), "").unwrap();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

#[tokio::test]
async fn a_supervision_is_added_by_keyboard_alone_and_taken_back() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let before = entries(&folder, "supervision").len();
    let window = Window::open(&folder, place.path()).await;
    window.see("main svg text").await;
    let hands = Hands::at(&window);
    hands.key(Key::Control + "n").await;
    window.see("#title:focus").await;
    // The offer stands right above the title.
    hands.key(Key::Shift + Key::Tab).await;
    window.see("a[href*='noun=supervision']:focus").await;
    hands.key(Key::Enter + "").await;
    window.see("#minutes").await;
    let sight = "return document.querySelectorAll('form > .field, form > fieldset').length;";
    assert!(window.ask::<usize>(sight).await <= 6, "at most six fields are in sight");
    hands.tab_to("#minutes").await;
    hands.write("45").await;
    hands.tab_to("#kind").await;
    hands.write("Clin").await;
    hands.tab_to("#with").await;
    hands.write("Priya Nair").await;
    hands.tab_to("#about").await;
    hands.write("Walking after an operation").await;
    hands.tab_to("form button.main").await;
    hands.key(Key::Enter + "").await;
    // The day was forgotten: the focus is where it is missing, and nothing that was written is lost.
    window.see("#on-day:focus").await;
    hands.key(Key::Shift + Key::Tab).await;
    hands.key(Key::Shift + Key::Tab).await;
    window.photograph("working-life-form").await.unwrap();
    hands.key(" ").await;
    hands.tab_to("form button.main").await;
    hands.key(Key::Enter + "").await;
    window.see_text("h3", "Walking after an operation").await;
    window.photograph("working-life").await.unwrap();
    hands.key(Key::Control + "z").await;
    window.until("return ![...document.querySelectorAll('h3')].some((one) => one.textContent.includes('Walking after'))").await;
    window.kill();
    assert_eq!(entries(&folder, "supervision").len(), before, "undone");
}

#[tokio::test]
async fn a_delegation_shows_what_does_not_stand_before_it_is_signed() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let today = portfolio.clock().today().to_string();
    let left = portfolio.readiness(None).unwrap().stages[0].left[0].indicator.clone();
    let called = portfolio.called(&left).unwrap().unwrap();
    let mut fields = std::collections::BTreeMap::new();
    for (name, text) in
        [("task", "Walk with people"), ("by", "Priya Nair"), ("level", "nearby"), ("from", &today)]
    {
        fields.insert(name.to_owned(), Said::Text(text.to_owned()));
    }
    fields.insert("rests-on".to_owned(), Said::Many(vec![left.clone()]));
    let input = EntryInput { fields, ..EntryInput::default() };
    let id = portfolio.add_entry(noun("delegation").unwrap(), &input).unwrap();
    drop(portfolio);
    let says = Identity {
        name: "Siân Morgan".into(),
        role: "Preceptor".into(),
        profession: "Physiotherapist".into(),
        regulator: "HCPC".into(),
        number: "PH123456".into(),
        employer: "Northfield Hospital".into(),
    };
    Signer::create(&place.path().join("sian.signer"), &says, PASSPHRASE).unwrap();
    let window = Window::open(&folder, place.path()).await;
    window.see("main svg text").await;
    go(&window, "/working-life?show=scope").await;
    window.see_text("h3", "Walk with people").await;
    window.photograph("working-life-scope").await.unwrap();
    go(&window, &format!("/sign-off/hand-over/agree?kind=entry&about={id}")).await;
    window.arrive_at("Who are you?").await;
    window.press("button", "Choose file").await;
    window.see("#passphrase:focus").await;
    window.type_keys(PASSPHRASE).await;
    window.type_keys(Key::Enter + "").await;
    window.see_text("dd", "Walk with people").await;
    window.see_text("li", &called).await;
    let raw = format!("return document.body.innerText.includes({left:?});");
    assert!(!window.ask::<bool>(&raw).await, "a code is nothing to read");
    window.photograph("working-life-sign").await.unwrap();
    window.press_on(&window.see("fieldset input[type=checkbox]").await).await;
    window.press("button", "Go to the last step").await;
    window.press("button", "Sign").await;
    window.arrive_at("Thank you").await;
    window.kill();
    let signed = entries(&folder, "delegation").pop().unwrap().signed.remove(0);
    assert_eq!((signed.by.as_str(), signed.unmet[0].id.as_str()), ("Siân Morgan", left.as_str()));
}
