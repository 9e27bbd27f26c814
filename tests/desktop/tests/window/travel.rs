//! Sign-off by file between two computers that share nothing but two files, and a passport on a third.

use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::Portfolio;
use countersign::document::{DocumentKind, ExportOptions};
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::passport::Include;
use countersign_desktop_tests::{Window, pause};
use data_encoding::BASE64;
use thirtyfour::{By, Key};

use crate::everyone::look;
use crate::hands::sample;

const FIRST: &str = "Helped with walking on the ward";
const SECOND: &str = "Set up a chair for a tall person";

/// A computer: a folder of its own.
fn computer() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Amina's portfolio with two pieces that show five statements each, the first with a picture and a plan.
fn amina(at: &Path) -> PathBuf {
    let folder = sample(at, 12);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let png = BASE64.decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    let picture = portfolio.attach("walk.png", &png.unwrap()).unwrap();
    let plan = portfolio.attach("plan.txt", b"Walk to lunch, twice a day.").unwrap();
    for (title, files) in [(FIRST, vec![picture.into(), plan.into()]), (SECOND, Vec::new())] {
        let mut piece =
            EvidenceInput::empty(Kind::ReflectiveAccount, "2026-03-10".parse().unwrap());
        piece.title = title.into();
        piece.text = "I asked first, and went slowly.".into();
        piece.files = files;
        piece.shows = ["1.1", "1.2", "2.2", "2.5", "2.7"]
            .map(|code| Shows {
                indicator: format!("{code}/assistant-practitioner"),
                how: "I asked how he wanted it.".into(),
            })
            .into();
        portfolio.log(&piece).unwrap();
    }
    folder
}

