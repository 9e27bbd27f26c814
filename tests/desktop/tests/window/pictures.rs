//! Pictures of every screen, to be looked at: `script/pictures`.

use countersign::evidence::{EvidenceInput, Kind};
use countersign_desktop_tests::{Window, pause};

use crate::hands::{go, sample};
use crate::screens::{SCREENS, turn_to};

const SIZES: [(u32, u32); 3] = [(1366, 768), (720, 900), (320, 800)];

/// No picture is taller.
const TALLEST: u32 = 3000;

/// Every page picture is drawn; of thousands of pieces that takes longer than anybody waits.
const DRAWN: &str = "const cards = document.querySelector('.cards');
    return !cards || cards.querySelectorAll('svg path').length >= 12";

/// Other ways to look at it on a usual screen: what each is called, what sets it, and what the width is then.
const WAYS: [(&str, &str, u32); 3] = [
    ("contrast", "document.documentElement.dataset.theme = 'contrast';", 1366),
    ("largest", "document.documentElement.dataset.size = 'largest';", 1366),
    ("200", "void window.__TAURI_INTERNALS__.invoke('zoom', { percent: 200 });", 683),
];

/// Back to the usual.
const USUAL: &str = "
    Object.assign(document.documentElement.dataset, { theme: 'light', size: 'normal' });
    void window.__TAURI_INTERNALS__.invoke('zoom', { percent: 100 });
    return innerWidth === 1366;";

/// Takes the whole page in other ways than the usual.
async fn take_otherwise(window: &Window, file: &str) {
    for (way, set, width) in WAYS {
        window.driver().set_window_rect(0, 0, 1366, 768).await.unwrap();
        window.until(&format!("{set} scrollTo(0, 0); return innerWidth === {width};")).await;
        let whole: u32 = window.ask("return document.documentElement.scrollHeight").await;
        let height = (whole * 1366 / width).clamp(768, TALLEST);
        window.driver().set_window_rect(0, 0, 1366, height).await.unwrap();
        for _ in 0..4 {
            pause().await;
        }
        window.photograph(&format!("{file}-{way}")).await.unwrap();
        window.until(USUAL).await;
    }
}

/// Takes the whole page, light and dark, at each width, and in other ways.
async fn take(window: &Window, name: &str) {
    let file = name.to_lowercase().replace([' ', ','], "-").replace("--", "-");
    if !name.starts_with("many") {
        window.until(DRAWN).await;
    }
    for (width, height) in SIZES {
        window.driver().set_window_rect(0, 0, width, height).await.unwrap();
        let narrow = format!(
            "document.activeElement?.blur?.(); scrollTo(0, 0); return innerWidth === {width};"
        );
        window.until(&narrow).await;
        let whole: u32 = window.ask("return document.documentElement.scrollHeight").await;
        let height = whole.clamp(height, TALLEST);
        window.driver().set_window_rect(0, 0, width, height).await.unwrap();
        for theme in ["light", "dark"] {
            let set = format!(
                "document.documentElement.dataset.theme = '{theme}'; return innerHeight === {height};"
            );
            window.until(&set).await;
            // The new size is drawn a moment after it is answered for.
            for _ in 0..3 {
                pause().await;
            }
            window.photograph(&format!("{file}-{width}-{theme}")).await.unwrap();
        }
    }
    take_otherwise(window, &file).await;
    crate::everyone::wide_again(window).await;
}

#[tokio::test]
#[ignore = "writes pictures, proves nothing"]
async fn every_screen() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    for screen in SCREENS {
        turn_to(&window, screen).await;
        take(&window, screen).await;
    }
    for (name, address) in [
        ("my progress", "/"),
        ("framework", "/framework"),
        ("missing", "/framework?show=missing"),
        ("statement", "/framework/statement?id=2.1/all"),
        ("link evidence", "/framework/statement/link?id=2.1/all"),
        ("sign-off", "/sign-off"),
        ("ask", "/sign-off/ask"),
        ("hand over", "/sign-off/hand-over"),
        ("portfolio", "/portfolio"),
        ("settings", "/settings"),
        ("plan", "/progress/plan"),
        ("qualifications", "/progress/qualifications"),
        ("then and now", "/progress/over-time"),
        ("agreements", "/progress/agreements"),
    ] {
        go(&window, address).await;
        take(&window, &format!("empty {name}")).await;
    }
}

