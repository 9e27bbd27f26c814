//! Trust in the window: a passport as a file of its own, a key that is compared, a list of keys that is relied on.

use std::path::{Path, PathBuf};

use countersign::Portfolio;
use countersign::bundle::{Kind as Bundle, read};
use countersign::clock::Clock;
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::ids::Randomness;
use countersign::passport::{Include, Verdict, verify_bytes};
use countersign::sign_off::{Decision, Identity, Judgement, Signer, Trust, verify_list};
use countersign_desktop_tests::{Window, pause};
use data_encoding::BASE64;

use crate::everyone::look;
use crate::hands::sample;

const PHOTO: &[u8] = b"a plan for the week, in words";

pub fn says(name: &str) -> Identity {
    Identity {
        name: name.into(),
        role: "Preceptor".into(),
        profession: "Occupational therapist".into(),
        regulator: "HCPC".into(),
        number: "OT998877".into(),
        employer: String::new(),
    }
}

/// The sample, with a signed piece that names somebody and has these files.
fn signed(at: &Path, files: &[Vec<u8>]) -> PathBuf {
    let folder = sample(at, 12);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let mut piece = EvidenceInput::empty(Kind::ReflectiveAccount, "2026-03-10".parse().unwrap());
    piece.title = "A walk to lunch".into();
    piece.text = "I walked beside Mrs Jones and went slowly.".into();
    piece.shows = vec![Shows { indicator: "2.1/all".into(), how: String::new() }];
    for bytes in files {
        piece.files.push(portfolio.attach("plan.txt", bytes).unwrap().into());
    }
    let id = portfolio.log(&piece).unwrap();
    let nia = Signer::new(&says("Nia Rees"), portfolio.clock(), &Randomness::System).unwrap();
    let judgement = Judgement {
        evidence: vec![id],
        indicator: "2.1/all".into(),
        decision: Decision::Achieved,
        comment: "Calm and clear.".into(),
        shown: Default::default(),
    };
    portfolio.sign(&nia, &[judgement]).unwrap();
    folder
}

async fn to(window: &Window, place: &str) {
    window.see("main svg text").await;
    window.press("a", place).await;
    window.arrive_at(place).await;
}

/// Chooses what goes into the passport, once what it holds stands still, and waits until that is told anew.
async fn include(window: &Window, what: &str) {
    let ready = "const section = document.querySelector('section[aria-labelledby=passport-file]');
        return /It has/.test(section?.innerText) && !section.querySelector('.button.main').disabled";
    window.until(ready).await;
    let choice = format!("input[name=include][value={what}]");
    window.press_on(&window.see(&choice).await).await;
    window.until(&format!("return document.querySelector('{choice}').checked")).await;
    window.until(ready).await;
}

/// A look at a page from its top, as somebody comes to it.
async fn look_at(window: &Window, screen: &str) -> Vec<String> {
    window.ask::<()>("scrollTo(0, 0)").await;
    look(window, screen).await
}

fn checked(file: &Path) -> Verdict {
    let bytes = std::fs::read(file).unwrap();
    verify_bytes(&bytes, &Trust::default(), Clock::System.now()).unwrap()
}

