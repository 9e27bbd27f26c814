//! The test language in the window, and in the page that signs in a browser: everything that is ever shown or told to a
//! screen reader is heard, and what stands outside of the marks is somebody's words, a number, a code or a day.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::Portfolio;
use countersign_desktop_tests::Window;
use data_encoding::BASE64;

use crate::heard::{Heard, go};
use crate::page::DROP;
use crate::screens::{SCREENS, turn_to};

#[path = "../../../marked/outside.rs"]
pub mod outside;

use outside::Theirs;

/// Every page of an open portfolio.
const PAGES: [&str; 47] = [
    "/",
    "/framework",
    "/framework?show=missing",
    "/framework/career",
    "/framework/more",
    "/framework?framework=care-certificate-2025",
    "/framework/statement?id=2.1/all",
    "/framework/statement?id=3.9/entry",
    "/framework/statement?id=none",
    "/framework/statement/link?id=2.1/all",
    "/evidence",
    "/evidence?is=draft",
    "/evidence/new",
    "/evidence/none",
    "/evidence/templates",
    "/sign-off?show=to-send",
    "/sign-off?show=waiting",
    "/sign-off?show=returned",
    "/sign-off?show=signed",
    "/sign-off/ask",
    "/sign-off/by-file",
    "/sign-off/hand-over",
    "/working-life",
    "/working-life?about=delegation",
    "/working-life?about=goal",
    "/working-life?about=appraisal",
    "/working-life?about=training",
    "/working-life?about=feedback",
    "/working-life/ask",
    "/progress/plan",
    "/progress/qualifications",
    "/progress/qualifications/entry",
    "/progress/own-view",
    "/progress/over-time",
    "/progress/agreements",
    "/portfolio",
    "/settings",
    "/settings/you",
    "/settings/safety",
    "/settings/own-keys",
    "/settings/people",
    "/settings/frameworks",
    "/settings/bring",
    "/settings/data",
    "/settings/reading",
    "/settings/lock",
    "/settings/about",
];

/// The nouns of which an entry is made.
const NOUNS: [&str; 9] = [
    "supervision",
    "delegation",
    "scope",
    "goal",
    "review-plan",
    "review",
    "appraisal",
    "training",
    "feedback",
];

/// The program of the command line that speaks the test language.
fn program(words: &[&str], place: &Path) -> String {
    let named = std::env::var_os("COUNTERSIGN").expect("script/marked names the program");
    let done = Command::new(named)
        .args(words)
        .current_dir(place)
        .env("COUNTERSIGN_PASSPHRASE", "quiet yellow kettle")
        .env("SIGNER_PASSPHRASE", "three small words")
        .output()
        .unwrap();
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// What the person at the window types on the way, and what others are called.
const TYPED: [&str; 14] = [
    "Washing hands before a dressing",
    "I washed my hands and put on gloves.",
    "Amina Yusuf",
    "Priya Nair",
    "Occupational therapist",
    "Northfield Hospital",
    "Zoë Price",
    "Nurse",
    "The walking group",
    "walk",
    "zzz",
    "Countersign",
    "Tea in the morning",
    "Priya",
];

/// What stands in the files that the page opens, and in no list beside them.
const IN_FILES: [&str; 7] = [
    "Walk with people",
    "Walking",
    "I walked beside a gentleman to the dining room.",
    "With a picture",
    "The walking group",
    "Ŵyn",
    "عمر",
];

/// A sample in the test language, what somebody wrote in it, and one of its pieces.
fn sample(place: &Path) -> (PathBuf, Theirs, String) {
    program(&["sample", "sample", "--entries", "40"], place);
    program(&["take-out", "sample", "-o", "out"], place);
    let mut theirs = Theirs::given();
    TYPED.iter().for_each(|text| theirs.text(text));
    theirs.json(&fs::read_to_string(place.join("out/data.json")).unwrap());
    theirs.text(&own_name(place));
    let folder = place.join("sample");
    let portfolio = Portfolio::open_sample(&folder).unwrap();
    for one in portfolio.sign_offs().unwrap() {
        // What was sealed is given out as it is, in letters that nobody reads.
        let signer = one.signer;
        [one.comment, signer.name, signer.role, signer.profession, signer.employer]
            .iter()
            .for_each(|text| theirs.text(text));
    }
    let piece = portfolio.evidence_list("").unwrap().items[3].id.clone();
    drop(portfolio);
    (folder, theirs, piece)
}

#[tokio::test]
#[ignore = "needs programs in the test language, which script/marked makes"]
async fn every_word_of_the_window_comes_from_the_catalogue_or_from_somebody() {
    let (place, own) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (folder, mut theirs, piece) = sample(place.path());
    let mut heard = Heard::default();
    let window = Window::open(&folder, own.path()).await;
    Heard::listen(&window).await;
    for address in PAGES {
        heard.explore(&window, address).await;
    }
    for address in [
        format!("/evidence/{piece}"),
        format!("/evidence/{piece}?change"),
        format!("/evidence/link?ids={piece}"),
    ] {
        heard.explore(&window, &address).await;
    }
    for noun in NOUNS {
        go(&window, "/working-life").await;
        heard.explore(&window, &format!("/working-life/entry?noun={noun}")).await;
    }
    heard.take(&window).await;
    window.kill();
    // A folder to bring in is the one where the window keeps what it saves, and its files are listed.
    names_in(own.path(), own.path(), &mut theirs);
    heard.told(&theirs, 2000);
}

#[tokio::test]
#[ignore = "needs programs in the test language, which script/marked makes"]
async fn every_word_of_a_turn_and_of_a_file_comes_from_the_catalogue_or_from_somebody() {
    let place = tempfile::tempdir().unwrap();
    let (folder, theirs, piece) = sample(place.path());
    let mut heard = Heard::default();
    for (file, ask) in [
        ("walk.ask", &["ask", "sample", "--evidence", &piece, "--to", "Priya Nair"][..]),
        ("group.ask", &["feedback", "ask", "sample", "--about", "The walking group"]),
        ("amina.passport", &["passport", "sample", "--texts"]),
    ] {
        program(&[ask, &["-o", file]].concat(), place.path());
        let own = tempfile::tempdir().unwrap();
        let window = Window::open(&place.path().join(file), own.path()).await;
        Heard::listen(&window).await;
        heard.press_through(&window).await;
        window.kill();
    }

    let window = Window::open(&folder, place.path()).await;
    Heard::listen(&window).await;
    for screen in SCREENS {
        turn_to(&window, screen).await;
    }
    heard.take(&window).await;
    window.kill();

    heard.told(&theirs, 700);
}

/// Drops a file on the page.
async fn drop_on(window: &Window, file: &Path) {
    let text = BASE64.encode(&fs::read(file).unwrap());
    window.driver().execute(DROP, vec![own_name(file).into(), text.into()]).await.unwrap();
    // Either it is opened, or the page says why not.
    let arrived = "return !!document.querySelector('[role=alert] .trouble') || !document.querySelector('#open-hint')";
    window.until(arrived).await;
}

/// What the files of a folder are called, and where in it they are.
fn names_in(folder: &Path, whole: &Path, theirs: &mut Theirs) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        theirs.text(&own_name(&path));
        theirs.text(&path.strip_prefix(whole).unwrap().to_string_lossy());
        if path.is_dir() {
            names_in(&path, whole, theirs);
        }
    }
}