#[tokio::test]
async fn ten_items_go_there_and_back_as_two_files() {
    let (hers, theirs) = (computer(), computer());
    let folder = amina(hers.path());
    let mut faults = Vec::new();

    let (ask, items) = save_a_request(&folder, hers.path(), &mut faults).await;
    std::fs::copy(&ask, theirs.path().join("for-sian.ask")).unwrap();

    let answer = answer_it(theirs.path(), items, &mut faults).await;
    std::fs::copy(&answer, hers.path().join("from-sian.answer")).unwrap();

    let window = Window::open(&folder, hers.path()).await;
    to_sign_off(&window).await;
    window.press("button", "Bring in an answer").await;
    window.see_text("h2", &format!("You brought in {items} decisions.")).await;
    window.photograph("travel-brought").await.unwrap();
    faults.extend(look(&window, "travel-brought").await);
    window.press("button", "Bring in an answer").await;
    window.see_text("h2", "You brought in this answer before. Nothing was changed.").await;
    window.kill();

    let changed = hers.path().join("from-sian.answer");
    let mut bytes = std::fs::read(&changed).unwrap();
    bytes[2_000] ^= 1;
    std::fs::write(&changed, bytes).unwrap();
    let window = Window::open(&folder, hers.path()).await;
    to_sign_off(&window).await;
    window.press("button", "Bring in an answer").await;
    let told = window.see("[role=alert] .trouble").await.text().await.unwrap();
    assert!(told.contains("Changed after signing"), "{told}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

async fn to_sign_off(window: &Window) {
    window.press_on(&window.see("nav a[href='/sign-off']").await).await;
    window.arrive_at("Sign-off").await;
}

async fn save_a_request(
    folder: &Path,
    save_to: &Path,
    faults: &mut Vec<String>,
) -> (PathBuf, usize) {
    let window = Window::open(folder, save_to).await;
    to_sign_off(&window).await;
    window.see_text("button", "Bring in an answer").await;
    window.press_on(&window.see("a[href='/sign-off?show=to-send']").await).await;
    window.press("a", "Ask for sign-off").await;
    window.arrive_at("Ask for sign-off").await;
    window.fill("#to", "Siân Morgan").await;
    window.press("label", "Tick everything").await;
    let button = window.see("form .button.main").await.text().await.unwrap();
    let items: usize = button.split(' ').find_map(|word| word.parse().ok()).unwrap();
    assert!(items >= 10, "{button}");
    window.press("button", "Save a request as a file").await;
    window.see("[role=status] b").await;
    window.photograph("travel-asked").await.unwrap();
    faults.extend(look(&window, "travel-asked").await);
    window.press("a", "Done").await;
    window.see_text("a", FIRST).await;
    window.kill();
    let mut saved = std::fs::read_dir(save_to).unwrap().map(|entry| entry.unwrap().path());
    let ask = saved.find(|path| path.extension().is_some_and(|it| it == "ask")).unwrap();
    // For whom, from whom, of which day.
    let name = ask.file_name().unwrap().to_str().unwrap();
    let day =
        name.strip_prefix("for-siân-morgan-from-AY-20").and_then(|day| day.strip_suffix(".ask"));
    assert_eq!(day.map(str::len), Some(8), "{name}");
    (ask.clone(), items)
}

/// On a computer that never had a portfolio.
async fn answer_it(place: &Path, items: usize, faults: &mut Vec<String>) -> PathBuf {
    let window = Window::open_on_nothing(place).await;
    faults.extend(look(&window, "travel-welcome").await);
    window.press("button", "Open a request").await;
    window.arrive_at("A request for you").await;
    window.photograph("travel-request").await.unwrap();
    faults.extend(look(&window, "travel-request").await);
    window.press("button", "Start").await;
    window.arrive_at("Who are you?").await;
    faults.extend(look(&window, "travel-who").await);
    become_sian(&window).await;
    faults.extend(look(&window, "travel-statement").await);
    window.press("button", "Continue").await;
    window.see("#decide").await;
    let (mut seen, mut title) = (Vec::new(), window.heading().await);
    while !title.starts_with("You are signing") {
        decide(&window, &title, faults).await;
        seen.push(title);
        title = window.heading().await;
    }
    assert!(seen.iter().any(|title| title == FIRST) && seen.iter().any(|title| title == SECOND));
    let who = "Siân Morgan, Physiotherapist, HCPC PH123456";
    window.arrive_at(&format!("You are signing {items} items as {who}")).await;
    assert_eq!(window.driver().find_all(By::Css("main li")).await.unwrap().len(), items);
    window.photograph("travel-confirm").await.unwrap();
    window.press("button", "Sign and save the answer").await;
    window.arrive_at("Thank you").await;
    window.photograph("travel-saved").await.unwrap();
    faults.extend(look(&window, "travel-saved").await);
    window.press("button", "Done").await;
    window.arrive_at("Welcome to Countersign").await;
    window.kill();
    assert!(place.join("siân-morgan.signer").exists());
    assert!(place.join("siân-morgan.signed").exists());
    assert_eq!(std::fs::read_dir(place.join("unsigned")).map_or(0, |kept| kept.count()), 0);
    assert!(place.join("siân-morgan-lost-key.notice").exists());
    assert!(!place.join("portfolio.db").exists(), "no portfolio was made");
    let mut answers = std::fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path());
    answers.find(|path| path.extension().is_some_and(|it| it == "answer")).unwrap()
}

async fn decide(window: &Window, title: &str, faults: &mut Vec<String>) {
    let chosen = window.driver().find_all(By::Css("input:checked")).await.unwrap();
    assert!(chosen.is_empty(), "nothing is ticked beforehand");
    if title == FIRST {
        window.see("main img").await;
        window.press("button", "Save to look at it").await;
    }
    let labels = By::XPath("//label[normalize-space(.)='Achieved']");
    for label in window.driver().find_all(labels).await.unwrap() {
        window.press_on(&label).await;
    }
    if title == FIRST {
        window.photograph("travel-review").await.unwrap();
        faults.extend(look(window, "travel-review").await);
    }
    window.type_keys(Key::Control + Key::Enter).await;
    window.turned_from(title).await;
}

pub async fn become_sian(window: &Window) {
    // Where nobody ever signed, that is chosen already.
    window.see("#name").await;
    window.fill("#name", "Siân Morgan").await;
    window.fill("#profession", "Physiotherapist").await;
    window.fill("#number", "PH123456").await;
    window.fill("#employer", "Northfield Hospital").await;
    window.fill("#new-passphrase", "kettle harbour violin").await;
    window.fill("#repeat", "kettle harbour violin").await;
    window.type_keys(Key::Enter + "").await;
    window.press("button", "Save a cancel file").await;
    window.see_text("h2", "If you lose your signer file").await;
}

#[tokio::test]
async fn a_next_employer_checks_passports_with_no_portfolio() {
    let (hers, office) = (computer(), computer());
    let folder = amina(hers.path());
    let bytes = Portfolio::open_sample(&folder).unwrap().passport_bytes(Include::Index).unwrap();
    let good = office.path().join("amina.passport");
    std::fs::write(&good, &bytes).unwrap();

    // By double click: the file is what the app is started with.
    let window = Window::open(&good, office.path()).await;
    window.arrive_at("Check a passport").await;
    window.see_text("h2", "Amina Yusuf").await;
    window.photograph("check-one").await.unwrap();
    window.kill();

    // A PDF is checked by the passport inside it.
    let pdf = hers.path().join("amina.pdf");
    let options = ExportOptions { document: DocumentKind::Passport, ..ExportOptions::default() };
    let portfolio = Portfolio::open_sample(&folder).unwrap();
    portfolio.export_as(&options, &pdf, &mut |_, _| true).unwrap();
    let window = Window::open(&pdf, office.path()).await;
    window.arrive_at("Check a passport").await;
    window.see_text("h2", "Amina Yusuf").await;
    window.see_text("dd", "Pages: as they were when this PDF was made.").await;
    window.photograph("check-pdf").await.unwrap();
    window.kill();

    let mut changed = bytes.clone();
    changed[bytes.len() / 2] ^= 4;
    std::fs::write(office.path().join("bad.passport"), changed).unwrap();
    let window = Window::open_on_nothing(office.path()).await;
    window.press("button", "Check a passport").await;
    window.see_text("h2", "2 files checked").await;
    window.see_text("b", "Not as it was signed").await;
    assert!(window.driver().find_all(By::Css("input:checked")).await.unwrap().is_empty());
    for (place, word) in ["Accept", "Test", "Repeat"].into_iter().enumerate() {
        let choice =
            By::XPath(format!("(//fieldset)[{}]//label[normalize-space(.)='{word}']", place + 1));
        window.press_on(&window.see_by(choice, word).await).await;
    }
    let faults = look(&window, "check-many").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    window.press("summary", "What was signed").await;
    window.photograph("check-many").await.unwrap();
    window.press("button", "Save the result as a PDF").await;
    window.see_text("p", "Saved as “check.pdf”.").await;
    let text = Command::new("pdftotext")
        .arg("-raw")
        .arg(office.path().join("check.pdf"))
        .arg("-")
        .output();
    let text = String::from_utf8_lossy(&text.unwrap().stdout).replace('\n', " ");
    for word in ["As signed: every byte", "Accept", "Test", "Repeat", "Changed after signing"] {
        assert!(text.contains(word), "{word}: {text:.2000}");
    }
}

/// Drops a file on the page, as a hand would.
const DROP: &str = "
    const [name, text] = arguments;
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name));
    document.querySelector('h1').dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));";

