//! A hundred texts that try to run, in every field and file name: in the real webview they are
//! texts, and nothing else. No script runs, no request is made, no command is called.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use countersign::clock::Clock;
use countersign::evidence::{EvidenceInput, FileRef, Kind, Shows};
use countersign::ids::Randomness;
use countersign::portfolio::Owner;
use countersign::sign_off::{Decision, Identity, Judgement, Signer};
use countersign_desktop_tests::{Window, pause};
use thirtyfour::Key;

use crate::hands::{go, sample};

const TEXTS: &str = include_str!("../../../data/hostile.txt");

/// A file some of the texts try to make.
const MADE: &str = "/tmp/countersign-ran";

/// What would be there if a text had become more than a text, and where the page asked for something.
const LOOK: &str = r##"
    const own = [...document.scripts].every((one) => one.closest('body') && !one.textContent.includes('ran='));
    const foreign = [...document.querySelectorAll(
        'iframe, object, embed, base, marquee, template, math, style:not([nonce]), body link, body meta, form[action], '
        + 'img:not([src^="blob:"]), a[href]:not([href^="/"]):not([href^="#"]), [ping], [srcdoc], [formaction], '
        + '[onerror], [onload], [onclick], [onfocus], [ontoggle], [onstart], [onbegin], [onclose], [background]'
    )].map((one) => one.outerHTML.slice(0, 120));
    const asked = performance.getEntriesByType('resource').map((one) => one.name)
        .filter((name) => !/^(tauri:\/\/localhost|ipc:\/\/localhost|blob:tauri:|http:\/\/ipc\.localhost)/.test(name));
    const ran = [window.ran, window.opener?.ran].filter((one) => one !== undefined);
    return [...(own ? [] : ['a script of its own']), ...foreign, ...asked, ...ran.map(() => 'it ran')];"##;

/// Writes each text into every field of the page, as typing does.
const WRITE: &str = "
    const [texts, selector, done] = arguments;
    (async () => {
        for (const text of texts) {
            for (const field of document.querySelectorAll(selector)) {
                field.value = text;
                field.dispatchEvent(new Event('input', { bubbles: true }));
            }
            await new Promise((next) => setTimeout(next, 20));
        }
        done([...document.querySelectorAll(selector)].map((field) => field.value));
    })();";

fn texts(port: u16) -> Vec<String> {
    let here = format!("127.0.0.1:{port}");
    TEXTS.lines().map(|line| line.replace("HERE", &here)).collect()
}