fn own_name(file: &Path) -> String {
    file.file_name().unwrap().to_string_lossy().into_owned()
}

#[tokio::test]
#[ignore = "needs a page in the test language, which script/marked makes"]
async fn every_word_of_the_page_comes_from_the_catalogue_or_from_somebody() {
    let place = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = root.join("ui/build-marked/page/countersign-sign.html");
    let table = root.join("tests/data/page");
    let mut theirs = Theirs::given();
    TYPED.iter().chain(&IN_FILES).for_each(|text| theirs.text(text));
    for file in ["opened.json", "checks.json", "answers.json", "feedback_opened.json", "cards.json"]
    {
        theirs.json(&fs::read_to_string(table.join(file)).unwrap());
    }
    let mut changed = fs::read(table.join("stage-1.passport")).unwrap();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::write(place.path().join("changed.passport"), changed).unwrap();
    fs::write(place.path().join("notes.txt"), "Just a note.").unwrap();

    let mut heard = Heard::default();
    let mut files: Vec<PathBuf> = [
        "ten-all.answer",
        "one-not-yet-once.answer",
        "rotated.passport",
        "shared.passport",
        "erased.passport",
        "stage-13.passport",
        "feedback-peer.answer",
        "feedback.ask",
        "files.ask",
        "ten.ask",
    ]
    .map(|name| table.join(name))
    .into();
    files.extend(["changed.passport", "notes.txt"].map(|name| place.path().join(name)));
    files.iter().for_each(|file| theirs.text(&own_name(file)));
    for file in files {
        let window = Window::open_page(&page, place.path()).await;
        window.arrive_at("What do you want to do?").await;
        Heard::listen(&window).await;
        heard.anew();
        drop_on(&window, &file).await;
        heard.press_through(&window).await;
        window.kill();
    }

    // Somebody signs once, from the first screen to the last.
    let window = Window::open_page(&page, place.path()).await;
    window.arrive_at("What do you want to do?").await;
    Heard::listen(&window).await;
    drop_on(&window, &table.join("one.ask")).await;
    window.arrive_at("A request for you").await;
    window.press("button", "Start").await;
    window.press("button", "Sign once").await;
    window.press("button", "Continue, and sign once").await;
    for (field, words) in [
        ("#name", "Zoë Price"),
        ("#profession", "Nurse"),
        ("#number", "98I1393E"),
        ("#employer", "Northfield Hospital"),
    ] {
        window.fill(field, words).await;
    }
    window.press("button", "Continue, and sign once").await;
    window.see("#decide").await;
    window.press("label", "Achieved").await;
    window.press("button", "Go to the last step").await;
    window.press("button", "Sign and save the answer").await;
    window.arrive_at("Thank you").await;
    heard.take(&window).await;
    window.kill();

    heard.told(&theirs, 200);
}