#[tokio::test]
async fn a_passport_is_looked_at_and_saved_as_a_file() {
    let place = tempfile::tempdir().unwrap();
    let folder = signed(place.path(), &[PHOTO.to_vec()]);
    let window = Window::open(&folder, place.path()).await;
    to(&window, "Portfolio").await;
    let section = "section[aria-labelledby=passport-file]";
    // At first it tells nothing of the evidence, so there is nobody to look for.
    window.see_text("button", "Save the passport file").await;
    window.until("return /It has \\d+ signed records/.test(document.body.innerText)").await;
    assert!(!window.see(section).await.text().await.unwrap().contains("name somebody"));
    let file = place.path().join("amina-yusuf.passport");
    window.press("button", "Save the passport file").await;
    window.see_text("h3", "Your passport file is saved").await;
    let short = std::fs::read(&file).unwrap();
    let verdict = checked(&file);
    assert!(verdict.intact && verdict.practitioner == "Amina Yusuf");
    let names = |bytes: &[u8]| -> Vec<String> {
        read(bytes, Bundle::Passport, true).unwrap().into_iter().map(|one| one.name).collect()
    };
    assert!(!names(&short).iter().any(|name| name.starts_with("files/")));

    window.press("button", "Save another").await;
    include(&window, "files").await;
    window.see(&format!("{section} summary")).await;
    window.see(section).await.scroll_into_view().await.unwrap();
    window.photograph("trust-passport").await.unwrap();
    let mut faults = look_at(&window, "passport-file").await;
    window.press_on(&window.see(&format!("{section} summary")).await).await;
    window.press_on(&window.see(&format!("{section} details[open] a")).await).await;
    window.arrive_at("A walk to lunch").await;
    window.press("a", "Portfolio").await;
    include(&window, "files").await;
    window.press("button", "Save the passport file").await;
    window.see_text("h3", "Your passport file is saved").await;
    window.photograph("trust-passport-saved").await.unwrap();
    faults.extend(look_at(&window, "passport-file-saved").await);
    let long = std::fs::read(&file).unwrap();
    let inside = read(&long[..], Bundle::Passport, true).unwrap();
    assert!(inside.iter().any(|one| one.content.as_deref() == Some(PHOTO)));
    assert!(checked(&file).intact);
    assert!(checked(&file).share.is_none(), "shared with nobody unless it is chosen");

    // Who may count it, and until when.
    window.press("button", "Save another").await;
    include(&window, "index").await;
    window.press_on(&window.see("#share").await).await;
    let waits = "return document.querySelector('section[aria-labelledby=passport-file] .button.main').disabled";
    window.until(waits).await;
    window.fill("#whom", "Dyffryn Community Health").await;
    for (part, text) in [("day", "31"), ("month", "1"), ("year", "2099")] {
        window.fill(&format!("#until-{part}"), text).await;
    }
    window.until(&waits.replacen("return ", "return !", 1)).await;
    faults.extend(look_at(&window, "passport-file-shared").await);
    window.press("button", "Save the passport file").await;
    window.see_text("h3", "Your passport file is saved").await;
    let share = checked(&file).share.unwrap();
    assert_eq!(
        share.words,
        "Shared with Dyffryn Community Health to plan teams and posts, until 31 January 2099."
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn a_long_passport_shows_how_far_it_is_and_is_stopped() {
    let place = tempfile::tempdir().unwrap();
    let files: Vec<Vec<u8>> = (0..7).map(|n| vec![n; 24_000_000]).collect();
    let folder = signed(place.path(), &files);
    let window = Window::open(&folder, place.path()).await;
    to(&window, "Portfolio").await;
    include(&window, "files").await;
    window.until("return /about 168 MB/.test(document.body.innerText)").await;
    window.press("button", "Save the passport file").await;
    window.see("section[aria-labelledby=passport-file] [role='progressbar']").await;
    window.until("return /\\d+ of \\d+ MB/.test(document.body.innerText)").await;
    window.photograph("trust-passport-working").await.unwrap();
    window.press("button", "Cancel").await;
    window.see_text("button", "Save the passport file").await;
    let left: Vec<_> = std::fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("passport") || name.starts_with(".writing"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// What a person says of one signer in Settings.
async fn told_of(window: &Window, name: &str) -> String {
    let script = format!(
        "return [...document.querySelectorAll('section[aria-labelledby=people] li')]
           .find((one) => one.innerText.includes('{name}'))?.innerText ?? ''"
    );
    window.ask(&script).await
}

async fn until_told(window: &Window, name: &str, words: &str) {
    for _ in 0..200 {
        if told_of(window, name).await.contains(words) {
            return;
        }
        pause().await;
    }
    panic!("{}", told_of(window, name).await);
}

async fn choose_list(window: &Window, list: &str) {
    let script = "const data = new DataTransfer();
        data.items.add(new File([atob(arguments[0])], 'keys.trust'));
        const input = document.querySelector('#trust-list');
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    let list = BASE64.encode(list.as_bytes());
    window.driver().execute(script, vec![list.into()]).await.unwrap();
}

#[tokio::test]
async fn a_key_is_compared_face_to_face_or_by_phone() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&signed(place.path(), &[]), place.path()).await;
    crate::safety::to_settings(&window, "people").await;
    until_told(&window, "Nia Rees", "nobody has checked it").await;
    let ask = "[...document.querySelectorAll('section[aria-labelledby=people] li')]
        .find((one) => one.innerText.includes('Nia Rees')).querySelector('button')";
    let button = || async { window.ask::<()>(&format!("{ask}.click()")).await };
    button().await;
    window.see("dialog[open] .key span:nth-child(4)").await;
    window.photograph("trust-compare").await.unwrap();
    // Nothing is ticked, and without a way to compare nothing is noted.
    window.press("button", "Yes, it is the same").await;
    window.see_text("p", "Say how you compare it.").await;
    window.photograph("trust-compare-missing").await.unwrap();
    window.press("button", "No, it is not the same").await;
    window
        .until("return document.body.innerText.includes('do not trust what this key signed')")
        .await;
    assert!(told_of(&window, "Nia Rees").await.contains("nobody has checked it"));
    button().await;
    window.press("label", "By phone, on a number you knew before").await;
    window.press("button", "Yes, it is the same").await;
    until_told(&window, "Nia Rees", "Somebody compared this key with the signer").await;
    until_told(&window, "Nia Rees", "Key compared").await;
    let faults = look_at(&window, "people").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn a_trust_list_is_relied_on_and_an_older_one_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let folder = signed(place.path(), &[]);
    // The cards of her signers, as her passport holds them.
    let passport = Portfolio::open_sample(&folder).unwrap().passport_bytes(Include::Index).unwrap();
    std::fs::write(place.path().join("hers.passport"), &passport).unwrap();
    let cards: Vec<String> = read(&passport[..], Bundle::Passport, true)
        .unwrap()
        .into_iter()
        .filter(|one| one.name.starts_with("cards/"))
        .map(|one| String::from_utf8(one.content.unwrap()).unwrap())
        .collect();
    let board = Signer::new(&says("Dyffryn"), &Clock::System, &Randomness::System).unwrap();
    let first = board.vouch("Dyffryn Health Board", &cards, None, &Clock::System).unwrap();
    let known = verify_list(&first).unwrap();
    let second = board.vouch("Dyffryn Health Board", &cards, Some(&known), &Clock::System).unwrap();

    let window = Window::open(&folder, place.path()).await;
    crate::safety::to_settings(&window, "people").await;
    until_told(&window, "Nia Rees", "nobody has checked it").await;
    choose_list(&window, "no list at all").await;
    window.until("return document.body.innerText.includes('does not match its signature')").await;
    // Whose list it is can be compared before it is relied on.
    choose_list(&window, &first).await;
    window.see("dialog[open] .key").await;
    window.photograph("trust-list").await.unwrap();
    let asked = window.see("dialog[open]").await.text().await.unwrap();
    assert!(asked.contains(&board.view().fingerprint), "{asked}");
    window.press_on(&window.see("dialog[open] .button:not(.main)").await).await;
    until_told(&window, "Nia Rees", "nobody has checked it").await;
    choose_list(&window, &first).await;
    window.press("button", "Yes, trust it").await;
    until_told(&window, "Dyffryn Health Board", "List 1, made on").await;
    until_told(&window, "Nia Rees", "An organisation on your trust list vouches for this key")
        .await;
    choose_list(&window, &second).await;
    window.see_text("p", "This is list 2. You have list 1.").await;
    window.press("button", "Yes, trust it").await;
    until_told(&window, "Dyffryn Health Board", "List 2, made on").await;
    choose_list(&window, &first).await;
    window.until("return document.body.innerText.includes('This trust list is older than the one you have. The newer one is kept.')").await;
    assert!(told_of(&window, "Dyffryn Health Board").await.contains("List 2"));
    window
        .ask::<()>("document.querySelector('section[aria-labelledby=people]').scrollIntoView()")
        .await;
    window.photograph("trust-people").await.unwrap();
    let faults = look_at(&window, "trust-lists").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // Whatever is checked here from now on is checked against the list.
    window.press("a", "Portfolio").await;
    window.press("button", "Check a passport").await;
    window.arrive_at("Check a passport").await;
    window.press("summary", "What was signed").await;
    window
        .until("return document.body.innerText.includes('trust list vouches for this key')")
        .await;
}