#[tokio::test]
#[ignore = "writes pictures, proves nothing"]
async fn many_pieces() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 5000), place.path()).await;
    window.see("main table").await;
    for (name, address) in [
        ("my progress", "/"),
        ("evidence", "/evidence"),
        ("statement", "/framework/statement?id=2.1/all"),
        ("sign-off", "/sign-off"),
        ("signed", "/sign-off?show=signed"),
        ("portfolio", "/portfolio"),
    ] {
        go(&window, address).await;
        take(&window, &format!("many {name}")).await;
    }
}

/// The pages one comes to from My progress and from the framework.
#[tokio::test]
#[ignore = "writes pictures, proves nothing"]
async fn every_page_below() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 40);
    let mut portfolio = countersign::Portfolio::open_sample(&folder).unwrap();
    portfolio.start_in_post("2026-09-14".parse().unwrap()).unwrap();
    portfolio.add_bundled_framework("care-certificate-2025").unwrap();
    drop(portfolio);
    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    for (name, address) in [
        ("plan", "/progress/plan"),
        ("qualifications", "/progress/qualifications"),
        ("add a qualification", "/progress/qualifications/entry"),
        ("own view", "/progress/own-view"),
        ("then and now", "/progress/over-time"),
        ("agreements", "/progress/agreements"),
        ("career", "/framework/career"),
        ("further frameworks", "/framework/more"),
        ("care certificate", "/framework?framework=care-certificate-2025"),
        ("statement", "/framework/statement?id=2.1/all"),
        ("link evidence", "/framework/statement/link?id=2.1/all"),
        ("supervision", "/working-life"),
        ("delegation and scope", "/working-life?about=delegation"),
        ("goals", "/working-life?about=goal"),
        ("reviews", "/working-life?about=appraisal"),
        ("training", "/working-life?about=training"),
        ("add a supervision", "/working-life/entry?noun=supervision"),
        ("entries by file", "/sign-off/by-file"),
        ("templates", "/evidence/templates"),
        ("text size", "/settings/reading"),
        ("safety copy", "/settings/safety"),
        ("bring in", "/settings/bring"),
        ("your data", "/settings/data"),
    ] {
        go(&window, address).await;
        take(&window, &format!("page {name}")).await;
    }
}

#[tokio::test]
#[ignore = "writes pictures, proves nothing"]
async fn long_names() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let mut portfolio = countersign::Portfolio::open_sample(&folder).unwrap();
    let mut owner = portfolio.owner();
    owner.name = "Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley".into();
    portfolio.change_owner(&owner).unwrap();
    let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, "2026-11-01".parse().unwrap());
    input.title = "Supporting somebody with otorhinolaryngological and pneumonoultramicroscopicsilicovolcanoconiosis care needs on the ward in the morning and once more after lunch".into();
    input.text = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch. ".repeat(20);
    input.shows = vec![countersign::evidence::Shows {
        indicator: "2.1/all".into(),
        how: input.title.clone(),
    }];
    let id = portfolio.log(&input).unwrap();
    portfolio.ask(&[(id, "2.1/all".into())], &owner.name).unwrap();
    drop(portfolio);
    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    take(&window, "long my progress").await;
    for (screen, address) in [("evidence", "/evidence"), ("sign-off", "/sign-off?show=waiting")] {
        go(&window, address).await;
        take(&window, &format!("long {screen}")).await;
    }
    window.press_on(&window.see("main .piece a").await).await;
    window.see("article h1").await;
    take(&window, "long piece").await;
}

/// The pictures of the README.
#[tokio::test]
#[ignore = "writes pictures, proves nothing"]
async fn readme() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    window.driver().set_window_rect(0, 0, 1180, 1010).await.unwrap();
    for (screen, name) in [
        ("My progress", "home"),
        ("Add evidence", "evidence"),
        ("Hand over, who", ""),
        ("Hand over, first time", ""),
        ("Hand over, review", "hand-over"),
    ] {
        turn_to(&window, screen).await;
        window.ask::<bool>("scrollTo(0, 0); return true").await;
        for _ in 0..10 {
            pause().await;
        }
        if !name.is_empty() {
            window.photograph(&format!("readme-{name}")).await.unwrap();
        }
    }
}