/// Listens for whoever the texts send, and counts them.
fn listen() -> (u16, Arc<AtomicU32>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let came = Arc::new(AtomicU32::new(0));
    let count = came.clone();
    std::thread::spawn(move || {
        for _ in listener.incoming() {
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    (port, came)
}

/// A portfolio in which every text stands in every field; gives back the ids of its evidence.
fn write_everywhere(folder: &Path, texts: &[String]) -> Vec<String> {
    let mut portfolio = countersign::Portfolio::open_sample(folder).unwrap();
    let clock = Clock::fixed("2026-12-01T09:00:00+00:00".parse().unwrap());
    let mut ids = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        let kind = Kind::ALL[place % Kind::ALL.len()];
        let mut input = EvidenceInput::empty(kind, "2026-09-01".parse().unwrap());
        input.title.clone_from(text);
        input.text = format!("{text}\n{text}");
        input.setting.clone_from(text);
        let form = countersign::evidence::Kind::forms().into_iter().find(|one| one.kind == kind);
        let fields = form.map(|form| form.fields).unwrap_or_default();
        input.details = fields
            .into_iter()
            .filter(|field| !field.date)
            .map(|field| (field.id.to_owned(), text.clone()))
            .collect::<BTreeMap<_, _>>();
        input.shows = vec![Shows { indicator: "2.1/all".into(), how: text.clone() }];
        let name = format!("{text}.txt");
        if let Ok(kept) = portfolio.attach(&name, format!("file {place}").as_bytes()) {
            input.files = vec![FileRef { digest: kept.digest, name: kept.name }];
        }
        ids.push(portfolio.log(&input).unwrap());
    }
    for (place, text) in texts.iter().enumerate().filter(|(place, _)| place % 5 == 0) {
        let identity = Identity {
            name: text.clone(),
            role: text.clone(),
            profession: text.clone(),
            regulator: text.clone(),
            number: text.clone(),
            employer: text.clone(),
        };
        let start = u64::try_from(place).unwrap() * 1000 + 9_000_000;
        let Ok(signer) = Signer::new(&identity, &clock, &Randomness::counted(start)) else {
            continue;
        };
        let judgement = Judgement {
            evidence: vec![ids[place].clone()],
            indicator: "2.1/all".into(),
            shown: BTreeMap::new(),
            decision: Decision::NotYet,
            comment: text.clone(),
        };
        portfolio.sign(&signer, &[judgement]).unwrap();
        portfolio.ask(&[(ids[place + 1].clone(), "2.1/all".into())], text).unwrap();
    }
    let owner = Owner { name: texts[0].clone(), ..portfolio.owner() };
    portfolio.change_owner(&owner).unwrap();
    ids
}

async fn nothing_ran(window: &Window, place: &str) {
    let faults: Vec<String> = window.ask(LOOK).await;
    assert!(faults.is_empty(), "{place}: {faults:?}");
}

async fn write(window: &Window, texts: &[String], selector: &str) {
    let driver = window.driver();
    let arguments = vec![texts.into(), selector.into()];
    let left =
        driver.execute_async(WRITE, arguments).await.unwrap().convert::<Vec<String>>().unwrap();
    assert!(!left.is_empty(), "there is no {selector} to write into");
    for text in left {
        assert_eq!(Some(&text), texts.last(), "it stays the text that was typed");
    }
    pause().await;
    nothing_ran(window, selector).await;
}

#[tokio::test]
async fn a_hundred_hostile_texts_are_only_texts() {
    let (port, came) = listen();
    let texts = texts(port);
    assert_eq!(texts.len(), 100);
    let _ = std::fs::remove_file(MADE);
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 6);
    let ids = write_everywhere(&folder, &texts);

    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    for address in [
        "/",
        "/framework",
        "/evidence",
        "/sign-off?show=waiting",
        "/sign-off?show=returned",
        "/sign-off/ask",
        "/portfolio",
        "/settings",
    ] {
        go(&window, address).await;
        window.see("main h1").await;
        for _ in 0..4 {
            pause().await;
        }
        nothing_ran(&window, address).await;
    }
    for (id, text) in ids.iter().zip(&texts) {
        go(&window, &format!("/evidence/{id}")).await;
        let title = countersign_line(text);
        let shown = format!(
            "return document.querySelector('h1')?.textContent === {};",
            serde_json::json!(title)
        );
        window.until(&shown).await;
        nothing_ran(&window, text).await;
    }
    println!("shown on every screen and on {} pages of their own", ids.len());

    // Typed: into the editor, the search, the find box, the request, the settings, the signer's form.
    go(&window, &format!("/evidence/{}?change", ids[3])).await;
    window.see("#title").await;
    write(&window, &texts, "form input.input:not([inputmode]), form textarea").await;
    window.see("[data-save=saved]").await;
    go(&window, "/evidence").await;
    window.see("#search").await;
    write(&window, &texts, "#search").await;
    window.type_keys(Key::Control + "k").await;
    window.see("#find-all:focus").await;
    write(&window, &texts, "#find-all").await;
    window.type_keys(Key::Escape + "").await;
    go(&window, "/sign-off/ask").await;
    window.see("#to").await;
    write(&window, &texts, "#to").await;
    go(&window, "/settings/you").await;
    window.see("#owner-name").await;
    write(&window, &texts, "#owner-name").await;
    go(&window, "/sign-off/hand-over").await;
    window.press("button", "I am here for the first time").await;
    write(&window, &texts, "form input.input").await;
    make_a_signer(&window, place.path()).await;
    nothing_ran(&window, "the review").await;

    assert_eq!(came.load(Ordering::Relaxed), 0, "nobody came: no request left the window");
    assert!(!Path::new(MADE).exists(), "no command ran");
    let heading = window.heading().await;
    assert!(!heading.is_empty(), "the window is alive, and the portfolio open");
    drop(window);
    let after = countersign::Portfolio::open_sample(&folder).unwrap();
    for id in ids {
        assert!(!after.evidence(&id).unwrap().summary.withdrawn);
    }
}

/// A name that tries to leave the folder makes a file inside it.
async fn make_a_signer(window: &Window, place: &Path) {
    for field in ["name", "profession", "number", "employer", "new-passphrase", "repeat"] {
        window.refill(&format!("#{field}"), "../../kettle harbour violin").await;
    }
    window.type_keys(Key::Enter + "").await;
    window.see_text("h2", "If you lose your signer file").await;
    assert!(place.join("kettle-harbour-violin.signer").is_file());
}

/// A text as a title is kept: one line, single spaces.
fn countersign_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_tripwire_trips() {
    let (port, came) = listen();
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 6), place.path()).await;
    let before: Vec<String> = window.ask(LOOK).await;
    assert!(before.is_empty(), "{before:?}");
    // What a careless line would do with a text.
    let careless = format!(
        "const p = document.createElement('p'); p.innerHTML = `<img src='http://127.0.0.1:{port}/a.png' onerror='window.ran=1'><a href='javascript:1'>x</a>`; document.body.append(p); return true;"
    );
    window.ask::<bool>(&careless).await;
    let after: Vec<String> = window.ask(LOOK).await;
    assert!(after.len() >= 2, "{after:?}");
    // Even so the window's policy lets nothing out and runs nothing.
    for _ in 0..5 {
        pause().await;
    }
    assert_eq!(came.load(Ordering::Relaxed), 0);
    assert!(window.ask::<bool>("return window.ran === undefined;").await);
}
