//! Every screen, for everyone: axe finds nothing in any theme, and nothing needs sideways scrolling.

use std::fs;
use std::path::Path;

use countersign_desktop_tests::{Window, pause};
use thirtyfour::Key;

const THEMES: [&str; 4] = ["light", "dark", "white", "contrast"];
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/node_modules/axe-core/axe.min.js");

/// Sets the theme, runs axe and gives back its rules, where they fail and why.
const LOOK: &str = "
    const [theme, done] = arguments;
    Object.assign(document.documentElement.dataset, { theme, motion: 'none' });
    axe.run(document).then(({ violations }) => done(violations.flatMap((rule) =>
        rule.nodes.map((node) => `${theme}: ${rule.id} ${node.target} ${node.failureSummary}`))));";

/// What reaches over the right edge at 320 px, also with the spacing of WCAG 1.4.12.
const WIDE: &str = "
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const root = document.documentElement;
    const plain = over();
    root.dataset.spacing = 'wider';
    const spaced = over();
    root.dataset.spacing = 'normal';
    return [innerWidth, plain, spaced];";

/// What reaches furthest with that spacing: the innermost elements first.
const OVER: &str = "
    const root = document.documentElement;
    root.dataset.spacing = 'wider';
    const over = [...document.querySelectorAll('body *')].filter((one) =>
        one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > innerWidth + 1).reverse();
    const told = over.slice(0, 4).map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`);
    root.dataset.spacing = 'normal';
    return told.join(' | ');";

#[tokio::test]
async fn every_screen_is_for_everyone() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("sample");
    drop(countersign::sample::make(&folder, 24).unwrap());
    let window = Window::open(&folder, place.path()).await;
    window.see("main svg text").await;
    let mut faults = look(&window, "My progress").await;
    for name in ["Framework", "Evidence", "Sign-off", "Portfolio", "Settings"] {
        window.press("a", name).await;
        window.arrive_at(name).await;
        faults.extend(look(&window, name).await);
    }
    window.type_keys(Key::Control + "n").await;
    window.arrive_at("Add evidence").await;
    faults.extend(look(&window, "Add evidence").await);
    window.press("a", "Evidence").await;
    window.arrive_at("Evidence").await;
    window.see("main a[href^='/evidence/']").await;
    window.press("a", "Sign-off").await;
    window.press("a", "Ask for sign-off").await;
    window.arrive_at("Ask for sign-off").await;
    faults.extend(look(&window, "Ask for sign-off").await);
    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    faults.extend(look(&window, "Locked").await);
    window.press("button", "Not this one").await;
    window.arrive_at("Welcome to Countersign").await;
    faults.extend(look(&window, "Welcome").await);
    window.press("button", "Make my portfolio").await;
    window.see("#new-passphrase").await;
    faults.extend(look(&window, "Make a portfolio").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

pub async fn look(window: &Window, screen: &str) -> Vec<String> {
    let driver = window.driver();
    let axe = fs::read_to_string(Path::new(AXE)).unwrap();
    driver.execute(axe, Vec::new()).await.unwrap();
    let mut faults = Vec::new();
    for theme in THEMES {
        let found = driver.execute_async(LOOK, vec![theme.into()]).await.unwrap();
        faults.extend(found.convert::<Vec<String>>().unwrap());
        if theme == "contrast" {
            window.photograph(&format!("contrast-{screen}")).await.unwrap();
        }
    }
    driver.set_window_rect(0, 0, 320, 800).await.unwrap();
    // The window takes its new width in its own time.
    let mut over = [0; 3];
    for _ in 0..20 {
        pause().await;
        let wide = driver.execute(WIDE, Vec::new()).await.unwrap();
        over = wide.convert::<[i64; 3]>().unwrap();
        if over == [320, 0, 0] {
            break;
        }
    }
    if over != [320, 0, 0] {
        let who = driver.execute(OVER, Vec::new()).await.unwrap().convert::<String>().unwrap();
        faults.push(format!("width, over the edge, and with wide spacing: {over:?}: {who}"));
    }
    window.photograph(&format!("narrow-{screen}")).await.unwrap();
    driver.set_window_rect(0, 0, 1180, 860).await.unwrap();
    faults.into_iter().map(|fault| format!("{screen}: {fault}")).collect()
}