#[tokio::test]
async fn a_file_dropped_on_the_window_is_opened() {
    let (hers, theirs) = (computer(), computer());
    let folder = amina(hers.path());
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let board = portfolio.sign_off_board().unwrap();
    let items: Vec<_> =
        board.to_send.into_iter().map(|one| (one.evidence, one.indicator)).take(2).collect();
    let ask = portfolio.ask_by_file(&items, "Siân Morgan").unwrap();
    drop(portfolio);
    let window = Window::open_on_nothing(theirs.path()).await;
    let text = BASE64.encode(&ask.bytes);
    window.driver().execute(DROP, vec!["walk.ask".into(), text.into()]).await.unwrap();
    window.arrive_at("A request for you").await;
    window.press("button", "Stop without signing").await;
    window.arrive_at("Welcome to Countersign").await;
    let mut bad = ask.bytes;
    bad.push(b'x');
    let text = BASE64.encode(&bad);
    window.driver().execute(DROP, vec!["walk.ask".into(), text.into()]).await.unwrap();
    let told = window.see("[role=alert] .trouble").await.text().await.unwrap();
    assert!(told.contains("Contains unsigned content"), "{told}");
}

/// The page in `docs/verify`, in the same engine, from the disk and with no network.
#[tokio::test]
async fn the_page_a_panel_opens_by_double_click_says_the_same() {
    let (hers, office) = (computer(), computer());
    let folder = amina(hers.path());
    let bytes = Portfolio::open_sample(&folder).unwrap().passport_bytes(Include::Files).unwrap();
    let (good, bad) = (office.path().join("good.passport"), office.path().join("bad.passport"));
    std::fs::write(&good, &bytes).unwrap();
    let mut changed = bytes;
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(&bad, changed).unwrap();
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify/verify.html");
    let window = Window::open_page(&page, office.path()).await;
    window.arrive_at("Check a passport").await;
    for (file, words) in [(&good, "1. Every byte is as signed: "), (&bad, "NOT as signed: ")] {
        window.see("#file").await.send_keys(file.to_str().unwrap()).await.unwrap();
        let words = By::XPath(format!("//*[@id='verdict']/p[starts-with(., '{words}')]"));
        let mut patience = 0;
        while window.driver().find(words.clone()).await.is_err() {
            patience += 1;
            assert!(patience < 100, "{}", window.see("#verdict").await.text().await.unwrap());
            pause().await;
        }
        window.photograph("verify-page").await.unwrap();
    }
}
